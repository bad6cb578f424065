#pragma once

#include <istream>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "fire/danger/fwi.h"

namespace fengsui::fire {

// A table of daily weather as stations send it. Columns by name, in any order and case: yr, mon, day, temp, rh, ws,
// prec are needed; id, lat, long (or lon), tmax, hr are used where they are there; others are kept and ignored. Cells
// are parted by commas, semicolons or tabs. A station's days must rise; other stations' rows may stand between them.
struct station_day {
  int line = 0;
  std::size_t station = 0;  // number in `stations`
  base::day day;
  int hour = 12;  // of hourly tables
  std::optional<double> latitude;
  noon_weather weather;
  std::optional<double> highest_temp;  // tmax
  std::optional<double> bui;           // of hourly tables: the day's, where they bring it
  std::vector<std::string> cells;      // the row as it was given
};

// The hour of a row by its station's own clock; of a daily row noon.
using hour_of_station = std::chrono::local_time<std::chrono::hours>;
hour_of_station moment_of(station_day const&);

struct weather_units {
  bool fahrenheit = false;
  bool metres_per_second = false;
  bool hourly = false;  // column hr (0 to 23) is needed, prec is of the time since the row before, and hours must rise
};

struct weather_table {
  std::vector<std::string> header;
  std::vector<std::string> stations;
  std::vector<station_day> days;
  base::faults faults;  // rows left out: no number, no such day, impossible weather, a day that does not follow
};

weather_table read_weather(std::istream&, std::string const& file, weather_units const& = {});

}  // namespace fengsui::fire
