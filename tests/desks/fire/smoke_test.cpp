#include <gtest/gtest.h>

#include <opencv2/imgcodecs.hpp>

#include "desks/fire/made_scene.h"
#include "fire/camera/flame_detector.h"
#include "fire/camera/frame_source.h"
#include "fire/camera/pose.h"
#include "fire/camera/smoke_detector.h"

namespace fengsui::fire {
namespace {

std::filesystem::path const kSmoke = std::filesystem::path{FENGSUI_ROOT} / "../shared/data/fire/smoke";

struct outcome {
  int first_alarm = -1;
  cv::Rect box;
};

// The picture of each moment, to the detector; the first alarm it gives.
outcome run(int frames, std::function<cv::Mat(int)> const& picture, double threshold = 1, cv::Mat const& mask = {}) {
  cv::setNumThreads(1);  // the tests run side by side as it is
  smoke_detector detector{{.threshold = threshold}, mask};
  outcome made;
  for (int i = 0; i < frames; ++i) {
    for (auto const& one : detector.add(picture(i))) {
      if (one.alarm && made.first_alarm < 0) made = {i, one.box};
    }
  }
  return made;
}

TEST(smoke, a_plume_that_grows_is_an_alarm_at_its_place_on_any_hillside_and_camera) {
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    cv::Size const size = seed % 2 == 0 ? cv::Size{640, 360} : cv::Size{720, 576};
    made_scene scene{seed, size, seed % 3 == 0};
    cv::Point const base{size.width / 4 + static_cast<int>(seed) * 50, size.height * 3 / 4};
    auto const lean = seed % 2 == 0 ? 0.5 : -0.2;
    auto const said = run(28, [&](int i) {
      return scene.taken(i < 8 ? scene.still() : scene.smoke(base, i - 7, 0.45, lean), seed == 4 ? 1.5 : 0, 1, 2);
    });
    EXPECT_GE(said.first_alarm, 8) << "seed " << seed;
    EXPECT_LE(said.first_alarm, 22) << "seed " << seed;
    cv::Rect const plume{base.x - 90, base.y - 180, 180, 200};
    EXPECT_GT((said.box & plume).area(), said.box.area() / 2) << "seed " << seed;
  }
}

TEST(smoke, an_empty_hillside_shaking_and_changing_its_exposure_is_none) {
  for (std::uint64_t seed = 11; seed <= 12; ++seed) {
    made_scene scene{seed, {640, 360}, true};
    auto const said = run(
        40, [&](int i) { return scene.taken(scene.still(), 1.5, 1 + 0.1 * std::sin(i / 4.0), 3); }, 0.7);
    EXPECT_EQ(said.first_alarm, -1) << "seed " << seed;
  }
}

TEST(smoke, the_shadow_of_a_cloud_and_the_light_after_it_are_none) {
  for (std::uint64_t seed = 21; seed <= 22; ++seed) {
    made_scene scene{seed, {640, 360}, true};
    auto const pace = 4 + static_cast<int>(seed % 3) * 5;
    auto const light = seed % 2 == 0 ? 0.6 : 1.35;  // a shadow, or a gap between shadows
    auto const said = run(
        40,
        [&](int i) {
          return scene.taken(scene.lit({60 + pace * i, 230}, {90, 30}, light), 0, 1, 2);
        },
        0.7);
    EXPECT_EQ(said.first_alarm, -1) << "seed " << seed;
  }
}

TEST(smoke, clouds_in_the_sky_and_a_car_on_the_road_are_none) {
  made_scene scene{31, {640, 360}, true};
  auto const said = run(
      40,
      [&](int i) {
        auto picture = scene.still();
        cv::ellipse(picture, {40 + 6 * i, 60}, {60, 20}, 0, 0, 360, cv::Scalar(245, 245, 245), cv::FILLED);
        cv::rectangle(picture, cv::Rect{15 * i, 300, 26, 12}, cv::Scalar(200, 200, 200), cv::FILLED);
        return scene.taken(picture);
      },
      0.7);
  EXPECT_EQ(said.first_alarm, -1);
}

TEST(smoke, where_the_mask_is_black_nothing_is_looked_for) {
  made_scene scene{41, {640, 360}, false};
  cv::Mat mask(360, 640, CV_8U, cv::Scalar(255));
  mask.colRange(150, 450) = cv::Scalar(0);
  auto const said = run(
      28,
      [&](int i) {
        return scene.taken(i < 8 ? scene.still() : scene.smoke({300, 280}, i - 7, 0.5, 0));
      },
      1, mask);
  EXPECT_EQ(said.first_alarm, -1);
}

TEST(smoke, a_camera_that_turns_learns_the_new_view_and_gives_no_alarm_for_it) {
  made_scene one{51, {640, 360}, false};
  made_scene other{52, {640, 360}, false};
  smoke_detector detector{{.threshold = 0.7}};
  bool turned = false;
  bool quiet = true;
  for (int i = 0; i < 34; ++i) {
    for (auto const& said : detector.add(i < 20 ? one.taken(one.still()) : other.taken(other.still())))
      quiet = quiet && !said.alarm;
    turned = turned || detector.turned();
  }
  EXPECT_TRUE(turned);
  EXPECT_TRUE(quiet);
}

TEST(smoke, a_dangerous_day_needs_less) {
  EXPECT_GT(threshold_for(1), threshold_for(3));
  EXPECT_GT(threshold_for(3), threshold_for(5));
}

TEST(smoke, the_hill_camera_alarms_by_picture_20_at_the_smoke_and_not_before_picture_8) {
  auto const folder = kSmoke / "hillside_smoke";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "the reference pictures are not beside this checkout";
  auto source = frame_source::open(folder.string());
  ASSERT_TRUE(source);
  for (auto const danger : {1, 5}) {
    auto again = frame_source::open(folder.string());
    frame now;
    auto const said = run(
        57,
        [&](int) {
          EXPECT_TRUE(again->next(now));
          return now.bgr;
        },
        threshold_for(danger));
    EXPECT_GE(said.first_alarm, 8);
    EXPECT_LE(said.first_alarm, 20);
    auto const mask =
        cv::imread((folder / fmt::format("mask_{:04}.png", said.first_alarm)).string(), cv::IMREAD_GRAYSCALE);
    EXPECT_GT(cv::countNonZero(mask(said.box)), cv::countNonZero(mask) / 2);
  }
}

TEST(smoke, the_clouds_over_the_plain_are_no_alarm_even_on_the_most_dangerous_day) {
  auto const folder = kSmoke / "clouds_no_smoke";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "the reference pictures are not beside this checkout";
  auto source = frame_source::open(folder.string());
  ASSERT_TRUE(source);
  frame now;
  EXPECT_EQ(run(
                13,
                [&](int) {
                  EXPECT_TRUE(source->next(now));
                  return now.bgr;
                },
                threshold_for(5))
                .first_alarm,
            -1);
}

TEST(flame, the_burning_house_burns_in_nearly_every_picture_and_the_boxes_lie_on_flames) {
  auto const file = kSmoke / "flame_video/house6.mp4";
  if (!std::filesystem::exists(file)) GTEST_SKIP() << "the reference video is not beside this checkout";
  auto source = frame_source::open(file.string());
  ASSERT_TRUE(source);
  flame_detector flames;
  frame now;
  int shown = 0;
  int all = 0;
  while (all < 150 && source->next(now)) {
    ++all;
    shown += flames.add(now.bgr).empty() ? 0 : 1;
  }
  EXPECT_EQ(all, 150);
  EXPECT_GE(shown, 145);
}

TEST(flame, red_walls_that_keep_still_and_green_that_moves_are_none) {
  cv::RNG random{7};
  flame_detector flames;
  for (int i = 0; i < 30; ++i) {
    cv::Mat picture(240, 320, CV_8UC3, cv::Scalar(60, 90, 80));
    cv::rectangle(picture, cv::Rect{50, 50, 80, 80}, cv::Scalar(40, 90, 220), cv::FILLED);
    cv::Mat leaves = picture({200, 100, 60, 60});
    random.fill(leaves, cv::RNG::UNIFORM, cv::Scalar(20, 60, 30), cv::Scalar(60, 200, 90));
    EXPECT_TRUE(flames.add(picture).empty()) << i;
  }
}

TEST(flame, what_flickers_red_and_yellow_is_one) {
  cv::RNG random{8};
  flame_detector flames;
  int shown = 0;
  for (int i = 0; i < 30; ++i) {
    cv::Mat picture(240, 320, CV_8UC3, cv::Scalar(60, 90, 80));
    cv::ellipse(picture, {160 + random.uniform(-4, 5), 120}, {10 + random.uniform(0, 6), 24 + random.uniform(0, 12)}, 0,
                0, 360, cv::Scalar(30, 120 + random.uniform(0, 60), 240), cv::FILLED);
    for (auto const& box : flames.add(picture)) shown += box.contains({160, 120}) ? 1 : 0;
  }
  EXPECT_GE(shown, 24);
}

TEST(camera, the_azimuth_of_a_column_follows_the_lens) {
  camera_pose const pose{.azimuth = 350, .field_of_view = 60};
  EXPECT_NEAR(azimuth_of(pose, {1280, 720}, 640), 350, 1e-9);
  EXPECT_NEAR(azimuth_of(pose, {1280, 720}, 1280), 20, 1e-9);
  EXPECT_NEAR(azimuth_of(pose, {1280, 720}, 0), 320, 1e-9);
}

}  // namespace
}  // namespace fengsui::fire
