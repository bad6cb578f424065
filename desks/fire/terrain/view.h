#pragma once

#include "fire/terrain/raster.h"
#include "fire/terrain/viewshed.h"

namespace fengsui::fire {

// A viewshed over the part of a raster file that the range reaches: memory follows the range, not the file.
struct terrain_view {
  window part;  // of the file
  raster<std::uint8_t> seen;
  map_point cell_m;
};

// `x` and `y` are WGS-84 degrees, or the map's own numbers where they cannot be degrees. Fault: bad_raster, where the
// place lies outside the raster or on a cell without data.
base::result<terrain_view> view_from(raster_file const&, double x, double y, lookout const&);

}  // namespace fengsui::fire
