#pragma once

#include <random>
#include <vector>

#include "invest/attain/outlook.h"

namespace fengsui::invest {

// The machine's own distributions differ between libraries; these do not.
double uniform(std::mt19937_64& dice);  // 0 … 1
double normal(std::mt19937_64& dice);   // mean 0, deviation 1

// Runs of the months to come, project by project, week by week.
class runs {
 public:
  runs(both_views const&, int cut, int until);

  // One run: the week, from 1, in which each live project is won, 0 where it is not; `level` on all hazards. `never`:
  // with the view in which a share never leaves. In the order of that view's live projects.
  void live(std::mt19937_64& dice, double level, bool never, std::vector<int>& won) const;

 private:
  using rate_table = std::vector<std::vector<std::vector<double>>>;  // stage, week, age at the week's begin
  void tables(outlook const&, rate_table&);

  both_views const& view_;
  int cut_;
  int until_;
  int weeks_;
  std::size_t ages_ = 0;
  rate_table all_;
  rate_table never_;
};

}  // namespace fengsui::invest
