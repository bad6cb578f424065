#include "fire/terrain/towers.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/csv.h"
#include "base/geo.h"
#include "base/measured.h"

namespace fengsui::fire {
namespace {

using base::fault_code;
using base::make_fault;

constexpr std::size_t kLongestLine = 64 * 1024;

std::string plain_name(std::string text) {
  std::erase(text, ' ');
  std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (text == "longitude" || text == "lng" || text == "long") return "lon";
  if (text == "latitude") return "lat";
  return text;
}

struct limits {
  char const* column;
  double lookout::*field;
  double least;
  double most;
};
constexpr limits kLimits[]{
    {"height", &lookout::height, 0, 10'000},       {"target", &lookout::target, 0, 10'000},
    {"range", &lookout::range, 1, 500'000},        {"sector_from", &lookout::sector_from, -360, 360},
    {"sector_to", &lookout::sector_to, -360, 360}, {"tilt_least", &lookout::tilt_least, -90, 90},
    {"tilt_most", &lookout::tilt_most, -90, 90}};

class reader {
 public:
  reader(std::string const& file, lookout const& usual) : file_{file}, usual_{usual} {}

  bool header(std::vector<std::string> const& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) columns_.emplace(plain_name(cells[i]), i);
    width_ = cells.size();
    in_degrees_ = columns_.contains("lon") || columns_.contains("lat") || !columns_.contains("x");
    for (auto const* needed : in_degrees_ ? std::array{"lon", "lat"} : std::array{"x", "y"}) {
      if (!columns_.contains(needed)) complain(1, make_fault(fault_code::missing_key, needed), needed);
    }
    return made.faults.empty();
  }

  void row(int line, std::vector<std::string> const& cells) {
    if (cells.size() != width_) return complain(line, make_fault(fault_code::csv_width, cells.size(), width_), "");
    tower read{.line = line, .id = cell(cells, "id"), .in_degrees = in_degrees_, .look = usual_};
    if (read.id.empty()) read.id = std::to_string(line - 1);
    read.name = name_in_both(cell(cells, "name"), cell(cells, "name_en"));
    auto const x = base::parse_measured(cell(cells, in_degrees_ ? "lon" : "x"));
    auto const y = base::parse_measured(cell(cells, in_degrees_ ? "lat" : "y"));
    if (!x || !y || (in_degrees_ && !(std::abs(*x) <= 180 && std::abs(*y) <= 90))) {
      auto const text = cell(cells, in_degrees_ ? "lon" : "x") + ", " + cell(cells, in_degrees_ ? "lat" : "y");
      return complain(line, make_fault(fault_code::bad_coordinate, text), in_degrees_ ? "lat" : "y");
    }
    base::coordinate place{*x, *y};
    if (auto const& text = cell(cells, "frame"); !text.empty()) {
      auto const frame = base::frame_from(text);
      if (!frame) return complain(line, make_fault(fault_code::bad_frame, text), "frame");
      if (in_degrees_) place = base::converted({*x, *y, *frame}, base::frame::wgs84);
    }
    read.x = place.lon;
    read.y = place.lat;
    for (auto const& [column, field, least, most] : kLimits) {
      auto const& text = cell(cells, column);
      if (text.empty()) continue;
      auto const value = base::parse_measured(text);
      if (!value) return complain(line, make_fault(fault_code::bad_number, text), column);
      if (!(*value >= least && *value <= most)) {
        return complain(line, make_fault(fault_code::number_out_of_range, text, least, most), column);
      }
      read.look.*field = *value;
    }
    if (!seen_.insert(read.id).second) return complain(line, make_fault(fault_code::duplicate_name, read.id), "id");
    made.towers.push_back(std::move(read));
  }

  void complain(int line, base::fault why, char const* field) {
    why.file = file_;
    why.line = line;
    made.faults.push_back(base::at_field(std::move(why), field));
  }

  tower_list made;

 private:
  std::string const& cell(std::vector<std::string> const& cells, char const* name) const {
    static std::string const none;
    auto const found = columns_.find(name);
    return found == columns_.end() ? none : cells[found->second];
  }

  std::string const& file_;
  lookout usual_;
  std::map<std::string, std::size_t, std::less<>> columns_;
  std::set<std::string> seen_;
  std::size_t width_ = 0;
  bool in_degrees_ = true;
};

}  // namespace

tower_list read_towers(std::istream& in, std::string const& file, lookout const& usual) {
  base::line_reader lines{in, kLongestLine};
  base::csv_reader records{lines};
  reader made{file, usual};
  std::vector<std::string> cells;
  bool first = true;
  while (records.next(cells)) {
    if (records.problem()) {
      made.complain(records.line(), *records.problem(), "");
      if (first) break;
    } else if (!first) {
      made.row(records.line(), cells);
    } else if (!made.header(cells)) {
      break;
    }
    first = false;
  }
  if (first && made.made.faults.empty()) made.complain(0, make_fault(fault_code::missing_key, "lon"), "");
  return std::move(made.made);
}

base::result<std::vector<map_point>> high_places(raster_file const& file, window const& part, double spacing_m) {
  auto const& frame = file.frame();
  std::vector<map_point> made;
  if (part.columns <= 0 || part.rows <= 0) return made;
  auto const cell = cell_size_m(frame, {frame.map_x(part.column + part.columns / 2.0, part.row + part.rows / 2.0),
                                        frame.map_y(part.column + part.columns / 2.0, part.row + part.rows / 2.0)});
  if (!cell) return cell.error();
  auto const wide = std::max(1, static_cast<int>(std::lround(spacing_m / cell->x)));
  auto const high = std::max(1, static_cast<int>(std::lround(spacing_m / cell->y)));
  for (int row = part.row; row < part.row + part.rows; row += high) {
    for (int column = part.column; column < part.column + part.columns; column += wide) {
      window const square{column, row, std::min(wide, part.column + part.columns - column),
                          std::min(high, part.row + part.rows - row)};
      auto const terrain = file.read(1, square);
      if (!terrain) return terrain.error();
      std::optional<std::size_t> highest;
      for (std::size_t i = 0; i < terrain->cells.size(); ++i) {
        auto const height = terrain->cells[i];
        if (!std::isnan(height) && (!highest || height > terrain->cells[*highest])) highest = i;
      }
      if (!highest) continue;
      auto const at = static_cast<int>(*highest);
      auto const x = column + at % square.columns + 0.5;
      auto const y = row + at / square.columns + 0.5;
      made.push_back({frame.map_x(x, y), frame.map_y(x, y)});
    }
  }
  return made;
}

}  // namespace fengsui::fire
