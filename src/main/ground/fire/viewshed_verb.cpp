// fengsui fire viewshed: terrain and a tower in, a raster of what it sees out.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/json_writer.h"
#include "fire/terrain/view.h"
#include "main/fire/verbs.h"
#include "main/ground/fire/terrain.h"

namespace fengsui::main {
exit_code fire_viewshed_verb::operator()() const {
  std::vector<fire::reach> places;
  if (std::abs(at[0]) <= 180 && std::abs(at[1]) <= 90) places.push_back({at[0], at[1], range});
  auto const terrain = open_terrain(dem, places);
  say_missing(terrain, dem, common);
  auto const& file = terrain.file;
  fire::lookout from{.height = height, .target = target, .range = range};
  if (!sector.empty()) {
    from.sector_from = sector[0];
    from.sector_to = sector[1];
  }
  if (!tilt.empty()) {
    from.tilt_least = tilt[0];
    from.tilt_most = tilt[1];
  }
  auto const [part, seen, cell] = need(fire::view_from(file, at[0], at[1], from));
  if (auto wrong = fire::write_raster_part(out, file.frame(), part, seen)) throw stop{exit_code::system, {*wrong}};

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
        .key("missing_tiles")
        .begin_array();
    for (auto const& one : terrain.missing) to.text(one);
    to.end_array().end_object();
    fmt::print("{}\n", to.str());
  } else {
    fmt::print(fmt::runtime(common.lang == "en" ? "{} of {} cells seen ({:.1f} %), {:.0f} ha; {}\n"
                                                : "可见 {} / {} 格（{:.1f}%），{:.0f} 公顷；{}\n"),
               visible, asked, 100.0 * static_cast<double>(visible) / static_cast<double>(asked), hectares,
               out.string());
  }
  return exit_code::done;
}

}  // namespace fengsui::main
