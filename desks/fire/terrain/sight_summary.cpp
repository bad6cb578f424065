#include "fire/terrain/sight_summary.h"

#include <cmath>
#include <utility>

namespace fengsui::fire {
namespace {

constexpr int kPlaces = 6;  // a side
constexpr double kMetresPerDegree = 111'195;

// Azimuths of each sector and metres between places on them that are looked up for its range.
constexpr int kRays = 8;
constexpr double kStep = 50;

bool within(cell_set const& set, int column, int row) {
  auto const& part = set.part();
  return column >= part.column && row >= part.row && column < part.column + part.columns &&
         row < part.row + part.rows && set.has(column, row);
}

}  // namespace

base::result<sight_summary> summary_of(tower_view const& view, raster_frame const& frame, double longitude,
                                       double latitude, double range_m) {
  sight_summary made;
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
    made.ground.push_back(std::move(line));
  }
  // A ring's ground grows with its distance: the share of each ray's r dr that is seen makes the square of the range.
  for (std::size_t sector = 0; sector < made.sight_m.size(); ++sector) {
    double square = 0;
    for (int ray = 0; ray < kRays; ++ray) {
      auto const azimuth = (static_cast<double>(sector) + (ray + 0.5) / kRays) * 10 * M_PI / 180;
      for (auto far = kStep / 2; far < range_m; far += kStep) {
        auto const cell =
            cell_at(longitude + far * std::sin(azimuth) / (kMetresPerDegree * std::cos(latitude * M_PI / 180)),
                    latitude + far * std::cos(azimuth) / kMetresPerDegree);
        if (!cell) return cell.error();
        if (within(view.seen, cell->first, cell->second)) square += 2 * far * kStep / kRays;
      }
    }
    made.sight_m[sector] = std::sqrt(square);
  }
  return made;
}

}  // namespace fengsui::fire
