#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "know/figure.h"
#include "main/verbs.h"

namespace fengsui::main {

// What a verb shows a person on a terminal.

// Columns of a terminal that a text takes: Chinese characters take two.
std::size_t width(std::string_view utf8);

// Rows under each other, columns aligned; the first row is the head.
std::string table(std::vector<std::vector<std::string>> const& rows);

std::string fault_line(base::fault const&, std::string_view lang);

// To standard error, as a line for a person or as JSON.
void say_fault(base::fault const&, common_options const&);

// A figure's value for a person: grouped digits, at most four decimals, "—" where there is none.
std::string shown(know::figure_value const&);
std::string shown_percent(std::optional<base::ratio> const&);

// A bar on a terminal, for what takes more than two seconds; silent elsewhere.
class progress_bar {
 public:
  explicit progress_bar(std::string label);
  ~progress_bar();
  progress_bar(progress_bar const&) = delete;
  progress_bar& operator=(progress_bar const&) = delete;
  void at(std::int64_t done, std::int64_t of);

 private:
  std::string label_;
  bool terminal_;
  bool drawn_ = false;
  std::chrono::steady_clock::time_point begun_;
  std::chrono::steady_clock::time_point last_;
};

}  // namespace fengsui::main
