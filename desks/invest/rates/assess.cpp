#include "invest/rates/assess.h"

#include <algorithm>

namespace fengsui::invest {
namespace {

using base::ratio;

formula::lookup look_in(quantities const& known) {
  return [&known](std::string const& name) -> exact {
    auto const at = known.find(name);
    return at == known.end() ? exact{} : exact{at->second.value};
  };
}

// The item's points before cap and penalty. `low` and `high` are the values' ends over all units.
exact points_of(assessment_item const& item, exact const& value, exact const& target, exact const& low,
                exact const& high) {
  if (!value) return {};
  switch (item.method) {
    case scoring::share:
      return multiply(item.full, divide(value, target));
    case scoring::steps:
      return add(item.full, multiply(item.points, divide(subtract(value, target), item.per)));
    default: {
      auto const width = subtract(high, low);
      if (!width) return {};
      // Where all are equal, all are the best.
      auto const share = width->numerator == 0 ? exact{ratio{1, 1}} : divide(subtract(value, low), width);
      auto const coefficient = add(item.floor, multiply(subtract(ratio{100, 1}, item.floor), share));
      return multiply(item.full, divide(coefficient, ratio{100, 1}));
    }
  }
}

item_score score_of(assessment const& rules, assessment_item const& item, rate_result rate, quantities const& known,
                    exact const& low, exact const& high) {
  item_score made{.item = &item, .rate = std::move(rate)};
  made.target = item.target ? item.target->value(look_in(known)) : exact{ratio{100, 1}};
  made.points = points_of(item, made.rate.value, made.target, low, high);
  auto score = made.points;
  if (score && item.capped) {
    auto const most = item.most.value_or(item.full);
    made.capped = compare(*score, most) >= 0;
    if (compare(*score, most) > 0) score = most;
    made.to_the_cap = subtract(most, score);
  }
  if (score && compare(*score, item.least) < 0) score = item.least;
  if (item.penalty) {
    made.deducted = item.penalty->value(look_in(known));
    score = subtract(score, made.deducted);
  }
  if (item.veto) {
    auto const found = item.veto->value(look_in(known));
    made.vetoed = found && found->numerator > 0;
    if (made.vetoed) score = ratio{0, 1};
  }
  if (score) made.score = rounded(*score, rules.decimals, rules.rule);
  return made;
}

void note_once(std::vector<std::string>& list, std::string const& name) {
  if (std::ranges::find(list, name) == list.end()) list.push_back(name);
}

}  // namespace

std::vector<std::string> needed(assessment const& rules, definition_register const& known) {
  std::vector<std::string> made;
  for (auto const& item : rules.items) {
    if (auto const* by = known.find_definition(item.definition)) {
      for (auto const& name : needed(*by)) note_once(made, name);
    }
    for (auto const* one : {&item.target, &item.penalty, &item.veto}) {
      if (!*one) continue;
      for (auto const& name : (*one)->names()) note_once(made, name);
    }
  }
  return made;
}

std::vector<unit_score> assess(assessment const& rules, definition_register const& known,
                               unit_quantities const& units) {
  std::vector<unit_score> made;
  for (auto const& [unit, own] : units) made.push_back({.unit = unit});
  for (auto const& item : rules.items) {
    auto const* by = known.find_definition(item.definition);
    std::vector<rate_result> rates;
    exact low;
    exact high;
    for (auto const& [unit, own] : units) {
      rates.push_back(by == nullptr ? rate_result{} : reckon(*by, own));
      auto const& value = rates.back().value;
      if (value && (!low || compare(*value, *low) < 0)) low = value;
      if (value && (!high || compare(*value, *high) > 0)) high = value;
    }
    std::size_t at = 0;
    for (auto const& [unit, own] : units) {
      auto& into = made[at];
      auto line = score_of(rules, item, std::move(rates[at]), own, low, high);
      ++at;
      for (auto const& name : line.rate.missing) note_once(into.missing, name);
      for (auto const* one : {&item.target, &item.penalty, &item.veto}) {
        if (!*one) continue;
        for (auto const& name : (*one)->names()) {
          if (!own.contains(name)) note_once(into.missing, name);
        }
      }
      into.total = add(into.total, line.score.value_or(ratio{0, 1})).value_or(into.total);
      into.items.push_back(std::move(line));
    }
  }
  std::ranges::stable_sort(made, [](auto const& a, auto const& b) { return compare(a.total, b.total) > 0; });
  for (std::size_t i = 0; i < made.size(); ++i) {
    made[i].rank = i > 0 && compare(made[i].total, made[i - 1].total) == 0 ? made[i - 1].rank : static_cast<int>(i) + 1;
  }
  return made;
}

std::vector<raise> what_would_raise(assessment const& rules, definition_register const& known,
                                    unit_quantities const& units, std::string const& unit) {
  auto const own = units.find(unit);
  if (own == units.end()) return {};
  auto actions = rules.actions;
  for (auto const& name : needed(rules, known)) {
    auto const moved = std::ranges::any_of(rules.actions, [&](auto const& one) { return one.raises.contains(name); });
    auto const* counts = known.find_quantity(name);
    if (moved || counts == nullptr || counts->table == kGivenTable || !own->second.contains(name)) continue;
    actions.push_back({.id = name, .name = counts->name, .raises = {{name, counts->step}}});
  }
  // Totals are compared before the last rounding of items: a tenth of a point that rounding swallows is still a step.
  auto finer = rules;
  finer.decimals = 6;
  auto const of_unit = [&](unit_quantities const& all) {
    auto const scores = assess(finer, known, all);
    return *std::ranges::find(scores, unit, &unit_score::unit);
  };
  auto const before = of_unit(units);
  std::vector<raise> made;
  for (auto const& one : actions) {
    auto changed = units;
    bool known_here = true;
    for (auto const& [name, by] : one.raises) {
      auto const at = changed[unit].find(name);
      known_here = known_here && at != changed[unit].end();
      if (known_here) at->second.value = add(at->second.value, by).value_or(at->second.value);
    }
    if (!known_here) continue;
    auto const after = of_unit(changed);
    made.push_back({one.id, one.name, subtract(after.total, before.total).value_or(ratio{0, 1}), after.rank});
  }
  std::ranges::stable_sort(made, [](auto const& a, auto const& b) { return compare(a.points, b.points) > 0; });
  return made;
}

}  // namespace fengsui::invest
