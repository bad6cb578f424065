#pragma once

#include <span>
#include <vector>

#include "fire/danger/fwi_grid.h"

namespace fengsui::fire {

// What a cell's season carries from day to day besides the codes. Doubles, as rasters hold them; all equally long.
struct grid_season {
  std::vector<double> open;       // 1 in season
  std::vector<double> warm;       // days in a row over the start's limit, 3 at most
  std::vector<double> cold;       // days in a row under the end's limit, 3 at most
  std::vector<double> winter_mm;  // rain since the season ended
  std::vector<double> autumn_dc;  // on its last day; NaN where none ended yet, or where the winter has a hole

  static grid_season starting(std::size_t cells);
};

struct grid_season_rules {
  season_rule limits;
  overwintering winter;
  moisture_codes start;  // of each spring; the drought code where there is no autumn to come from
};

struct grid_season_day {
  grid_rating rating;       // NaN out of season
  std::size_t resting = 0;  // cells out of season; they are not among the missing
};

// rate_day() where each cell has its own season: the days that rate() with a season rates are rated, and with its
// values, cell by cell. `highest` is the day's highest temperature where there is one (else the noon's decides). Out
// of season a cell has no codes (NaN). A cell without possible weather, when `options` refuse gaps, loses what it knew:
// its codes, its days in a row, and the winter's rain; when they carry, the day did not happen for it.
grid_season_day rate_season_day(grid_weather const&, std::span<float const> highest, int month,
                                std::span<float const> latitude, grid_options const&, grid_season_rules const&,
                                grid_codes&, grid_season&);

}  // namespace fengsui::fire
