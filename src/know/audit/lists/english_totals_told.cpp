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
  static constexpr std::array<std::string_view, 31> kBefore{
      " haul of ",    "putting ",   "otal",      "n all",          "ltogether", "verall",      "ogether",   "ombined",
      "adds up",      "add up",     "adding up", " makes ",        "making ",   "bringing ",   "brings ",   "brought ",
      "network-wide", "as a whole", "takes to ", "meaning ",       " thus ",    " therefore ", " making a", "all told",
      "tally",        "count to ",  "aggregat",  "in other words", "gives ",    "giving ",     "in sum"};
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

// The amounts from one figure to another before a total, one joined to the other; those of its own noun where one has
// it.
std::vector<std::size_t> row_of_total(page const& of, std::size_t whole, std::size_t first, std::size_t end) {
  constexpr int kSmall = 20;
  auto const may_hold = [&](std::size_t i) { return may_be_in_told_row(of, i) && may_stand_in_one_row(of, i, whole); };
  auto const noun = noun_printed(of, whole);
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

// "; together with 1,143 spoiled papers this makes 48,640": one more of the row before it.
bool joins_row_before(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 5> kWith{"ogether with ", "lus ", "dding ", "n addition to ",
                                                         "dded to "};
  return contains_any(english_clause_before(of, i), kWith);
}

// Of its own sentence, else of the one before, or of both; of all that semicolons part where it stands alone.
std::vector<std::size_t> row_before(page const& of, std::size_t whole) {
  auto const opening = [&](std::size_t end, bool parted) {
    auto made = end;
    auto const goes_on = [&](std::size_t i) {
      return of.sentence(i) == of.sentence(end - 1) || (parted && contains(of.between(i, i + 1), "; "));
    };
    while (made > 0 && goes_on(made - 1) && whole - made < kFiguresTotalled) --made;
    return made;
  };
  auto own = whole;
  while (own > 0 && of.sentence(own - 1) == of.sentence(whole) && whole - own < kFiguresTotalled) --own;
  auto row = row_of_total(of, whole, own, whole);
  if (row.size() > 1 || own == 0) return row;
  auto before = row_of_total(of, whole, opening(own, own == whole && contains(of.between(own - 1, own), "; ")), own);
  if (row.size() == 1 && !before.empty() && joins_row_before(of, row.front())) before.push_back(row.front());
  return before;
}

bool are_joined(page const& of, std::vector<std::size_t> const& row) {
  for (std::size_t k = 1; k < row.size(); ++k) {
    auto const text = of.between(row[k - 1], row[k]);
    static constexpr std::array<std::string_view, 17> kAway{
        " up ",   " down ",   "compared", "followed", "eficit",  "urplus",   "balance",  " led ",   " led by",
        " than ", "of which", "ncluding", " out of ", " worth ", " average", " of whom", " of them"};
    static constexpr std::array<std::string_view, 4> kJoins{", ", " and ", " plus ", "; "};
    // "Adding the 1,306 on paper to the 57,363 filed online"
    bool const added = text.ends_with(" to the ") && joins_row_before(of, row[k - 1]);
    if (contains_any(text, kAway) || !(added || contains_any(text, kJoins))) return false;
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
  // "Adding the 1,306 to the 57,636, the office dealt with 58,942", "on top of 412 buses 138 more ran, so that …"
  bool const added = joins_row_before(of, row.front()) && contains(lead, ", ");
  if (contains(lead, " had been ")) return {};  // another year's
  // "grain 2.9 million and all other goods 4.4 million of the 17.2 million tonnes"
  static constexpr std::array<std::string_view, 3> kLeft{" all other ", " the rest", " everything else"};
  bool const left = lead == " of the " && contains_any(of.between(row[row.size() - 2], row.back()), kLeft);
  if (!with && !added && !left && !says_all_of(lead, tail, row.size())) return {};
  // "of which", "out of": the whole of the last one alone.
  static constexpr std::array<std::string_view, 7> kOfOne{" out of ", " of the ", "more than", " each",
                                                          " average", "compared", "last year"};
  auto const own = behind_last(lead, std::array<std::string_view, 1>{", "});
  if (of.sentence(row.back()) == of.sentence(whole) && !left && contains_any(own, kOfOne)) return {};
  for (auto const i : row) {
    if (printed_value(of.at(i).value) >= printed_value(of.at(whole).value)) return {};
  }
  return english_told_row{.whole = whole, .parts = std::move(row), .told = true, .behind = true};
}

}  // namespace fengsui::know::audit
