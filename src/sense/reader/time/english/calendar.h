#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "sense/reader/time/english/point.h"
#include "sense/reader/time/small_numbers.h"

namespace fengsui::sense::reader::times {

// What the points of the calendar are made of in English. Words are in lower case.

// Its number, or 0: "april", "apr", "sept"; "friday", "fri", "thurs".
int month_of_word(std::string_view);
int weekday_of_word(std::string_view);
// Their names in full.
bool is_name_of_month(std::string_view);
bool is_name_of_weekday(std::string_view);
void add_calendar_heads(word_heads&);

// A year of four digits, no part of a larger number.
std::optional<int> year_at(std::u16string_view, std::size_t pos, std::size_t& end);
// Takes ", 2015", " of 2015", " this year", "-2019" behind a month, a quarter or a half.
void read_year_behind(std::u16string_view, en_point&);
// Behind a dash or "to", "through", "until"; or kNowhere.
std::size_t after_range_mark(std::u16string_view, std::size_t pos);

bool is_day_number(std::optional<small_number> const&);
// Not a day but the start of a figure: "May 12.5 million", "April 11,700", "March 5 percent".
bool is_figure(std::u16string_view, small_number const&);

inline void set_month(calendar_point& p, int month) {
  p.month_is = calendar_point::given::written;
  p.month = month;
}
inline void set_year(calendar_point& p, int year) {
  p.year_is = calendar_point::given::written;
  p.year = year;
}

}  // namespace fengsui::sense::reader::times
