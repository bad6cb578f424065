#pragma once

#include <deque>
#include <vector>

#include <opencv2/core.hpp>

namespace fengsui::fire {

struct smoke_rules {
  int learn = 6;           // frames before anything is said
  int window = 8;          // an alarm rests on a sequence of this many frames,
  int seen = 5;            // of which so many show it
  double threshold = 1.0;  // of the strength; lower on dangerous days
};

// The strength an alarm needs on a day of this danger level, 1 to 5.
double threshold_for(int danger_level);

// Something that looked like smoke over several frames. The box is in pixels of the frame as it came.
struct smoke_sighting {
  int number = 0;  // the same while it is the same smoke
  cv::Rect box;
  cv::Point base;       // where it rises from
  double strength = 0;  // 1 is where an ordinary day's alarm begins
  int frames_seen = 0;
  bool alarm = false;
};

// Smoke without weights. A veil mixes the picture behind it with one grey: the place gets brighter, paler and poorer in
// contrast all at once, while a sunlit place gets richer in contrast, a shadow darker, and leaves in the wind
// decorrelate without losing contrast. Blocks that change so are joined; an alarm needs a place that keeps its base
// over a sequence of frames, on the ground, and does not travel as clouds and cars do. Frames are aligned with the
// background first; where the camera turned, learning starts anew.
class smoke_detector {
 public:
  // The mask is 0 where nobody wants to look (of any size; empty: everywhere).
  explicit smoke_detector(smoke_rules const& = {}, cv::Mat const& mask = {});

  // A frame of 8-bit BGR; each of one detector has the same size. What stands now, the strongest first.
  std::vector<smoke_sighting> add(cv::Mat const& bgr);

  int frames() const { return frame_; }
  bool turned() const { return turned_; }  // the last frame showed another view: learning started anew

 private:
  struct track {
    int number = 0;
    cv::Rect cells;            // where it is now, in blocks
    std::deque<int> areas;     // of the last frames; 0 where it was not seen
    std::deque<double> marks;  // how plain it was
    cv::Mat counts;            // how often each block showed it
    int life = 0;
    int seen = 0;
    bool rang = false;
  };
  struct blocks {
    cv::Mat mean, variance, luma, saturation;
  };

  void restart();
  cv::Mat prepared(cv::Mat const& bgr) const;
  bool align(cv::Mat& frame);
  void find_sky();
  void follow(cv::Mat const& hits, cv::Mat const& marks, std::vector<smoke_sighting>& out);

  smoke_rules rules_;
  cv::Mat given_mask_;
  cv::Mat mask_;      // in blocks
  double scale_ = 1;  // of the worked frame to the frame as it came
  int block_ = 12;
  cv::Mat background_;  // float BGR
  cv::Mat anchor_;      // grey of the learnt view, for alignment
  cv::Mat window_;
  cv::Mat noise_;  // variance of a block's mean from frame to frame
  cv::Mat last_;   // brightness change of the last frame
  cv::Mat sky_;    // in blocks
  std::vector<track> tracks_;
  int frame_ = 0;
  int learnt_ = 0;
  int next_ = 1;
  bool turned_ = false;
};

}  // namespace fengsui::fire
