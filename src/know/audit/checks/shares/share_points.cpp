// 同城占16.3%,增长11.4%;同城的比重下降1.8个百分点: a share moves as its part grows faster or slower than the whole.
// Shares that make a hundred, each with the rate of its class, weigh the whole's rate.
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "know/audit/checks/checks.h"
#include "know/audit/lists/row_words.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

bool is_yearly_rate(page const& of, std::size_t i) {
  return of.usable(i) && of.at(i).kind == figure_kind::chg_pct && of.at(i).cmp && of.at(i).cmp->type == "yoy" &&
         sign_of(of.at(i).cmp->direction) != 0;
}

// 发电量分别增长9.4%、1.9%: the rate of the share's own class, where no level of that class is printed.
std::optional<std::size_t> rate_of_class(page const& of, std::size_t share) {
  auto const& one = of.at(share);
  std::optional<std::size_t> made;
  for (auto const i : of.near(share)) {
    if (i <= share || of.sentence(i) - of.sentence(share) > 1 || !is_yearly_rate(of, i) || of.host(i)) continue;
    auto const& rate = of.at(i);
    if (one.what.empty() || rate.what != one.what || rate.indicator != one.indicator || rate.org != one.org ||
        !same_period(rate, one))
      continue;
    if (made) return {};
    made = i;
  }
  return made;
}

// A share with what its part and its whole grew by.
struct growing_share {
  std::size_t share, whole, part_rate, whole_rate;
  std::optional<std::size_t> part;
};

std::optional<growing_share> growing(page const& of, std::size_t share) {
  auto const whole = of.whole_of(share);
  if (!whole || of.at(share).kind != figure_kind::share || !of.is_level(*whole)) return {};
  static std::string const kYearly = "yoy";
  auto const whole_rate = change_of(of, *whole, figure_kind::chg_pct, &kYearly);
  auto part = of.host(share);
  if (!part) part = part_by_class(of, share);
  auto const part_rate = part ? change_of(of, *part, figure_kind::chg_pct, &kYearly) : rate_of_class(of, share);
  if (!whole_rate || !part_rate || *whole_rate == *part_rate || grows_at_constant_prices(of, *whole)) return {};
  if (part && !fits_share(of, *part, *whole, share)) return {};
  return growing_share{
      .share = share, .whole = *whole, .part_rate = *part_rate, .whole_rate = *whole_rate, .part = part};
}

// What the share is, less what it was: by the levels a year before, where both are printed.
relation moved(page const& of, growing_share const& one, std::size_t points) {
  relation made{.check = "share", .figures = {of.where(one.share)}};
  bool const by_levels = one.part.has_value();
  auto const add = [&](std::size_t i) {
    made.figures.push_back(of.where(i));
    return made.figures.size() - 1;
  };
  auto const sign = [&](std::size_t i) { return sign_of(of.at(i).cmp->direction) < 0 ? "-" : "+"; };
  auto const grown = [&](std::size_t rate) { return fmt::format("(1{}{{{}}}/100)", sign(rate), add(rate)); };
  if (by_levels) {
    auto const part = add(*one.part);
    auto const part_grown = grown(one.part_rate);
    auto const whole = add(one.whole);
    made.expression = fmt::format("{{0}}-{{{}}}/{}/({{{}}}/{})*100", part, part_grown, whole, grown(one.whole_rate));
  } else {
    auto const part_grown = grown(one.part_rate);
    made.expression = fmt::format("{{0}}*(1-{}/{})", grown(one.whole_rate), part_grown);
  }
  made.reported = static_cast<int>(add(points));
  made.expression += fmt::format(" ~ {}{{{}}}", sign_of(of.at(points).cmp->direction) < 0 ? "-" : "", made.reported);
  made.evaluate = [by_levels](figure_values v) -> std::optional<sides> {
    auto const now = by_levels ? v[1].range / v[3].range * exact{100} : v[0].range;
    auto const slower = by_levels ? grown_by(v[4]) / grown_by(v[2]) : grown_by(v[2]) / grown_by(v[1]);
    auto const told = v.back().range;
    return sides{v[0].range - now * slower, sign_of(v.back().way) < 0 ? negative(told) : told};
  };
  made.only_by_slip = true;
  return made;
}

void add_moves_of_shares(page const& of, std::vector<relation>& to) {
  for (std::size_t points = 1; points < of.size(); ++points) {
    auto const& one = of.at(points);
    auto const share = of.host(points);
    if (one.kind != figure_kind::chg_pp || !of.usable(points) || !share || !has_way(of, points) || !one.cmp ||
        one.cmp->type != "yoy" || names_other_base(of, points))
      continue;
    if (auto const told = growing(of, *share)) to.push_back(moved(of, *told, points));
  }
}

// The shares and their rates, and the whole's rate.
relation weighed(page const& of, std::vector<growing_share> const& row) {
  relation made{.check = "weighted_growth", .expression = "(100/("};
  for (auto const& one : row) {
    auto const k = made.figures.size();
    auto const sign = sign_of(of.at(one.part_rate).cmp->direction) < 0 ? "-" : "+";
    made.expression += fmt::format("{}{{{}}}/(1{}{{{}}}/100)", k == 0 ? "" : "+", k, sign, k + 1);
    made.figures.push_back(of.where(one.share));
    made.figures.push_back(of.where(one.part_rate));
  }
  made.reported = static_cast<int>(made.figures.size());
  made.expression += ")-1)*100 ~ {" + std::to_string(made.reported) + "}";
  made.figures.push_back(of.where(row.front().whole_rate));
  made.evaluate = [](figure_values v) -> std::optional<sides> {
    auto base = interval::at(0);
    for (std::size_t i = 0; i + 1 < v.size(); i += 2) base = base + v[i].range / grown_by(v[i + 1]);
    if (!base.low || *base.low <= 0) return {};
    auto const rate = interval::at(exact{100}) / base * exact{100} - interval::at(100);
    return sides{sign_of(v.back().way) < 0 ? negative(rate) : rate, v.back().range};
  };
  made.only_by_slip = true;
  return made;
}

void add_shares_that_weigh(page const& of, std::vector<relation>& to) {
  for (std::size_t first = 0; first < of.size(); ++first) {
    auto const opening = growing(of, first);
    if (!opening || opening->part) continue;
    std::vector<growing_share> row{*opening};
    exact sum = printed_value(of.at(first).value);
    for (auto i = first + 1; i < of.size() && of.at(i).kind == figure_kind::share; ++i) {
      auto const next = growing(of, i);
      if (!next || next->part || next->whole != opening->whole) break;
      row.push_back(*next);
      sum += printed_value(of.at(i).value);
    }
    if (row.size() < 2) continue;
    first += row.size() - 1;
    if (make_a_hundred(sum, row.size())) to.push_back(weighed(of, row));
  }
}

}  // namespace

void add_share_points(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || !of.is_chinese()) return;
  add_moves_of_shares(of, to);
  add_shares_that_weigh(of, to);
}

}  // namespace fengsui::know::audit
