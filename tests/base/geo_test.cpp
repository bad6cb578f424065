#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <numbers>

#include "base/geo.h"

namespace fengsui::base {
namespace {

struct metres {
  double east;
  double north;
};

metres between(coordinate from, coordinate to) {
  constexpr double kPerDegree = 111'319.5;
  return {(to.lon - from.lon) * kPerDegree * std::cos(from.lat * std::numbers::pi / 180),
          (to.lat - from.lat) * kPerDegree};
}

TEST(geo, gcj02_at_xining_lies_170_m_east) {
  coordinate const square{101.778, 36.617, frame::wgs84};
  auto const shifted = converted(square, frame::gcj02);
  auto const by = between(square, shifted);
  EXPECT_NEAR(by.east, 170, 15);
  EXPECT_NEAR(by.north, 0, 30);
  EXPECT_EQ(shifted.measured_in, frame::gcj02);
}

// The pair that published implementations of the formula agree on: Tian'anmen.
TEST(geo, gcj02_at_beijing) {
  auto const shifted = converted({116.404, 39.915, frame::wgs84}, frame::gcj02);
  EXPECT_NEAR(shifted.lon, 116.41024449916938, 1e-6);
  EXPECT_NEAR(shifted.lat, 39.91640428150164, 1e-6);
}

TEST(geo, outside_china_the_two_are_the_same) {
  for (auto const& [lon, lat] : {std::pair{2.35, 48.86}, {-122.4, 37.8}, {151.2, -33.9}}) {
    EXPECT_EQ(converted({lon, lat, frame::wgs84}, frame::gcj02), (coordinate{lon, lat, frame::gcj02}));
  }
}

TEST(geo, the_same_frame_changes_nothing) {
  coordinate const at{101.778, 36.617, frame::gcj02};
  EXPECT_EQ(converted(at, frame::gcj02), at);
}

TEST(geo, names_of_frames) {
  EXPECT_EQ(frame_from("wgs84"), frame::wgs84);
  EXPECT_EQ(frame_from("gcj02"), frame::gcj02);
  EXPECT_FALSE(frame_from("WGS84"));
  EXPECT_FALSE(frame_from(""));
  EXPECT_EQ(to_text(frame::gcj02), "gcj02");
}

TEST(geo, inside_a_ring) {
  ring const square{{0, 0}, {2, 0}, {2, 2}, {0, 2}};
  EXPECT_TRUE(inside(square, 1, 1));
  EXPECT_FALSE(inside(square, 3, 1));
  EXPECT_FALSE(inside(square, -1, 1));
  ring const closed{{0, 0}, {2, 0}, {2, 2}, {0, 2}, {0, 0}};
  EXPECT_TRUE(inside(closed, 1, 1));
  EXPECT_FALSE(inside({}, 1, 1));
  ring const hollow{{0, 0}, {4, 0}, {4, 4}, {2, 1}, {0, 4}};
  EXPECT_FALSE(inside(hollow, 2, 3));
  EXPECT_TRUE(inside(hollow, 0.5, 2));
}

RC_GTEST_PROP(geo_law, there_and_back_within_a_centimetre, ()) {
  // All of China, and Xining among it.
  auto const lon = static_cast<double>(*rc::gen::inRange(7350'0000, 13470'0000)) / 1e6;
  auto const lat = static_cast<double>(*rc::gen::inRange(1800'0000, 5350'0000)) / 1e6;
  coordinate const at{lon, lat, frame::wgs84};
  auto const back = converted(converted(at, frame::gcj02), frame::wgs84);
  auto const off = between(at, back);
  RC_ASSERT(std::hypot(off.east, off.north) < 0.01);
}

}  // namespace
}  // namespace fengsui::base
