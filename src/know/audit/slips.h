#pragma once

#include <string_view>
#include <vector>

#include "know/audit/finding.h"

namespace fengsui::know::audit {

struct slipped_number {
  repair::slip how;
  model::printed_number number;
};

// The numbers that a slip of the pen makes of this one, likeliest slips first: a scale word lost or doubled, the point
// misplaced, two digits swapped, a digit too many, one digit wrong, a digit lost.
std::vector<slipped_number> slips_of(model::printed_number const&, bool digits = true);
// And what its words and marks allow: million for billion, a point for a comma (24.105 for 24,105) or a comma for it.
// `digits`: whether with the digits wrong, lost or added, which are most of them.
std::vector<slipped_number> slips_of(model::printed_figure const&, bool digits = true);

// How far a point in a comma's place moves a number, "692.811" for 692,811, or a comma in a point's, "138,205 billion"
// for 138.205 billion: three digits behind it and three at most before. 0 where there is no such mark.
int separator_slip(std::string_view span);

// Whether the one is what a slip of the pen makes of the other: 4367.81万 and 4376.81万, 26.4 and 26.4万. Of short
// numbers one digit makes any other, so that they are none.
bool are_one_slip_apart(model::printed_number const&, model::printed_number const&);

// 接待86.3万人次 and 接待83.6万人次: two digits beside each other have changed places, which two figures seldom do.
bool have_swapped_digits(model::printed_number const&, model::printed_number const&);
// The same of the digits alone, of which there are as many in both.
bool are_swapped(std::string_view digits, std::string_view others);

}  // namespace fengsui::know::audit
