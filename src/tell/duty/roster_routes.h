#pragma once

#include <vector>

#include "act/duty_room.h"
#include "tell/http/router.h"

namespace fengsui::tell {

// Posts, members, rosters, hand-overs, swaps and leave (docs/http-duty.md).
std::vector<http::route> roster_routes(act::duty_room&);

}  // namespace fengsui::tell
