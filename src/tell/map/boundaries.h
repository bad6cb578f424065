#pragma once

#include <string>

#include "model/city.h"

namespace fengsui::tell {

// The city's boundaries, and the land and water around it, as GeoJSON in WGS-84 with names and attribution.
std::string boundaries_json(model::city const&);

}  // namespace fengsui::tell
