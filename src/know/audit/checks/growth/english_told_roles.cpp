// "8,610 on Friday, compared with 7,980 the previous Friday, 630 more", "rose by 18 euros to 142 euros from 124 euros",
// "A year earlier there were 1,860; this year it was 1,674, 10 percent fewer": a level, what it was and what lies
// between, in whatever order a sentence tells them. The words around each figure say which of them it is.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "know/audit/checks/checks.h"
#include "know/audit/checks/growth/english_pairs_told.h"
#include "know/audit/checks/growth/english_roles.h"
#include "know/audit/english_words.h"

namespace fengsui::know::audit {
namespace {

// Sides farther apart were linked wrongly; of a difference the first digit may be the slip.
constexpr int kOffAtMost = 300;  // percent
constexpr int kDifferenceOff = 500;

// The figures of a run, each by its part in it.
struct growth_told_by_roles {
  std::optional<std::size_t> level, base, change, rate;
  int way = 0;
};

// So many figures from the first on, where they are a level, what it was, and a change or a rate or both.
std::optional<growth_told_by_roles> told_by_roles(std::vector<told_figure> const& all, std::size_t first,
                                                  std::size_t count) {
  growth_told_by_roles made;
  for (auto k = first; k < first + count; ++k) {
    auto const& one = all[k];
    if (one.role == told_role::none) return {};
    auto& place = one.role == told_role::level    ? made.level
                  : one.role == told_role::base   ? made.base
                  : one.role == told_role::change ? made.change
                                                  : made.rate;
    if (place) return {};
    place = one.figure;
    if (one.way != 0 && made.way == 0) made.way = one.way;
  }
  return made;
}

bool count_one_thing(page const& of, std::size_t one, std::size_t other) {
  auto const& unit = of.at(one).unit;
  auto const& second = of.at(other).unit;
  if (unit == second) return !counts_whole_things(unit) || may_be_of_one_noun(of, one, other);
  if (!counts_whole_things(unit) || !counts_whole_things(second)) return unit == "count" || second == "count";
  return may_be_of_one_noun(of, one, other);
}

bool are_near_in_size(page const& of, std::size_t level, std::size_t base) {
  constexpr int kTimes = 10;
  auto const a = printed_value(of.at(level).value);
  auto const b = printed_value(of.at(base).value);
  return a <= b * kTimes && b <= a * kTimes;
}

// "fell 6.1% on the month to 110.6, from 97.2 a year ago": a rate with a base of its own beside another's.
bool has_base_of_its_own(page const& of, std::size_t rate) {
  static constexpr std::array<std::string_view, 12> kOwn{
      "on the month", "on the year",    "on month",    "on year",           "month-on-month", "year-on-year",
      "year on year", "month on month", "from a year", "from the previous", "over a year",    "on the previous"};
  auto const tail = of.after(rate, 32);
  return contains_any(tail.substr(0, tail.find_first_of(",;")), kOwn);
}

void propose_difference(page const& of, growth_told_by_roles const& told, std::vector<relation>& to) {
  bool const points = of.at(*told.change).unit == "pp" && of.at(*told.level).unit == "%";
  if (!points && !count_one_thing(of, *told.level, *told.change) && !count_one_thing(of, *told.base, *told.change))
    return;
  // "has lost 1,184 jobs. It counts 75,206 inhabitants"
  bool const goes_on = of.sentence(*told.level) != of.sentence(*told.change);
  if (goes_on && !may_be_of_one_noun(of, *told.level, *told.change)) return;
  to.push_back(so_much_apart(of, *told.level, *told.base, *told.change, told.way > 0));
  auto const apart = exact{printed_value(of.at(*told.level).value) - printed_value(of.at(*told.base).value)};
  // Off by nothing but its way, it is the word that is wrong.
  bool const turned = (apart > 0) != (told.way > 0) && abs(apart) == printed_value(of.at(*told.change).value);
  to.back().near_percent = turned && told.way != 0 ? 0 : kDifferenceOff;
  // A rise to less than there was: the word is the slip.
  to.back().evaluate = [way = told.way](figure_values v) -> std::optional<sides> {
    auto const said = v[2].way == model::direction::none ? way : sign_of(v[2].way);
    auto const apart = v[0].range - v[1].range;
    return sides{said > 0 ? apart : negative(apart), v[2].range};
  };
}

// "rose 6.2% in June to 4.1 billion; in May it had been 4.3 billion": of another month than the rate's.
// "10,435 deaths, 4.4% less; the decrease was 2,655, as opposed to 2,935": or of what stands before the semicolon.
bool is_of_another_clause(page const& of, growth_told_by_roles const& told) {
  auto const [first, last] = std::minmax(*told.level, *told.base);
  if (*told.rate < first && contains(of.between(*told.rate, first), ";")) return true;
  auto const text = of.between(first, last);
  if (!contains(text, "; ")) return false;
  for (unsigned month = 1; month <= 12; ++month) {
    if (names_english_month(text, std::chrono::month{month})) return true;
  }
  return false;
}

void propose_told(page const& of, growth_told_by_roles told, std::vector<relation>& to) {
  if (!told.level) return;
  if (told.way == 0 && told.base && told.change)
    told.way = printed_value(of.at(*told.level).value) < printed_value(of.at(*told.base).value) ? -1 : 1;
  if (told.way == 0) return;
  if (told.base) {
    if (!count_one_thing(of, *told.level, *told.base) || !are_near_in_size(of, *told.level, *told.base)) return;
    if (told.change) propose_difference(of, told, to);
    if (!told.rate || is_of_another_clause(of, told)) return;
    to.push_back(growth_told_so(of, *told.level, *told.base, *told.rate, told.way));
    to.back().near_percent = kOffAtMost;
    to.back().only_by_slip = has_base_of_its_own(of, *told.rate);
    if (grows_at_constant_prices(of, *told.level)) to.back().linked = false;
  } else if (told.change && told.rate && count_one_thing(of, *told.level, *told.change)) {
    to.push_back(growth_by_change_told_so(of, *told.change, *told.level, *told.rate, told.way));
    to.back().near_percent = kOffAtMost;
  }
}

// "an increase of 215, or 21.4%", "by 152 crowns (4.0 per cent)": one after the other; "slid 6.5 percent, from 33.9 to
// 31.7 million, a loss of 3.2 million": apart where the change says nothing of what it is from.
bool go_together(page const& of, growth_told_by_roles const& told) {
  static constexpr std::array<std::string_view, 6> kOr{" or ", " (", ", or ", ", up ", ", down ", " and by "};
  static constexpr std::array<std::string_view, 7> kFrom{" than ",     " from ", " over ",   " since ",
                                                         " compared ", " on ",   " against "};
  constexpr std::size_t kLongest = 40;  // bytes
  if (!told.change || !told.rate) return true;
  auto const [first, second] = std::minmax(*told.change, *told.rate);
  if (second - first != 1)
    return second == *told.change && english_lead_of(of, second).ends_with(" of ") &&
           !contains_any(english_tail_of(of, second), kFrom);
  auto const joint = of.between(first, second);
  return joint.size() <= kLongest && contains_any(joint, kOr);
}

}  // namespace

void add_english_told_roles(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  for (auto const& run : english_runs_told(of)) {
    walk_stretches(run.size(), [&](std::size_t first, std::size_t count) {
      auto const told = told_by_roles(run, first, count);
      if (!told || !go_together(of, *told)) return false;
      propose_told(of, *told, to);
      return true;
    });
    add_multiples_told(of, run, to);
  }
}

}  // namespace fengsui::know::audit
