// 708.9万人次,比去年高峰654.0万人次增加54.9万人次: the level behind 比 or 较 is the base, and what stands right behind
// it the change.
#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

// +1 where the words between a base and its change say that it rose, -1 that it fell, 0 where they say neither.
int way_of_change(std::string_view between) {
  static constexpr std::array<std::string_view, 15> kUp{"增加", "增长", "增幅", "上升", "提高", "提升", "上涨", "多",
                                                        "高",   "高出", "增",   "多出", "扩大", "加快", "净增"};
  static constexpr std::array<std::string_view, 12> kDown{"减少", "下降", "降低", "降幅", "回落", "少",
                                                          "低",   "减",   "收窄", "放缓", "缩小", "低了"};
  static constexpr std::array<std::string_view, 5> kEnds{"了", "约", "达", "近", "到"};
  if (between.starts_with(")")) between.remove_prefix(1);  // 比9月(41.92亿元)增长
  for (std::string_view const end : kEnds) {
    if (between.ends_with(end)) between.remove_suffix(end.size());
  }
  if (std::ranges::find(kUp, between) != kUp.end()) return 1;
  return std::ranges::find(kDown, between) != kDown.end() ? -1 : 0;
}

// 比 or 较 in the figure's own clause: 比去年小长假的高峰.
bool is_compared_with_it(page const& of, std::size_t base) {
  constexpr std::size_t kReach = 24;  // code points
  static constexpr std::array<std::string_view, 6> kEnds{",", "。", ";", "\n", "(", ":"};
  auto lead = of.before(base, kReach);
  if (lead.ends_with("(")) lead.remove_suffix(1);
  auto clause = behind_last(lead, kEnds);
  // 比假期5天日均24.8万人次: how many days stand between.
  bool const days = base > 0 && of.at(base - 1).unit == "day";
  if (base > 0 && !days && of.between(base - 1, base).size() < clause.size()) clause = of.between(base - 1, base);
  return (contains(clause, "比") || contains(clause, "较")) && !contains(clause, "占比") && !contains(clause, "同比");
}

void add_told_in_between(page const& of, std::size_t base, std::vector<relation>& to) {
  auto const change = base + 1;
  if (change >= of.size() || !of.is_level(base) || !of.usable(change) || of.at(base).value.mantissa == 0) return;
  auto const way = way_of_change(of.between(base, change));
  if (way == 0 || !is_compared_with_it(of, base)) return;
  constexpr std::size_t kFiguresBack = 4;
  for (auto level = base; level-- > 0 && base - level <= kFiguresBack && of.sentence(level) == of.sentence(base);) {
    if (!of.is_level(level) || of.at(level).unit != of.at(base).unit) continue;
    // 比9月(41.92亿元)增长8.2%,比去年10月(48.14亿元)下降5.8%: one level, twice compared.
    if (way_of_change(of.between(level, level + 1)) != 0 && is_compared_with_it(of, level)) continue;
    if (of.at(change).unit == of.at(base).unit) {
      to.push_back(so_much_apart(of, level, base, change, way > 0));
    } else if (of.at(change).unit == "%") {
      to.push_back(growth_told_so(of, level, base, change, way));
    } else {
      return;
    }
    // 1246架次,较前一日的1183架次减少63架次: but for which way it went it is just that.
    exact const apart = abs(exact{printed_value(of.at(level).value) - printed_value(of.at(base).value)});
    if (apart != printed_value(of.at(change).value)) to.back().near_percent = of.at(change).unit == "%" ? 400 : 200;
    return;
  }
}

// 上涨1.7%,涨幅比上月(2.3%)回落0.6个百分点; 增长6.4%,增速较上年的5.1%加快1.3个百分点: a rate, what it was, and what
// lies between, whatever the reader took the second for.
void add_rate_in_between(page const& of, std::size_t base, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 6> kRates{"涨幅", "增幅", "降幅", "增速", "跌幅", "比重"};
  static constexpr std::array<std::string_view, 6> kEnds{",", "。", ";", "\n", ":", "、"};
  auto const change = base + 1;
  if (base == 0 || change >= of.size() || !of.usable(base) || !of.usable(change) || !of.usable(base - 1)) return;
  if (of.at(base - 1).unit != "%" || of.at(base).unit != "%" || of.at(change).unit != "pp") return;
  auto const lead = of.between(base - 1, base);
  auto const clause = behind_last(lead, kEnds);
  if (lead.find_first_of(";:") != lead.npos || contains(lead, "。") || !starts_with_any(clause, kRates)) return;
  if (!contains(clause, "比") && !contains(clause, "较")) return;
  auto const joint = of.between(base, change);
  auto const way = way_of_change(joint);
  if (way != 0) to.push_back(so_much_apart(of, base - 1, base, change, way > 0));
}

// 新增产值 of 累计产值27.5亿元,增长39.6%,新增产值7.8亿元: what a flow has grown by. What is new of a stock is reckoned
// from the year's beginning (新增贷款), and new firms have an output of their own.
bool is_growth_of_a_flow(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 2> kNew{"新增", "净增"};
  static constexpr std::array<std::string_view, 9> kFlows{"产值",   "税收", "利税",     "利润",  "产量",
                                                          "销售额", "收入", "销售收入", "发电量"};
  if (!of.is_level(i)) return false;
  auto const noun = of.noun_before(i);
  return std::ranges::any_of(kNew, [&](std::string_view word) {
    if (!noun.starts_with(word)) return false;
    auto const flow = noun.substr(word.size());
    return std::ranges::find(kFlows, flow) != kFlows.end();
  });
}

void add_growth_of_a_flow(page const& of, std::size_t change, std::vector<relation>& to) {
  if (!is_growth_of_a_flow(of, change)) return;
  // Right behind the level, or behind what it has grown by.
  auto level = change - 1;
  if (is_growth_rate(of, level) && level > 0 && of.host(level) == level - 1) --level;
  if (!of.is_level(level) || of.at(level).unit != of.at(change).unit || of.sentence(level) != of.sentence(change))
    return;
  if (!contains(of.before(level, 24), of.noun_before(change).substr(std::string_view{"新增"}.size()))) return;
  auto rate = level + 1 < change ? std::optional{level + 1} : std::nullopt;
  for (auto i = change + 1; !rate && i < of.size() && of.sentence(i) == of.sentence(change); ++i) {
    if (of.is_level(i)) return;
    if (is_growth_rate(of, i)) rate = i;
  }
  if (!rate || sign_of(of.at(*rate).cmp->direction) <= 0 || names_other_base(of, *rate)) return;
  to.push_back(growth_by_change(of, change, level, *rate));
  to.back().near_percent = 200;
}

}  // namespace

void add_told_in_betweens(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || !of.is_chinese()) return;
  for (std::size_t i = 1; i < of.size(); ++i) {
    add_told_in_between(of, i, to);
    add_rate_in_between(of, i, to);
    add_growth_of_a_flow(of, i, to);
  }
}

}  // namespace fengsui::know::audit
