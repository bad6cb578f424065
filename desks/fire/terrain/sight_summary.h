#pragma once

#include <array>
#include <vector>

#include "base/result.h"
#include "fire/incident/ground.h"
#include "fire/terrain/cover.h"
#include "fire/terrain/raster.h"

namespace fengsui::fire {

// A viewshed as the room keeps it: on the lattice, and as a range in each of 36 sectors.
struct sight_summary {
  std::vector<ground_row> ground;
  std::array<double, 36> sight_m{};  // of a sector with as much ground as is seen in it
};

// A cell of the lattice is asked where half of it was, and seen where half of what was asked of it is: it is looked up
// at 6 x 6 places. `range_m` is how far the tower looks. Fault: bad_raster, where the frame cannot be turned to
// degrees.
base::result<sight_summary> summary_of(tower_view const&, raster_frame const&, double longitude, double latitude,
                                       double range_m);

}  // namespace fengsui::fire
