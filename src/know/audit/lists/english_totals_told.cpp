// "128 buses in the north, 117 in the south and 94 in the east. The three depots have 339": a total and the row before
// it.
#include <algorithm>
#include <array>
#include <optional>

#include "know/audit/english_words.h"
#include "know/audit/lists/english_told_rows.h"
#include "know/audit/page.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

constexpr std::size_t kMostTotalled = 14;
constexpr std::size_t kFiguresTotalled = 24;

// "in all", "both", "the three lines": that what it counts is all of a row of so many.
bool says_all_of(std::string_view lead, std::string_view tail, std::size_t members) {
  static constexpr std::array<std::string_view, 30> kBefore{
      " haul of ",  "putting ",  "otal",           "n all",    "ltogether",   "verall",    "ogether",  "ombined",
      "adds up",    "add up",    "adding up",      " making ", "bringing ",   "brings ",   "brought ", "network-wide",
      "as a whole", "takes to ", "meaning ",       " thus ",   " therefore ", " making a", "all told", "tally",
      "count to ",  "aggregat",  "in other words", "gives ",   "giving ",     "in sum"};
  static constexpr std::array<std::string_view, 9> kBehind{" in all",   " in total", " altogether",
                                                           " combined", " together", " overall",
                                                           " all told", " for both", " in both"};
  static constexpr std::array<std::string_view, 5> kNumbers{"two ", "three ", "four ", "five ", "six "};
  static constexpr std::array<std::string_view, 7> kOf{"the ", "its ", "all ", "these ", "those ", "their ", "s "};
  if (contains_any(lead, kBefore) || starts_with_any(tail, kBehind)) return true;
  if (lead.ends_with("All ") || contains(lead, " all ")) return true;
  for (std::string_view const noun : {" in all", " in total", " altogether", " combined", " all told"}) {
    auto const at = tail.find(noun);
    if (at < 24 && tail.substr(0, at).find_first_of(",.;:(") == tail.npos) return true;
  }
  if (members == 2 && (contains(lead, "both ") || contains(tail, " both "))) return true;
  if (members < 2 || members > kNumbers.size() + 1) return false;
  auto const number = kNumbers.at(members - 2);
  return std::ranges::any_of(kOf, [&](std::string_view of_them) {
    auto const words = std::string{of_them}.append(number);
    return contains(lead, words) || contains(tail, words);
  });
}

// The amounts of one sentence before a total, one joined to the other; those of its own noun where one has it.
std::vector<std::size_t> row_in_sentence(page const& of, std::size_t whole, int sentence) {
  constexpr int kSmall = 20;
  auto const may_hold = [&](std::size_t i) { return may_be_in_told_row(of, i) && may_stand_in_one_row(of, i, whole); };
  auto const noun = noun_printed(of, whole);
  auto first = whole;
  while (first > 0 && of.sentence(first - 1) >= sentence && whole - first < kFiguresTotalled) --first;
  auto end = first;
  while (end < whole && of.sentence(end) == sentence) ++end;
  bool strict = false;
  for (auto i = first; i < end; ++i) strict = strict || (may_hold(i) && !noun.empty() && noun_printed(of, i) == noun);
  std::vector<std::size_t> row;
  for (auto i = first; i < end; ++i) {
    auto const own = noun_printed(of, i);
    bool const another = strict && !own.empty() && own != noun && of.at(i).unit != of.at(whole).unit;
    // "(14 rakes before noon)" says something of one of them.
    if (i > 0 && of.before(i, 1) == "(" && !noun_printed(of, i).empty()) continue;
    // "lines 1, 2 and 3", "these three depots": no amounts.
    bool const small = printed_value(of.at(i).value) < kSmall && printed_value(of.at(whole).value) > kSmall * kSmall;
    if (may_hold(i) && !another && !small && !counts_places(of, i)) {
      row.push_back(i);
      continue;
    }
    bool const time = of.at(i).unit == "%" || counts_time_in_row(of, i);
    bool const other = of.is_level(i) && of.at(i).unit != of.at(whole).unit && !own.empty();
    if (!time && !other && !small && !counts_places(of, i)) return {};
  }
  return row.size() <= kMostTotalled ? row : std::vector<std::size_t>{};
}

// Of its own sentence, else of the one before.
std::vector<std::size_t> row_before(page const& of, std::size_t whole) {
  auto row = row_in_sentence(of, whole, of.sentence(whole));
  return row.size() < 2 && of.sentence(whole) > 0 ? row_in_sentence(of, whole, of.sentence(whole) - 1) : row;
}

bool are_joined(page const& of, std::vector<std::size_t> const& row) {
  for (std::size_t k = 1; k < row.size(); ++k) {
    auto const text = of.between(row[k - 1], row[k]);
    static constexpr std::array<std::string_view, 17> kAway{
        " up ",   " down ",   "compared", "followed", "eficit",  "urplus",   "balance",  " led ",   " led by",
        " than ", "of which", "ncluding", " out of ", " worth ", " average", " of whom", " of them"};
    if (contains_any(text, kAway) || !(contains(text, ", ") || contains(text, " and "))) return false;
    if (text.ends_with(" against ") || text == " of " || text == " of the ") return false;
  }
  return true;
}

}  // namespace

std::optional<english_told_row> english_row_totalled(page const& of, std::size_t whole) {
  if (!may_be_in_told_row(of, whole) || of.at(whole).value.mantissa < 5) return {};
  auto row = row_before(of, whole);
  if (row.size() < 2 || !are_joined(of, row)) return {};
  auto const lead = behind_english_stop(of.between(row.back(), whole));
  constexpr std::size_t kReach = 64;  // code points
  auto tail = of.after(whole, kReach);
  tail = tail.substr(0, std::min(tail.find(". "), tail.find(';')));
  // "With 19 men and 23 women, the panel of 42 is …"
  bool const with = of.sentence(row.back()) == of.sentence(whole) && lead.starts_with(", the ") &&
                    contains(english_clause_before(of, row.front()), "With");
  // "146 trips have been notified so far, taking the count to 316"
  if (lead.size() > 2 * kReach || leaves_some_beside(behind_last(lead, std::array<std::string_view, 1>{"so far, "})))
    return {};
  if (!with && !says_all_of(lead, tail, row.size())) return {};
  // "of which", "out of": the whole of the last one alone.
  static constexpr std::array<std::string_view, 7> kOfOne{" out of ", " of the ", "more than", "each",
                                                          " average", "compared", "last year"};
  auto const own = behind_last(lead, std::array<std::string_view, 1>{", "});
  if (of.sentence(row.back()) == of.sentence(whole) && contains_any(own, kOfOne)) return {};
  for (auto const i : row) {
    if (printed_value(of.at(i).value) >= printed_value(of.at(whole).value)) return {};
  }
  return english_told_row{.whole = whole, .parts = std::move(row), .told = true, .behind = true};
}

}  // namespace fengsui::know::audit
