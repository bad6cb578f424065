#pragma once

#include <optional>
#include <vector>

#include "know/audit/lists/closed_lists.h"

namespace fengsui::know::audit {

// 增加156万人次 of 451万人次: what a level changed by in its own unit.
std::optional<std::size_t> change_beside(page const&, std::size_t level);

// 增加值10.29亿元,收入27.17亿元。其中机械增加值2.68亿元,收入7.91亿元;…: of a row that tells several things in one unit,
// those that count what the whole does, or are called as it is.
std::vector<std::vector<std::size_t>> columns_of_row(page const&, std::size_t whole,
                                                     std::vector<std::size_t> const& row);

// What stands beside the members of a list, one for each: 149个,总投资1664亿元。其中谋划74个,674亿元;签约35个,316亿元.
std::vector<closed_list> columns_beside(page const&, closed_list const&);

// The same where the columns are told in one unit: 总投资2944亿元,年计划561亿元。在建总投资1330亿元,年计划327亿元;….
std::vector<closed_list> columns_in_its_unit(page const& of, closed_list const& list);

// The same of what they changed by, all one way, and of what they were before.
std::vector<closed_list> changes_and_bases(page const&, closed_list const&);

}  // namespace fengsui::know::audit
