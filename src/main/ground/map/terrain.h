#pragma once

#include <array>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "base/fault.h"
#include "base/result.h"

namespace fengsui::main {

// What was made of elevation rasters, for a map that MapLibre draws: tiles of heights ({z}/{x}/{y}.png, Web Mercator,
// 256 pixels, "terrarium": metres = R * 256 + G + B / 256 - 32768), from which it shades and raises the ground, and
// contour lines.
struct terrain_layer {
  int minzoom = 0;
  int maxzoom = 0;
  std::array<double, 4> bounds{};  // west, south, east, north, degrees of WGS 84
  double metres = 0;               // of a cell of the source
  bool coarse = false;  // cells of more than a kilometre: a backdrop, no slope and no sight can be read off it
  int interval = 0;     // metres between contours; 0: none were made
  int tiles = 0;
};

// Rasters of any frame and format that GDAL reads, all of them into one layer under `folder` (NAME/ and, unless they
// are coarse, NAME-contours.geojson); where several cover a place the last one holds. Holes are filled from around
// them.
base::result<terrain_layer> make_terrain(std::vector<std::filesystem::path> const& rasters,
                                         std::filesystem::path const& folder, std::string const& name,
                                         std::function<void(int done, int of)> const& progress);

// The ground size of a raster's cell, in metres.
base::result<double> cell_of(std::filesystem::path const& raster);

}  // namespace fengsui::main
