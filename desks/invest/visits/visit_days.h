#pragma once

#include <limits>
#include <string>
#include <vector>

#include "base/geo.h"
#include "base/result.h"
#include "invest/trip/planner.h"

namespace fengsui::invest {

// When a door is open, on every day or on one of the trip's days (0 is the first).
struct visit_window {
  int opens = 9 * 60;
  int closes = 17 * 60;
  int day = -1;
};

// A company that may be visited, in an officer's terms. Times are minutes after midnight.
struct visit_wish {
  std::string id;
  base::coordinate at;
  double value = 1;  // how much the visit is worth beside the others, more than 0
  int minutes = 60;
  int opens = 9 * 60;
  int closes = 17 * 60;
  bool promised = false;                // it has to be in the plan
  std::vector<visit_window> windows{};  // several; none: from `opens` to `closes` on every day
  std::string leader{};                 // who has to be there; empty: whoever goes
  double fee = 0;
};

// A pause of so many minutes that begins no earlier than `from` and no later than `until`: lunch, or what stands in a
// leader's calendar (then from = until). It is taken where the car then is. Who is back by then takes it at home.
struct visit_pause {
  std::string name;
  int from = 0;
  int until = 0;
  int minutes = 0;
  std::string leader{};  // of that leader's cars alone; empty: everybody's
  int day = -1;
};
inline constexpr std::size_t kMostPauses = 4;  // of one car on one day

struct visit_days {
  base::coordinate start;  // where every day begins and ends
  int begins = 8 * 60 + 30;
  int ends = 18 * 60;
  int tours = 1;          // cars
  int days = 1;           // each car goes out on each of them
  double speed_kmh = 35;  // in towns: of any way the first kTownKm; beyond, on motorways, at least kMotorwayKmh
  std::vector<visit_wish> wishes{};
  std::vector<std::string> leaders{};  // who sits in which car; shorter: nobody in particular in the others
  std::vector<visit_pause> pauses{};
  double budget = std::numeric_limits<double>::infinity();  // for fees, and for each car on each day it is used
  double car_day = 0;
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

struct timed_pause {
  std::string name;
  int begins = 0;
  int ends = 0;
  std::size_t before = 0;  // it is taken before that visit; as many as there are visits: before the way back
};

struct visit_tour {
  int day = 0;
  int car = 0;
  std::string leader{};
  std::vector<timed_visit> visits{};
  std::vector<timed_pause> pauses{};
  int back = 0;  // at the start again
  double km = 0;
};

struct visit_plan {
  std::vector<visit_tour> tours;
  double value = 0;
  double cost = 0;
  bool proven = false;  // no plan is worth more
  std::vector<std::string> left_out;
  std::vector<std::string> impossible;  // promised, and still not in it: there is no room for all of them
};

// The plan, re-timed by an independent checker before it is given out. Deterministic: the search runs a fixed number of
// rounds, more for more wishes up to `looks`.
visit_plan plan_visits(visit_days const&, int looks = 400);

// Walks the plan minute by minute as it was told, and says what does not hold; empty: it holds. Knows nothing of how
// plans are made.
std::string why_not(visit_days const&, visit_plan const&);

// Road kilometres between two places: the great circle, a third longer (roads are 1.2 to 1.4 times as long as the
// straight line).
double road_km(base::coordinate, base::coordinate);

}  // namespace fengsui::invest
