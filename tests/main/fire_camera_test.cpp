// Cameras with presets, from their pictures to a place on the map, as a user of the program sees it.
#include <gtest/gtest.h>

#include <cmath>
#include <opencv2/imgcodecs.hpp>

#include "desks/fire/made_onnx.h"
#include "desks/fire/made_scene.h"
#include "main/run_program.h"

namespace fengsui {
namespace {

class fire_camera : public test::in_a_folder {
 protected:
  // Stills of a hillside on which, unless it stays quiet, smoke rises over a column from picture 8 on.
  void stills(std::string const& camera, std::string const& preset, int column, std::uint64_t seed,
              int pictures = 20) const {
    std::filesystem::create_directories(folder.path / camera);
    fire::made_scene scene{seed, {480, 270}, false};
    for (int i = 0; i < pictures; ++i) {
      auto const picture =
          scene.taken(i < 8 || column == 0 ? scene.still() : scene.smoke({column, 205}, i - 7, 0.5, 0));
      cv::imwrite((folder.path / camera / fmt::format("{}_{:03}.png", preset, i)).string(), picture);
    }
  }
};

double degrees_after(std::string const& text, std::string const& key) {
  auto const at = text.find("\"" + key + "\":");
  return at == std::string::npos ? std::nan("") : std::stod(text.substr(at + key.size() + 3));
}

TEST_F(fire_camera, smoke_at_a_preset_becomes_a_bearing_a_report_and_with_another_camera_a_place) {
  stills("north", "east", 270, 2);
  stills("north", "south", 0, 3, 10);
  stills("hill", "up", 270, 4);
  // The fire lies 5 km from the one on azimuth 84.1 (column 270 of 480 at 80 degrees), and from the other on 14.1.
  auto const table = file("cameras.toml",
                          "[camera.north]\nsource = 'north'\nlat = 36.60\nlon = 101.70\n"
                          "[[camera.north.preset]]\nname = 'east'\nazimuth = 80\ntilt = -2\nfov = 60\n"
                          "[[camera.north.preset]]\nname = 'south'\nazimuth = 180\nfov = 60\n"
                          "[camera.hill]\nsource = 'hill'\nlat = 36.5686\nlon = 101.7444\n"
                          "[[camera.hill.preset]]\nname = 'up'\nazimuth = 10\nfov = 60\n");
  auto const bearings = (folder.path / "bearings.csv").string();
  auto const made =
      test::run("fire smoke --cameras " + table + " --reports --at 2025-04-04T14:00 --bearings " + bearings);
  ASSERT_EQ(made.code, 0) << made.err;
  EXPECT_TRUE(test::has(made.out, R"("turned":{"station":"north","at":"2025-04-04T06:00:)")) << made.out;
  EXPECT_TRUE(test::has(made.out, R"("preset":"east","azimuth":80,"fov":60,"tilt":-2)")) << made.out;
  EXPECT_FALSE(test::has(made.out, R"("preset":"south")")) << "nothing was seen there";
  auto const report = made.out.substr(made.out.find(R"("detection":{"id":"north-east-2025)"));
  EXPECT_NEAR(degrees_after(report, "azimuth"), 84.1, 2);
  EXPECT_GT(degrees_after(report, "real"), 0.5);

  auto const located = test::run("fire locate " + bearings + " --json");
  ASSERT_EQ(located.code, 0) << located.err;
  auto const east = (degrees_after(located.out, "lon") - 101.7557) * 111'195 * std::cos(36.6 * M_PI / 180);
  auto const north = (degrees_after(located.out, "lat") - 36.6046) * 111'195;
  EXPECT_LT(std::hypot(east, north), 500) << located.out;

  // The same lines, fused: one incident where the rays cross.
  auto const fused = test::run("fire fuse " + file("reports.ndjson", made.out) + " --json");
  ASSERT_EQ(fused.code, 0) << fused.err;
  EXPECT_EQ(std::count(fused.out.begin(), fused.out.end(), '\n'), 1) << fused.out;
  EXPECT_NEAR(degrees_after(fused.out, "lon"), 101.7557, 0.01);
  EXPECT_NEAR(degrees_after(fused.out, "lat"), 36.6046, 0.01);
}

TEST_F(fire_camera, a_table_or_a_model_that_cannot_be_used_is_said_with_its_place_before_anything_is_watched) {
  auto const broken = file("a.toml",
                           "[camera.a]\nsource = 'rtsp://127.0.0.1:9/x'\n[[camera.a.preset]]\nname = 'e'\nazimuth = "
                           "400\n[[camera.a.preset]]\nname = 's'\nazimuth = 90\n");
  auto made = test::run("fire smoke --lang en --cameras " + broken);
  EXPECT_EQ(made.code, 3);
  EXPECT_TRUE(test::has(made.err, "a.toml:5") && test::has(made.err, "azimuth")) << made.err;
  EXPECT_TRUE(test::has(made.err, "several presets share one stream")) << made.err;
  EXPECT_EQ(test::run("fire smoke").code, 2);
  stills("one", "p", 0, 5, 10);
  auto const source = (folder.path / "one").string();
  made = test::run("fire smoke " + source + " --lang en --model " + (folder.path / "none.onnx").string());
  EXPECT_EQ(made.code, 3);
  EXPECT_TRUE(test::has(made.err, "none.onnx")) << made.err;
  made = test::run("fire smoke " + source + " --lang en --model " + file("bad.onnx", "no network"));
  EXPECT_EQ(made.code, 3);
  EXPECT_TRUE(test::has(made.err, "bad.onnx") && test::has(made.err, "ONNX")) << made.err;
  // A form beside the model is read: one that is wrong is said with its line, and one that is right is followed.
  auto const model = file("odds.onnx", fire::brightness_model(40, 0.1F, false));
  file("odds.toml", "logits = true\nfire = [-1]\n");
  made = test::run("fire smoke " + source + " --model " + model);
  EXPECT_EQ(made.code, 3);
  EXPECT_TRUE(test::has(made.err, "odds.toml:2")) << made.err;
  file("odds.toml", "logits = true\n");
  made = test::run("fire smoke " + source + " --lang en --danger 5 --model " + model);
  EXPECT_EQ(made.code, 0) << made.err;
  EXPECT_TRUE(test::has(made.out, "smoke from picture") && test::has(made.out, "model +4.5")) << made.out;
}

}  // namespace
}  // namespace fengsui
