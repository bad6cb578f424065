#pragma once

#include <cstddef>
#include <vector>

#include "know/audit/interval.h"
#include "know/audit/page.h"

namespace fengsui::know::audit {

// What the printed digits of a page's figures leave open together, each at its widest.

interval total_of(page const&, std::vector<std::size_t> const& parts);
// The part over the whole, in percent, and whether the printed share can be it. The whole is not zero.
interval share_range(page const&, std::size_t part, std::size_t whole);
interval share_range(page const&, std::vector<std::size_t> const& parts, std::size_t whole);  // of them together
bool fits_share(page const&, std::size_t part, std::size_t whole, std::size_t share);

// 56.9% for 56.98: it would be, had its last digit been cut off.
bool is_share_cut(page const&, std::size_t part, std::size_t whole, std::size_t share);

// No 约, 逾 or 近 stands before it, or before any of a list and its whole.
bool is_exact(page const&, std::size_t figure);
bool are_exact(page const&, std::vector<std::size_t> const& parts, std::size_t whole);

// What the parts come to as printed, about: to see quickly whether to reckon.
double size_of_all(page const&, std::vector<std::size_t> const& parts);

// And exactly, and whether that is the whole to its last digit.
exact printed_sum(page const&, std::vector<std::size_t> const& parts);
bool make_to_the_digit(page const&, std::vector<std::size_t> const& parts, std::size_t whole);

// Whether parts come so near to a level that it is likely theirs: within 15 %.
constexpr bool comes_near(double sum, double whole) {
  return sum >= whole * 0.85 && sum <= whole * 1.15;
}

// The digits of a number as one whole, down to the last that was printed: 5900 of 59.00亿.
std::int64_t printed_digits(model::printed_number);

}  // namespace fengsui::know::audit
