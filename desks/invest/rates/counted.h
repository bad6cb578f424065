#pragma once

#include <istream>
#include <map>
#include <string>
#include <vector>

#include "base/time.h"
#include "invest/rates/definition.h"

namespace fengsui::invest {

// A period by days, both included.
struct span_of_days {
  base::day first;
  base::day last;

  int months() const;  // of the last day's year, elapsed at its end: 9 for one that ends on 30 September
};

// "2025", "2025-H1", "2025-Q3", "2025-04", "2025-04-04", "2025-01-01..2025-09-30". Fault: bad_period.
base::result<span_of_days> parse_span(std::string_view);

// Rows of a CSV by column name; a row's `id` is its trace.
struct rate_table {
  std::string file;
  std::vector<std::string> columns;
  std::vector<std::map<std::string, std::string>> rows;
  base::faults faults;  // each with file and line; the row is left out
};
rate_table read_rate_table(std::istream&, std::string const& file);

using rate_tables = std::map<std::string, rate_table>;

// What a quantity comes to, and the rows that made it: (id, what it adds).
struct counted {
  base::ratio value{0, 1};
  std::vector<std::pair<std::string, base::ratio>> trace;
};

// Counts or sums over the table's rows in that period; of one unit alone where `unit` is not empty (column `unit`).
// Faults: unknown_field where the table lacks a column, bad_day and bad_number with the row.
base::result<counted> count(quantity const&, rate_tables const&, span_of_days const&, std::string const& unit = {});

}  // namespace fengsui::invest
