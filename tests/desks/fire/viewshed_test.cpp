#include "fire/terrain/viewshed.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <limits>

#include "support/shared_data.h"

namespace {

using namespace fengsui;
using fire::lookout;
using fire::raster;

TEST(viewshed, agrees_with_the_exact_reference_on_real_terrain) {
  FENGSUI_NEEDS_SHARED("fire/viewshed/dem_1600x1600_30m.tif");
  auto const folder = tests::shared_data("fire/viewshed");
  auto const file = fire::raster_file::open(folder / "dem_1600x1600_30m.tif");
  ASSERT_TRUE(file);
  auto const terrain = file->read(1, {0, 0, file->frame().columns, file->frame().rows});
  ASSERT_TRUE(terrain);
  for (auto const& row : tests::read_table(folder / "observers.csv")) {
    auto const pixel = fire::to_pixel(terrain->frame, {std::stod(row.at("x")), std::stod(row.at("y"))});
    lookout const from{.height = std::stod(row.at("observer_height_m")),
                       .target = std::stod(row.at("target_height_m")),
                       .range = std::stod(row.at("max_distance_m"))};
    auto const begun = std::clock();
    auto const made = fire::viewshed(*terrain, static_cast<int>(pixel.x), static_cast<int>(pixel.y), {30, 30}, from);
    auto const took = static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
    auto const reference = fire::raster_file::open(folder / ("rviewshed_" + row.at("id") + ".tif"))->read_counts(1);
    ASSERT_TRUE(reference);
    std::int64_t asked = 0;
    std::int64_t same = 0;
    std::int64_t both = 0;
    std::int64_t either = 0;
    for (std::size_t i = 0; i < made.cells.size(); ++i) {
      auto const x = static_cast<int>(i % 1600) - static_cast<int>(pixel.x);
      auto const y = static_cast<int>(i / 1600) - static_cast<int>(pixel.y);
      if (std::hypot(x, y) * 30 > from.range) continue;
      ++asked;
      auto const mine = made.cells[i] == fire::kSeen;
      auto const theirs = reference->cells[i] == 1;
      same += mine == theirs;
      both += mine && theirs;
      either += mine || theirs;
    }
    auto const agreement = static_cast<double>(same) / static_cast<double>(asked);
    auto const overlap = static_cast<double>(both) / static_cast<double>(either);
    std::cout << "observer " << row.at("id") << ": agreement " << agreement << ", IoU " << overlap << ", " << took
              << " s of processor\n";
    EXPECT_GE(agreement, 0.99);
    EXPECT_GE(overlap, 0.95);
  }
}

// Terrain as it is drawn: a digit is a height in tens of metres, a dot has no data, @ is where the tower stands (height
// 0).
struct drawn {
  raster<float> terrain;
  int column = 0;
  int row = 0;
};

drawn draw(std::vector<std::string> const& lines) {
  drawn made;
  made.terrain.frame.columns = static_cast<int>(lines[0].size());
  made.terrain.frame.rows = static_cast<int>(lines.size());
  for (std::size_t y = 0; y < lines.size(); ++y) {
    for (std::size_t x = 0; x < lines[y].size(); ++x) {
      auto const c = lines[y][x];
      if (c == '@') {
        made.column = static_cast<int>(x);
        made.row = static_cast<int>(y);
      }
      made.terrain.cells.push_back(c == '.'   ? std::numeric_limits<float>::quiet_NaN()
                                   : c == '@' ? 0.0F
                                              : static_cast<float>(c - '0') * 10);
    }
  }
  return made;
}

std::vector<std::string> seen_from(drawn const& d, lookout const& from) {
  auto const made = fire::viewshed(d.terrain, d.column, d.row, {30, 30}, from);
  std::vector<std::string> lines;
  for (int y = 0; y < made.frame.rows; ++y) {
    lines.emplace_back();
    for (int x = 0; x < made.frame.columns; ++x) {
      lines.back() += made.at(x, y) == fire::kSeen ? 'x' : made.at(x, y) == fire::kHidden ? '-' : ' ';
    }
  }
  return lines;
}

TEST(viewshed, a_ridge_hides_what_lies_behind_it_and_not_what_stands_over_it) {
  auto const valley = draw({"000003000009",  //
                            "@00003000009",  //
                            "000003000009"});
  EXPECT_EQ(seen_from(valley, {.height = 10, .range = 1000}), (std::vector<std::string>{"xxxxxx-----x",  //
                                                                                        "xxxxxx-----x",  //
                                                                                        "xxxxxx-----x"}));
}

TEST(viewshed, only_the_sector_the_tilt_and_the_range_are_looked_at) {
  auto const plain = draw({"00000",  //
                           "00000",  //
                           "00@00",  //
                           "00000",  //
                           "0000."});
  EXPECT_EQ(seen_from(plain, {.height = 10, .range = 61, .sector_from = 315, .sector_to = 45}),
            (std::vector<std::string>{"  x  ",  //
                                      " xxx ",  //
                                      "--x--",  //
                                      " --- ",  //
                                      "  -  "}))
      << "clockwise through north; beyond 61 m and without terrain nothing is asked";
  EXPECT_EQ(seen_from(plain, {.height = 10, .range = 1000, .tilt_least = -11}), (std::vector<std::string>{"xxxxx",  //
                                                                                                          "x---x",  //
                                                                                                          "x-x-x",  //
                                                                                                          "x---x",  //
                                                                                                          "xxxx "}))
      << "what is near lies deeper under the horizontal";
}

TEST(viewshed, the_earths_curve_hides_the_foot_of_what_is_far) {
  drawn sea;
  sea.terrain.frame.columns = 1200;
  sea.terrain.frame.rows = 1;
  sea.terrain.cells.assign(1200, 0.0F);
  lookout const from{.height = 20, .target = 0, .range = 1e6};
  auto const made = fire::viewshed(sea.terrain, 0, 0, {30, 30}, from);
  auto const horizon = std::sqrt(2 * 6370997.0 * 20 / (1 - from.refraction));
  auto const seen = std::ranges::count(made.cells, fire::kSeen);
  EXPECT_NEAR(static_cast<double>(seen) * 30, horizon, 60);
}

}  // namespace
