#pragma once

#include <cstddef>
#include <optional>

#include "sense/reader/text/word_heads.h"
#include "sense/reader/time/scan.h"

namespace fengsui::sense::reader::times {

// The stretches that an English text has told of, and the phrases that name a holiday by what was said of it.

struct told_stretch {
  days_meant days;
  std::string_view holiday;
};

// What was named last, else what the text is about.
told_stretch told_last(scan const&);
// "By Monday 34 fires were active. In the same period last year …": no day of another sentence.
told_stretch stretch_told_last(scan const&);
// "Last year there were 2,828 over the seven days": the days that the text is about, in the year that was named last.
std::optional<told_stretch> main_in_the_year_named(scan const&);

// A day within a holiday stands for it: "on April 5, Tomb-sweeping Day … The holiday lasts three days".
void take_holiday_at_hand(scan const&, time_expression&);

// "during the eight-day holiday", "the 2023 holiday", "the last day of the four-day break"
std::optional<time_expression> holiday_phrase_at(scan const&, std::size_t pos);

// The words that one may go on with behind "the", beside numbers.
void add_holiday_phrase_heads(word_heads&);

}  // namespace fengsui::sense::reader::times
