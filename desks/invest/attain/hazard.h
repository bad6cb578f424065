#pragma once

#include <vector>

#include "invest/attain/pipeline.h"

namespace fengsui::invest {

// How projects leave one stage, learned from stays known at a day. The expected number that leave on a day, of those in
// an age band (days in stage), is  rate[phase][band] × n^elasticity,  n being how many are in the band. With elasticity
// 1 this is the life table: each project has its own hazard. With 0 what a bureau gets done in a month does not grow
// with the pile on its desk. The likelihood says which of the two the history is; a value between them would be fitted
// to noise. Phases are months of the quarter where these differ by more than Schwarz's criterion asks, else there is
// one. Rates of a phase are drawn to those of all phases by a gamma prior of three leavings.
struct stage_hazard {
  std::vector<int> edges;  // a band begins at each, in days
  int phases = 1;
  std::vector<std::vector<double>> rate;  // phase, band
  std::vector<std::vector<double>> to;    // phase, destination: the stages, won, lost; adds up to 1
  double elasticity = 0;
  double never = 0;          // the share that never leaves, where counted apart
  double dispersion = 1;     // of weekly leavings, variance by mean
  double a_week = 0;         // leavings
  double entries_a_day = 0;  // new in this stage from outside, over the last 92 days

  int band(int age) const;
  int phase(int day) const;
};

struct hazard_options {
  bool count_never = false;  // keep those that never leave out of the risk, by each week's entrants
  std::optional<int> observed_from;
};

// One hazard a stage. `known` must be pipeline::known_at(cut).
std::vector<stage_hazard> learn(pipeline const& known, int cut, hazard_options const&);

// Since when leavings are seen: what entered before and left before is not in the file.
int observed_from(pipeline const& known, int cut);

}  // namespace fengsui::invest
