#pragma once

#include <cstddef>
#include <initializer_list>
#include <istream>
#include <string>
#include <vector>

#include "base/csv.h"

namespace fengsui::base {

// A CSV file whose first record names the columns. What cannot be read becomes a fault with file and line, and reading
// goes on with the next record.
class csv_table {
 public:
  static constexpr std::ptrdiff_t kNone = -1;

  // `out`: where faults go; it and the stream outlive the table.
  csv_table(std::istream& in, std::string file, faults& out);

  // Reads the names of the columns; false where there are none, said with the names that were expected.
  bool open(char const* expected);
  std::vector<std::string>& head() { return head_; }
  // The column of one of these names, the first that is there; kNone where none is.
  std::ptrdiff_t column(std::initializer_list<char const*> names) const;

  // The next record that is as wide as the head; false at the end.
  bool next();
  std::string const& cell(std::ptrdiff_t column) const { return cells_[static_cast<std::size_t>(column)]; }

  // Something is wrong in the record that was read last.
  void complain(fault wrong, std::string field);

 private:
  line_reader lines_;
  csv_reader csv_;
  std::string file_;
  faults& out_;
  std::vector<std::string> head_;
  std::vector<std::string> cells_;
};

}  // namespace fengsui::base
