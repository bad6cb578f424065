// 百分点: what lies between two rates.
#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

// 客座率83.6%,同比提高2.4个百分点,上年同期为82.1%: right behind the points, whatever the reader took it for.
bool is_told_as_rate_before(page const& of, std::size_t points, std::size_t i) {
  if (!of.has_text() || i != points + 1 || of.at(i).unit != "%") return false;
  static constexpr std::array<std::string_view, 6> kBefore{
      ",上年同期为", ",去年同期为", ",上年为",            // read, not shown
      ",去年为",     " from ",      ", compared with "};  // read, not shown
  return std::ranges::find(kBefore, of.between(points, i)) != kBefore.end();
}

// 固定资产投资1414.4亿元,同比增长18.2%; 工业投资770.1亿元,增长16.2%: two things, whatever the reader took them for.
bool grew_otherwise(page const& of, std::size_t one, std::size_t other) {
  auto const a = of.host(one);
  auto const b = of.host(other);
  if (!of.has_text() || !a || !b) return false;
  return *a != *b && of.noun_before(*a) != of.noun_before(*b);
}

// A rate that moved by points: this span's rate, the other span's, and the points between them.
void add_points_of(page const& of, std::size_t points, std::vector<relation>& to) {
  auto const rate = of.host(points);
  if (!rate || !of.usable(*rate) || of.at(*rate).unit != "%" || !has_way(of, points)) return;
  auto const& now = of.at(*rate);
  auto const& cmp = *of.at(points).cmp;
  auto room = kMostPerFigure;
  for (auto const i : of.nearest(points)) {
    auto const& then = of.at(i);
    if (i == *rate || !of.usable(i) || (then.kind != now.kind && !is_told_as_rate_before(of, points, i))) continue;
    // 正常率88.6%,上年为87.3%,提高1.3个百分点: what the sentence itself says it was.
    bool const said = then.role == "base" && of.sentence(i) == of.sentence(points) && then.unit == now.unit &&
                      std::max(i, points) - std::min(i, points) <= 2;
    bool const behind = is_told_as_rate_before(of, points, i);
    bool const dated = cmp.base_start && then.period_start && *cmp.base_start == *then.period_start;
    if (!said && !behind && !(dated && same_subject(then, now) && !same_period(then, now))) continue;
    if (!said && !behind && grew_otherwise(of, *rate, i)) continue;
    auto const signed_rate = [](figure_value const& v) {
      return v.way == model::direction::down ? negative(v.range) : v.range;
    };
    to.push_back({.check = "difference",
                  .figures = {of.where(*rate), of.where(i), of.where(points)},
                  .expression = sign_of(cmp.direction) > 0 ? "{0}-{1} ~ {2}" : "{1}-{0} ~ {2}",
                  .evaluate =
                      [signed_rate](figure_values v) {
                        auto const gap = signed_rate(v[0]) - signed_rate(v[1]);
                        return sides{sign_of(v[2].way) < 0 ? negative(gap) : gap, v[2].range};
                      },
                  .reported = 2});
    if (--room == 0) break;
  }
}

// 出口增长12.8%;…对共建国家出口增长16.8%,高于全省出口整体增速3个百分点: so far above the first rate of the text that
// is of the class named, where it is that of no other of the class either.
void add_points_above(page const& of, std::size_t points, std::vector<relation>& to) {
  constexpr std::size_t kFiguresBack = 24;
  constexpr std::size_t kLongest = 60;  // bytes
  if (!of.has_text() || points == 0) return;
  auto const rate = points - 1;
  auto const& own = of.at(rate);
  if (!is_growth_rate(of, rate)) return;
  // 货物增长6.5%,集装箱增长13.6%,分别高出1个和10.8个百分点: of the rate that it is handed out to.
  if (of.host(points) && *of.host(points) != rate) return;
  auto const text = of.between(rate, points);
  auto const above = std::min(text.find("高于"), text.find("高出"));
  auto const below = text.find("低于");
  if (std::min(above, below) == std::string_view::npos || text.size() > kLongest) return;
  bool const higher = above < below;
  std::optional<std::size_t> first;
  for (auto i = points > kFiguresBack ? points - kFiguresBack : 0; i < rate; ++i) {
    auto const& one = of.at(i);
    if (!of.usable(i) || one.kind != figure_kind::chg_pct || one.what.size() < 6 || !contains(text, one.what)) continue;
    if (!has_way(of, i) || one.cmp->direction != own.cmp->direction) continue;
    auto const gap = higher ? range_of(of, rate) - range_of(of, i) : range_of(of, i) - range_of(of, rate);
    if (meet(gap, range_of(of, points))) return;
    if (!first) first = i;
  }
  if (!first) return;
  to.push_back(so_much_apart(of, rate, *first, points, higher));
  to.back().only_by_slip = true;
}

}  // namespace

void add_points(page const& of, std::vector<relation>& to) {
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (!of.usable(i) || of.at(i).kind != figure_kind::chg_pp) continue;
    add_points_of(of, i, to);
    add_points_above(of, i, to);
  }
}

}  // namespace fengsui::know::audit
