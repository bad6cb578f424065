// 新签344个:甲县52个、乙县40个…;开工285个:甲县45个、乙县30个…;开工率甲县86.5%、乙县75%: two columns of counts by
// member, and what the later is of the earlier, by member.
#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

#include "know/audit/checks/checks.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

struct member_rate {
  std::size_t part;
  std::size_t whole;
  std::size_t rate;
};

// Counts by the name that alone stands before them.
std::map<std::string_view, std::vector<std::size_t>> counts_by_name(page const& of) {
  constexpr std::size_t kShortest = 6;  // bytes: two characters
  constexpr std::size_t kLongest = 30;
  std::map<std::string_view, std::vector<std::size_t>> made;
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (!of.is_level(i) || !counts_whole_things(of.at(i).unit)) continue;
    auto const name = of.noun_before(i);
    if (name.size() >= kShortest && name.size() <= kLongest) made[name].push_back(i);
  }
  return made;
}

}  // namespace

void add_member_rates(page const& of, std::vector<relation>& to) {
  constexpr std::size_t kMembers = 3;
  if (!of.has_text() || !of.is_chinese()) return;
  auto const counts = counts_by_name(of);
  std::vector<member_rate> rates;
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (!of.usable(i) || of.at(i).unit != "%" || of.at(i).cmp) continue;
    auto const found = counts.find(of.noun_before(i));
    if (found == counts.end() || found->second.size() != 2) continue;
    auto const whole = found->second.front();
    auto const part = found->second.back();
    if (part > i || of.at(part).unit != of.at(whole).unit || of.at(whole).value.mantissa == 0) continue;
    rates.push_back({part, whole, i});
  }
  auto const fitting =
      std::ranges::count_if(rates, [&](auto const& one) { return fits_share(of, one.part, one.whole, one.rate); });
  // What most of them are is what they are called.
  if (rates.size() < kMembers || static_cast<std::size_t>(fitting) * 2 <= rates.size()) return;
  for (auto const& one : rates) {
    to.push_back(percent_of(of, "share", one.part, one.whole, one.rate));
    to.back().named = true;
  }
}

}  // namespace fengsui::know::audit
