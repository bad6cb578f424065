#pragma once

#include <vector>

#include "know/audit/lists/closed_lists.h"

namespace fengsui::know::audit {

// Rows of an English text that miss a level before or behind them, each with how many like it are none of its parts:
// by how near they stand, and by what else says that they are: growth that weighs alike, another row that comes to the
// same, rows beside it told the same way that close. Empty for other texts.
std::vector<closed_list> english_likely_lists(page const&, std::vector<closed_list> const& closing);

}  // namespace fengsui::know::audit
