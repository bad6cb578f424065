#pragma once

#include <string>
#include <string_view>

#include "invest/rates/definition.h"
#include "model/city.h"

namespace fengsui::tell {

// Reads one file of rate definitions (TOML, the form of desks/invest/rates/definitions.toml) into the register; what is
// already there under the same id is replaced, so that a city's own file overrides the shipped one. Faults are
// collected, each with file, line and field. `own`: they are a city's.
void read_definitions(std::string_view text, std::string const& file, invest::definition_register& into,
                      base::faults& faults, bool own = false);

// What every formula and item names must exist.
void check_definitions(invest::definition_register const&, base::faults& faults);

// The shipped register.
invest::definition_register shipped_register(base::faults& faults);

// The shipped register, and before it what the city's folder says in rates.toml, where it has one.
invest::definition_register city_register(model::city const&, base::faults& faults);

}  // namespace fengsui::tell
