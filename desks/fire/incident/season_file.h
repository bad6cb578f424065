#pragma once

#include <istream>
#include <ostream>
#include <string>

#include "base/result.h"
#include "fire/incident/season.h"

namespace fengsui::fire {

// A season as lines of JSON, each an object with one key: season, station, turned, outage, pass, heat, danger,
// detection, position, fire. A real season has no fire rows and no `truth`. A detection's error is given as `sigma_m`,
// or as `azimuth`, `sigma_along_m`, `sigma_across_m` for a ray, or as the three numbers of `covariance_m2` (east,
// north, cross).
void write_season(std::ostream&, made_season const&);

struct season_table {
  made_season season;
  bool truth = false;   // whether there were fire rows or a season's head that says it is made
  base::faults faults;  // lines left out
};
season_table read_season(std::istream&, std::string const& file);

}  // namespace fengsui::fire
