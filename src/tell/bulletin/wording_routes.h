#pragma once

#include <vector>

#include "act/duty_room.h"
#include "tell/http/router.h"

namespace fengsui::tell {

// Editing the words between a bulletin's figures, and taking the newest edit back (docs/http.md). Answered with the bulletin
// as it is then.
std::vector<http::route> wording_routes(act::duty_room&);

}  // namespace fengsui::tell
