#include "base/geo.h"

#include <cmath>
#include <numbers>

namespace fengsui::base {
namespace {

constexpr double kAxis = 6378245.0;  // Krasovsky 1940, metres
constexpr double kEccentricity2 = 0.00669342162296594323;
using std::numbers::pi;

bool outside_china(double lon, double lat) {
  return lon < 72.004 || lon > 137.8347 || lat < 0.8293 || lat > 55.8271;
}

struct shift {
  double lon;
  double lat;
};

shift gcj02_shift(double lon, double lat) {
  double const x = lon - 105.0;
  double const y = lat - 35.0;
  double const wave = (20.0 * std::sin(6.0 * x * pi) + 20.0 * std::sin(2.0 * x * pi)) * 2.0 / 3.0;
  double north = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * std::sqrt(std::abs(x)) + wave +
                 (20.0 * std::sin(y * pi) + 40.0 * std::sin(y / 3.0 * pi)) * 2.0 / 3.0 +
                 (160.0 * std::sin(y / 12.0 * pi) + 320.0 * std::sin(y * pi / 30.0)) * 2.0 / 3.0;
  double east = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * std::sqrt(std::abs(x)) + wave +
                (20.0 * std::sin(x * pi) + 40.0 * std::sin(x / 3.0 * pi)) * 2.0 / 3.0 +
                (150.0 * std::sin(x / 12.0 * pi) + 300.0 * std::sin(x / 30.0 * pi)) * 2.0 / 3.0;
  double const phi = lat / 180.0 * pi;
  double const s = std::sin(phi);
  double const magic = 1.0 - kEccentricity2 * s * s;
  double const root = std::sqrt(magic);
  north = north * 180.0 / (kAxis * (1.0 - kEccentricity2) / (magic * root) * pi);
  east = east * 180.0 / (kAxis / root * std::cos(phi) * pi);
  return {east, north};
}

}  // namespace

std::optional<frame> frame_from(std::string_view text) {
  if (text == "wgs84") return frame::wgs84;
  if (text == "gcj02") return frame::gcj02;
  return {};
}

std::string_view to_text(frame f) {
  return f == frame::wgs84 ? "wgs84" : "gcj02";
}

coordinate converted(coordinate from, frame wanted) {
  if (from.measured_in == wanted || outside_china(from.lon, from.lat)) return {from.lon, from.lat, wanted};
  if (wanted == frame::gcj02) {
    auto const by = gcj02_shift(from.lon, from.lat);
    return {from.lon + by.lon, from.lat + by.lat, wanted};
  }
  coordinate guess{from.lon, from.lat, wanted};
  for (int i = 0; i < 6; ++i) {
    auto const by = gcj02_shift(guess.lon, guess.lat);
    guess.lon = from.lon - by.lon;
    guess.lat = from.lat - by.lat;
  }
  return guess;
}

bool inside(ring const& points, double lon, double lat) {
  bool in = false;
  for (std::size_t i = 0, j = points.size() - 1; i < points.size(); j = i++) {
    auto const& a = points[i];
    auto const& b = points[j];
    if ((a.lat > lat) != (b.lat > lat) && lon < (b.lon - a.lon) * (lat - a.lat) / (b.lat - a.lat) + a.lon) in = !in;
  }
  return in;
}

}  // namespace fengsui::base
