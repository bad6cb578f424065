#pragma once

#include <cstdint>
#include <functional>

#include "invest/trip/trip_problem.h"

namespace fengsui::invest {

struct search_options {
  std::uint64_t seed = 1;
  // How much of the time allowed is used up, 0 to 1; the search asks again and again and stops at 1.
  std::function<double()> used;
};

// Good tours by adaptive large neighbourhood search (Ropke and Pisinger 2006) on the insertion with O(1) feasibility of
// Vansteenwegen et al. 2009: again and again some visits are taken out and the gap is filled anew, and what results is
// kept while it is not much worse than the best so far (record-to-record travel, Dueck 1993). Tours without windows are
// shortened by 2-opt and or-opt in between. The same seed and the same number of rounds give the same plan.
trip_plan plan_trip(trip_problem const&, search_options const&);

// The best plan there is, by dynamic programming over sets of points; only for so few points that this takes less than
// a second (see `small_enough`).
bool small_enough(trip_problem const&);
trip_plan plan_exactly(trip_problem const&);

}  // namespace fengsui::invest
