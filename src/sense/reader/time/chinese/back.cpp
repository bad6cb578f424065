#include <algorithm>

#include "sense/reader/time/chinese/around.h"
#include "sense/reader/time/chinese/match.h"
#include "sense/reader/time/chinese/times.h"

namespace fengsui::sense::reader::times {

using std::chrono::days;

namespace {

// 6月10日,端午假期最后一天…。假期3天: a day of a holiday stands for the whole of it.
void widen_to_holiday(scan const& s, time_expression& made) {
  auto block = s.context.holidays->on(*made.days.first);
  if (!made.holiday.empty()) {
    if (auto const named = s.context.holidays->find(made.holiday, year_of(*made.days.last))) block = named;
  }
  if (!block) return;
  made.days = meant({block->first, block->last});
  made.holiday = block->id;
  made.unit = time_unit::holiday;
}

// 5月8日,车站通报:黄金周期间…: of no date that is named the one that has just been.
void take_the_golden_week(scan const& s, time_expression& made) {
  constexpr days kLatestReport{15};
  if (!s.context.published) return;
  for (auto day = *s.context.published; *s.context.published - day <= kLatestReport; day -= days{1}) {
    auto const block = s.context.holidays->on(day);
    if (!block || block->days() < 7) continue;
    made.days = meant({block->first, block->last});
    made.holiday = block->id;
    made.unit = time_unit::holiday;
    made.refers_back = false;
    return;
  }
}

// 4月30日至5月5日…高峰在4月30日、5月1日和2日…,节日期间加开10对: the holiday is the text's window, not its busy days.
bool names_the_whole_window(scan const& s, std::u16string_view word) {
  constexpr int kLongest = 62;
  auto const& main = s.context.main;
  auto const& near_by = s.at_hand();
  if (word.find(u'假') == std::u16string_view::npos && word.find(u'节') == std::u16string_view::npos) return false;
  if (main.is != days_meant::kind::span || !main.first || !main.last || !near_by.first || !near_by.last) return false;
  return *main.first < *main.last && (*main.last - *main.first).count() <= kLongest && *main.first <= *near_by.first &&
         *near_by.last <= *main.last;
}

// 当年, 次年 of the year that was named last; 当年到位 in a text about its first ten months is those ten months.
days_meant same_year(time_context const& context, int later) {
  if (!context.latest.last) return {};
  auto const year = year_of(*context.latest.last) + later;
  auto const whole = meant({month_of(year, 1).first, month_of(year, 12).last});
  auto const& main = context.main;
  auto const inside = main.is == days_meant::kind::span && main.first && main.last && *whole.first <= *main.first &&
                      *main.last <= *whole.last;
  return later == 0 && context.main_unit != time_unit::year && inside ? main : whole;
}

// 3月份…;年累计…: from the year's first day to the end of what was named last.
days_meant year_to_date(time_context const& context) {
  if (!context.latest.last) return {};
  return meant({month_of(year_of(*context.latest.last), 1).first, *context.latest.last});
}

}  // namespace

time_expression back_to(scan const& s, std::size_t pos, zh_word const& word) {
  auto const& context = s.context;
  time_expression made;
  made.begin = pos;
  made.end = pos + word.text.size();
  made.refers_back = true;
  made.rule = "zh.back";
  if (word.kind == zh_kind::back_day) {
    made.unit = time_unit::day;
    if (context.latest_day) {
      auto const day = *context.latest_day + days{word.value};
      made.days = meant({day, day});
    } else if (word.value == 0 && before(s.text, pos) == u'(' && context.latest.last) {
      // 1月1日至2日接待432万人次(当日243万人次): the last of the days.
      made.days = meant({*context.latest.last, *context.latest.last});
    }
    if (word.value == 0 && ends_any(s.text, pos, {u"上年"sv, u"去年"sv, u"比"sv})) made.role = time_role::base;
  } else if (word.kind == zh_kind::back_span) {
    made.unit = time_unit::range;
    auto const whole = names_the_whole_window(s, word.text);
    made.days = whole ? context.main : s.at_hand();
    made.holiday =
        whole || context.latest_span.is == days_meant::kind::unknown ? context.main_holiday : context.span_holiday;
    auto const is_day = made.days.first && made.days.first == made.days.last;
    if (is_day && word.text.find(u"假"sv) != std::u16string_view::npos) widen_to_holiday(s, made);
    if ((is_day || !made.days.first) && word.text.starts_with(u"黄金周"sv)) take_the_golden_week(s, made);
  } else if (word.kind == zh_kind::same_year) {
    made.unit = time_unit::year;
    made.days = same_year(context, word.value);
  } else if (word.kind == zh_kind::year_to_date) {
    made.unit = time_unit::range;
    made.days = year_to_date(context);
  }
  if (is_base(s.text, pos, made.end)) made.role = time_role::base;
  return made;
}

int year_told_of(scan const& s) {
  if (!s.out.empty()) {
    auto const& last = s.out.back();
    if (last.begin >= s.sentence_begin && last.role == time_role::period && last.days.last)
      return year_of(*last.days.last);
  }
  auto const& main = s.context.main;
  // A day alone is when something was said or done, hardly what a text with another year is about.
  bool const is_day = main.first && main.last && *main.first == *main.last;
  if (main.last && !(is_day && s.context.year != 0)) return year_of(*main.last);
  return s.context.year;
}

days_meant same_in(scan const& s, calendar_point const& p) {
  using given = calendar_point::given;
  auto const& now = s.context.latest.is != days_meant::kind::unknown ? s.context.latest : s.context.main;
  auto const holiday =
      s.context.latest.is != days_meant::kind::unknown ? s.context.latest_holiday : s.context.main_holiday;
  if (!now.last) return {};
  auto back = 1;
  if (p.year_is == given::written) back = year_of(*now.last) - p.year;
  if (p.year_is == given::shifted) back = -p.year;
  if (back < 0 || back > 60) return {};
  return years_before(now, holiday, back, *s.context.holidays);
}

}  // namespace fengsui::sense::reader::times
