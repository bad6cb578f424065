// 目标完成率: a level over its target, or the whole target that it must have.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "know/audit/checks/checks.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"
#include "know/audit/wording.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

// An amount of the same organisation and span that the percentage could be of instead, and the target it would need.
base::name other_reading(page const& of, std::size_t host, std::string const& printed, interval const& percent) {
  for (auto const i : of.near(host)) {
    auto const& one = of.at(i);
    auto const money = one.unit == "CNY" || one.unit == "USD";
    if (!of.is_level(i) || !money || one.org != of.at(host).org || !same_period(one, of.at(host))) continue;
    if (!is_plain(one) || one.role == "part" || !one.indicator.ends_with("_amount") || one.value.mantissa == 0)
      continue;
    auto const target = interval::at(printed_value(one.value)) / (percent * exact{exact{1} / 100});
    return {fmt::format("若“{}”指金额“{}”，目标在{}之间即可", printed, one.span, shown(target, one.unit, "zh", -1)),
            fmt::format("were it of the amount {}, a target of {} would do",
                        shown(printed_value(one.value), one.unit, "en"), shown(target, one.unit, "en", 0))};
  }
  return {};
}

// 87个项目完成投资153.2亿元,…分别占年计划的49.3%、50.1%、40.8%: handed out to a list, whose amounts may be meant.
bool is_handed_out_to_many(page const& of, std::size_t host, std::size_t percent) {
  auto const text = of.between(host, percent);
  auto const at = text.find("分别");
  if (at == std::string_view::npos) return false;
  return contains(text.substr(at), "、") || of.after(percent, 1) == "、";
}

// A count over its target: some whole target must give the printed percentage.
void add_whole_target(page const& of, std::size_t host, std::size_t percent, std::vector<relation>& to) {
  auto const& level = of.at(host);
  auto const share = of.range(percent);
  if (!counts_whole_things(level.unit) || !rounding_interval(level, reach::widest).is_point()) return;
  if (level.value.mantissa == 0 || of.at(percent).value.mantissa == 0) return;
  if (of.at(percent).qualifier != model::figure_qualifier::exact) return;
  if (host < percent && is_handed_out_to_many(of, host, percent)) return;
  auto const count = printed_value(level.value);
  auto const printed = printed_value(of.at(percent).value);
  auto const percent_at = [&](mpz_class const& target) -> exact { return count / exact{target} * 100; };
  auto const below = floor_of(exact{count * 100 / printed});
  if (below < 1) return;
  mpz_class const above = below + 1;
  auto const nearer =
      abs(exact{percent_at(below) - printed}) <= abs(exact{percent_at(above) - printed}) ? below : above;
  auto const other = other_reading(of, host, of.at(percent).span, share);
  auto const text = [&](std::string_view lang) {
    bool const en = lang == "en";
    auto const of_each = [&](mpz_class const& target) {
      return fmt::format("{}/{} = {}", count.get_str(), target.get_str(), shown(percent_at(target), "%", lang, 1));
    };
    auto made = fmt::format(fmt::runtime(en ? "{}, {}: no whole target gives the printed percentage"
                                            : "{}，{}：没有整数目标能得所印的百分比"),
                            of_each(below), of_each(above));
    if (!other.in(lang).empty()) made += (en ? "; " : "；") + other.in(lang);
    return made;
  };
  to.push_back({.check = "integer_target",
                .figures = {of.where(host), of.where(percent)},
                .expression = fmt::format("{{0}}/{}*100 ~ {{1}}", nearer.get_str()),
                .evaluate = [target = exact{nearer}](figure_values v) -> std::optional<sides> {
                  auto const range = v[0].range / (v[1].range * exact{exact{1} / 100});
                  bool const some = !range.low || !range.high || floor_of(*range.high) >= *range.low;
                  return sides{some ? v[1].range : v[0].range * exact{100 / target}, v[1].range};
                },
                .reported = 1,
                .repairable = false,
                .remark = {text("zh"), text("en")}});
}

std::optional<std::size_t> target_beside(page const& of, std::size_t host) {
  std::optional<std::size_t> made;
  for (auto const i : of.nearest(host)) {
    auto const& one = of.at(i);
    if (std::abs(of.sentence(i) - of.sentence(host)) > 1) continue;
    if (!of.is_level(i) || one.role != "target" || one.unit != of.at(host).unit || one.org != of.at(host).org) continue;
    if (!one.place.empty() || counts_whole_things(one.unit)) continue;
    // 全年签约目标200亿元: its own words say of what, and it is another thing.
    if (one.indicator != of.at(host).indicator && contains(one.rule, "/lead")) return {};
    if (made) return {};
    made = i;
  }
  return made;
}

// 转移就业7.67万人,占目标6.9万人的111.2%; 计划22.67亿元,完成26.4亿元,完成率116.45%: the three in one breath.
bool are_in_one_breath(page const& of, std::size_t host, std::size_t target, std::size_t percent) {
  auto const first = std::min(host, target);
  return std::max(host, target) == first + 1 && percent == first + 2 && of.sentence(first) == of.sentence(percent) &&
         !contains(of.between(first, percent), ";");
}

// 计划投资95.2亿元,完成投资41.7亿元,占年度计划的43.8%: the plan that is told right before what came of it, by whatever
// word either is counted.
std::optional<std::size_t> plan_told_before(page const& of, std::size_t host) {
  constexpr std::size_t kFiguresBack = 3;
  static constexpr std::array<std::string_view, 4> kPlans{"计划", "目标", "任务", "预算"};
  for (auto i = host; of.has_text() && i-- > 0 && host - i <= kFiguresBack;) {
    if (of.sentence(i) != of.sentence(host) || contains(of.between(i, i + 1), ";")) return {};
    // 投产计划为260公里: the noun may stand before the verb.
    auto const lead = of.before(i, 3);
    bool const planned =
        contains_any(of.noun_before(i), kPlans) || (lead.ends_with("为") && contains_any(lead, kPlans));
    // 年初确定的200项改革任务已办结214项
    auto const behind = i + 1 == host ? of.between(i, host) : std::string_view{};
    auto const done = std::min(behind.find("已"), behind.find("完成"));
    bool const called = done != behind.npos && ends_with_any(behind.substr(0, done), kPlans);
    if (of.is_level(i) && of.at(i).unit == of.at(host).unit && (planned || called))
      return of.at(i).value.mantissa == 0 ? std::nullopt : std::optional{i};
  }
  return {};
}

// 年计划68.2亿元,完成7.9亿元,为11.6%: a bare percentage right behind a level and its plan.
std::optional<std::size_t> level_of_bare_percent(page const& of, std::size_t percent) {
  static constexpr std::array<std::string_view, 4> kBare{",为", ",占", ",完成", ",完成率"};  // read, not shown
  if (!of.has_text() || percent < 2 || of.at(percent).unit != "%") return {};
  if (of.at(percent).kind != figure_kind::level && of.at(percent).kind != figure_kind::share) return {};
  auto const host = percent - 1;
  if (!of.is_level(host) || std::ranges::find(kBare, of.between(host, percent)) == kBare.end()) return {};
  return plan_told_before(of, host) == host - 1 ? std::optional{host} : std::nullopt;
}

// 公益性岗位4093个,完成计划2000人的204%: whole things, counted by another word, with their target in one breath.
bool is_counted_as(page const& of, std::size_t host, std::size_t target, std::size_t percent) {
  auto const& one = of.at(host).unit;
  auto const& other = of.at(target).unit;
  if (one == other) return true;
  return of.has_text() && counts_whole_things(one) && counts_whole_things(other) &&
         are_in_one_breath(of, host, target, percent) && of.between(target, percent) == "的";
}

// 82个项目计划130.16亿元。完成151.88亿元,占年度计划的116.69%。列入市重点的69个完成150.44亿元,占年度计划119.35%: where
// another level of the text is what its own percentage of the target says, a class told behind it has a plan of its
// own.
bool is_of_another_plan(page const& of, std::size_t host, std::size_t target, std::size_t percent) {
  if (fits_share(of, host, target, percent)) return false;
  // 400.6亿元,完成年度目标的84.9%。…累计到位544亿元,完成全年目标560亿元的97%: nor is a target told behind with the
  // level that it is of.
  auto const behind = target - 1;
  if (target > percent + 1 && target + 1 < of.size() && of.is_level(behind) && of.host(target + 1) == behind &&
      of.at(target + 1).kind == figure_kind::target_share)
    return true;
  return std::ranges::any_of(of.near(host), [&](std::size_t i) {
    if (i >= host || i == target || !of.is_level(i) || of.at(i).unit != of.at(target).unit) return false;
    if (printed_value(of.at(i).value) <= printed_value(of.at(host).value)) return false;
    return std::ranges::any_of(of.modifiers(i), [&](std::size_t own) {
      return own != percent && of.at(own).kind == figure_kind::target_share && fits_share(of, i, target, own);
    });
  });
}

// 国内省外到位412678万元;…市内县际间到位416427万元。省外到位资金完成目标任务(83253万元)的495.69%: of the level that
// makes it, whichever stands nearer.
std::optional<std::size_t> level_that_makes(page const& of, std::size_t target, std::size_t percent) {
  constexpr std::size_t kFiguresBack = 12;
  constexpr std::int64_t kThreeDigits = 100;
  for (auto i = percent; of.has_text() && i-- > 0 && percent - i <= kFiguresBack;) {
    if (i != target && of.is_level(i) && of.at(i).unit == of.at(target).unit &&
        of.at(i).value.mantissa >= kThreeDigits && fits_share(of, i, target, percent))
      return i;
  }
  return {};
}

// 超进度2.7个百分点; (9月末序时进度75%): how much of the time has gone by, or how far ahead of it the work is.
bool is_of_the_pace(page const& of, std::size_t share) {
  static constexpr std::array<std::string_view, 4> kPaces{"超进度", "序时进度", "时间进度", "时序进度"};
  auto lead = of.before(share, 8);
  for (std::string_view const joint : {"为", "是", "应达"}) {
    if (lead.ends_with(joint)) lead.remove_suffix(joint.size());
  }
  return ends_with_any(lead, kPaces);
}

// ,距目标还差; ,比计划多; ,尚有: whether the words that lead to an amount say how far it is beyond a target, +1, or
// short of it, -1; 0 where they say neither.
int way_from_target(page const& of, std::size_t gap) {
  static constexpr std::array<std::string_view, 4> kTargets{"目标", "计划", "任务", "预算"};
  static constexpr std::array<std::string_view, 4> kBeyond{"超额完成", "超额", "超出", "超收"};
  static constexpr std::array<std::string_view, 9> kLacking{"还差", "尚差", "仍差", "相差", "差额",
                                                            "缺口", "还缺", "尚缺", "还欠"};
  static constexpr std::array<std::string_view, 6> kMore{"多", "高出", "超过", "超", "多出", "增加"};
  static constexpr std::array<std::string_view, 7> kLess{"少", "低", "差", "还有", "尚有", "不足", "减少"};
  static constexpr std::array<std::string_view, 7> kLeft{"尚有", "还有", "仍有", "还剩", "剩余", "尚余", "其余"};
  static constexpr std::array<std::string_view, 4> kToDo{"待", "未", "需", "没有"};
  constexpr std::size_t kLongest = 30;  // bytes
  auto joint = of.between(gap - 1, gap);
  if (!joint.starts_with(",") || joint.size() > kLongest || joint.find(",", 1) != joint.npos) return 0;
  joint.remove_prefix(1);
  for (std::string_view const end : {"为", "了", "约"}) {
    if (joint.ends_with(end)) joint.remove_suffix(end.size());
  }
  bool const named = contains_any(joint, kTargets);
  bool const beyond = starts_with_any(joint, kBeyond) && ends_with_any(joint, kTargets);
  if (std::ranges::find(kBeyond, joint) != kBeyond.end() || (named && ends_with_any(joint, kBeyond)) || beyond)
    return 1;
  if (ends_with_any(joint, kLacking)) return -1;
  if (named && ends_with_any(joint, kMore)) return 1;
  if (named && ends_with_any(joint, kLess)) return -1;
  // 计划186个,已开工163个,开工率87.6%,尚余23个: with nothing else of the plan between them.
  auto const done = of.at(gap - 1).unit == "%" ? gap - 2 : gap - 1;
  bool const alone = done > 0 && contains(of.between(done - 1, done), "已") && plan_told_before(of, done) == done - 1;
  bool const left = ends_with_any(joint, kLeft) && (alone || starts_with_any(of.after(gap, 2), kToDo));
  return left ? -1 : 0;
}

// 目标200亿元,完成212.6亿元,超额完成12.6亿元; 目标240亿元,完成126.4亿元,完成52.7%,距目标还差113.6亿元: what lies
// between.
void add_distance_to_target(page const& of, std::size_t gap, std::vector<relation>& to) {
  auto const other = of.at(gap).kind == figure_kind::level || of.at(gap).kind == figure_kind::chg_abs;
  if (!of.has_text() || gap < 2 || !other || of.sentence(gap - 1) != of.sentence(gap)) return;
  auto const way = way_from_target(of, gap);
  if (way == 0) return;
  auto level = gap - 1;
  if (level > 1 && of.at(level).unit == "%") --level;
  auto const target = of.is_level(level) ? plan_told_before(of, level) : std::nullopt;
  if (!target || of.at(gap).unit != of.at(level).unit) return;
  to.push_back(so_much_apart(of, *target, level, gap, way < 0));
  // 任务1000公里: no plan is rounded.
  to.back().evaluate = [way, plan = printed_value(of.at(*target).value)](figure_values v) -> std::optional<sides> {
    auto const apart = interval::at(plan) - v[1].range;
    return sides{way < 0 ? apart : negative(apart), v[2].range};
  };
}

// 收入238.6亿元,超出年度目标220亿元18.6亿元: what lies between right behind the target.
void add_distance_behind_target(page const& of, std::size_t gap, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 5> kTargets{"目标", "计划", "任务", "预算", "预期"};
  static constexpr std::array<std::string_view, 5> kBeyond{",超出", ",超过", ",超", ",高于", ",比"};  // read, not shown
  static constexpr std::array<std::string_view, 4> kSaidAgain{"超", "超出", "超额", "多完成"};
  constexpr std::size_t kLongest = 30;  // bytes
  if (!of.has_text() || gap < 2 || !of.usable(gap) || !of.is_level(gap - 1) || !of.is_level(gap - 2)) return;
  auto const target = gap - 1;
  auto const level = gap - 2;
  auto const lead = of.between(level, target);
  auto const joint = of.between(target, gap);
  if (of.at(level).unit != of.at(gap).unit || of.at(target).unit != of.at(gap).unit || lead.size() > kLongest) return;
  // 318.4亿元,超额完成300亿元的目标任务,超18.4亿元
  auto const comma = joint.find(',');
  bool const again = comma != joint.npos && contains_any(joint.substr(0, comma), kTargets) &&
                     std::ranges::find(kSaidAgain, joint.substr(comma + 1)) != kSaidAgain.end();
  if (!starts_with_any(lead, kBeyond) || !(again || contains_any(lead, kTargets))) return;
  bool const than = contains(lead.substr(0, 4), "比");
  if (!again && (than ? joint != "多" && joint != "高出" && joint != "多出" : !joint.empty())) return;
  to.push_back(so_much_apart(of, level, target, gap, true));
}

}  // namespace

void add_targets(page const& of, std::vector<relation>& to) {
  add_english_told_targets(of, to);
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (!of.usable(i)) continue;
    add_distance_to_target(of, i, to);
    add_distance_behind_target(of, i, to);
    if (auto const level = level_of_bare_percent(of, i))
      to.push_back(percent_said(of, "target", *level, *level - 1, i));
    if (of.at(i).kind != figure_kind::target_share || is_of_the_pace(of, i)) continue;
    auto const host = of.host(i);
    auto target = of.whole_of(i);
    if (target && of.is_level(*target) && of.at(*target).value.mantissa != 0 &&
        !(host && fits_share(of, *host, *target, i))) {
      if (auto const level = level_that_makes(of, *target, i)) {
        to.push_back(percent_said(of, "target", *level, *target, i));
        continue;
      }
    }
    // 完成11.2万亩,占任务的90.3%,其中人工造林完成任务的87.6%: a class has a plan of its own.
    if (!host || !of.is_level(*host) || (*host + 1 < i && contains(of.between(i - 1, i), "其中"))) continue;
    if (!target && *host < i) target = plan_told_before(of, *host);
    for (auto const j : of.nearest(*host)) {
      if (target) break;
      // 计划播种2300万亩,已播1286万亩,完成计划的55.9%: a plan told in the same sentence.
      bool const planned = of.at(j).role == "plan" && j < *host && of.sentence(j) == of.sentence(*host);
      bool const aimed_at = of.at(j).role == "target" || (planned && of.has_text());
      if (of.is_level(j) && aimed_at && same_subject(of.at(j), of.at(*host))) target = j;
    }
    // 全年目标200亿元。上半年到位资金86.4亿元,目标完成率43.2%: the one target of that unit beside it.
    bool const beside = !target && of.has_text();
    if (beside) target = target_beside(of, *host);
    if (target && of.is_level(*target) && is_counted_as(of, *host, *target, i) && of.at(*target).value.mantissa != 0) {
      if (of.has_text() && is_of_another_plan(of, *host, *target, i)) continue;
      to.push_back(percent_said(of, "target", *host, *target, i));
      if (beside) to.back().near_percent = 115;
      // 分阶段看,收尾项目完成634.07亿元,占年度计划的74.3%: a class may have a plan of its own.
      auto const lead = of.before(*host, 60);
      if (!beside && of.has_text())
        to.back().near_percent = contains(lead, ";") || contains(lead, "其中") || opens_by_class(lead) ? 115 : 200;
      // 87.88亿元,同比增长78.2%,完成任务数69.75亿元的126%: the target itself says of what the percentage is.
      if (*target + 1 == i && of.has_text() && of.between(*target, i) == "的") to.back().near_percent = 150;
      if (of.has_text() && are_in_one_breath(of, *host, *target, i)) to.back().near_percent = 0;
    } else if (!target) {
      add_whole_target(of, *host, i, to);
    }
  }
}

}  // namespace fengsui::know::audit
