#include "know/audit/checks/called.h"

#include <algorithm>
#include <array>

#include "know/audit/said_words.h"

namespace fengsui::know::audit {

std::optional<called> called_by(std::string_view lead, std::string_view verb) {
  static constexpr std::array<std::string_view, 4> kEnds{",", "。", ";", "、"};
  static constexpr std::array<called, 12> kCalled{{{"起数", "incident", ""},
                                                   {"次数", "incident", ""},
                                                   {"套数", "count", ""},
                                                   {"死亡人数", "person", "deaths"},
                                                   {"死人", "person", "deaths"},
                                                   {"亡人", "person", "deaths"},
                                                   {"受伤人数", "person", "injured"},
                                                   {"伤人", "person", "injured"},
                                                   {"伤亡人数", "person", "casualties"},
                                                   {"损失", "CNY", ""},
                                                   {"面积", "ha", ""},
                                                   {"金额", "CNY", ""}}};
  auto noun = behind_last(lead, kEnds);
  if (!verb.empty()) {
    auto const at = noun.find(verb);
    if (at == std::string_view::npos) return {};
    noun = noun.substr(0, at);
  }
  // 损失112万元下降5%: the amount itself is what fell.
  if (verb.empty() && noun.find_first_of("0123456789") != std::string_view::npos) return {};
  auto const found = std::ranges::find_if(kCalled, [&](called const& one) { return contains(noun, one.noun); });
  return found == kCalled.end() ? std::nullopt : std::optional{*found};
}

bool counts_what_is_called(page const& of, std::size_t level, called const& one) {
  return of.is_level(level) && of.at(level).unit == one.unit && of.at(level).value.mantissa != 0 &&
         (one.indicator.empty() || of.at(level).indicator == one.indicator);
}

}  // namespace fengsui::know::audit
