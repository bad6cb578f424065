// "International travellers rose by 62 percent, or from 52,310 in 2021 to 84,742", "Lutin 512,640 (402,310, up
// 27.4%)", "1,204,310, August 2023 1,233,900, down 2.4%": a level, its base and the rate, in the orders in which an
// English sentence tells them.
#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

bool is_amount(page const& of, std::size_t i) {
  return i < of.size() && of.usable(i) && of.at(i).unit != "%" && of.at(i).unit != "day" && of.at(i).value.mantissa > 0;
}

bool is_percentage(page const& of, std::size_t i) {
  return i < of.size() && of.usable(i) && of.at(i).unit == "%" && of.at(i).kind != model::figure_kind::share;
}

// "to", with no more than the time of the base before it: " in 2021 to ".
bool leads_to(std::string_view text) {
  constexpr std::size_t kLongest = 30;  // bytes
  if (text == " to ") return true;
  return text.size() <= kLongest && text.starts_with(" in ") && text.ends_with(" to ") &&
         text.find_first_of(",;(") == std::string_view::npos;
}

struct move {
  std::size_t from = 0;
  std::size_t to = 0;
};

// "by 62 percent, or from 52,310 in 2021 to 84,742"
std::optional<move> move_behind(page const& of, std::size_t rate) {
  static constexpr std::array<std::string_view, 6> kFrom{", or from ", " from ",  ", from ",
                                                         " or from ",  " (from ", ", going from "};
  auto const from = rate + 1;
  auto const level = rate + 2;
  if (!is_amount(of, from) || !is_amount(of, level) || of.sentence(level) != of.sentence(rate)) return {};
  if (std::ranges::find(kFrom, of.between(rate, from)) == kFrom.end() || !leads_to(of.between(from, level))) return {};
  if (of.at(from).unit != of.at(level).unit || of.after(level, 5) == " per ") return {};
  return move{.from = from, .to = level};
}

// Where what two classes went to makes a total of the text, what they came from makes the base beside that total.
void add_sum_of_bases(page const& of, move const& one, move const& other, std::vector<relation>& to) {
  constexpr int kSentences = 3;
  auto const sum = printed_sum(of, {one.to, other.to});
  for (auto i = one.from; i-- > 0 && of.sentence(one.from) - of.sentence(i) <= kSentences;) {
    if (!is_amount(of, i) || !of.is_level(i) || printed_value(of.at(i).value) != sum) continue;
    auto const base = i + 1;
    if (base >= one.from || !of.is_level(base) || of.at(base).unit != of.at(i).unit) return;
    if (!is_about(printed_sum(of, {one.from, other.from}), printed_value(of.at(base).value))) return;
    to.push_back(parts_against(of, {one.from, other.from}, base, true));
    to.back().only_by_slip = true;
    return;
  }
}

void add_moves_behind_rates(page const& of, std::vector<relation>& to) {
  std::optional<move> last;
  for (std::size_t rate = 0; rate + 2 < of.size(); ++rate) {
    if (!is_percentage(of, rate)) continue;
    auto const told = move_behind(of, rate);
    if (!told) continue;
    auto const way = printed_value(of.at(told->to).value) >= printed_value(of.at(told->from).value) ? 1 : -1;
    to.push_back(
        growth_told_so(of, told->to, told->from, rate, has_way(of, rate) ? sign_of(of.at(rate).cmp->direction) : way));
    to.back().near_percent = 200;
    if (last && of.sentence(told->to) - of.sentence(last->to) <= 1) add_sum_of_bases(of, *last, *told, to);
    last = told;
  }
}

// " (August 2023: ", " (", " (against ": what opens a bracket around a base.
bool opens_base(std::string_view text) {
  constexpr std::size_t kLongest = 24;  // bytes
  static constexpr std::array<std::string_view, 3> kBases{"against ", "from ", "compared with "};
  if (!text.starts_with(" (") || text.size() > kLongest) return false;
  auto const words = text.substr(2);
  return words.empty() || std::ranges::find(kBases, words) != kBases.end() || words.ends_with(": ");
}

// "Lutin 512,640 (402,310, up 27.4%)"
void add_base_in_bracket(page const& of, std::size_t level, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 4> kUp{", up ", "; up ", ", +", ", an increase of "};
  static constexpr std::array<std::string_view, 4> kDown{", down ", "; down ", ", -", ", a decrease of "};
  auto const base = level + 1;
  auto const rate = level + 2;
  if (!is_amount(of, level) || !is_amount(of, base) || !is_percentage(of, rate)) return;
  if (!of.is_level(level) || of.at(level).unit != of.at(base).unit || !opens_base(of.between(level, base))) return;
  auto const text = of.between(base, rate);
  bool const up = std::ranges::find(kUp, text) != kUp.end();
  if (!(up || std::ranges::find(kDown, text) != kDown.end()) || !of.after(rate, 1).starts_with(")")) return;
  to.push_back(growth_told_so(of, level, base, rate, up ? 1 : -1));
  to.back().near_percent = 200;
}

// ", August 2023 ", ", in 2019 ", " against "; a month or a year and nothing else.
bool names_a_time(std::string_view text) {
  constexpr std::size_t kLongest = 24;  // bytes
  if (!text.starts_with(", ") || !text.ends_with(" ") || text.size() > kLongest) return false;
  auto const words = text.substr(2, text.size() - 3);
  auto const year = words.size() >= 4 ? words.substr(words.size() - 4) : std::string_view{};
  return (year.starts_with("20") || year.starts_with("19")) && words.find_first_of(",;(") == std::string_view::npos;
}

// "1,204,310, August 2023 1,233,900, August 2019 1,190,200, up 3.1% and 1.2%": each earlier level has its rate.
void add_bases_by_their_times(page const& of, std::size_t level, std::vector<relation>& to) {
  constexpr std::size_t kMost = 3;
  std::vector<std::size_t> bases;
  for (auto i = level + 1; i < of.size() && bases.size() < kMost && is_amount(of, i); ++i) {
    if (of.at(i).unit != of.at(level).unit || !names_a_time(of.between(i - 1, i))) break;
    bases.push_back(i);
  }
  if (bases.empty() || !is_amount(of, level) || !of.is_level(level)) return;
  auto const first = bases.back() + 1;
  if (!is_percentage(of, first)) return;
  auto const lead = of.between(first - 1, first);
  auto const way = lead == ", up " ? 1 : lead == ", down " ? -1 : 0;
  if (way == 0) return;
  for (std::size_t k = 1; k < bases.size(); ++k) {
    if (!is_percentage(of, first + k)) return;
    auto const joint = of.between(first + k - 1, first + k);
    if (joint != " and " && joint != ", ") return;
  }
  for (std::size_t k = 0; k < bases.size(); ++k) {
    to.push_back(growth_told_so(of, level, bases[k], first + k, way));
  }
}

// "From 374,000 in 2022, arrivals increased 10.2 percent to 412,000", "Compared with 374,000 a year earlier, arrivals
// were 10.2 percent higher at 412,000": what was opens the sentence.
void add_base_that_opens(page const& of, std::size_t base, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 6> kFrom{"From ",    "Compared with ", "Compared to ",
                                                         "Against ", "Up from ",       "Down from "};
  static constexpr std::array<std::string_view, 3> kTo{" to ", " higher at ", " lower at "};
  constexpr std::size_t kLongest = 80;  // bytes
  auto const rate = base + 1;
  auto const level = base + 2;
  if (!is_amount(of, base) || !is_percentage(of, rate) || !is_amount(of, level) || !has_way(of, rate)) return;
  if (of.sentence(level) != of.sentence(base) || of.at(level).unit != of.at(base).unit) return;
  if (std::ranges::find(kFrom, english_clause_before(of, base)) == kFrom.end()) return;
  auto const text = of.between(base, rate);
  if (text.size() > kLongest || std::ranges::count(text, ',') != 1 || text.find_first_of(";:(") != text.npos) return;
  if (std::ranges::find(kTo, of.between(rate, level)) == kTo.end()) return;
  to.push_back(growth_told_so(of, level, base, rate, sign_of(of.at(rate).cmp->direction)));
  to.back().near_percent = 200;
}

// The word right before a figure.
std::string_view word_before(page const& of, std::size_t i) {
  auto lead = of.before(i, 24);
  if (!lead.ends_with(" ")) return {};
  lead.remove_suffix(1);
  auto const space = lead.rfind(' ');
  return space == std::string_view::npos ? lead : lead.substr(space + 1);
}

// "and passengers 14.3% below the 3.64 million of 2019": of the one level that the sentences before print with that
// noun, whatever unit a base without a noun was given.
void add_base_by_noun(page const& of, std::size_t rate, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 8> kBelow{" below the ",      " less than the ", " lower than the ",
                                                          " down from the ",  " below ",         " lower than ",
                                                          " fewer than the ", " down on the "};
  static constexpr std::array<std::string_view, 6> kAbove{" above the ",   " more than the ", " higher than the ",
                                                          " up from the ", " above ",         " up on the "};
  constexpr int kSentences = 2;
  auto const base = rate + 1;
  if (!is_percentage(of, rate) || !is_amount(of, base) || of.sentence(base) != of.sentence(rate)) return;
  if (!noun_printed(of, base).empty()) return;
  auto const joint = of.between(rate, base);
  bool const below = std::ranges::find(kBelow, joint) != kBelow.end();
  if (!below && std::ranges::find(kAbove, joint) == kAbove.end()) return;
  auto const noun = word_before(of, rate);
  if (noun.size() < 4) return;
  std::optional<std::size_t> level;
  for (auto i = rate; i-- > 0 && of.sentence(rate) - of.sentence(i) <= kSentences;) {
    if (!is_amount(of, i) || !of.is_level(i) || of.at(i).role == "base" || noun_printed(of, i) != noun) continue;
    if (level) return;
    level = i;
  }
  if (!level) return;
  to.push_back(growth_told_so(of, *level, base, rate, below ? -1 : 1));
  to.back().near_percent = 150;
}

// "472 fires burned 1,204 hectares, compared to 512 fires a year earlier, down 8 per cent": the level that the sentence
// prints with the noun of the base.
void add_compared_by_noun(page const& of, std::size_t base, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 6> kAgainst{" compared to ", " compared with ", " against ",
                                                            " as against ",  " versus ",        " as compared with "};
  static constexpr std::array<std::string_view, 6> kUp{", up ", ", a rise of ", ", an increase of ",
                                                       " (up ", " (+",          ", or "};
  static constexpr std::array<std::string_view, 6> kDown{", down ",      ", a fall of ", ", a decrease of ",
                                                         ", a drop of ", " (down ",      ", a decline of "};
  constexpr std::size_t kLongest = 60;  // bytes
  auto const rate = base + 1;
  auto const noun = noun_printed(of, base);
  if (base < 2 || noun.empty() || !is_amount(of, base) || !is_percentage(of, rate)) return;
  if (!ends_with_any(of.before(base, 20), kAgainst) || of.sentence(rate) != of.sentence(base)) return;
  auto const text = of.between(base, rate);
  bool const up = ends_with_any(text, kUp) && has_way(of, rate) && sign_of(of.at(rate).cmp->direction) > 0;
  bool const down = ends_with_any(text, kDown);
  if (text.size() > kLongest || !(up || down)) return;
  // "472 fires in May, compared to 512 in April, down 18 per cent on May 2022"
  static constexpr std::array<std::string_view, 4> kAnotherBase{" on ", " from ", " compared ", " over "};
  if (starts_with_any(of.after(rate, 12), kAnotherBase)) return;
  for (auto i = base; i-- > 0 && of.sentence(i) == of.sentence(base);) {
    if (!is_amount(of, i) || !of.is_level(i) || noun_printed(of, i) != noun) continue;
    to.push_back(growth_told_so(of, i, base, rate, down ? -1 : 1));
    to.back().near_percent = 300;
    return;
  }
}

// "a 98% increase in forest fires so far this season, the office said: there were 1,102 fires, compared with 512
// fires": two levels of one noun, and the rate before them that tells of that noun.
void add_noun_grown(page const& of, std::size_t base, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 6> kAgainst{" compared to ", " compared with ", " against ",
                                                            " as against ",  " versus ",        " as compared with "};
  static constexpr std::array<std::string_view, 8> kIn{" increase in ", " rise in ", " growth in ",  " jump in ",
                                                       " decrease in ", " fall in ", " decline in ", " drop in "};
  constexpr std::size_t kNounWithin = 40;  // characters
  if (base < 2 || !is_amount(of, base) || !of.is_level(base) || !ends_with_any(of.before(base, 20), kAgainst)) return;
  auto const level = base - 1;
  auto const rate = base - 2;
  auto const noun = noun_printed(of, base);
  if (noun.empty() || !is_amount(of, level) || !of.is_level(level) || noun_printed(of, level) != noun) return;
  if (!is_percentage(of, rate) || !has_way(of, rate) || of.sentence(level) != of.sentence(base)) return;
  auto const behind = of.after(rate, kNounWithin);
  if (!starts_with_any(behind, kIn) || !contains(behind.substr(0, behind.find_first_of(",;:.")), noun)) return;
  if (of.sentence(level) - of.sentence(rate) > 1 || contains(of.between(rate, level), " month")) return;
  to.push_back(growth_told_so(of, level, base, rate, sign_of(of.at(rate).cmp->direction)));
  to.back().near_percent = 300;
}

}  // namespace

void add_english_moves(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  add_moves_behind_rates(of, to);
  for (std::size_t i = 0; i + 1 < of.size(); ++i) {
    add_base_in_bracket(of, i, to);
    add_base_that_opens(of, i, to);
    add_bases_by_their_times(of, i, to);
    add_base_by_noun(of, i, to);
    add_compared_by_noun(of, i, to);
    add_noun_grown(of, i + 1, to);
  }
}

}  // namespace fengsui::know::audit
