// fengsui fire detect: a satellite scene in, its fires out.
#include <fmt/format.h>

#include <algorithm>

#include "base/json_writer.h"
#include "fire/satellite/viirs_detect.h"
#include "main/fire/verbs.h"
#include "main/screen.h"

namespace fengsui::main {
namespace {

base::name name_of(fire::fire_class c) {
  switch (c) {
    case fire::fire_class::glint:
      return {"耀斑", "glint"};
    case fire::fire_class::unclassified:
      return {"无法判定", "unclassified"};
    case fire::fire_class::low:
      return {"低可信", "low"};
    case fire::fire_class::nominal:
      return {"一般", "nominal"};
    case fire::fire_class::high:
      return {"高可信", "high"};
    case fire::fire_class::none:
      break;
  }
  return {"无", "none"};
}

}  // namespace

exit_code fire_detect_verb::operator()() const {
  auto const read = need(fire::read_viirs_scene(scene));
  auto const classes = fire::detect_fires(read);
  if (!out.empty()) {
    fire::raster<std::uint8_t> made{.frame = read.frame, .cells = {}, .nodata = {}};
    made.cells.reserve(classes.size());
    for (auto const one : classes) made.cells.push_back(static_cast<std::uint8_t>(one));
    if (auto wrong = fire::write_raster(out, made)) throw stop{exit_code::system, {*wrong}};
  }
  auto const en = common.lang == "en";
  std::vector<std::vector<std::string>> rows{
      {en ? "row" : "行", en ? "column" : "列", en ? "class" : "判识", "3.7 µm K", "11.5 µm K"}};
  for (std::size_t i = 0; i < classes.size(); ++i) {
    if (classes[i] == fire::fire_class::none) continue;
    auto const column = static_cast<int>(i % static_cast<std::size_t>(read.frame.columns));
    auto const row = static_cast<int>(i / static_cast<std::size_t>(read.frame.columns));
    auto const name = name_of(classes[i]);
    if (!common.json) {
      rows.push_back({std::to_string(row), std::to_string(column), name.in(common.lang),
                      fmt::format("{:.2f}", read.i4[i] / 100.0), fmt::format("{:.2f}", read.i5[i] / 100.0)});
      continue;
    }
    base::json_writer to;
    to.begin_object()
        .put("row", row)
        .put("column", column)
        .put("class", static_cast<int>(classes[i]))
        .put("name", name)
        .put("bt_i4_k", read.i4[i] / 100.0)
        .put("bt_i5_k", read.i5[i] / 100.0);
    if (!read.frame.reference.empty()) {
      auto const place = fire::to_degrees(
          read.frame, {read.frame.map_x(column + 0.5, row + 0.5), read.frame.map_y(column + 0.5, row + 0.5)});
      if (place) to.put("lat", place->y).put("lon", place->x);
    }
    fmt::print("{}\n", to.end_object().str());
  }
  if (!common.json) fmt::print("{}", table(rows));
  return exit_code::done;
}

}  // namespace fengsui::main
