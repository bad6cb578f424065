#pragma once

#include <vector>

#include "know/audit/lists/closed_lists.h"

namespace fengsui::know::audit {

// Of several lists that close over the same figures, which do so by chance.

// Imports 21.5 and transhipment 12.5 make 34.0: then 12.5 and 8.9 do not make 21.5 beside it by rounding. Nothing holds
// what stands beside it in another list.
void drop_lists_of_siblings(page const&, std::vector<closed_list>&);

// 2989个,…。园区1698个、3965亿元,到位1936亿元;小镇640个、640亿元,到位217亿元;…: where the counts of all items make
// their whole, a sum that takes two figures of one item and two items comes by chance.
void drop_sums_across_items(page const&, std::vector<closed_list>&);

// 87.68万人次,包括公路客运44.62万人次、城市公交43.06万人次;水路1.03万人次: where 44.62 and 43.06 make 87.68, neither
// has the other for a part.
bool are_siblings_elsewhere(page const&, closed_list const& one, std::vector<closed_list> const& closing);

}  // namespace fengsui::know::audit
