#pragma once

#include <vector>

#include "know/audit/lists/closed_lists.h"

namespace fengsui::know::audit {

// 人均可支配收入7158元。其中工资性收入3124元,…: an average, and yet its sources make it.
bool is_income_a_head(page const&, std::size_t i);
bool is_source_of_income(page const&, std::size_t i);

// Incomes a head behind which all four sources are told, each once, and that these miss by whatever slip.
std::vector<closed_list> incomes_that_miss(page const&);

}  // namespace fengsui::know::audit
