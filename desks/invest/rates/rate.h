#pragma once

#include <map>
#include <string>
#include <vector>

#include "invest/rates/counted.h"
#include "invest/rates/definition.h"

namespace fengsui::invest {

// The quantities that a rate is made of: given, or counted over projects with their trace. A quantity that is both
// keeps what was given.
using quantities = std::map<std::string, counted>;

// One line of how a rate came about, in the order of reckoning.
struct rate_step {
  std::string what;  // numerator, denominator, ratio, plus, most, least, penalty
  std::string formula;
  exact value;
};

struct rate_result {
  exact value;    // before rounding; none where something is missing or the denominator is 0
  exact rounded;  // by the definition's rule
  std::string printed;
  std::vector<rate_step> steps;
  std::vector<std::string> missing;  // quantities that nobody gave
  bool capped = false;
};

rate_result reckon(definition const&, quantities const&);

// The names of quantities that a definition needs, each once.
std::vector<std::string> needed(definition const&);

// Counts whatever the definition needs, the register knows and nobody gave; `months` is the period's own. A quantity
// that the register does not know, or whose table is not there, stays missing; other faults are collected.
void count_needed(std::vector<std::string> const& names, definition_register const&, rate_tables const&,
                  span_of_days const&, std::string const& unit, quantities& into, base::faults& wrong);

}  // namespace fengsui::invest
