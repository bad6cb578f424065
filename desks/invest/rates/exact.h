#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/number.h"

namespace fengsui::invest {

// Exact fractions for rates: what is rounded is rounded once, by the definition's own rule. An operation whose result
// does not fit 128 bits, or that divides by zero, has none.
using exact = std::optional<base::ratio>;

exact add(exact const&, exact const&);
exact subtract(exact const&, exact const&);
exact multiply(exact const&, exact const&);
exact divide(exact const&, exact const&);

// -1, 0, 1
int compare(base::ratio const&, base::ratio const&);

// "292", "11.26", "1,234.5": the number as it is written. None where it is no number.
exact parse_exact(std::string_view);

// How a figure is brought to its printed digits: 四舍五入 (halves away from zero) or 截断 (towards zero).
enum class rounding { half_up, truncate };
std::string_view to_text(rounding);
std::optional<rounding> rounding_named(std::string_view);

base::ratio rounded(base::ratio const&, int decimals, rounding);

// With exactly that many decimals: "75.00".
std::string printed(base::ratio const&, int decimals, rounding = rounding::half_up);

}  // namespace fengsui::invest
