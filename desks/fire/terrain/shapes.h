#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/geo.h"
#include "fire/terrain/cover.h"
#include "fire/terrain/raster.h"

namespace fengsui::fire {

// An area as GeoJSON or any other vector file that GDAL reads, in WGS-84 degrees after reading.
class area_file {
 public:
  // `frame` is that in which the file's degrees were measured: much of what is published in China is GCJ-02.
  // Faults: no_file, bad_raster (not readable, or no polygon in it).
  static base::result<area_file> open(std::filesystem::path const&, base::frame frame);

  // The cells of a raster whose middles lie in it.
  base::result<cell_set> cells(raster_frame const&) const;

 private:
  std::vector<std::string> polygons_;  // WKT, WGS-84
  std::string path_;
};

// Cells that hang together (over their sides), each group one polygon along the cells' edges.
struct blind_area {
  double area_m2 = 0;
  std::string geometry;  // GeoJSON, WGS-84 degrees
};

struct blind_areas {
  std::vector<blind_area> areas;  // the largest first
  std::size_t dropped = 0;        // smaller than `least_m2`
  double dropped_m2 = 0;
};

// Memory: a byte a cell of the window round the set.
base::result<blind_areas> outlines(cell_set const&, raster_frame const&, std::span<double const> row_m2,
                                   double least_m2);

}  // namespace fengsui::fire
