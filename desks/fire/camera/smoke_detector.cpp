#include "fire/camera/smoke_detector.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace fengsui::fire {
namespace {

constexpr int kWorkedWidth = 960;  // finer frames are made smaller first
constexpr double kLeastRise = 4;   // grey levels: less is the camera's own noise
constexpr double kPlainRise = 3;   // standard deviations

// The mean over blocks of `size`, at every half block: of the half blocks first, then of each with its neighbours.
cv::Mat by_blocks(cv::Mat const& full, int size) {
  auto const step = size / 2;
  cv::Mat halves;
  cv::resize(full({0, 0, full.cols / step * step, full.rows / step * step}), halves,
             {full.cols / step, full.rows / step}, 0, 0, cv::INTER_AREA);
  cv::Mat made;
  cv::blur(halves, made, {2, 2}, {0, 0}, cv::BORDER_REPLICATE);
  return made;
}

cv::Mat mean_of_channels(cv::Mat const& bgr) {
  cv::Mat made;
  cv::transform(bgr, made, cv::Matx13f(1 / 3.F, 1 / 3.F, 1 / 3.F));
  return made;
}

float median(cv::Mat const& m) {
  std::vector<float> all(m.begin<float>(), m.end<float>());
  auto const middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
  std::nth_element(all.begin(), middle, all.end());
  return *middle;
}

}  // namespace

double threshold_for(int danger_level) {
  constexpr double kThresholds[]{1.5, 1.25, 1.0, 0.85, 0.7};
  return kThresholds[std::clamp(danger_level, 1, 5) - 1];
}

smoke_detector::smoke_detector(smoke_rules const& rules, cv::Mat const& mask) : rules_{rules}, given_mask_{mask} {}

void smoke_detector::restart() {
  background_.release();
  noise_.release();
  last_.release();
  sky_.release();
  tracks_.clear();
  learnt_ = 0;
}

cv::Mat smoke_detector::prepared(cv::Mat const& bgr) const {
  cv::Mat worked;
  if (scale_ != 1) {
    cv::resize(bgr, worked, {}, 1 / scale_, 1 / scale_, cv::INTER_AREA);
  } else {
    worked = bgr;
  }
  cv::Mat made;
  worked.convertTo(made, CV_32FC3);
  return made;
}

// Moves the frame onto the learnt view (phase correlation of the ground, for clouds move). False where it is another
// view.
bool smoke_detector::align(cv::Mat& frame) {
  auto const top = frame.rows / 3;
  cv::Mat grey;
  cv::cvtColor(frame.rowRange(top, frame.rows), grey, cv::COLOR_BGR2GRAY);
  if (anchor_.empty() || learnt_ == 0) {
    anchor_ = grey.clone();
    cv::createHanningWindow(window_, grey.size(), CV_32F);
    return true;
  }
  double response = 0;
  auto const shift = cv::phaseCorrelate(anchor_, grey, window_, &response);
  auto const far = std::hypot(shift.x, shift.y);
  if (response > 0.08 && far > 0.15 && far < frame.cols * 0.08) {
    cv::Matx23d const back(1, 0, -shift.x, 0, 1, -shift.y);
    cv::warpAffine(frame, frame, back, frame.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
  }
  return far < frame.cols * 0.08 || response < 0.08;
}

// Blue or white, and hanging together from the upper edge: nothing rises from there.
void smoke_detector::find_sky() {
  auto const colour = by_blocks(background_, block_);
  cv::Mat like(colour.size(), CV_8U, cv::Scalar{0});
  for (int y = 0; y < colour.rows; ++y) {
    for (int x = 0; x < colour.cols; ++x) {
      auto const c = colour.at<cv::Vec3f>(y, x);
      auto const luma = (c[0] + c[1] + c[2]) / 3;
      auto const spread = std::max({c[0], c[1], c[2]}) - std::min({c[0], c[1], c[2]});
      auto const blue = c[0] > c[2] + 12 && c[0] > c[1] && luma > 70;
      auto const white = luma > 165 && spread < 30;
      like.at<std::uint8_t>(y, x) = blue || white ? 1 : 0;
    }
  }
  cv::Mat labels;
  cv::connectedComponents(like, labels, 8);
  std::vector<std::uint8_t> from_above(static_cast<std::size_t>(labels.rows * labels.cols) + 1);
  for (int y = 0; y < std::max(1, labels.rows / 6); ++y) {
    for (int x = 0; x < labels.cols; ++x) from_above[static_cast<std::size_t>(labels.at<int>(y, x))] = 1;
  }
  from_above[0] = 0;
  sky_ = cv::Mat(labels.size(), CV_8U, cv::Scalar{0});
  for (int y = 0; y < labels.rows; ++y) {
    for (int x = 0; x < labels.cols; ++x)
      sky_.at<std::uint8_t>(y, x) = from_above[static_cast<std::size_t>(labels.at<int>(y, x))];
  }
}

std::vector<smoke_sighting> smoke_detector::add(cv::Mat const& bgr) {
  ++frame_;
  turned_ = false;
  if (background_.empty()) {
    scale_ = std::max(1.0, static_cast<double>(bgr.cols) / kWorkedWidth);
    block_ = std::max(8, static_cast<int>(std::lround(bgr.cols / scale_ / 60))) / 2 * 2;
  }
  auto frame = prepared(bgr);
  if (!align(frame)) {
    turned_ = true;
    restart();
    align(frame);
  }
  if (learnt_ < rules_.learn) {
    if (background_.empty()) {
      background_ = frame.clone();
    } else {
      background_ += (frame - background_) * (1.0 / (learnt_ + 1));
    }
    ++learnt_;
    auto const luma = by_blocks(mean_of_channels(frame), block_);
    if (noise_.empty()) {
      noise_ = cv::Mat(luma.size(), CV_32F, cv::Scalar{1});
    } else {
      cv::Mat const step = luma - last_;
      noise_ = noise_ * 0.8 + step.mul(step) * 0.2;  // twice a variance: cautious while little is known
    }
    last_ = luma;
    if (learnt_ == rules_.learn) {
      find_sky();
      last_ = cv::Mat::zeros(luma.size(), CV_32F);
      mask_ = cv::Mat(luma.size(), CV_8U, cv::Scalar{255});
      if (!given_mask_.empty()) cv::resize(given_mask_, mask_, luma.size(), 0, 0, cv::INTER_NEAREST);
    }
    return {};
  }

  auto const grey_now = mean_of_channels(frame);
  auto const grey_then = mean_of_channels(background_);
  auto const then = by_blocks(grey_then, block_);
  auto now = by_blocks(grey_now, block_);
  // Exposure: the ground as a whole got brighter or darker.
  cv::Mat ratio = now / (then + 1);
  auto const gain = std::clamp(median(ratio), 0.5F, 2.0F);
  frame *= 1 / gain;
  cv::Mat const levelled = grey_now * (1 / gain);
  now = by_blocks(levelled, block_);

  cv::Mat const varied_then = by_blocks(mean_of_channels(background_.mul(background_)), block_) - then.mul(then);
  cv::Mat const varied_now = by_blocks(mean_of_channels(frame.mul(frame)), block_) - now.mul(now);
  cv::Mat const together = by_blocks(mean_of_channels(frame.mul(background_)), block_) - now.mul(then);
  cv::Mat const rise = now - then;
  cv::Mat const step = rise - last_;
  cv::Mat hits(rise.size(), CV_8U, cv::Scalar{0});
  cv::Mat marks(rise.size(), CV_32F, cv::Scalar{0});
  cv::Mat held(rise.size(), CV_32F, cv::Scalar{0});
  int changed = 0;
  int textured = 0;
  int unlike = 0;
  auto const colour_then = by_blocks(background_, block_);
  auto const colour_now = by_blocks(frame, block_);
  auto const spread_of = [](cv::Vec3f const& c) { return std::max({c[0], c[1], c[2]}) - std::min({c[0], c[1], c[2]}); };
  for (int y = 0; y < rise.rows; ++y) {
    for (int x = 0; x < rise.cols; ++x) {
      auto const d = rise.at<float>(y, x);
      auto const sigma = std::sqrt(noise_.at<float>(y, x) / 2 + 1);
      auto const z = d / sigma;
      if (std::abs(z) > 6 && std::abs(d) > 12) ++changed;
      auto const still = std::abs(z) < 2;
      held.at<float>(y, x) = still ? 0.03F : std::abs(d) < 8 ? 0.012F : 0.004F;
      auto& n = noise_.at<float>(y, x);
      n = n * 0.9F + std::min(step.at<float>(y, x) * step.at<float>(y, x), 400.F) * 0.1F;
      auto const v = varied_then.at<float>(y, x);
      auto const w = std::max(varied_now.at<float>(y, x), 0.F);
      if (v > 30 && w > 30 && sky_.at<std::uint8_t>(y, x) == 0) {
        ++textured;
        if (together.at<float>(y, x) < 0.3F * std::sqrt(v * w)) ++unlike;
      }
      if (mask_.at<std::uint8_t>(y, x) == 0 || sky_.at<std::uint8_t>(y, x) != 0) continue;
      if (d < kLeastRise || z < kPlainRise) continue;
      auto const a = together.at<float>(y, x) / (v + 9);  // what is left of the picture behind
      auto const contrast = std::sqrt((w + 4) / (v + 4));
      auto const paler = spread_of(colour_now.at<cv::Vec3f>(y, x)) <= spread_of(colour_then.at<cv::Vec3f>(y, x)) + 4;
      // Where there is hardly a picture behind, only the rise and the paleness speak.
      auto const veil = v > 30 ? a < 0.93F && contrast < 0.97F : contrast < 1.6F;
      // Thick smoke has folds of its own; it counts where it hangs together with a veil.
      if (paler && a < 0.75F) hits.at<std::uint8_t>(y, x) = 1;
      if (!veil || !paler) continue;
      hits.at<std::uint8_t>(y, x) = 2;
      marks.at<float>(y, x) = std::min(z / 3, 4.F) * (v > 30 ? 1 + std::max(0.F, 1 - contrast) : 0.7F);
    }
  }
  last_ = rise;
  // Most of the picture is another: the camera was turned, or the lens was covered.
  if (changed > rise.rows * rise.cols * 2 / 5 || unlike > std::max(20, textured * 3 / 5)) {
    turned_ = true;
    restart();
    return {};
  }
  cv::Mat rate;
  cv::resize(held, rate, frame.size(), 0, 0, cv::INTER_LINEAR);
  cv::Mat rates;
  cv::merge(std::vector<cv::Mat>{rate, rate, rate}, rates);
  background_ += (frame - background_).mul(rates);

  std::vector<smoke_sighting> out;
  follow(hits, marks, out);
  std::stable_sort(out.begin(), out.end(), [](auto const& a, auto const& b) { return a.strength > b.strength; });
  return out;
}

void smoke_detector::follow(cv::Mat const& hits, cv::Mat const& marks, std::vector<smoke_sighting>& out) {
  cv::Mat labels;
  cv::Mat stats;
  cv::Mat centres;
  auto const found = cv::connectedComponentsWithStats(hits, labels, stats, centres, 8);
  std::vector<int> taken(static_cast<std::size_t>(found), 0);
  std::vector<int> plain(static_cast<std::size_t>(found), 0);  // blocks of a veil in each
  for (int y = 0; y < hits.rows; ++y) {
    for (int x = 0; x < hits.cols; ++x) {
      if (hits.at<std::uint8_t>(y, x) == 2) ++plain[static_cast<std::size_t>(labels.at<int>(y, x))];
    }
  }
  auto const box_of = [&](int c) {
    return cv::Rect{stats.at<int>(c, cv::CC_STAT_LEFT), stats.at<int>(c, cv::CC_STAT_TOP),
                    stats.at<int>(c, cv::CC_STAT_WIDTH), stats.at<int>(c, cv::CC_STAT_HEIGHT)};
  };
  auto const mark_of = [&](int c) {
    double sum = 0;
    auto const box = box_of(c);
    for (int y = box.y; y < box.y + box.height; ++y) {
      for (int x = box.x; x < box.x + box.width; ++x) {
        if (labels.at<int>(y, x) == c) sum += static_cast<double>(marks.at<float>(y, x));
      }
    }
    return sum;
  };
  auto const take = [&](track& t, std::vector<int> const& parts) {
    int area = 0;
    double mark = 0;
    cv::Rect cells;
    for (auto const c : parts) {
      taken[static_cast<std::size_t>(c)] = t.number;
      area += plain[static_cast<std::size_t>(c)];
      mark += mark_of(c);
      cells |= box_of(c);
      auto const box = box_of(c);
      for (int y = box.y; y < box.y + box.height; ++y) {
        for (int x = box.x; x < box.x + box.width; ++x) {
          if (labels.at<int>(y, x) == c) t.counts.at<float>(y, x) += 1;
        }
      }
    }
    ++t.life;
    if (area > 0) {
      t.cells = cells;
      ++t.seen;
    }
    t.areas.push_back(area);
    t.marks.push_back(area == 0 ? 0 : mark / std::sqrt(area));
    while (static_cast<int>(t.areas.size()) > rules_.window) {
      t.areas.pop_front();
      t.marks.pop_front();
    }
  };
  for (auto& t : tracks_) {
    cv::Rect const near{t.cells.x - 1, t.cells.y - 2, t.cells.width + 2, t.cells.height + 3};
    std::vector<int> parts;
    for (int c = 1; c < found; ++c) {
      if (taken[static_cast<std::size_t>(c)] == 0 && plain[static_cast<std::size_t>(c)] > 0 &&
          (box_of(c) & near).area() > 0)
        parts.push_back(c);
    }
    take(t, parts);
  }
  std::erase_if(tracks_, [&](track const& t) {
    return std::all_of(t.areas.begin(), t.areas.end(), [](int a) { return a == 0; });
  });
  for (int c = 1; c < found; ++c) {
    if (taken[static_cast<std::size_t>(c)] != 0 || plain[static_cast<std::size_t>(c)] < 2) continue;
    track made;
    made.number = next_++;
    made.counts = cv::Mat(hits.size(), CV_32F, cv::Scalar{0});
    take(made, {c});
    tracks_.push_back(std::move(made));
  }

  auto const step = block_ / 2 * scale_;
  for (auto& t : tracks_) {
    auto const recently = static_cast<int>(std::count_if(t.areas.begin(), t.areas.end(), [](int a) { return a > 0; }));
    if (t.areas.back() == 0 || recently < 2) continue;
    // What stays shows at some place nearly always; what travels shows nowhere for long.
    double most = 0;
    cv::Point base;
    cv::minMaxLoc(t.counts, nullptr, &most, nullptr, nullptr);
    for (int y = 0; y < t.counts.rows; ++y) {
      for (int x = 0; x < t.counts.cols; ++x) {
        if (static_cast<double>(t.counts.at<float>(y, x)) >= most * 0.8) base = {x, y};  // the lowest of them
      }
    }
    auto const stays = most / t.life;
    std::vector<double> sorted(t.marks.begin(), t.marks.end());
    std::sort(sorted.begin(), sorted.end());
    auto const middle = sorted[sorted.size() / 2];
    auto const full = static_cast<double>(t.areas.size()) / rules_.window;
    smoke_sighting one{
        .number = t.number,
        .box = cv::Rect{static_cast<int>(t.cells.x * step), static_cast<int>(t.cells.y * step),
                        static_cast<int>((t.cells.width + 1) * step), static_cast<int>((t.cells.height + 1) * step)},
        .base = {static_cast<int>((base.x + 1) * step), static_cast<int>((base.y + 2) * step)},
        .strength = 0,
        .frames_seen = recently,
        .alarm = false};
    one.strength = middle / 6 * std::min(1.0, full) * std::clamp((stays - 0.35) / 0.35, 0.0, 1.0);
    t.rang = t.rang || (recently >= rules_.seen && one.strength >= rules_.threshold);
    one.alarm = t.rang;
    out.push_back(one);
  }
}

}  // namespace fengsui::fire
