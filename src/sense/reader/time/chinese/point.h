#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "sense/reader/time/calendar_point.h"
#include "sense/reader/time/chinese/words.h"

namespace fengsui::sense::reader::times {

// A point of the calendar in Chinese: 2025年4月6日, 去年一季度, 五一假期, 上月末, 4月3-5日, 2025-04-06.
struct zh_point {
  calendar_point from;
  std::optional<calendar_point> to = {};  // 3-5日 and 1-5月 in one piece
  std::vector<int> more_days = {};        // 4、5日
  std::size_t end = 0;
  bool same_period = false;  // 2019年同期, 上年同日: the current period in that year
  bool bare_year = false;    // nothing but a year
  bool weak = false;         // a holiday's name alone
};

// What begins exactly here, or none; never within a number or a name with digits.
std::optional<zh_point> zh_point_at(std::u16string_view, std::size_t pos);

bool is_range_mark(char16_t);
// 2025年春运第10天 and 五一假期首日 after the holiday's name; moves `end` over it.
void read_part_of_holiday(std::u16string_view, zh_point&);

}  // namespace fengsui::sense::reader::times
