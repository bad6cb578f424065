#pragma once

#include <span>

#include "base/json_writer.h"
#include "know/audit/audit.h"

namespace fengsui::tell {

// One finding as the command line and the API give it. `documents` are those that were audited together.
void write(base::json_writer&, know::audit::finding const&, std::span<know::audit::document const> documents);

base::name verdict_name(know::audit::verdict);

}  // namespace fengsui::tell
