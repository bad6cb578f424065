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

// Land within `reach_m` of a station that is listed, which no station that works at `at` sees; by the 36 ranges of
// sight, so as coarse as these. Cells of one row that touch come as one rectangle.
std::vector<land_cell> blind_cells(watched_land const&, base::instant at, double reach_m = 15'000, double cell_m = 500);

}  // namespace fengsui::fire
