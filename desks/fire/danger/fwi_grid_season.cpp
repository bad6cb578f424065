#include "fire/danger/fwi_grid_season.h"

#include <cmath>
#include <limits>

namespace fengsui::fire {
namespace {

constexpr double kInARow = 3;
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

noon_weather at(grid_weather const& weather, std::size_t cell) {
  return {.temp = weather.temp[cell], .rh = weather.rh[cell], .ws = weather.ws[cell], .prec = weather.prec[cell]};
}

double in_a_row(double before, bool again) {
  return again ? std::min(before + 1, kInARow) : 0;
}

}  // namespace

grid_season grid_season::starting(std::size_t cells) {
  std::vector<double> const none(cells, 0);
  return {.open = none, .warm = none, .cold = none, .winter_mm = none, .autumn_dc = std::vector<double>(cells, kNone)};
}

grid_season_day rate_season_day(grid_weather const& weather, std::span<float const> highest, int month,
                                std::span<float const> latitude, grid_options const& options,
                                grid_season_rules const& rules, grid_codes& codes, grid_season& season) {
  auto const cells = weather.temp.size();
  grid_season_day made;
  std::vector<bool> ends(cells);
  std::vector<bool> known(cells);
  for (std::size_t i = 0; i < cells; ++i) {
    auto const w = at(weather, i);
    known[i] = is_possible(w);  // which holds of no NaN
    if (season.open[i] == 0) codes.ffmc[i] = codes.dmc[i] = codes.dc[i] = kNone;
    if (!known[i]) continue;
    if (season.open[i] != 0) {
      ends[i] = season.cold[i] >= kInARow;
    } else if (season.warm[i] >= kInARow) {
      season.open[i] = 1;
      codes.ffmc[i] = rules.start.ffmc;
      codes.dmc[i] = rules.start.dmc;
      codes.dc[i] = std::isnan(season.autumn_dc[i])
                        ? rules.start.dc
                        : overwintered_dc(season.autumn_dc[i], season.winter_mm[i], rules.winter);
    } else {
      ++made.resting;
    }
  }
  made.rating = rate_day(weather, month, latitude, options, codes);
  made.rating.missing -= made.resting;
  for (std::size_t i = 0; i < cells; ++i) {
    if (!known[i]) {
      if (options.on_gap == gap::carry) continue;
      season.warm[i] = season.cold[i] = season.winter_mm[i] = 0;
      season.autumn_dc[i] = kNone;
      continue;
    }
    if (season.open[i] == 0) season.winter_mm[i] += double{weather.prec[i]};
    if (ends[i]) {
      season.open[i] = season.winter_mm[i] = 0;
      season.autumn_dc[i] = codes.dc[i];
      codes.ffmc[i] = codes.dmc[i] = codes.dc[i] = kNone;
    }
    auto const decides = !highest.empty() && !std::isnan(highest[i]) ? double{highest[i]} : double{weather.temp[i]};
    season.warm[i] = in_a_row(season.warm[i], decides > rules.limits.start_above);
    season.cold[i] = in_a_row(season.cold[i], decides < rules.limits.end_below);
  }
  return made;
}

}  // namespace fengsui::fire
