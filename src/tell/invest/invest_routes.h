#pragma once

#include <vector>

#include "act/duty_room.h"
#include "tell/http/router.h"

namespace fengsui::tell {

// The investment office: who was there before, what sites can give, reservations, bank lines, shared leads, trips
// (docs/http-duty.md).
std::vector<http::route> invest_routes(act::duty_room&);

}  // namespace fengsui::tell
