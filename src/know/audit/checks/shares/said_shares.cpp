// Shares whose part and whole the words around them name, whatever the reader took either for:
// 94.62亿元,占一般公共预算收入128.37亿元的比重为73.7%; 84个项目中已有63个开工,开工率75%; 男性214.6万人,女性208.3万人,
// 男性占总人口的50.7%.
#include <algorithm>
#include <array>
#include <optional>

#include "know/audit/checks/checks.h"
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
  static constexpr std::array<std::string_view, 3> kOf{"的", ")的", "("};  // read, not shown
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
  bool const taken = starts_with_any(lead.substr(1), std::array<std::string_view, 2>{kMakesUpOf, "约占"}) &&
                     starts_with_any(joint, kOf);
  bool const within = contains(lead, "在") && ends_with_any(joint, kIn);
  if (!taken && !within) return;
  to.push_back(percent_said(of, "share", part, whole, share));
  to.back().only_by_slip =
      !fits_share(of, part, whole, share) && printed_value(of.at(part).value) * 3 < printed_value(of.at(whole).value);
}

// 84个项目中已有63个开工,开工率75.0%: so many of so many, and the rate that is called by what became of them.
void add_rate_of_some(page const& of, std::size_t rate, std::vector<relation>& to) {
  constexpr std::size_t kLongest = 12 * kOneHan;
  constexpr std::string_view kRate = "率";
  static constexpr std::array<std::string_view, 3> kAmong{"中", "其中", "里"};
  if (rate < 2 || !is_percent_said(of, rate) || !counts_alike(of, rate - 2, rate - 1)) return;
  auto const part = rate - 1;
  auto const whole = rate - 2;
  auto const lead = of.between(whole, part);
  auto const tail = of.between(part, rate);
  auto const comma = tail.find(",");
  if (lead.size() > kLongest || tail.size() > kLongest || comma == tail.npos || !contains_any(lead, kAmong)) return;
  if (contains(lead, "。") || contains(lead, ";") ||
      printed_value(of.at(part).value) > printed_value(of.at(whole).value))
    return;
  auto const name = tail.substr(comma + 1);
  auto const at = name.find(kRate);
  if (at == name.npos || at < 2 * kOneHan) return;
  auto const what = name.substr(at - 2 * kOneHan, 2 * kOneHan);
  if (contains(tail.substr(0, comma), what) || contains(lead, what))
    to.push_back(percent_said(of, "share", part, whole, rate));
}

// What is said to take so much: 男性 of ,男性占总人口的.
std::string_view subject_of_share(std::string_view lead) {
  static constexpr std::array<std::string_view, 4> kEnds{",", ";", ":", "。"};
  auto const at = lead.rfind(kMakesUpOf);
  return at == lead.npos ? std::string_view{} : behind_last(lead.substr(0, at), kEnds);
}

// 男性214.6万人,女性208.3万人,男性占总人口的50.7%: of two that are told right behind each other one takes at most so
// much of all, and just that where the words say that these are all.
void add_share_of_two(page const& of, std::size_t share, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 6> kOfAll{"占总", "占全部", "占全",  // what both are of
                                                          "占两", "占二者", "之和"};
  static constexpr std::array<std::string_view, 3> kBoth{"两者", "二者", "之和"};
  constexpr std::size_t kLongest = 24 * kOneHan;
  if (share < 2 || !is_percent_said(of, share) || !counts_alike(of, share - 2, share - 1)) return;
  auto const lead = of.between(share - 1, share);
  auto const subject = subject_of_share(lead);
  if (lead.size() > kLongest || !lead.starts_with(",") || subject.size() < 2 * kOneHan || contains(lead, "。")) return;
  if (!contains_any(lead, kOfAll)) return;
  auto const one = share - 2;
  auto const other = share - 1;
  bool const first = contains(of.noun_before(one), subject);
  if (first == contains(of.noun_before(other), subject)) return;
  // A level of all of it stands elsewhere in the sentence.
  for (auto const i : of.near(share)) {
    if (i != one && i != other && of.sentence(i) == of.sentence(share) && of.at(i).unit == of.at(one).unit) return;
  }
  auto made = percent_said(of, "share", first ? one : other, first ? other : one, share);
  made.expression = "{0}/({0}+{1})*100 ~ {2}";
  made.how = contains_any(lead, kBoth) ? relation::test::meets : relation::test::at_most;
  if (made.how == relation::test::at_most) {
    made.expression = "{2} <= {0}/({0}+{1})*100";
    made.reported = -1;
  }
  made.evaluate = [told = made.how == relation::test::meets](figure_values v) -> std::optional<sides> {
    auto const all = v[0].range + v[1].range;
    if (!all.low || *all.low <= 0) return {};
    auto const taken = v[0].range / all * exact{100};
    return told ? sides{taken, v[2].range} : sides{v[2].range, taken};
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

}  // namespace

void add_said_shares(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || !of.is_chinese()) return;
  for (std::size_t i = 2; i < of.size(); ++i) {
    add_share_of_whole_between(of, i, to);
    add_rate_of_some(of, i, to);
    add_share_of_two(of, i, to);
    add_shares_of_whole_in_order(of, i, to);
    add_share_of_counted(of, i, to);
  }
}

}  // namespace fengsui::know::audit
