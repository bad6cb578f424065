// "242,500 arrived: 79,200 by bus, 105,300 by car and 58,000 on motorcycles", "31%, false alarms 40% and other
// incidents 29%": rows that an English sentence closes itself, by "and" behind a colon or by naming what remains.
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

// A count without a noun of its own counts what the whole does; "32 crown fires" are of "226 fires".
bool is_counted_as(page const& of, std::size_t part, std::size_t whole) {
  auto const& one = of.at(part).unit;
  auto const& other = of.at(whole).unit;
  if (one == other) return true;
  auto const counts = [](std::string const& unit) { return unit == "person_trip" || counts_whole_things(unit); };
  if (is_bare_count(of, part)) return of.at(part).indicator == of.at(whole).indicator;
  // "eight air tankers and 92 firefighters" are no hundred people.
  auto const are_people = [](std::string const& unit) { return unit == "person" || unit == "person_trip"; };
  if (are_people(other) && one == "count") return false;
  return counts(one) && counts(other);
}

// "16,981 incidents (3,653 forest fires and 13,328 others)"
bool opens_own_bracket(std::string_view text) {
  constexpr std::size_t kLongest = 32;  // bytes
  return text.ends_with("(") && text.size() <= kLongest && std::ranges::count(text, '(') == 1 &&
         text.find_first_of(",;:)") == std::string_view::npos;
}

// Whether the words from a whole to the first member open a row of all that it holds.
bool opens_row(std::string_view text, std::size_t members) {
  constexpr std::size_t kLongest = 48;  // bytes, from the word on
  static constexpr std::array<std::string_view, 9> kHolds{": ",
                                                          " comprise ",
                                                          " comprised ",
                                                          ", comprising ",
                                                          " consisting of ",
                                                          ", made up of ",
                                                          " consists of ",
                                                          " consist of ",
                                                          " consisted of "};
  // "89 destinations, 64 from Lutin, 20 from Vigo and five from Gera"
  if (members > 2 && (text == ", " || text == ", with ")) return true;
  if (opens_own_bracket(text)) return true;
  // "284,576 visitors in all: January 50,822"
  if (members > 2 && contains(text, " in all: ") && text.size() <= 2 * kLongest && !leaves_some(text)) return true;
  for (auto const word : kHolds) {
    auto const at = text.find(word);
    if (at == std::string_view::npos) continue;
    auto const behind = text.substr(at);
    return behind.size() <= kLongest && !leaves_some(text) && text.find_first_of(";(") == std::string_view::npos;
  }
  return false;
}

// "$8.48bn in the first quarter, made up of $243m from FDI": of a member of the row, not of the row.
bool opens_member(std::string_view text) {
  static constexpr std::array<std::string_view, 5> kHolds{"made up of", "consisting of", "comprising", "comprised of",
                                                          "composed of"};
  return contains_any(text, kHolds);
}

// The amounts of the rest of the sentence, all of them counted like the whole; none where one is not.
std::vector<std::size_t> row_told_behind(page const& of, std::size_t whole) {
  constexpr std::size_t kMost = 12;
  constexpr std::size_t kFiguresOn = 40;
  std::vector<std::size_t> row;
  bool bracketed = false;
  bool const own_bracket = opens_own_bracket(of.between(whole, whole + 1));
  for (auto i = whole + 1; i < of.size() && row.size() < kMost && i - whole <= kFiguresOn; ++i) {
    auto const text = of.between(i - 1, i);
    // "January 50,822 (up 4.4 per cent from 48,667), February 49,801 (up 8.5 from 45,893)"
    auto const open = text.rfind('(');
    auto const close = text.rfind(')');
    auto const has = [](std::size_t at) { return at != std::string_view::npos; };
    if (has(open) || has(close)) bracketed = has(open) && (!has(close) || open > close);
    if (own_bracket && !row.empty() && has(close)) break;
    if (bracketed && !row.empty() && !own_bracket) continue;
    if (ends_its_sentence(text) || contains(text, ";")) break;
    if (leaves_some(text) || (!row.empty() && opens_member(text))) return {};
    if (!is_told_count(of, i)) continue;
    // "14.22 billion as against 12.81 billion: 6.19 billion in October"; "the north 85.5 billion from 86 projects"
    if (of.at(i).role == "base" && row.empty()) continue;
    // "$3.67 billion in 500 new projects and $1.84 billion added to 167 others"
    static constexpr std::array<std::string_view, 6> kWhere{" from ", " in ", " for ", " to ", " through ", " across "};
    constexpr std::size_t kShort = 12;  // bytes
    if (!row.empty() && row.back() + 1 == i && text.size() <= kShort && ends_with_any(text, kWhere) &&
        of.at(i).unit != of.at(whole).unit)
      continue;
    if (of.at(i).role == "base" || of.at(i).role.starts_with("avg") || !is_counted_as(of, i, whole)) return {};
    row.push_back(i);
  }
  return row;
}

// Of fourteen such rows that come near to their whole none missed it but by a slip.
void add_row_behind(page const& of, std::size_t whole, std::vector<relation>& to) {
  if (!is_told_count(of, whole) || !is_plain(of.at(whole)) || of.at(whole).value.mantissa < 10) return;
  auto row = row_told_behind(of, whole);
  if (row.size() < 2 || !closes_with_and(of, row)) return;
  if (!opens_row(of.between(whole, row.front()), row.size()) || leaves_some(of.after(row.back(), 24))) return;
  std::erase_if(row, [&, all = row](std::size_t i) { return is_of_another_noun(of, all, whole, i); });
  // A slip in the second digit of a number that begins with 1 leads as far.
  auto const sum = printed_sum(of, row);
  auto const all = printed_value(of.at(whole).value);
  if (row.size() < 2 || sum * 5 < all * 4 || sum * 4 > all * 5) return;
  // The whole said again is no part of itself.
  for (auto const part : row) {
    if (printed_value(of.at(part).value) >= printed_value(of.at(whole).value)) return;
  }
  // "184 wildfires: about 52 are contained, 41 held and 83 out of control": what is told so roughly leaves as much
  // open.
  constexpr int kRoughly = 5;  // one of so many
  bool const rough = std::ranges::any_of(row, [&](std::size_t i) {
    return of.at(i).qualifier == model::figure_qualifier::approx &&
           abs(exact{sum - all}) * kRoughly <= printed_value(of.at(i).value);
  });
  if (rough) return;
  to.push_back(parts_against(of, row, whole, true));
  to.back().only_by_slip = true;
}

// "and 41,554 from other places": the last of a row that names what is left.
bool ends_with_others(page const& of, std::vector<std::size_t> const& row) {
  static constexpr std::array<std::string_view, 6> kBehind{" from other", " others",    " other ",
                                                           " from else",  " for other", " elsewhere"};
  static constexpr std::array<std::string_view, 4> kBefore{" other ", " others ", "remaining ", "the rest "};
  return starts_with_any(of.after(row.back(), 12), kBehind) ||
         contains_any(of.between(row[row.size() - 2], row.back()), kBefore);
}

// "480,129 arrivals. The arrivals included 268,979 residents, 169,596 mainland visitors and 41,554 from other places":
// the sentence is the row, and the one level of the sentence before that it comes near to is its whole.
void add_row_with_others(page const& of, std::size_t first, std::vector<relation>& to) {
  constexpr std::size_t kFewest = 3;
  if (first == 0 || !is_told_count(of, first) || of.sentence(first - 1) == of.sentence(first)) return;
  auto row = row_told_behind(of, first);
  row.insert(row.begin(), first);
  if (row.size() < kFewest || !closes_with_and(of, row) || !ends_with_others(of, row)) return;
  std::optional<std::size_t> whole;
  for (auto i = first; i-- > 0 && of.sentence(first) - of.sentence(i) <= 1;) {
    if (!is_told_count(of, i) || !is_plain(of.at(i)) || !is_counted_as(of, first, i)) continue;
    if (!is_about(printed_sum(of, row), printed_value(of.at(i).value))) continue;
    if (whole) return;
    whole = i;
  }
  if (!whole) return;
  to.push_back(parts_against(of, row, *whole, true));
  to.back().only_by_slip = true;
}

// "Net FDI was 402.8 million: inflows of 707.2 million less an outflow of 304.4 million"
void add_net(page const& of, std::size_t gross, std::vector<relation>& to) {
  constexpr std::size_t kLongest = 40;  // bytes
  auto const taken = gross + 1;
  if (!is_told_count(of, gross) || !is_told_count(of, taken) || of.at(gross).unit != of.at(taken).unit) return;
  auto const joint = of.between(gross, taken);
  bool const less = joint.starts_with(" less ") || joint.starts_with(" minus ") || joint.starts_with(", less ");
  if (!less || joint.size() > kLongest || ends_its_sentence(joint)) return;
  for (auto net = gross; net-- > 0 && of.sentence(net) == of.sentence(gross);) {
    if (!is_told_count(of, net) || of.at(net).unit != of.at(gross).unit || !is_told_net(of, net)) continue;
    if (of.at(net).role == "base" || !contains(of.between(net, gross), ": ")) continue;
    to.push_back(so_much_apart(of, gross, taken, net, true));
    to.back().near_percent = 130;
    return;
  }
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
  for (std::size_t i = 0; i + 2 < of.size(); ++i) {
    add_row_behind(of, i, to);
    add_row_with_others(of, i, to);
  }
  for (std::size_t i = 0; i + 1 < of.size(); ++i) add_net(of, i, to);
  for (std::size_t i = 0; i + 1 < of.size(); ++i) {
    if (!is_share_of_row(of, i)) continue;
    auto const row = percentages_from(of, i);
    if (row.size() < 2) continue;
    add_shares_in_row(of, row, to);
    i = row.back();
  }
}

}  // namespace fengsui::know::audit
