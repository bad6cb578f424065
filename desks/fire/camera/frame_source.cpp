#include "fire/camera/frame_source.h"

#include <algorithm>
#include <map>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/videoio.hpp>

namespace fengsui::fire {
namespace {

bool is_still(std::filesystem::path const& path) {
  auto end = path.extension().string();
  std::transform(end.begin(), end.end(), end.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return end == ".jpg" || end == ".jpeg" || end == ".png" || end == ".bmp" || end == ".tif" || end == ".tiff";
}

// "frame_0012.jpg" is number 12 of the series "frame_.jpg".
std::pair<std::string, std::string> series_and_number(std::filesystem::path const& path) {
  auto stem = path.stem().string();
  auto digits = stem.size();
  while (digits > 0 && std::isdigit(static_cast<unsigned char>(stem[digits - 1])) != 0) --digits;
  return {stem.substr(0, digits) + path.extension().string(), stem.substr(digits)};
}

}  // namespace

struct frame_source::video {
  cv::VideoCapture capture;
  double first_ms = -1;
};

frame_source::frame_source() = default;
frame_source::~frame_source() = default;
frame_source::frame_source(frame_source&&) noexcept = default;
frame_source& frame_source::operator=(frame_source&&) noexcept = default;

std::vector<std::filesystem::path> still_series(std::filesystem::path const& folder, std::string const& series) {
  std::map<std::string, std::vector<std::filesystem::path>> all;
  for (auto const& one : std::filesystem::directory_iterator{folder}) {
    if (one.is_regular_file() && is_still(one.path()) && one.path().filename().string().starts_with(series))
      all[series_and_number(one.path()).first].push_back(one.path());
  }
  std::vector<std::filesystem::path> made;
  for (auto& [name, pictures] : all) {
    if (pictures.size() > made.size()) made = std::move(pictures);
  }
  // By number, however many digits it is written with.
  std::sort(made.begin(), made.end(), [](auto const& a, auto const& b) {
    auto x = series_and_number(a).second;
    auto y = series_and_number(b).second;
    auto const width = std::max(x.size(), y.size());
    x.insert(0, width - x.size(), '0');
    y.insert(0, width - y.size(), '0');
    return std::pair{x, a} < std::pair{y, b};
  });
  return made;
}

base::result<frame_source> frame_source::open(std::string const& what, std::string const& series) {
  frame_source made;
  if (std::filesystem::is_directory(what)) {
    made.series_ = still_series(what, series);
    if (made.series_.empty())
      return base::make_fault(base::fault_code::no_file, what + (series.empty() ? "" : "/" + series + "*"));
    return made;
  }
  auto const live = what.find("://") != std::string::npos;
  if (!live && !std::filesystem::is_regular_file(what)) return base::make_fault(base::fault_code::no_file, what);
  if (!live && is_still(what)) {
    made.series_ = {what};
    return made;
  }
  made.video_ = std::make_unique<video>();
  std::vector<int> const settings{cv::CAP_PROP_OPEN_TIMEOUT_MSEC, 10'000, cv::CAP_PROP_READ_TIMEOUT_MSEC, 10'000};
  if (!made.video_->capture.open(what, cv::CAP_FFMPEG, settings))
    return base::make_fault(base::fault_code::no_file, what);
  return made;
}

bool frame_source::next(frame& into) {
  if (video_) {
    if (!video_->capture.read(into.bgr) || into.bgr.empty()) return false;
    auto const ms = video_->capture.get(cv::CAP_PROP_POS_MSEC);
    if (video_->first_ms < 0) video_->first_ms = ms;
    into.number = next_++;
    into.seconds = (ms - video_->first_ms) / 1000;
    return true;
  }
  while (static_cast<std::size_t>(next_) < series_.size()) {
    into.number = next_;
    into.seconds = next_;
    into.bgr = cv::imread(series_[static_cast<std::size_t>(next_++)].string(), cv::IMREAD_COLOR);
    // A picture of another size is not of this series; one that cannot be read is passed over, its number kept.
    if (into.bgr.empty() || (!size_.empty() && into.bgr.size() != size_)) continue;
    size_ = into.bgr.size();
    return true;
  }
  return false;
}

}  // namespace fengsui::fire
