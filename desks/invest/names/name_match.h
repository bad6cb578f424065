#pragma once

#include <string_view>

#include "invest/names/company_name.h"

namespace fengsui::invest {

// Why two names are thought to mean one company, the surest first.
enum class name_reason {
  identical,      // the same characters
  same_name,      // apart from legal form, place or brackets
  short_of_full,  // one is the other's brand: what is left over are words of its trade
  branch,         // a branch of the other
  misspelt,       // one character in a long name
  other_place,    // the same words, registered elsewhere
  other_trade,    // the same brand in another trade: a sister company, or a stranger
  abbreviation,   // its characters in order: 建行 of 建设银行
  alike,          // many characters in common
};
std::string_view to_text(name_reason);

struct name_score {
  double score = 0;  // 0..1
  name_reason why = name_reason::alike;
};

// From here on the two are taken for one company; from kMaybeSame on a person should look.
inline constexpr double kSameCompany = 0.8;
inline constexpr double kMaybeSame = 0.55;

name_score compare_names(company_name const&, company_name const&);

}  // namespace fengsui::invest
