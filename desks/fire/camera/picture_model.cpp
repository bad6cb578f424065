#include "fire/camera/picture_model.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>

#include "fire/camera/onnx_input.h"

namespace fengsui::fire {
namespace {

using base::fault_code;
using base::make_fault;

constexpr char const* kWanted = "ONNX, 1 × 3 × H × W → 1 | 1 × K | 1 × (4 + K) × N | 1 × N × (5 + K)";

double chance_of(double log_odds) {
  return 1 / (1 + std::exp(-log_odds));
}

bool is_fire(model_form const& form, int which) {
  return std::find(form.fire.begin(), form.fire.end(), which) != form.fire.end();
}

// Of classes side by side: the share of those that burn.
double share_of_fire(float const* values, int count, model_form const& form) {
  double highest = values[0];
  for (int k = 1; k < count; ++k) highest = std::max(highest, static_cast<double>(values[k]));
  double sum = 0;
  double fire = 0;
  for (int k = 0; k < count; ++k) {
    double const one =
        form.logits ? std::exp(static_cast<double>(values[k]) - highest) : static_cast<double>(values[k]);
    sum += one;
    if (is_fire(form, k)) fire += one;
  }
  return form.logits ? fire / sum : fire;
}

// The surest box. `at(n, i)` is value i of box n.
template <class At>
model_answer surest_box(int boxes, int classes, int first_class, model_form const& form, At const& at) {
  model_answer best;
  auto const read = [&](float v) { return form.logits ? chance_of(static_cast<double>(v)) : static_cast<double>(v); };
  for (int n = 0; n < boxes; ++n) {
    auto const sure = first_class == 5 ? read(at(n, 4)) : 1.0;
    for (int k = 0; k < classes; ++k) {
      auto const chance = is_fire(form, k) ? sure * read(at(n, first_class + k)) : 0;
      if (chance <= best.chance) continue;
      best.chance = chance;
      best.box =
          cv::Rect{cv::Point{static_cast<int>(at(n, 0) - at(n, 2) / 2), static_cast<int>(at(n, 1) - at(n, 3) / 2)},
                   cv::Size{static_cast<int>(at(n, 2)), static_cast<int>(at(n, 3))}};
    }
  }
  return best;
}

}  // namespace

struct picture_model::network {
  cv::dnn::Net net;

  // The answer as it stands; the box in pixels of the input. Throws cv::Exception.
  model_answer answer(cv::Mat const& bgr, model_form const& form) {
    cv::Mat input;
    cv::resize(bgr, input, form.size, 0, 0, cv::INTER_AREA);
    if (form.rgb) cv::cvtColor(input, input, cv::COLOR_BGR2RGB);
    input.convertTo(input, CV_32FC3, 1 / 255.0);
    input -= cv::Scalar{form.mean[0], form.mean[1], form.mean[2]};
    cv::divide(input, cv::Scalar{form.deviation[0], form.deviation[1], form.deviation[2]}, input);
    net.setInput(cv::dnn::blobFromImage(input));
    cv::Mat const out = net.forward();
    auto const* values = out.ptr<float>();
    if (out.type() != CV_32F) CV_Error(cv::Error::StsBadArg, "the answer is no 32-bit floating-point numbers");
    auto const total = static_cast<int>(out.total());
    if (total == 1)
      return {.chance = form.logits ? chance_of(static_cast<double>(values[0])) : static_cast<double>(values[0]),
              .box = {}};
    auto const needed = *std::max_element(form.fire.begin(), form.fire.end()) + 1;
    if (out.dims == 2 || (out.dims == 4 && out.size[2] == 1 && out.size[3] == 1)) {
      if (total < needed) CV_Error(cv::Error::StsBadArg, fmt::format("{} classes, fire = {}", total, needed - 1));
      return {.chance = share_of_fire(values, total, form), .box = {}};
    }
    if (out.dims != 3 || out.size[0] != 1) CV_Error(cv::Error::StsBadArg, fmt::format("{} dimensions", out.dims));
    auto const rows = out.size[1];
    auto const columns = out.size[2];
    // Boxes are many, classes few.
    bool const upright = rows > columns;
    auto const first = upright ? 5 : 4;
    auto const classes = (upright ? columns : rows) - first;
    if (classes < needed) CV_Error(cv::Error::StsBadArg, fmt::format("{} classes, fire = {}", classes, needed - 1));
    if (upright) return surest_box(rows, classes, first, form, [&](int n, int i) { return values[n * columns + i]; });
    return surest_box(columns, classes, first, form, [&](int n, int i) { return values[i * columns + n]; });
  }
};

picture_model::picture_model() = default;
picture_model::~picture_model() = default;
picture_model::picture_model(picture_model&&) noexcept = default;
picture_model& picture_model::operator=(picture_model&&) noexcept = default;

base::result<picture_model> picture_model::open(std::filesystem::path const& file, model_form form) {
  if (!std::filesystem::is_regular_file(file)) return make_fault(fault_code::no_file, file.string());
  auto const bad = [&](std::string_view why) {
    return make_fault(fault_code::unknown_setting, "model", file.string(), fmt::format("{} ({})", kWanted, why));
  };
  if (form.fire.empty()) return bad("fire = []");
  // What it has to say of a bad file comes as the fault.
  auto const talk = cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
  picture_model made;
  made.network_ = std::make_unique<network>();
  std::ifstream in{file, std::ios::binary};
  std::string const bytes{std::istreambuf_iterator<char>{in}, {}};
  std::string why;
  try {
    auto& net = made.network_->net;
    net = cv::dnn::readNetFromONNX(bytes.data(), bytes.size());
    net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
    if (form.size.empty()) {
      auto const shape = onnx_input_shape(bytes);
      auto const side = [](std::int64_t n) { return n >= 1 && n <= 8192; };
      if (shape.size() != 4 || !side(shape[2]) || !side(shape[3])) CV_Error(cv::Error::StsBadArg, "size = [W, H]?");
      form.size = {static_cast<int>(shape[3]), static_cast<int>(shape[2])};
    }
    cv::Mat noise(form.size, CV_8UC3);
    cv::randu(noise, cv::Scalar::all(0), cv::Scalar::all(255));
    for (auto const& picture : {cv::Mat(cv::Mat::zeros(form.size, CV_8UC3)), noise}) {
      auto const chance = made.network_->answer(picture, form).chance;
      if (!(chance >= -1e-3 && chance <= 1 + 1e-3))
        CV_Error(cv::Error::StsBadArg, fmt::format("{:.3g}; logits = true?", chance));
    }
  } catch (cv::Exception const& e) {
    why = e.err.empty() ? e.what() : e.err;
  }
  cv::utils::logging::setLogLevel(talk);
  if (!why.empty()) return bad(why);
  made.form_ = form;
  return made;
}

model_answer picture_model::look(cv::Mat const& bgr) {
  auto made = network_->answer(bgr, form_);
  made.chance = std::clamp(made.chance, 0.0, 1.0);
  auto const across = static_cast<double>(bgr.cols) / form_.size.width;
  auto const down = static_cast<double>(bgr.rows) / form_.size.height;
  if (!made.box.empty()) {
    made.box = cv::Rect{static_cast<int>(made.box.x * across), static_cast<int>(made.box.y * down),
                        static_cast<int>(made.box.width * across), static_cast<int>(made.box.height * down)} &
               cv::Rect{{}, bgr.size()};
  }
  return made;
}

}  // namespace fengsui::fire
