#pragma once

#include <vector>

#include "act/duty_room.h"
#include "tell/http/router.h"

namespace fengsui::tell {

// Plans: propose, approve, amend, reject, and what came of them (docs/http-duty.md).
std::vector<http::route> plan_routes(act::duty_room&);

}  // namespace fengsui::tell
