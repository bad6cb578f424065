#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sense/reader/text/word_heads.h"

namespace fengsui::sense::reader::times {

// The little words before a point of the calendar: in, from, since, as of, by the end of.
enum class lead : std::uint8_t { none, in, from, since, until, as_of, end_of, start_of, between, before, after };

// Which of them stands at a place, and where what it leads begins.
struct leading {
  lead is = lead::none;
  std::size_t end = 0;
};

leading lead_at(std::u16string_view text, std::size_t pos);
// Whether a lone year may stand behind the word.
bool may_lead_a_year(std::string_view word);
// The words that one begins with.
void add_lead_heads(word_heads&);
void add_second_lead_words(word_heads&);

}  // namespace fengsui::sense::reader::times
