#pragma once

#include <istream>
#include <string>

#include "base/result.h"
#include "invest/trip/trip_problem.h"

namespace fengsui::invest {

enum class instance_format { toptw, mctopmtw, op, oplib };

// The standard benchmark files. `file` decides how a TOPTW distance is rounded, as the set has it: names with "pr"
// (Cordeau) to two decimals, others (Solomon) to one. An MCTOPMTW point's four windows adjoin, so that it is open from
// the first to the last. Fault: unknown_setting with the line that cannot be read and what would be right.
base::result<trip_problem> read_instance(std::istream&, std::string const& file, instance_format, int tours);

}  // namespace fengsui::invest
