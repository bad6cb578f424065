#pragma once

#include <vector>

#include "act/duty_room.h"
#include "tell/http/router.h"

namespace fengsui::tell {

// Alarms and rules (docs/http-duty.md).
std::vector<http::route> alarm_routes(act::duty_room&);

}  // namespace fengsui::tell
