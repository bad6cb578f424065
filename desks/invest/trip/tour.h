#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "invest/trip/trip_problem.h"

namespace fengsui::invest {

inline constexpr double kRounding = 1e-9;
inline constexpr double kNever = std::numeric_limits<double>::infinity();

// One tour with the moments its visits begin, and how much later each might begin without breaking a window after it.
struct tour {
  std::vector<std::size_t> at;  // start and end included
  std::vector<double> begins;
  std::vector<double> slack;

  std::size_t visits() const { return at.size() - 2; }
};

// Where a visit may be put into a tour: behind `position`.
struct gap {
  double cost = kNever;  // time that the insertion takes
  std::size_t position = 0;
};

// Reckons `begins` and `slack` from `at`.
void time_visits(trip_problem const&, tour&);

// The way that is longer by going through `u` from one point to the next.
double detour_through(trip_problem const&, std::size_t from, std::size_t u, std::size_t to);

// The time that a tour saves by leaving its i-th visit out.
double saved_without(trip_problem const&, tour const&, std::size_t i);

// Where `u` costs least; in constant time a position, by the slack (Vansteenwegen et al. 2009).
gap best_gap(trip_problem const&, std::size_t u, tour const&);

// Whether the tour became shorter by turning stretches of it (2-opt) and by moving up to three visits elsewhere, turned
// or not (or-opt). Windows are not looked at, nor is the time reckoned anew.
bool shorten(trip_problem const&, tour&);

}  // namespace fengsui::invest
