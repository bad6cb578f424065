#pragma once

#include <map>
#include <vector>

#include "fire/danger/season.h"
#include "fire/danger/station_weather.h"

namespace fengsui::fire {

// What to do where a station has no row for a day. Each code carries yesterday into today, so a hole is never silent.
enum class gap { refuse, carry };

struct series_options {
  moisture_codes start;
  double latitude = 55;  // of rows that bring none
  bool by_latitude = true;
  gap on_gap = gap::refuse;
  std::optional<season_rule> season;  // codes only in season: they start anew each spring
  overwintering winter;               // with `season`: the drought code of spring comes from autumn's and winter's rain
};

// The fire weather of one row; none outside the season.
struct rated_day {
  std::size_t row = 0;  // in the table's days
  std::optional<fire_weather> rating;
};

struct rated_series {
  std::vector<rated_day> days;  // in the table's order
  base::faults faults;          // holes in the days of a station; its later rows are left out when they are refused
};

rated_series rate(weather_table const&, std::string const& file, series_options const&);

}  // namespace fengsui::fire
