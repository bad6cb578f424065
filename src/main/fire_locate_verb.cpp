// fengsui fire locate: bearings of several towers in, places with their error out.
#include <fmt/format.h>

#include <fstream>
#include <optional>

#include "base/csv.h"
#include "base/json_writer.h"
#include "base/measured.h"
#include "fire/locate/sight_line.h"
#include "main/fire_terrain.h"
#include "main/fire_verbs.h"
#include "main/screen.h"

namespace fengsui::main {
namespace {

using base::fault_code;
using base::make_fault;

constexpr std::size_t kLongestLine = 64 * 1024;

base::result<fire::bearing> read_bearing(std::string_view text, double sigma) {
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
  return fire::bearing{.latitude = parts[0], .longitude = parts[1], .azimuth = parts[2], .sigma = sigma};
}

struct bearing_case {
  std::string id;
  std::vector<fire::bearing> bearings;
};

struct answer {
  std::optional<fire::bearing_fix> fix;
  std::optional<fire::sight_line> line;
};

void write(base::json_writer& to, fire::geo_point const& p) {
  to.put("lat", p.latitude).put("lon", p.longitude);
}

void write(base::json_writer& to, fire::error_ellipse const& e) {
  to.key("ellipse")
      .begin_object()
      .put("semi_major_m", e.semi_major_m)
      .put("semi_minor_m", e.semi_minor_m)
      .put("azimuth_deg", e.azimuth)
      .put("confidence", 0.95)
      .end_object();
}

std::string json_of(bearing_case const& asked, answer const& found) {
  base::json_writer to;
  to.begin_object().put("case", asked.id);
  if (found.fix) {
    write(to, found.fix->place);
    write(to, found.fix->ellipse);
    to.key("rejected").begin_array();
    for (auto const one : found.fix->rejected) to.number(static_cast<std::int64_t>(one));
    to.end_array().key("residuals_deg").begin_array();
    for (auto const one : found.fix->residuals) to.measured(one);
    to.end_array();
    if (!found.fix->other_candidates.empty()) {
      to.key("candidates").begin_array();
      for (auto const& one : found.fix->other_candidates) {
        to.begin_object();
        write(to, one);
        to.end_object();
      }
      to.end_array();
    }
  } else if (found.line) {
    write(to, found.line->place);
    write(to, found.line->ellipse);
    to.key("rejected").begin_array().end_array().key("in_sight_m").begin_array();
    for (auto const& one : found.line->in_sight) to.begin_array().measured(one.from_m).measured(one.to_m).end_array();
    to.end_array();
  } else {
    to.key("lat").null().key("lon").null().key("ellipse").null().key("rejected").begin_array().end_array();
  }
  return to.end_object().take();
}

std::vector<std::string> row_of(bearing_case const& asked, answer const& found) {
  if (!found.fix && !found.line) return {asked.id, "—", "—", "—", ""};
  auto const& place = found.fix ? found.fix->place : found.line->place;
  auto const& ellipse = found.fix ? found.fix->ellipse : found.line->ellipse;
  std::string rejected;
  if (found.fix) {
    for (auto const one : found.fix->rejected) rejected += fmt::format("{} ", one + 1);
  }
  return {asked.id, fmt::format("{:.5f}", place.latitude), fmt::format("{:.5f}", place.longitude),
          fmt::format("{:.0f} × {:.0f} m, {:.0f}°", ellipse.semi_major_m, ellipse.semi_minor_m, ellipse.azimuth),
          rejected};
}

}  // namespace

exit_code fire_locate_verb::operator()() const {
  std::ifstream in{file, std::ios::binary};
  if (!in || std::filesystem::is_directory(file))
    throw stop{exit_code::bad_input, {make_fault(fault_code::no_file, file)}};
  std::optional<fire::raster_file> terrain;
  if (!dem.empty()) terrain.emplace(open_terrain(dem, {}).file);

  base::line_reader lines{in, kLongestLine};
  base::csv_reader records{lines};
  std::vector<std::string> cells;
  std::optional<std::size_t> case_column;
  std::optional<std::size_t> sigma_column;
  std::optional<std::size_t> bearings_column;
  std::vector<std::vector<std::string>> rows{{common.lang == "en" ? "case" : "案例", "lat", "lon",
                                              common.lang == "en" ? "95 % ellipse" : "95% 误差椭圆",
                                              common.lang == "en" ? "rejected" : "剔除"}};
  bool bad = false;
  auto const complain = [&](base::fault why, char const* field) {
    why.file = file;
    why.line = records.line();
    say_fault(base::at_field(std::move(why), field), common);
    bad = true;
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
      if (!bearings_column) throw stop{exit_code::bad_input, {make_fault(fault_code::missing_key, "observations")}};
      continue;
    }
    auto const last = std::max({case_column.value_or(0), sigma_column.value_or(0), *bearings_column});
    if (cells.size() <= last) {
      complain(make_fault(fault_code::csv_width, cells.size(), last + 1), "");
      continue;
    }
    bearing_case asked{.id = case_column ? cells[*case_column] : std::to_string(records.line())};
    // A row that says 0 knows no better than the option.
    auto const said = sigma_column ? base::parse_measured(cells[*sigma_column]) : std::nullopt;
    auto const error = said && *said > 0 ? *said : sigma;
    std::optional<base::fault> wrong;
    for (std::string_view rest = cells[*bearings_column]; !rest.empty() && !wrong;) {
      auto const end = rest.find(';');
      auto const one = read_bearing(rest.substr(0, end), error);
      if (one) {
        asked.bearings.push_back(*one);
      } else {
        wrong = one.error();
      }
      rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    }
    if (wrong) {
      complain(*wrong, "observations");
      continue;
    }
    answer found;
    if (asked.bearings.size() >= 2) found.fix = fire::fix(asked.bearings);
    if (asked.bearings.size() == 1 && terrain) {
      auto line = fire::along_terrain(*terrain, asked.bearings[0], {.height = height, .range = range});
      if (!line) {
        complain(line.error(), "observations");
        continue;
      }
      found.line = *line;
    }
    if (common.json) {
      fmt::print("{}\n", json_of(asked, found));
    } else {
      rows.push_back(row_of(asked, found));
    }
  }
  if (!common.json) fmt::print("{}", table(rows));
  return bad ? exit_code::bad_input : exit_code::done;
}

}  // namespace fengsui::main
