#include "fire/locate/sight_line.h"

#include <GeographicLib/Geodesic.hpp>

#include <cmath>

#include "fire/terrain/view.h"

namespace fengsui::fire {

base::result<std::optional<sight_line>> along_terrain(raster_file const& terrain, bearing const& seen,
                                                      lookout const& from) {
  auto const view = view_from(terrain, seen.longitude, seen.latitude, from);
  if (!view) return view.error();
  auto const& frame = view->seen.frame;
  auto const step = std::min(view->cell_m.x, view->cell_m.y) / 2;

  sight_line made;
  double length = 0;
  double sum = 0;
  double squares = 0;
  bool open = false;
  for (double s = step; s <= from.range; s += step) {
    geo_point p;
    GeographicLib::Geodesic::WGS84().Direct(seen.latitude, seen.longitude, seen.azimuth, s, p.latitude, p.longitude);
    auto const map = to_map(frame, p.longitude, p.latitude);
    if (!map) return map.error();
    auto const pixel = to_pixel(frame, *map);
    auto const inside = pixel.x >= 0 && pixel.y >= 0 && pixel.x < frame.columns && pixel.y < frame.rows;
    auto const visible = inside && view->seen.at(static_cast<int>(pixel.x), static_cast<int>(pixel.y)) == kSeen;
    if (visible) {
      if (!open) made.in_sight.push_back({s, s});
      made.in_sight.back().to_m = s;
      length += step;
      sum += step * s;
      squares += step * s * s;
    }
    open = visible;
    if (!inside) break;
  }
  if (length <= 0) return std::optional<sight_line>{};
  auto const mean = sum / length;
  auto const along = std::sqrt(std::max(0.0, squares / length - mean * mean));
  auto const across = mean * seen.sigma * M_PI / 180.0;
  constexpr double kAxis95 = 2.4477;  // square root of the 95 % point of chi-square with two degrees of freedom
  GeographicLib::Geodesic::WGS84().Direct(seen.latitude, seen.longitude, seen.azimuth, mean, made.place.latitude,
                                          made.place.longitude);
  auto const azimuth = std::fmod(seen.azimuth + 360.0, 180.0);
  made.ellipse = along >= across ? error_ellipse{kAxis95 * along, kAxis95 * across, azimuth}
                                 : error_ellipse{kAxis95 * across, kAxis95 * along, std::fmod(azimuth + 90.0, 180.0)};
  return std::optional{made};
}

}  // namespace fengsui::fire
