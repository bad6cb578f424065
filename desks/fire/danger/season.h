#pragma once

#include <span>
#include <vector>

namespace fengsui::fire {

// When fires may be expected at all: the season starts on the day after three days all warmer than `start_above`, and
// ends on the day after three days all colder than `end_below` (Wotton and Flannigan 1993; noon or highest temperature
// of the day, degrees C).
struct season_rule {
  double start_above = 12;
  double end_below = 5;
};

struct season_turn {
  std::size_t day = 0;  // index into the temperatures
  bool starts = false;

  bool operator==(season_turn const&) const = default;
};

std::vector<season_turn> fire_season(std::span<double const> temperatures, season_rule const& = {});

}  // namespace fengsui::fire
