#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace fengsui::fire {

// Flames in one frame after another: bright, red over green over blue, and never still. What has a flame's colour and
// keeps still is a wall or a lamp. Needs a few frames a second to see the flicker well.
class flame_detector {
 public:
  // A frame of 8-bit BGR, all of one size. Boxes in pixels, the largest first.
  std::vector<cv::Rect> add(cv::Mat const& bgr);

 private:
  cv::Mat last_;
  cv::Mat restless_;  // mean change of brightness from frame to frame
};

}  // namespace fengsui::fire
