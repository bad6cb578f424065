// 12个景区超过20万人次:甲125.2万人次、乙78.1万人次、…: so many are announced, and each is named with its figure.
#include <fmt/format.h>

#include <cstdlib>
#include <optional>

#include "know/audit/checks/checks.h"

namespace fengsui::know::audit {
namespace {

constexpr std::size_t kFewest = 4;
constexpr std::size_t kMostNamed = 40;

// The first figure of the list that a colon behind the count opens; a mark that all of them passed may stand between.
std::optional<std::size_t> first_behind_colon(page const& of, std::size_t count) {
  constexpr std::size_t kLongest = 60;  // bytes
  for (auto i = count + 1; i < of.size() && i <= count + 2; ++i) {
    auto const text = of.between(i - 1, i);
    if (auto const colon = text.find(':'); colon != std::string_view::npos) {
      auto const name = text.substr(colon + 1);
      bool const plain = text.substr(0, colon).size() <= kLongest && !contains(text.substr(0, colon), ",") &&
                         !contains(text, "。") && !contains(text, ";") && !contains(text, "其中");
      return plain && name.size() > 3 && !contains(name, ",") ? std::optional{i} : std::nullopt;
    }
    if (text.size() > kLongest || contains(text, ",") || contains(text, "。") || contains(text, "、")) return {};
  }
  return {};
}

// How many of them follow, each behind 、 and a name, up to the end of the sentence; 0 where the list ends otherwise.
std::size_t named_from(page const& of, std::size_t first) {
  auto i = first;
  for (; i + 1 < of.size() && i - first < kMostNamed; ++i) {
    auto const text = of.between(i, i + 1);
    if (!text.starts_with("、")) break;
    auto const name = text.substr(std::string_view{"、"}.size());
    if (name.size() < 6 || contains(name, ",") || contains(name, "(") || of.at(i + 1).unit != of.at(first).unit)
      return 0;
  }
  auto const tail = of.after(i, 1);
  return tail.starts_with("。") || tail.starts_with("\n") || tail.empty() ? i - first + 1 : 0;
}

}  // namespace

void add_figure_lists(page const& of, std::vector<relation>& to) {
  constexpr std::int64_t kFarthest = 2;
  if (!of.has_text() || !of.is_chinese()) return;
  for (std::size_t i = 0; i < of.size(); ++i) {
    auto const& count = of.at(i);
    if (!of.is_level(i) || count.unit != "count" || count.value.exponent != 0 || count.role == "threshold" ||
        count.qualifier != model::figure_qualifier::exact || count.value.mantissa < static_cast<int>(kFewest) ||
        count.value.mantissa > static_cast<int>(kMostNamed))
      continue;
    auto const first = first_behind_colon(of, i);
    if (!first || !of.is_level(*first) || of.at(*first).unit == count.unit) continue;
    auto const named = static_cast<std::int64_t>(named_from(of, *first));
    if (named < static_cast<std::int64_t>(kFewest) || std::abs(named - count.value.mantissa) > kFarthest) continue;
    to.push_back({.check = "count_list",
                  .figures = {of.where(i)},
                  .expression = fmt::format("{{0}} ~ {}", named),
                  .evaluate = [named](figure_values v) -> std::optional<sides> {
                    return sides{v[0].range, interval::at(exact{static_cast<long>(named)})};
                  },
                  .repairable = false,
                  .remark = {fmt::format("列出{}个名称，数字写{}", named, count.span),
                             fmt::format("{} names are listed, the number says {}", named, count.value.mantissa)}});
  }
}

}  // namespace fengsui::know::audit
