// Totals that the text sums up behind their parts, by its own words:
// 公路客运量1246万人;水路客运量84万人;公路水路客运量合计1330万人; 三大景区共接待55.0万人次; 四种方式合计7658.2万人次.
#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <set>
#include <string>
#include <utility>

#include "know/audit/checks/checks.h"
#include "know/audit/lists/complete_lists.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

constexpr std::size_t kHan = 3;  // bytes of a Chinese one

// What leads to a total: 合计 and its like say of themselves that it is one of what stands before, 累计 and 共 only
// where what stands before comes near to it.
enum class summed { no, perhaps, surely };

struct summing {
  summed how = summed::no;
  std::size_t members = 0;  // 三项, 四种方式: as many as the words say; 0 where they do not
  std::string_view clause;
};

// 三大景区, 两项, 3天: how many members the words of a clause say; 0 where they say none.
std::size_t members_told(std::string_view clause) {
  static constexpr std::array<std::string_view, 20> kCounted{"天", "日", "项", "地", "者", "种", "类",
                                                             "批", "大", "个", "家", "港", "线", "站",
                                                             "市", "县", "区", "省", "款", "方"};
  static constexpr std::array<std::string_view, 3> kOtherwise{"第", "前", "十"};
  for (std::size_t n = 2; n < kChineseCounts.size(); ++n) {
    for (auto const& number : {std::string{kChineseCounts[n]}, std::to_string(n)}) {
      auto const at = clause.find(number);
      if (at == std::string_view::npos || ends_with_any(clause.substr(0, at), kOtherwise)) continue;
      if (at > 0 && (std::isdigit(static_cast<unsigned char>(clause[at - 1])) != 0 || clause[at - 1] == '.')) continue;
      if (starts_with_any(clause.substr(at + number.size()), kCounted)) return n;
    }
  }
  return 0;
}

// The words from the last stop up to a total, without the level of its row before it.
std::string_view clause_before(page const& of, std::size_t total) {
  constexpr std::size_t kReach = 24;  // code points
  static constexpr std::array<std::string_view, 6> kEnds{",", ";", "。", ":", "\n", "("};
  auto clause = of.before(total, kReach);
  auto const& last = of.at(total - 1);
  auto const gap = of.between(total - 1, total);
  if (last.unit == of.at(total).unit && gap.size() < clause.size()) clause = gap;
  return behind_last(clause, kEnds);
}

// 金牌34枚、银牌29枚、铜牌41枚,以104枚奖牌列第二; 38金、41银、35铜共114枚奖牌
bool is_haul_of_medals(page const& of, std::size_t total) {
  static constexpr std::string_view kMedals = "奖牌";
  if (total < 3 || !(of.after(total, 2) == kMedals || of.noun_before(total).ends_with(kMedals))) return false;
  auto const is_called = [&](std::size_t i, std::string_view metal) { return of.at(i).span.ends_with(metal); };
  if (is_called(total - 3, "金") && is_called(total - 2, "银") && is_called(total - 1, "铜")) return true;
  return contains(of.before(total - 3, 4), "金") && contains(of.between(total - 3, total - 2), "银") &&
         contains(of.between(total - 2, total - 1), "铜");
}

summing summing_of(page const& of, std::size_t total) {
  static constexpr std::array<std::string_view, 8> kSurely{"合计", "共计", "总计",   "之和",
                                                           "相加", "总和", "加起来", "加总"};
  static constexpr std::array<std::string_view, 9> kPerhaps{"累计", "共",   "总", "全网", "全线",
                                                            "全年", "全天", "应", "至此"};
  // 较上年, 占总量的, 人均: what is set against something, and no total.
  static constexpr std::array<std::string_view, 17> kNone{"其他", "其它", "其余",   "其中", "比",   "较",
                                                          "占",   "均",   "超",     "目标", "计划", "上年",
                                                          "去年", "任务", "共有产", "共享", "公共"};
  auto const clause = clause_before(of, total);
  // 内支线9.50万标箱,三项相加,港口吞吐量为77.94万标箱
  static constexpr std::array<std::string_view, 3> kAdded{"相加,", "合计,", "加起来,"};  // read, not shown
  auto const& last = of.at(total - 1);
  if (last.unit == "count" && last.value.exponent == 0 && starts_with_any(of.between(total - 1, total), kAdded))
    return {.how = summed::surely, .members = static_cast<std::size_t>(last.value.mantissa), .clause = clause};
  if (is_haul_of_medals(of, total)) return {.how = summed::surely, .members = 3, .clause = clause};
  if (contains_any(clause, kNone)) return {};
  summing made{.members = members_told(clause), .clause = clause};
  if (contains_any(clause, kSurely)) {
    made.how = summed::surely;
  } else if (contains_any(clause, kPerhaps)) {
    made.how = summed::perhaps;
  }
  return made;
}

// The levels before a total that are counted as it is, back to what opens them or to the full stop; those of one clause
// where the total does not say that it is one.
std::vector<std::size_t> levels_up_to(page const& of, std::size_t total, summed how) {
  constexpr std::size_t kMost = 12;
  constexpr std::size_t kFiguresBack = 24;
  static constexpr std::array<std::string_view, 4> kOpens{"其中", "包括", ":", "("};
  std::vector<std::size_t> made;
  // 至此 and the full stop before it sum up too.
  bool const so_far = contains(clause_before(of, total), "至此") || contains(of.between(total - 1, total), "。至此");
  for (auto i = total; i-- > 0 && total - i <= kFiguresBack && (so_far || !contains(of.between(i, total), "。"));) {
    if (how != summed::surely && !so_far && of.sentence(i) != of.sentence(total)) break;
    if (of.at(i).unit != of.at(total).unit || of.at(i).kind != figure_kind::level) continue;
    if (!is_of_row(of, i, total) || made.size() == kMost) break;
    made.insert(made.begin(), i);
    if (i > 0 && contains_any(of.between(i - 1, i), kOpens)) break;
  }
  return made;
}

// The first two characters of what a level is called, without what only opens a list.
std::string_view head_of(page const& of, std::size_t i) {
  auto noun = of.noun_before(i);
  for (std::string_view const opening : {"其中", "全市", "全省", "全国", "全县", "全区", "上半年", "完成", "今年"}) {
    if (noun.starts_with(opening)) noun.remove_prefix(opening.size());
  }
  return noun.substr(0, 2 * kHan);
}

// 公路水路客运量合计, 内外贸合计: the heads of all parts.
bool names_all_parts(page const& of, std::string_view clause, std::vector<std::size_t> const& parts) {
  return std::ranges::all_of(parts, [&](std::size_t part) {
    auto const head = head_of(of, part);
    return head.size() == 2 * kHan && contains(clause, head);
  });
}

void add_rates_behind(page const& of, std::vector<std::size_t> const& parts, std::size_t total,
                      std::vector<relation>& to) {
  auto const growth = change_of(of, total, figure_kind::chg_pct);
  if (!growth) return;
  std::vector<std::pair<std::size_t, std::size_t>> rated;
  for (auto const part : parts) {
    auto const rate = change_of(of, part, figure_kind::chg_pct, &of.at(*growth).cmp->type);
    if (rate) rated.emplace_back(part, *rate);
  }
  if (rated.size() == parts.size()) to.push_back(weighted(of, total, rated, *growth));
}

// 公路1246万人,水路84万人,铁路412万人,公路水路合计1330万人: all but one of them make it.
bool all_but_one_make(page const& of, std::vector<std::size_t> const& parts, std::size_t total) {
  return parts.size() > 2 && std::ranges::any_of(parts, [&](std::size_t left_out) {
           std::vector<std::size_t> others;
           std::ranges::copy_if(parts, std::back_inserter(others), [&](std::size_t i) { return i != left_out; });
           return meet(total_of(of, others), of.range(total)) || meet(total_of(of, others), of.range(left_out));
         });
}

// 1月18列、2月24列: by the words before each, whatever they are.
bool are_led_to_apart(page const& of, std::vector<std::size_t> const& parts) {
  static constexpr std::array<std::string_view, 5> kEnds{",", "、", ";", "。", ":"};
  std::set<std::string_view> names;
  return std::ranges::all_of(parts, [&](std::size_t i) {
    auto const name = i == 0 ? of.before(i, 12) : behind_last(of.between(i - 1, i), kEnds);
    return !name.empty() && names.insert(name).second;
  });
}

// 第一批120万张,第二批85万张,第三批96万张: counted through.
bool are_counted_through(page const& of, std::vector<std::size_t> const& parts) {
  static constexpr std::array<std::string_view, 9> kOrdinals{"第一", "第二", "第三", "第四", "第五",
                                                             "第六", "第七", "第八", "第九"};
  if (parts.size() > kOrdinals.size()) return false;
  for (std::size_t k = 0; k < parts.size(); ++k) {
    if (!contains(of.before(parts[k], 16), kOrdinals[k])) return false;
  }
  return true;
}

// 一等奖83个、二等奖164个、优秀指导老师53名,合计颁发证书547张: what is counted by another word is summed up too.
bool counts_others_between(page const& of, std::vector<std::size_t> const& parts, std::size_t total) {
  for (auto i = parts.front(); i < total; ++i) {
    auto const& one = of.at(i);
    bool const counted = of.is_level(i) && counts_whole_things(one.unit) && one.unit != "day";
    if (!counted || std::ranges::find(parts, i) != parts.end()) continue;
    if (i + 1 == total && of.between(i, total).size() <= 6 * kHan && !of.between(i, total).starts_with(",")) continue;
    return true;
  }
  return false;
}

// 甲县8个,乙县10个,全市共20个: of places others may have been left out.
bool leaves_places_out(page const& of, std::string_view clause, std::vector<std::size_t> const& parts) {
  static constexpr std::array<std::string_view, 5> kAll{"全市", "全省", "全县", "全国", "全区"};
  static constexpr std::array<std::string_view, 6> kPlaces{"县", "区", "市", "州", "镇", "省"};
  return contains_any(clause, kAll) && contains_any(of.noun_before(parts.front()), kPlaces);
}

// 1至9月累计3716列,10月248列,前10个月累计3964列: what was before the last month, and that month.
// And the four quarters of a year, whatever year the reader took it for.
bool goes_on_to(page const& of, std::vector<std::size_t> const& parts, std::string_view clause) {
  if (parts.size() == 4 && contains(clause, "全年") && contains(of.before(parts.front(), 12), "季度")) return true;
  static constexpr std::array<std::string_view, 3> kSoFar{"累计", "至此", "前"};
  static constexpr std::array<std::string_view, 4> kLast{"月", "本期", "当日", "当周"};
  return parts.size() == 2 && contains_any(clause, kSoFar) && contains_any(of.between(parts[0], parts[1]), kLast);
}

// 客流分别为6.2万、7.9万、5.4万人次,累计…; 逐日接待游客3.2万、4.6万和1.8万人次,累计…
constexpr std::array<std::string_view, 3> kInTheirOrder{"分别", "依次", "逐日"};

bool are_of_its_time(page const& of, std::vector<std::size_t> const& parts, std::size_t total) {
  return std::ranges::all_of(parts, [&](std::size_t i) {
    return same_period(of.at(i), of.at(total)) || within_period(of.at(i), of.at(total)) ||
           of.at(i).period_end == of.at(total).period_end;
  });
}

// 日开行810列,即在图定742列的基础上加开68列; 在原有412台的基础上新增86台,总数达到498台: what there was, what came to it
// and what both are.
void add_on_the_basis(page const& of, std::size_t base, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 8> kMore{"加开", "新增", "增加", "增开",
                                                         "新建", "扩充", "追加", "增设"};
  constexpr std::size_t kLongest = 16 * kHan;
  auto const more = base + 1;
  auto const alike = [&](std::size_t i) {
    return i < of.size() && of.is_level(i) && of.at(i).unit == of.at(base).unit && of.sentence(i) == of.sentence(base);
  };
  auto const added = [&](std::size_t i) {
    auto const kind = of.at(i).kind;
    return of.usable(i) && (kind == figure_kind::level || kind == figure_kind::chg_abs) &&
           of.at(i).unit == of.at(base).unit;
  };
  if (!alike(base) || more >= of.size() || !added(more)) return;
  auto const text = of.between(base, more);
  if (!contains(text, "基础上") || text.size() > kLongest || !ends_with_any(text, kMore)) return;
  bool const before = base > 0 && alike(base - 1) && of.between(base - 1, base).size() <= kLongest;
  bool const behind = alike(more + 1) && of.between(more, more + 1).size() <= kLongest;
  if (before == behind) return;
  to.push_back(parts_against(of, {base, more}, before ? base - 1 : more + 1, true));
  to.back().near_percent = 150;
}

void add_total_behind(page const& of, std::size_t total, summing const& said, std::vector<relation>& to) {
  auto parts = levels_up_to(of, total, said.how);
  if (said.members > parts.size()) return;
  if (said.members > 0) parts.erase(parts.begin(), parts.end() - static_cast<std::ptrdiff_t>(said.members));
  if (parts.size() < 2 || all_but_one_make(of, parts, total)) return;
  auto const printed = printed_value(of.at(total).value);
  auto const sum_printed = printed_sum(of, parts);
  bool const about = is_about(sum_printed, printed);
  // 内贸2846万吨,外贸1128万吨,合计3974万吨: nothing but the word leads to the total.
  bool const alone = said.clause.size() <= 4 * kHan && parts.back() + 1 == total;
  bool const through = are_counted_through(of, parts);
  if (sum_printed < printed && said.members == 0 && counts_others_between(of, parts, total)) return;
  bool const named = names_all_parts(of, said.clause, parts);
  if (!named && said.members == 0 && of.sentence(parts.front()) != of.sentence(total)) return;
  bool const told =
      said.members > 0 || through || named || (said.how == summed::surely && (alone || sum_printed > printed));
  if (said.how == summed::perhaps && said.members == 0) {
    bool const in_order = contains_any(of.before(parts.front(), 8), kInTheirOrder);
    if (!(about || through || in_order) || leaves_places_out(of, said.clause, parts) ||
        !(are_led_to_apart(of, parts) || in_order) ||
        !(through || goes_on_to(of, parts, said.clause) || are_of_its_time(of, parts, total)) ||
        parts.back() + 1 != total)
      return;
  }
  auto sum = parts_against(of, parts, total, true);
  sum.only_by_slip = !about || !told;
  to.push_back(std::move(sum));
  if (meet(total_of(of, parts), of.range(total))) add_rates_behind(of, parts, total, to);
}

}  // namespace

void add_totals_behind(page const& of, std::vector<relation>& to) {
  if (!of.is_chinese() || !of.has_text()) return;
  for (std::size_t i = 0; i < of.size(); ++i) add_on_the_basis(of, i, to);
  summing before;
  for (std::size_t total = 2; total < of.size(); ++total) {
    auto const column = std::exchange(before, summing{});
    // 两项合计510.3万人次,创历史新高: the highest of all years is no less a total.
    if (!of.is_level(total) || !(is_of_row(of, total, total) || of.at(total).role == "peak")) continue;
    // 合计1792.1万人次、7.51亿元; 合计航班3377架次、旅客46.8万人次: another column of it.
    auto const joint = of.between(total - 1, total);
    bool const next_column =
        joint.starts_with("、") && joint.size() <= 5 * kHan && of.at(total - 1).unit != of.at(total).unit;
    auto const said = next_column ? column : summing_of(of, total);
    if (said.how != summed::no) add_total_behind(of, total, said, to);
    before = said;
  }
}

}  // namespace fengsui::know::audit
