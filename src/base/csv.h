#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/line_reader.h"
#include "base/result.h"

namespace fengsui::base {

// Records of a CSV file (RFC 4180: commas, double quotes doubled inside quotes, line ends inside quotes). Some programs
// part the cells with a semicolon or a tab.
class csv_reader {
 public:
  explicit csv_reader(line_reader& lines, char separator = ',') : lines_{lines}, separator_{separator} {}

  // The next record; false at the end. A record that cannot be split is a fault: reading goes on after it.
  bool next(std::vector<std::string>& cells);

  int line() const { return line_; }  // where the record began
  std::optional<fault> const& problem() const { return problem_; }

 private:
  line_reader& lines_;
  char separator_;
  int line_ = 0;
  std::optional<fault> problem_;
  std::string text_;
};

// A cell as CSV writes it, quoted where needed; a text that a spreadsheet would run as a formula is defused.
std::string csv_cell(std::string_view);

}  // namespace fengsui::base
