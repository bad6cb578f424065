// 加权增幅: a whole grows as its parts do, by their weight.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "know/audit/checks/checks.h"
#include "know/audit/grown.h"
#include "know/audit/lists/complete_lists.h"
#include "know/audit/printed_ranges.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

// How far the growth of such levels may lie from what their weights give: seven tenths of a point.
exact play_of(page const& of, std::size_t whole) {
  return grows_at_constant_prices(of, whole) ? exact{7, 1000} : exact{0};
}

// So much to both sides, but not beyond the lowest and the highest of the parts' own rates.
interval with_play(interval grown, exact const& play, std::vector<interval> const& parts) {
  if (play == 0 || !grown.low || !grown.high) return grown;
  auto lowest = *grown.low;
  auto highest = *grown.high;
  for (auto const& own : parts) {
    if (!own.low || !own.high) return grown;
    lowest = std::min(lowest, *own.low);
    highest = std::max(highest, *own.high);
  }
  return {std::max(exact{*grown.low - play}, lowest), std::min(exact{*grown.high + play}, highest)};
}

// The whole by its own digits and by those of its parts, which make it: 1.15万亿 of 7070.6亿 and 4431.3亿 is known to
// the latter's digits, and 突破1000万人次 says no more than they do.
interval what_both_say(interval const& whole, interval const& sum) {
  if (!whole.low || !whole.high) return sum;
  if (!sum.low || !sum.high || !meet(whole, sum)) return whole;
  return {std::max(*whole.low, *sum.low), std::min(*whole.high, *sum.high)};
}

}  // namespace

relation weighted(page const& of, std::size_t whole, std::vector<std::pair<std::size_t, std::size_t>> const& parts,
                  std::size_t growth) {
  relation made{.check = "weighted_growth", .figures = {of.where(whole)}};
  std::vector<growth_scale> scales;
  std::string bases;
  for (auto const& [part, rate] : parts) {
    auto const k = made.figures.size();
    scales.emplace_back(of, rate);
    bases += fmt::format("{}{{{}}}/{}", k == 1 ? "" : "+", k, scales.back().term(k + 1));
    made.figures.push_back(of.where(part));
    made.figures.push_back(of.where(rate));
  }
  growth_scale const all{of, growth};
  made.reported = static_cast<int>(made.figures.size());
  made.expression = fmt::format("{} ~ {{{}}}", all.told_term("{0}/(" + bases + ")"), made.reported);
  made.figures.push_back(of.where(growth));
  made.evaluate = [play = play_of(of, whole), scales, all](figure_values v) -> std::optional<sides> {
    interval base = interval::at(0);
    interval sum = interval::at(0);
    std::vector<interval> grown;
    for (std::size_t i = 1; i + 1 < v.size(); i += 2) {
      grown.push_back(scales[(i - 1) / 2].factor(v[i + 1]));
      base = base + v[i].range / grown.back();
      sum = sum + v[i].range;
    }
    if (!base.low || *base.low <= 0) return {};
    auto const level = what_both_say(v[0].range, sum);
    return sides{all.told(with_play(level / base, play, grown), v.back()), v.back().range};
  };
  return made;
}

namespace {

using level_and_rate = std::pair<std::size_t, std::size_t>;

// What all classes of a whole grew by holds what the whole grew by between them.
relation between_rates(page const& of, std::vector<std::size_t> const& parts, std::size_t whole) {
  relation made{.check = "weighted_growth", .figures = {of.where(whole)}, .reported = 0};
  growth_scale const all{of, whole};
  std::vector<growth_scale> scales;
  for (auto const part : parts) {
    scales.emplace_back(of, part);
    made.expression += made.expression.empty() ? "min..max({1}" : ", {" + std::to_string(made.figures.size()) + "}";
    made.figures.push_back(of.where(part));
  }
  made.expression += ") ~ {0}";
  made.evaluate = [scales, all](figure_values v) -> std::optional<sides> {
    auto between = scales[0].factor(v[1]);
    for (std::size_t i = 1; i < scales.size(); ++i) {
      auto const own = scales[i].factor(v[i + 1]);
      between.low = between.low && own.low ? std::optional{std::min(*between.low, *own.low)} : std::nullopt;
      between.high = between.high && own.high ? std::optional{std::max(*between.high, *own.high)} : std::nullopt;
    }
    return sides{all.told(between, v[0]), v[0].range};
  };
  return made;
}

// 居民1.34亿,下降5.0%,其中城镇0.63亿,增长11.7%,乡村0.82亿,增长6.4%: all classes, whose levels miss the whole, so that
// nobody knows their weights; their rates hold the whole's between them all the same.
relation between_rates(page const& of, std::vector<level_and_rate> const& parts, std::size_t whole) {
  std::vector<std::size_t> rates;
  for (auto const& [level, rate] : parts) rates.push_back(rate);
  return between_rates(of, rates, whole);
}

// 46.52亿元,增长4.49%,占91.9%: its own share says that it is one, however far the rates are off.
bool is_part_by_its_share(page const& of, std::size_t part, std::size_t whole) {
  constexpr std::int64_t kThreeDigits = 100;
  return std::ranges::any_of(of.modifiers(part), [&](std::size_t i) {
    return of.usable(i) && of.at(i).kind == figure_kind::share && of.at(i).value.mantissa >= kThreeDigits &&
           of.whole_of(i) == whole && fits_share(of, part, whole, i);
  });
}

// What is left beside one part was not less than nothing a year ago.
relation residual(page const& of, std::size_t part, std::size_t rate, std::size_t whole, std::size_t growth) {
  growth_scale const own{of, rate};
  growth_scale const all{of, growth};
  return {.check = "residual_growth",
          .figures = {of.where(part), of.where(rate), of.where(whole), of.where(growth)},
          .how = relation::test::at_most,
          .expression = fmt::format("{{0}}/{} <= {{2}}/{}", own.term(1), all.term(3)),
          .evaluate = [own, all](figure_values v) -> std::optional<sides> {
            return sides{v[0].range / own.factor(v[1]), v[2].range / all.factor(v[3])};
          },
          .linked = is_said_to_be_part(of, part, whole),
          .near_percent = of.has_text() && !is_part_by_its_share(of, part, whole) ? 120 : 0};
}

bool is_nearly_whole(page const& of, family const& group) {
  return is_about(printed_sum(of, group.parts), printed_value(of.at(group.whole).value));
}

std::optional<std::size_t> first_growth(page const& of, std::size_t level) {
  for (auto const i : of.modifiers(level)) {
    if (tells_growth(of, i)) return i;
  }
  return {};
}

void add_weighted_families(page const& of, std::vector<relation>& to) {
  for (auto const& group : of.families()) {
    auto const growth = first_growth(of, group.whole);
    if (!growth) continue;
    auto const& type = of.at(*growth).cmp->type;
    std::vector<std::pair<std::size_t, std::size_t>> parts;
    for (auto const part : group.parts) {
      auto const rate = growth_told_of(of, part, type);
      if (!rate) break;
      parts.emplace_back(part, *rate);
      to.push_back(residual(of, part, *rate, group.whole, *growth));
    }
    if (group.parts.size() < 2 || parts.size() != group.parts.size() || !group.exclusive) continue;
    // A list with nothing beside it that misses its whole by little has a slip, and the growth shows it too.
    bool const slips = of.has_text() && (group.exhaustive || group.listed) && is_nearly_whole(of, group) &&
                       add_up_by_a_slip(of, group.parts, group.whole);
    bool const weighs = closes(of, group) || slips;
    if (!weighs && !(group.exhaustive && of.is_chinese())) continue;
    if (says_nothing_here(of, group)) continue;
    if (holds_whole_and_part({.whole = group.whole, .parts = group.parts}, of.closed().as_printed)) continue;
    to.push_back(weighs ? weighted(of, group.whole, parts, *growth) : between_rates(of, parts, *growth));
  }
}

// "Passengers rose 1.3% to 64.8 million: domestic 56.5 million, up 1.1%, …": an English row right behind its whole,
// with nothing counted alike between them, each member with one rate of its own; semicolons may part its members.
bool follows_at_once(page const& of, closed_list const& list) {
  constexpr int kSentences = 2;
  if (of.is_chinese() || list.parts.front() < list.whole) return false;
  auto last = of.sentence(list.whole);
  bool const in_one_sentence = !contains(of.between(list.whole, list.parts.back()), ". ");
  for (auto const part : list.parts) {
    if (of.sentence(part) - last > kSentences) return false;
    if (!in_one_sentence) continue;
    last = of.sentence(part);
  }
  for (auto i = list.whole + 1; i < list.parts.back(); ++i) {
    if (of.is_level(i) && of.at(i).unit != "%" && std::ranges::find(list.parts, i) == list.parts.end()) return false;
  }
  return true;
}

// 12.5 and 8.9 make 21.5 but for rounding, in English also 25.46 and 9.59 35.06: of so few digits such a list may be
// none.
bool adds_up_by_chance(page const& of, closed_list const& list) {
  constexpr std::int64_t kFiveDigits = 10'000;
  constexpr std::int64_t kFourDigits = 1000;
  auto const digits = of.at(list.whole).value.mantissa;
  if (follows_at_once(of, list) || (of.is_chinese() && (digits >= kFourDigits || list.parts.size() > 2))) return false;
  return digits < kFiveDigits && !make_to_the_digit(of, list.parts, list.whole);
}

// 40.52万人次,比2019年同期增长7.71%。其中进岛19.38万人次,增长6.53%: a rate right behind its level that names nothing to
// be compared with is against what the whole's is, where both have no other.
std::optional<std::size_t> only_rate(page const& of, std::size_t level) {
  std::optional<std::size_t> made;
  for (auto const i : of.modifiers(level)) {
    if (of.at(i).kind != figure_kind::chg_pct) continue;
    if (made || i != level + 1 || !of.at(i).cmp || sign_of(of.at(i).cmp->direction) == 0) return {};
    made = i;
  }
  return made;
}

std::optional<std::size_t> bare_rate(page const& of, std::size_t part, std::size_t whole) {
  static constexpr std::array<std::string_view, 5> kCompared{"比", "较", "同期", "上年", "去年"};
  if (!of.has_text() || !of.is_chinese() || !only_rate(of, whole)) return {};
  auto const rate = only_rate(of, part);
  return rate && !contains_any(of.between(part, *rate), kCompared) ? rate : std::nullopt;
}

// 出入境621.2万人次,日均207.1万人次,较去年同期增长19.7%;内地居民276万人次,增长14.0%: the average right behind the
// whole, where that alone is told to have grown.
std::size_t told_to_grow(page const& of, std::size_t whole) {
  auto const average = whole + 1;
  auto const has_rate = [&](std::size_t i) { return change_of(of, i, figure_kind::chg_pct).has_value(); };
  if (!of.is_chinese() || average >= of.size() || has_rate(whole) || of.at(average).role != "avg_day" ||
      !of.is_level(average) || of.at(average).unit != of.at(whole).unit || !has_rate(average))
    return whole;
  return average;
}

// 发送量16555万人次,环比下降3.6%,同比增长1.1%: for each of the comparisons of a whole whose parts add up to it.
template <class Relation>
void for_each_comparison(page const& of, std::vector<closed_list> const& lists, Relation const& add) {
  for (auto const& list : lists) {
    auto const host = told_to_grow(of, list.whole);
    for (auto const growth : of.modifiers(host)) {
      if (!tells_growth(of, growth)) continue;
      auto const& type = of.at(growth).cmp->type;
      // "12% more than last year … quarter to quarter it grew 8%": of two against one base the first is.
      if (growth_told_of(of, host, type) != growth) continue;
      std::vector<level_and_rate> parts;
      for (auto const part : list.parts) {
        auto own = growth_told_of(of, part, type);
        if (!own) own = bare_rate(of, part, list.whole);
        if (own) parts.emplace_back(part, *own);
      }
      if (parts.size() == list.parts.size()) add(list, parts, growth);
    }
  }
}

void add_weighted_lists(page const& of, std::vector<closed_list> const& lists, std::vector<relation>& to) {
  for_each_comparison(of, lists,
                      [&](closed_list const& list, std::vector<level_and_rate> const& parts, std::size_t growth) {
                        to.push_back(weighted(of, list.whole, parts, growth));
                        to.back().wrong_links = list.wrong_links;
                      });
}

void add_lists_without_weights(page const& of, std::vector<closed_list> lists, std::vector<relation>& to) {
  std::erase_if(lists, [&](closed_list const& list) { return list.by_class == 0 || !of.is_chinese(); });
  for_each_comparison(of, lists, [&](closed_list const&, std::vector<level_and_rate> const& parts, std::size_t growth) {
    to.push_back(between_rates(of, parts, growth));
  });
}

bool is_coarse(page const& of, closed_list const& list) {
  constexpr std::int64_t kThreeDigits = 100;
  auto const is_short = [&](std::size_t i) { return printed_digits(of.at(i).value) < kThreeDigits; };
  return is_short(list.whole) || std::ranges::any_of(list.parts, is_short);
}

// The level and the base that a rate is known to come from.
struct known_pair {
  std::size_t level = 0;
  std::size_t base = 0;
};
std::optional<known_pair> pair_of_rate(page const& of, std::size_t rate, std::vector<relation> const& known) {
  for (auto const& one : known) {
    if (one.check != "growth" || one.wrong_links > 0 || !one.linked || one.figures.size() != 3) continue;
    if (one.figures[2] != of.where(rate) || !contains(one.expression, "{0}/{1}")) continue;
    return known_pair{static_cast<std::size_t>(one.figures[0].figure), static_cast<std::size_t>(one.figures[1].figure)};
  }
  return {};
}

// "Loaded boxes fell 6.2 percent, from 560,421 to 525,581. Counting empties, which fell 11.2 percent, August came to
// 706,669, a drop of 2.3 percent from 723,170": what is left beside the one class is all of the other.
std::optional<relation> rate_of_what_is_left(page const& of, rate_family const& group,
                                             std::vector<relation> const& known) {
  auto const left = group.parts.back();
  auto const part = pair_of_rate(of, group.parts.front(), known);
  auto const whole = pair_of_rate(of, group.whole, known);
  if (!part || !whole || !has_way(of, left) || of.at(part->level).unit != of.at(whole->level).unit) return {};
  return relation{
      .check = "residual_growth",
      .figures = {of.where(whole->level), of.where(part->level), of.where(whole->base), of.where(part->base),
                  of.where(left)},
      .expression = "(({0}-{1})/({2}-{3})-1)*100 ~ {4}",  // its way counts, so that it is no rate that was cut
      .evaluate = [](figure_values v) -> std::optional<sides> {
        auto const before = v[2].range - v[3].range;
        if (!before.low || *before.low <= 0) return {};
        auto const grown = (v[0].range - v[1].range) / before * exact{100} - interval::at(100);
        return sides{grown, v[4].way == model::direction::down ? negative(v[4].range) : v[4].range};
      }};
}

}  // namespace

void add_mixed_rates(page const& of, std::vector<relation>& to) {
  for (auto const& group : rate_families(of)) to.push_back(between_rates(of, group.parts, group.whole));
  for (auto const& group : english_rate_families(of)) {
    auto const left = rate_of_what_is_left(of, group, to);
    to.push_back(left ? *left : between_rates(of, group.parts, group.whole));
  }
}

void add_weighted_growth(page const& of, std::vector<relation>& to) {
  add_weighted_families(of, to);
  auto closed = of.closed().as_printed;
  std::erase_if(closed, [&](closed_list const& list) { return !list.by_class && adds_up_by_chance(of, list); });
  add_weighted_lists(of, closed, to);
  // 6.5亿人次,增长9.9%:中国公民5.6亿人次,增长12%;外国人9532.8万人次,增长11.6%: of two digits they weigh so little that
  // only their rates say anything.
  std::erase_if(closed, [&](closed_list const& list) { return !is_coarse(of, list); });
  add_lists_without_weights(of, std::move(closed), to);
  // Gross revenue of 42.9 billion; passengers 18.0, freight 27.4: what no slip makes its whole is another whole's, and
  // weighs nothing.
  auto slipped = of.closed().but_for_a_slip;
  auto const without_weights = std::stable_partition(slipped.begin(), slipped.end(), [&](closed_list const& list) {
    return names_many_classes(of, list) || add_up_by_a_slip(of, list.parts, list.whole);
  });
  add_lists_without_weights(of, {without_weights, slipped.end()}, to);
  slipped.erase(without_weights, slipped.end());
  add_weighted_lists(of, slipped, to);
  add_weighted_lists(of, of.closed().proposed, to);
}

}  // namespace fengsui::know::audit
