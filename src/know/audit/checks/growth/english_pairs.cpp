// "climbed to 127 from 96, a 32% increase", "fell 9.9 percent to $79 million (from $88 million)", "plunged 40.1
// percent, from 1,031,000 to 617,800": two levels that the words themselves set against each other, and the one rate
// beside them, before or behind.
#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/checks/growth/english_pairs_told.h"
#include "know/audit/english_words.h"

namespace fengsui::know::audit {
namespace {

bool holds_a_stop(std::string_view text) {
  return contains(text, "; ") || contains(text, ". ") || contains(text, "\n");
}

// "1,754 in 2012 from 1,901", "168 this year against 187", "2,050,832 over 1,798,380": the second was before.
bool leads_back(std::string_view text) {
  constexpr std::size_t kLongest = 48;  // bytes
  static constexpr std::array<std::string_view, 18> kBack{
      " from ",           " (from ",         " against ",          " (against ",
      " compared to ",    " compared with ", " versus ",           " as against ",
      " over ",           " from the ",      " against the ",      " over the ",
      " as compared to ", " after ",         " in comparison to ", " over last year's ",
      " (down from ",     " (up from "};
  return text.size() <= kLongest && !holds_a_stop(text) && !contains(text, ", ") && ends_with_any(text, kBack);
}

// "went from 1,200 last year to 890"
bool leads_on(page const& of, std::size_t base, std::string_view text) {
  constexpr std::size_t kLongest = 32;  // bytes
  static constexpr std::array<std::string_view, 8> kOn{" to ",      " to a ",    " to about ",     " to only ",
                                                       " to just ", " to some ", " to more than ", " to over "};
  return text.size() <= kLongest && ends_with_any(text, kOn) && text.find_first_of(",;(") == std::string_view::npos &&
         ends_with_any(of.before(base, 8), std::array<std::string_view, 2>{" from ", "(from "});
}

// "2.41 million (2.23 million in 2023)", "(2.23 million a year earlier)"
bool is_bracketed_time(std::string_view tail) {
  static constexpr std::array<std::string_view, 5> kTimes{" in 20", " last year", " a year ", " the year before",
                                                          " the previous year"};
  auto const end = tail.find(')');
  return end != tail.npos && tail.substr(0, end).find_first_of(",;") == tail.npos && starts_with_any(tail, kTimes);
}

// "2,412,300 (previous year: 2,231,500), +8.1%"
bool is_one_of_times(std::string_view text) {
  static constexpr std::array<std::string_view, 5> kTimes{
      " (previous year: ", " (prior year: ", " (last year: ", " (year before: ", " (a year earlier: "};
  return std::ranges::find(kTimes, text) != kTimes.end();
}

std::optional<pair_told> pair_at(page const& of, std::size_t first) {
  auto const second = first + 1;
  if (!is_level_of_pair(of, first) || !is_level_of_pair(of, second) || !are_counted_alike_in_pair(of, first, second))
    return {};
  if (of.sentence(first) != of.sentence(second)) return {};
  auto const text = of.between(first, second);
  if (base_in_order(of, first).value_or(second) != second) return {};
  if (leads_back(text) || is_one_of_times(text) || (text == " (" && is_bracketed_time(of.after(second, 24))))
    return pair_told{.level = first, .base = second};
  if (leads_on(of, first, text)) return pair_told{.level = second, .base = first};
  return {};
}

// "fell 9.9 percent to $79 million", "by 10%, with 168 this year", "14 percent more, 2,050,832"; not "grew 3% and, to".
bool leads_to_level(std::string_view text) {
  constexpr std::size_t kLongest = 32;  // bytes
  return text.size() <= kLongest && !holds_a_stop(text) && !contains(text, " and ") && !contains(text, "(") &&
         !contains(text, " of ") && !contains(text, ":");
}

// " in 2011, a fall of ", ", a ", " last year (up "
bool leads_to_rate(std::string_view text) {
  constexpr std::size_t kLongest = 48;  // bytes
  static constexpr std::array<std::string_view, 19> kRates{
      "), +",          "), -",          ", or by ",    ", a ",         ", an ",       ", up ",       ", down ",
      ", or ",         " (up ",         " (down ",     " (+",          " a rise of ", " a fall of ", " increase of ",
      " decrease of ", " a growth of ", " a drop of ", " decline of ", " a gain of "};
  return text.size() <= kLongest && !holds_a_stop(text) && ends_with_any(text, kRates) && !contains(text, " and ");
}

constexpr std::array<std::string_view, 4> kDropping{", dropping from ", ", falling from ", ", rising from ",
                                                    ", going from "};

// "and serious crashes dropped 8%": with a rate before it too, which of the two is its own?
std::vector<std::size_t> rates_beside_pair(page const& of, std::size_t first) {
  auto const behind = first + 2;
  bool const told_behind = is_rate_of_pair(of, behind) && of.sentence(behind) == of.sentence(first) &&
                           leads_to_rate(of.between(first + 1, behind)) && way_told_of(of, behind) != 0;
  auto const before = first - 1;
  bool const told_before = first > 0 && is_rate_of_pair(of, before) && of.sentence(before) == of.sentence(first) &&
                           leads_to_level(of.between(before, first)) && way_told_of(of, before) != 0 &&
                           !is_of_a_noun_of_its_own(of, before, first);
  // "decreased 2.56 percent, dropping from 176,954 to 172,432, a 2.5 percent decline": said twice.
  bool const twice = told_behind && told_before && ends_with_any(of.between(before, first), kDropping);
  if (twice) return {before, behind};
  if (told_behind) return {behind};
  return told_before ? std::vector{before} : std::vector<std::size_t>{};
}

relation pair_grown(page const& of, pair_told const& told, std::size_t rate) {
  auto made = growth_told_so(of, told.level, told.base, rate, way_told_of(of, rate));
  made.near_percent = 200;
  return made;
}

// "45 billion, 28.6 percent above the 35 billion of 2023": told by that word alone.
int way_over(std::string_view text) {
  return int{text == " above the "} - int{text == " below the "};
}

// "a net $1.281 billion, a 38.8% increase over last year's $923 million", "5.96 percent higher than the 1,472,352 of
// 2014"
void add_rate_between(page const& of, std::size_t level, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 14> kThan{
      " above the ", " below the ",        " than ",          " than the ",         " than last year's ",
      " over the ",  " over last year's ", " from the ",      " from last year's ", " up from ",
      " down from ", " increase over ",    " increase from ", " decrease from "};
  constexpr std::size_t kLongest = 40;  // bytes
  // "1,560,300 visitors, above the target of 1.5 million, and 5.96 percent higher than the 1,472,500", "5,040 more than
  // the previous year, a 2% increase (226,020)": a target or the change between.
  bool const between = level + 1 < of.size() && of.usable(level + 1) &&
                       (of.at(level + 1).role == "target" || of.at(level + 1).kind == model::figure_kind::chg_abs);
  auto const rate = level + (between ? 2 : 1);
  auto const base = rate + 1;
  if (!is_level_of_pair(of, level) || !is_rate_of_pair(of, rate) || !is_level_of_pair(of, base)) return;
  if (of.sentence(level) != of.sentence(base) || of.at(level).unit != of.at(base).unit) return;
  auto const lead = of.between(level, rate);
  auto const text = of.between(rate, base);
  if (lead.size() > 2 * kLongest || holds_a_stop(lead) || text.size() > kLongest || holds_a_stop(text)) return;
  static constexpr std::array<std::string_view, 4> kBracket{" increase (", " rise (", " decrease (", " fall ("};
  bool const bracketed = ends_with_any(text, kBracket) && of.after(base, 1) == ")";
  if (contains(text, ",") || contains(text, " and ") || !(ends_with_any(text, kThan) || bracketed)) return;
  if (of.host(rate) && *of.host(rate) != level) return;
  auto const way = way_told_of(of, rate) != 0 ? way_told_of(of, rate) : way_over(text);
  if (way == 0) return;
  to.push_back(growth_told_so(of, level, base, rate, way));
  to.back().near_percent = 200;
  // What stands between is what it changed by.
  auto const change = level + 1;
  if (change == rate || !has_way(of, change) || of.at(change).unit != of.at(level).unit) return;
  to.push_back(so_much_apart(of, level, base, change, sign_of(of.at(change).cmp->direction) > 0));
  to.back().near_percent = 150;
}

}  // namespace

void add_english_pairs(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  for (std::size_t first = 0; first + 1 < of.size(); ++first) {
    add_rate_between(of, first, to);
    auto const told = pair_at(of, first);
    if (!told) continue;
    for (auto const rate : rates_beside_pair(of, first)) to.push_back(pair_grown(of, *told, rate));
  }
}

}  // namespace fengsui::know::audit
