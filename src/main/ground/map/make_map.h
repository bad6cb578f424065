#pragma once

#include <filesystem>

namespace fengsui::main {

// What of a map was made; all of it is under `map` in the data folder, with map.json as its table of contents.
struct map_made {
  int terrain_tiles = 0;
  double terrain_metres = 0;  // the finest cell
  int roads = 0;
  int railways = 0;
};

// Makes the map's ground anew from what lies in city/terrain (rasters of heights) and city/osm (extracts of
// OpenStreetMap) of a data folder; with neither there is none.
map_made make_map(std::filesystem::path const& folder);

// Copies a city's terrain/, osm/ and stand_in/ beside its other definitions. What stands in is no part of the map.
void copy_map_sources(std::filesystem::path const& city, std::filesystem::path const& folder);

}  // namespace fengsui::main
