#include "fire/incident/blind.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace fengsui::fire {

std::vector<land_cell> blind_cells(watched_land const& land, base::instant at, double reach_m, double cell_m) {
  std::vector<land_cell> made;
  if (land.stations.empty()) return made;
  std::vector<bool> works;
  auto south = 90.0, north = -90.0, west = 180.0, east = -180.0;
  for (auto const& s : land.stations) {
    works.push_back(std::none_of(land.outages.begin(), land.outages.end(),
                                 [&](outage const& o) { return o.station == s.id && o.from <= at && at < o.to; }));
    south = std::min(south, s.latitude);
    north = std::max(north, s.latitude);
    west = std::min(west, s.longitude);
    east = std::max(east, s.longitude);
  }
  auto const middle = (south + north) / 2;
  auto const row_step = 0.01 * cell_m / offset(middle, west, middle + 0.01, west).north;
  auto const column_step = 0.01 * cell_m / offset(middle, west, middle, west + 0.01).east;
  auto const rows_beyond = reach_m / cell_m * row_step;
  auto const columns_beyond = reach_m / cell_m * column_step;
  for (auto lat = south - rows_beyond; lat < north + rows_beyond; lat += row_step) {
    bool open = false;
    for (auto lon = west - columns_beyond; lon < east + columns_beyond; lon += column_step) {
      bool asked = false;
      bool seen = false;
      for (std::size_t i = 0; i < land.stations.size() && !seen; ++i) {
        auto const& s = land.stations[i];
        auto const d = offset(s.latitude, s.longitude, lat + row_step / 2, lon + column_step / 2);
        auto const away = std::hypot(d.east, d.north);
        if (away > reach_m) continue;
        asked = true;
        seen = works[i] && away <= s.sight_m[static_cast<std::size_t>(azimuth_of(d) / 10) % 36];
      }
      bool const blind = asked && !seen;
      if (blind && open) {
        made.back().east = lon + column_step;
      } else if (blind) {
        made.push_back({.west = lon, .south = lat, .east = lon + column_step, .north = lat + row_step});
      }
      open = blind;
    }
  }
  return made;
}

}  // namespace fengsui::fire
