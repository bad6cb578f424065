#include "know/audit/lists/openings.h"

#include <array>

#include "know/audit/lists/complete_lists.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

constexpr std::string_view kAmong{"中,"};  // read, not shown
constexpr std::array<std::string_view, 14> kOpenings{"among them", "Among them", "其中",      "包括",       ":",
                                                     kAmong,       "分别为",     "分别是",    "Of the ",    "Of this",
                                                     "Of these",   "of which",   "including", "Within this"};

// "Coastal ports processed 11,668,600 TEUs of this": behind the first member.
bool says_of_this(page const& of, std::size_t first) {
  static constexpr std::array<std::string_view, 5> kOfThis{" of this", " of these", " of them", " of that",
                                                           " of the total"};
  auto const behind = of.after(first, 14);
  return starts_with_any(behind, kOfThis);
}

}  // namespace

opening opening_of(page const& of, std::size_t first) {
  if (first > 0 && opens_by_class(of.between(first - 1, first))) return opening::by_class;
  if (says_of_this(of, first)) return opening::among;
  for (auto i = first; i > 0 && first - i < 2; --i) {
    auto const lead = of.between(i - 1, i);
    if (i == first && contains(lead, "(") && !contains(lead, "其中") && !contains(lead, "含")) return opening::bracket;
    for (auto const word : kOpenings) {
      if (contains(lead, word)) return opening::among;
    }
    if (contains(lead, "。") || contains(lead, ";") || contains(lead, "\n") || is_of_row(of, i - 1, first)) break;
  }
  return opening::none;
}

bool opens_list(page const& of, std::size_t whole, std::size_t first) {
  if (first <= whole) return false;
  auto const text = of.between(whole, first);
  if (opens_by_class(text)) return true;
  if (text.size() > 60 || contains(text, "其中") || contains(text, "。") || contains(text, "of which")) return false;
  static constexpr std::array<std::string_view, 5> kLists{":", "包括", "分别为", "分别是", ",含"};  // read, not shown
  return contains_any(text, kLists);
}

}  // namespace fengsui::know::audit
