#pragma once

#include <vector>

#include "base/result.h"
#include "fire/incident/ground.h"
#include "fire/terrain/cover.h"
#include "fire/terrain/raster.h"

namespace fengsui::fire {

// A viewshed on the lattice, as the room keeps it. A cell of the lattice is asked where half of it was, and seen where
// half of what was asked of it is: it is looked up at 6 x 6 places. `range_m` is how far the tower looks. Fault:
// bad_raster, where the frame cannot be turned to degrees.
base::result<std::vector<ground_row>> ground_on_lattice(tower_view const&, raster_frame const&, double longitude,
                                                        double latitude, double range_m);

}  // namespace fengsui::fire
