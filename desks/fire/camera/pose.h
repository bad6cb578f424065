#pragma once

#include <opencv2/core.hpp>
#include <string>

namespace fengsui::fire {

// Where a camera looks: the azimuth of the picture's middle (degrees clockwise from true north), how wide it sees and
// how far over the horizontal (down is negative).
struct camera_pose {
  double azimuth = 0;
  double field_of_view = 60;  // degrees, of the picture's width
  double tilt = 0;            // degrees
};

// A pose that a turning camera goes back to by name (预置位).
struct camera_preset {
  std::string name;
  camera_pose pose;
};

// Where a pixel looks, in degrees: azimuth 0 to 360, elevation over the horizontal.
struct direction {
  double azimuth = 0;
  double elevation = 0;
};

// Of a pinhole camera without roll. Columns from the left, rows from the top.
direction direction_of(camera_pose const&, cv::Size const& picture, cv::Point2d const& pixel);

// The azimuth of a column in the middle row.
double azimuth_of(camera_pose const&, cv::Size const& picture, double column);

}  // namespace fengsui::fire
