#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fengsui::invest {

// A place at the front of a name, or in its brackets: "青海省西宁市…" has two.
struct name_start {
  std::size_t at = 0;              // where the name goes on, in characters of `bare`
  std::vector<std::string> codes;  // of the places before it (GB/T 2260): several where one word means several places
  bool plain = false;              // 青海 + 大学: only words of a trade are left, so the place is the brand
};

// A company's name taken apart: place, brand, trade, legal form (行政区划 + 字号 + 行业 + 组织形式, as the rules for
// registering names order them).
struct company_name {
  std::u32string text;                 // folded, brackets that say a place or a form left out
  std::u32string bare;                 // without the legal form
  std::vector<name_start> starts;      // at least one, with at = 0; each further place is one more
  std::vector<std::string> bracketed;  // codes of places in brackets
  std::string form;                    // "有限公司"; empty: a short name
  bool branch = false;                 // "…有限公司西宁分公司": taken apart as what it is a branch of

  // Whether this is a name as registers have it, and not what people say: "…集团" alone is said.
  bool is_registered() const;
  std::u32string_view from(std::size_t start) const { return std::u32string_view{bare}.substr(starts[start].at); }
};

company_name take_apart(std::string_view name);

// How many characters of `text`, from its start on, are not words of a trade, counted where the words are laid so that
// fewest are left.
std::size_t not_of_trade(std::u32string_view text);

// Whether one of the places may lie in one of the others (or is it).
bool places_agree(std::vector<std::string> const&, std::vector<std::string> const&);

}  // namespace fengsui::invest
