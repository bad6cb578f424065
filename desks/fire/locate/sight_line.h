#pragma once

#include <optional>
#include <vector>

#include "fire/locate/bearing_fix.h"
#include "fire/terrain/raster.h"
#include "fire/terrain/viewshed.h"

namespace fengsui::fire {

// Part of a ray on which the ground is in sight of the tower, in metres from it.
struct stretch {
  double from_m = 0;
  double to_m = 0;
};

struct sight_line {
  geo_point place;  // the middle of what is in sight, weighted by length
  error_ellipse ellipse;
  std::vector<stretch> in_sight;
};

// One tower alone: where along its bearing the ground can be seen at all. The ellipse is long, as the ignorance is.
// None where nothing on the ray is in sight. Faults: bad_raster, no_file.
base::result<std::optional<sight_line>> along_terrain(raster_file const& terrain, bearing const&, lookout const&);

}  // namespace fengsui::fire
