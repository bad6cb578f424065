#pragma once

#include <optional>
#include <vector>

#include "know/audit/lists/closed_lists.h"

namespace fengsui::know::audit {

// 增加156万人次 of 451万人次: what a level changed by in its own unit.
std::optional<std::size_t> change_beside(page const&, std::size_t level);

// What stands beside the members of a list, one for each: 149个,总投资1664亿元。其中谋划74个,674亿元;签约35个,316亿元.
std::vector<closed_list> columns_beside(page const&, closed_list const&);

// The same of what they changed by, all one way, and of what they were before.
std::vector<closed_list> changes_and_bases(page const&, closed_list const&);

}  // namespace fengsui::know::audit
