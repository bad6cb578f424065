// 百分点: what lies between two rates.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "know/audit/checks/checks.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

// 客座率83.6%,同比提高2.4个百分点,上年同期为82.1%: right behind the points, whatever the reader took it for.
bool is_told_as_rate_before(page const& of, std::size_t points, std::size_t i) {
  if (!of.has_text() || i != points + 1 || of.at(i).unit != "%") return false;
  constexpr std::size_t kLongest = 36;  // bytes
  static constexpr std::array<std::string_view, 5> kWhen{"年", "月", "季度", "周", "期"};
  static constexpr std::array<std::string_view, 3> kIs{"为", "增长", "下降"};
  static constexpr std::array<std::string_view, 2> kEnglish{" from ", ", compared with "};
  auto const text = of.between(points, i);
  // (前8个月下降6.6%)
  bool const told = text.find_first_of(",(") == 0 && text.size() <= kLongest && std::ranges::any_of(kIs, [&](auto is) {
                      return text.ends_with(is) && ends_with_any(text.substr(0, text.size() - is.size()), kWhen);
                    });
  return told || std::ranges::find(kEnglish, text) != kEnglish.end();
}

// 固定资产投资1414.4亿元,同比增长18.2%; 工业投资770.1亿元,增长16.2%: two things, whatever the reader took them for.
bool grew_otherwise(page const& of, std::size_t one, std::size_t other) {
  auto const a = of.host(one);
  auto const b = of.host(other);
  if (!of.has_text() || !a || !b) return false;
  return *a != *b && of.noun_before(*a) != of.noun_before(*b);
}

// What two rates are apart and what is told of it, up where the one grew; a rate of fall counts below none.
relation points_between(page const& of, std::size_t now, std::size_t then, std::size_t points) {
  auto const signed_rate = [](figure_value const& v) {
    return v.way == model::direction::down ? negative(v.range) : v.range;
  };
  return {.check = "difference",
          .figures = {of.where(now), of.where(then), of.where(points)},
          .expression = sign_of(of.at(points).cmp->direction) > 0 ? "{0}-{1} ~ {2}" : "{1}-{0} ~ {2}",
          .evaluate =
              [signed_rate](figure_values v) {
                auto const gap = signed_rate(v[0]) - signed_rate(v[1]);
                return sides{sign_of(v[2].way) < 0 ? negative(gap) : gap, v[2].range};
              },
          .reported = 2};
}

// A rate that moved by points: this span's rate, the other span's, and the points between them.
void add_points_of(page const& of, std::size_t points, std::vector<relation>& to) {
  auto const rate = of.host(points);
  if (!rate || !of.usable(*rate) || of.at(*rate).unit != "%" || !has_way(of, points)) return;
  if (is_off_pace(of, points)) return;
  auto const& now = of.at(*rate);
  auto const& cmp = *of.at(points).cmp;
  auto room = kMostPerFigure;
  for (auto const i : of.nearest(points)) {
    auto const& then = of.at(i);
    if (i == *rate || !of.usable(i) || (then.kind != now.kind && !is_told_as_rate_before(of, points, i))) continue;
    // 正常率88.6%,上年为87.3%,提高1.3个百分点: what the sentence itself says it was.
    bool const said = then.role == "base" && of.sentence(i) == of.sentence(points) && then.unit == now.unit &&
                      std::max(i, points) - std::min(i, points) <= 2;
    bool const behind = is_told_as_rate_before(of, points, i);
    bool const dated = cmp.base_start && then.period_start && *cmp.base_start == *then.period_start;
    if (!said && !behind && !(dated && same_subject(then, now) && !same_period(then, now))) continue;
    if (!said && !behind && grew_otherwise(of, *rate, i)) continue;
    to.push_back(points_between(of, *rate, i, points));
    if (--room == 0) break;
  }
}

// How far a rate lies from another, in the words between it and the points: 高于全国平均, 降幅低于全省.
struct distance {
  std::string_view words;
  bool more = true;
  bool of_falls = false;  // 降幅: both fell, and the larger fall is the higher
};

std::optional<distance> distance_told(page const& of, std::size_t before, std::size_t points) {
  constexpr std::size_t kLongest = 60;  // bytes
  static constexpr std::array<std::string_view, 6> kMore{"高于", "高出", "快于", "比全国高", "比全省高", "比全市高"};
  static constexpr std::array<std::string_view, 5> kLess{"低于", "慢于", "比全国低", "比全省低", "比全市低"};
  auto const text = of.between(before, points);
  bool const more = contains_any(text, kMore);
  if (text.size() > kLongest || more == contains_any(text, kLess)) return {};
  return distance{.words = text, .more = more, .of_falls = contains(text, "降幅")};
}

// 高于全国平均: whether an owner is what the words call so.
bool is_the_area(std::string const& owner, std::string_view words) {
  struct area {
    std::string_view word;
    std::array<std::string_view, 3> ends;
  };
  static constexpr std::array<area, 5> kAreas{{{"全国", {"全国", "全国", "全国"}},
                                               {"全省", {"省", "省", "省"}},
                                               {"全区", {"自治区", "新区", "区"}},
                                               {"全市", {"市", "市", "市"}},
                                               {"全县", {"县", "县", "县"}}}};
  return std::ranges::any_of(
      kAreas, [&](area const& one) { return contains(words, one.word) && ends_with_any(owner, one.ends); });
}

// 全县规上工业增加值增长1.3%, and 高于全县: a rate without a level whose own clause says of which area it is.
bool says_of_the_area(page const& of, std::size_t rate, std::string_view words) {
  static constexpr std::array<std::string_view, 5> kAreas{"全国", "全省", "全区", "全市", "全县"};
  static constexpr std::array<std::string_view, 5> kEnds{",", "。", ";", "\n", ")"};
  auto const clause = behind_last(of.before(rate, 30), kEnds);
  return std::ranges::any_of(kAreas, [&](auto area) { return contains(words, area) && contains(clause, area); });
}

// 制造业增长3.4%,增速较一季度回升14.1个百分点,高于全县2.1个百分点: the rate that the points before have moved.
std::size_t rate_before(page const& of, std::size_t points) {
  auto i = points - 1;
  while (i > 0 && of.at(i).kind == figure_kind::chg_pp && of.sentence(i) == of.sentence(points)) --i;
  return i;
}

interval way_of(page const& of, std::size_t rate, bool of_falls) {
  bool const fell = sign_of(of.at(rate).cmp->direction) < 0;
  return fell != of_falls ? negative(of.range(rate)) : of.range(rate);
}

// What lies between the rate right before the points and one of those before, so far above the first of them, where it
// is that of no other either.
void add_distance(page const& of, std::size_t rate, std::vector<std::size_t> const& others, distance const& told,
                  std::size_t points, std::vector<relation>& to) {
  auto const is_it = [&](std::size_t i) {
    auto const gap = way_of(of, rate, told.of_falls) - way_of(of, i, told.of_falls);
    return meet(told.more ? gap : negative(gap), of.range(points));
  };
  if (others.empty() || std::ranges::any_of(others, is_it)) return;
  to.push_back(so_much_apart(of, rate, others.front(), points, told.more));
  auto const is_signed = [of_falls = told.of_falls](figure_value const& v) {
    return (v.way == model::direction::down) != of_falls ? negative(v.range) : v.range;
  };
  to.back().evaluate = [is_signed, more = told.more](figure_values v) -> std::optional<sides> {
    auto const apart = is_signed(v[0]) - is_signed(v[1]);
    return sides{more ? apart : negative(apart), v[2].range};
  };
  to.back().only_by_slip = true;
}

// 出口增长12.8%;…对共建国家出口增长16.8%,高于全省出口整体增速3个百分点: above the rate of the class named. 全国实际使用
// 外资增长17.7%。中部增长31.8%,高于全国平均14.1个百分点: or above that of the area named, of which it is a part.
void add_points_above(page const& of, std::size_t points, std::vector<relation>& to) {
  constexpr std::size_t kFiguresBack = 24;
  if (!of.has_text() || points == 0) return;
  auto const rate = rate_before(of, points);
  if (!is_growth_rate(of, rate)) return;
  auto const told = distance_told(of, points - 1, points);
  if (!told) return;
  // 增长9.2%,全国增长6.0%,高于全国3.2个百分点: the area's own rate right before the points.
  auto const area = points - 1;
  if (is_growth_rate(of, area) && area > 0 && is_growth_rate(of, area - 1) &&
      of.between(area - 1, area).starts_with(",") && says_of_the_area(of, area, told->words) &&
      !says_of_the_area(of, area - 1, told->words))
    return add_distance(of, area - 1, {area}, *told, points, to);
  // 增长9.2%,高于全国3.2个百分点,全国增长6.0%: or right behind them.
  auto const behind = points + 1;
  if (behind < of.size() && is_growth_rate(of, behind) && of.sentence(behind) == of.sentence(points) &&
      !contains(told->words, "分别") && says_of_the_area(of, behind, told->words))
    return add_distance(of, rate, {behind}, *told, points, to);
  // 货物增长6.5%,集装箱增长13.6%,分别高出1个和10.8个百分点: of the rate that it is handed out to.
  if (of.host(points) && *of.host(points) != rate) return;
  auto const& own = of.at(rate);
  bool const is_part = !own.what.empty() || !own.place.empty();
  std::vector<std::size_t> named;
  std::vector<std::size_t> of_area;
  for (auto i = points > kFiguresBack ? points - kFiguresBack : 0; i < rate; ++i) {
    auto const& one = of.at(i);
    if (!is_growth_rate(of, i)) continue;
    if (one.what.size() >= 6 && contains(told->words, one.what) && one.cmp->direction == own.cmp->direction)
      named.push_back(i);
    bool const alike = one.indicator == own.indicator && one.cmp->type == own.cmp->type && same_period(one, own);
    bool const of_all = of.host(i) || says_of_the_area(of, i, told->words);
    if (is_part && alike && one.what.empty() && one.place.empty() && of_all && is_the_area(one.org, told->words))
      of_area.push_back(i);
  }
  add_distance(of, rate, named.empty() ? of_area : named, *told, points, to);
}

// Whether the words between a percentage and the points hold only what the percentage is of: 的平均水平.
bool closes_what_it_is_above(std::string_view lead, std::string_view behind) {
  static constexpr std::array<std::string_view, 4> kBehind{")", ")达", ")约", ")近"};  // read, not shown
  if (lead.ends_with("(")) return std::ranges::find(kBehind, behind) != kBehind.end();
  static constexpr std::array<std::string_view, 9> kWords{"的",   "全国", "全省", "全区", "全市",
                                                          "平均", "水平", "增速", "增幅"};
  if (!behind.starts_with("的")) return false;
  while (!behind.empty()) {
    auto const word = std::ranges::find_if(kWords, [&](std::string_view one) { return behind.starts_with(one); });
    if (word == kWords.end()) return false;
    behind.remove_prefix(word->size());
  }
  return true;
}

// 增长9.1%,高于全市平均(1.7%)7.4个百分点; 高于全国6.0%的平均水平3.2个百分点: what it lies above, right before the
// points.
void add_points_above_bracket(page const& of, std::size_t points, std::vector<relation>& to) {
  if (!of.has_text() || !of.is_chinese() || points < 2) return;
  auto const rate = points - 2;
  auto const other = points - 1;
  if (!of.usable(rate) || !of.usable(other) || of.at(rate).unit != "%" || of.at(other).unit != "%") return;
  if (!closes_what_it_is_above(of.between(rate, other), of.between(other, points))) return;
  auto const told = distance_told(of, rate, points);
  if (!told || (of.at(rate).cmp && sign_of(of.at(rate).cmp->direction) < 0)) return;
  to.push_back(so_much_apart(of, rate, other, points, told->more));
}

// Up or down, by the whole text between a rate and the points behind it; 0 where it says more than that.
int way_of_gap(std::string_view text) {
  static constexpr std::array<std::string_view, 8> kUp{"提高", "上升", "提升", "增加", "高", "扩大", "加快", "回升"};
  static constexpr std::array<std::string_view, 8> kDown{"下降", "降低", "回落", "减少", "低", "收窄", "放缓", "下滑"};
  constexpr std::size_t kLongest = 12;  // bytes: 下降了, )提高约
  if (text.starts_with(")")) text.remove_prefix(1);
  if (text.size() > kLongest) return 0;
  return starts_with_any(text, kUp) ? 1 : starts_with_any(text, kDown) ? -1 : 0;
}

// ,比去年同期的, ,较全市平均增速(: what leads from a percentage, or the points before, to another that it is set
// against.
bool sets_against(std::string_view text) {
  constexpr std::size_t kLongest = 48;  // bytes
  static constexpr std::array<std::string_view, 8> kAgainst{"比",     "较",     "分别比", "同比比",
                                                            "增速比", "增速较", "增幅比", "增幅较"};
  return text.size() <= kLongest && text.starts_with(",") && starts_with_any(text.substr(1), kAgainst) &&
         text.find(',', 1) == text.npos && !contains(text, "降幅");
}

// 占比64.2%,比去年同期的65.5%下降1.3个百分点,比一季度的66.3%下降2.1个百分点: the percentage that stands right before
// the points is what the one before lies so far from, be it compared twice.
void add_points_from(page const& of, std::size_t points, std::vector<relation>& to) {
  if (!of.has_text() || !of.is_chinese() || points < 2) return;
  auto const other = points - 1;
  auto const way = way_of_gap(of.between(other, points));
  auto const is_percent = [&](std::size_t i) { return of.usable(i) && of.at(i).unit == "%"; };
  if (way == 0 || !is_percent(other) || !sets_against(of.between(other - 1, other))) return;
  auto rate = other - 1;
  while (rate > 1 && of.at(rate).unit == "pp" && is_percent(rate - 1) && sets_against(of.between(rate - 2, rate - 1)))
    rate -= 2;
  if (!is_percent(rate) || of.sentence(rate) != of.sentence(points)) return;
  auto const fell = [&](std::size_t i) { return of.at(i).cmp && sign_of(of.at(i).cmp->direction) < 0; };
  if (fell(rate) && fell(other)) return;
  to.push_back(so_much_apart(of, rate, other, points, way > 0));
  to.back().evaluate = [way](figure_values v) -> std::optional<sides> {
    auto const with_sign = [](figure_value const& one) {
      return one.way == model::direction::down ? negative(one.range) : one.range;
    };
    auto const apart = with_sign(v[0]) - with_sign(v[1]);
    return sides{way > 0 ? apart : negative(apart), v[2].range};
  };
}

// 失业率为5.1%,10月份为5.4%,环比下降0.3个百分点: the rate, what it was at the time said right before it, and what lies
// between, in clauses of their own.
void add_points_between_times(page const& of, std::size_t points, std::vector<relation>& to) {
  constexpr std::size_t kLongestTime = 24;  // bytes
  constexpr std::size_t kLongestWay = 24;
  static constexpr std::array<std::string_view, 8> kTimes{"上月", "上年", "去年", "月", "上期", "季度", "上周", "年"};
  static constexpr std::array<std::string_view, 4> kIs{"为", "是", "则为", "达"};
  if (points < 2 || !of.is_chinese() || !has_way(of, points)) return;
  auto const now = points - 2;
  auto const then = points - 1;
  bool const alike = of.usable(now) && of.usable(then) && of.at(now).unit == "%" && of.at(then).unit == "%" &&
                     of.at(now).kind == of.at(then).kind && of.at(then).role != "base" && !has_way(of, then) &&
                     of.sentence(now) == of.sentence(points);
  auto const time = of.between(now, then);
  auto const way = of.between(then, points);
  if (!alike || time.size() > kLongestTime || !time.starts_with(",") || time.find(',', 1) != time.npos ||
      !ends_with_any(time, kIs) || !contains_any(time, kTimes))
    return;
  if (way.size() > kLongestWay || !way.starts_with(",") || way.find(',', 1) != way.npos || contains(way, "于")) return;
  to.push_back(points_between(of, now, then, points));
}

}  // namespace

void add_points(page const& of, std::vector<relation>& to) {
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (!of.usable(i) || of.at(i).kind != figure_kind::chg_pp) continue;
    add_points_of(of, i, to);
    add_points_from(of, i, to);
    add_points_above(of, i, to);
    add_points_above_bracket(of, i, to);
    add_points_between_times(of, i, to);
  }
}

}  // namespace fengsui::know::audit
