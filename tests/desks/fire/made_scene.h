#pragma once

#include <functional>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace fengsui::fire {

// A hillside under a sky, and what may happen on it: smoke, and what is taken for it. Textures are noise of several
// sizes.
class made_scene {
 public:
  made_scene(std::uint64_t seed, cv::Size size, bool blue_sky) : random_{seed}, size_{size} {
    ground_ = cv::Mat(size, CV_32FC3, cv::Scalar(60, 85, 75));
    for (int grain = 64; grain >= 2; grain /= 2) ground_ += clumps(grain, 5 + 60.0 / (grain + 3));
    horizon_ = size.height / 3;
    cv::Mat sky(horizon_, size.width, CV_32FC3, blue_sky ? cv::Scalar(210, 160, 120) : cv::Scalar(225, 222, 218));
    sky.copyTo(ground_.rowRange(0, horizon_));
  }

  // What the camera makes of `scene`: its shake, its exposure, its noise.
  cv::Mat taken(cv::Mat scene, double shake = 0, double exposure = 1, double noise = 2) {
    if (shake > 0) {
      cv::Matx23d const by(1, 0, random_.gaussian(shake), 0, 1, random_.gaussian(shake));
      cv::warpAffine(scene, scene, by, size_, cv::INTER_LINEAR, cv::BORDER_REFLECT);
    }
    cv::Mat grain(size_, CV_32FC3);
    random_.fill(grain, cv::RNG::NORMAL, 0, noise);
    cv::Mat made;
    cv::Mat(scene * exposure + grain).convertTo(made, CV_8UC3);
    return made;
  }

  cv::Mat still() const { return ground_.clone(); }
  int horizon() const { return horizon_; }

  // A plume from `base`, `age` pictures old: it rises, widens, leans with the wind and thins out upwards.
  cv::Mat smoke(cv::Point base, double age, double thickness, double lean = 0.3, double grey = 185) {
    cv::Mat veil(size_, CV_32F, cv::Scalar(0));
    auto const height = std::min(8 + 5 * age, 160.0) * size_.width / 720;
    for (double up = 0; up < height; up += 2) {
      auto const wide = (5 + up * 0.22) * (0.8 + random_.uniform(0.0, 0.4));
      auto const dense = thickness * std::min(1.0, age / 6) * (1 - 0.6 * up / height);
      cv::Mat puff(size_, CV_32F, cv::Scalar(0));
      cv::Point const at{static_cast<int>(base.x + lean * up + random_.gaussian(1.5)), static_cast<int>(base.y - up)};
      cv::Rect const near = cv::Rect(at.x - 60, at.y - 12, 120, 24) & cv::Rect({}, size_);
      if (near.area() == 0) continue;
      cv::Mat part = puff(near);
      cv::ellipse(part, at - near.tl(), {static_cast<int>(wide), 5}, 0, 0, 360, cv::Scalar(dense), cv::FILLED);
      cv::Mat into = veil(near);
      cv::max(into, part, into);
    }
    cv::GaussianBlur(veil, veil, {9, 9}, 0);
    cv::Mat three;
    cv::merge(std::vector<cv::Mat>{veil, veil, veil}, three);
    return ground_.mul(cv::Scalar::all(1) - three) + three * grey;
  }

  // The ground under a cloud's shadow (or a gap's light): light times `light` within an ellipse with soft edges.
  cv::Mat lit(cv::Point middle, cv::Size half, double light) const {
    cv::Mat much(size_, CV_32F, cv::Scalar(1));
    cv::ellipse(much, middle, half, 0, 0, 360, cv::Scalar(light), cv::FILLED);
    much.rowRange(0, horizon_) = cv::Scalar(1);
    cv::GaussianBlur(much, much, {31, 31}, 0);
    cv::Mat three;
    cv::merge(std::vector<cv::Mat>{much, much, much}, three);
    return ground_.mul(three);
  }

  cv::RNG& random() { return random_; }

 private:
  cv::Mat clumps(int grain, double strength) {
    cv::Mat small(size_.height / grain + 2, size_.width / grain + 2, CV_32FC3);
    random_.fill(small, cv::RNG::NORMAL, 0, strength);
    cv::Mat made;
    cv::resize(small, made, size_, 0, 0, cv::INTER_CUBIC);
    return made;
  }

  cv::RNG random_;
  cv::Size size_;
  cv::Mat ground_;
  int horizon_ = 0;
};

}  // namespace fengsui::fire
