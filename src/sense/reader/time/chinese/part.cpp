#include <algorithm>

#include "sense/reader/time/chinese/around.h"
#include "sense/reader/time/chinese/extent.h"
#include "sense/reader/time/chinese/match.h"
#include "sense/reader/time/chinese/times.h"

namespace fengsui::sense::reader::times {
namespace {

using std::chrono::days;
using part = calendar_point::part;

bool is_seasonal(std::u16string_view text, std::size_t pos) {
  return starts_any(text, pos, {u"节前"sv, u"节后"sv});
}

// 首日, 第3天; 节前15天, 节后25天 of a travel season: its first and its last days.
zh_point part_at(std::u16string_view text, std::size_t pos) {
  zh_point point;
  point.end = pos;
  if (is_seasonal(text, pos)) {
    if (auto const lasts = length_at(text, pos + 2); lasts && lasts->whole_days && lasts->days > 0) {
      point.from.of_holiday = starts(text, pos, u"节后"sv) ? part::last_days : part::first_days;
      point.from.nth = static_cast<int>(lasts->days);
      point.end = lasts->end;
    }
  }
  if (point.end == pos) read_part_of_holiday(text, point);
  return point;
}

// The season is the document's, not the days before the feast that have just been named.
days_meant season_at_hand(scan const& s, std::size_t pos) {
  constexpr int kLongestSeason = 62;
  constexpr std::size_t kReach = 400;
  auto const& near_by = s.at_hand();
  auto const& main = s.context.main;
  if (!s.context.main_holiday.empty()) return main;
  auto const wider = main.first && main.last && near_by.first && near_by.last && *main.first <= *near_by.first &&
                     *near_by.last <= *main.last;
  if (wider && (*main.last - *main.first).count() <= kLongestSeason) return main;
  // 2025年铁路春运2月22日结束…。节前15天…,节后25天…: in a text about the year the season of that year.
  auto const told = s.text.substr(pos > kReach ? pos - kReach : 0, std::min(pos, kReach));
  auto const& of = main.last ? main : near_by;
  if (of.last && told.find(u"春运"sv) != std::u16string_view::npos) {
    if (auto const season = model::travel_season("chunyun", year_of(*of.last)))
      return meant({season->first, season->last});
  }
  return near_by;
}

// The days of the part inside the whole; none where it is no part of it.
std::optional<stretch> days_of_part(calendar_point const& p, stretch const& whole) {
  auto made = whole;
  switch (p.of_holiday) {
    case part::nth:
      made.first = made.last = whole.first + days{p.nth - 1};
      break;
    case part::last:
      made.first = whole.last;
      break;
    case part::first_days:
      made.last = whole.first + days{p.nth - 1};
      break;
    case part::last_days:
      made.first = whole.last - days{p.nth - 1};
      break;
    default:
      return {};
  }
  return made.first < whole.first || made.last > whole.last ? std::nullopt : std::optional{made};
}

}  // namespace

std::optional<time_expression> part_of_stretch(scan const& s, std::size_t pos) {
  auto const point = part_at(s.text, pos);
  if (point.end == pos) return {};
  time_expression made;
  made.begin = pos;
  made.end = point.end;
  if (is_predicate(s, pos, point.end)) {
    made.role = time_role::vague;
    made.rule = "zh.predicate";
    return made;
  }
  auto const whole = is_seasonal(s.text, pos) ? season_at_hand(s, pos) : s.at_hand();
  if (!whole.first || !whole.last || *whole.first == *whole.last) return {};
  auto const found = days_of_part(point.from, {*whole.first, *whole.last});
  if (!found) return {};
  made.refers_back = true;
  made.rule = "zh.part";
  made.holiday = s.context.span_holiday;
  made.days = meant(*found);
  auto const is_day = point.from.of_holiday == part::nth || point.from.of_holiday == part::last;
  made.unit = is_day ? time_unit::day : time_unit::range;
  // 第二天比第一天增加28%
  if (is_base(s.text, pos, made.end)) made.role = time_role::base;
  return made;
}

}  // namespace fengsui::sense::reader::times
