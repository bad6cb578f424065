// 整数拆分: a share or an average of things that are counted one by one must come from a whole number of them.
#include <fmt/format.h>

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

}  // namespace

void add_whole_splits(page const& of, std::vector<relation>& to) {
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (!of.usable(i)) continue;
    if (of.at(i).kind == figure_kind::share) add_share_of_count(of, i, to);
  }
}

}  // namespace fengsui::know::audit
