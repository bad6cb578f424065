#pragma once

#include <array>
#include <vector>

#include "fire/incident/detection.h"

namespace fengsui::fire {

using degrees_ring = std::vector<std::array<double, 2>>;  // longitude and latitude; closed
using degrees_polygon = std::vector<degrees_ring>;        // the outer ring, then its holes

// Land that stations look at, on the lattice of ground.h: what a station that works sees, and what none of them does.
struct watched_ground {
  std::vector<degrees_polygon> seen;
  std::vector<degrees_polygon> blind;
};

// At `at`: of stations with a viewshed the ground that it was asked about, of others what lies within `reach_m` of
// them, by their 36 ranges. Nothing where stations lie farther apart than a country.
watched_ground ground_watched(watched_land const&, base::instant at, double reach_m = 15'000);

// The farthest that a station sees within its field of view, in metres; 0 where it sees nothing there, none where
// nobody knows where it looks.
std::optional<double> looks_how_far(station const&);

}  // namespace fengsui::fire
