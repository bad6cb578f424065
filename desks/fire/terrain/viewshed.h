#pragma once

#include <cstdint>
#include <optional>

#include "fire/terrain/raster.h"

namespace fengsui::fire {

// A tower or a camera, and how it looks. Angles in degrees: azimuths clockwise from north, tilt up from the horizontal.
struct lookout {
  double height = 0;       // of the eye over the ground, m
  double target = 0;       // of what is looked for over the ground, m
  double range = 0;        // m
  double sector_from = 0;  // clockwise to sector_to; equal: all round
  double sector_to = 0;
  double tilt_least = -90;
  double tilt_most = 90;
  double refraction = 1.0 / 7.0;  // share of the earth's curvature that the air bends back; 0 to 1
};

inline constexpr std::uint8_t kHidden = 0;
inline constexpr std::uint8_t kSeen = 1;
inline constexpr std::uint8_t kNotAsked = 255;  // beyond the range, or without terrain

// Which cells are seen from the middle of one cell. A cell is hidden when a nearer one whose square the ray meets is
// steeper there (van Kreveld 1996; Haverkort, Toma and Zhuang 2009, whose model of a cell's gradient this is), over an
// earth of radius 6,370,997 m with refraction. Cells are `cell_m` metres wide and high. Cells without terrain (NaN)
// hide nothing and are not asked.
//
// The sweep of those papers keeps the cells under a turning ray in a tree. Here each ray walks blocks of eight by eight
// cells instead and passes over every block whose steepest point lies under it: the answer is the same, since nothing
// that could hide is left out, and most rays meet what hid their neighbour in the first block they try.
raster<std::uint8_t> viewshed(raster<float> const& terrain, int column, int row, map_point cell_m, lookout const&);

}  // namespace fengsui::fire
