#include "fire/incident/detection.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace fengsui::fire {

namespace {
constexpr double kDegree = std::numbers::pi / 180;
constexpr double kMetresPerDegree = 111'195;  // on a sphere of 6,371 km
constexpr std::array<std::string_view, kSources> kWords{"satellite", "camera", "tower", "drone", "patrol", "phone"};
}  // namespace

std::string_view to_text(source s) {
  return kWords[static_cast<std::size_t>(s)];
}

base::name name_of(source s) {
  switch (s) {
    case source::satellite:
      return {"卫星热点", "satellite"};
    case source::camera:
      return {"视频监控", "camera"};
    case source::tower:
      return {"瞭望塔", "watchtower"};
    case source::drone:
      return {"无人机", "drone"};
    case source::patrol:
      return {"地面巡护", "patrol"};
    case source::phone:
      break;
  }
  return {"群众报告", "phone call"};
}

base::name name_in_both(std::string zh, std::string en) {
  if (zh.empty()) zh = en;
  if (en.empty()) en = zh;
  return {std::move(zh), std::move(en)};
}

std::optional<source> source_from(std::string_view text) {
  for (std::size_t i = 0; i < kSources; ++i) {
    if (kWords[i] == text) return static_cast<source>(i);
  }
  if (text == "public") return source::phone;
  return {};
}

covariance along(double azimuth, double sigma_along_m, double sigma_across_m) {
  auto const s = std::sin(azimuth * kDegree);
  auto const c = std::cos(azimuth * kDegree);
  auto const a = sigma_along_m * sigma_along_m;
  auto const b = sigma_across_m * sigma_across_m;
  return {.east = a * s * s + b * c * c, .north = a * c * c + b * s * s, .cross = (a - b) * s * c};
}

offset_m offset(double from_latitude, double from_longitude, double latitude, double longitude) {
  auto const middle = (from_latitude + latitude) / 2 * kDegree;
  return {.east = (longitude - from_longitude) * kMetresPerDegree * std::cos(middle),
          .north = (latitude - from_latitude) * kMetresPerDegree};
}

double azimuth_of(offset_m const& o) {
  auto const azimuth = std::atan2(o.east, o.north) / kDegree;
  return azimuth < 0 ? azimuth + 360 : azimuth;
}

bool sees(station const& s, double latitude, double longitude) {
  if (!s.ground.empty()) {
    auto const row = static_cast<int>(std::floor(latitude / kLatticeDegrees));
    auto const column = static_cast<int>(std::floor(longitude / kLatticeDegrees));
    return std::any_of(s.ground.begin(), s.ground.end(), [&](ground_row const& line) {
      auto const at = column - line.column;
      return line.row == row && at >= 0 && at < static_cast<int>(line.cells.size()) &&
             line.cells[static_cast<std::size_t>(at)] == kGroundSeen;
    });
  }
  auto const d = offset(s.latitude, s.longitude, latitude, longitude);
  return std::hypot(d.east, d.north) <= s.sight_m[static_cast<std::size_t>(azimuth_of(d) / 10) % 36];
}

}  // namespace fengsui::fire
