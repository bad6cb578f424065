// fengsui fire locate: bearings of several towers in, places with their error out.
#include <fmt/format.h>

#include <fstream>
#include <optional>

#include "base/json_writer.h"
#include "fire/locate/bearing_file.h"
#include "fire/locate/sight_line.h"
#include "main/fire/verbs.h"
#include "main/ground/fire/terrain.h"
#include "main/screen.h"

namespace fengsui::main {
namespace {

using base::fault_code;
using base::make_fault;

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

std::string json_of(fire::bearing_case const& asked, answer const& found) {
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

std::vector<std::string> row_of(fire::bearing_case const& asked, answer const& found) {
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

  std::vector<std::vector<std::string>> rows{{common.lang == "en" ? "case" : "案例", "lat", "lon",
                                              common.lang == "en" ? "95 % ellipse" : "95% 误差椭圆",
                                              common.lang == "en" ? "rejected" : "剔除"}};
  auto const read = fire::read_bearings(in, file, sigma);
  bool bad = !read.faults.empty();
  for (auto const& one : read.faults) say_fault(one, common);
  for (auto const& asked : read.cases) {
    answer found;
    if (asked.bearings.size() >= 2) found.fix = fire::fix(asked.bearings);
    if (asked.bearings.size() == 1 && terrain) {
      auto line = fire::along_terrain(*terrain, asked.bearings[0], {.height = height, .range = range});
      if (!line) {
        auto why = base::at_field(line.error(), "observations");
        why.file = file;
        why.line = asked.line;
        say_fault(why, common);
        bad = true;
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
