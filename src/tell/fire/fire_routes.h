#pragma once

#include <vector>

#include "act/duty_room.h"
#include "tell/http/router.h"

namespace fengsui::tell {

// The fire desk: reports told, incidents with their evidence, joined and parted by hand, the map's layers, the days'
// danger.
std::vector<http::route> fire_routes(act::duty_room&);

}  // namespace fengsui::tell
