#pragma once

#include <optional>
#include <vector>

#include "tell/door.h"

namespace fengsui::tell {

// The door of the investment office.
std::optional<http::response> closed(act::duty_room&, http::request const&, act::rank least);

// The office's routes by subject; invest_routes lists them all.
std::vector<http::route> invest_trip_routes(act::duty_room&);
std::vector<http::route> invest_power_routes(act::duty_room&);
std::vector<http::route> invest_rate_routes(act::duty_room&);
std::vector<http::route> invest_attain_routes(act::duty_room&);
std::vector<http::route> invest_waiting_routes(act::duty_room&);

}  // namespace fengsui::tell
