// 亿元以上项目9个,总投资7.6亿元: so many things of at least that size are at least so much together.
#include <array>
#include <optional>
#include <string_view>

#include "know/audit/checks/checks.h"
#include "know/audit/figure_words.h"
#include "know/audit/scope.h"
#include "know/audit/wording.h"

namespace fengsui::know::audit {
namespace {

// 5亿元以上 is 500 million, 亿元以上 100 million.
std::optional<exact> bound_in(std::string_view lead) {
  for (auto const& [words, size] : {std::pair<std::string_view, long>{"亿元以上", 100'000'000}, {"万元以上", 10'000}}) {
    auto const at = lead.rfind(words);
    if (at == std::string_view::npos) continue;
    auto const from = lead.find_last_not_of("0123456789.", at == 0 ? 0 : at - 1);
    auto const digits = at == 0                          ? std::string_view{}
                        : from == std::string_view::npos ? lead.substr(0, at)
                                                         : lead.substr(from + 1, at - from - 1);
    if (digits.empty()) return size > 10'000 ? std::optional{exact{size}} : std::nullopt;
    auto const number = number_as_printed(digits);
    if (!number) return {};
    return exact{printed_value(*number) * size};
  }
  return {};
}

}  // namespace

// 在建亿元以上项目9个,总投资7.6亿元: nine of a hundred million and more come to nine hundred million at least.
void add_thresholds(page const& of, std::vector<relation>& to) {
  static constexpr std::string_view kItsAmount{",金额"};  // read, not shown
  static constexpr std::string_view kIncluded{"(含)"};    // read, not shown
  static constexpr std::array<std::string_view, 3> kOrMore{"以上", "及以上", kIncluded};
  static constexpr std::array<std::string_view, 10> kAmounts{"总投资",   "投资总额", "计划投资", "投资额", "合同",
                                                             "签约金额", "协议资金", "总额",     "总金额", kItsAmount};
  for (std::size_t i = 0; i + 1 < of.size(); ++i) {
    auto const& amount = of.at(i + 1);
    if (!of.has_text() || !of.is_level(i) || !of.is_level(i + 1) || !counts_whole_things(of.at(i).unit)) continue;
    if (!is_plain(of.at(i)) || !is_plain(amount) || of.sentence(i) != of.sentence(i + 1)) continue;
    auto const between = of.between(i, i + 1);
    bool const told = contains_any(between, kAmounts);
    if (!told || contains(between, "年度") || contains(between, "已完成")) continue;
    // The bound is a figure of its own, or words that no reader takes for one: 亿元以上, 5亿元以上.
    bool const figure = i > 0 && of.at(i - 1).unit == amount.unit && can_be_audited(of.at(i - 1)) &&
                        starts_with_any(of.between(i - 1, i), kOrMore);
    auto const bound = figure ? i - 1 : i;
    auto lead = bound == i ? of.before(i, 14) : of.between(bound, i);
    for (std::string_view const end : {",", "。", ";", ":"}) {
      if (auto const at = lead.rfind(end); at != std::string_view::npos) lead.remove_prefix(at + end.size());
    }
    if (!contains(lead, "以上") || contains(lead, "其中")) continue;
    if (bound == i) {
      auto const least = bound_in(lead);
      if (!least || amount.unit != "CNY") continue;
      to.push_back({.check = "threshold",
                    .figures = {of.where(i), of.where(i + 1)},
                    .how = relation::test::at_most,
                    .expression = "{0}*" + decimal_text(*least, 0) + " <= {1}",
                    .evaluate = [least = *least](figure_values v) {
                      return sides{v[0].range * least, v[1].range};
                    }});
    } else {
      to.push_back({.check = "threshold",
                    .figures = {of.where(i), of.where(bound), of.where(i + 1)},
                    .how = relation::test::at_most,
                    .expression = "{0}*{1} <= {2}",
                    .evaluate = [](figure_values v) {
                      return sides{v[0].range * interval{v[1].range.low, v[1].range.low}, v[2].range};
                    }});
    }
  }
}

}  // namespace fengsui::know::audit
