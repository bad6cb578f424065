#include "fire/danger/season.h"

#include <algorithm>

namespace fengsui::fire {

std::vector<season_turn> fire_season(std::span<double const> temperatures, season_rule const& rule) {
  constexpr std::size_t kDaysInARow = 3;
  std::vector<season_turn> turns;
  bool open = false;
  for (auto day = kDaysInARow; day < temperatures.size(); ++day) {
    auto const before = temperatures.subspan(day - kDaysInARow, kDaysInARow);
    auto const turned = open ? std::ranges::all_of(before, [&](double t) { return t < rule.end_below; })
                             : std::ranges::all_of(before, [&](double t) { return t > rule.start_above; });
    if (!turned) continue;
    open = !open;
    turns.push_back({day, open});
  }
  return turns;
}

}  // namespace fengsui::fire
