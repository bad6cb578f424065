#include "fire/terrain/view.h"

#include <algorithm>
#include <cmath>

namespace fengsui::fire {
namespace {

// Cells from first to last, at most `reach` from the middle and inside the raster.
std::pair<int, int> span_of(int middle, double reach, int count) {
  constexpr double kLargest = 1e8;
  constexpr int kMargin = 2;
  auto const cells = static_cast<int>(std::min(reach, kLargest)) + kMargin;
  auto const first = std::max(0, middle - cells);
  return {first, std::min(count - 1, middle + cells) - first + 1};
}

}  // namespace

base::result<terrain_view> view_from(raster_file const& file, double x, double y, lookout const& from) {
  auto const& frame = file.frame();
  map_point map{x, y};
  if (std::abs(x) <= 180 && std::abs(y) <= 90) {
    auto const moved = to_map(frame, x, y);
    if (!moved) return moved.error();
    map = *moved;
  }
  auto const pixel = to_pixel(frame, map);
  auto const column = static_cast<int>(std::floor(pixel.x));
  auto const row = static_cast<int>(std::floor(pixel.y));
  auto const where = fmt::format("{},{}: column {}, row {} of {} x {}", x, y, column, row, frame.columns, frame.rows);
  if (!(pixel.x >= 0 && pixel.y >= 0 && column < frame.columns && row < frame.rows)) {
    return base::make_fault(base::fault_code::bad_raster, file.path(), where);
  }
  auto const cell = cell_size_m(frame, map);
  if (!cell) return cell.error();
  terrain_view made;
  made.cell_m = *cell;
  std::tie(made.part.column, made.part.columns) = span_of(column, from.range / cell->x, frame.columns);
  std::tie(made.part.row, made.part.rows) = span_of(row, from.range / cell->y, frame.rows);
  auto const terrain = file.read(1, made.part);
  if (!terrain) return terrain.error();
  if (std::isnan(terrain->at(column - made.part.column, row - made.part.row))) {
    return base::make_fault(base::fault_code::bad_raster, file.path(), where + ", no data");
  }
  made.seen = viewshed(*terrain, column - made.part.column, row - made.part.row, *cell, from);
  return made;
}

}  // namespace fengsui::fire
