#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "base/result.h"
#include "fire/terrain/raster.h"

namespace fengsui::fire {

// A scene of the VIIRS imager bands (375 m), row by row. Reflectances ×10⁴ (0.6, 0.9, 1.6 µm), brightness temperatures
// in kelvin ×100 (3.7, 11.5 µm), quality of these two (0 good, 9 saturated, 255 no data), sun glint angle in degrees
// ×100.
struct viirs_scene {
  raster_frame frame;
  bool day = true;
  std::vector<std::uint16_t> i1;
  std::vector<std::uint16_t> i2;
  std::vector<std::uint16_t> i3;
  std::vector<std::uint16_t> i4;
  std::vector<std::uint16_t> i5;
  std::vector<std::uint16_t> quality4;
  std::vector<std::uint16_t> quality5;
  std::vector<std::uint16_t> glint;
};

// A raster of those eight bands in that order, with DAY=1 or DAY=0 in its metadata. Faults: no_file, bad_raster.
base::result<viirs_scene> read_viirs_scene(std::filesystem::path const&);

}  // namespace fengsui::fire
