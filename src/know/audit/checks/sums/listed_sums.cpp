// 合计: a list of counts and then their total, perhaps under another name (prizes, then certificates).
#include <algorithm>
#include <array>
#include <optional>
#include <ranges>

#include "know/audit/checks/checks.h"
#include "know/audit/lists/complete_lists.h"
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
  // 合计占全市86.5万人次的49.2%: what they are a share of. 其余三天合计104.6万辆次: of what the list leaves out.
  static constexpr std::array<std::string_view, 4> kOfOthers{"占", "其余", "其他", "剩余"};
  return contains_any(lead, kWords) && !contains_any(lead, kOfOthers);
}

// 三项合计, 两日累计, 三区共签约: how many there are right before their total; 0 where no number says it.
std::size_t told_before(page const& of, std::size_t total) {
  static constexpr std::array<std::string_view, 4> kTogether{"合计", "共", "累计", "总计"};
  constexpr std::size_t kLongest = 24;  // bytes
  constexpr long kMost = 12;
  auto const& count = of.at(total - 1);
  if (!of.is_chinese() || !of.is_level(total - 1) || !(count.unit == "count" || count.unit == "day")) return 0;
  auto const lead = of.between(total - 1, total);
  if (lead.size() > kLongest || !contains_any(lead, kTogether) || contains(lead, ",")) return 0;
  auto const many = printed_value(count.value);
  return many > 1 && many <= kMost ? static_cast<std::size_t>(many.get_d()) : 0;
}

// 铁路16.2万人次,其中动车8.6万人次,公路22.5万人次,民航4.8万人次,合计43.5万人次: what 其中 leads to is of the one before
// it alone.
bool close_without_first(page const& of, std::vector<std::size_t> const& parts, std::size_t total) {
  auto const first = parts.front();
  if (first == 0 || !contains(of.between(first - 1, first), "其中")) return false;
  auto others = parts;
  others.front() = first - 1;
  return of.is_level(first - 1) && meet(total_of(of, others), of.range(total));
}

// Whether two or more of the parts make the whole, from the first one on.
bool closes_early(page const& of, auto const& parts, std::size_t whole) {
  auto const wanted = of.range(whole);
  auto sum = interval::at(0);
  std::size_t taken = 0;
  for (auto const part : parts) {
    sum = sum + of.range(part);
    if (++taken > 1 && meet(sum, wanted)) return true;
  }
  return false;
}

// "316,000 boxes of imports, 214,200 of exports and 80,300 empties, 635,500 boxes in total": the row right before it.
std::vector<std::size_t> row_before(page const& of, std::size_t total) {
  constexpr std::size_t kLongest = 40;  // bytes
  std::vector<std::size_t> row;
  for (auto i = total; i-- > 0 && is_of_row(of, i, total) && of.sentence(i) == of.sentence(total);) {
    auto const text = of.between(i, i + 1);
    if (text.size() > kLongest || text.find_first_of(";:().") != std::string_view::npos) break;
    if (!contains(text, ", ") && !contains(text, " and ")) break;
    row.insert(row.begin(), i);
  }
  return row;
}

// "16 gold medals, 14 silver and 35 medals in total": the bronze ones are left untold.
bool leaves_a_medal_out(page const& of, std::vector<std::size_t> const& row) {
  auto const told = [&](std::string_view metal) {
    return std::ranges::any_of(row, [&](std::size_t i) {
      return contains(of.at(i).span, metal) || of.after(i, 8).starts_with(std::string{" "}.append(metal));
    });
  };
  return (told("gold") || told("silver")) && !(told("gold") && told("silver") && told("bronze"));
}

void add_total_behind_row(page const& of, std::size_t total, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 3> kInAll{" in total", " in all", " altogether"};
  if (of.is_chinese() || !is_of_row(of, total, total) || !starts_with_any(of.after(total, 16), kInAll)) return;
  auto const row = row_before(of, total);
  if (row.size() < 2) return;
  bool const all = !of.between(row.back(), total).starts_with(" and ") && !leaves_a_medal_out(of, row);
  to.push_back(parts_against(of, row, total, all));
  if (all) to.back().near_percent = 150;
}

}  // namespace

void add_listed_sums(page const& of, std::vector<relation>& to) {
  for (std::size_t i = 2; i < of.size() && of.has_text(); ++i) add_total_behind_row(of, i, to);
  for (std::size_t total = 2; total < of.size(); ++total) {
    if (!of.is_level(total) || !of.has_text() || !adds_up(of.at(total))) continue;
    auto const many = told_before(of, total);
    if (many == 0 && !says_total(of, total)) continue;
    std::vector<std::size_t> parts;
    std::optional<std::size_t> before;  // a total that the list stops at
    for (auto i = many == 0 ? total : total - 1;
         i-- > of.near(total).front() && of.sentence(i) == of.sentence(total);) {
      auto const& one = of.at(i);
      // 节前15天发送26.2万人次,节后25天发送41.4万人次: the days are said of what follows them.
      if (!of.is_level(i) || (one.unit == "day" && of.at(total).unit != "day")) continue;
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
    if (parts.size() < 2 || (many != 0 && parts.size() != many)) continue;
    std::ranges::reverse(parts);
    if (close_without_first(of, parts, total)) continue;
    // 民警86人、辅警120人,共计出动车辆62辆次: what is counted otherwise is another thing where it is far off.
    bool const alike = of.at(parts.front()).unit == of.at(total).unit;
    if (!alike && !is_about(printed_sum(of, parts), printed_value(of.at(total).value))) continue;
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
