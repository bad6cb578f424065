#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "know/audit/page.h"

namespace fengsui::know::audit {

// Two levels that the words of an English sentence set against each other: "280,526 boxes against 271,113", "from 96 in
// May to 127".
struct pair_told {
  std::size_t level = 0;
  std::size_t base = 0;
};

// All of a text, in the order of their bases: of "730,289, as against 748,345 in the first quarter and 596,792 a year
// before" both.
std::vector<pair_told> english_pairs_told(page const&);

// "14.2 and 9.3 million compared to 13.1 and 9.9 million": the base of one of as many levels as there are bases, in
// their order.
std::optional<std::size_t> base_in_order(page const&, std::size_t level);

bool is_level_of_pair(page const&, std::size_t i);
bool is_rate_of_pair(page const&, std::size_t i);
// "deaths decreased to 1,754 in 2012 from 1,901": of two counts of whole things one may have been given another noun.
bool are_counted_alike_in_pair(page const&, std::size_t one, std::size_t other);
// +1, -1 by the rate's own word or the one right behind it; 0: it has none.
int way_told_of(page const&, std::size_t rate);

}  // namespace fengsui::know::audit
