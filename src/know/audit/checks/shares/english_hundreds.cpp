// "83.6 percent were cleared, leaving 17.4 percent", "46% drove, 39% rode, 17% walked and 8% cycled; those four cover
// everyone", "taken together the three generate 45.8%": percentages of one sentence of which the words say that they
// are all there is, or what they make together.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/printed_ranges.h"

namespace fengsui::know::audit {
namespace {

bool is_share_of_row(page const& of, std::size_t i) {
  return i < of.size() && is_told_percentage(of, i) && of.at(i).role != "base" && !is_share_in_words(of.at(i)) &&
         of.at(i).qualifier == model::figure_qualifier::exact;
}

// Percentages right behind one another in one sentence, semicolons or not.
std::vector<std::size_t> shares_in_row(page const& of, std::size_t first) {
  constexpr std::size_t kLongest = 90;  // bytes
  constexpr std::size_t kMost = 10;
  static constexpr std::array<std::string_view, 11> kApart{"of which", "of whom",   "ncluding", "f these",
                                                           "compared", " against ", " target",  " than ",
                                                           " points",  "last year", "earlier"};
  std::vector<std::size_t> made{first};
  while (made.size() < kMost && is_share_of_row(of, made.back() + 1)) {
    auto const joint = of.between(made.back(), made.back() + 1);
    if (joint.size() > kLongest || ends_english_sentence(joint) || joint.ends_with(" from ") ||
        contains_any(joint, kApart))
      break;
    made.push_back(made.back() + 1);
  }
  return made;
}

bool is_told_as_rest(page const& of, std::size_t last) {
  static constexpr std::array<std::string_view, 7> kRest{"he other ", "he remaining ", "he residual ", "leaving ",
                                                         "he rest, ", "he rest (",     "he last "};
  static constexpr std::array<std::string_view, 8> kLeft{" remain",   " is left",       " are left",
                                                         " was left", " from the rest", " from elsewhere",
                                                         " by other", " for the rest"};
  return ends_with_any(of.before(last, 14), kRest) || starts_with_any(of.after(last, 16), kLeft);
}

// "all gave their age", "no third category": and nobody named two.
bool says_all_are_told(page const& of, std::size_t first, std::size_t last) {
  static constexpr std::array<std::string_view, 13> kAll{
      "very respondent", "ach respondent", "ach person",  "very person", "cover every",  "all gave ",   "single answer",
      "single mode",     " no third ",     " no fourth ", " no other ",  "he whole of ", "nswered once"};
  static constexpr std::array<std::string_view, 4> kSeveral{"several", "more than one", "multiple", " could "};
  auto const text = std::string{english_clause_before(of, first)} + std::string{of.between(first, last)};
  auto const tail = of.after(last, 120);
  auto const all = text + std::string{tail.substr(0, tail.find(". "))};
  return contains_any(all, kAll) && !contains_any(all, kSeveral);
}

// "taken together the three generate 45.8%"
bool is_told_together(page const& of, std::size_t last) {
  static constexpr std::array<std::string_view, 5> kTogether{"ogether", "ombined", "etween them", "ointly", " in all"};
  auto const joint = of.between(last - 1, last);
  if (contains(joint, " had ") || contains(joint, " will ")) return false;
  return contains_any(joint, kTogether) ||
         starts_with_any(of.after(last, 12), std::array<std::string_view, 2>{" together", " combined"});
}

}  // namespace

void add_english_hundreds(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  for (std::size_t first = 0; first + 1 < of.size(); ++first) {
    if (!is_share_of_row(of, first)) continue;
    auto const row = shares_in_row(of, first);
    first = row.back();
    // Sums farther off are of something else.
    auto const sum = printed_sum(of, row);
    bool const about = sum > 80 && sum < 125;
    if (row.size() < 2) continue;
    if (row.size() > 2 && is_told_together(of, row.back())) {
      to.push_back(parts_against(of, {row.begin(), row.end() - 1}, row.back(), true));
    } else if (about && (is_told_as_rest(of, row.back()) || says_all_are_told(of, row.front(), row.back()))) {
      to.push_back(shares_against_hundred(of, row, true));
    } else {
      continue;
    }
    to.back().near_percent = 130;
  }
}

}  // namespace fengsui::know::audit
