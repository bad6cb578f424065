#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "invest/attain/funds.h"
#include "invest/attain/hazard.h"

namespace fengsui::invest {

struct attain_options {
  int cut = 0;               // the morning of that day: what happened before is known
  int until = 0;             // the morning after the last day that counts
  std::optional<int> since;  // what was won from that day on counts towards the targets
  std::optional<double> target_count;
  std::optional<double> target_amount;
  std::optional<double> target_funds;
  std::vector<receipt> receipts;  // where there are any, funds arrived are foreseen too
  int runs = 2000;
  std::uint64_t seed = 1;
  bool newcomers = true;  // projects that are not there yet
  std::size_t deciding = 10;
  std::function<void(int done, int of)> progress;
};

struct range80 {
  double mean = 0;
  double low = 0;   // 10th percentile
  double high = 0;  // 90th
};

// A live project: how likely it is won in time, for how much, and how much the odds of the target hang on it: the odds
// if it is won less the odds if it is not, over the same runs.
struct deciding_project {
  std::string id;
  std::string stage;
  int days_in_stage = 0;
  double won = 0;
  double amount = 0;
  double swing = 0;
};

struct attain_forecast {
  std::size_t live = 0;
  std::size_t undated = 0;
  bool thin = false;      // fewer than ten won before the cut, or seen for less than 45 days: too little to learn from
  double done_count = 0;  // won from `since` to the cut
  double done_amount = 0;
  range80 live_count;  // of the live projects alone: what backtests compare
  range80 live_amount;
  range80 count;  // done, live and new together
  range80 amount;
  std::optional<range80> funds;  // arrived from `since` to the end, newcomers left out
  double done_funds = 0;
  std::optional<double> odds_funds;
  std::optional<double> odds_count;
  std::optional<double> odds_amount;
  std::vector<deciding_project> deciding;
  double elasticity = 0;  // of the first stage, and what else was learned of it
  int phases = 1;
  double never = 0;
  double error = 0;   // standard deviation of the count's logarithm, from earlier cuts and from what is not seen yet
  double unseen = 0;  // the share of the days ahead in months of the quarter that the history does not have
};

// The forecast from what was known before `cut` and nothing else. Every draw comes from `seed`.
attain_forecast forecast(pipeline const& all, attain_options const&);

// Expected number won of those live at the cut, without draws.
double expected_live(pipeline const& known, int cut, int until);

// The methods that CRM programs use, for the same question.
struct baselines {
  double stage_rate = 0;         // won / (won + lost) × live
  double age_table = 0;          // life table by days since entry, all history pooled
  double fixed_probability = 0;  // a quarter of live
};
baselines baseline(pipeline const& known, int cut, int until);

// Of those live at the cut, how many were won before `until`.
double won_of_live(pipeline const& all, int cut, int until);

struct backtest_row {
  int cut = 0;
  int until = 0;
  attain_forecast made;
  baselines others;
  double actual = 0;
  double actual_amount = 0;
};
// Forecasts as they would have been made at each cut, beside what came.
std::vector<backtest_row> backtest(pipeline const& all, std::vector<int> const& cuts, int until, attain_options const&);

}  // namespace fengsui::invest
