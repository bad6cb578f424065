// "31%, false alarms 40% and other incidents 29%": percentages that an English sentence closes itself, by "and" before
// the last or by naming what remains.
#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

bool ends_its_sentence(std::string_view text) {
  return contains(text, "\n") || ends_english_sentence(text);
}

// Words that leave something beside a row, or tell of one member of it.
bool leaves_some(std::string_view text) {
  static constexpr std::array<std::string_view, 12> kSome{"ncluding",  "of which", "of whom", "such as",
                                                          "mostly",    "mainly",   "led by",  "among",
                                                          "less than", "top ",     "largest", " less "};
  return contains_any(text, kSome);
}

bool is_share_of_row(page const& of, std::size_t i) {
  using enum model::figure_kind;
  auto const kind = of.at(i).kind;
  return of.usable(i) && of.at(i).unit == "%" && !of.at(i).cmp && of.at(i).role != "base" &&
         (kind == share || kind == level);
}

// "7% from 23,391 to 24,876": how much something changed, in a row whose verb is said once.
bool leads_on_to_levels(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 4> kOn{" to ", " higher", " lower", " more"};
  static constexpr std::string_view kFrom = " from ";
  auto const tail = of.after(i, 8);
  // "26.89 percent from Hong Kong": where it comes from.
  bool const from_a_place =
      tail.starts_with(kFrom) && tail.size() > kFrom.size() && tail[kFrom.size()] >= 'A' && tail[kFrom.size()] <= 'Z';
  return (tail.starts_with(kFrom) && !from_a_place) || starts_with_any(tail, kOn);
}

// With "and" before its last, or in a bracket of its own: "(65% scrubland, 25% forests, 10% farm land)".
bool is_bracketed_row(page const& of, std::vector<std::size_t> const& row) {
  auto const tail = of.after(row.back(), 40);
  auto const close = tail.find_first_of("(),;.");
  return row.size() > 1 && of.before(row.front(), 1) == "(" && close != std::string_view::npos && tail[close] == ')' &&
         !contains(of.between(row.front(), row.back()), ")");
}

bool is_row_over(page const& of, std::vector<std::size_t> const& row) {
  return row.size() > 1 && (closes_with_and(of, row) || is_bracketed_row(of, row));
}

std::vector<std::size_t> percentages_from(page const& of, std::size_t first) {
  constexpr std::size_t kMost = 12;
  constexpr std::size_t kLongest = 60;  // bytes
  std::vector<std::size_t> row{first};
  for (auto i = first + 1; i < of.size() && row.size() < kMost; ++i) {
    auto const text = of.between(row.back(), i);
    if (ends_its_sentence(text) || text.size() > kLongest || leaves_some(text)) break;
    if (of.at(i).unit != "%") continue;
    if (!is_share_of_row(of, i) || leads_on_to_levels(of, i)) {
      // "(72%), forests (21%) and farm land (7%), 62.5% more": behind its end what changed is no member.
      if (is_row_over(of, row)) break;
      return {};
    }
    row.push_back(i);
  }
  return leads_on_to_levels(of, first) ? std::vector<std::size_t>{} : row;
}

// "other countries realised 40.1%", "and non fire incidents 29%", "foreign sources the remaining 16 percent".
bool names_the_rest(page const& of, std::vector<std::size_t> const& row) {
  static constexpr std::array<std::string_view, 8> kRest{"other ",   "others ",       "others, ", "remaining",
                                                         "the rest", "the remainder", " non-",    " non "};
  auto const lead = of.between(row[row.size() - 2], row.back());
  auto const tail = of.after(row.back(), 16);
  static constexpr std::array<std::string_view, 4> kBehind{" other", " others", " were other", " from other"};
  return contains_any(lead, kRest) || starts_with_any(tail, kBehind);
}

bool hold_a_share(page const& of, std::vector<std::size_t> const& row) {
  auto const is_share = [&](std::size_t i) { return of.at(i).kind == model::figure_kind::share; };
  return std::ranges::any_of(row, is_share);
}

// "Forest, 38% of the country, is pine 41%, …": of another whole than the others; "49.79 percent of it" is of theirs.
bool is_of_a_named_whole(page const& of, std::size_t share) {
  static constexpr std::array<std::string_view, 6> kTheirs{" of it ",        " of them ",  " of this ",
                                                           " of the total ", " of these ", " of that "};
  // "32.9% of the fires occurred in the north, 29.6% in the south": with a verb it is of theirs too.
  constexpr std::size_t kLongest = 24;  // code points
  auto const tail = of.after(share, kLongest);
  return tail.starts_with(" of ") && !starts_with_any(tail, kTheirs) && contains(tail, ",");
}

void add_shares_in_row(page const& of, std::vector<std::size_t> const& row, std::vector<relation>& to) {
  constexpr std::size_t kFewest = 3;
  auto const sum = printed_sum(of, row);
  auto const hundred = exact{100};
  if (row.size() < 2 || !is_about(sum, hundred)) return;
  // "of which portfolio 2.99bn or 55.88 per cent, other 2.16bn or 40.39": some of what it names.
  if (contains(english_clause_before(of, row.front()), "of which ")) return;
  bool const rest = names_the_rest(of, row);
  if (rest && (row.size() >= kFewest || hold_a_share(of, row))) {
    to.push_back(shares_against_hundred(of, row, true));
  } else if (row.size() >= kFewest && hold_a_share(of, row) && is_row_over(of, row) && sum > hundred &&
             !is_of_a_named_whole(of, row.front())) {
    to.push_back(shares_against_hundred(of, row, false));
  }
}

}  // namespace

void add_english_rows(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  for (std::size_t i = 0; i + 1 < of.size(); ++i) {
    if (!is_share_of_row(of, i)) continue;
    auto const row = percentages_from(of, i);
    if (row.size() < 2) continue;
    add_shares_in_row(of, row, to);
    i = row.back();
  }
}

}  // namespace fengsui::know::audit
