// 增长8.9%,拉动全市投资增长7.2个百分点: what a part's change is of the whole's level a year before.
#include "know/audit/checks/checks.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

struct grown_level {
  std::size_t level;
  std::size_t rate;
};

std::optional<grown_level> with_its_rate(page const& of, std::size_t level) {
  auto const rate = change_of(of, level, figure_kind::chg_pct);
  if (!rate || of.at(level).value.mantissa == 0) return {};
  return grown_level{level, *rate};
}

// The part that the points are told of: the last level before them in their sentence.
std::optional<grown_level> part_grown_before(page const& of, std::size_t points) {
  constexpr std::size_t kFiguresBack = 4;
  for (auto i = points; i-- > 0 && points - i <= kFiguresBack && of.sentence(i) == of.sentence(points);) {
    if (of.is_level(i)) return is_plain(of.at(i)) ? with_its_rate(of, i) : std::nullopt;
  }
  return {};
}

// The nearest level before it that may be the whole: of its unit, indicator and span, larger, and of no class.
std::optional<grown_level> whole_grown_before(page const& of, std::size_t part) {
  for (auto i = part; i-- > of.near(part).front();) {
    auto const& one = of.at(i);
    if (!of.is_level(i) || !same_measure(one, of.at(part)) || one.org != of.at(part).org) continue;
    if (!is_plain(one) || one.role == "part" || !one.what.empty() || !one.place.empty()) continue;
    if (!same_period(one, of.at(part)) || printed_value(one.value) <= printed_value(of.at(part).value)) continue;
    return with_its_rate(of, i);
  }
  return {};
}

}  // namespace

void add_contributions(page const& of, std::vector<relation>& to) {
  for (std::size_t i = 2; i < of.size() && of.has_text(); ++i) {
    if (!of.usable(i) || of.at(i).kind != figure_kind::contribution || of.at(i).unit != "pp") continue;
    auto const part = part_grown_before(of, i);
    auto const whole = part ? whole_grown_before(of, part->level) : std::nullopt;
    if (!whole || of.at(part->rate).cmp->type != of.at(whole->rate).cmp->type) continue;
    // Rates at constant prices are of other levels than those printed.
    if (grows_at_constant_prices(of, part->level) || grows_at_constant_prices(of, whole->level)) continue;
    auto const sign = [&](std::size_t rate) { return sign_of(of.at(rate).cmp->direction) < 0 ? "-" : "+"; };
    to.push_back({.check = "share",
                  .figures = {of.where(part->level), of.where(part->rate), of.where(whole->level),
                              of.where(whole->rate), of.where(i)},
                  .expression = std::string{"({0}-{0}/(1"} + sign(part->rate) + "{1}/100))/({2}/(1" +
                                sign(whole->rate) + "{3}/100))*100 ~ {4}",
                  .evaluate = [](figure_values v) -> std::optional<sides> {
                    auto const grown = grown_by(v[1]);
                    auto const base = v[2].range / grown_by(v[3]);
                    if (!grown.low || *grown.low <= 0 || !base.low || *base.low <= 0) return {};
                    // What it grew by over what it led to, so that the level's own width counts once.
                    auto const before = interval::at(1) / grown;
                    auto const gained = sign_of(v[1].way) < 0 ? before - interval::at(1) : interval::at(1) - before;
                    return sides{v[0].range * gained / base * exact{100}, v[4].range};
                  },
                  .reported = 4,
                  .near_percent = 150});
  }
}

}  // namespace fengsui::know::audit
