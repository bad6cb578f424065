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
  // Codes only in season: they start anew each spring. The day on which the season ends is its last, as in the
  // reference's worked example; winter's rain is that of the days between.
  std::optional<season_rule> season;
  overwintering winter;  // with `season`: the drought code of spring comes from autumn's and winter's rain
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

// The fine fuel of one hour, and with the day's BUI what follows from it.
struct rated_hour {
  std::size_t row = 0;
  double ffmc = 0;
  double isi = 0;
  std::optional<double> fwi;
  std::optional<double> dsr;
};

struct hourly_series {
  std::vector<rated_hour> hours;  // in the table's order
  base::faults faults;
};

// Hour by hour (hourly_ffmc), starting from the FFMC of `start`. A station's step is that between its first two rows,
// one hour where it has but one; a longer step is a hole and treated as `on_gap` says, the code waiting meanwhile.
hourly_series rate_hours(weather_table const&, std::string const& file, series_options const&);

rated_series rate(weather_table const&, std::string const& file, series_options const&);

}  // namespace fengsui::fire
