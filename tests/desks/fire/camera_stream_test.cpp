#include <gtest/gtest.h>

#include "desks/fire/made_scene.h"
#include "desks/fire/rtsp_server.h"
#include "fire/camera/frame_source.h"
#include "fire/camera/smoke_detector.h"

namespace fengsui::fire {
namespace {

TEST(camera_stream, smoke_in_a_live_rtsp_stream_is_an_alarm) {
  cv::setNumThreads(1);
  made_scene scene{3, {640, 360}, false};
  rtsp_server server{40, [&](int i) {
                       return scene.taken(i < 12 ? scene.still() : scene.smoke({300, 280}, i - 11, 0.5, 0.2));
                     }};
  auto camera = frame_source::open(server.address());
  ASSERT_TRUE(camera);
  EXPECT_FALSE(camera->stills());
  smoke_detector detector;
  frame now;
  int shown = 0;
  int first = -1;
  while (camera->next(now)) {
    ++shown;
    ASSERT_EQ(now.bgr.size(), (cv::Size{640, 360}));
    for (auto const& one : detector.add(now.bgr)) {
      if (one.alarm && first < 0) first = now.number;
    }
  }
  EXPECT_GE(shown, 36);  // FFmpeg keeps a few to learn the stream's rate
  EXPECT_GE(first, 8);
  EXPECT_LE(first, 30);
}

TEST(camera_stream, a_camera_that_is_not_there_is_said_to_be_missing) {
  auto const camera = frame_source::open("rtsp://127.0.0.1:9/none");
  ASSERT_FALSE(camera);
  EXPECT_EQ(camera.error().code, base::fault_code::no_file);
}

}  // namespace
}  // namespace fengsui::fire
