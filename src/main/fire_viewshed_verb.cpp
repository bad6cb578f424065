// fengsui fire viewshed: terrain and a tower in, a raster of what it sees out.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/json_writer.h"
#include "fire/terrain/viewshed.h"
#include "main/fire_verbs.h"

namespace fengsui::main {
namespace {

using base::fault_code;
using base::make_fault;

template <class Value>
Value need(base::result<Value> made) {
  if (!made) throw stop{exit_code::bad_input, {made.error()}};
  return std::move(*made);
}

}  // namespace

exit_code fire_viewshed_verb::operator()() const {
  auto const file = need(fire::raster_file::open(dem));
  auto const& frame = file.frame();
  auto const in_degrees = std::abs(at[0]) <= 180 && std::abs(at[1]) <= 90;
  auto const map = in_degrees ? need(fire::to_map(frame, at[0], at[1])) : fire::map_point{at[0], at[1]};
  auto const pixel = fire::to_pixel(frame, map);
  auto const column = static_cast<int>(std::floor(pixel.x));
  auto const row = static_cast<int>(std::floor(pixel.y));
  if (!(pixel.x >= 0 && pixel.y >= 0 && column < frame.columns && row < frame.rows)) {
    throw stop{exit_code::bad_input,
               {base::at_field(make_fault(fault_code::bad_raster, dem.string(),
                                          fmt::format("--at {},{}: column {}, row {} of {} x {}", at[0], at[1], column,
                                                      row, frame.columns, frame.rows)),
                               "--at")}};
  }
  auto const cell = need(fire::cell_size_m(frame, map));
  auto const around = [](int middle, double reach, int most) {
    auto const first = std::max(0, middle - static_cast<int>(std::min(reach, 1e8)) - 2);
    auto const last = std::min(most - 1, middle + static_cast<int>(std::min(reach, 1e8)) + 2);
    return std::pair{first, last - first + 1};
  };
  auto const [first_column, columns] = around(column, range / cell.x, frame.columns);
  auto const [first_row, rows] = around(row, range / cell.y, frame.rows);
  fire::window const part{first_column, first_row, columns, rows};
  auto const terrain = need(file.read(1, part));
  if (std::isnan(terrain.at(column - part.column, row - part.row))) {
    throw stop{exit_code::bad_input,
               {base::at_field(make_fault(fault_code::bad_raster, dem.string(), "no data at --at"), "--at")}};
  }
  fire::lookout from{.height = height, .target = target, .range = range};
  if (!sector.empty()) {
    from.sector_from = sector[0];
    from.sector_to = sector[1];
  }
  if (!tilt.empty()) {
    from.tilt_least = tilt[0];
    from.tilt_most = tilt[1];
  }
  auto const seen = fire::viewshed(terrain, column - part.column, row - part.row, cell, from);
  if (auto wrong = fire::write_raster_part(out, frame, part, seen)) throw stop{exit_code::system, {*wrong}};

  auto const visible = std::ranges::count(seen.cells, fire::kSeen);
  auto const asked = std::ranges::count(seen.cells, fire::kHidden) + visible;
  auto const hectares = static_cast<double>(visible) * cell.x * cell.y / 1e4;
  if (common.json) {
    base::json_writer to;
    to.begin_object()
        .put("cells_seen", visible)
        .put("cells_asked", asked)
        .put("share", static_cast<double>(visible) / static_cast<double>(asked))
        .put("area_ha", hectares)
        .put("out", out.string())
        .end_object();
    fmt::print("{}\n", to.str());
  } else {
    fmt::print(fmt::runtime(common.lang == "en" ? "{} of {} cells seen ({:.1f} %), {:.0f} ha; {}\n"
                                                : "可见 {} / {} 格({:.1f}%),{:.0f} 公顷;{}\n"),
               visible, asked, 100.0 * static_cast<double>(visible) / static_cast<double>(asked), hectares,
               out.string());
  }
  return exit_code::done;
}

}  // namespace fengsui::main
