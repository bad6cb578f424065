#include "fire/terrain/viewshed.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace fengsui::fire {
namespace {

constexpr double kEarthRadius = 6370997.0;
constexpr float kNothing = -std::numeric_limits<float>::infinity();
constexpr int kBlock = 8;

// How far the ground lies under the eye's horizontal for each square metre of its distance squared.
double fall_per_m2(lookout const& from) {
  return (1.0 - from.refraction) / (2.0 * kEarthRadius);
}

// A quarter of the view: the cells whose way from the eye goes further along one axis (the lines, numbered from 1) than
// along the other. A cell counts on every ray that meets its square: with the gradient of its middle on the ray through
// the middle, with that of its outermost corners on the rays through them (a corner is as high as the four cells round
// it on average), and linearly in between.
class quarter {
 public:
  // `step` goes from line to line, `side` from cell to cell within one.
  quarter(raster<float> const& terrain, int column, int row, std::array<int, 2> step, std::array<int, 2> side,
          map_point cell_m, lookout const& from, double eye)
      : terrain_{terrain}, column_{column}, row_{row}, step_{step}, side_{side}, eye_{eye} {
    along_ = step[0] != 0 ? cell_m.x : cell_m.y;
    across_ = step[0] != 0 ? cell_m.y : cell_m.x;
    fall_ = fall_per_m2(from);
    auto const edge = step[0] > 0   ? terrain.frame.columns - 1 - column
                      : step[0] < 0 ? column
                      : step[1] > 0 ? terrain.frame.rows - 1 - row
                                    : row;
    reach_ = std::min(static_cast<int>(from.range / along_) + 1, edge);
    if (reach_ < 1) return;
    width_ = 2 * reach_ + 4;
    find_gradients();
    find_block_tops();
  }

  int reach() const { return reach_; }
  std::array<int, 2> place(int line, int cell) const {
    return {column_ + line * step_[0] + cell * side_[0], row_ + line * step_[1] + cell * side_[1]};
  }
  float height_of(int line, int cell) const {
    auto const [x, y] = place(line, cell);
    if (x < 0 || y < 0 || x >= terrain_.frame.columns || y >= terrain_.frame.rows) {
      return std::numeric_limits<float>::quiet_NaN();
    }
    return terrain_.at(x, y);
  }

  // Whether nothing nearer on the ray to the middle of (line, cell) is steeper than `target`. What hid the cell beside
  // it most likely hides this one: `hiding` is the block of lines to look at first, and keeps the one that hid.
  bool sees(int line, int cell, float target, int& hiding) const {
    auto const slope = static_cast<double>(cell) / line;
    auto const last = line / kBlock;
    if (hiding <= last && hidden_by(hiding, line, cell, slope, target)) return false;
    for (int block = 0; block <= last; ++block) {
      if (hidden_by(block, line, cell, slope, target)) {
        hiding = block;
        return false;
      }
    }
    return true;
  }

 private:
  std::size_t index(int line, int cell) const {
    return static_cast<std::size_t>(line) * static_cast<std::size_t>(width_) +
           static_cast<std::size_t>(cell + reach_ + 1);
  }

  bool hidden_by(int block, int line, int cell, double slope, float target) const {
    auto const first = std::max(1, block * kBlock);
    auto const last = std::min(line, block * kBlock + kBlock - 1);
    if (block_top(first, slope) <= target && block_top(last, slope) <= target) return false;
    for (int k = first; k <= last; ++k) {
      auto const near = static_cast<int>(std::floor(slope * k + 0.5));
      for (int j = near - 1; j <= near + 1; ++j) {
        if (k == line && std::abs(j) >= std::abs(cell)) continue;  // not nearer
        if (top_of(index(k, j)) > target && gradient_on_ray(k, j, slope) > target) return true;
      }
    }
    return false;
  }

  float gradient(double height, double line, double cell) const {
    auto const squared = along_ * along_ * line * line + across_ * across_ * cell * cell;
    return static_cast<float>((height - squared * fall_ - eye_) / std::sqrt(squared));
  }

  void find_gradients() {
    auto const size = static_cast<std::size_t>(reach_ + 2) * static_cast<std::size_t>(width_);
    middles_.assign(size, kNothing);
    corners_.assign(size, kNothing);
    for (int line = 0; line <= reach_; ++line) {
      for (int cell = -line - 1; cell <= line + 1; ++cell) {
        auto const height = height_of(line, cell);
        if (line > 0 && !std::isnan(height)) middles_[index(line, cell)] = gradient(height, line, cell);
        float sum = 0;
        int known = 0;
        for (auto const& [k, j] : {std::array{line, cell}, {line + 1, cell}, {line, cell + 1}, {line + 1, cell + 1}}) {
          auto const one = height_of(k, j);
          if (std::isnan(one)) continue;
          sum += one;
          ++known;
        }
        if (known > 0) corners_[index(line, cell)] = gradient(sum / static_cast<float>(known), line + 0.5, cell + 0.5);
      }
    }
  }

  // Of the corner beyond (line, cell) in both directions.
  float corner(int line, int cell) const { return corners_[index(line, cell)]; }

  // The steepest that a cell, by its index, can be on any ray.
  float top_of(std::size_t at) const {
    auto const before = at - static_cast<std::size_t>(width_);
    return std::max({middles_[at], corners_[at], corners_[at - 1], corners_[before], corners_[before - 1]});
  }

  float gradient_on_ray(int line, int cell, double slope) const {
    auto const middle = middles_[index(line, cell)];
    if (middle == kNothing) return kNothing;
    auto const through = static_cast<double>(cell) / line;
    if (slope < through) {
      auto const nearer = cell <= 0;  // which of the two corners on this side reaches furthest round
      auto const end = (cell - 0.5) / (nearer ? line - 0.5 : line + 0.5);
      if (slope < end) return kNothing;
      auto const share = static_cast<float>((through - slope) / (through - end));
      return middle + share * (corner(nearer ? line - 1 : line, cell - 1) - middle);
    }
    auto const nearer = cell >= 0;
    auto const end = (cell + 0.5) / (nearer ? line - 0.5 : line + 0.5);
    if (slope > end) return kNothing;
    auto const share = static_cast<float>((slope - through) / (end - through));
    return middle + share * (corner(nearer ? line - 1 : line, cell) - middle);
  }

  // The steepest gradient of each block of eight lines by eight cells, with what its rays meet beside it.
  void find_block_tops() {
    blocks_ = width_ / kBlock + 2;
    tops_.assign(static_cast<std::size_t>(reach_ / kBlock + 1) * static_cast<std::size_t>(blocks_), kNothing);
    constexpr int kBeside = 2;
    for (int line = 1; line <= reach_; ++line) {
      auto* const tops = &tops_[static_cast<std::size_t>(line / kBlock) * static_cast<std::size_t>(blocks_)];
      for (int i = 1; i < width_; ++i) {
        auto const value =
            top_of(static_cast<std::size_t>(line) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(i));
        for (auto const block : {std::max(0, i - kBeside) / kBlock, i / kBlock, (i + kBeside) / kBlock}) {
          tops[block] = std::max(tops[block], value);
        }
      }
    }
  }
  float block_top(int line, double slope) const {
    auto const i = static_cast<int>(slope * line + 0.5 + reach_ + 1);
    return tops_[static_cast<std::size_t>(line / kBlock) * static_cast<std::size_t>(blocks_) +
                 static_cast<std::size_t>(i / kBlock)];
  }

  raster<float> const& terrain_;
  int column_;
  int row_;
  std::array<int, 2> step_;
  std::array<int, 2> side_;
  double eye_;
  double along_ = 0;
  double across_ = 0;
  double fall_ = 0;
  int reach_ = 0;
  int width_ = 0;
  int blocks_ = 0;
  std::vector<float> middles_;
  std::vector<float> corners_;
  std::vector<float> tops_;
};

bool in_sector(double azimuth, lookout const& from) {
  if (from.sector_from == from.sector_to) return true;
  auto const width = std::fmod(from.sector_to - from.sector_from + 720.0, 360.0);
  auto const into = std::fmod(azimuth - from.sector_from + 720.0, 360.0);
  return into <= width;
}

}  // namespace

raster<std::uint8_t> viewshed(raster<float> const& terrain, int column, int row, map_point cell_m,
                              lookout const& from) {
  raster<std::uint8_t> made;
  made.frame = terrain.frame;
  made.nodata = kNotAsked;
  made.cells.assign(terrain.cells.size(), kNotAsked);
  auto const ground = terrain.at(column, row);
  if (std::isnan(ground)) return made;
  auto const eye = ground + from.height;
  made.at(column, row) = kSeen;

  constexpr double kDegrees = 180.0 / M_PI;
  auto const everywhere = from.sector_from == from.sector_to && from.tilt_least <= -90 && from.tilt_most >= 90;
  auto const fall = fall_per_m2(from);
  // Both signs of the side axis lie in one quarter, so four quarters are the whole view; their common diagonals are
  // asked once.
  struct axes {
    std::array<int, 2> step;
    std::array<int, 2> side;
    bool diagonals;
  };
  for (auto const& [step, side, diagonals] : {axes{{1, 0}, {0, 1}, true}, axes{{-1, 0}, {0, 1}, true},
                                              axes{{0, 1}, {1, 0}, false}, axes{{0, -1}, {1, 0}, false}}) {
    quarter const view{terrain, column, row, step, side, cell_m, from, eye};
    int hiding = 0;
    for (int line = 1; line <= view.reach(); ++line) {
      auto const last = diagonals ? line : line - 1;
      for (int cell = -last; cell <= last; ++cell) {
        auto const height = view.height_of(line, cell);
        if (std::isnan(height)) continue;
        auto const [x, y] = view.place(line, cell);
        auto const east = (x - column) * cell_m.x;
        auto const north = (row - y) * cell_m.y;
        auto const squared = east * east + north * north;
        if (squared > from.range * from.range) continue;
        auto const rise = height + from.target - squared * fall - eye;
        auto& answer = made.at(x, y);
        answer = kHidden;
        if (!everywhere) {
          auto const azimuth = std::atan2(east, north) * kDegrees;
          auto const tilt = std::atan2(rise, std::sqrt(squared)) * kDegrees;
          if (!in_sector(azimuth, from) || tilt < from.tilt_least || tilt > from.tilt_most) continue;
        }
        if (view.sees(line, cell, static_cast<float>(rise / std::sqrt(squared)), hiding)) answer = kSeen;
      }
    }
  }
  return made;
}

}  // namespace fengsui::fire
