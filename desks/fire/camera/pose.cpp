#include "fire/camera/pose.h"

#include <cmath>
#include <numbers>

namespace fengsui::fire {

double azimuth_of(camera_pose const& pose, cv::Size const& picture, double column) {
  constexpr double kDegree = std::numbers::pi / 180;
  auto const half = picture.width / 2.0;
  auto const focal = half / std::tan(pose.field_of_view / 2 * kDegree);
  auto const azimuth = pose.azimuth + std::atan((column - half) / focal) / kDegree;
  return azimuth - 360 * std::floor(azimuth / 360);
}

}  // namespace fengsui::fire
