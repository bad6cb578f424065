// 增长8.9%,拉动全市投资增长7.2个百分点: what a part's change is of the whole's level a year before.
// 贡献率为60.3%: what it is of the whole's own change.
#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/printed_ranges.h"
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

// 第三产业对全省投资增长的贡献率为60.3%, 增加58个,贡献率54.7%, 贡献率由上年的40%上升至63.2%; not what it was.
bool is_contribution_rate(page const& of, std::size_t i) {
  static constexpr std::string_view kName = "贡献率";
  static constexpr std::array<std::string_view, 4> kBefore{"上年", "去年", "同期", "由"};
  if (i == 0 || !of.usable(i) || of.at(i).unit != "%" || of.at(i).value.mantissa == 0) return false;
  auto const named = [&](std::size_t k) { return contains(of.between(k - 1, k), kName); };
  auto const lead = of.between(i - 1, i);
  if (named(i)) return !contains_any(lead.substr(lead.rfind(kName)), kBefore);
  return i > 1 && named(i - 1) && (lead.ends_with("至") || lead.ends_with("到")) && lead.size() <= 9;
}

// The part that a rate is told of: the level of the class that it names, else the last one of its sentence.
std::optional<std::size_t> part_told_of(page const& of, std::size_t rate) {
  constexpr std::size_t kFiguresBack = 8;
  auto const& figure = of.at(rate);
  for (auto i = rate; !figure.what.empty() && i-- > of.near(rate).front();) {
    if (of.is_level(i) && of.at(i).what == figure.what && is_plain(of.at(i)) && of.at(i).unit != "%") return i;
  }
  for (auto i = rate; i-- > 0 && rate - i <= kFiguresBack && of.sentence(i) == of.sentence(rate);) {
    if (of.is_level(i) && of.at(i).unit != "%") return is_plain(of.at(i)) ? std::optional{i} : std::nullopt;
  }
  return {};
}

// What the one grew by over what the other did.
relation change_of_change(page const& of, grown_level part, grown_level whole, std::size_t rate) {
  return {.check = "share",
          .figures = {of.where(part.level), of.where(part.rate), of.where(whole.level), of.where(whole.rate),
                      of.where(rate)},
          .expression = "({0}-{0}/(1+{1}/100))/({2}-{2}/(1+{3}/100))*100 ~ {4}",
          .evaluate = [](figure_values v) -> std::optional<sides> {
            auto const gained = [&](std::size_t i) {
              return v[i].range * (interval::at(1) - interval::at(1) / grown_by(v[i + 1]));
            };
            auto const all = gained(2);
            if (!all.low || *all.low <= 0) return {};
            return sides{gained(0) / all * exact{100}, v[4].range};
          },
          .reported = 4,
          .near_percent = 150};
}

void add_rate_of_growth(page const& of, std::size_t part, std::size_t rate, std::vector<relation>& to) {
  auto const own = with_its_rate(of, part);
  auto const whole = own ? whole_grown_before(of, part) : std::nullopt;
  if (!whole || of.at(own->rate).cmp->type != of.at(whole->rate).cmp->type) return;
  bool const both_rise = sign_of(of.at(own->rate).cmp->direction) > 0 && sign_of(of.at(whole->rate).cmp->direction) > 0;
  if (!both_rise) return;
  if (!grows_at_constant_prices(of, part) && !grows_at_constant_prices(of, whole->level))
    to.push_back(change_of_change(of, *own, *whole, rate));
  // 拉动全市增长9.6个百分点,贡献率63.2%: of the points that the whole has grown by.
  constexpr std::size_t kFiguresApart = 2;
  for (auto i = rate > kFiguresApart ? rate - kFiguresApart : 0; i <= std::min(of.size() - 1, rate + kFiguresApart);
       ++i) {
    if (!of.usable(i) || of.at(i).kind != figure_kind::contribution || of.at(i).unit != "pp") continue;
    if (of.sentence(i) != of.sentence(rate)) continue;
    to.push_back(percent_of(of, "share", i, whole->rate, rate));
    to.back().near_percent = 130;
    to.back().named = true;  // whatever part and whole themselves make of it
  }
}

// 亿元以上项目452个,增加106个。…其中亿元以上317个,增加58个,贡献率54.7%: of what the same class has gained in all.
void add_rate_of_gain(page const& of, std::size_t part, std::size_t rate, std::vector<relation>& to) {
  auto const gained = change_of(of, part, figure_kind::chg_abs);
  if (!gained || sign_of(of.at(*gained).cmp->direction) <= 0) return;
  std::optional<std::size_t> of_its_class;
  for (auto i = part; i-- > of.near(part).front();) {
    auto const& one = of.at(i);
    if (!of.is_level(i) || !is_plain(one) || !same_measure(one, of.at(part))) continue;
    if (!same_period(one, of.at(part)) || printed_value(one.value) <= printed_value(of.at(part).value)) continue;
    auto const all = change_of(of, i, figure_kind::chg_abs);
    if (!all || sign_of(of.at(*all).cmp->direction) <= 0) continue;
    if (fits_share(of, *gained, *all, rate)) {
      to.push_back(percent_of(of, "share", *gained, *all, rate));
      return;
    }
    if (!of_its_class && one.what == of.at(part).what) of_its_class = all;
  }
  if (!of_its_class) return;
  to.push_back(percent_of(of, "share", *gained, *of_its_class, rate));
  to.back().near_percent = 150;
}

void add_contribution_rates(page const& of, std::vector<relation>& to) {
  for (std::size_t i = 2; i < of.size() && of.has_text(); ++i) {
    if (!is_contribution_rate(of, i)) continue;
    auto const part = part_told_of(of, i);
    if (!part) continue;
    add_rate_of_growth(of, *part, i, to);
    add_rate_of_gain(of, *part, i, to);
  }
}

}  // namespace

void add_contributions(page const& of, std::vector<relation>& to) {
  add_contribution_rates(of, to);
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
