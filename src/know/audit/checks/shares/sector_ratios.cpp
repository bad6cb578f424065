// "The ratio of the three industries was 4.2: 38.6: 57.2": what is told as a ratio of all makes a hundred, and each of
// it is what the level of its class is of them together.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

constexpr std::size_t kSectors = 3;

bool is_one_of_a_ratio(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 4> kJoints{":", ": ", " : ", "∶"};  // read, not shown
  return of.usable(i) && of.at(i).kind == model::figure_kind::share && of.at(i).unit == "%" &&
         std::ranges::find(kJoints, of.between(i - 1, i)) != kJoints.end();
}

// The shares of the ratio that begins there: three, or two of light and heavy industry; none where none does.
std::vector<std::size_t> ratio_from(page const& of, std::size_t first) {
  std::vector<std::size_t> made{first};
  while (made.size() <= kSectors && made.back() + 1 < of.size() && is_one_of_a_ratio(of, made.back() + 1))
    made.push_back(made.back() + 1);
  return made.size() < 2 || made.size() > kSectors ? std::vector<std::size_t>{} : made;
}

// The levels of its classes, in its order; none where one is missing.
std::vector<std::size_t> levels_of_ratio(page const& of, std::vector<std::size_t> const& ratio) {
  std::vector<std::size_t> made;
  for (auto const share : ratio) {
    auto const level = of.host(share);
    if (!level || !of.is_level(*level) || of.at(*level).value.mantissa == 0) return {};
    if (!made.empty() && (*level <= made.back() || of.at(*level).unit != of.at(made.front()).unit ||
                          !same_period(of.at(*level), of.at(made.front()))))
      return {};
    made.push_back(*level);
  }
  return made;
}

// Whether two of the classes stand to each other as the ratio says, so that it is of these levels whatever slip made
// of the third. Of two classes nothing else tells.
bool is_of_these(page const& of, std::vector<std::size_t> const& ratio, std::vector<std::size_t> const& levels) {
  for (std::size_t i = 0; i < ratio.size(); ++i) {
    for (std::size_t k = i + 1; k < ratio.size(); ++k) {
      if (of.at(ratio[k]).value.mantissa == 0) return false;
      auto const told = of.range(ratio[i]) / of.range(ratio[k]);
      if (meet(of.range(levels[i]) / of.range(levels[k]), told)) return true;
    }
  }
  return ratio.size() < kSectors;
}

// What the k-th is of all, each level being what it is now, or what it was before it grew by the rate behind it.
relation share_of_all(page const& of, std::vector<std::size_t> const& levels, std::vector<std::size_t> const& rates,
                      std::size_t k, std::size_t share) {
  relation made{.check = "share"};
  auto const count = levels.size();
  std::vector<std::string> terms;
  for (auto const level : levels) {
    terms.push_back(fmt::format("{{{}}}", made.figures.size()));
    made.figures.push_back(of.where(level));
  }
  for (std::size_t i = 0; i < rates.size(); ++i) {
    terms[i] +=
        fmt::format("/(1{}{{{}}}/100)", sign_of(of.at(rates[i]).cmp->direction) < 0 ? "-" : "+", made.figures.size());
    made.figures.push_back(of.where(rates[i]));
  }
  made.reported = static_cast<int>(made.figures.size());
  made.figures.push_back(of.where(share));
  made.expression = fmt::format("{}/({})*100 ~ {{{}}}", terms[k], fmt::join(terms, "+"), made.reported);
  made.evaluate = [k, count, grown = !rates.empty()](figure_values v) -> std::optional<sides> {
    auto const then = [&](std::size_t i) { return grown ? v[i].range / grown_by(v[count + i]) : v[i].range; };
    auto others = interval::at(0);
    for (std::size_t i = 0; i < count; ++i) {
      if (i != k) others = others + then(i);
    }
    auto const own = then(k);
    if (!own.low || *own.low <= 0) return {};
    return sides{interval::at(100) / (interval::at(1) + others / own), v.back().range};
  };
  // Of two classes a wrong link is not seen otherwise.
  if (count < kSectors) made.near_percent = 130;
  return made;
}

// 由上年同期的2.2:37.3:60.5调整为3.1:38.5:58.4: what the levels behind the second ratio made before they had grown.
void add_ratio_before(page const& of, std::vector<std::size_t> const& was, std::vector<std::size_t> const& levels,
                      std::vector<relation>& to) {
  static std::string const kYearly = "yoy";
  auto const& counted = of.at(was.front()).indicator;
  if (counted == "gdp" || counted.ends_with("_va")) return;  // at constant prices
  std::vector<std::size_t> rates;
  for (auto const level : levels) {
    auto const rate = change_of(of, level, model::figure_kind::chg_pct, &kYearly);
    if (!rate || !has_way(of, *rate) || grows_at_constant_prices(of, level)) return;
    rates.push_back(*rate);
  }
  for (std::size_t k = 0; k < was.size(); ++k) to.push_back(share_of_all(of, levels, rates, k, was[k]));
}

void add_ratio(page const& of, std::vector<std::size_t> const& ratio, std::vector<relation>& to) {
  // Each over the whole that the reader knows, else over all of them together.
  bool over_a_whole = false;
  for (auto const share : ratio) {
    auto const level = of.host(share);
    auto const whole = of.whole_of(share);
    if (!level || !whole || !of.is_level(*level) || !of.is_level(*whole)) continue;
    to.push_back(percent_of(of, "share", *level, *whole, share));
    over_a_whole = true;
  }
  auto const levels = levels_of_ratio(of, ratio);
  if (levels.empty() || !is_of_these(of, ratio, levels)) return;
  for (std::size_t k = 0; k < ratio.size() && !over_a_whole; ++k)
    to.push_back(share_of_all(of, levels, {}, k, ratio[k]));
  // The ratio of the year before stands right before it.
  if (ratio.front() < ratio.size()) return;
  auto const was = ratio_from(of, ratio.front() - ratio.size());
  if (was.size() == ratio.size() && of.at(was.front()).role == "base" &&
      of.sentence(was.front()) == of.sentence(ratio.front()))
    add_ratio_before(of, was, levels, to);
}

}  // namespace

void add_sector_ratios(page const& of, std::vector<relation>& to) {
  for (std::size_t first = 0; first < of.size() && of.has_text(); ++first) {
    auto const ratio = ratio_from(of, first);
    if (ratio.empty()) continue;
    to.push_back(shares_against_hundred(of, ratio, true));
    to.back().near_percent = 200;
    if (of.at(first).role != "base") add_ratio(of, ratio, to);
    first = ratio.back();
  }
}

}  // namespace fengsui::know::audit
