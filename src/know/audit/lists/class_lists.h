#pragma once

#include <vector>

#include "know/audit/lists/closed_lists.h"

namespace fengsui::know::audit {

// "Inward cargo made up 40 million tonnes of this and outward cargo 22.6 million": rows whose members' own words name
// every class of a partition, each once, and the level that they are of, whether they make it or not. `closing`: the
// lists of the page that add up as printed.
std::vector<closed_list> lists_by_class(page const&, std::vector<closed_list> const& closing);

}  // namespace fengsui::know::audit
