// fengsui fire sight: what each station of a data folder sees, reckoned on the ground that its city has, into the
// ledger.
#include <fmt/format.h>

#include "base/json_writer.h"
#include "fire/terrain/lattice_ground.h"
#include "fire/terrain/view.h"
#include "main/duty/answer_document.h"
#include "main/duty/room_session.h"
#include "main/fire/sight.h"
#include "main/ground/fire/terrain.h"
#include "main/screen.h"

namespace fengsui::main {
namespace {

namespace fs = std::filesystem;
namespace dom = simdjson::dom;
using base::fault_code;
using base::make_fault;

struct ground_at_hand {
  opened_terrain terrain;
  base::name name;  // what the map says of it
  bool stand_in = false;
};

std::string joined(std::vector<std::string> const& tiles) {
  return fmt::format("{}", fmt::join(tiles, " "));
}

// The raster that stands in for terrain that cannot be had: it says itself where it is from.
fs::path stand_in_of(fs::path const& folder) {
  if (!fs::is_directory(folder)) return {};
  for (auto const& entry : fs::directory_iterator{folder}) {
    if (entry.path().extension() == ".tif") return entry.path();
  }
  return {};
}

ground_at_hand named(opened_terrain terrain, std::string const& file, std::vector<std::string> const& missing) {
  ground_at_hand made{.terrain = std::move(terrain), .name = {file, file}};
  auto const zh = made.terrain.file.metadata("STAND_IN_ZH"), en = made.terrain.file.metadata("STAND_IN_EN");
  if (zh.empty()) return made;
  made.stand_in = true;
  made.name = {"代用地形（非本地实测）：" + zh, "stand-in terrain, not what lies here: " + en};
  if (!missing.empty()) {
    made.name.zh += "；缺图幅 " + joined(missing);
    made.name.en += "; missing are " + joined(missing);
  }
  return made;
}

// What was asked for; else the tiles of the city's terrain as far as the stations need them; else what stands in.
ground_at_hand ground_of(fire_sight const& how, std::vector<fire::reach> const& places) {
  if (!how.dem.empty()) return named(open_terrain(how.dem, places), how.dem.filename().string(), {});
  auto const tiles = how.folder / "city" / "terrain";
  auto const there = fs::is_directory(tiles) ? fire::tiles_in(tiles) : fire::tile_folder{};
  std::vector<std::string> missing;
  bool any = false;
  for (auto const one : fire::tiles_needed(places)) {
    if (there.files.contains(one))
      any = true;
    else
      missing.push_back(to_text(one));
  }
  if (any) return named(open_terrain(tiles, places), "SRTM/Copernicus", {});
  auto const instead = stand_in_of(how.folder / "city" / "stand_in");
  if (!instead.empty()) return named(open_terrain(instead, places), instead.filename().string(), missing);
  throw stop{exit_code::answer_is_no,
             {make_fault(fault_code::no_file, fmt::format("{}/ ({})", tiles.string(), joined(missing)))}};
}

}  // namespace

sight_made reckon_sight(fire_sight const& how, common_options const& common) {
  room_session session{how.folder, data_folder::access::write};
  sight_made made;
  auto const asked = session.ask("GET", "/api/v1/fire/map", {});
  if (asked.status != 200) return made;
  answer_document const map{asked.body};
  std::vector<fire::reach> places;
  auto const stations = items(map.root, "/stations");
  for (auto const& one : stations)
    places.push_back({number_at(one, "/lon").value_or(0), number_at(one, "/lat").value_or(0), how.range});
  if (places.empty()) return made;
  auto const ground = ground_of(how, places);
  made.ground = ground.name;
  made.stand_in = ground.stand_in;
  made.missing = ground.terrain.missing;
  fire::lookout const look{.height = how.height, .target = how.target, .range = how.range};
  std::string lines;
  progress_bar bar{common.lang == "en" ? "stations" : "站点"};
  for (std::size_t i = 0; i < stations.size(); ++i) {
    bar.at(static_cast<std::int64_t>(i), static_cast<std::int64_t>(stations.size()));
    auto const& [lon, lat, range] = places[i];
    auto const seen = fire::view_from(ground.terrain.file, lon, lat, look);
    if (!seen) {
      made.off_ground.push_back(at(stations[i], "/id", "en"));
      continue;
    }
    auto const rows = need(
        fire::ground_on_lattice(fire::packed(seen->part, seen->seen), ground.terrain.file.frame(), lon, lat, range));
    base::json_writer to;
    to.begin_object().key("station").begin_object().put("id", at(stations[i], "/id", "en"));
    to.put("kind", at(stations[i], "/kind", "en"));
    to.key("lat").raw(fmt::format("{:.6f}", lat)).key("lon").raw(fmt::format("{:.6f}", lon));
    to.put("ground_on", ground.name.zh).put("ground_on_en", ground.name.en).key("ground").begin_array();
    for (auto const& row : rows) to.text(fire::to_text(row));
    lines += to.end_array().end_object().end_object().str() + "\n";
    ++made.stations;
  }
  auto const told = session.ask("POST", "/api/v1/fire/reports", {}, lines);
  if (told.status >= 300) finish(told, common, {});
  made.events = static_cast<std::int64_t>(number_at(answer_document{told.body}.root, "/land").value_or(0));
  return made;
}

void say_sight(sight_made const& made, common_options const& common) {
  if (made.stations == 0) return;
  bool const en = common.lang == "en";
  fmt::print(fmt::runtime(en ? "sight of {} stations: {}\n" : "{} 个站点的视域：{}\n"), made.stations,
             en ? made.ground.en : made.ground.zh);
  if (!made.missing.empty())
    fmt::print(fmt::runtime(en ? "missing: {}; what lies there is not asked\n" : "缺图幅 {}，其范围内未计算\n"),
               joined(made.missing));
  if (!made.off_ground.empty())
    fmt::print(fmt::runtime(en ? "no terrain under {}\n" : "{} 处无地形\n"), joined(made.off_ground));
}

exit_code fire_sight_verb::operator()() const {
  auto const made = reckon_sight(how, common);
  if (!common.json) {
    say_sight(made, common);
  } else {
    base::json_writer to;
    to.begin_object().put("stations", static_cast<std::int64_t>(made.stations)).put("events", made.events);
    to.put("ground_on", made.ground).put("stand_in", made.stand_in);
    for (auto const& [key, list] :
         {std::pair{"missing_tiles", &made.missing}, std::pair{"off_ground", &made.off_ground}}) {
      to.key(key).begin_array();
      for (auto const& one : *list) to.text(one);
      to.end_array();
    }
    fmt::print("{}\n", to.end_object().str());
  }
  return made.off_ground.empty() ? exit_code::done : exit_code::answer_is_no;
}

}  // namespace fengsui::main
