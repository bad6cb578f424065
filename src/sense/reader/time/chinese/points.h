#pragma once

#include <cstddef>
#include <string_view>

#include "sense/reader/time/chinese/point.h"
#include "sense/reader/time/small_numbers.h"

// The kinds of points that zh_point_at tries, each in its own file.
namespace fengsui::sense::reader::times {

inline bool is_month(small_number const& n) {
  return n.value >= 1 && n.value <= 12 && n.width <= 2;
}
inline bool is_day(small_number const& n) {
  return n.value >= 1 && n.value <= 31 && n.width <= 3;
}
inline bool is_year(small_number const& n) {
  return n.width == 4 && n.value >= 1600 && n.value <= 2199 && (n.digits || n.value > 1000);
}

// Behind 日 or 号 of a day; kNowhere where none stands.
std::size_t read_day_word(std::u16string_view, std::size_t pos);

// month_point.cpp
// 末, 底 and 初 behind a year, a quarter or a month.
std::size_t read_edge(std::u16string_view, std::size_t pos, calendar_point&);
// What follows the month: 份, a day, days, 上旬, 底.
void after_month(std::u16string_view, std::size_t pos, zh_point& made);
// N月, N-M月, N季度, 前N个月 at `pos`; false when it is none of them.
bool read_number_part(std::u16string_view, std::size_t pos, zh_point& made);
// 元至7月, 元-9月: January by its own name.
bool read_from_january(std::u16string_view, std::size_t pos, zh_point& made);

// holiday_point.cpp: a holiday's name, and what follows it until the part that is meant.
bool read_holiday(std::u16string_view, zh_word const&, std::size_t pos, zh_point& made);

}  // namespace fengsui::sense::reader::times
