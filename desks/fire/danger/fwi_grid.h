#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "fire/danger/fwi.h"
#include "fire/danger/station_series.h"

namespace fengsui::fire {

// Noon weather of one day over a grid, cell by cell; NaN where it is not known. Units as in noon_weather.
struct grid_weather {
  std::span<float const> temp;
  std::span<float const> rh;
  std::span<float const> ws;
  std::span<float const> prec;
};

// The codes that carry over, cell by cell; NaN where there are none.
struct grid_codes {
  std::vector<double> ffmc;
  std::vector<double> dmc;
  std::vector<double> dc;

  static grid_codes starting(std::size_t cells, moisture_codes const&);
};

struct grid_rating {
  std::vector<float> ffmc, dmc, dc, isi, bui, fwi, dsr;  // NaN where not rated
  std::size_t rated = 0;
  std::size_t missing = 0;     // without weather or without codes of yesterday
  std::size_t impossible = 0;  // with weather that cannot be: not rated either
  std::optional<std::size_t> first_impossible;
};

struct grid_options {
  bool by_latitude = true;
  gap on_gap = gap::refuse;  // what a cell without weather does: loses its codes, or keeps them as they were
};

// The latitudes at which the tables of day length change.
inline constexpr double kLatitudeBorders[]{-30, -20, -10, 10, 20, 30};

// The fire weather of one day, equal to next_day() cell by cell within 1e-9 of each value before it is rounded to
// float. `codes` are yesterday's and become today's; `latitude` in degrees, a cell each. All spans are equally long.
grid_rating rate_day(grid_weather const&, int month, std::span<float const> latitude, grid_options const&,
                     grid_codes& codes);

}  // namespace fengsui::fire
