#pragma once

#include <array>
#include <istream>
#include <string>
#include <vector>

#include "base/fault.h"
#include "base/result.h"

namespace fengsui::invest {

enum class power_source { solar, wind, hydro };
inline constexpr std::size_t kSources = 3;

// One hour: what is wanted and what the site's plants could give, in MW (so also MWh).
struct power_hour {
  int month = 1;  // 1..12
  double load = 0;
  std::array<double, kSources> green{};
};

struct power_storage {
  double power_mw = 0;  // both ways
  double energy_mwh = 0;
  double efficiency = 0.88;  // of a whole round; it is lost when charging
  double start = 0.5;        // of energy_mwh
};

// What a month or the whole span comes to, in MWh unless named otherwise.
struct green_month {
  int month = 0;  // 0: all of it
  int hours = 0;
  double load = 0;
  std::array<double, kSources> used{};  // of each source, at once or into storage
  double direct = 0;                    // green power as it was made
  double stored = 0;                    // out of storage
  double curtailed = 0;                 // could have been made, and nobody wanted it
  double shortfall = 0;                 // must come from the grid
  double peak_shortfall_mw = 0;
  int hours_short = 0;
  double green_share() const { return load > 0 ? (load - shortfall) / load : 1; }
};

struct green_balance {
  std::vector<green_month> months;  // those that occur, in their order
  green_month all;
  double stored_at_end = 0;
};

// Hour by hour: green power goes to the load, what is over into storage, what lacks comes out of it, and only then from
// the grid. With one store and no prices nothing leaves less to the grid over the whole span.
green_balance balance_green_power(std::vector<power_hour> const&, power_storage const&);

// How large storage (at its power for `hours` hours) must be so that the share is reached: the least of whole MW up to
// `most`; none where even that is not enough.
std::optional<double> storage_for_share(std::vector<power_hour> const&, double share, double hours, double efficiency,
                                        double most_mw);

// CSV with a head: `load`, and any of `solar`, `wind`, `hydro` in MW, one line an hour; the month from `at`
// (2025-01-31T07:00) or `month`, else the lines are the hours of a year that begins in January.
struct power_hours {
  std::vector<power_hour> hours;
  base::faults faults;
};
power_hours read_power_hours(std::istream&, std::string const& file);

}  // namespace fengsui::invest
