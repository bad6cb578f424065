#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "sense/reader/time/calendar_point.h"
#include "sense/reader/time/english/fiscal.h"
#include "sense/reader/time/time_expressions.h"

namespace fengsui::sense::reader::times {

// One reading of a text: what the grammars of both languages write to.
struct scan {
  std::u16string_view text;
  time_context& context;
  std::vector<time_expression>& out;
  std::size_t sentence_begin = 0;
  int sentence_year = 0;
  fiscal_years fiscal = {};
  bool in_headline = false;
  bool in_quote = false;

  sight look(bool ahead) const { return {&context, sentence_year, ahead}; }
  // The stretch that 期间 and 同期 stand for: the last of several days, else the document's.
  days_meant const& at_hand() const;
  // The day that this sentence has said it speaks up to: 截至10月7日,今年…; As of August 20, … this year.
  std::optional<base::day> as_of_in_sentence() const;
  // The day that one of its last times goes up to: 截至6月底.
  std::optional<base::day> until_in_sentence() const;
};

// What has gone on since `first` runs to the day of the text, or to the end of the months that a report is of: "In May
// trucks rose 3 per cent. Since January they have fallen". Nothing where that is not known or lies before `first`.
std::optional<base::day> until_now(scan const&, base::day first);

// Puts the expression into `out` and what it says into the context.
void note(scan&, time_expression);

// The expression that begins exactly at `pos`; its end, or nothing where none begins.
std::optional<std::size_t> read_zh_time(scan&, std::size_t pos);
std::optional<std::size_t> read_en_time(scan&, std::size_t pos);

days_meant meant(stretch const&);
days_meant meant_as_of(base::day);
days_meant meant_dates(std::vector<base::day>);

// Is a plan spoken of before `pos` in its sentence or shortly behind it?
bool speaks_of_the_future(std::u16string_view, std::size_t sentence_begin, std::size_t pos);

// A holiday whose window the text gives, set into the context before the text is read (为期5天的铁路清明运输).
void find_windows(std::u16string_view, time_context&);

}  // namespace fengsui::sense::reader::times
