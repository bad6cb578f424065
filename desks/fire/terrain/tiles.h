#pragma once

#include <compare>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fengsui::fire {

// A square degree of a public elevation model, named by its south-west corner.
struct tile {
  int south = 0;
  int west = 0;

  auto operator<=>(tile const&) const = default;
};

// "N36E101", as SRTM names it.
std::string to_text(tile);

// From a file's name: SRTM (N36E101.hgt, also zipped or as GeoTIFF: N36E101.SRTMGL1.hgt.zip, n36_e101_1arc_v3.tif) and
// Copernicus (Copernicus_DSM_COG_10_N36_00_E101_00_DEM.tif). None for other names.
std::optional<tile> tile_of(std::string_view file_name);

// A place and how far round it terrain is needed, degrees and metres.
struct reach {
  double longitude = 0;
  double latitude = 0;
  double metres = 0;
};

struct tile_folder {
  std::map<tile, std::filesystem::path>
      files;  // where several files have a tile, the one with the finer terrain by name
};
tile_folder tiles_in(std::filesystem::path const& folder);

// The tiles that the places reach into, each once; over the date line too.
std::vector<tile> tiles_needed(std::span<reach const>);

}  // namespace fengsui::fire
