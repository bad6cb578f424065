// "1,304,218 travellers: 611,407 arrivals and 692.811 departures": all that a sentence counts in the unit of what
// stands before it, where one of them lost a scale word or has its point for a comma.
#include <algorithm>
#include <array>
#include <optional>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/lists/complete_lists.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

constexpr double kBehindColon = 0.3;
constexpr double kNextSentence = 1.5;

// Every level of the unit of `whole` behind it in that sentence; none where one of them is no part.
std::vector<std::size_t> levels_in(page const& of, std::size_t whole, int sentence) {
  constexpr std::size_t kMost = 6;
  constexpr std::size_t kFiguresOn = 24;
  std::vector<std::size_t> made;
  for (auto i = whole + 1; i < of.size() && i - whole <= kFiguresOn && of.sentence(i) <= sentence; ++i) {
    if (of.sentence(i) < sentence || !of.is_level(i) || of.at(i).unit != of.at(whole).unit) continue;
    if (!is_of_row(of, i, whole) || made.size() == kMost) return {};
    made.push_back(i);
  }
  return made;
}

// " crossings on Saturday: "
bool opens_behind_colon(std::string_view text) {
  constexpr std::size_t kLongest = 40;  // bytes
  return text.size() <= kLongest && text.ends_with(": ") && text.find_first_of(",;(") == std::string_view::npos;
}

bool ends_in_and(page const& of, std::vector<std::size_t> const& parts) {
  for (auto i = parts[parts.size() - 2]; i < parts.back(); ++i) {
    if (contains(of.between(i, i + 1), " and ")) return true;
  }
  return false;
}

// "began with 126 dogs, took in 58, found homes for 67 and returned 9, so 108 remained": what came and went.
bool leaves_the_rest(page const& of, std::size_t last) {
  static constexpr std::array<std::string_view, 4> kRemain{" remain", " were left", " was left", " are left"};
  return last + 1 < of.size() && of.is_level(last + 1) && of.sentence(last + 1) == of.sentence(last) &&
         (contains(of.between(last, last + 1), " leaving ") || contains_any(of.after(last + 1, 16), kRemain));
}

void add_sum_of_row(page const& of, std::size_t whole, std::vector<std::size_t> const& parts, double wrong_links,
                    std::vector<relation>& to) {
  if (parts.size() < 2 || !ends_in_and(of, parts) || leaves_the_rest(of, parts.back()) ||
      is_about(printed_sum(of, parts), printed_value(of.at(whole).value)))
    return;
  to.push_back(parts_against(of, parts, whole, true));
  to.back().wrong_links = wrong_links;
  to.back().ratio = [](std::span<double const> v) {
    double sum = 0;
    for (auto const one : v.first(v.size() - 1)) sum += one;
    return sum / v.back();
  };
}

// "48 projects, including 31 FDI and 7 DDI ones": from abroad or from home, and nothing beside them.
void add_from_abroad_and_home(page const& of, std::size_t whole, std::vector<relation>& to) {
  struct pair_of_classes {
    std::string_view abroad, home;
  };
  static constexpr std::array<pair_of_classes, 8> kPairs{{{" FDI", "DDI"},
                                                          {" foreign", "domestic"},
                                                          {" international", "domestic"},
                                                          {" domestic", "international"},
                                                          {" arrivals", "departures"},
                                                          {" departures", "arrivals"},
                                                          {" inbound", "outbound"},
                                                          {" outbound", "inbound"}}};
  auto const abroad = whole + 1;
  auto const home = whole + 2;
  if (of.between(whole, abroad) != ", including " || !is_of_row(of, abroad, whole) || !is_of_row(of, home, whole))
    return;
  auto const joint = of.between(abroad, home);
  auto const second = std::string{of.at(home).span} + std::string{of.after(home, 10)};
  bool const told = std::ranges::any_of(kPairs, [&](pair_of_classes const& one) {
    auto const first = of.at(abroad).span.ends_with(one.abroad) ? std::string_view{} : one.abroad;
    return joint == std::string{first} + " and " && contains(second.substr(0, 24), one.home);
  });
  if (!told) return;
  to.push_back(parts_against(of, {abroad, home}, whole, true));
  to.back().only_by_slip = true;
}

bool opens_with_total(std::string_view clause) {
  static constexpr std::array<std::string_view, 7> kTotals{"All ",     "Total ",     "The total ", "In total",
                                                           "In all, ", "Altogether", "Overall"};
  return starts_with_any(clause, kTotals);
}

// "By road 3,655 billion, by rail 5.131 billion; by pipeline 7.762 billion. All turnover came to 16.6 billion": the row
// of the sentences before a total, where a slip leads far off; one of two or near by says nothing.
void add_total_behind(page const& of, std::size_t whole, std::vector<relation>& to) {
  constexpr std::size_t kFewest = 3;
  constexpr std::size_t kMost = 6;
  constexpr int kSentences = 3;  // semicolons end them too
  if (!opens_with_total(english_clause_before(of, whole)) || of.sentence(whole) == 0) return;
  std::vector<std::size_t> row;
  for (auto i = whole; i-- > 0 && of.sentence(whole) - of.sentence(i) <= kSentences;) {
    if (of.at(i).unit == "%" || !of.usable(i)) continue;
    if (of.sentence(i) == of.sentence(whole)) return;
    if (!is_of_row(of, i, whole) || of.at(i).role == "base" || !same_period(of.at(i), of.at(whole))) break;
    row.insert(row.begin(), i);
  }
  if (row.size() < kFewest || row.size() > kMost) return;
  auto const sum = printed_sum(of, row);
  auto const all = printed_value(of.at(whole).value);
  if (sum < all * 3) return;
  to.push_back(parts_against(of, row, whole, true));
  to.back().only_by_slip = true;
  for (auto const part : row) {
    if (printed_value(of.at(part).value) <= all) continue;
    to.push_back(parts_against(of, {part}, whole, false));
    to.back().only_by_slip = true;
  }
}

// What one of a row of sentences counts of a trade by the words before it: what went out, what came in, or both.
enum class trade { other, out, in, both, gap };

trade trade_of(page const& of, std::size_t i) {
  auto const clause = english_clause_before(of, i);
  bool const out = contains(clause, "xports");
  bool const in = contains(clause, "mports");
  static constexpr std::array<std::string_view, 4> kBoth{"otal trade", "otal foreign trade", "oreign trade totalled",
                                                         "wo-way trade"};
  static constexpr std::array<std::string_view, 4> kGap{"trade deficit", "trade surplus", "trade gap", "rade balance"};
  if (out != in) return out ? trade::out : trade::in;
  if (out) return trade::other;
  return contains_any(clause, kGap) ? trade::gap : contains_any(clause, kBoth) ? trade::both : trade::other;
}

// The one level before it that is told so, of the unit; none where there are two.
std::optional<std::size_t> traded_before(page const& of, std::size_t i, trade way) {
  constexpr int kSentences = 4;
  std::optional<std::size_t> made;
  for (auto k = i; k-- > 0 && of.sentence(i) - of.sentence(k) <= kSentences;) {
    if (!is_told_amount(of, k) || !is_plain(of.at(k)) || of.at(k).unit != of.at(i).unit) continue;
    if (trade_of(of, k) != way) continue;
    if (made || !same_period(of.at(k), of.at(i))) return {};
    made = k;
  }
  return made;
}

// "Imports declined to 128 billion. Exports amounted to 13.52 billion. Total trade contracted to 140 billion. The trade
// deficit increased to 116 billion": what the two ways make, and what lies between them.
void add_trade(page const& of, std::size_t i, std::vector<relation>& to) {
  if (!is_told_amount(of, i) || of.at(i).role == "base") return;
  auto const told = trade_of(of, i);
  if (told != trade::both && told != trade::gap) return;
  auto const out = traded_before(of, i, trade::out);
  auto const in = traded_before(of, i, trade::in);
  if (!out || !in) return;
  bool const more = printed_value(of.at(*out).value) > printed_value(of.at(*in).value);
  to.push_back(told == trade::both ? parts_against(of, {std::min(*out, *in), std::max(*out, *in)}, i, true)
                                   : so_much_apart(of, *out, *in, i, more));
  to.back().near_percent = 115;
}

constexpr std::array<std::string_view, 22> kNamesOfGap{
    "atural increase", "atural decrease", "atural growth", "atural decline", "atural loss",   "atural change",
    "urplus",          "eficit",          "et gain",       "et loss",        "et increase",   "et decrease",
    "et migration",    "et inflow",       "et outflow",    "et immigration", "et emigration", "et growth",
    "et change",       "rade gap",        "rade balance",  "et addition"};
constexpr std::array<std::array<std::string_view, 2>, 15> kWaysApart{{{"birth", "death"},
                                                                      {"export", "import"},
                                                                      {"arriv", "depart"},
                                                                      {"arriv", "left"},
                                                                      {"moved in", "left"},
                                                                      {"moved in", "moved out"},
                                                                      {"moved to", "left"},
                                                                      {"inflow", "outflow"},
                                                                      {"immigra", "emigra"},
                                                                      {"evenue", "expenditure"},
                                                                      {"evenue", "spending"},
                                                                      {"ncome", "expen"},
                                                                      {"eceipts", "pa"},
                                                                      {"opened", "closed"},
                                                                      {"joined", "left"}}};

// "6,482 births and 5,917 deaths, a natural increase of 565", "took in 2.36 million and spent 2.14 million, a surplus
// of 0.22 million": what lies between them told last, or first with the two behind it.
void add_gap_of_two_ways(page const& of, std::size_t one, std::size_t other, std::size_t gap,
                         std::vector<relation>& to) {
  constexpr std::size_t kLongest = 80;  // bytes
  if (!is_told_amount(of, one) || !is_told_amount(of, other) || !of.usable(gap) || of.at(gap).unit == "%") return;
  if (of.at(one).unit != of.at(other).unit || (of.at(gap).unit != of.at(one).unit && !is_bare_count(of, gap))) return;
  if (printed_value(of.at(gap).value) >= std::max(printed_value(of.at(one).value), printed_value(of.at(other).value)))
    return;
  bool const last = gap > other;
  auto const lead = std::string{last ? of.between(other, gap) : english_clause_before(of, gap)};
  if (!(contains_any(lead, kNamesOfGap) || is_told_net(of, gap)) ||
      of.sentence(last ? gap : other) - of.sentence(last ? one : gap) > 1)
    return;
  if (of.between(one, other).size() > kLongest || (last && lead.size() > 2 * kLongest)) return;
  auto const text = std::string{last ? english_clause_before(of, one) : of.between(gap, one)}
                        .append(of.at(one).span)
                        .append(of.between(one, other))
                        .append(of.at(other).span)
                        .append(last ? lead : std::string{of.after(other, 24)});
  bool const told = std::ranges::any_of(
      kWaysApart, [&](auto const& ways) { return contains(text, ways[0]) && contains(text, ways[1]); });
  if (!told || contains(text, "compared") || contains(lead, "last year") || contains(lead, "year-on-year")) return;
  bool const more = printed_value(of.at(one).value) > printed_value(of.at(other).value);
  to.push_back(so_much_apart(of, one, other, gap, more));
  to.back().near_percent = 200;
}

}  // namespace

void add_english_sums(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  for (std::size_t i = 2; i < of.size(); ++i) {
    add_trade(of, i, to);
    add_gap_of_two_ways(of, i - 2, i - 1, i, to);
    add_gap_of_two_ways(of, i - 1, i, i - 2, to);
  }
  for (std::size_t whole = 1; whole < of.size(); ++whole) {
    if (of.is_level(whole) && of.at(whole).unit != "%") add_total_behind(of, whole, to);
  }
  for (std::size_t whole = 0; whole + 2 < of.size(); ++whole) {
    if (!is_of_row(of, whole, whole) || of.at(whole).unit == "%") continue;
    if (counts_whole_things(of.at(whole).unit)) add_from_abroad_and_home(of, whole, to);
    if (of.at(whole).value.mantissa < 100) continue;
    auto const own = levels_in(of, whole, of.sentence(whole));
    if (!own.empty()) {
      if (opens_behind_colon(of.between(whole, own.front()))) add_sum_of_row(of, whole, own, kBehindColon, to);
    } else {
      add_sum_of_row(of, whole, levels_in(of, whole, of.sentence(whole) + 1), kNextSentence, to);
    }
  }
}

}  // namespace fengsui::know::audit
