#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "fire/terrain/raster.h"
#include "fire/terrain/tiles.h"
#include "main/verbs.h"

namespace fengsui::main {

// Terrain from one raster, or from a folder of SRTM and Copernicus tiles as far as the places need them.
struct opened_terrain {
  fire::raster_file file;
  std::vector<std::string> missing;  // "N36E101": tiles that the places need and the folder does not have
};

// Ends the verb (bad input) where nothing can be read. Without places every tile of a folder is taken.
opened_terrain open_terrain(std::filesystem::path const&, std::span<fire::reach const> places);

// Says on standard error which tiles are missing: what lies on them is not asked.
void say_missing(opened_terrain const&, std::filesystem::path const& folder, common_options const&);

}  // namespace fengsui::main
