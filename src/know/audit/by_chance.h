#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "know/audit/finding.h"
#include "know/audit/relation.h"

namespace fengsui::know::audit {

// What a slip of the pen that explains a relation says of it. The two sides of a link that is wrong lie anywhere: of
// the ratios that they may have, those are counted that one slip of this kind, or of a likelier one, in one figure
// brings to one, each as wide as the printed digits leave it. So two digits changing places in three figures of five
// digits explain a wrong sum once in some thousands, and one digit in a sum of two-digit counts explains nearly every
// one.
struct explanation {
  repair::slip how = repair::slip::digit;
  std::size_t figure = 0;  // by its place in the relation
  model::printed_number number;
  double by_chance = 1;  // how many of `wrong_links` such a slip explains
};

// Every slip in a figure that is not trusted that makes a relation hold which is only proposed, the likeliest kinds
// first; without the digits wrong where these explain too many wrong ones to be worth a look.
std::vector<explanation> explained_by_slips(relation const&, std::span<document const>,
                                            std::function<bool(figure_at)> const& trusted);

// A percentage or an average that is off by a little was reckoned wrongly, or from other digits than those printed. How
// many wrong links come as near by chance; none where it is further off.
std::optional<double> misreckoned_by_chance(relation const&, std::span<document const>);

}  // namespace fengsui::know::audit
