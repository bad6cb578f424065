#pragma once

#include <deque>
#include <set>
#include <vector>

#include "fire/camera/flame_detector.h"
#include "fire/camera/picture_model.h"
#include "fire/camera/smoke_detector.h"

namespace fengsui::fire {

// Smoke as all that looks at the pictures says together. The chance is a sum of log-odds, each a reason: the detector's
// (0 where its strength is what an alarm needs, twice the logarithm beyond) and the model's (the mean over the last
// pictures; 0 without one).
struct watched_smoke {
  smoke_sighting seen;  // number 0, strength 0: the model alone says so; then the box is the model's, and may be empty
  double detector_log_odds = 0;
  double model_log_odds = 0;
  double chance() const;
};

struct watched_picture {
  std::vector<watched_smoke> smoke;  // the strongest first
  std::vector<cv::Rect> flames;
  bool burns = false;  // flames in three of the last five pictures
  std::optional<model_answer> model;
};

// One view of one camera. Without a model an alarm is the detector's. With one, an alarm needs the same sequence and
// a sum of log-odds of 0 at least, so that a model which sees nothing keeps back a weak sighting; a model that is
// sure over five pictures and more of the last eight can ring alone, on dangerous days sooner.
class camera_watch {
 public:
  // The model, if any, is the caller's and lives longer.
  camera_watch(smoke_rules const& rules, cv::Mat const& mask, picture_model* model)
      : rules_{rules}, smoke_{rules, mask}, model_{model} {}

  // `for_smoke`: this picture is one of the sequence in which smoke is looked for; flames are looked for in all.
  watched_picture add(cv::Mat const& bgr, bool for_smoke);

 private:
  double model_says(cv::Rect const& where) const;
  void with_model(watched_picture&);

  smoke_rules rules_;
  smoke_detector smoke_;
  flame_detector flame_;
  picture_model* model_;
  std::deque<model_answer> said_;  // of the last pictures
  std::set<int> rang_;             // numbers of sightings; 0 is the model alone
  unsigned flames_lately_ = 0;     // one bit a picture
};

}  // namespace fengsui::fire
