#pragma once

#include <string_view>
#include <vector>

#include "act/duty_room.h"
#include "act/roster/change.h"
#include "tell/body.h"
#include "tell/http/router.h"

namespace fengsui::tell {

// What members of a roster settle among themselves: hand-overs, swaps and leave; roster_routes lists these too.
std::vector<http::route> shift_change_routes(act::duty_room&);

// Who changes a roster of that desk, read from the question; whether he may do so for others.
act::roster_actor roster_actor_from(act::duty_room const&, body&, http::request const&, std::string_view desk);

}  // namespace fengsui::tell
