#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "act/access/person.h"
#include "act/duty_room.h"
#include "tell/http/router.h"

namespace fengsui::tell {

// What stands before a desk's own routes: the city must have this kind ("invest.site"), and with it the desk as these
// routes know it; and who asks must have that rank at the desk. None: the way is free.
std::optional<http::response> closed(act::duty_room&, http::request const&, act::rank least, std::string_view kind);

// A query's value; empty where it was not given.
std::string asked(http::request const&, std::string_view name);

// A handler over the room as a route's.
http::plain_handler over(act::duty_room&, http::response (*)(act::duty_room&, http::request const&));

}  // namespace fengsui::tell
