#include <algorithm>

#include "sense/reader/time/chinese/around.h"
#include "sense/reader/time/chinese/extent.h"
#include "sense/reader/time/chinese/match.h"
#include "sense/reader/time/chinese/times.h"

namespace fengsui::sense::reader::times {
namespace {

using std::chrono::days;

// 2019年…。过去一年里 in a text of January 2020: the year that the text is about.
bool is_last_year(days_meant const& main, base::day today) {
  if (main.is != days_meant::kind::span || !main.first || !main.last) return false;
  auto const last = year_of(today) - 1;
  return *main.first == month_of(last, 1).first && *main.last == month_of(last, 12).last;
}

// 6月…。过去12个月: in a text about a month or up to one, the months up to its end.
std::optional<days_meant> months_up_to_the_latest(scan const& s, std::size_t number_at, std::int64_t long_days) {
  constexpr int kDaysOfAMonth = 30;
  constexpr int kLatest = 62;  // days that such a text comes out behind its last month
  auto const& last = s.context.latest.last;
  auto const behind = s.text.substr(number_at, 6);
  if (!last || long_days % kDaysOfAMonth != 0 || behind.find(u"个月"sv) == behind.npos) return {};
  auto const day = std::chrono::year_month_day{*last};
  auto const month_end = std::chrono::year_month_day{*last + days{1}}.day() == std::chrono::day{1};
  if (!month_end || *last > *s.context.published || (*s.context.published - *last).count() > kLatest) return {};
  auto const first = day.year() / day.month() - std::chrono::months{static_cast<int>(long_days) / kDaysOfAMonth - 1};
  return meant({base::day{first / 1}, *last});
}

std::optional<time_expression> of_past(scan const& s, std::size_t pos, std::size_t number_at, bool ahead) {
  auto const found = length_at(s.text, number_at);
  if (!found || found->hours || found->days == 0) return {};
  time_expression made;
  made.begin = pos;
  made.end = after_any(s.text, found->end, {u"以来"sv, u"来"sv, u"里"sv, u"内"sv, u"中"sv, u"间"sv});
  made.unit = time_unit::range;
  made.rule = ahead ? "zh.coming" : "zh.past";
  if (!s.context.published) return made;
  auto const today = *s.context.published;
  if (!ahead && found->days == 365 && is_last_year(s.context.main, today)) {
    made.days = s.context.main;
    return made;
  }
  if (auto const months = ahead ? std::nullopt : months_up_to_the_latest(s, number_at, found->days)) {
    made.days = *months;
    return made;
  }
  made.days.is = days_meant::kind::approx;
  if (ahead) {
    made.days.first = today + days{1};
    made.days.last = today + days{found->days};
  } else {
    made.days.first =
        found->days % 365 == 0 ? shift_years(today, -static_cast<int>(found->days / 365)) : today - days{found->days};
    made.days.last = today;
  }
  return made;
}

}  // namespace

std::optional<time_expression> counted_from_now(scan const& s, std::size_t pos) {
  auto const word = zh_word_at(s.text, pos);
  if (word.kind == zh_kind::past || word.kind == zh_kind::coming || word.text == u"最近"sv) {
    auto next = after_any(s.text, pos + word.text.size(), {u"的"sv});
    // 近3天 may be "nearly three days" of a figure; 近三年 in words is a stretch.
    if (word.text == u"近"sv && is_digit(at(s.text, next)) && !within(s.text, next, 8, {u"年"sv, u"来"sv, u"月"sv}))
      return {};
    return of_past(s, pos, next, word.kind == zh_kind::coming);
  }
  auto const found = length_at(s.text, pos);
  if (!found || found->hours || found->days == 0) return {};
  if (starts_any(s.text, found->end, {u"来"sv, u"以来"sv}) && found->days >= 30) return of_past(s, pos, pos, false);
  auto const ago = after_any(s.text, found->end, {u"之前"sv, u"以前"sv, u"前"sv});
  auto const later = after_any(s.text, found->end, {u"之后"sv, u"以后"sv, u"后"sv});
  if (ago == found->end && later == found->end) return {};
  time_expression made;
  made.begin = pos;
  made.end = std::max(ago, later);
  made.unit = time_unit::day;
  made.rule = "zh.ago";
  made.role = time_role::vague;
  if (s.context.published && found->whole_days) {
    auto const shift = days{found->days};
    auto const one = ago != found->end ? *s.context.published - shift : *s.context.published + shift;
    made.days = meant({one, one});
    made.role = time_role::period;
    made.weak = true;
  }
  return made;
}

}  // namespace fengsui::sense::reader::times
