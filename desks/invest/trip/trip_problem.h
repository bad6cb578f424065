#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace fengsui::invest {

inline constexpr std::size_t kVisitTypes = 10;

// A company that may be visited, or the place where tours start and end (which takes no time).
struct trip_point {
  int number = 0;  // as the instance has it
  double x = 0;
  double y = 0;
  double duration = 0;
  double value = 0;
  double opens = 0;  // a visit begins between the two
  double closes = std::numeric_limits<double>::infinity();
  double fee = 0;
  std::array<bool, kVisitTypes> types{};
};

// The team orienteering problem with time windows: several tours from `start` to `end`, each within `limit`, no point
// twice, the largest sum of values; fees within a budget and each type of visit within its cap, where there are any.
// Times and distances have one unit.
struct trip_problem {
  std::vector<trip_point> points;
  std::size_t start = 0;
  std::size_t end = 0;
  int tours = 1;
  double limit = 0;
  double budget = std::numeric_limits<double>::infinity();
  std::array<int, kVisitTypes> caps{};
  bool has_caps = false;
  double given = 0;            // what the start is worth: it counts in every plan
  bool timed = true;           // whether any point has a window
  std::vector<double> travel;  // between points, row by row

  double between(std::size_t a, std::size_t b) const { return travel[a * points.size() + b]; }
  bool may_be_visited(std::size_t i) const { return i != start && i != end; }
};

// How a distance is made of coordinates.
enum class distance_rule { exact, down_to_one_decimal, down_to_two_decimals, nearest_whole };
void measure(trip_problem&, distance_rule);

struct trip_plan {
  std::vector<std::vector<std::size_t>> tours;  // points between start and end, in order
  double value = 0;
  bool proven = false;  // no plan is better
};

// Walks each tour anew and says what is wrong with the plan; empty: it holds. Knows nothing of how plans are made.
std::string why_not(trip_problem const&, trip_plan const&);

}  // namespace fengsui::invest
