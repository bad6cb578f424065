#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "sense/reader/time/calendar_point.h"

namespace fengsui::sense::reader::times {

// How far a Chinese time expression runs, and how long what it tells of is. Places are of the folded text.

// How long: 5天, 三年半, 8天20小时.
struct length {
  std::size_t end = 0;
  std::int64_t days = 0;
  bool whole_days = false;
  bool hours = false;
};
std::optional<length> length_at(std::u16string_view, std::size_t pos);

// The end of a time of day, of a bracket with a weekday or a lunar day, behind a day; `pos` where none stands.
std::size_t after_clock(std::u16string_view, std::size_t pos);
std::size_t after_bracket(std::u16string_view, std::size_t pos);
// The end of what closes an expression, 落下帷幕; npos where nothing does.
std::size_t after_close(std::u16string_view, std::size_t pos);
// And of what opens it, 正式启动.
std::size_t after_open(std::u16string_view, std::size_t pos);

// 2月1日春运启动以来, 2019年开通以来: where 以来 stands behind what began at a time; `pos` where nothing did.
std::size_t after_what_began(std::u16string_view, std::size_t pos);
// The last point of a range whose first ends at `pos`: 至4月6日, 起持续到7日.
std::optional<calendar_point> range_end(std::u16string_view, std::size_t pos, std::size_t& end);
// 暑运自7月1日开始,到31日满月: whether what begins on the day that ends at `pos` is told of up to another day, which is
// not its last.
bool runs_on_to_a_day(std::u16string_view, std::size_t pos);

}  // namespace fengsui::sense::reader::times
