#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <opencv2/core.hpp>
#include <vector>

#include "base/result.h"

namespace fengsui::fire {

// How a network wants its picture and what its answer means.
struct model_form {
  cv::Size size;  // of the picture it takes; empty: as the file says
  bool rgb = true;
  std::array<double, 3> mean{0, 0, 0};       // of values 0 to 1, in the order of the channels
  std::array<double, 3> deviation{1, 1, 1};  // the network gets (value - mean) / deviation
  std::vector<int> fire{0, 1};               // the classes that are smoke or flames
  bool logits = false;                       // the answer is log-odds (of several classes: to be normalised)
};

struct model_answer {
  double chance = 0;  // 0 to 1, that smoke or flames are in the picture
  cv::Rect box;       // where, in pixels of the picture as it came; empty where the network does not say
};

// A network of the user's own, an ONNX file with one picture as its input. What comes out is told by its shape: one
// number is the chance; 1 x K the classes' chances, of which those in `fire` are added up; 1 x (4 + K) x N or 1 x N x
// (5 + K) boxes as the YOLO family gives them (middle, width, height in pixels of the input; the second with a
// confidence that multiplies the classes'), of which the surest of a class in `fire` counts.
class picture_model {
 public:
  // Looks at two pictures to see that the file can be used. Faults: `no_file`; `unknown_setting` where it is no such
  // network, with what is wrong.
  static base::result<picture_model> open(std::filesystem::path const& file, model_form form = {});

  // A picture of 8-bit BGR of any size. Not by two threads at once.
  model_answer look(cv::Mat const& bgr);

  ~picture_model();
  picture_model(picture_model&&) noexcept;
  picture_model& operator=(picture_model&&) noexcept;

 private:
  struct network;
  picture_model();

  std::unique_ptr<network> network_;
  model_form form_;
};

}  // namespace fengsui::fire
