#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"

namespace fengsui::act {

// Excel's own limit, in bytes here.
constexpr std::size_t kLongestCell = 32'767;

// A cell as it lies in a sheet. Spreadsheets turn what looks like a date into a number of days, so who expects a day asks
// `day_of`.
struct cell {
  std::string text;     // what is written there; a number's digits
  bool number = false;
};

struct sheet {
  std::vector<std::vector<cell>> rows;  // from the first row on, empty rows included
  bool epoch_1904 = false;
};

// The first sheet of an XLSX workbook (ECMA-376: a ZIP of XML parts; shared and inline strings, formulas by their stored
// values). Faults: file_refused where it is none, is encrypted, holds a DOCTYPE, or unpacks to more than 64 MiB.
base::result<sheet> read_workbook(std::string_view bytes);

// "2025-04-30", or a serial day number (1900 or 1904 system); a fault where it is neither.
base::result<base::day> day_of(cell const&, bool epoch_1904);

struct column {
  std::string title;
  double width = 14;
  enum class kind { text, number, day } type = kind::text;
  bool editable = false;
};

// Who took it out and when: at the foot of each printed page, and in the file's properties.
struct watermark {
  std::string who;
  std::string text;  // "导出 li 2025-04-08T08:00+08:00"
};

// One sheet with a head row, frozen and with a filter; columns that may be edited are marked, and a hidden column carries
// what tells rows apart.
std::string write_workbook(std::string const& name, std::vector<column> const&, std::vector<std::vector<std::string>> const&,
                           watermark const&);

}  // namespace fengsui::act
