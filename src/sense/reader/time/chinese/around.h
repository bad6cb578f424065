#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "sense/reader/time/calendar_point.h"
#include "sense/reader/time/scan.h"

namespace fengsui::sense::reader::times {

// What stands around a Chinese time expression and says what it is for. Places are of the folded text.

// 比, 较, 与…相比: the expression is what is compared with.
bool is_base(std::u16string_view, std::size_t begin, std::size_t end);
// 收入227.4亿元,2014年为210.2亿元,增长8.2%; 由2014年的4.8亿美元变为2.9亿美元: whether an earlier year than the one
// spoken of is told for comparison.
bool is_earlier_year_told(scan const&, time_expression const&, stretch const& year);
// 7月12日通报:7月6日以来…: what has been since a day has been until it was told; 截至6月30日,…自3月1日启用以来 until
// the day that its sentence speaks up to.
base::day said_on(scan const&, base::day first);
// 4月8日,记者从…获悉: a day of saying, not of happening.
bool is_dateline(std::u16string_view, std::size_t begin, std::size_t end);
// 创今年以来新高: no time of what is counted. 刷新1月25日246万人次纪录: of the record's own figure.
enum class record_said { no, alone, with_its_figure };
record_said is_of_a_record(scan const&, std::size_t begin, std::size_t end);
// 7日是假期最后一天: the words say what a day is, not when something was.
bool is_predicate(scan const&, std::size_t begin, std::size_t end);
// 较2023年同期(6月21日至6月25日)增加: whether what begins here says which days the base just named were.
bool tells_days_of_a_base(scan const&, std::size_t begin);
// 为期5天(6月7日至11日)的铁路端午运输: the days given right before a holiday's name are its days here; none where no
// such days stand there, or others than `about`.
std::optional<stretch> window_given_before(scan const&, std::size_t begin, stretch about);
// 2025年全市青年理论宣讲大赛: the year belongs to a name.
bool names_an_event(std::u16string_view, std::size_t end);
// 四季度重大项目集中开工仪式: the quarter belongs to a ceremony's name.
bool names_a_ceremony(std::u16string_view, std::size_t end);
// 2018年新开通的港珠澳大桥: the year says since when a thing has been there.
bool says_since_when(std::u16string_view, std::size_t end);
// 全年目标任务的87 %: the year is the target's name.
bool names_a_target(std::u16string_view, std::size_t end);

}  // namespace fengsui::sense::reader::times
