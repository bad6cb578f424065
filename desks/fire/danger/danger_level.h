#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/name.h"

namespace fengsui::fire {

// The tables behind the Chinese danger levels, as a file has them (danger/tables/*.toml): each with its source.

// Points by the value of an input: those of the last row that begins at or under it, after rounding.
struct point_table {
  std::string input;
  std::optional<int> decimals;
  struct row {
    double from = 0;
    double points = 0;
  };
  std::vector<row> rows;  // rising

  std::optional<double> points_of(double value) const;  // none under the first row
};

struct danger_factor {
  std::string id;
  base::name name;
  std::string source;
  bool takes_away = false;
  bool optional = false;        // where its inputs are not known it counts nothing, and the answer says so
  double dry_up_to_mm = 0;      // of dry_days: a day with no more rain counts as dry
  std::vector<point_table> by;  // the greatest of those whose input is known; empty: the table is not at hand
};

struct danger_class {
  std::optional<double> up_to;  // the last has none
  base::name name;
  base::name burns;
  base::name spreads;
  std::string colour;
  bool flag = false;
};

struct danger_modifier {
  std::string id;
  base::name name;
  std::string source;
  point_table raises;
};

struct danger_tables {
  std::string id;
  base::name name;
  base::name note;
  std::string source;
  std::vector<danger_class> levels;  // five
  std::vector<danger_factor> factors;
  std::vector<danger_modifier> modifiers;
  std::vector<danger_class> fwi_classes;
  std::string fwi_source;
};

// tmax (degrees C), rh (%), dry_days, wind_force, green, snow, curing (%), load (times an ordinary day's visitors):
// what is known of a day.
using danger_inputs = std::map<std::string, double, std::less<>>;

struct danger_answer {
  struct part {
    std::size_t factor = 0;
    std::string input;
    double value = 0;
    double points = 0;  // as the table has them; a factor that takes away is taken away
  };
  std::vector<part> parts;
  std::vector<std::size_t> not_at_hand;  // factors without a table
  std::vector<std::size_t> not_known;    // factors without input; optional ones count nothing
  std::optional<double> index;           // none where a factor that is needed is missing
  std::optional<int> level;              // 1 to 5

  struct raised {
    std::size_t modifier = 0;
    double value = 0;
    int steps = 0;
  };
  std::vector<raised> modifiers;  // all whose input is known
  std::optional<int> attention;   // the level and what the modifiers add, at most 5: never instead of the level
};

danger_answer danger_of(danger_tables const&, danger_inputs const&);

// The level of an index that somebody else computed.
int danger_level(danger_tables const&, double index);

// Which of the classes a value falls into, from 0.
std::size_t class_of(std::vector<danger_class> const&, double value);

// Beaufort number of a wind speed in m/s at 10 m (GB/T 28591).
int wind_force(double metres_per_second);

}  // namespace fengsui::fire
