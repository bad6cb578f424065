#pragma once

#include <span>
#include <vector>

#include "know/audit/finding.h"

namespace fengsui::know::audit {

struct report {
  std::vector<finding> findings;  // by document, then by where their figures stand
  std::int64_t reckoned = 0;      // relations that were looked at
};

// Checks every relation that arithmetic can check among the figures of each document, and between documents of
// different years. Each figure is its rounding interval, reckoned in exact fractions; only what cannot be true at any
// values within them is reported as inconsistent. The same input gives the same findings in the same order.
report audit_documents(std::span<document const>);

}  // namespace fengsui::know::audit
