#include "fire/camera/pose.h"

#include <cmath>
#include <numbers>

namespace fengsui::fire {
namespace {
constexpr double kDegree = std::numbers::pi / 180;
}  // namespace

direction direction_of(camera_pose const& pose, cv::Size const& picture, cv::Point2d const& pixel) {
  auto const half = picture.width / 2.0;
  auto const focal = half / std::tan(pose.field_of_view / 2 * kDegree);
  auto const right = pixel.x - half;
  auto const up = picture.height / 2.0 - pixel.y;
  auto const tilt = pose.tilt * kDegree;
  auto const ahead = focal * std::cos(tilt) - up * std::sin(tilt);
  auto const above = focal * std::sin(tilt) + up * std::cos(tilt);
  auto const azimuth = pose.azimuth + std::atan2(right, ahead) / kDegree;
  return {.azimuth = azimuth - 360 * std::floor(azimuth / 360),
          .elevation = std::atan2(above, std::hypot(right, ahead)) / kDegree};
}

double azimuth_of(camera_pose const& pose, cv::Size const& picture, double column) {
  return direction_of(pose, picture, {column, picture.height / 2.0}).azimuth;
}

}  // namespace fengsui::fire
