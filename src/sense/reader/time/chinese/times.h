#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "sense/reader/time/chinese/point.h"
#include "sense/reader/time/chinese/words.h"
#include "sense/reader/time/scan.h"

namespace fengsui::sense::reader::times {

// The ways in which Chinese words name a time. Each reads what begins exactly at `pos` and notes nothing itself.

// Counted from the day of publication: 近五年来, 过去十年, 未来三天, 5天前, 三年来.
std::optional<time_expression> counted_from_now(scan const&, std::size_t pos);

// What has been named before: 当天, 期间, 当年.
time_expression back_to(scan const&, std::size_t pos, zh_word const&);
// A part of the holiday or stretch at hand: 首日, 第3天, 最后一天.
std::optional<time_expression> part_of_stretch(scan const&, std::size_t pos);
// The stretch at hand in another year: 去年同期, 2019年同期, 上年同日; the year before where `point` gives none.
days_meant same_in(scan const&, calendar_point const&);
// The year that the text speaks of at this place: that of what the sentence has spoken of last, else of what the
// document is about, else the last one written; 0 where there is none.
int year_told_of(scan const&);

// What a point of the calendar is read as, with the words around it: a stretch (至4月6日), several days (4、5日), since
// (以来), until (截至), before (以前).
struct dated_words {
  std::size_t begin = 0;  // of 截至 or 自, else of the point
  zh_point point;
  bool until = false;  // 截至, 至…止
  bool since = false;  // 自
};
time_expression dated(scan const&, dated_words const&);

}  // namespace fengsui::sense::reader::times
