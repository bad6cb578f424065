#pragma once

#include <gmpxx.h>

#include <optional>

#include "model/printed_figure.h"

namespace fengsui::know::audit {

// Exact fractions without a largest value: what decides whether a figure is wrong is never a binary float.
using exact = mpq_class;

// Every value that a printed figure may stand for, ends included; an end that is missing is open to infinity.
struct interval {
  std::optional<exact> low;
  std::optional<exact> high;

  static interval at(exact const& value) { return {value, value}; }
  bool is_point() const { return low && high && *low == *high; }
};

// From end to end; nothing where one is open.
std::optional<exact> width_of(interval const&);
// Whether it is known to so many parts of itself: an end of it, which is not zero, to a thirtieth.
bool is_known_to(interval const&, int parts);

bool meet(interval const&, interval const&);
// Whether some value of `a` is at most some value of `b`.
bool can_be_at_most(interval const& a, interval const& b);

interval operator+(interval const&, interval const&);
interval operator-(interval const&, interval const&);
interval operator*(interval const&, exact const& positive);
// For values that are not negative; a divisor that reaches zero leaves the quotient open above.
interval operator*(interval const&, interval const&);
interval operator/(interval const&, interval const&);

// 10^power, for |power| <= 64.
exact power_of_ten(int power);
mpz_class floor_of(exact const&);

// How far a word like 逾 or 近 is taken. `widest`: 逾 says nothing about how much more. `customary`: a tenth (of three
// digits a twentieth) more or less than what is printed, at least one unit of the last printed digit, as such words are
// used.
enum class reach { widest, customary };

// Whether a number in this unit counts whole things: trains, projects, people who won a prize. Trips, tonnes and money
// are printed rounded even where no scale word shows it.
bool counts_whole_things(std::string const& unit);

// "two thirds", "one in four": printed with no digit, to tens of percent.
inline bool is_share_in_words(model::printed_figure const& figure) {
  return figure.unit == "%" && figure.value.last_digit > figure.value.exponent && figure.value.last_digit == 1;
}

// The rounding interval of a figure: half a unit of its last printed digit to both sides. A whole count without a scale
// word is exact, unless it ends in three zeros or is an average. 约 widens to a fortieth of the value.
interval rounding_interval(model::printed_figure const&, reach);
interval rounding_interval(model::printed_figure const&, model::printed_number const&, reach);

// The printed value alone.
exact printed_value(model::printed_number const&);

// The same as a float, to see what may fit before it is reckoned exactly.
double printed_size(model::printed_number const&);

// Whether the figure can be reckoned with at all: not negative, of a size that a bulletin prints.
bool can_be_audited(model::printed_figure const&);

}  // namespace fengsui::know::audit
