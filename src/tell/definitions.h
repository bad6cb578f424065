#pragma once

#include <string>

#include "know/knowledge.h"

namespace fengsui::tell {

// What is defined, as the page needs it: /api/v1/city, /desks and /bulletins.
std::string city_json(know::knowledge const&, base::clock const& now);
std::string desks_json(model::catalogue const&);
std::string bulletins_json(model::catalogue const&);

}  // namespace fengsui::tell
