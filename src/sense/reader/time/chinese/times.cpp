#include "sense/reader/time/chinese/times.h"

#include <algorithm>

#include "sense/reader/time/chinese/around.h"
#include "sense/reader/time/chinese/extent.h"
#include "sense/reader/time/chinese/match.h"
#include "sense/reader/time/small_numbers.h"

namespace fengsui::sense::reader::times {
namespace {

// 十四五期间, 十四五以来
std::optional<time_expression> of_era(scan const& s, std::size_t pos, zh_word const& word) {
  auto const end = pos + word.text.size();
  auto const since = after_any(s.text, end, {u"以来"sv, u"时期以来"sv, u"期间以来"sv});
  auto const during = after_any(s.text, end, {u"期间"sv, u"时期"sv, u"规划期"sv, u"期"sv});
  if (since == end && during == end) return {};
  time_expression made;
  made.begin = pos;
  made.end = std::max(since, during);
  made.unit = time_unit::range;
  made.rule = "zh.plan";
  auto const first = month_of(1951 + word.value * 5, 1).first;  // the fourteenth began in 2021
  auto const last = month_of(1951 + word.value * 5 + 4, 12).last;
  made.days = meant({first, since != end && s.context.published ? std::min(last, *s.context.published) : last});
  return made;
}

// 第七次全国人口普查: of the first of November, the hour it counts at.
time_expression of_census(scan const& s, std::size_t pos, zh_word const& word) {
  time_expression made;
  made.begin = pos;
  made.end = pos + word.text.size();
  made.unit = time_unit::day;
  made.rule = "zh.census";
  made.days = meant_as_of(month_of(word.value, 11).first);
  // 与2010年第六次人口普查的160035人相比
  auto const of_a_base = !s.out.empty() && s.out.back().end == pos && s.out.back().role == time_role::base;
  if (of_a_base || is_base(s.text, pos, made.end)) made.role = time_role::base;
  return made;
}

// 同期: the year before; 农历同期.
time_expression same_period(scan const& s, std::size_t pos, zh_word const& word) {
  time_expression made;
  made.begin = pos;
  made.end = pos + word.text.size();
  made.refers_back = true;
  if (word.kind == zh_kind::lunar_same) {
    made.role = time_role::base;
    made.rule = "zh.lunar";
    made.days = lunar_year_before(s.context.latest);
  } else if (at(s.text, made.end) == u',' && skip_spaces(s.text, s.sentence_begin) == pos) {
    // 同期,全国政府性基金收入…: the time that has been spoken of, and no other year's.
    made.rule = "zh.same_now";
    made.days = s.context.latest;
    made.holiday = s.context.latest_holiday;
  } else {
    made.role = time_role::base;
    made.rule = "zh.same";
    made.days = same_in(s, {});
  }
  return made;
}

// 春节7天假期, 比春节8天假期增加: the holiday that stands before the length of the days off; null where none does.
time_expression const* holiday_of_that_length(scan const& s, std::size_t pos) {
  if (s.out.size() < 2) return nullptr;
  auto const& length = s.out.back();
  auto const& name = s.out[s.out.size() - 2];
  auto const names = length.role == time_role::duration && length.end == pos && name.end == length.begin &&
                     !name.holiday.empty() && name.unit == time_unit::holiday;
  return names ? &name : nullptr;
}

// 假期首日, 期间; none where the words only say what a day is.
std::optional<time_expression> back_to_span(scan const& s, std::size_t pos, zh_word const& word) {
  auto const end = pos + word.text.size();
  auto const predicate = is_predicate(s, pos, end);
  if (auto part = part_of_stretch(s, end)) {
    part->begin = pos;
    if (predicate) part->role = time_role::vague;
    return part;
  }
  if (predicate) return {};
  auto made = back_to(s, pos, word);
  if (auto const* named = holiday_of_that_length(s, pos)) {
    made.days = named->days;
    made.holiday = named->holiday;
    made.role = named->role;
  }
  return made;
}

// A word that is a time by itself; none where it is no time here.
std::optional<time_expression> worded(scan const& s, std::size_t pos, zh_word const& word) {
  time_expression made;
  made.begin = pos;
  made.end = pos + word.text.size();
  switch (word.kind) {
    case zh_kind::each:
      made.role = time_role::each;
      made.rule = "zh.each";
      return made;
    case zh_kind::to_now:
    case zh_kind::now:
      made.rule = "zh.now";
      made.unit = time_unit::day;
      made.weak = true;
      if (s.context.published) made.days = meant_as_of(*s.context.published);
      return made;
    case zh_kind::vague:
      if (auto past = counted_from_now(s, pos)) return past;
      made.role = time_role::vague;
      made.rule = "zh.vague";
      return made;
    case zh_kind::era:
      return of_era(s, pos, word);
    case zh_kind::census:
      return of_census(s, pos, word);
    case zh_kind::back_span:
      return back_to_span(s, pos, word);
    case zh_kind::back_day:
    case zh_kind::same_year:
    case zh_kind::year_to_date:
      return back_to(s, pos, word);
    case zh_kind::same_period:
    case zh_kind::lunar_same:
      return same_period(s, pos, word);
    default:
      return {};
  }
}

bool is_worded(zh_kind kind) {
  switch (kind) {
    case zh_kind::stop:
    case zh_kind::each:
    case zh_kind::to_now:
    case zh_kind::now:
    case zh_kind::vague:
    case zh_kind::era:
    case zh_kind::census:
    case zh_kind::back_span:
    case zh_kind::back_day:
    case zh_kind::same_year:
    case zh_kind::year_to_date:
    case zh_kind::same_period:
    case zh_kind::lunar_same:
      return true;
    default:
      return false;
  }
}

// 截至…, 至4月6日止, 自4月6日: the word before a point, which then must follow.
struct zh_lead {
  std::size_t point_at = 0;
  bool until = false;
  bool since = false;
};
std::optional<zh_lead> zh_lead_at(std::u16string_view text, std::size_t pos, zh_word const& word) {
  if (word.kind == zh_kind::until) return zh_lead{skip_spaces(text, pos + word.text.size()), true, false};
  auto const c = at(text, pos);
  if (c == u'至' || c == u'到') {
    auto const point = zh_point_at(text, pos + 1);
    if (!point || !starts_any(text, point->end, {u"止"sv, u"为止"sv})) return {};
    return zh_lead{pos + 1, true, false};
  }
  if (c != u'自' && c != u'从') return zh_lead{pos, false, false};
  auto const from = skip_spaces(text, pos + 1);
  return zh_point_at(text, from) ? std::optional{zh_lead{from, false, c == u'自'}} : std::nullopt;
}

// 5天, 三年半
std::optional<time_expression> duration(std::u16string_view text, std::size_t pos) {
  auto const lasts = length_at(text, pos);
  if (!lasts) return {};
  time_expression made;
  made.begin = pos;
  made.end = lasts->end;
  made.role = time_role::duration;
  made.rule = "zh.length";
  if (!lasts->hours && lasts->days > 0) made.length_days = lasts->days;
  return made;
}

// 14时30分
std::optional<time_expression> clock_time(std::u16string_view text, std::size_t pos) {
  auto const end = after_clock(text, pos);
  auto const c = before(text, pos);
  if (end == pos || is_letter(c) || is_digit(c) || c == u':') return {};
  time_expression made;
  made.begin = pos;
  made.end = end;
  made.role = time_role::clock;
  made.rule = "zh.clock";
  return made;
}

// 周六, 星期日
std::optional<time_expression> weekday(scan const& s, std::size_t pos) {
  static constexpr std::u16string_view kWeekdays = u"一二三四五六日天";
  auto const week = after_any(s.text, pos, {u"周"sv, u"星期"sv, u"礼拜"sv});
  if (week == pos) return {};
  auto const index = kWeekdays.find(at(s.text, week));
  if (index == std::u16string_view::npos || is_chinese_numeral(before(s.text, pos)) ||
      starts_any(s.text, week + 1, {u"年"sv, u"岁"sv, u"边"sv, u"报"sv, u"刊"sv}))
    return {};
  calendar_point p;
  p.weekday = index == 7 ? 7 : static_cast<int>(index) + 1;
  time_expression made;
  made.begin = pos;
  made.end = week + 1;
  made.unit = time_unit::day;
  made.rule = "zh.weekday";
  made.weak = true;
  if (auto const one = days_of(p, s.look(false))) made.days = meant(*one);
  return made;
}

}  // namespace

std::optional<std::size_t> read_zh_time(scan& s, std::size_t pos) {
  auto const noted = [&s](time_expression made) {
    auto const end = made.end;
    note(s, std::move(made));
    return end;
  };
  auto const word = zh_word_at(s.text, pos);
  if (is_worded(word.kind)) {
    auto made = worded(s, pos, word);
    return made ? noted(std::move(*made)) : pos + word.text.size();
  }
  auto const lead = zh_lead_at(s.text, pos, word);
  if (!lead) return {};
  if (auto point = zh_point_at(s.text, lead->point_at))
    return noted(dated(s, {pos, std::move(*point), lead->until, lead->since}));
  if (lead->until) return pos + word.text.size();
  if (auto made = counted_from_now(s, pos)) return noted(std::move(*made));
  if (auto made = part_of_stretch(s, pos)) return noted(std::move(*made));
  if (auto made = duration(s.text, pos)) return noted(std::move(*made));
  if (auto made = clock_time(s.text, pos)) return noted(std::move(*made));
  if (auto made = weekday(s, pos)) return noted(std::move(*made));
  return {};
}

}  // namespace fengsui::sense::reader::times
