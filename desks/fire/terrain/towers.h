#pragma once

#include <istream>
#include <string>
#include <vector>

#include "fire/incident/detection.h"
#include "fire/terrain/raster.h"
#include "fire/terrain/viewshed.h"

namespace fengsui::fire {

// A tower or camera, or a place where one could be built.
struct tower {
  int line = 0;
  std::string id;
  base::name name{};  // as people call it; empty where the file has none
  double x = 0;       // WGS-84 longitude, or the map's own x where the file has columns x and y
  double y = 0;
  bool in_degrees = true;
  lookout look;
};

struct tower_list {
  std::vector<tower> towers;
  base::faults faults;  // rows left out
};

// CSV by column names: id, lon and lat (or longitude, latitude; or x and y on the terrain's map), name and name_en, and
// where they differ from `usual`: height, target, range, sector_from, sector_to, tilt_least, tilt_most. `frame` says
// wgs84 or gcj02 of a row's degrees; GCJ-02 is converted.
tower_list read_towers(std::istream&, std::string const& file, lookout const& usual);

// The highest cell of each square of `spacing_m`: where a tower would stand. Squares without terrain have none. On the
// raster's map. Read square by square. Fault: bad_raster.
base::result<std::vector<map_point>> high_places(raster_file const&, window const&, double spacing_m);

}  // namespace fengsui::fire
