#pragma once

#include <map>
#include <random>
#include <string>
#include <vector>

#include "invest/attain/pipeline.h"

namespace fengsui::invest {

// Amounts of projects won, for those whose amount is not known: the ones seen (of the project's group where it has
// eight or more), and above the 90th percentile a generalised Pareto tail fitted by probability-weighted moments
// (Hosking and Wallis 1987), since a few projects far above all seen so far decide a year. The shape is held to -0.5 …
// 0.9, so that the mean exists.
class amount_model {
 public:
  amount_model(pipeline const& known, int cut);

  double draw(std::string const& group, std::mt19937_64&) const;
  double mean(std::string const& group) const;
  double tail_shape() const { return shape_; }

 private:
  std::vector<double> const& values(std::string const& group) const;

  std::vector<double> all_;  // sorted
  std::map<std::string, std::vector<double>> groups_;
  double threshold_ = 0;
  double scale_ = 0;
  double shape_ = 0;
};

}  // namespace fengsui::invest
