// 占比: what the shares beside a share are of, and what several parts make up together.
#include <algorithm>
#include <array>
#include <map>

#include "know/audit/checks/checks.h"
#include "know/audit/lists/complete_lists.h"
#include "know/audit/printed_ranges.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

constexpr std::size_t kReachOfShares = 40;  // figures to both sides

bool is_share_of_level(page const& of, std::size_t i) {
  // 占71%,比上年的69.4%提高: what it was before is a share of other levels.
  auto const lead = of.before(i, 6);
  if (of.at(i).role == "base" || contains(lead, "上年") || contains(lead, "去年") || contains(lead, "同期"))
    return false;
  return of.usable(i) && of.at(i).kind == figure_kind::share && !is_no_share(of, i) && of.host(i) &&
         of.is_level(*of.host(i)) && of.at(*of.host(i)).value.mantissa > 0;
}

bool may_hold(page const& of, std::size_t whole, std::size_t part) {
  return whole != part && of.is_level(whole) && of.at(whole).unit == of.at(part).unit && is_plain(of.at(whole)) &&
         printed_value(of.at(whole).value) > printed_value(of.at(part).value);
}

bool makes_percent(page const& of, std::vector<std::size_t> const& parts, std::size_t whole, std::size_t share) {
  double sum = 0;
  for (auto const part : parts) sum += printed_size(of.at(part).value);
  auto const at = sum / printed_size(of.at(whole).value) * 100;
  auto const printed = printed_size(of.at(share).value);
  if (are_exact(of, parts, whole) && is_exact(of, share) && (at > printed * 2 + 1 || at * 2 + 1 < printed))
    return false;
  return meet(share_range(of, parts, whole), of.range(share));
}

// What a share is said to be of: 全省 of 占全省实际使用外资的61.4%; empty for ,占44.2% and ,占比26.5%.
std::string_view said_of(page const& of, std::size_t share) {
  auto lead = of.before(share, 20);
  for (std::string_view const end : {",", "、", "。", ";", "(", "\n"}) {
    if (auto const at = lead.rfind(end); at != std::string_view::npos) lead.remove_prefix(at + end.size());
  }
  static constexpr std::string_view kTakes = "占";
  auto const at = lead.rfind(kTakes);
  if (at == std::string_view::npos) return {};
  lead.remove_prefix(at + kTakes.size());
  lead = lead.substr(0, lead.find("分别"));  // 占比分别为12.9%和17.7%
  for (std::string_view const tail : {"的", "约", "近", "超", "达", "为", "比重", "比例", "比"}) {
    while (lead.ends_with(tail)) lead.remove_suffix(tail.size());
  }
  return lead;
}

struct fitting_share {
  std::size_t share;
  std::size_t whole;
};

// Every share of the page with the levels that it is of to the last digit, the nearest first.
std::vector<fitting_share> shares_that_fit(page const& of) {
  constexpr std::size_t kMostWholes = 3;
  std::vector<fitting_share> made;
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (!is_share_of_level(of, i)) continue;
    auto const part = *of.host(i);
    std::size_t found = 0;
    for (auto const k : of.nearest(part)) {
      if (std::max(k, part) - std::min(k, part) > kReachOfShares || found == kMostWholes) break;
      if (!may_hold(of, k, part) || !makes_percent(of, {part}, k, i)) continue;
      made.push_back({.share = i, .whole = k});
      ++found;
    }
  }
  return made;
}

// Whether the share's own words allow it to be of what the other one is of.
bool may_be_alike(page const& of, std::size_t share, std::size_t other, std::size_t whole) {
  auto const own = said_of(of, share);
  if (own.empty() || own.starts_with("总") || own.starts_with("全部") || own.starts_with("其")) return true;
  auto const name = of.noun_before(whole);
  return own == said_of(of, other) || (name.size() >= 12 && own.ends_with(name));
}

// 常住人口496194人。…家庭户人口483748人。汉族222116人,占44.76%: of the level that it makes to the last digit, as
// another share does, and of no other.
void add_what_it_is_of(page const& of, std::size_t share, std::vector<fitting_share> const& fitting,
                       std::vector<relation>& to) {
  constexpr std::int64_t kThreeDigits = 100;
  if (!of.is_chinese() || of.at(share).value.mantissa < kThreeDigits) return;
  auto const part = *of.host(share);
  for (auto const& own : std::ranges::equal_range(fitting, share, {}, &fitting_share::share)) {
    bool const as_another = std::ranges::any_of(fitting, [&](fitting_share const& one) {
      return one.whole == own.whole && one.share != share && *of.host(one.share) != part &&
             of.at(one.share).value.mantissa >= kThreeDigits;
    });
    if (as_another) to.push_back(shares_together(of, {part}, own.whole, share));
  }
}

// 占17.42%;…占4.45%;…占10.51%: where the shares beside it are of one whole and it is of nothing else of the text, it is
// of that one too.
void add_share_like_others(page const& of, std::size_t share, std::vector<fitting_share> const& fitting,
                           std::vector<relation>& to) {
  constexpr std::size_t kFiguresApart = 16;
  auto const part = *of.host(share);
  if (std::ranges::binary_search(fitting, share, {}, &fitting_share::share)) {
    add_what_it_is_of(of, share, fitting, to);
    return;
  }
  std::optional<fitting_share> best;
  auto const distance = [&](std::size_t i) { return i > share ? i - share : share - i; };
  auto const from =
      std::ranges::lower_bound(fitting, share > kFiguresApart ? share - kFiguresApart : 0, {}, &fitting_share::share);
  for (auto at = from; at != fitting.end() && at->share <= share + kFiguresApart; ++at) {
    auto const& one = *at;
    auto const host = *of.host(one.share);
    if (distance(one.share) > kFiguresApart || !may_hold(of, one.whole, part) || one.whole == host) continue;
    if (host == part || !may_be_alike(of, share, one.share, one.whole)) continue;
    // "By the end of the year they should exceed 1.45 TW": whatever fits an open end is of it.
    if (!of.is_chinese() && !is_exact(of, one.whole)) continue;
    if (!best || distance(one.share) < distance(best->share)) best = one;
  }
  if (!best) return;
  // 同城占16.3%,…;业务收入占9.4%: of that whole the part has another share, which fits.
  bool const has_its_own = std::ranges::any_of(of.modifiers(part), [&](std::size_t i) {
    return i != share && is_share_of_level(of, i) && makes_percent(of, {part}, best->whole, i);
  });
  if (has_its_own) return;
  to.push_back(shares_together(of, {part}, best->whole, share));
  to.back().only_by_slip = true;
  // 签约总额1114.35亿元 … 占签约总额的97.02%: called by its name, and two other shares are of it.
  std::ptrdiff_t like_it = 0;
  std::ptrdiff_t in_sentence = 0;  // "32.9% via the bridge (711,653) and 14.2% via Hengqin (306,635)"
  for (auto at = from; at != fitting.end() && at->share <= share + kFiguresApart; ++at) {
    like_it += at->whole == best->whole;
    in_sentence += at->whole == best->whole && of.sentence(at->share) == of.sentence(share);
  }
  auto const own = said_of(of, share);
  if (in_sentence > 1) to.back().only_by_slip = false;
  if (like_it > 1 && own.size() >= 12 && of.noun_before(best->whole).ends_with(own)) to.back().only_by_slip = false;
}

// 公务执勤(9.6万起)及其他(10.5万起)占总数的10.3%
bool is_of_two_in_brackets(page const& of, std::size_t share) {
  if (share < 2 || !of.between(share - 1, share).starts_with(")")) return false;
  auto const joint = of.between(share - 2, share - 1);
  return joint.starts_with(")") && (contains(joint, "及") || contains(joint, "和"));
}

// Of the lists before it and the levels before those, the two that come nearest to the printed share; none where they
// make it.
void add_joint_share(page const& of, std::size_t share, std::vector<relation>& to) {
  auto const told = of.whole_of(share);
  if (is_of_two_in_brackets(of, share) && told && *told < share - 2 && of.is_level(*told) && of.is_level(share - 2) &&
      of.is_level(share - 1) && of.at(*told).unit == of.at(share - 1).unit &&
      of.at(*told).unit == of.at(share - 2).unit && of.at(*told).value.mantissa != 0) {
    to.push_back(shares_together(of, {share - 2, share - 1}, *told, share));
    to.back().near_percent = 130;
    return;
  }
  constexpr std::size_t kFiguresBack = 24;
  constexpr std::size_t kWholesBack = 40;
  auto const printed = printed_value(of.at(share).value);
  std::optional<relation> best;
  exact least = printed / 20;
  auto best_adjoins = false;  // the list right before the share rather than another
  auto const from = share > kFiguresBack ? share - kFiguresBack : 0;
  auto const ranked = first_of_ranked_list(of, share);
  for (auto first = share; first-- > from;) {
    if (!is_of_row(of, first, first) || (ranked && first != *ranked)) continue;
    auto row = row_from(of, first);
    while (!row.empty() && row.back() > share) row.pop_back();
    for (auto const last = row.empty() ? first : row.back(); row.size() > 1 && (!ranked || first + row.size() == share);
         row.pop_back()) {
      bool const adjoins = row.back() == last && of.sentence(last) == of.sentence(share);
      for (auto whole = first; whole-- > 0 && share - whole <= kWholesBack;) {
        if (!is_of_row(of, whole, first) || of.at(whole).value.mantissa == 0) continue;
        if (makes_percent(of, row, whole, share)) return;
        auto const about = printed_size(of.at(first).value) / printed_size(of.at(whole).value) * 100;
        if (about > printed_size(of.at(share).value) * 1.2) continue;
        auto const at = exact{printed_sum(of, row) / printed_value(of.at(whole).value) * 100};
        auto const off = exact{abs(exact{at - printed})};
        if (printed_value(of.at(whole).value) <= 0 || off * 20 >= printed) continue;
        if (best_adjoins == adjoins ? off >= least : best_adjoins) continue;
        best_adjoins = adjoins;
        least = off;
        best = shares_together(of, row, whole, share);
      }
    }
  }
  if (!best) return;
  to.push_back(*best);
  // Off by so little it was reckoned wrongly, by whatever.
  to.back().only_by_slip = least * 30 > printed;
}

}  // namespace

// 合计占, 共占, 四个省份加起来占: a share of several parts together.
bool is_joint(page const& of, std::size_t share) {
  if (first_of_ranked_list(of, share)) return true;
  auto lead = of.before(share, 30);
  if (auto const stop = lead.rfind("。"); stop != std::string_view::npos) lead.remove_prefix(stop);
  auto const takes = lead.find("占");
  if (takes == std::string_view::npos) return false;
  if (is_of_two_in_brackets(of, share)) return true;
  return std::ranges::any_of(
      std::array<std::string_view, 9>{"合计", "共占", "加起来", "之和", "总和", "合占", "两者占", "三者占", "四者占"},
      [&](std::string_view word) { return contains(lead, word); });
}

relation shares_together(page const& of, std::vector<std::size_t> const& parts, std::size_t whole, std::size_t share) {
  relation made{.check = "share", .reported = static_cast<int>(parts.size()) + 1};
  for (auto const part : parts) made.figures.push_back(of.where(part));
  auto const n = parts.size();
  made.expression = n == 1 ? "{0}" : "(" + sum_of_terms(n) + ")";
  made.expression += "/{" + std::to_string(n) + "}*100 ~ {" + std::to_string(n + 1) + "}";
  made.figures.push_back(of.where(whole));
  made.figures.push_back(of.where(share));
  made.evaluate = [n](figure_values v) -> std::optional<sides> {
    if (!v[n].range.low || *v[n].range.low <= 0) return {};
    return sides{sum_of(v.first(n)) / v[n].range * exact{100}, v[n + 1].range};
  };
  return made;
}

// 甲、乙、丙分别接待8.6万人次、21.2万人次、12.8万人次,合计占全市86.5万人次的49.2%: the whole told between the list and
// its share.
static void add_share_of_list_told_with_whole(page const& of, std::size_t share, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 3> kJoints{"、", "和", "及"};
  if (share < 3 || !is_told_as_what_a_share_is_of(of, share - 1)) return;
  auto const whole = share - 1;
  std::vector<std::size_t> parts{whole - 1};
  while (parts.front() > 0 && starts_with_any(of.between(parts.front() - 1, parts.front()), kJoints) &&
         of.is_level(parts.front() - 1))
    parts.insert(parts.begin(), parts.front() - 1);
  auto const alike = [&](std::size_t i) { return of.is_level(i) && of.at(i).unit == of.at(whole).unit; };
  if (parts.size() < 2 || !std::ranges::all_of(parts, alike) || of.at(whole).value.mantissa == 0) return;
  to.push_back(shares_together(of, parts, whole, share));
}

void add_shares_beside(page const& of, std::vector<relation>& to) {
  if (!of.has_text()) return;
  auto const fitting = shares_that_fit(of);
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (of.usable(i) && of.at(i).kind == figure_kind::share && is_joint(of, i)) {
      add_joint_share(of, i, to);
      add_share_of_list_told_with_whole(of, i, to);
    } else if (is_share_of_level(of, i)) {
      add_share_like_others(of, i, fitting, to);
    }
  }
}

}  // namespace fengsui::know::audit
