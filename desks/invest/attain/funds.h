#pragma once

#include <istream>
#include <string>
#include <vector>

#include "invest/attain/pipeline.h"

namespace fengsui::invest {

// Money that came in for a project.
struct receipt {
  std::string project;
  int day = 0;
  double amount = 0;
};
struct receipts {
  std::vector<receipt> rows;
  base::faults faults;
};
// A CSV with a line a receipt: project (id), date, amount.
receipts read_receipts(std::istream&, std::string const& file);

// How money follows a signature: the share of a project's amount that arrives a day, by days since it was won, over all
// projects won before `cut` and receipts before it; and how far single projects are from that (standard deviation of
// the logarithm). Projects whose amount is not known are left out.
class funds_curve {
 public:
  funds_curve(pipeline const& known, std::vector<receipt> const& rows, int cut);

  // The share that arrives from `from` to `to` days after the win.
  double share(int from, int to) const;
  double spread() const { return spread_; }

  struct signed_project {
    int won = 0;
    double amount = 0;
  };
  std::vector<signed_project> const& won_before() const { return won_; }

 private:
  std::vector<double> a_day_;  // by band
  std::vector<signed_project> won_;
  double spread_ = 0;
};

}  // namespace fengsui::invest
