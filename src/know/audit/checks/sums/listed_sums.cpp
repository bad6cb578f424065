// 合计: a list of counts and then their total, perhaps under another name (prizes, then certificates).
#include <algorithm>
#include <array>
#include <optional>
#include <ranges>

#include "know/audit/checks/checks.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

bool says_total(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 10> kWords{
      "合计", "共计", "总计", "总共", "总数", "in all", "altogether", "total to ", "total of ", "combined "};
  // "bringing total trade to $5.01 billion"
  auto const own = i > 0 ? of.between(i - 1, i) : std::string_view{};
  if (own.size() <= 60 && contains(own, "bringing") && contains(own, "total") && !contains(own, "totals")) return true;
  auto lead = of.before(i, 10);
  if (i > 0 && of.between(i - 1, i).size() < lead.size()) lead = of.between(i - 1, i);
  return contains_any(lead, kWords);
}

// Whether two or more of the parts make the whole, from the first one on.
bool closes_early(page const& of, auto const& parts, std::size_t whole) {
  auto const wanted = range_of(of, whole);
  auto sum = interval::at(0);
  std::size_t taken = 0;
  for (auto const part : parts) {
    sum = sum + range_of(of, part);
    if (++taken > 1 && meet(sum, wanted)) return true;
  }
  return false;
}

}  // namespace

void add_listed_sums(page const& of, std::vector<relation>& to) {
  for (std::size_t total = 2; total < of.size(); ++total) {
    if (!of.is_level(total) || !of.has_text() || !adds_up(of.at(total)) || !says_total(of, total)) continue;
    std::vector<std::size_t> parts;
    std::optional<std::size_t> before;  // a total that the list stops at
    for (auto i = total; i-- > of.near(total).front() && of.sentence(i) == of.sentence(total);) {
      auto const& one = of.at(i);
      if (!of.is_level(i)) continue;
      bool const countable = counts_whole_things(one.unit) && counts_whole_things(of.at(total).unit);
      // 临时684个、固定412个,合计1096个: the first of a list is no total of the others.
      bool const in_list = !parts.empty() && of.between(i, parts.back()).starts_with("、");
      if (one.role == "total" && !in_list && one.unit == of.at(total).unit) before = i;
      if (!adds_up(one) || (one.unit != of.at(total).unit && !countable) || (one.role == "total" && !in_list)) break;
      // 新建项目187个、续建项目135个,共计…312个: joined by 、 they are summed, whatever they are called.
      if (!parts.empty() && one.indicator != of.at(parts.front()).indicator && !in_list) break;
      // 一等奖1个、二等奖2个、合计3个、优秀奖5个、合计8个: a list begins behind the total before it.
      if (says_total(of, i)) break;
      parts.push_back(i);
      // 局发送198.4万,其中汉口站52.7万、武汉站61.3万,两站合计104万: what the list is a part of is none of it.
      if (i > 0 && of.between(i - 1, i).find("其中") != std::string_view::npos) break;
    }
    if (parts.size() < 2) continue;
    std::ranges::reverse(parts);
    // 公路1246万人,水路84万人,轮渡412万人,公路水路合计1330万人: the first of the list, whatever the reader took it for.
    if (before) {
      auto with_it = parts;
      with_it.insert(with_it.begin(), *before);
      if (closes_early(of, with_it, total)) continue;
    }
    // Of a longer list the last members, or the first, may be all that is summed.
    if (!closes_early(of, parts | std::views::reverse, total) && !closes_early(of, parts, total))
      to.push_back(parts_against(of, parts, total, true));
  }
}

}  // namespace fengsui::know::audit
