#pragma once

#include <vector>

#include "act/duty_room.h"
#include "tell/http/router.h"

namespace fengsui::tell {

// Lists, and their way through a spreadsheet and back (docs/http-duty.md).
std::vector<http::route> list_routes(act::duty_room&);

}  // namespace fengsui::tell
