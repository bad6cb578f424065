#pragma once

#include <istream>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"

namespace fengsui::invest {

// Days as numbers (base::day_number), so that time in stage is a difference.
struct stage_stay {
  std::size_t project = 0;
  int stage = 0;  // of pipeline::stages
  int entered = 0;
  std::optional<int> left;
  int to = 0;  // a stage, or kWon, kLost; of meaning where it has left
};
inline constexpr int kWon = -1;
inline constexpr int kLost = -2;

struct pipeline_project {
  std::string id;
  std::string group;                            // product, industry: amounts differ by it
  std::vector<std::pair<int, double>> amounts;  // (day it became known, amount)
};

// How projects moved: every stay in a stage with its days. Nothing else is known of a project, so that what was known
// at an earlier day can be said exactly.
struct pipeline {
  std::vector<std::string> stages;
  std::vector<pipeline_project> projects;
  std::vector<stage_stay> stays;
  std::size_t undated = 0;  // open projects without a day: nothing can be said of them
  base::faults faults;

  // What was known before the morning of `cut`: later entries, leavings and amounts are not there.
  pipeline known_at(int cut) const;
  std::optional<double> amount_of(std::size_t project, int before) const;
};

struct pipeline_words {
  std::vector<std::string> won{"won", "signed"};
  std::vector<std::string> lost{"lost", "ended", "shelved", "terminated"};
};

// Reads either form by its header. One line a project: id (opportunity_id, project), stage (deal_stage), engage_date
// (start, entered), close_date (end, closed), close_value (amount), product (group, industry). Or one line a move:
// project, stage, date, and amount, group where there are such columns; the stages stand in the order they are first
// entered.
pipeline read_pipeline(std::istream&, std::string const& file, pipeline_words const& = {});

}  // namespace fengsui::invest
