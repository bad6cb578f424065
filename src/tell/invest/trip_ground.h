#pragma once

#include <string>
#include <vector>

#include "know/things.h"

namespace fengsui::tell {

// What a trip can go to and from, read from what is known.

// Going out to companies around the city where they are, or hosting guests among the sites and projects here.
enum class trip_way : unsigned char { out, host };

struct trip_start {
  std::string id;  // a company's home; the code of an airport or station
  base::name name;
  base::coordinate at;
  std::size_t spots = 0;
};

struct trip_spot {
  std::string id;
  std::string kind;
  base::name name;
  base::name about;  // its city, or its park
  base::coordinate at;
  double value = 1;
  bool fits = false;  // the guests' industry
};

struct trip_ground {
  std::vector<trip_start> starts;  // most spots first
  std::string at;                  // the start; empty where there is none
  std::vector<trip_spot> spots;    // within a day's reach of it
};
// `at` empty or unknown: the start with the most spots. A company is worth its intended investment in CNY 100 million,
// a place here five where it fits the industry of the guests.
trip_ground read_trip_ground(know::knowledge const&, trip_way, std::string const& at, std::string const& industry,
                             base::instant now);

// What stands in leaders' calendars on the days of a trip, as far as it lies within its hours; minutes after midnight.
struct trip_appointment {
  std::string id;
  base::name name;
  std::string leader;
  int day = 0;  // of the trip, from 1
  int from = 0;
  int minutes = 0;
};
struct trip_hours {
  base::day first;
  int days = 1;
  int begins = 0;
  int ends = 24 * 60;
};
std::vector<trip_appointment> read_appointments(know::knowledge const&, std::vector<std::string> const& leaders,
                                                trip_hours const&, base::instant now);

}  // namespace fengsui::tell
