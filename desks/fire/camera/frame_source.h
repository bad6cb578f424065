#pragma once

#include <filesystem>
#include <memory>
#include <opencv2/core.hpp>
#include <string>
#include <vector>

#include "base/result.h"

namespace fengsui::fire {

struct frame {
  cv::Mat bgr;
  int number = 0;      // from 0
  double seconds = 0;  // since the first; of stills one a second
};

// Pictures one after another: a folder of stills (the largest series of one name with numbers, in their order), a video
// file, or a live stream (rtsp://). Whatever FFmpeg reads.
class frame_source {
 public:
  // `series` is what the names of a folder's stills begin with. Fault: `no_file` where there is nothing to read.
  static base::result<frame_source> open(std::string const& what, std::string const& series = {});

  bool next(frame&);  // false at the end, or where a live stream broke off
  bool stills() const { return !series_.empty(); }

  ~frame_source();
  frame_source(frame_source&&) noexcept;
  frame_source& operator=(frame_source&&) noexcept;

 private:
  struct video;
  frame_source();

  std::vector<std::filesystem::path> series_;
  std::unique_ptr<video> video_;
  cv::Size size_;
  int next_ = 0;
};

// Stills of a folder that belong together: same letters before the number, same ending. Of several series the one with
// the most pictures, then the first by name; only those whose name begins with `series`.
std::vector<std::filesystem::path> still_series(std::filesystem::path const& folder, std::string const& series = {});

}  // namespace fengsui::fire
