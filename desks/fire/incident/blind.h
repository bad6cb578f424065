#pragma once

#include <vector>

#include "fire/incident/detection.h"

namespace fengsui::fire {

// A rectangle in degrees.
struct land_cell {
  double west = 0;
  double south = 0;
  double east = 0;
  double north = 0;
};

// Land that no station which works at `at` sees, on the lattice of ground.h: of stations with a viewshed the ground
// that it was asked about, of others what lies within `reach_m` of them, by their 36 ranges. Cells of one row that
// touch come as one rectangle. None where stations lie farther apart than a country.
std::vector<land_cell> blind_cells(watched_land const&, base::instant at, double reach_m = 15'000);

}  // namespace fengsui::fire
