#pragma once

#include <filesystem>

#include "base/result.h"

namespace fengsui::main {

struct osm_lines {
  int roads = 0;
  int railways = 0;
};

// Roads and railways out of an OpenStreetMap extract (.osm.pbf, .osm, or GeoJSON with OSM's tags as properties), added
// to `roads.geojson` and `railways.geojson` in `folder`: class, name_zh, name_en. Roads from motorway to tertiary;
// railways without yards and sidings.
base::result<osm_lines> make_osm_lines(std::vector<std::filesystem::path> const& extracts,
                                       std::filesystem::path const& folder);

}  // namespace fengsui::main
