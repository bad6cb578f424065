#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "act/access/person.h"
#include "act/duty_room.h"
#include "tell/http/router.h"

namespace fengsui::tell {

// What stands before every route of the investment office: the city must have the desk, and who asks must have that
// rank at it. None: the way is free.
std::optional<http::response> closed(act::duty_room&, http::request const&, act::rank least);

// A query's value; empty where it was not given.
std::string asked(http::request const&, std::string_view name);

// A handler over the room as a route's.
http::plain_handler over(act::duty_room&, http::response (*)(act::duty_room&, http::request const&));

// The office's routes by subject; invest_routes lists them all.
std::vector<http::route> invest_trip_routes(act::duty_room&);
std::vector<http::route> invest_power_routes(act::duty_room&);
std::vector<http::route> invest_rate_routes(act::duty_room&);
std::vector<http::route> invest_attain_routes(act::duty_room&);
std::vector<http::route> invest_waiting_routes(act::duty_room&);

}  // namespace fengsui::tell
