#include "main/ground/fire/terrain.h"

#include <fmt/format.h>

namespace fengsui::main {

opened_terrain open_terrain(std::filesystem::path const& path, std::span<fire::reach const> places) {
  if (!std::filesystem::is_directory(path)) return {need(fire::raster_file::open(path)), {}};
  auto const folder = fire::tiles_in(path);
  std::vector<std::filesystem::path> files;
  std::vector<std::string> missing;
  if (places.empty()) {
    for (auto const& [tile, file] : folder.files) files.push_back(file);
  }
  for (auto const tile : fire::tiles_needed(places)) {
    auto const found = folder.files.find(tile);
    if (found != folder.files.end()) {
      files.push_back(found->second);
    } else {
      missing.push_back(to_text(tile));
    }
  }
  if (files.empty()) {
    auto const wanted = missing.empty() ? std::string{"N36E101.hgt, Copernicus_DSM_COG_10_N36_00_E101_00_DEM.tif"}
                                        : fmt::format("{}", fmt::join(missing, ", "));
    throw stop{exit_code::bad_input,
               {base::make_fault(base::fault_code::no_file, fmt::format("{}/ ({})", path.string(), wanted))}};
  }
  return {need(fire::raster_file::mosaic(files)), std::move(missing)};
}

void say_missing(opened_terrain const& terrain, std::filesystem::path const& folder, common_options const& common) {
  if (terrain.missing.empty() || common.json) return;  // the answer itself says it there
  fmt::print(stderr,
             fmt::runtime(common.lang == "en" ? "{} has no terrain of {}: what lies there is not asked\n"
                                              : "{} 缺地形图幅 {}：其范围内未计算\n"),
             folder.string(), fmt::join(terrain.missing, " "));
}

}  // namespace fengsui::main
