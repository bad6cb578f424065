// 加权增幅: a whole grows as its parts do, by their weight.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "know/audit/checks/checks.h"
#include "know/audit/lists/complete_lists.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

// How far the rates of such levels may lie from what their weights give, in points.
exact play_of(page const& of, std::size_t whole) {
  return grows_at_constant_prices(of, whole) ? exact{1, 2} : exact{0};
}

// So much to both sides, but not beyond the lowest and the highest of the parts' own rates.
interval with_play(interval rate, exact const& play, figure_values v) {
  if (play == 0 || !rate.low || !rate.high) return rate;
  auto lowest = *rate.low;
  auto highest = *rate.high;
  for (std::size_t i = 2; i + 1 < v.size(); i += 2) {
    auto const own = grown_by(v[i]) * exact{100} - interval::at(100);
    if (!own.low || !own.high) return rate;
    lowest = std::min(lowest, *own.low);
    highest = std::max(highest, *own.high);
  }
  return {std::max(exact{*rate.low - play}, lowest), std::min(exact{*rate.high + play}, highest)};
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
  relation made{.check = "weighted_growth", .figures = {of.where(whole)}, .expression = "({0}/("};
  for (auto const& [part, rate] : parts) {
    auto const k = made.figures.size();
    auto const sign = sign_of(of.at(rate).cmp->direction) < 0 ? "-" : "+";
    made.expression += fmt::format("{}{{{}}}/(1{}{{{}}}/100)", k == 1 ? "" : "+", k, sign, k + 1);
    made.figures.push_back(of.where(part));
    made.figures.push_back(of.where(rate));
  }
  made.reported = static_cast<int>(made.figures.size());
  made.expression += ")-1)*100 ~ {" + std::to_string(made.reported) + "}";
  made.figures.push_back(of.where(growth));
  made.evaluate = [play = play_of(of, whole)](figure_values v) -> std::optional<sides> {
    interval base = interval::at(0);
    interval sum = interval::at(0);
    for (std::size_t i = 1; i + 1 < v.size(); i += 2) {
      base = base + v[i].range / grown_by(v[i + 1]);
      sum = sum + v[i].range;
    }
    if (!base.low || *base.low <= 0) return {};
    auto const level = what_both_say(v[0].range, sum);
    auto rate = with_play(level / base * exact{100} - interval::at(100), play, v);
    if (sign_of(v.back().way) < 0) rate = interval::at(0) - rate;
    return sides{rate, v.back().range};
  };
  return made;
}

namespace {

using level_and_rate = std::pair<std::size_t, std::size_t>;

// What all classes of a whole grew by holds what the whole grew by between them.
relation between_rates(page const& of, std::vector<std::size_t> const& parts, std::size_t whole) {
  relation made{.check = "weighted_growth", .figures = {of.where(whole)}, .reported = 0};
  for (auto const part : parts) {
    made.expression += made.expression.empty() ? "min..max({1}" : ", {" + std::to_string(made.figures.size()) + "}";
    made.figures.push_back(of.where(part));
  }
  made.expression += ") ~ {0}";
  made.evaluate = [](figure_values v) -> std::optional<sides> {
    auto const signed_rate = [](figure_value const& one) {
      return sign_of(one.way) < 0 ? interval::at(0) - one.range : one.range;
    };
    auto all = signed_rate(v[1]);
    for (auto const& one : v.subspan(2)) {
      auto const rate = signed_rate(one);
      all.low = all.low && rate.low ? std::optional{std::min(*all.low, *rate.low)} : std::nullopt;
      all.high = all.high && rate.high ? std::optional{std::max(*all.high, *rate.high)} : std::nullopt;
    }
    return sides{all, signed_rate(v[0])};
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

// What is left beside one part was not less than nothing a year ago.
relation residual(page const& of, std::size_t part, std::size_t rate, std::size_t whole, std::size_t growth) {
  return {.check = "residual_growth",
          .figures = {of.where(part), of.where(rate), of.where(whole), of.where(growth)},
          .how = relation::test::at_most,
          .expression = "{0}/(1±{1}/100) <= {2}/(1±{3}/100)",
          .evaluate = [](figure_values v) -> std::optional<sides> {
            return sides{v[0].range / grown_by(v[1]), v[2].range / grown_by(v[3])};
          },
          .linked = is_said_to_be_part(of, part, whole),
          .near_percent = of.has_text() ? 120 : 0};
}

bool is_nearly_whole(page const& of, family const& group) {
  return is_about(printed_sum(of, group.parts), printed_value(of.at(group.whole).value));
}

void add_weighted_families(page const& of, std::vector<relation>& to) {
  for (auto const& group : families(of)) {
    auto const growth = change_of(of, group.whole, figure_kind::chg_pct);
    if (!growth) continue;
    auto const& type = of.at(*growth).cmp->type;
    std::vector<std::pair<std::size_t, std::size_t>> parts;
    for (auto const part : group.parts) {
      auto const rate = change_of(of, part, figure_kind::chg_pct, &type);
      if (!rate) break;
      parts.emplace_back(part, *rate);
      to.push_back(residual(of, part, *rate, group.whole, *growth));
    }
    if (group.parts.size() < 2 || parts.size() != group.parts.size() || !group.exclusive) continue;
    // A list with nothing beside it that misses its whole by little has a slip, and the growth shows it too.
    bool const slips = of.has_text() && (group.exhaustive || group.listed) && is_nearly_whole(of, group) &&
                       add_up_by_a_slip(of, group.parts, group.whole);
    if (!closes(of, group) && !slips && !group.exhaustive) continue;
    if (says_nothing_here(of, group)) continue;
    if (holds_whole_and_part({.whole = group.whole, .parts = group.parts}, of.closed().as_printed)) continue;
    to.push_back(closes(of, group) || slips ? weighted(of, group.whole, parts, *growth)
                                            : between_rates(of, parts, *growth));
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

// 12.5 and 8.9 make 21.5 but for rounding, 25.46 and 9.59 35.06: of three or four digits such a list may be none.
bool adds_up_by_chance(page const& of, closed_list const& list) {
  constexpr std::int64_t kFiveDigits = 10'000;
  if (follows_at_once(of, list)) return false;
  return of.at(list.whole).value.mantissa < kFiveDigits && !make_to_the_digit(of, list.parts, list.whole);
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
      auto const& rate = of.at(growth);
      if (rate.kind != figure_kind::chg_pct || !rate.cmp || sign_of(rate.cmp->direction) == 0) continue;
      // "12% more than last year … quarter to quarter it grew 8%": of two against one base the first is.
      if (change_of(of, host, figure_kind::chg_pct, &rate.cmp->type) != growth) continue;
      std::vector<level_and_rate> parts;
      for (auto const part : list.parts) {
        auto own = change_of(of, part, figure_kind::chg_pct, &rate.cmp->type);
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
  std::erase_if(lists, [](closed_list const& list) { return list.by_class == 0; });
  for_each_comparison(of, lists, [&](closed_list const&, std::vector<level_and_rate> const& parts, std::size_t growth) {
    to.push_back(between_rates(of, parts, growth));
  });
}

}  // namespace

void add_mixed_rates(page const& of, std::vector<relation>& to) {
  for (auto const& group : rate_families(of)) to.push_back(between_rates(of, group.parts, group.whole));
}

void add_weighted_growth(page const& of, std::vector<relation>& to) {
  add_weighted_families(of, to);
  auto closed = of.closed().as_printed;
  std::erase_if(closed, [&](closed_list const& list) { return !list.by_class && adds_up_by_chance(of, list); });
  add_weighted_lists(of, closed, to);
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
