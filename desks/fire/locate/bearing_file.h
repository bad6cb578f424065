#pragma once

#include <istream>
#include <string>
#include <vector>

#include "base/fault.h"
#include "fire/locate/bearing_fix.h"

namespace fengsui::fire {

// What several towers say of one fire.
struct bearing_case {
  int line = 0;
  std::string id;  // the line's number where the file has no column `case`
  std::vector<bearing> bearings;
};

struct bearing_table {
  std::vector<bearing_case> cases;
  base::faults faults;  // rows left out
};

// CSV by column names: `observations` (or a name that begins so) as lat:lon:azimuth;lat:lon:azimuth, `case` and
// `sigma_deg` where they are there. A row that says 0 or nothing of its error errs as `sigma` says, in degrees.
bearing_table read_bearings(std::istream&, std::string const& file, double sigma);

}  // namespace fengsui::fire
