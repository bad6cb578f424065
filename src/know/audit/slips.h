#pragma once

#include <vector>

#include "know/audit/finding.h"

namespace fengsui::know::audit {

struct slipped_number {
  repair::slip how;
  model::printed_number number;
};

// The numbers that a slip of the pen makes of this one, likeliest slips first: a scale word lost or doubled, the point
// misplaced, two digits swapped, a digit too many, one digit wrong, a digit lost.
std::vector<slipped_number> slips_of(model::printed_number const&);

}  // namespace fengsui::know::audit
