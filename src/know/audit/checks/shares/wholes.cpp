// 整数拆分: a share or an average of things that are counted one by one must come from a whole number of them.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/scope.h"
#include "know/audit/wording.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

bool holds_whole_number(interval const& range) {
  return !range.low || !range.high || floor_of(*range.high) >= *range.low;
}

bool is_whole_count(page const& of, std::size_t i) {
  return of.is_level(i) && is_plain(of.at(i)) && counts_whole_things(of.at(i).unit) && of.at(i).value.mantissa > 0 &&
         of.range(i).is_point();
}

// Some whole number of the things counted must give the percentage of them.
relation must_be_of_whole_things(page const& of, std::size_t counted, std::size_t percent) {
  auto const& figure = of.at(percent);
  auto const count = printed_value(of.at(counted).value);
  auto const below = floor_of(exact{*rounding_interval(figure, reach::widest).high * count / 100});
  mpz_class const above = below + 1;
  auto const at = [&](mpz_class const& n, std::string_view lang) {
    return fmt::format("{}/{} = {}", n.get_str(), count.get_str(),
                       shown(exact{exact{n} / count * 100}, "%", lang, figure.value.last_digit < 0 ? 2 : 1));
  };
  return {.check = "integer_split",
          .figures = {of.where(counted), of.where(percent)},
          .expression = fmt::format("{}/{{0}}*100 ~ {{1}}", below.get_str()),
          .evaluate = [nearer = exact{below}](figure_values v) -> std::optional<sides> {
            bool const some = holds_whole_number(v[0].range * v[1].range * exact{exact{1} / 100});
            return sides{some ? v[1].range : interval::at(nearer) / v[0].range * exact{100}, v[1].range};
          },
          .reported = 1,
          .repairable = false,
          .remark = {fmt::format("{}，{}：没有整数能得所印的占比", at(below, "zh"), at(above, "zh")),
                     fmt::format("{}, {}: no whole number gives the printed share", at(below, "en"), at(above, "en"))}};
}

// 签约16个,其中外资项目占40%
void add_share_of_count(page const& of, std::size_t share, std::vector<relation>& to) {
  auto const& percent = of.at(share);
  auto const host = of.host(share);
  if (!host || of.whole_of(share) || !is_whole_count(of, *host)) return;
  if (percent.qualifier != model::figure_qualifier::exact || percent.value.mantissa == 0) return;
  // Right behind the count, with 占 between them, the percentage is of nothing else.
  if (!of.has_text() || share != *host + 1) return;
  auto const between = of.between(*host, share);
  if (between.find("占") == std::string::npos || between.find("。") != std::string::npos) return;
  static constexpr std::string_view kAmong =
      "中"
      ",";
  // 签约16个,其中外资占40%; 36名评委中,女评委占40%.
  auto const of_them = between.find("其中") != std::string::npos || contains(between, kAmong);
  if (of_them) to.push_back(must_be_of_whole_things(of, *host, share));
}

// 28个项目履约率、开工率分别为96.29%、88.89%: so many of the projects that stand right before the names of the rates.
void add_rate_of_count(page const& of, std::size_t rate, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 3> kOfProjects{"performance_rate", "start_rate", "landing_rate"};
  static constexpr std::string_view kProjects = "项目";
  constexpr std::size_t kMostRates = 3;
  auto const& figure = of.at(rate);
  if (!of.has_text() || figure.unit != "%" || figure.qualifier != model::figure_qualifier::exact ||
      figure.value.mantissa == 0 || std::ranges::find(kOfProjects, figure.indicator) == kOfProjects.end())
    return;
  for (auto i = rate; i-- > 0 && rate - i <= kMostRates;) {
    if (of.at(i).unit == "%") continue;
    auto const between = of.between(i, i + 1);
    bool const at_once = between.starts_with(kProjects) && !contains(between, ",") && !contains(between, "。");
    if (at_once && is_whole_count(of, i)) to.push_back(must_be_of_whole_things(of, i, rate));
    return;
  }
}

// 5天日均17.5列: over five days some whole number of trains must have run.
void add_average_of_count(page const& of, std::size_t average, std::vector<relation>& to) {
  auto const& figure = of.at(average);
  if (!of.is_level(average) || figure.role != "avg_day" || !counts_whole_things(figure.unit)) return;
  if (figure.qualifier != model::figure_qualifier::exact || figure.value.last_digit >= 0) return;
  auto const days = days_of(figure);
  if (!days || *days < 2 || *days > 31) return;
  // The days must stand in the text: a span that the reader made may be another organisation's.
  bool told = !of.has_text();
  for (auto const i : of.near(average)) {
    auto const& one = of.at(i);
    told = told || (one.indicator == "duration_days" && same_period(one, figure) && one.value.mantissa == *days &&
                    one.value.exponent == 0);
    // Where the total is printed too, the average is reckoned from it.
    if (i != average && of.is_level(i) && is_plain(one) && same_measure(one, figure) && one.org == figure.org &&
        same_period(one, figure))
      return;
  }
  if (!told) return;
  auto const total = exact{printed_value(figure.value) * *days};
  auto const below = floor_of(total);
  to.push_back({.check = "integer_split",
                .figures = {of.where(average)},
                .expression = fmt::format("{}/{} ~ {{0}}", below.get_str(), *days),
                .evaluate = [n = *days, nearer = exact{below}](figure_values v) -> std::optional<sides> {
                  bool const some = holds_whole_number(v[0].range * exact{n});
                  return sides{some ? v[0].range : interval::at(exact{nearer / n}), v[0].range};
                },
                .reported = 0,
                .repairable = false,
                .remark = {fmt::format("{}天里没有整数总量能得所印的日均", *days),
                           fmt::format("no whole total over {} days gives the printed average", *days)}});
}

}  // namespace

void add_whole_splits(page const& of, std::vector<relation>& to) {
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (!of.usable(i)) continue;
    if (of.at(i).kind == figure_kind::share) add_share_of_count(of, i, to);
    if (of.at(i).kind == figure_kind::level) add_rate_of_count(of, i, to);
    add_average_of_count(of, i, to);
  }
}

}  // namespace fengsui::know::audit
