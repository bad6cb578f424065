#pragma once

#include <cstddef>
#include <vector>

#include "sense/reader/draft.h"

namespace fengsui::sense::reader {

// Changes without a level in their own sentence. Indicators, organisations and periods are known.
void link_far_changes(document const&, std::vector<draft>&);
// 飞行架次同比减少26架次,下降8.9%: a rate right behind its amount is of what the amount is of.
bool goes_on_from_an_amount(document const&, std::vector<draft> const&, std::size_t i);

}  // namespace fengsui::sense::reader
