#include "fire/camera/flame_detector.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace fengsui::fire {

std::vector<cv::Rect> flame_detector::add(cv::Mat const& bgr) {
  cv::Mat grey;
  cv::cvtColor(bgr, grey, cv::COLOR_BGR2GRAY);
  grey.convertTo(grey, CV_32F);
  if (last_.size() != grey.size()) {
    last_ = grey;
    restless_ = cv::Mat::zeros(grey.size(), CV_32F);
    return {};
  }
  cv::Mat change;
  cv::absdiff(grey, last_, change);
  last_ = grey;
  restless_ = restless_ * 0.85 + change * 0.15;
  cv::Mat around;
  cv::boxFilter(restless_, around, CV_32F, {7, 7});

  cv::Mat like(bgr.size(), CV_8U, cv::Scalar{0});
  for (int y = 0; y < bgr.rows; ++y) {
    auto const* const row = bgr.ptr<cv::Vec3b>(y);
    auto const* const moved = around.ptr<float>(y);
    auto* const out = like.ptr<std::uint8_t>(y);
    for (int x = 0; x < bgr.cols; ++x) {
      int const b = row[x][0];
      int const g = row[x][1];
      int const r = row[x][2];
      // Red over green over blue (Celik and Demirel 2009); the margins keep brick and skin out.
      auto const coloured = r > 175 && r > g + 25 && g >= b - 5 && r - b > 70;
      auto const hot = r > 235 && g > 185 && b < g - 25;
      if ((coloured || hot) && moved[x] > 4) out[x] = 255;
    }
  }
  cv::morphologyEx(like, like, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_ELLIPSE, {7, 7}));
  cv::Mat labels;
  cv::Mat stats;
  cv::Mat centres;
  auto const found = cv::connectedComponentsWithStats(like, labels, stats, centres, 8);
  auto const least = std::max(12, bgr.rows * bgr.cols / 5'000);
  std::vector<cv::Rect> made;
  for (int c = 1; c < found; ++c) {
    if (stats.at<int>(c, cv::CC_STAT_AREA) < least) continue;
    made.emplace_back(stats.at<int>(c, cv::CC_STAT_LEFT), stats.at<int>(c, cv::CC_STAT_TOP),
                      stats.at<int>(c, cv::CC_STAT_WIDTH), stats.at<int>(c, cv::CC_STAT_HEIGHT));
  }
  std::sort(made.begin(), made.end(), [](auto const& a, auto const& b) { return a.area() > b.area(); });
  return made;
}

}  // namespace fengsui::fire
