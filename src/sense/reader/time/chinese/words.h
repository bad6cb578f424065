#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fengsui::sense::reader::times {

enum class zh_kind : std::uint8_t {
  none,
  year_shift,     // 去年: value -1
  same_year,      // 当年
  year_to_date,   // 年累计
  month_shift,    // 上月
  named_month,    // 本月, 当月
  quarter_shift,  // 上季度
  week_shift,     // 上周
  day_shift,      // 昨日
  half,           // 上半年
  quarters,       // 前三季度: value is the last one
  whole_year,     // 全年
  year_edge,      // 年底: value 1, 年初: 0
  month_edge,     // 月末
  back_day,       // 当天 0, 次日 1, 前一天 -1
  back_span,      // 期间
  same_period,    // 同期, 同日
  lunar_same,     // 农历同期
  holiday,
  era,           // 十四五: value is the plan's number
  census,        // 第七次人口普查: value is its year
  to_now,        // 截至目前
  now,           // 目前
  until,         // 截至
  vague,         // 近日
  each,          // 每天
  past,          // 近, 过去: a number and a unit follow
  coming,        // 未来
  lunar_month,   // 正月 1, 腊月 12
  holiday_part,  // 首日 1, 最后一天 -1, 首周 7
  stop           // a word that only looks like one
};

struct zh_word {
  std::u16string_view text;
  zh_kind kind = zh_kind::none;
  int value = 0;
  std::string_view id = {};
};

// Whether any of them begins with the character.
bool begins_zh_word(char16_t);

// The longest word of time that begins here; its kind is `none` where there is none.
zh_word zh_word_at(std::u16string_view, std::size_t pos);

}  // namespace fengsui::sense::reader::times
