// What an English row comes to, as the words join it to its whole: english_told_rows.h.
#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/lists/english_told_rows.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"
#include "know/audit/slips.h"

namespace fengsui::know::audit {
namespace {

// "27,960 ballots, of which 27,648 were valid and 213 rejected": so little is left that a slip is likelier.
bool are_all_but_a_slip(page const& of, english_told_row const& row) {
  constexpr int kOfMany = 25;  // one of so many
  constexpr int kOfTwo = 100;
  auto const all = printed_value(of.at(row.whole).value);
  auto const left = exact{all - printed_sum(of, row.parts)};
  return left >= 0 && left * (row.parts.size() > 2 ? kOfMany : kOfTwo) <= all;
}

// "812,400 passengers, of whom 561,700 passed through Pudong and 205,700 through Hongqiao": so do two digits in each
// other's place.
bool lack_two_swapped_digits(page const& of, english_told_row const& row) {
  auto const all = printed_value(of.at(row.whole).value);
  auto const sum = printed_sum(of, row.parts);
  return std::ranges::any_of(row.parts, [&](std::size_t i) {
    auto const wanted = exact{all - sum + printed_value(of.at(i).value)};
    auto const slips = slips_of(of.at(i).value, false);
    return std::ranges::any_of(slips, [&](slipped_number const& one) {
      return one.how == repair::slip::swapped_digits && printed_value(one.number) == wanted;
    });
  });
}

// "4,905 permits in the spring; house permits alone numbered 5,970", "2,180 firms in six months; in June alone 2,410"
bool is_told_alone(page const& of, std::size_t whole, std::size_t part) {
  auto const text = of.between(whole, part);
  auto const at = text.rfind(" alone");
  if (at == text.npos || !may_be_of_one_noun(of, whole, part) || !is_plain(of.at(whole))) return false;
  if (lie_apart(of.at(part), of.at(whole))) return false;
  auto const name = text.substr(0, at);
  auto const word = name.substr(name.rfind(' ') + 1);
  auto const lead = name.substr(0, name.size() - word.size());
  static constexpr std::array<std::string_view, 3> kTimes{" in ", " on ", " during "};
  return (!word.empty() && word == noun_printed(of, whole)) || ends_with_any(lead, kTimes);
}

// "61,400 containers, of which 71,250 held cars", "spending of 46.8 million includes 64.2 million for the pool", "the
// 28-member team, 32 of its members women": more than there is.
void add_part_called_so(page const& of, std::size_t whole, std::vector<relation>& to) {
  constexpr std::size_t kLongest = 80;  // bytes
  static constexpr std::array<std::string_view, 10> kHolds{" of which ",   " of whom ",   " including ", " include ",
                                                           " includes ",   " included ",  " contain ",   " contains ",
                                                           " among them ", " among whom "};
  auto const part = whole + 1;
  if (!is_told_count(of, whole) || !is_told_count(of, part)) return;
  if (of.sentence(part) != of.sentence(whole) && !contains(of.between(whole, part), "; ")) return;
  if (of.at(whole).role == "base" || of.at(part).role == "base" || is_told_net(of, whole)) return;
  auto const text = of.between(whole, part);
  static constexpr std::array<std::string_view, 8> kOfIts{" of its members", " of its number", " of their number",
                                                          " of that sum",    " of that total", " of that amount",
                                                          " of this sum",    " of this total"};
  bool const of_its = starts_with_any(of.after(part, 16), kOfIts);
  if (text.size() > kLongest || !(ends_with_any(text, kHolds) || of_its || is_told_alone(of, whole, part))) return;
  bool const bare = noun_printed(of, part).empty() || noun_printed(of, part) == noun_printed(of, whole);
  bool const one_unit = of.at(part).unit == of.at(whole).unit && of.at(part).unit != "count";
  // "1,940 wetland birds, among them 1,265 ducks"
  bool const ones =
      noun_printed(of, part) == "ones" || (text.ends_with(", among them ") && of.at(part).unit == of.at(whole).unit);
  if (!one_unit && !ones && !(bare && counts_whole_things(of.at(whole).unit) && counts_whole_things(of.at(part).unit)))
    return;
  to.push_back(parts_against(of, {part}, whole, false));
}

bool may_stand_among(page const& of, std::size_t i) {
  return is_told_count(of, i) && of.at(i).role != "base" && adds_up(of.at(i)) && !of.is_mean(i);
}

// A number without a noun is of what the other counts: "186 fires, 142 of them".
bool may_be_of(page const& of, std::size_t part, std::size_t whole) {
  auto const& unit = of.at(whole).unit;
  auto const& own = of.at(part).unit;
  auto const counts = [](std::string const& one) { return counts_whole_things(one) || one == "person_trip"; };
  // "46 people: 18 officials and 28 reporters": nouns that the reader does not know are counted by themselves.
  // "1,286 flights, 643 of them arrivals and 643 departures"
  static constexpr std::array<std::string_view, 4> kBothWays{"arrivals", "departures", "landings", "takeoffs"};
  if (unit == "flight" && std::ranges::find(kBothWays, noun_printed(of, part)) != kBothWays.end()) return true;
  return own == unit || (counts(own) && counts(unit) && (own == "count" || noun_printed(of, part).empty()));
}

// "45 of the 60 projects", "142 out of 186"
bool is_said_of_whole(std::string_view joint) {
  static constexpr std::array<std::string_view, 14> kOf{
      " of ",       " of the ",          " of its ",       " of their ", " of all ",     " of all the ",
      " of those ", " of a total of ",   " of the total ", " out of ",   " out of the ", " out of a total of ",
      ", out of ",  " of the country's "};
  constexpr std::size_t kLongest = 32;  // bytes
  bool const owned = joint.starts_with(" of ") && joint.ends_with("'s ") && joint.size() <= kLongest;
  return owned || std::ranges::find(kOf, joint) != kOf.end();
}

void add_one_of(page const& of, std::size_t part, std::vector<relation>& to) {
  auto const whole = part + 1;
  if (!may_stand_among(of, part) || !may_stand_among(of, whole) || !is_said_of_whole(of.between(part, whole))) return;
  // "$40 million of the 12 projects", "three teams of five members": of one unit, and the first without a noun.
  if (!may_be_of(of, part, whole) || !noun_printed(of, part).empty() || of.at(whole).unit == "year") return;
  to.push_back(parts_against(of, {part}, whole, false));
}

// "Of the 21 fires, 7 were set by farmers", "Among 186 fires"
bool is_opened_with_of(page const& of, std::size_t whole) {
  static constexpr std::array<std::string_view, 13> kOf{
      "Of ",    "Of the ", "Of all ",     "Of its ",    "Of those ",      "Of these ",    "Among the ",
      "Among ", "Out of ", "Out of the ", "Among all ", "Of a total of ", "Of the total "};
  // "Tickets sell fast: out of the 6,400 seats, 5,840 are gone"
  static constexpr std::array<std::string_view, 4> kBehindColon{": of ", ": of the ", ": out of ", ": out of the "};
  auto const lead = english_clause_before(of, whole);
  return std::ranges::find(kOf, lead) != kOf.end() || ends_with_any(lead, kBehindColon);
}

// By itself, whatever stands behind it: no more than the whole that its sentence opens with.
void add_first_of(page const& of, std::size_t whole, std::vector<relation>& to) {
  constexpr std::size_t kLongest = 60;  // bytes
  auto const first = whole + 1;
  if (!may_stand_among(of, whole) || !may_stand_among(of, first) || !may_be_of(of, first, whole)) return;
  auto const text = of.between(whole, first);
  if (!is_opened_with_of(of, whole) || text.size() > kLongest || text.find_first_of(";:(\n") != text.npos) return;
  if (of.sentence(first) != of.sentence(whole) || !contains(text, ", ")) return;
  if (!noun_printed(of, first).empty() && noun_printed(of, first) != noun_printed(of, whole)) return;
  to.push_back(parts_against(of, {first}, whole, false));
}

}  // namespace

void add_english_told_sums(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  for (std::size_t i = 0; i + 1 < of.size(); ++i) {
    add_part_called_so(of, i, to);
    add_one_of(of, i, to);
    add_first_of(of, i, to);
  }
  constexpr int kTold = 150;    // percent: as many as that are not of it
  constexpr int kBeside = 125;  // a slip in the second digit of a number that begins with 1 leads as far
  constexpr int kApart = 112;
  for (auto const& row : english_told_rows(of)) {
    if (leaves_what_passes_through(of, row.parts, row.whole)) continue;
    if (row.among && !(row.of_which && (are_all_but_a_slip(of, row) || lack_two_swapped_digits(of, row)))) {
      if (printed_sum(of, row.parts) <= printed_value(of.at(row.whole).value)) continue;
      to.push_back(parts_against(of, row.parts, row.whole, false));
      to.back().near_percent = kTold;
      continue;
    }
    // "47 in the district, with 35 in Arden, 12 in Beck and 20 in Corrie"
    auto const lead = row.behind ? std::string_view{} : of.between(row.whole, row.parts.front());
    bool const at_once = !row.told && (lead == ", " || lead.ends_with(", with ")) && !is_opened_with_of(of, row.whole);
    if (at_once && printed_sum(of, row.parts) > printed_value(of.at(row.whole).value)) {
      to.push_back(parts_against(of, row.parts, row.whole, false));
      to.back().near_percent = kTold;
      continue;
    }
    to.push_back(parts_against(of, row.parts, row.whole, true));
    to.back().near_percent = row.apart ? kApart : row.told ? kTold : kBeside;
    to.back().only_by_slip = !row.told || row.behind;
  }
}

}  // namespace fengsui::know::audit
