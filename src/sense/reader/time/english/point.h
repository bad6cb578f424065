#pragma once

#include <optional>
#include <string_view>

#include "sense/reader/text/word_heads.h"
#include "sense/reader/time/calendar_point.h"

namespace fengsui::sense::reader::times {

// A point of the calendar in English: April 4, 2025; 4 April; February 2015; the first quarter of 2023; May Day; last
// month; 4/6/2025; 2018.
struct en_point {
  calendar_point from;
  std::optional<calendar_point> to = {};  // April 4-6, January-May
  std::size_t end = 0;
  bool bare_year = false;
  bool fiscal = false;          // of a fiscal year, not yet placed in the calendar
  bool counted_months = false;  // "the first four months"
  bool season = false;          // "the 2018-19 season"
  bool both_years = false;      // both years that it lies in are written, and `from` has the first
  bool weak = false;
};

// What begins exactly here, which must be the start of a word. `after_preposition` says that a lone year may stand
// here.
std::optional<en_point> en_point_at(std::u16string_view, std::size_t pos, bool after_preposition);

// late March, early April, mid-May: which third of the month, and `from` moves behind the word; 0 where none is said.
int third_of_month_at(std::u16string_view, std::size_t& from);

// The words that a point begins with.
void add_point_heads(word_heads&);

}  // namespace fengsui::sense::reader::times
