#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace fengsui::base {

// Sums of 64-bit fixed-point values cannot overflow this within any history that fits a disk.
__extension__ using wide = __int128;

// A number as its digits: mantissa × 10^-decimals. Events carry no binary floating point.
struct decimal {
  std::int64_t mantissa = 0;
  int decimals = 0;  // 0..18
};

// "12", "-0.50", "1.5e3". At most 18 significant digits; anything else is a fault, never rounded.
result<decimal> parse_decimal(std::string_view);

// The same number at exactly `decimals` decimals. Fault: too_many_decimals, number_out_of_range.
result<std::int64_t> to_fixed(decimal, int decimals, std::string_view text);

// The shortest exact text: 1.25, 7, -0.5.
std::string fixed_text(wide mantissa, int decimals);
void append_fixed(std::string& out, std::int64_t mantissa, int decimals);

std::int64_t power_of_ten(int exponent);  // 0..18

// An exact fraction: what an indicator returns before anybody rounds it.
struct ratio {
  wide numerator = 0;
  wide denominator = 1;  // > 0

  bool operator==(ratio const&) const;
};

// Lowest terms and a positive denominator; the denominator must not be 0.
ratio make_ratio(wide numerator, wide denominator);
ratio operator-(ratio, ratio);
ratio operator/(ratio, ratio);  // the divisor must not be 0
double approximate(ratio);

// A JSON number: exact where the fraction is a finite decimal of at most 18 places, else 12 significant digits.
std::string to_text(ratio);

// value / 10^scale rounded half up (away from zero) to `decimals`; "1,234.5" with `grouped`. Trailing zeros are cut.
std::string rounded_text(ratio value, int scale, int decimals, bool grouped);

}  // namespace fengsui::base
