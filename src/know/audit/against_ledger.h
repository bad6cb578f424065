#pragma once

#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "know/audit/audit.h"
#include "know/knowledge.h"

namespace fengsui::know::audit {

// What a figure that was read is called in this city, by its desks' `read_as`.
struct own_indicator {
  model::indicator const* indicator = nullptr;
  std::vector<std::pair<std::string, std::string>> where;
};

// None where no desk says so; of several rules the one that names the organisation most closely.
std::optional<own_indicator> own_indicator_of(model::catalogue const&, model::printed_figure const&);

// "2025-04-03..2025-04-07", or "unknown".
std::string period_text(model::printed_figure const&);

// 与账本: each figure that has an indicator of the city and a period, against what the ledger's events give. The ledger
// may be incomplete, so a difference is suspicious, not inconsistent.
report audit_against_ledger(knowledge const&, std::span<document const>);

}  // namespace fengsui::know::audit
