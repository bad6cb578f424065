#pragma once

#include <string>
#include <vector>

#include "base/geo.h"
#include "base/result.h"
#include "invest/trip/planner.h"

namespace fengsui::invest {

// A company that may be visited, in an officer's terms. Times are minutes after midnight.
struct visit_wish {
  std::string id;
  base::coordinate at;
  double value = 1;  // how much the visit is worth beside the others, more than 0
  int minutes = 60;
  int opens = 9 * 60;
  int closes = 17 * 60;
  bool promised = false;  // it has to be in the plan
};

struct visit_days {
  base::coordinate start;  // where every day begins and ends
  int begins = 8 * 60 + 30;
  int ends = 18 * 60;
  int tours = 1;          // days times cars
  double speed_kmh = 35;  // in towns: of any way the first kTownKm; beyond, on motorways, at least kMotorwayKmh
  std::vector<visit_wish> wishes;
};

inline constexpr double kTownKm = 15;
inline constexpr double kMotorwayKmh = 80;
// Whole minutes, rounded up: nobody is late for a rounding.
double drive_minutes(double km, double town_kmh);

struct timed_visit {
  std::string id;
  int arrives = 0;
  int begins = 0;  // later than it arrives where it has to wait for the door to open
  int leaves = 0;
  double km = 0;  // from the place before
};

struct visit_tour {
  std::vector<timed_visit> visits;
  int back = 0;  // at the start again
  double km = 0;
};

struct visit_plan {
  std::vector<visit_tour> tours;
  double value = 0;
  bool proven = false;  // no plan is worth more
  std::vector<std::string> left_out;
  std::vector<std::string> impossible;  // promised, and still not in it: there is no room for all of them
};

// The plan, re-timed by an independent checker before it is given out. Deterministic: the search runs a fixed number of
// rounds, more for more wishes up to `looks`.
visit_plan plan_visits(visit_days const&, int looks = 400);

// Road kilometres between two places: the great circle, a third longer (roads are 1.2 to 1.4 times as long as the
// straight line).
double road_km(base::coordinate, base::coordinate);

}  // namespace fengsui::invest
