#include "fire/terrain/lattice_ground.h"

#include <cmath>
#include <utility>

namespace fengsui::fire {
namespace {

constexpr int kPlaces = 6;  // a side
constexpr double kMetresPerDegree = 111'195;

bool within(cell_set const& set, int column, int row) {
  auto const& part = set.part();
  return column >= part.column && row >= part.row && column < part.column + part.columns &&
         row < part.row + part.rows && set.has(column, row);
}

}  // namespace

base::result<std::vector<ground_row>> ground_on_lattice(tower_view const& view, raster_frame const& frame,
                                                        double longitude, double latitude, double range_m) {
  std::vector<ground_row> made;
  auto const up = range_m / kMetresPerDegree;
  auto const aside = up / std::cos(latitude * M_PI / 180);
  auto const cell_at = [&](double lon, double lat) -> base::result<std::pair<int, int>> {
    auto const map = to_map(frame, lon, lat);
    if (!map) return map.error();
    auto const pixel = to_pixel(frame, *map);
    return std::pair{static_cast<int>(std::floor(pixel.x)), static_cast<int>(std::floor(pixel.y))};
  };
  auto const first_row = static_cast<int>(std::floor((latitude - up) / kLatticeDegrees));
  auto const last_row = static_cast<int>(std::floor((latitude + up) / kLatticeDegrees));
  auto const first_column = static_cast<int>(std::floor((longitude - aside) / kLatticeDegrees));
  auto const last_column = static_cast<int>(std::floor((longitude + aside) / kLatticeDegrees));
  for (auto row = first_row; row <= last_row; ++row) {
    ground_row line{.row = row, .column = first_column, .cells = {}};
    for (auto column = first_column; column <= last_column; ++column) {
      int asked = 0;
      int seen = 0;
      for (int i = 0; i < kPlaces * kPlaces; ++i) {
        auto const cell = cell_at((column + (i % kPlaces + 0.5) / kPlaces) * kLatticeDegrees,
                                  (row + (i / kPlaces + 0.5) / kPlaces) * kLatticeDegrees);
        if (!cell) return cell.error();
        asked += within(view.asked, cell->first, cell->second) ? 1 : 0;
        seen += within(view.seen, cell->first, cell->second) ? 1 : 0;
      }
      line.cells += asked * 2 < kPlaces * kPlaces ? kGroundNotAsked : seen * 2 >= asked ? kGroundSeen : kGroundHidden;
    }
    auto const from = line.cells.find_first_not_of(kGroundNotAsked);
    if (from == std::string::npos) continue;
    auto const to = line.cells.find_last_not_of(kGroundNotAsked);
    line.column += static_cast<int>(from);
    line.cells = line.cells.substr(from, to - from + 1);
    made.push_back(std::move(line));
  }
  return made;
}

}  // namespace fengsui::fire
