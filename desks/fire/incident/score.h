#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "fire/incident/fusion.h"
#include "fire/incident/season.h"

namespace fengsui::fire {

// One answer to "when is it an alarm": an incident's chance reaches a threshold.
struct operating_point {
  double threshold = 0;
  double recall = 0;  // of all fires, seen by anybody or not
  double false_alarms_a_day = 0;
  double minutes_to_detection = 0;  // median over the fires found, from the fire's beginning
};

struct way_of_alarm {
  std::string name;                              // fused, satellite ... phone, any
  std::vector<operating_point> curve;            // by falling threshold: the ROC, with false alarms a day for its rate
  operating_point best_at(double recall) const;  // the fewest false alarms at no less recall
  double top_recall() const { return curve.empty() ? 0 : curve.back().recall; }
};

struct reliability_bin {
  double from = 0;
  double to = 0;
  double incidents = 0;
  double said = 0;  // mean posterior
  double came = 0;  // share that were fires
};

struct reliability {
  std::vector<reliability_bin> bins;
  double error = 0;            // mean over incidents of the distance between said and came in their bin
  double share = 0;            // of incidents whose bin came true within 0.1 of what it said or within chance (95 %)
  double uncertain_share = 0;  // the same of those between 0.1 and 0.9 alone, where most incidents do not lie
};

struct pair_score {
  std::int64_t right = 0;       // pairs in one incident that are of one thing
  std::int64_t joined = 0;      // pairs in one incident
  std::int64_t true_pairs = 0;  // pairs of one thing within six hours
  double precision() const { return joined == 0 ? 1 : static_cast<double>(right) / static_cast<double>(joined); }
  double recall() const { return true_pairs == 0 ? 1 : static_cast<double>(right) / static_cast<double>(true_pairs); }
};

// One judgement of one incident, with what it then held for the greatest part.
struct scored_judgement {
  int season = 0;
  int incident = 0;
  base::instant at;
  double chance = 0;
  bool fire = false;
  std::string truth;
  evidence_values values{};
  bool quiet = false;  // not at a report, but some time after one that nobody bore out
};

struct season_score {
  int fires = 0;
  int days = 0;
  int incidents = 0;
  std::vector<way_of_alarm> ways;  // fused first
  // Of all that was said of an incident while it stood (each incident counts once), and of the last word on it, four
  // hours after the last report.
  reliability said;
  reliability last_word;
  pair_score pairs;
  std::string best_single;
  operating_point best_single_at;  // at its own top useful recall
  operating_point fused_at;        // at no less recall
  operating_point
      fused_in_time;  // at no less recall and, of what both find, no later in the middle; the fewest false alarms
  operating_point fused_at_half;  // the most fires at half its false alarms
  // Of the fires that both find: by how many minutes the fused alarm is earlier, in the middle, at each of the three.
  double minutes_earlier_at_equal_recall = 0;
  double minutes_earlier_in_time = 0;
  double minutes_earlier_at_half = 0;
  std::vector<scored_judgement> judgements;
};

// Replays the seasons, report by report, and compares with the truth.
season_score score(std::vector<made_season> const&, base::zone const& local, fusion_weights const& weights,
                   std::function<void(std::int64_t done, std::int64_t of)> const& progress = {});

// Weights by which the judgements' outcomes are most likely (logistic regression with a ridge, Newton's method), then
// the bend of their sums by the same; each incident counts once, however often it was judged.
fusion_weights learn(std::vector<scored_judgement> const&, double ridge = 1.0);

}  // namespace fengsui::fire
