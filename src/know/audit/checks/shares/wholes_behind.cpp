// 快递业务量6.42亿件,占全省的18.5%,全省为34.7亿件: the whole of a share is told right behind it by the word that the
// share names it by.
#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

// 占全省的18.5%,全省为34.7亿件; 对美出口52.7亿元,占全市出口的17.0%;…,全市出口共计310亿元: by the whole name that the
// share gives it, and a short one right behind the share.
void add_whole_behind(page const& of, std::size_t share, std::vector<relation>& to) {
  constexpr std::size_t kFiguresOn = 6;
  constexpr std::size_t kShortName = 9;  // bytes
  constexpr std::size_t kScope = 6;
  constexpr std::size_t kLongest = 36;  // between the share and its whole
  constexpr std::string_view kTakes = "占";
  auto const part = of.host(share);
  if (!part || *part + 1 != share || !of.is_level(*part)) return;
  auto name = of.between(*part, share);
  if (!contains(name, kTakes) || !name.ends_with("的")) return;
  name = name.substr(name.rfind(kTakes) + kTakes.size(), name.rfind("的") - name.rfind(kTakes) - kTakes.size());
  for (auto i = share + 1; i < of.size() && i - share <= kFiguresOn && !contains(of.between(share, i), "。"); ++i) {
    auto const lead = of.between(i - 1, i);
    if (!of.is_level(i) || of.at(i).unit != of.at(*part).unit || contains(lead, kTakes)) continue;
    bool const right_behind = i == share + 1 && lead.size() <= kLongest && !lead.starts_with(";");
    // 占全省快递业务量的18.5%,全省为34.7亿件
    bool const in_short = right_behind && name.starts_with("全") && lead.substr(1).starts_with(name.substr(0, kScope));
    if (!in_short && (name.size() <= kShortName || !contains(lead, name))) continue;
    to.push_back(percent_of(of, "share", *part, i, share));
    to.back().only_by_slip = !right_behind;
    to.back().near_percent = right_behind ? 200 : 0;
    return;
  }
}

// 水路货运量1246.8万吨,占全市货运总量的31.2%;公路货运量2746.4万吨,占68.8%: the second share names no whole of its own,
// so both say how large one total is.
void add_one_total(page const& of, std::size_t first, std::vector<relation>& to) {
  constexpr std::size_t kLongest = 48;  // bytes of a noun between the first share and the second level
  auto const level = first + 1;
  auto const second = first + 2;
  if (second >= of.size() || of.at(second).kind != figure_kind::share || !of.usable(second) || !of.is_level(level))
    return;
  auto const part = of.host(first);
  if (!part || *part + 1 != first || of.host(second) != level || of.whole_of(first) || of.whole_of(second)) return;
  if (of.at(level).unit != of.at(*part).unit || of.at(level).indicator != of.at(*part).indicator ||
      !same_period(of.at(level), of.at(*part)) || of.at(first).value.mantissa == 0 || of.at(second).value.mantissa == 0)
    return;
  auto const named = of.between(*part, first);
  auto const joint = of.between(first, level);
  bool const of_all = named.starts_with(",") && contains(named, "占") && contains(named, "总") && named.ends_with("的");
  auto const says_share = of.between(level, second);
  if (!of_all || says_share.substr(std::min<std::size_t>(says_share.size(), 1)) != "占" || joint.size() > kLongest)
    return;
  if (!(joint.starts_with(";") || joint.starts_with(",")) || contains(joint, "其中") || contains(joint, "。")) return;
  to.push_back(of_one_unprinted_whole(of, {.part = *part, .share = first}, {.part = level, .share = second}));
  to.back().only_by_slip = true;
}

// 新能源公交车1846辆,占公交车总数的85.0%,其余527辆为天然气车: both together are the whole.
void add_rest_behind(page const& of, std::size_t share, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 4> kRest{"其余", "其余的", "余下", "余下的"};
  auto const rest = share + 1;
  auto const part = of.host(share);
  if (rest >= of.size() || !part || *part + 1 != share || !of.is_level(*part) || !of.is_level(rest)) return;
  if (of.at(rest).unit != of.at(*part).unit || of.sentence(rest) != of.sentence(share)) return;
  if (std::ranges::find(kRest, of.noun_before(rest)) == kRest.end() || !contains(of.between(*part, share), "占"))
    return;
  // 签约36个,占45%,其余12个: of a whole that is told they may be fewer.
  if (of.whole_of(share) || (*part > 0 && of.at(*part - 1).unit == of.at(*part).unit)) return;
  to.push_back(share_of_both(of, *part, rest, share));
}

// 抽取1250批次,不合格18批次,合格率98.56%: whether the rate is of what the part is said not to be;
// 已开工33个,未开工17个, 开工率66% is of both.
bool is_rate_of_the_others(std::string_view lead, std::string_view whole, std::string_view part) {
  constexpr std::size_t kRoot = 6;  // bytes: two Chinese characters
  auto const at = lead.rfind("率");
  if (at == lead.npos || at < kRoot) return false;
  auto const root = std::string{lead.substr(at - kRoot, kRoot)};
  return !contains(whole, root) && (contains(part, "不" + root) || contains(part, "未" + root));
}

// 回收问卷2040份,满意的1857份,其余9.0%没有选择满意; 用户26.70万户,已缴费21.36万户,仍有20%的用户没有缴费: what a part
// leaves of its whole.
void add_share_left(page const& of, std::size_t share, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 5> kRest{"其余", "剩余", "剩下", "余下", "还剩"};
  static constexpr std::array<std::string_view, 3> kStill{"仍有", "还有", "尚有"};
  static constexpr std::array<std::string_view, 3> kNot{"没有", "未", "尚待"};
  constexpr std::size_t kLongest = 45;  // bytes
  if (share < 2 || of.at(share).unit != "%" || of.at(share).cmp || of.sentence(share - 2) != of.sentence(share)) return;
  auto const part = share - 1;
  auto const whole = share - 2;
  auto const lead = of.between(part, share);
  bool const is_rest = contains_any(lead, kRest) ||
                       (contains_any(lead, kStill) && contains_any(of.after(share, 10), kNot)) ||
                       is_rate_of_the_others(lead, of.noun_before(whole), of.noun_before(part));
  if (!is_rest || lead.size() > kLongest || !of.is_level(part) || !of.is_level(whole) || !is_plain(of.at(whole)) ||
      !is_plain(of.at(part)) || of.at(part).unit != of.at(whole).unit ||
      printed_value(of.at(part).value) >= printed_value(of.at(whole).value))
    return;
  to.push_back({.check = "share",
                .figures = {of.where(whole), of.where(part), of.where(share)},
                .expression = "({0}-{1})/{0}*100 ~ {2}",
                .evaluate = [](figure_values v) -> std::optional<sides> {
                  return sides{interval::at(100) - v[1].range / v[0].range * interval::at(100), v[2].range};
                },
                .reported = 2});
}

// 进出口936.2亿元,在全市1485.6亿元外贸总值中的比重为63.0%: the whole stands between its part and the share.
void add_share_within(page const& of, std::size_t share, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 5> kWithin{"中的比重", "中的占比", "中占比", "中的份额", "中占"};
  constexpr std::size_t kLongest = 45;  // bytes
  if (share < 2) return;
  auto const whole = share - 1;
  auto const part = share - 2;
  auto const joint = of.between(whole, share);
  if (joint.size() > kLongest || !contains_any(joint, kWithin) || joint.find_first_of(",;:(") != joint.npos ||
      !contains(of.between(part, whole), ",在") ||  // read, not shown
      of.sentence(part) != of.sentence(share) || !of.is_level(part) || !of.is_level(whole) ||
      of.at(part).unit != of.at(whole).unit)
    return;
  to.push_back(percent_of(of, "share", part, whole, share));
}

}  // namespace

void add_wholes_behind(page const& of, std::vector<relation>& to) {
  if (!of.is_chinese() || !of.has_text()) return;
  for (std::size_t i = 1; i < of.size(); ++i) {
    if (!of.usable(i)) continue;
    add_share_left(of, i, to);
    if (of.at(i).kind != figure_kind::share) continue;
    add_whole_behind(of, i, to);
    add_one_total(of, i, to);
    add_rest_behind(of, i, to);
    add_share_within(of, i, to);
  }
}

}  // namespace fengsui::know::audit
