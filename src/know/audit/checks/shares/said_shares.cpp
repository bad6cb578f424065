// Shares whose part and whole the words around them name, whatever the reader took either for:
// 94.62亿元,占一般公共预算收入128.37亿元的比重为73.7%; 84个项目中已有63个开工,开工率75%; 男性214.6万人,女性208.3万人,
// 男性占总人口的50.7%.
#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>

#include "know/audit/checks/checks.h"
#include "know/audit/lists/class_naming.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

constexpr std::size_t kOneHan = 3;  // bytes of a Chinese character
constexpr std::string_view kMakesUpOf = "占";

bool is_percent_said(page const& of, std::size_t i) {
  return of.usable(i) && of.at(i).unit == "%" && of.at(i).value.mantissa > 0 && !of.at(i).cmp;
}

bool counts_alike(page const& of, std::size_t part, std::size_t whole) {
  return of.is_level(part) && of.is_level(whole) && of.at(part).unit == of.at(whole).unit &&
         of.at(whole).value.mantissa > 0;
}

// ,占全市出口总额310亿元的; ,在全市219.4亿元进出口总值中占: part, whole and share right behind each other.
void add_share_of_whole_between(page const& of, std::size_t share, std::vector<relation>& to) {
  constexpr std::size_t kLongest = 20 * kOneHan;
  static constexpr std::array<std::string_view, 5> kTakes{kMakesUpOf, "约占", "大约占", "相当于", "为"};
  static constexpr std::array<std::string_view, 2> kIn{"中占", "中占比"};
  if (share < 2 || !is_percent_said(of, share) || !counts_alike(of, share - 2, share - 1)) return;
  auto const part = share - 2;
  auto const whole = share - 1;
  auto const lead = of.between(part, whole);
  auto const joint = of.between(whole, share);
  if (!lead.starts_with(",") || lead.size() > kLongest || joint.size() > kLongest) return;
  if (lead.find_first_of(",;:", 1) != lead.npos || contains(lead, "。") || joint.find_first_of(",;") != joint.npos)
    return;
  // 分别占…的 is of several, and what was done of last year's level is no share of this one.
  static constexpr std::array<std::string_view, 6> kOtherwise{"分别", "同期", "上年", "去年", "其中", "计划"};
  if (contains_any(lead, kOtherwise)) return;
  bool const taken = starts_with_any(lead.substr(1), kTakes) && (contains(joint, "的") || joint.starts_with("("));
  bool const within = contains(lead, "在") && ends_with_any(joint, kIn);
  if (!taken && !within) return;
  to.push_back(percent_said(of, "share", part, whole, share));
  to.back().only_by_slip =
      !fits_share(of, part, whole, share) && printed_value(of.at(part).value) * 3 < printed_value(of.at(whole).value);
}

// What is said to take so much: 男性 of ,男性占总人口的.
std::string_view subject_of_share(std::string_view lead) {
  static constexpr std::array<std::string_view, 4> kEnds{",", ";", ":", "。"};
  auto const at = lead.rfind(kMakesUpOf);
  return at == lead.npos ? std::string_view{} : behind_last(lead.substr(0, at), kEnds);
}

// 男性214.6万人,女性208.3万人,男性占50.7%: of two that are all, as their names or the words say, the one over both.
void add_share_of_two(page const& of, std::size_t share, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 3> kBoth{"两者", "二者", "之和"};
  static constexpr auto kOfAll = std::to_array<std::string_view>(
      {"占总", "占全", "占两", "占比", "占", "占比为", "占比达", "占到", "占了", "约占"});
  constexpr std::size_t kLongest = 24 * kOneHan;
  if (share < 2 || !is_percent_said(of, share) || !counts_alike(of, share - 2, share - 1)) return;
  auto const lead = of.between(share - 1, share);
  auto const subject = subject_of_share(lead);
  auto const one = share - 2;
  auto const other = share - 1;
  if (lead.size() > kLongest || !lead.starts_with(",") || subject.size() < 2 * kOneHan || contains(lead, "。")) return;
  bool const all = contains_any(lead, std::span{kOfAll}.first(3)) || ends_with_any(lead, kOfAll);
  if (!contains_any(lead, kBoth) && !(all && leave_nothing_beside(of.between(one, other), of.noun_before(one)))) return;
  bool const first = contains(of.noun_before(one), subject);
  if (first == contains(of.noun_before(other), subject)) return;
  // A level of all of it stands elsewhere in the sentence.
  for (auto const i : of.near(share)) {
    if (i != one && i != other && of.sentence(i) == of.sentence(share) && of.at(i).unit == of.at(one).unit) return;
  }
  auto made = percent_said(of, "share", first ? one : other, first ? other : one, share);
  made.expression = "{0}/({0}+{1})*100 ~ {2}";
  made.evaluate = [](figure_values v) -> std::optional<sides> {
    auto const both = v[0].range + v[1].range;
    if (!both.low || *both.low <= 0) return {};
    return sides{v[0].range / both * exact{100}, v[2].range};
  };
  to.push_back(std::move(made));
}

// 一车间142.6亿元、二车间98.3亿元、三车间57.4亿元,占全部产值(418.9亿元)的34.0%、23.5%和13.7%: as many shares as levels,
// in their order, of the whole between them.
void add_shares_of_whole_in_order(page const& of, std::size_t first, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 4> kJoints{"、", "和", "及", "与"};
  constexpr std::size_t kLongest = 20 * kOneHan;
  auto last = first;
  while (last + 1 < of.size() && is_percent_said(of, last + 1) &&
         std::ranges::find(kJoints, of.between(last, last + 1)) != kJoints.end())
    ++last;
  auto const n = last - first + 1;
  if (n < 2 || first < n + 1 || !is_percent_said(of, first) || !of.is_level(first - 1)) return;
  auto const whole = first - 1;
  auto const lead = of.between(whole - 1, whole);
  auto const joint = of.between(whole, first);
  if (!lead.starts_with(",") || !contains(lead, kMakesUpOf) || lead.size() > kLongest) return;
  if (joint != "的" && !(joint.starts_with(")") && joint.substr(1) == "的")) return;
  for (auto i = whole - n; i < whole; ++i) {
    if (!counts_alike(of, i, whole)) return;
    auto const text = i + 1 < whole ? of.between(i, i + 1) : std::string_view{};
    if (i + 1 < whole && !starts_with_any(text, kJoints)) return;
  }
  // Another level before them of the same row: as many as there are shares are meant.
  auto const before = whole - n;
  if (before > 0 && of.at(before - 1).unit == of.at(before).unit &&
      starts_with_any(of.between(before - 1, before), kJoints))
    return;
  bool any = false;
  for (std::size_t k = 0; k < n; ++k) any = any || fits_share(of, before + k, whole, first + k);
  for (std::size_t k = 0; k < n; ++k) {
    to.push_back(percent_said(of, "share", before + k, whole, first + k));
    to.back().only_by_slip = !any;
    to.back().named = true;
  }
}

// 其中餐饮112.7亿元、住宿86.4亿元、购物129.5亿元,三项占旅游总收入的比重为67.6%: as many as are counted, of the level
// right before them.
void add_share_of_counted(page const& of, std::size_t share, std::vector<relation>& to) {
  constexpr std::size_t kMostCounted = 6;
  static constexpr std::array<std::string_view, 5> kKinds{"项", "者", "类", "种", "个"};
  constexpr std::size_t kLongest = 24 * kOneHan;
  if (!is_percent_said(of, share) || share < 3) return;
  auto last = share - 1;
  if (!of.is_level(last) || of.at(last).value.mantissa < 10) --last;  // 三项 may be a figure itself
  auto lead = of.between(last, share);
  if (lead.size() > kLongest || !lead.starts_with(",") || !contains(lead, kMakesUpOf) || !of.is_level(last)) return;
  lead.remove_prefix(1);
  for (std::size_t n = 2; n <= kMostCounted; ++n) {
    if (!lead.starts_with(kChineseCounts[n]) || !starts_with_any(lead.substr(kChineseCounts[n].size()), kKinds))
      continue;
    if (last < n) return;
    std::vector<std::size_t> parts;
    for (auto i = last + 1 - n; i <= last; ++i) {
      if (!counts_alike(of, i, last) || of.sentence(i) != of.sentence(share)) return;
      parts.push_back(i);
    }
    auto const whole = parts.front() - 1;
    if (!counts_alike(of, last, whole) || of.sentence(whole) != of.sentence(share)) return;
    to.push_back(shares_together(of, parts, whole, share));
    to.back().near_percent = 130;
    return;
  }
}

// 利用外资8.64亿美元,制造业占42.3%,为3.65亿美元: the part told right behind its share.
void add_part_behind_share(page const& of, std::size_t share, std::vector<relation>& to) {
  static constexpr auto kIs =
      std::to_array<std::string_view>({"为", "达", "达到", "即", "计", "共", "共计", "金额", "约", "有", "数量为", ""});
  constexpr std::size_t kLongest = 16 * kOneHan;
  auto const whole = share - 1;
  auto const part = share + 1;
  if (part >= of.size() || !is_percent_said(of, share) || !counts_alike(of, part, whole)) return;
  auto const lead = of.between(whole, share);
  auto const taken = lead.rfind(kMakesUpOf);
  if (!lead.starts_with(",") || lead.size() > kLongest || taken == lead.npos || taken < 3 * kOneHan) return;
  if (contains(lead, "。") || contains(lead, "的") || lead.size() - taken > 4 * kOneHan || contains(lead, "比上"))
    return;
  auto const joint = of.between(share, part);
  if (joint.find_first_of(",(") != 0 || std::ranges::find(kIs, joint.substr(1)) == kIs.end()) return;
  if (printed_value(of.at(part).value) > printed_value(of.at(whole).value)) return;
  to.push_back(percent_said(of, "share", part, whole, share));
  to.back().only_by_slip = true;
}

// Two characters that both say, or a shorter word for the same: 社零 of 社会消费品零售.
bool are_called_alike(std::string_view name, std::string_view noun) {
  constexpr std::size_t kFewest = 3;
  std::size_t in_order = 0;
  auto rest = name;
  for (std::size_t i = 0; i + kOneHan <= noun.size(); i += kOneHan) {
    auto const two = noun.substr(i, 2 * kOneHan);
    if (two.size() == 2 * kOneHan && two != "总额" && contains(name, two)) return true;
    auto const at = rest.find(noun.substr(i, kOneHan));
    if (at == rest.npos) continue;
    rest.remove_prefix(at + kOneHan);
    ++in_order;
  }
  return in_order >= kFewest;
}

// 网络零售额占社会消费品零售总额的26.5%。上半年社零总额538.6亿元,其中网络零售额142.7亿元: what takes so much of what,
// before the two levels that are called so.
void add_share_before_levels(page const& of, std::size_t share, std::vector<relation>& to) {
  constexpr std::size_t kReach = 40;  // code points
  static constexpr std::array<std::string_view, 5> kEnds{",", ";", ":", "。", "\n"};
  static constexpr std::array<std::string_view, 4> kTaken{"占", "在", "的", "中"};
  auto const one = share + 1;
  auto const other = share + 2;
  if (other >= of.size() || !is_percent_said(of, share) || !counts_alike(of, one, other)) return;
  if (of.at(one).value.mantissa == 0 || of.sentence(other) - of.sentence(share) > 1) return;
  auto const clause = behind_last(of.before(share, kReach), kEnds);
  auto const at = std::min(clause.find(kTaken[0]), clause.find(kTaken[1]));
  if (at == clause.npos || at < 2 * kOneHan ||
      !contains_any(clause, std::array<std::string_view, 3>{"占", "比重", "比例"}))
    return;
  bool const first = printed_value(of.at(one).value) < printed_value(of.at(other).value);
  auto const part = first ? one : other;
  auto const whole = first ? other : one;
  static constexpr std::array<std::string_view, 5> kApart{"去年", "上年", "同期", "计划", ";"};
  if (contains_any(of.between(share, other), kApart) || contains_any(clause, kApart)) return;
  if (other + 1 < of.size() && of.sentence(other + 1) == of.sentence(other) && counts_alike(of, one, other + 1)) return;
  if (!are_called_alike(clause.substr(0, at), of.noun_before(part))) return;
  if (!are_called_alike(clause.substr(at + kOneHan), of.noun_before(whole))) return;
  to.push_back(percent_said(of, "share", part, whole, share));
  to.back().near_percent = 200;
}

// 发放问卷3000份,回收2716份,回收率90.5%; 观众31,460人,体育场可容纳40,000人,上座率78.65%;
// 收获168.3万亩,进度78.4%,应收214.6万亩; 完赛率达94.4%:起跑18,426人,完赛17,386人: the one of the two levels beside a
// rate over the other.
bool add_rate_of_two(page const& of, std::size_t one, std::size_t other, std::size_t rate, std::vector<relation>& to) {
  constexpr std::size_t kLongest = 14 * kOneHan;
  constexpr std::size_t kReach = 40;  // code points
  constexpr std::int64_t kThreeDigits = 100;
  static constexpr std::array<std::string_view, 3> kRates{"率", "进度", "面"};
  static constexpr std::array<std::string_view, 5> kStops{",", ":", "。", ";", "\n"};
  static constexpr auto kOthers = std::to_array<std::string_view>(
      {"增长", "增速", "利率", "税率", "失业", "死亡", "客座", "利润", "周转", "满意", "知晓", "载", "贡献", "入境"});
  // 已开工33个,未开工17个,开工率66%: of both together.
  static constexpr auto kOtherwise = std::to_array<std::string_view>(
      {"去年", "上年", "同期", "上月", "上届", "比", "较", "累计", ";", "。", "未", "不"});
  if (of.at(one).unit == "%" || !of.is_level(one) || !of.is_level(other)) return false;
  auto const counted = [&](std::size_t i) { return counts_whole_things(of.at(i).unit) && of.at(i).unit != "day"; };
  if (of.at(one).unit != of.at(other).unit && !(counted(one) && counted(other))) return false;
  auto lead = of.before(rate, 14);
  if (rate > 0 && of.between(rate - 1, rate).size() < lead.size()) lead = of.between(rate - 1, rate);
  auto const name = behind_last(lead, kStops);
  auto const joint = of.between(one, other);
  auto const word = std::ranges::max(kRates, {}, [&](std::string_view each) { return name.rfind(each) + 1; });
  auto const end = name.rfind(word);
  if (joint.size() > 2 * kLongest || end == name.npos || end < kOneHan || contains_any(name, kOthers)) return true;
  if (name.size() - end - word.size() > 2 * kOneHan || (rate > one && name.size() == lead.size())) return true;
  auto const before = behind_last(of.before(std::min(one, rate), kReach), std::array<std::string_view, 2>{"。", ";"});
  auto const said = std::string{joint}.append(lead);
  if (contains_any(said, kOtherwise) || contains_any(before, std::span{kOtherwise}.first(8))) return true;
  bool const first = printed_value(of.at(one).value) < printed_value(of.at(other).value);
  auto const whole = first ? other : one;
  if (of.at(whole).value.mantissa == 0) return true;
  auto made = percent_said(of, "share", first ? one : other, whole, rate);
  auto const what = name.substr(end - std::min(end, 2 * kOneHan), std::min(end, 2 * kOneHan));
  bool const called = rate == other + 1 && contains(said.substr(0, said.size() - name.size()), what);
  if (!called && of.at(whole).value.mantissa < kThreeDigits) return true;
  made.near_percent = called ? 150 : 0;
  made.only_by_slip = !called;
  // 发放5000份: what a rate is reckoned from is no round number, whatever it ends in.
  made.named = of.at(whole).value.mantissa % 1000 == 0;
  if (made.named) {
    made.evaluate = [all = printed_value(of.at(whole).value)](figure_values v) -> std::optional<sides> {
      return sides{v[0].range * exact{100 / all}, v[2].range};
    };
  }
  to.push_back(std::move(made));
  return true;
}

void add_rate_beside_two(page const& of, std::size_t rate, std::vector<relation>& to) {
  if (!is_percent_said(of, rate) || of.at(rate).span.ends_with("‰") || printed_value(of.at(rate).value) > 100) return;
  if (rate > 1 && add_rate_of_two(of, rate - 2, rate - 1, rate, to)) return;
  // 甲区开工12个,开工率80%,乙区15个,开工率75%: where a rate follows, it is a column.
  auto const ends = [&](std::size_t i) {
    return i >= of.size() || of.sentence(i) != of.sentence(rate) || of.at(i).unit != "%";
  };
  if (rate + 1 >= of.size() || of.sentence(rate + 1) != of.sentence(rate) || !ends(rate + 2)) return;
  if (rate > 0 && add_rate_of_two(of, rate - 1, rate + 1, rate, to)) return;
  if (rate + 2 < of.size() && ends(rate + 3)) add_rate_of_two(of, rate + 1, rate + 2, rate, to);
}

}  // namespace

void add_said_shares(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || !of.is_chinese()) return;
  for (std::size_t i = 0; i < of.size(); ++i) {
    add_share_before_levels(of, i, to);
    if (i > 0) add_part_behind_share(of, i, to);
    add_rate_beside_two(of, i, to);
    if (i < 2) continue;
    add_share_of_whole_between(of, i, to);
    add_share_of_two(of, i, to);
    add_shares_of_whole_in_order(of, i, to);
    add_share_of_counted(of, i, to);
  }
}

}  // namespace fengsui::know::audit
