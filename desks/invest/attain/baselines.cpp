// What CRM programs say of the same question.
#include <algorithm>
#include <array>
#include <map>

#include "invest/attain/forecast.h"

namespace fengsui::invest {

baselines baseline(pipeline const& known, int cut, int until) {
  baselines made;
  std::map<std::size_t, std::array<int, 3>> spans;  // first entry, end (or the cut), outcome
  for (auto const& one : known.stays) {
    auto const [at, fresh] = spans.try_emplace(one.project, std::array<int, 3>{one.entered, cut, 0});
    auto& span = at->second;
    span[0] = std::min(span[0], one.entered);
    if (one.left && (one.to == kWon || one.to == kLost)) {
      span[1] = *one.left;
      span[2] = one.to;
    }
  }
  double won = 0;
  double lost = 0;
  double live = 0;
  std::vector<std::array<double, 3>> table;  // at risk, won, lost by age
  auto const at = [&](int age) -> std::array<double, 3>& {
    if (static_cast<std::size_t>(age) >= table.size()) table.resize(static_cast<std::size_t>(age) + 1, {0, 0, 0});
    return table[static_cast<std::size_t>(age)];
  };
  for (auto const& [project, span] : spans) {
    auto const open = span[2] == 0;
    won += span[2] == kWon;
    lost += span[2] == kLost;
    live += open;
    for (int age = 0; age <= span[1] - span[0] - (open ? 1 : 0); ++age) at(age)[0] += 1;
    if (!open) at(span[1] - span[0])[span[2] == kWon ? 1 : 2] += 1;
  }
  made.stage_rate = won + lost > 0 ? won / (won + lost) * live : 0;
  made.fixed_probability = 0.25 * live;
  for (auto const& [project, span] : spans) {
    if (span[2] != 0) continue;
    double still = 1;
    for (int day = cut; day < until; ++day) {
      auto const age = static_cast<std::size_t>(day - span[0]);
      if (age >= table.size() || table[age][0] <= 0) continue;
      made.age_table += still * table[age][1] / table[age][0];
      still *= 1 - (table[age][1] + table[age][2]) / table[age][0];
    }
  }
  return made;
}

}  // namespace fengsui::invest
