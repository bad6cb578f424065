#include "fire/danger/danger_level.h"

#include <algorithm>
#include <cmath>

namespace fengsui::fire {

std::optional<double> point_table::points_of(double value) const {
  if (decimals) {
    auto const scale = std::pow(10.0, *decimals);
    value = std::round(value * scale) / scale;
  }
  std::optional<double> found;
  for (auto const& one : rows) {
    if (one.from > value) break;
    found = one.points;
  }
  return found;
}

std::size_t class_of(std::vector<danger_class> const& classes, double value) {
  std::size_t at = 0;
  while (at + 1 < classes.size() && classes[at].up_to && value > *classes[at].up_to) ++at;
  return at;
}

int danger_level(danger_tables const& tables, double index) {
  return static_cast<int>(class_of(tables.levels, index)) + 1;
}

int wind_force(double metres_per_second) {
  constexpr double kLast[]{0.2, 1.5, 3.3, 5.4, 7.9, 10.7, 13.8, 17.1, 20.7, 24.4, 28.4, 32.6};
  // Speeds are given to a tenth, and the limits with them.
  auto const speed = std::round(metres_per_second * 10) / 10;
  return static_cast<int>(std::ranges::count_if(kLast, [speed](double last) { return speed > last; }));
}

danger_answer danger_of(danger_tables const& tables, danger_inputs const& inputs) {
  danger_answer made;
  double sum = 0;
  bool whole = !tables.factors.empty();
  for (std::size_t i = 0; i < tables.factors.size(); ++i) {
    auto const& factor = tables.factors[i];
    if (factor.by.empty()) {
      made.not_at_hand.push_back(i);
      whole = whole && factor.optional;
      continue;
    }
    std::optional<danger_answer::part> best;
    for (auto const& table : factor.by) {
      auto const given = inputs.find(table.input);
      if (given == inputs.end()) continue;
      auto const points = table.points_of(given->second);
      if (points && (!best || *points > best->points)) best = {i, table.input, given->second, *points};
    }
    if (!best) {
      made.not_known.push_back(i);
      whole = whole && factor.optional;
      continue;
    }
    sum += factor.takes_away ? -best->points : best->points;
    made.parts.push_back(*best);
  }
  if (whole) {
    made.index = sum;
    made.level = danger_level(tables, sum);
  }
  int steps = 0;
  for (std::size_t i = 0; i < tables.modifiers.size(); ++i) {
    auto const& raises = tables.modifiers[i].raises;
    auto const given = inputs.find(raises.input);
    if (given == inputs.end()) continue;
    auto const by = static_cast<int>(raises.points_of(given->second).value_or(0));
    made.modifiers.push_back({i, given->second, by});
    steps += by;
  }
  if (made.level) made.attention = std::clamp(*made.level + steps, 1, static_cast<int>(tables.levels.size()));
  return made;
}

}  // namespace fengsui::fire
