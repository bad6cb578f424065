// 签约140个,已开工107个,到位资金107.36亿元,履约率、开工率、资金到位率分别达98.57%、74.28%、21.62%: rates with names of
// their own, handed out at once.
#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

constexpr std::string_view kRate = "率";

// The names before 分别, in their order; none where one is no rate.
std::vector<std::string_view> names_of_rates(std::string_view lead) {
  static constexpr std::array<std::string_view, 4> kEnds{"。", ";", ",", "\n"};
  auto const at = lead.rfind("分别");
  if (at == lead.npos || lead.size() - at > 15) return {};  // bytes: 分别达到
  auto text = behind_last(lead.substr(0, at), kEnds);
  std::vector<std::string_view> made;
  while (!text.empty()) {
    auto end = text.size();
    std::size_t width = 0;
    for (std::string_view const joint : {"、", "和", "及", "与"}) {
      if (auto const found = text.find(joint); found < end) end = found, width = joint.size();
    }
    made.push_back(text.substr(0, end));
    text.remove_prefix(end + width);
  }
  bool const rates = std::ranges::all_of(made, [](std::string_view one) { return one.ends_with(kRate); });
  return rates ? made : std::vector<std::string_view>{};
}

// What each is called after: 到位 of 资金到位率.
std::vector<std::string_view> roots_of(std::vector<std::string_view> const& names) {
  constexpr std::size_t kRoot = 6;  // bytes: two Chinese characters
  std::vector<std::string_view> made;
  for (auto const name : names) {
    auto const root = name.substr(0, name.size() - kRate.size());
    made.push_back(root.size() < kRoot ? name : root.substr(root.size() - kRoot));
  }
  return made;
}

// The nearest level before the rates in their sentence that the rate is called after: not the 1515 of
// 1640个项目注册、1515个项目开工.
std::optional<std::size_t> called_after(page const& of, std::size_t rates, std::string_view root) {
  for (auto i = rates; i-- > 1 && of.sentence(i) == of.sentence(rates);) {
    if (of.is_level(i) && of.at(i).unit != "%" && contains(of.noun_before(i), root)) return i;
  }
  return {};
}

// The one level of its unit before the part in the sentence, which is called after none of the rates; of several the
// one that fits.
std::optional<std::size_t> all_of_them(page const& of, std::size_t part, std::size_t rate,
                                       std::vector<std::string_view> const& roots) {
  std::optional<std::size_t> made;
  for (auto i = part; i-- > 0 && of.sentence(i) == of.sentence(part);) {
    auto const& one = of.at(i);
    if (!of.is_level(i) || one.unit != of.at(part).unit || one.value.mantissa == 0) continue;
    if (contains_any(of.noun_before(i), roots)) continue;
    if (printed_value(one.value) < printed_value(of.at(part).value)) return {};
    if (fits_share(of, part, i, rate)) return i;
    if (made) return {};
    made = i;
  }
  return made;
}

void add_rates_from(page const& of, std::size_t first, std::vector<relation>& to) {
  constexpr std::size_t kFewest = 2;
  auto const names = names_of_rates(of.between(first - 1, first));
  if (names.size() < kFewest || first + names.size() > of.size()) return;
  for (std::size_t k = 0; k < names.size(); ++k) {
    auto const rate = first + k;
    if (of.at(rate).unit != "%" || !of.usable(rate) || (k > 0 && of.between(rate - 1, rate).size() > 3)) return;
  }
  auto const roots = roots_of(names);
  for (std::size_t k = 0; k < names.size(); ++k) {
    auto const part = called_after(of, first, roots[k]);
    auto const whole = part ? all_of_them(of, *part, first + k, roots) : std::nullopt;
    if (!whole) continue;
    to.push_back(percent_of(of, "share", *part, *whole, first + k));
    to.back().near_percent = 110;
    to.back().named = true;
  }
}

}  // namespace

void add_handed_out_rates(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || !of.is_chinese()) return;
  for (std::size_t i = 1; i < of.size(); ++i) {
    if (of.at(i).unit == "%") add_rates_from(of, i, to);
  }
}

}  // namespace fengsui::know::audit
