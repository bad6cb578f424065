#include "fire/locate/bearing_file.h"

#include <algorithm>
#include <optional>

#include "base/csv.h"
#include "base/measured.h"
#include "base/result.h"

namespace fengsui::fire {
namespace {

using base::fault_code;
using base::make_fault;

constexpr std::size_t kLongestLine = 64 * 1024;

base::result<bearing> read_bearing(std::string_view text, double sigma) {
  std::vector<double> parts;
  for (auto rest = text; !rest.empty();) {
    auto const end = rest.find(':');
    auto const value = base::parse_measured(rest.substr(0, end));
    if (!value) return make_fault(fault_code::bad_number, rest.substr(0, end));
    parts.push_back(*value);
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
  }
  if (parts.size() != 3 || !(parts[0] >= -90 && parts[0] <= 90) || !(parts[1] >= -180 && parts[1] <= 180) ||
      !(parts[2] >= -360 && parts[2] <= 360)) {
    return make_fault(fault_code::unknown_setting, "observations", text, "lat:lon:azimuth");
  }
  return bearing{.latitude = parts[0], .longitude = parts[1], .azimuth = parts[2], .sigma = sigma};
}

}  // namespace

bearing_table read_bearings(std::istream& in, std::string const& file, double sigma) {
  bearing_table made;
  base::line_reader lines{in, kLongestLine};
  base::csv_reader records{lines};
  std::vector<std::string> cells;
  std::optional<std::size_t> case_column;
  std::optional<std::size_t> sigma_column;
  std::optional<std::size_t> bearings_column;
  auto const complain = [&](base::fault why, char const* field) {
    why.file = file;
    why.line = records.line();
    made.faults.push_back(base::at_field(std::move(why), field));
  };
  while (records.next(cells)) {
    if (records.problem()) {
      complain(*records.problem(), "");
      continue;
    }
    if (!bearings_column) {
      for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i] == "case") case_column = i;
        if (cells[i] == "sigma_deg") sigma_column = i;
        if (cells[i].starts_with("observations")) bearings_column = i;
      }
      if (bearings_column) continue;
      complain(make_fault(fault_code::missing_key, "observations"), "");
      return made;
    }
    auto const last = std::max({case_column.value_or(0), sigma_column.value_or(0), *bearings_column});
    if (cells.size() <= last) {
      complain(make_fault(fault_code::csv_width, cells.size(), last + 1), "");
      continue;
    }
    bearing_case one{.line = static_cast<int>(records.line()),
                     .id = case_column ? cells[*case_column] : std::to_string(records.line()),
                     .bearings = {}};
    auto const said = sigma_column ? base::parse_measured(cells[*sigma_column]) : std::nullopt;
    auto const error = said && *said > 0 ? *said : sigma;
    std::optional<base::fault> wrong;
    for (std::string_view rest = cells[*bearings_column]; !rest.empty() && !wrong;) {
      auto const end = rest.find(';');
      auto const read = read_bearing(rest.substr(0, end), error);
      if (read) {
        one.bearings.push_back(*read);
      } else {
        wrong = read.error();
      }
      rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    }
    if (wrong) {
      complain(*wrong, "observations");
    } else {
      made.cases.push_back(std::move(one));
    }
  }
  return made;
}

}  // namespace fengsui::fire
