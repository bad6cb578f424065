#include "fire/terrain/sight_summary.h"

#include <cmath>

#include "fire/incident/detection.h"

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

base::result<sight_summary> summary_of(tower_view const& view, raster_frame const& frame, double longitude,
                                       double latitude, double range_m) {
  sight_summary made;
  auto const up = range_m / kMetresPerDegree;
  auto const aside = up / std::cos(latitude * M_PI / 180);
  auto const first_row = static_cast<int>(std::floor((latitude - up) / kLatticeDegrees));
  auto const last_row = static_cast<int>(std::floor((latitude + up) / kLatticeDegrees));
  auto const first_column = static_cast<int>(std::floor((longitude - aside) / kLatticeDegrees));
  auto const last_column = static_cast<int>(std::floor((longitude + aside) / kLatticeDegrees));
  std::array<double, 36> seen_m2{};
  for (auto row = first_row; row <= last_row; ++row) {
    ground_row line{.row = row, .column = first_column, .cells = {}};
    for (auto column = first_column; column <= last_column; ++column) {
      int asked = 0;
      int seen = 0;
      for (int i = 0; i < kPlaces * kPlaces; ++i) {
        auto const lat = (row + (i / kPlaces + 0.5) / kPlaces) * kLatticeDegrees;
        auto const lon = (column + (i % kPlaces + 0.5) / kPlaces) * kLatticeDegrees;
        auto const map = to_map(frame, lon, lat);
        if (!map) return map.error();
        auto const pixel = to_pixel(frame, *map);
        auto const x = static_cast<int>(std::floor(pixel.x));
        auto const y = static_cast<int>(std::floor(pixel.y));
        if (!within(view.asked, x, y)) continue;
        ++asked;
        if (!within(view.seen, x, y)) continue;
        ++seen;
        auto const away = offset(latitude, longitude, lat, lon);
        auto const side = kLatticeDegrees * kMetresPerDegree / kPlaces;
        seen_m2[static_cast<std::size_t>(azimuth_of(away) / 10) % 36] += side * side * std::cos(lat * M_PI / 180);
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
  for (std::size_t i = 0; i < seen_m2.size(); ++i) made.sight_m[i] = std::sqrt(36 * seen_m2[i] / M_PI);
  return made;
}

}  // namespace fengsui::fire
