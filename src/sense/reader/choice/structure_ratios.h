#pragma once

#include <vector>

#include "sense/reader/draft.h"

namespace fengsui::sense::reader {

// 三次产业结构为7.7:55.7:36.6, "the ratio of the three industries was 7.7: 55.7: 36.6": three shares without a sign;
// and 轻重结构28.0:72.0, where they make a hundred.
void add_structure_ratios(document const&, std::vector<draft>&);
// What each is of and of what whole, where the text prints either. Indicators are known.
void link_structure_ratios(document const&, std::vector<draft>&);
bool is_of_a_structure(draft const&);

}  // namespace fengsui::sense::reader
