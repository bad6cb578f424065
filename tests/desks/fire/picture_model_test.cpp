#include "fire/camera/picture_model.h"

#include <gtest/gtest.h>

#include <fstream>

#include "desks/fire/made_onnx.h"
#include "desks/fire/made_scene.h"
#include "fire/camera/watch.h"
#include "support/test_house.h"

namespace fengsui::fire {
namespace {

class picture_model_of : public testing::Test {
 protected:
  std::filesystem::path file(std::string const& content) const {
    auto const path = folder.path / "model.onnx";
    std::ofstream{path, std::ios::binary} << content;
    return path;
  }
  test::temporary_folder folder;
};

cv::Mat grey(int level) {
  return {cv::Size{640, 360}, CV_8UC3, cv::Scalar::all(level)};
}

TEST_F(picture_model_of, one_number_is_the_chance_of_the_picture) {
  auto model = picture_model::open(file(brightness_model(8, 0.5)));
  ASSERT_TRUE(model) << model.error().text("en");
  EXPECT_NEAR(model->look(grey(0)).chance, 1 / (1 + std::exp(4)), 1e-3);
  EXPECT_NEAR(model->look(grey(255)).chance, 1 / (1 + std::exp(-4)), 1e-3);
  EXPECT_TRUE(model->look(grey(255)).box.empty());
  // Scaled as the network was trained: the mean taken away, over the deviation.
  auto scaled = picture_model::open(file(brightness_model(8, 0)), {.mean = {0.5, 0.5, 0.5}, .deviation = {0.5, 0.5, 0.5}});
  ASSERT_TRUE(scaled);
  EXPECT_NEAR(scaled->look(grey(255)).chance, 1 / (1 + std::exp(-8)), 1e-3);
}

TEST_F(picture_model_of, log_odds_are_read_when_told_and_refused_when_not) {
  auto const path = file(brightness_model(8, 0.5, false));
  auto told = picture_model::open(path, {.logits = true});
  ASSERT_TRUE(told);
  EXPECT_NEAR(told->look(grey(255)).chance, 1 / (1 + std::exp(-4)), 1e-3);
  auto const untold = picture_model::open(path);
  ASSERT_FALSE(untold);
  EXPECT_NE(untold.error().text("en").find("logits"), std::string::npos);
}

TEST_F(picture_model_of, of_boxes_the_surest_one_counts_in_pixels_of_the_picture_as_it_came) {
  auto model = picture_model::open(file(boxes_model()), {.fire = {0}});
  ASSERT_TRUE(model) << model.error().text("en");
  auto picture = grey(51);
  picture({480, 0, 80, 360}) = cv::Scalar::all(255);
  auto const said = model->look(picture);
  EXPECT_NEAR(said.chance, 1, 1e-3);
  EXPECT_EQ(said.box, (cv::Rect{0, 0, 80, 360}));
  // A class that the network does not have.
  EXPECT_FALSE(picture_model::open(file(boxes_model()), {.fire = {0, 1}}));
}

TEST_F(picture_model_of, a_file_that_is_missing_cut_short_or_no_network_is_a_fault_that_names_it) {
  auto const missing = picture_model::open(folder.path / "none.onnx");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, base::fault_code::no_file);
  auto const good = brightness_model(8, 0.5);
  for (auto const& bad : {std::string{}, std::string{"id,lat,lon\n"}, good.substr(0, good.size() / 2)}) {
    auto const path = file(bad);
    auto const model = picture_model::open(path);
    ASSERT_FALSE(model) << bad.size();
    EXPECT_EQ(model.error().code, base::fault_code::unknown_setting);
    EXPECT_NE(model.error().text("zh").find(path.string()), std::string::npos);
  }
}

struct rung {
  int first = -1;
  std::vector<double> strengths;
};

// A hillside on which, unless it keeps still, smoke rises from picture 8 on.
std::vector<cv::Mat> hillside(bool smokes) {
  made_scene scene{2, {400, 224}, true};
  std::vector<cv::Mat> made;
  for (int i = 0; i < 20; ++i)
    made.push_back(scene.taken(i < 8 || !smokes ? scene.still() : scene.smoke({160, 168}, i - 7, 0.45)));
  return made;
}

rung watched(std::vector<cv::Mat> const& pictures, picture_model* model, double threshold = 1) {
  cv::setNumThreads(1);
  camera_watch watch{{.threshold = threshold}, {}, model};
  rung made;
  for (int i = 0; i < static_cast<int>(pictures.size()); ++i) {
    auto const now = watch.add(pictures[static_cast<std::size_t>(i)], true);
    for (auto const& one : now.smoke) {
      made.strengths.push_back(one.seen.strength);
      if (one.seen.alarm && made.first < 0) made.first = i;
    }
  }
  return made;
}

TEST_F(picture_model_of, a_view_weighs_the_models_word_with_the_detectors_and_nothing_changes_without_one) {
  // Brightness decides: this scene lies at 0.45 of white.
  auto sure = picture_model::open(file(brightness_model(40, 0.1F)));
  auto denies = picture_model::open(file(brightness_model(40, 0.9F)));
  auto silent = picture_model::open(file(brightness_model(0, 0.5)));
  ASSERT_TRUE(sure && denies && silent);
  auto const smoke = hillside(true);
  auto const plain = watched(smoke, nullptr);
  ASSERT_GE(plain.first, 8);
  // A model that says "even" is one that says nothing.
  auto const beside = watched(smoke, &*silent);
  EXPECT_EQ(beside.first, plain.first);
  EXPECT_EQ(beside.strengths, plain.strengths);
  // One that sees nothing keeps back what is not far over the threshold.
  EXPECT_EQ(watched(smoke, &*denies).first, -1);
  // One that is sure rings where the detector alone would not, though never before its sequence.
  auto const weak = *std::max_element(plain.strengths.begin(), plain.strengths.end()) * 1.3;
  EXPECT_EQ(watched(smoke, nullptr, weak).first, -1);
  auto const helped = watched(smoke, &*sure, weak);
  EXPECT_GE(helped.first, 4);
  // Alone it rings over a still hillside only on a dangerous day.
  auto const still = hillside(false);
  EXPECT_EQ(watched(still, &*sure, threshold_for(1)).first, -1);
  EXPECT_GE(watched(still, &*sure, threshold_for(5)).first, 4);
}

}  // namespace
}  // namespace fengsui::fire
