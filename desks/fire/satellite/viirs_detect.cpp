#include "fire/satellite/viirs_detect.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "fire/satellite/regional_median.h"

namespace fengsui::fire {
namespace {

// Temperatures in kelvin ×100, reflectances ×10⁴, as the scene has them: every threshold is compared exactly.
constexpr int kelvin(double k) {
  return static_cast<int>(k * 100 + 0.5);
}
constexpr int reflected(double r) {
  return static_cast<int>(r * 10'000 + 0.5);
}

constexpr std::uint16_t kNoData = 255;
constexpr std::uint16_t kSaturated = 9;

enum flag : std::uint8_t {
  kUsable = 1,
  kCloudFree = 2,
  kWater = 4,
  kBackgroundFire = 8,
  kCertain = 16,    // saturated, folded or, by night, hot enough by itself
  kCandidate = 32,  // over the fixed thresholds
  kWarm = 64,       // by day: a candidate if the region's median is below it
};

class detection {
 public:
  explicit detection(viirs_scene const& scene)
      : s_{scene},
        columns_{scene.frame.columns},
        rows_{scene.frame.rows},
        flags_(scene.i4.size()),
        made_(scene.i4.size(), fire_class::none) {}

  std::vector<fire_class> run() {
    for (std::size_t pixel = 0; pixel < flags_.size(); ++pixel)
      flags_[pixel] = s_.day ? by_day(pixel) : by_night(pixel);
    regional_median median{s_.i4, flags_, kUsable | kCloudFree, columns_, rows_, kWarmLeast, kWarmMost};
    for (int row = 0; row < rows_; ++row) {
      bool asked = false;
      for (int column = 0; column < columns_; ++column) {
        auto const pixel = at(column, row);
        auto const flags = flags_[pixel];
        if ((flags & (kCertain | kCandidate | kWarm)) == 0) continue;
        if ((flags & kCertain) != 0) {
          made_[pixel] = fire_class::high;
          continue;
        }
        if ((flags & kCandidate) == 0) {
          if (!asked) median.go_to(row);
          asked = true;
          if (!median.below(column, s_.i4[pixel])) continue;
        }
        made_[pixel] = judge(column, row);
      }
    }
    if (s_.day) find_doubtful();
    return std::move(made_);
  }

 private:
  static constexpr int kWarmLeast = kelvin(325);
  static constexpr int kWarmMost = kelvin(330);

  std::size_t at(int column, int row) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(column);
  }
  int difference(std::size_t pixel) const { return int{s_.i4[pixel]} - int{s_.i5[pixel]}; }
  int visible(std::size_t pixel) const { return int{s_.i1[pixel]} + int{s_.i2[pixel]}; }

  std::uint8_t by_day(std::size_t pixel) const {
    if (s_.quality4[pixel] == kNoData || s_.quality5[pixel] == kNoData) return 0;
    int const hot = s_.i4[pixel];
    int const cool = s_.i5[pixel];
    auto const bright = visible(pixel);
    auto const cloud = cool < kelvin(265) || (bright > reflected(0.9) && cool < kelvin(295)) ||
                       (bright > reflected(0.7) && cool < kelvin(285));
    auto const water = s_.i1[pixel] > s_.i2[pixel] && s_.i2[pixel] > s_.i3[pixel];
    auto const saturated =
        hot >= kelvin(367) && s_.quality4[pixel] == kSaturated && cool > kelvin(290) && bright < reflected(0.7);
    auto const folded = hot < cool && cool > kelvin(325);
    unsigned flags = kUsable;
    if (!cloud) flags |= kCloudFree;
    if (water) flags |= kWater;
    if (hot > kelvin(335) && hot - cool > kelvin(30)) flags |= kBackgroundFire;
    if (saturated || folded) flags |= kCertain;
    if (!cloud && !water) {
      if (hot > kWarmMost || hot - cool > kelvin(25)) {
        flags |= kCandidate;
      } else if (hot > kWarmLeast) {
        flags |= kWarm;
      }
    }
    return static_cast<std::uint8_t>(flags);
  }

  std::uint8_t by_night(std::size_t pixel) const {
    if (s_.quality4[pixel] == kNoData || s_.quality5[pixel] == kNoData) return 0;
    int const hot = s_.i4[pixel];
    int const cool = s_.i5[pixel];
    auto const cloud = cool < kelvin(265) && hot < kelvin(295);
    auto const saturated = hot >= kelvin(367) && s_.quality4[pixel] == kSaturated;
    auto const folded = (hot < cool && cool > kelvin(310)) || (hot <= kelvin(208) && cool > kelvin(335));
    unsigned flags = kUsable;
    if (!cloud) flags |= kCloudFree;
    if (hot > kelvin(300) && hot - cool > kelvin(10)) flags |= kBackgroundFire;
    if (saturated || folded) flags |= kCertain;
    if (!cloud && hot > kelvin(320)) flags |= kCertain | kBackgroundFire;
    if (!cloud && (hot > kelvin(295) || hot - cool >= kelvin(10))) flags |= kCandidate;
    return static_cast<std::uint8_t>(flags);
  }

  struct background {
    double mean4, mean5, mean_difference;
    double deviation4, deviation5, deviation_difference;
    double fires_deviation4;  // of fires in the window, 0 where there are none
  };

  // What lies round a pixel, in the smallest window that tells enough.
  std::optional<background> round(int column, int row) {
    for (int half = 5; half <= 15; ++half) {
      plain_.clear();
      fires_.clear();
      auto const first_row = std::max(0, row - half);
      auto const last_row = std::min(rows_ - 1, row + half);
      auto const first = std::max(0, column - half);
      auto const last = std::min(columns_ - 1, column + half);
      for (int r = first_row; r <= last_row; ++r) {
        for (int c = first; c <= last; ++c) {
          auto const pixel = at(c, r);
          auto const flags = flags_[pixel];
          if ((flags & (kUsable | kCloudFree | kWater)) != (kUsable | kCloudFree)) continue;
          if ((c == column && r == row) || ((flags & kCertain) != 0 && (flags & kBackgroundFire) == 0)) continue;
          ((flags & kBackgroundFire) != 0 ? fires_ : plain_).push_back(pixel);
        }
      }
      auto const size = (last_row - first_row + 1) * (last - first + 1) - 1;
      constexpr std::size_t kLeast = 10;
      if (plain_.size() < kLeast || 4 * static_cast<int>(plain_.size()) < size) continue;
      return spread();
    }
    return {};
  }

  background spread() const {
    background made{};
    auto const count = static_cast<double>(plain_.size());
    for (auto const pixel : plain_) {
      made.mean4 += s_.i4[pixel];
      made.mean5 += s_.i5[pixel];
      made.mean_difference += difference(pixel);
    }
    made.mean4 /= count;
    made.mean5 /= count;
    made.mean_difference /= count;
    for (auto const pixel : plain_) {
      made.deviation4 += std::abs(s_.i4[pixel] - made.mean4);
      made.deviation5 += std::abs(s_.i5[pixel] - made.mean5);
      made.deviation_difference += std::abs(difference(pixel) - made.mean_difference);
    }
    made.deviation4 /= count;
    made.deviation5 /= count;
    made.deviation_difference /= count;
    if (!fires_.empty()) {
      double mean = 0;
      for (auto const pixel : fires_) mean += s_.i4[pixel];
      mean /= static_cast<double>(fires_.size());
      for (auto const pixel : fires_) made.fires_deviation4 += std::abs(s_.i4[pixel] - mean);
      made.fires_deviation4 /= static_cast<double>(fires_.size());
    }
    return made;
  }

  fire_class judge(int column, int row) {
    auto const pixel = at(column, row);
    auto const found = round(column, row);
    if (!found) return fire_class::unclassified;
    auto const& b = *found;
    int const hot = s_.i4[pixel];
    auto const apart = difference(pixel);
    if (!s_.day) {
      auto const fire = apart > b.mean_difference + 3 * b.deviation_difference &&
                        apart > b.mean_difference + kelvin(9) && hot > b.mean4 + 3 * b.deviation4;
      return fire ? fire_class::nominal : fire_class::none;
    }
    auto const fire = apart > b.mean_difference + 2 * b.deviation_difference &&
                      apart > b.mean_difference + kelvin(10) && hot > b.mean4 + 3.5 * b.deviation4 &&
                      (s_.i5[pixel] > b.mean5 + b.deviation5 - kelvin(4) || b.fires_deviation4 > kelvin(5));
    if (!fire) return fire_class::none;
    auto const angle = s_.glint[pixel];
    auto const bright = visible(pixel);
    auto const glint = (angle < 1500 && bright > reflected(0.35)) || (angle < 2500 && bright > reflected(0.4));
    return glint ? fire_class::glint : fire_class::nominal;
  }

  // By day a pixel that is alone and stands out little from the hottest of its neighbours is doubtful.
  void find_doubtful() {
    for (int row = 0; row < rows_; ++row) {
      for (int column = 0; column < columns_; ++column) {
        auto const pixel = at(column, row);
        if (made_[pixel] != fire_class::nominal || difference(pixel) >= kelvin(30)) continue;
        bool alone = true;
        int hottest = 0;
        for (int r = std::max(0, row - 1); r <= std::min(rows_ - 1, row + 1); ++r) {
          for (int c = std::max(0, column - 1); c <= std::min(columns_ - 1, column + 1); ++c) {
            auto const beside = at(c, r);
            if (beside == pixel) continue;
            if (made_[beside] >= fire_class::low) alone = false;
            if ((flags_[beside] & kUsable) != 0) hottest = std::max<int>(hottest, s_.i4[beside]);
          }
        }
        if (alone && s_.i4[pixel] - hottest < kelvin(15)) made_[pixel] = fire_class::low;
      }
    }
  }

  viirs_scene const& s_;
  int columns_;
  int rows_;
  std::vector<std::uint8_t> flags_;
  std::vector<fire_class> made_;
  std::vector<std::size_t> plain_;
  std::vector<std::size_t> fires_;
};

}  // namespace

std::vector<fire_class> detect_fires(viirs_scene const& scene) {
  return detection{scene}.run();
}

}  // namespace fengsui::fire
