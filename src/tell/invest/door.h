#pragma once

#include <optional>
#include <vector>

#include "tell/body.h"
#include "tell/door.h"

namespace fengsui::tell {

// The door of the investment office.
std::optional<http::response> closed(act::duty_room&, http::request const&, act::rank least);

// A name for a new thing: what it is and when it was made, in milliseconds; a number behind it where two come at once.
std::string new_id(know::knowledge const&, std::string const& kind, std::string_view prefix, base::instant now);

// A number that is not negative, in units of 10^-decimals, as JSON writes one or as text; none where it is not there or
// wrong.
std::optional<std::int64_t> decimal_at(body&, std::string_view key, int decimals, bool required = false);

// The office's routes by subject; invest_routes lists them all.
std::vector<http::route> invest_offer_routes(act::duty_room&);
std::vector<http::route> invest_trip_routes(act::duty_room&);
std::vector<http::route> invest_power_routes(act::duty_room&);
std::vector<http::route> invest_rate_routes(act::duty_room&);
std::vector<http::route> invest_attain_routes(act::duty_room&);
std::vector<http::route> invest_waiting_routes(act::duty_room&);

}  // namespace fengsui::tell
