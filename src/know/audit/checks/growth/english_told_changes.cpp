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

}  // namespace

void add_english_told_changes(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  for (std::size_t i = 0; i + 1 < of.size(); ++i) {
    add_more_behind_rate(of, i, to);
    add_rates_in_brackets(of, i, to);
  }
}

}  // namespace fengsui::know::audit
