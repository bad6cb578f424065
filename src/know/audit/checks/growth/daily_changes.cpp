// 同比增加177万人次;日均增加4.3万人次: an average's change is its total's over the days; averages add up as their
// totals.
#include <algorithm>

#include <fmt/format.h>

#include "know/audit/checks/checks.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

constexpr std::size_t kFiguresBack = 6;
constexpr std::string_view kDaily = "avg_day";

std::optional<std::size_t> change_right_behind(page const& of, std::size_t level) {
  auto const next = level + 1;
  if (next >= of.size() || !of.usable(next) || of.at(next).kind != figure_kind::chg_abs) return {};
  if (of.at(next).unit != of.at(level).unit || of.host(next) != level || !has_way(of, next)) return {};
  return next;
}

// How many days make the total's average, where its own dates or a number of days before it say so.
std::optional<int> days_that_make(page const& of, std::size_t total, std::size_t average) {
  auto const makes = [&](int n) { return n > 1 && makes_average(of, total, average, n); };
  if (auto const days = days_of(of.at(total)); days && makes(*days)) return days;
  for (auto i = total; i-- > 0 && total - i <= kFiguresBack;) {
    auto const& one = of.at(i);
    if (one.unit != "day" || !of.is_level(i) || one.value.exponent != 0 || one.value.mantissa > 400) continue;
    if (makes(static_cast<int>(one.value.mantissa))) return static_cast<int>(one.value.mantissa);
  }
  return {};
}

// The average of a level told right behind it, with its change alone between the two.
std::optional<std::size_t> average_behind(page const& of, std::size_t level) {
  for (auto i = level + 1; i < of.size() && i - level <= 3 && of.sentence(i) - of.sentence(level) <= 1; ++i) {
    if (!of.is_level(i)) continue;
    bool const its_own = of.at(i).role == kDaily && of.at(i).unit == of.at(level).unit;
    return its_own ? std::optional{i} : std::nullopt;
  }
  return {};
}

// "a daily average of 420,000", told elsewhere, of the whole itself.
std::optional<std::size_t> average_of_whole(page const& of, std::size_t whole, std::vector<std::size_t> const& taken) {
  if (auto const own = average_behind(of, whole)) return own;
  for (auto const i : of.nearest(whole)) {
    if (!of.is_level(i) || of.at(i).role != kDaily || of.at(i).unit != of.at(whole).unit) continue;
    if (std::ranges::find(taken, i) == taken.end() && days_that_make(of, whole, i)) return i;
  }
  return {};
}

// 日均240.31万辆,增长6.04%。客车…,日均221.55万辆,增长5.79%;货车…,日均18.76万辆,增长9.07%: so do the rates of averages,
// by their weight.
void add_weighed_averages(page const& of, std::vector<std::size_t> const& averages, std::size_t whole,
                          std::vector<relation>& to) {
  auto const growth = change_of(of, whole, figure_kind::chg_pct);
  if (!growth || !of.is_chinese()) return;
  std::vector<std::pair<std::size_t, std::size_t>> parts;
  for (auto const average : averages) {
    auto const rate = change_of(of, average, figure_kind::chg_pct, &of.at(*growth).cmp->type);
    if (rate) parts.emplace_back(average, *rate);
  }
  if (parts.size() == averages.size()) to.push_back(weighted(of, whole, parts, *growth));
}

// 发送246万人次,日均35万人次,增加117.5万人次,日均16.8万人次,增幅92.7%: a total and its average, what each has gained,
// and the one rate of both.
void add_one_rate_of_both(page const& of, std::size_t total, std::vector<relation>& to) {
  constexpr std::size_t kLongest = 12;  // bytes: a comma and 日均增加
  auto const average = total + 1, change = total + 2, daily = total + 3, rate = total + 4;
  if (rate >= of.size() || of.sentence(rate) != of.sentence(total) || !is_growth_rate(of, rate)) return;
  if (!of.is_level(total) || !is_plain(of.at(total)) || !of.is_level(average) || of.at(average).role != kDaily) return;
  if (!of.usable(change) || of.at(change).kind != figure_kind::chg_abs || !has_way(of, change)) return;
  for (auto const i : {average, change, daily}) {
    if (!of.usable(i) || of.at(i).unit != of.at(total).unit || of.at(i).value.mantissa == 0) return;
  }
  auto const told_daily = of.between(change, daily);
  if (told_daily.size() > kLongest || !contains(told_daily, "日均") || names_other_base(of, change)) return;
  if (of.at(change).cmp->direction != of.at(rate).cmp->direction) return;
  to.push_back(growth_by_change(of, change, total, rate));
  to.push_back(growth_by_change(of, daily, average, rate));
  for (auto one = to.end() - 2; one != to.end(); ++one) {
    one->near_percent = 150;
    one->named = true;
  }
}

// 11606.4万公顷(174096万亩),减少97.5万公顷(1462万亩),下降0.8%: what the brackets say again has moved by the same rate.
void add_rate_in_brackets(page const& of, std::size_t level, std::vector<relation>& to) {
  auto const again = level + 1, change = level + 2, change_again = level + 3, rate = level + 4;
  if (rate >= of.size() || of.sentence(rate) != of.sentence(level) || !is_growth_rate(of, rate)) return;
  auto const is_bracketed = [&](std::size_t i) {
    return of.usable(i) && of.between(i - 1, i) == "(" && of.after(i, 1) == ")" && of.at(i).value.mantissa > 0;
  };
  if (!of.is_level(level) || !is_bracketed(again) || !is_bracketed(change_again)) return;
  if (of.at(change).kind != figure_kind::chg_abs || !has_way(of, change) || of.host(change) != level) return;
  if (of.host(rate) != level || of.at(change).cmp->direction != of.at(rate).cmp->direction) return;
  // The two in brackets are in one unit: 万亩 and 万亩.
  auto const unit = [&](std::size_t i) { return measure_word(of.at(i).span); };
  if (of.at(again).span.size() < 3 || of.at(change_again).span.size() < 3 || unit(again) != unit(change_again)) return;
  to.push_back(growth_by_change(of, change_again, again, rate));
  to.back().named = true;
}

}  // namespace

void add_daily_changes(page const& of, std::vector<relation>& to) {
  for (std::size_t i = 0; i < of.size() && of.has_text() && of.is_chinese(); ++i) {
    add_one_rate_of_both(of, i, to);
    add_rate_in_brackets(of, i, to);
  }
  for (std::size_t total = 0; total < of.size() && of.has_text(); ++total) {
    if (!of.is_level(total) || !is_plain(of.at(total)) || !adds_up(of.at(total))) continue;
    auto const average = average_behind(of, total);
    auto const change = change_right_behind(of, total);
    auto const daily = average ? change_right_behind(of, *average) : std::nullopt;
    auto const days = average ? days_that_make(of, total, *average) : std::nullopt;
    if (!change || !daily || !days || of.at(*change).cmp->direction != of.at(*daily).cmp->direction) continue;
    if (names_other_base(of, *change) || names_other_base(of, *daily)) continue;
    to.push_back(averaged_over(of, *change, *daily, *days));
    to.back().near_percent = 200;
  }
}

// "2.12 million: 1.31 million by KTX, 260,000 a day, and 810,000 by others, 190,000 a day; 420,000 a day in all"
void add_sums_of_averages(page const& of, std::vector<relation>& to) {
  for (auto const& list : of.closed().as_printed) {
    if (!of.has_text() || list.parts.size() > 6) continue;
    std::vector<std::size_t> averages;
    for (auto const part : list.parts) {
      if (auto const own = average_behind(of, part)) averages.push_back(*own);
    }
    if (averages.size() != list.parts.size()) continue;
    auto const whole = average_of_whole(of, list.whole, averages);
    if (!whole) continue;
    to.push_back(parts_against(of, averages, *whole, true));
    to.back().near_percent = 150;
    add_weighed_averages(of, averages, *whole, to);
  }
}

}  // namespace fengsui::know::audit
