#pragma once

#include <opencv2/core.hpp>

namespace fengsui::fire {

// Where a camera looks: the azimuth of the picture's middle (degrees clockwise from true north) and how wide it sees.
struct camera_pose {
  double azimuth = 0;
  double field_of_view = 60;  // degrees, of the picture's width
};

// The azimuth of a column of the picture (a pinhole camera held level). 0 to 360.
double azimuth_of(camera_pose const&, cv::Size const& picture, double column);

}  // namespace fengsui::fire
