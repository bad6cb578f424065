// 增减幅: change and base, level and base, a base that must be whole.
#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/scope.h"
#include "know/audit/wording.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

bool same_comparison(model::printed_figure const& a, model::printed_figure const& b) {
  if (!a.cmp || !b.cmp) return false;
  auto const known = [](auto const& cmp) { return !cmp.type.empty(); };
  if (known(*a.cmp) && known(*b.cmp) && a.cmp->type != b.cmp->type) return false;
  if (a.cmp->base_start && b.cmp->base_start && *a.cmp->base_start != *b.cmp->base_start) return false;
  return true;
}

// Change over base, in percent, with the sign that the printed rate's word gives a rise.
std::optional<sides> growth_from_change(figure_values v) {
  auto const change = v[0].range;
  int const way = sign_of(v[0].way != model::direction::none ? v[0].way : v[2].way);
  auto const whole = v[1].range / change;
  // change / (level - change) = 1 / (level / change - 1): each figure stands once, so the interval is exact.
  auto const base = way > 0 ? whole - interval::at(1) : whole + interval::at(1);
  // 1347.4人,增加83万人: from less than nothing no rate comes that is printed.
  if (base.low && base.high && *base.high < 0) {
    interval const rate{exact{100 / *base.high}, exact{100 / *base.low}};
    return sides{way == sign_of(v[2].way) ? rate : negative(rate), v[2].range};
  }
  if (base.high && *base.high <= 0) return {};
  auto rate = interval::at(100) / base;
  if (way != sign_of(v[2].way)) rate = negative(rate);
  return sides{rate, v[2].range};
}

std::optional<sides> growth_from_base(figure_values v) {
  if (v[1].range.low && *v[1].range.low <= 0) return {};
  auto rate = v[0].range / v[1].range * exact{100} - interval::at(100);
  if (sign_of(v[2].way) < 0) rate = negative(rate);
  return sides{rate, v[2].range};
}

std::optional<sides> change_from_base(figure_values v) {
  auto const change = sign_of(v[2].way) < 0 ? v[1].range - v[0].range : v[0].range - v[1].range;
  return sides{change, v[2].range};
}

// "37 million trips, up 7 percent, or 9.25 million trips a day"
bool is_told_as_rate(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 5> kEach{" a day", " per day", " daily", " each day", " a month"};
  auto const tail = of.has_text() ? of.after(i, 10) : std::string_view{};
  return starts_with_any(tail, kEach);
}

// 2643.8万公顷(39657万亩),增加26.6万公顷(399万亩),增长1%: the figure behind, without what a bracket says again.
std::size_t next_told(page const& of, std::size_t i) {
  bool const bracketed =
      of.has_text() && i + 2 < of.size() && of.between(i, i + 1) == "(" && of.after(i + 1, 1).starts_with(")");
  return bracketed ? i + 2 : i + 1;
}

// "up 1.9% from a year earlier and 990,000 boxes on the previous month": of another base.
bool is_on_the_month(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 5> kMonth{" on the previous month", " from the previous month",
                                                          " over the previous month", " than the previous month",
                                                          " month-to-month"};
  return of.has_text() && !of.is_chinese() && starts_with_any(of.after(i, 26), kMonth);
}

// "55 domestic flights, and passengers would rise by over 65,000": of what its own clause names.
bool is_of_next_subject(page const& of, std::size_t level, std::size_t change) {
  static constexpr std::array<std::string_view, 5> kBy{" by ", " by over ", " by about ", " by more than ",
                                                       " by nearly "};
  if (!of.has_text() || of.is_chinese() || level > change) return false;
  auto const text = of.between(level, change);
  auto const joint = text.find(", and ");
  if (joint == std::string_view::npos || !ends_with_any(text, kBy)) return false;
  auto const clause = text.substr(joint);
  return contains(clause, " would ") || contains(clause, " will ") || contains(clause, " should ");
}

// 单产每公顷4582公斤,增加94公斤,…,因此增产262万吨: what a yield brought in all is no change of the yield.
bool is_of_what_it_brought(page const& of, std::size_t level, std::size_t change) {
  static constexpr std::array<std::string_view, 3> kYield{"单产", "亩产", "每"};
  constexpr std::size_t kUnit = 3;  // bytes: 斤, 吨
  auto const unit = [&](std::size_t i) { return measure_word(of.at(i).span); };
  return of.is_chinese() && of.at(level).span.size() > kUnit && of.at(change).span.size() > kUnit &&
         unit(level) != unit(change) && contains_any(of.noun_before(level), kYield);
}

// "was 299,533 more than the second, but 2.8 per cent less than the 3,936,018 of a year before": two changes that go
// opposite ways around such a word are over two bases.
bool turn_between(page const& of, std::size_t change, std::size_t other) {
  static constexpr std::array<std::string_view, 5> kTurns{" but ", " while ", " although ", " though ", " yet "};
  if (!of.has_text() || of.is_chinese() || !has_way(of, change) || !has_way(of, other)) return false;
  return sign_of(of.at(change).cmp->direction) != sign_of(of.at(other).cmp->direction) &&
         contains_any(of.between(std::min(change, other), std::max(change, other)), kTurns);
}

// "3.1% more than a year earlier and 12,000 better than in May": each names what it is over, and they are two.
bool are_over_two_bases(page const& of, std::size_t change, std::size_t other) {
  constexpr std::size_t kReach = 16;  // code points
  if (!of.has_text() || of.is_chinese() || of.sentence(change) != of.sentence(other)) return false;
  auto const [first, second] = std::minmax(change, other);
  if (next_told(of, first) != second || !contains(of.between(first, second), " than ")) return false;
  auto const tail = of.after(second, kReach);
  return contains(tail.substr(0, tail.find_first_of(",;.")), " than ");
}

// And the base behind the second is no base of the first.
bool is_base_behind_turn(page const& of, std::size_t change, std::size_t base) {
  for (auto i = change + 1; i < base; ++i) {
    if (of.host(i) == of.host(change) && turn_between(of, change, i)) return true;
  }
  return false;
}

// 新登记4216户,同月注销1185户,净增3031户: what lies between the two is over neither.
bool is_net_of_two(page const& of, std::size_t level, std::size_t change) {
  return level > 0 && change == level + 1 && of.is_level(level - 1) && of.at(level - 1).unit == of.at(level).unit &&
         printed_value(of.at(level - 1).value) - printed_value(of.at(level).value) ==
             printed_value(of.at(change).value);
}

void add_triple(page const& of, std::size_t level, std::vector<relation>& to) {
  if (is_told_as_before(of, level)) return;
  for (auto const change : of.modifiers(level)) {
    if (of.at(change).kind != figure_kind::chg_abs || is_told_as_rate(of, change)) continue;
    if (is_of_what_it_brought(of, level, change)) continue;
    if (of.at(change).value.mantissa == 0 || of.at(change).unit != of.at(level).unit || !has_way(of, change)) continue;
    // 与2010年的8枚相比,增加14枚: by as much as it likes over the level that it is compared with.
    bool const from_level = of.has_text() && level < change && contains(of.between(level, change), "相比");
    // 由亏损1.86亿元转为盈利2.47亿元,增加4.33亿元: more than it came to, from below nothing.
    bool const from_loss = contains(of.before(level, 24), "亏损");
    if (sign_of(of.at(change).cmp->direction) > 0 && !from_level && !from_loss) {
      to.push_back({.check = "base",
                    .figures = {of.where(change), of.where(level)},
                    .how = relation::test::at_most,
                    .expression = "{0} <= {1}",
                    .evaluate = [](figure_values v) {
                      return sides{v[0].range, v[1].range};
                    }});
      to.back().linked = !is_of_next_subject(of, level, change) && !is_net_of_two(of, level, change);
    }
    auto room = kMostPerFigure;
    // "by 1.9 GW to 24.3 GW, 8.5 percent up on the end of 2023 and 21.2 percent up on a year before": of two rates the
    // one that the change makes is its own.
    auto const makes = [&](std::size_t rate) {
      if (of.at(rate).kind != figure_kind::chg_pct || !has_way(of, rate)) return false;
      auto const range = [&](std::size_t i) { return figure_value{of.range(i), of.at(i).cmp->direction}; };
      std::array const values{range(change), figure_value{of.range(level)}, range(rate)};
      auto const at = growth_from_change(values);
      return at && meet(at->computed, at->reported);
    };
    bool const made = of.has_text() && std::ranges::any_of(of.modifiers(level), makes);
    for (auto const rate : of.modifiers(level)) {
      if (of.at(rate).kind != figure_kind::chg_pct || (made && !makes(rate))) continue;
      if (!has_way(of, rate) || !same_comparison(of.at(change), of.at(rate))) continue;
      if (is_on_the_month(of, change) != is_on_the_month(of, rate) || turn_between(of, change, rate) ||
          are_over_two_bases(of, change, rate))
        continue;
      // 比上届增加609亿元,增长12%: both are over the base that the first names.
      // 与2010年的662429人相比,增加179316人,增长27.07%: of no level that is printed.
      bool const at_once = next_told(of, change) == rate && of.has_text() && of.between(rate - 1, rate).size() <= 12 &&
                           (level > change || !contains(of.between(level, change), "相比"));
      if (of.has_text() && !at_once && names_other_base(of, change) != names_other_base(of, rate)) continue;
      bool const up = sign_of(of.at(rate).cmp->direction) > 0;
      to.push_back({.check = "growth",
                    .figures = {of.where(change), of.where(level), of.where(rate)},
                    .expression = up ? "{0}/({1}-{0})*100 ~ {2}" : "{0}/({1}+{0})*100 ~ {2}",
                    .evaluate = growth_from_change,
                    .reported = 2,
                    .linked = !grows_at_constant_prices(of, level)});
      // "to 187,240 from 156,023, an increase of 13,217, or 20.01%": that the base makes the rate does not make the
      // change. 2643.8万公顷,增加265.5万公顷,增长1%: said in one breath.
      bool const in_one_breath = next_told(of, level) == change && of.sentence(level) == of.sentence(rate);
      to.back().named = next_told(of, change) == rate && (in_one_breath || base_of(of, level, rate).has_value());
      if (--room == 0) break;
    }
  }
}

relation changed_by(page const& of, std::size_t level, std::size_t base, std::size_t change, bool up) {
  return {.check = "difference",
          .figures = {of.where(level), of.where(base), of.where(change)},
          .expression = up ? "{0}-{1} ~ {2}" : "{1}-{0} ~ {2}",
          .evaluate = change_from_base,
          .reported = 2};
}

// The same of a base that is only proposed.
relation perhaps_changed_by(page const& of, std::size_t level, std::size_t base, std::size_t change, bool up,
                            double doubt) {
  auto made = changed_by(of, level, base, change, up);
  made.wrong_links = doubt;
  made.ratio = [up](std::span<double const> v) { return (up ? v[0] - v[1] : v[1] - v[0]) / v[2]; };
  return made;
}

// 伤亡152人,其中死亡92人,比上年的252人少100人: where what the part is of makes the difference, it was that one's.
// Proposed only, so that it explains and raises nothing.
void add_difference_of_whole(page const& of, std::size_t part, std::size_t base, std::size_t change, bool up,
                             std::vector<relation>& to) {
  constexpr double kHardly = 4;
  if (!of.has_text() || part == 0 || !contains(of.between(part - 1, part), "其中")) return;
  auto const whole = part - 1;
  if (!of.is_level(whole) || of.at(whole).unit != of.at(part).unit || of.sentence(whole) != of.sentence(change)) return;
  to.push_back(perhaps_changed_by(of, whole, base, change, up, kHardly));
}

// The level that a change without a host stands beside, where its base follows: 9.4 %, 425 GWh against 157 GWh.
std::optional<std::size_t> host_by_its_base(page const& of, std::size_t change) {
  for (auto const i : {change + 1, change - 1}) {
    // Before the first figure there is none, and what is left of 0 is a very large number.
    if (i >= of.size() || i + 1 >= of.size() || !of.is_level(i) || of.sentence(i) != of.sentence(change)) continue;
    // 起数、面积、伤亡人数分别下降20%、9.1%和50%,其中火灾16起,去年同期20起: of what it counts itself.
    auto const& counted = of.at(change).indicator;
    if (of.is_chinese() && !counted.empty() && counted != of.at(i).indicator) continue;
    auto const next = i + 1 == change ? change + 1 : i + 1;
    if (next >= of.size() || !of.is_level(next) || of.sentence(next) != of.sentence(change)) continue;
    if (of.at(i).role != "base" && of.at(next).role == "base" && same_measure(of.at(i), of.at(next))) return i;
  }
  return {};
}

bool is_compared_with(page const& of, std::size_t level) {
  constexpr std::size_t kLongest = 60;  // bytes
  if (!of.has_text() || level == 0 || of.at(level - 1).kind != figure_kind::chg_pct) return false;
  auto const text = of.between(level - 1, level);
  return text.size() <= kLongest && text.find_first_of(",;") == std::string_view::npos &&
         (contains(text, " than ") || contains(text, " from "));
}

// "1.96 billion pieces, down from 2.17 billion, and an 8% drop in revenue": what fell is said behind the rate.
bool is_of_noun_behind(page const& of, std::size_t base, std::size_t change) {
  static constexpr std::array<std::string_view, 7> kIn{" drop in ",   " fall in ",     " decline in ", " rise in ",
                                                       " growth in ", " increase in ", " decrease in "};
  if (!of.has_text() || of.is_chinese() || base + 1 != change) return false;
  return contains(of.between(base, change), ", and ") && starts_with_any(of.after(change, 14), kIn);
}

// "to 490 billion, 4.2 percent more than 470 billion, with 0.82 percent more passengers": of the rates of one level its
// base says which is its own, and nothing of the others.
bool makes_another_rate(page const& of, std::size_t level, std::size_t base, std::size_t rate) {
  return of.has_text() && std::ranges::any_of(of.modifiers(level), [&](std::size_t i) {
           return i != rate && of.at(i).kind == figure_kind::chg_pct && has_way(of, i) &&
                  of.sentence(i) == of.sentence(base) && makes_rate(of, level, base, i);
         });
}

// "Rail freight declined 15.8% to 41.5 million tonnes … transit was 31.6 million, down 19.8%. … In 2018 the volume had
// grown to 49.3 million": a level of another sentence that makes the rate of another is what that one was before.
bool is_base_of_what_it_makes(page const& of, std::size_t base, std::size_t level) {
  return of.has_text() && std::ranges::any_of(of.near(base), [&](std::size_t i) {
           auto const host = is_growth_rate(of, i) ? of.host(i) : std::nullopt;
           return host && *host != level && *host != base && of.is_level(*host) &&
                  of.at(*host).unit == of.at(base).unit && makes_rate(of, *host, base, i);
         });
}

void add_against_base(page const& of, std::size_t change, std::vector<relation>& to) {
  auto host = of.host(change) ? of.host(change) : host_by_its_base(of, change);
  if (!host || !of.is_level(*host) || !has_way(of, change)) return;
  // "against 29.4 billion a year before, which itself was 40 percent above 21 billion": of what it was.
  bool const of_what_it_was = of.has_text() && *host < change && contains(of.between(*host, change), ", which itself ");
  if (*host < change && !of_what_it_was && is_told_as_before(of, *host)) --*host;
  // "1.1% lower than the estimate of 2.43 million, and 0.9% below the output of 2.43 million": what a rate compares
  // with did not grow by the next one.
  if (*host < change && is_compared_with(of, *host)) return;
  if (is_of_a_noun_of_its_own(of, change, *host)) return;
  auto const base = base_of(of, *host, change);
  if (base && (is_of_noun_behind(of, *base, change) || is_base_behind_turn(of, change, *base))) return;
  if (!base || of.at(*base).value.mantissa == 0) return;
  // 120.3亿吨 here and there: the same figure again, and no year before.
  bool const again =
      of.at(*base).role != "base" && printed_value(of.at(*base).value) == printed_value(of.at(*host).value);
  if (of.has_text() && again && of.at(*host).value.mantissa >= 1000) return;
  bool const up = sign_of(of.at(change).cmp->direction) > 0;
  // What another sentence says of another span may be of another thing: a rate that lies far off is a wrong link.
  bool const told_here = !of.has_text() || of.sentence(*base) == of.sentence(change) || of.at(*base).role == "base";
  if (of.at(change).kind == figure_kind::chg_pct) {
    if (!makes_rate(of, *host, *base, change) &&
        (makes_another_rate(of, *host, *base, change) || (!told_here && is_base_of_what_it_makes(of, *base, *host))))
      return;
    to.push_back({.check = "growth",
                  .figures = {of.where(*host), of.where(*base), of.where(change)},
                  .expression = up ? "({0}/{1}-1)*100 ~ {2}" : "(1-{0}/{1})*100 ~ {2}",
                  .evaluate = growth_from_base,
                  .reported = 2,
                  .linked = !grows_at_constant_prices(of, *host),
                  .near_percent = told_here ? 0 : 300});
  } else if (of.at(change).unit == of.at(*host).unit) {
    to.push_back(changed_by(of, *host, *base, change, up));
    add_difference_of_whole(of, *host, *base, change, up, to);
  }
}

// 出口1206.3亿元;进口636.3亿元;贸易顺差580.0亿元: a balance of trade is what the one way is above the other.
void add_balance(page const& of, std::size_t balance, std::vector<relation>& to) {
  if (!of.is_level(balance) || !of.has_text()) return;
  auto const name = of.noun_before(balance);
  bool const surplus = name.ends_with("顺差");
  if (!surplus && !name.ends_with("逆差")) return;
  // 贸易逆差17.65亿元,去年同期逆差15.42亿元: of last year's trade.
  static constexpr std::array<std::string_view, 3> kThen{"去年", "上年", "同期"};
  if (of.at(balance).role == "base" || contains_any(of.before(balance, 8), kThen)) return;
  auto const nearest = [&](std::string_view way) -> std::optional<std::size_t> {
    for (auto const i : of.nearest(balance)) {
      auto const& one = of.at(i);
      if (i < balance && of.is_level(i) && is_plain(one) && one.what == way && one.unit == of.at(balance).unit &&
          one.org == of.at(balance).org && of.sentence(balance) - of.sentence(i) <= 3)
        return i;
    }
    return {};
  };
  auto const out = nearest("出口");
  auto const in = nearest("进口");
  if (!out || !in) return;
  to.push_back(so_much_apart(of, *out, *in, balance, surplus));
}

// 本届签约6973.18亿元,比上届增长416.65亿元。…上届签约6511.53亿元: what else is counted alike near by may be what it
// was.
void add_near_difference(page const& of, std::size_t change, std::vector<relation>& to) {
  constexpr std::size_t kFiguresOff = 8;
  constexpr double kNear = 0.5;
  auto const host = of.host(change);
  if (!of.has_text() || !host || !of.is_level(*host) || !has_way(of, change)) return;
  if (of.at(change).unit != of.at(*host).unit || of.at(change).value.mantissa == 0) return;
  bool const up = sign_of(of.at(change).cmp->direction) > 0;
  auto room = kMostPerFigure;
  for (auto const i : of.nearest(*host)) {
    if (room == 0 || std::max(i, *host) - std::min(i, *host) > kFiguresOff) return;
    if (!of.is_level(i) || !same_measure(of.at(i), of.at(*host)) || of.at(i).what != of.at(*host).what) continue;
    auto const then = printed_value(of.at(i).value);
    auto const now = printed_value(of.at(*host).value);
    if (up ? then >= now : then <= now) continue;
    // 年初为1343家,10月末达到1426家,净增83家: one behind the other.
    bool const net = of.before(change, 2) == "净增" && i + 1 == *host && *host + 1 == change;
    to.push_back(perhaps_changed_by(of, *host, i, change, up, net ? 0 : kNear));
    --room;
  }
}

// "carried by 3,046 electric train trips, 278,996 above last year's 1,133,376": what is so far off was counted in
// something else, but where a scale word that was lost makes it grow as it is said to have.
bool counts_other_things(page const& of, relation const& one) {
  constexpr double kFarOff = 30;
  constexpr double kPlay = 0.02;
  auto const figure = [&](std::size_t k) { return static_cast<std::size_t>(one.figures[k].figure); };
  if (one.figures.size() < 2 || of.at(figure(1)).unit == "%") return false;
  auto const first = printed_size(of.at(figure(0)).value);
  auto const second = printed_size(of.at(figure(1)).value);
  if (first <= 0 || second <= 0) return false;
  auto const apart = std::log10(first / second);
  // A change may be as small as it likes.
  bool const of_change = one.check == "base" || !of.is_level(figure(0));
  if (apart < std::log10(kFarOff) && (of_change || -apart < std::log10(kFarOff))) return false;
  // "6,590.095 tons against 5,922,160, 667,935 more": but for the point they lie as far apart as is printed.
  auto const scaled = first * std::pow(10.0, -std::round(apart));
  if (one.check == "difference") {
    auto const gap = printed_size(of.at(figure(2)).value);
    return std::abs(std::abs(scaled - second) - gap) > kPlay * gap;
  }
  if (of_change || one.check != "growth") return true;
  auto const& rate = of.at(figure(2));
  auto const told = 1 + sign_of(rate.cmp->direction) * printed_size(rate.value) / 100;
  if (told <= 0) return true;
  auto const tens = apart - std::log10(told);
  return std::abs(tens - std::round(tens)) > kPlay;
}

}  // namespace

void add_growth(page const& of, std::vector<relation>& to) {
  auto const known = to.size();
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (of.is_level(i)) add_triple(of, i, to);
    add_balance(of, i, to);
    if (!of.usable(i)) continue;
    auto const kind = of.at(i).kind;
    if (kind == figure_kind::chg_pct || kind == figure_kind::chg_abs) add_against_base(of, i, to);
    if (kind == figure_kind::chg_abs) add_near_difference(of, i, to);
  }
  if (!of.has_text() || of.is_chinese()) return;
  for (auto k = known; k < to.size(); ++k) {
    if (counts_other_things(of, to[k])) to[k].linked = false;
  }
}

}  // namespace fengsui::know::audit
