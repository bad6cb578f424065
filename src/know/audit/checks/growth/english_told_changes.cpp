// "11.2 million passengers, up 7%, an additional 731,000", "a 7.9% increase: another 21,640 for a total of 294,310",
// "fires have increased by 30%, another 1,240 fires": how much more there is, said beside the rate.
#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"

namespace fengsui::know::audit {
namespace {

bool is_counted(page const& of, std::size_t i) {
  return i < of.size() && of.usable(i) && of.at(i).unit != "%" && of.at(i).unit != "day" &&
         of.at(i).value.mantissa > 0 && of.at(i).role != "base";
}

bool is_growing(page const& of, std::size_t i) {
  return i < of.size() && is_growth_rate(of, i) && sign_of(of.at(i).cmp->direction) > 0;
}

void propose_change(page const& of, std::size_t change, std::size_t level, std::size_t rate,
                    std::vector<relation>& to) {
  constexpr int kPercentOff = 200;
  if (of.at(change).unit != of.at(level).unit ||
      printed_value(of.at(change).value) >= printed_value(of.at(level).value))
    return;
  to.push_back(growth_by_change(of, change, level, rate));
  to.back().near_percent = kPercentOff;
}

// The last level before the rate that its sentences print with the noun of the change: "5,240 rural fires".
std::optional<std::size_t> level_called_like(page const& of, std::size_t change, std::size_t rate) {
  constexpr int kSentences = 2;
  auto const noun = noun_printed(of, change);
  if (noun.empty()) return {};
  for (auto i = rate; i-- > 0 && of.sentence(rate) - of.sentence(i) <= kSentences;) {
    if (is_counted(of, i) && of.is_level(i) && is_plain(of.at(i)) && noun_printed(of, i) == noun) return i;
  }
  return {};
}

// "up 7%, an additional 731,000"
void add_more_behind_rate(page const& of, std::size_t rate, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 7> kMore{", an additional ", ", another ", ", plus ",   ", or another ",
                                                         " or another ",     ", adding ",  ": another "};
  auto const change = rate + 1;
  if (!is_growing(of, rate) || !is_counted(of, change) || of.sentence(change) != of.sentence(rate)) return;
  auto const joint = of.between(rate, change);
  if (!ends_with_any(joint, kMore) || joint.size() > 80) return;
  // "a 7.9% increase in passengers: another 21,640 for a total of 294,310"
  static constexpr std::array<std::string_view, 3> kTotal{" for a total of ", " to a total of ", ", for a total of "};
  if (change + 1 < of.size() && std::ranges::find(kTotal, of.between(change, change + 1)) != kTotal.end()) {
    if (is_counted(of, change + 1)) propose_change(of, change, change + 1, rate, to);
    return;
  }
  if (std::ranges::find(kMore, joint) == kMore.end()) return;
  if (rate > 0 && is_counted(of, rate - 1) && of.sentence(rate - 1) == of.sentence(rate) &&
      of.between(rate - 1, rate).ends_with(", up ")) {
    propose_change(of, change, rate - 1, rate, to);
  } else if (auto const level = level_called_like(of, change, rate)) {
    propose_change(of, change, *level, rate, to);
  }
}

// "104.5 billion kWh, up 8.3 billion kWh (9%) on the month but down 9.4 billion kWh (8%) on the year", "62.4
// billion, 4.1 billion (7%) more than in May": each change has its rate in the bracket behind it.
void add_rates_in_brackets(page const& of, std::size_t level, std::vector<relation>& to) {
  constexpr std::size_t kLongest = 48;  // bytes
  constexpr int kPercentOff = 200;
  static constexpr std::array<std::string_view, 4> kOn{" and ", " but ", ", and ", ", but "};
  if (!is_counted(of, level) || !of.is_level(level)) return;
  for (auto change = level + 1; change + 1 < of.size() && of.sentence(change) == of.sentence(level); change += 2) {
    auto const joint = of.between(change - 1, change);
    bool const first = change == level + 1;
    if (joint.size() > kLongest || ends_english_sentence(joint) || joint.find_first_of(";:") != joint.npos) return;
    if (!(first ? contains(joint, ", ") : joint.starts_with(")") && contains_any(joint, kOn))) return;
    auto const rate = change + 1;
    if (!is_counted(of, change) || !has_way(of, change) || !is_growth_rate(of, rate) || !has_way(of, rate)) return;
    if (of.between(change, rate) != " (" || of.at(change).unit != of.at(level).unit) return;
    auto const way = sign_of(of.at(change).cmp->direction);
    if (way > 0 && printed_value(of.at(change).value) >= printed_value(of.at(level).value)) return;
    to.push_back(growth_by_change_told_so(of, change, level, rate, way));
    to.back().near_percent = kPercentOff;
  }
}

constexpr std::array<std::string_view, 8> kChangesUp{", an increase of ", ", a rise of ",      ", a gain of ",
                                                     ", a growth of ",    ", an increase by ", ", an addition of ",
                                                     ", a surge of ",     ", a jump of "};
constexpr std::array<std::string_view, 8> kChangesDown{", a decrease of ", ", a decline of ",  ", a drop of ",
                                                       ", a fall of ",     ", a decrease by ", ", a reduction of ",
                                                       ", a loss of ",     ", a dip of "};

// What a change right behind its level or base does by its words, 0 where they say nothing.
int way_of_change(std::string_view joint) {
  constexpr std::size_t kLongest = 80;  // bytes
  if (joint.size() > kLongest || joint.find_first_of(";:(") != std::string_view::npos || ends_english_sentence(joint))
    return 0;
  return ends_with_any(joint, kChangesUp) ? 1 : ends_with_any(joint, kChangesDown) ? -1 : 0;
}

// "reached 190,785, an increase of 80,069 people, or 72.32 percent": by the words alone, where the reader took the
// change for a level or the rate for a share.
void add_change_and_rate(page const& of, std::size_t level, std::vector<relation>& to) {
  constexpr std::size_t kLongest = 24;  // bytes
  constexpr int kPercentOff = 300;
  static constexpr std::array<std::string_view, 4> kRates{" or ", " or by ", " or about ", " ("};
  auto const change = level + 1;
  auto const rate = level + 2;
  if (rate >= of.size() || !is_counted(of, level) || !of.is_level(level) || !is_counted(of, change)) return;
  if (!of.usable(rate) || of.at(rate).unit != "%" || of.at(rate).value.mantissa == 0) return;
  if (of.at(change).unit != of.at(level).unit || (!of.is_level(change) && is_growth_rate(of, rate))) return;
  auto const way = way_of_change(of.between(level, change));
  auto const joint = of.between(change, rate);
  if (way == 0 || joint.size() > kLongest || !ends_with_any(joint, kRates) || contains(joint, ". ")) return;
  // "or 12 percent of all": a share of something else.
  if (of.after(rate, 4).starts_with(" of ")) return;
  to.push_back(growth_by_change_told_so(of, change, level, rate, way));
  to.back().near_percent = kPercentOff;
}

// "amounted to 13.52 billion, against 12.22 billion in the same months, a decrease of 1.3 billion": what lies between a
// level and the base right behind it.
void add_change_from_base(page const& of, std::size_t level, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 6> kAgainst{" against ",    " compared with ",  " compared to ",
                                                            " as against ", " as compared to ", " versus "};
  constexpr std::size_t kLongest = 40;  // bytes
  constexpr int kPercentOff = 150;
  auto const base = level + 1;
  auto const change = level + 2;
  if (change >= of.size() || !is_counted(of, level) || !of.is_level(level) || !is_told_amount(of, base)) return;
  auto const joint = of.between(level, base);
  if (joint.size() > kLongest || !ends_with_any(joint, kAgainst) || ends_english_sentence(joint)) return;
  if (!is_counted(of, change) || of.at(base).unit != of.at(level).unit || of.at(change).unit != of.at(level).unit)
    return;
  auto const way = way_of_change(of.between(base, change));
  if (way == 0) return;
  to.push_back(so_much_apart(of, level, base, change, way > 0));
  to.back().near_percent = kPercentOff;
  // A decrease to more than there was: the word is the slip.
  to.back().evaluate = [way](figure_values v) -> std::optional<sides> {
    auto const told = v[2].way == model::direction::none ? way : sign_of(v[2].way);
    auto const apart = v[0].range - v[1].range;
    return sides{told > 0 ? apart : negative(apart), v[2].range};
  };
}

// "30 fires, 20 fewer than the 50 of last year", "14 more than the 42 signed a year earlier": what was stands behind
// what it changed by.
void add_change_over_base(page const& of, std::size_t level, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 8> kMore{
      " more than the ", " higher than the ",        " above the ",      " more than last year's ", " up on the ",
      " up from the ",   " more than the previous ", " larger than the "};
  static constexpr std::array<std::string_view, 8> kLess{
      " fewer than the ",         " lower than the ",        " below the ",   " less than the ",
      " fewer than last year's ", " less than last year's ", " down on the ", " down from the "};
  constexpr std::size_t kLongest = 60;  // bytes
  constexpr int kPercentOff = 150;
  auto const change = level + 1;
  auto const base = level + 2;
  if (base >= of.size() || !is_counted(of, level) || !of.is_level(level) || !is_counted(of, change)) return;
  if (!is_told_amount(of, base) || of.sentence(base) != of.sentence(level)) return;
  auto const joint = of.between(level, change);
  auto const text = of.between(change, base);
  bool const more = std::ranges::find(kMore, text) != kMore.end();
  if (!more && std::ranges::find(kLess, text) == kLess.end()) return;
  if (joint.size() > kLongest || !joint.ends_with(", ") || ends_english_sentence(joint) || contains(joint, ";")) return;
  if (of.at(base).unit != of.at(level).unit && of.at(base).unit != "count") return;
  to.push_back(so_much_apart(of, level, base, change, more));
  to.back().near_percent = kPercentOff;
}

// "increased by 12,400, from 5,113,600 to 5,126,000": from what to what behind the change.
void add_from_to_behind(page const& of, std::size_t change, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 4> kFrom{", from ", ", going from ", ", or from ", " (from "};
  constexpr std::size_t kLongest = 32;  // bytes
  auto const base = change + 1;
  auto const level = change + 2;
  if (level >= of.size() || !of.usable(change) || !has_way(of, change) || of.at(change).unit == "%") return;
  if (!is_told_amount(of, base) || !is_told_amount(of, level) || of.sentence(level) != of.sentence(change)) return;
  auto const text = of.between(base, level);
  if (std::ranges::find(kFrom, of.between(change, base)) == kFrom.end() || !text.ends_with(" to ")) return;
  if (text.size() > kLongest || text.find_first_of(",;(") != text.npos) return;
  if (of.at(base).unit != of.at(level).unit) return;
  to.push_back(so_much_apart(of, level, base, change, sign_of(of.at(change).cmp->direction) > 0));
}

}  // namespace

void add_english_told_changes(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  for (std::size_t i = 0; i + 1 < of.size(); ++i) {
    add_more_behind_rate(of, i, to);
    add_rates_in_brackets(of, i, to);
    add_change_and_rate(of, i, to);
    add_change_from_base(of, i, to);
    add_change_over_base(of, i, to);
    add_from_to_behind(of, i, to);
  }
}

}  // namespace fengsui::know::audit
