#pragma once

#include <vector>

#include "know/audit/lists/closed_lists.h"

namespace fengsui::know::audit {

// "Lutin 26,202,945, Vigo 24,348,675, Gera 681,351, all three 51,232,971": English rows whose last level is the sum of
// those before it in its sentence, to the last of five digits.
std::vector<closed_list> english_totals_behind(page const&);

}  // namespace fengsui::know::audit
