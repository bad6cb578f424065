#pragma once

#include <map>
#include <string>
#include <vector>

#include "invest/rates/rate.h"

namespace fengsui::invest {

struct item_score {
  assessment_item const* item = nullptr;
  rate_result rate;
  exact target;
  exact points;      // before cap, penalty and veto; none where something is missing
  exact score;       // rounded by the assessment's rule
  exact to_the_cap;  // points that more work here could still give; none where there is no cap
  exact deducted;
  bool capped = false;
  bool vetoed = false;
};

struct unit_score {
  std::string unit;
  std::vector<item_score> items;
  base::ratio total{0, 1};
  int rank = 0;                      // 1 is first; equal totals share a rank
  std::vector<std::string> missing;  // quantities without which items were left out
};

// What one action more would bring to the total, everything else unchanged.
struct raise {
  std::string id;
  base::name name;
  base::ratio points{0, 1};
  int rank = 0;  // the unit's rank afterwards
};

// Each unit's quantities by its name. Several units are needed where an item is a 功效系数.
using unit_quantities = std::map<std::string, quantities>;

// Every unit's score, line by line; best first.
std::vector<unit_score> assess(assessment const&, definition_register const&, unit_quantities const&);

// What would raise a unit most: the assessment's own actions, and one step of each counted quantity that no action
// moves. Most points first; what brings nothing or costs points is last.
std::vector<raise> what_would_raise(assessment const&, definition_register const&, unit_quantities const&,
                                    std::string const& unit);

// The quantities that an assessment needs, each once.
std::vector<std::string> needed(assessment const&, definition_register const&);

}  // namespace fengsui::invest
