#pragma once

#include <vector>

#include "invest/attain/hazard.h"

namespace fengsui::invest {

// Hazards of each stage on each day to come, as the pile of projects moves on average.
struct outlook {
  std::vector<stage_hazard> stages;
  std::vector<std::vector<std::vector<double>>> hazard;  // stage, day, band: of one project
  double live_won = 0;
  double new_won = 0;
};

// A project that is in a stage at the cut, and how likely it leaves at all.
struct live_stay {
  stage_stay const* stay;
  double weight;
};

struct both_views {
  outlook all;    // every project may leave
  outlook never;  // a share never leaves
  std::vector<live_stay> live_all;
  std::vector<live_stay> live_never;
};

// What was known at the cut, carried forward day by day. Whether some projects never leave cannot be told from a young
// file, so both views count alike.
both_views look_ahead(pipeline const& known, int cut, int until);

}  // namespace fengsui::invest
