#pragma once

#include <functional>
#include <optional>
#include <span>

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
  double by_chance = 1;  // how many of `wrong_links` it explains
};

// By the likeliest kind of slip in a figure that is not trusted, of a relation that is only proposed; none where none
// does, or where a kind explains too many wrong ones to be worth a look.
std::optional<explanation> explained_by_slip(relation const&, std::span<document const>,
                                             std::function<bool(figure_at)> const& trusted);

}  // namespace fengsui::know::audit
