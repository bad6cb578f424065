#include "fire/satellite/viirs_detect.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <map>

#include "fire/satellite/regional_median.h"
#include "support/shared_data.h"

namespace {

using namespace fengsui;
using fire::fire_class;

TEST(viirs_detect, gives_each_pixel_the_class_of_the_reference_reading) {
  FENGSUI_NEEDS_SHARED("fire/viirs/scenes/day_a.tif");
  for (auto const* name : {"day_a", "day_b", "night_a", "night_b"}) {
    auto const scene = fire::read_viirs_scene(tests::shared_data(std::string{"fire/viirs/scenes/"} + name + ".tif"));
    ASSERT_TRUE(scene) << scene.error().en;
    auto const made = fire::detect_fires(*scene);
    auto const truth =
        fire::raster_file::open(tests::shared_data(std::string{"fire/viirs/scenes/"} + name + "_truth.tif"));
    auto const fires = truth->read_counts(1);
    auto const classes = truth->read_counts(3);
    ASSERT_TRUE(fires && classes);
    int same = 0;
    int same_hot = 0;
    int hot = 0;
    int right = 0;
    int called = 0;
    int there = 0;
    for (std::size_t i = 0; i < made.size(); ++i) {
      auto const equal = static_cast<int>(made[i]) == classes->cells[i];
      same += equal;
      // Nearly all pixels are no fire: those that either side calls something are counted apart.
      if (classes->cells[i] != 0 || made[i] != fire_class::none) {
        ++hot;
        same_hot += equal;
      }
      auto const fire = made[i] >= fire_class::low;
      called += fire;
      there += fires->cells[i] == 1;
      right += fire && fires->cells[i] == 1;
    }
    std::cout << name << ": class equal on " << same << " of " << made.size() << ", of pixels called anything "
              << same_hot << " of " << hot << "; precision " << static_cast<double>(right) / called << ", recall "
              << static_cast<double>(right) / there << '\n';
    EXPECT_GE(same, 0.999 * static_cast<double>(made.size()));
    EXPECT_GE(same_hot, 0.98 * hot);
  }
}

fire::viirs_scene plain_night(int columns, int rows) {
  fire::viirs_scene scene;
  scene.day = false;
  scene.frame.columns = columns;
  scene.frame.rows = rows;
  auto const size = static_cast<std::size_t>(columns * rows);
  for (auto* band : {&scene.i1, &scene.i2, &scene.i3, &scene.quality4, &scene.quality5}) band->assign(size, 0);
  scene.i4.assign(size, 28'000);
  scene.i5.assign(size, 28'000);
  scene.glint.assign(size, 9'000);
  return scene;
}

TEST(viirs_detect, a_warm_pixel_among_clouds_alone_cannot_be_classified) {
  auto scene = plain_night(40, 40);
  std::ranges::fill(scene.i5, 25'000);
  std::ranges::fill(scene.i4, 25'000);
  auto const middle = 20U * 40U + 20U;
  scene.i4[middle] = 30'000;
  scene.i5[middle] = 28'000;
  EXPECT_EQ(fire::detect_fires(scene)[middle], fire_class::unclassified);
}

TEST(viirs_detect, pixels_without_data_are_neither_fire_nor_background) {
  auto scene = plain_night(40, 40);
  auto const middle = 20U * 40U + 20U;
  scene.i4[middle] = 31'000;
  EXPECT_EQ(fire::detect_fires(scene)[middle], fire_class::nominal);
  scene.quality4[middle] = 255;
  EXPECT_EQ(fire::detect_fires(scene)[middle], fire_class::none);
}

TEST(regional_median, equals_a_sorted_window_wherever_it_is_asked) {
  constexpr int kColumns = 700;
  constexpr int kRows = 620;
  std::vector<std::uint16_t> temperatures;
  std::vector<std::uint8_t> flags;
  std::uint32_t random = 12345;
  for (int i = 0; i < kColumns * kRows; ++i) {
    random = random * 1664525 + 1013904223;
    // A desert that warms from west to east, so that the median crosses the whole range.
    temperatures.push_back(static_cast<std::uint16_t>(32'200 + (i % kColumns) * 2 + static_cast<int>(random >> 24)));
    flags.push_back((random >> 8) % 5 != 0 ? 3 : 1);
  }
  fire::regional_median median{temperatures, flags, 3, kColumns, kRows, 32'500, 33'000};
  for (int const row : {0, 5, 300, 619}) {
    median.go_to(row);
    for (int const column : {0, 17, 200, 350, 351, 699}) {
      std::vector<std::uint16_t> window;
      for (int r = std::max(0, row - 250); r <= std::min(kRows - 1, row + 250); ++r) {
        for (int c = std::max(0, column - 250); c <= std::min(kColumns - 1, column + 250); ++c) {
          auto const pixel = static_cast<std::size_t>(r * kColumns + c);
          if (flags[pixel] == 3) window.push_back(temperatures[pixel]);
        }
      }
      auto const middle = window.begin() + static_cast<std::ptrdiff_t>(window.size() / 2);
      std::ranges::nth_element(window, middle);
      for (int const value : {32'501, 32'650, 32'651, 32'800, 33'000}) {
        EXPECT_EQ(median.below(column, value), *middle < value)
            << row << ' ' << column << ' ' << value << ' ' << *middle;
      }
    }
  }
}

}  // namespace
