#pragma once

#include <filesystem>

#include "fire/satellite/known_heat.h"

namespace fengsui::fire {

struct heat_area_options {
  double beyond_m = 500;  // a detection is the middle of a pixel, which may lie beside what it saw
  base::frame frame = base::frame::wgs84;
};

// Plants, substations, kilns as polygons or points of GeoJSON or any other vector file that GDAL reads, gzip too.
// Names, kinds and limits come from the properties: id or osm_id, name, kind (else source, else power), radius_m, from,
// to, first_day, last_day, usual_frp_mw, frame. What has no place is left out, and a property that cannot be read is a
// fault that names the feature. Faults: no_file, bad_raster where the file cannot be read at all.
heat_register read_heat_areas(std::filesystem::path const&, heat_area_options const&);

}  // namespace fengsui::fire
