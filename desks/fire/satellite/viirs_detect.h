#pragma once

#include <cstdint>
#include <vector>

#include "fire/satellite/viirs_scene.h"

namespace fengsui::fire {

// Classes of the active fire product; what is no fire is 0 here, cloud and water included.
enum class fire_class : std::uint8_t { none = 0, glint = 5, unclassified = 6, low = 7, nominal = 8, high = 9 };

// The contextual test of Schroeder, Oliva, Giglio and Csiszar 2014 (Remote Sensing of Environment 143, 85-96) for the
// 375 m bands: fixed thresholds, saturation and folding first; then each candidate against the mean and the mean
// absolute deviation of its neighbours, in a window that grows from 11×11 to 31×31 until a quarter of it, and ten
// pixels, are neither cloud nor water nor fire. A candidate that never finds them is unclassified.
//
// One class a pixel, row by row. Cost: one pass over all pixels; windows only for candidates.
std::vector<fire_class> detect_fires(viirs_scene const&);

}  // namespace fengsui::fire
