// fengsui map: heights and roads, laid beside the city, become the ground of its map.
#include "main/ground/map/make_map.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

#include "base/json_writer.h"
#include "main/ground/map/osm.h"
#include "main/ground/map/terrain.h"
#include "main/screen.h"
#include "main/verbs.h"

namespace fengsui::main {
namespace {

namespace fs = std::filesystem;
using base::fault_code;
using base::make_fault;

constexpr auto kFrom = {"terrain", "osm"};

std::vector<fs::path> files_in(fs::path const& folder) {
  std::vector<fs::path> found;
  if (!fs::is_directory(folder)) return found;
  for (auto const& entry : fs::directory_iterator{folder}) {
    // GDAL lays its notes beside what it has read.
    if (entry.is_regular_file() && !entry.path().string().ends_with(".aux.xml")) found.push_back(entry.path());
  }
  std::ranges::sort(found);
  return found;
}

// The files that were not there before.
std::vector<fs::path> copy_into(fs::path const& folder, std::vector<fs::path> const& files) {
  std::vector<fs::path> made;
  if (files.empty()) return made;
  fs::create_directories(folder);
  for (auto const& file : files) {
    if (!fs::is_regular_file(file)) throw stop{exit_code::bad_input, {make_fault(fault_code::no_file, file.string())}};
    auto const to = folder / file.filename();
    if (!fs::exists(to)) made.push_back(to);
    if (!fs::exists(to) || !fs::equivalent(file, to)) fs::copy_file(file, to, fs::copy_options::overwrite_existing);
  }
  return made;
}

void describe(base::json_writer& to, std::string const& name, terrain_layer const& made) {
  to.begin_object().put("id", name).put("tiles", fmt::format("/api/v1/map/{}/{{z}}/{{x}}/{{y}}.png", name));
  to.key("minzoom").number(std::int64_t{made.minzoom}).key("maxzoom").number(std::int64_t{made.maxzoom});
  to.key("bounds").begin_array();
  for (double const edge : made.bounds) to.raw(fmt::format("{:.6f}", edge));
  to.end_array().key("metres").raw(fmt::format("{:.0f}", made.metres)).put("coarse", made.coarse);
  to.key("contours");
  if (made.interval > 0)
    to.text(fmt::format("/api/v1/map/{}-contours.geojson", name));
  else
    to.null();
  to.key("interval").number(std::int64_t{made.interval}).end_object();
}

}  // namespace

void copy_map_sources(fs::path const& city, fs::path const& folder) {
  for (auto const* from : kFrom) copy_into(folder / "city" / from, files_in(city / from));
  copy_into(folder / "city" / "stand_in", files_in(city / "stand_in"));
}

map_made make_map(fs::path const& folder) {
  map_made made;
  auto const rasters = files_in(folder / "city" / "terrain");
  auto const extracts = files_in(folder / "city" / "osm");
  auto const fresh = folder / "map.new";
  fs::remove_all(fresh);
  if (rasters.empty() && extracts.empty()) {
    fs::remove_all(folder / "map");
    return made;
  }
  fs::create_directories(fresh);
  try {
    base::json_writer to;
    to.begin_object().key("terrain").begin_array();
    std::vector<fs::path> fine;
    std::vector<fs::path> coarse;
    for (auto const& file : rasters) (need(cell_of(file)) > 1000 ? coarse : fine).push_back(file);
    for (auto const& [name, files] : {std::pair{"backdrop", &coarse}, std::pair{"relief", &fine}}) {
      if (files->empty()) continue;
      progress_bar bar{name};
      auto const layer = need(make_terrain(*files, fresh, name, [&bar](int done, int of) { bar.at(done, of); }));
      describe(to, name, layer);
      made.terrain_tiles += layer.tiles;
      made.terrain_metres = layer.metres;
    }
    to.end_array().key("layers").begin_array();
    if (!extracts.empty()) {
      auto const drawn = need(make_osm_lines(extracts, fresh));
      made.roads = drawn.roads;
      made.railways = drawn.railways;
      for (auto const& [name, count] : {std::pair{"roads", drawn.roads}, std::pair{"railways", drawn.railways}}) {
        if (count == 0) continue;
        to.begin_object().put("id", name).put("file", fmt::format("/api/v1/map/{}.geojson", name));
        to.key("count").number(std::int64_t{count});
        to.put("attribution",
               base::name{"道路、铁路：© OpenStreetMap 贡献者", "Roads and railways: © OpenStreetMap contributors"});
        to.end_object();
      }
    }
    to.end_array().end_object();
    std::ofstream{fresh / "map.json", std::ios::binary} << to.take();
  } catch (...) {
    fs::remove_all(fresh);  // the map stays as it was
    throw;
  }
  fs::remove_all(folder / "map");
  fs::rename(fresh, folder / "map");
  return made;
}

exit_code map_verb::operator()() const {
  if (!fs::is_directory(folder / "city")) throw usage(make_fault(fault_code::no_file, (folder / "city").string()));
  auto added = copy_into(folder / "city" / "terrain", terrain);
  for (auto& one : copy_into(folder / "city" / "osm", osm)) added.push_back(std::move(one));
  map_made made;
  try {
    made = make_map(folder);
  } catch (...) {
    for (auto const& one : added) fs::remove(one);  // what cannot be read shall not stand in the way of the next
    throw;
  }
  if (common.json) {
    base::json_writer to;
    to.begin_object().key("terrain_tiles").number(std::int64_t{made.terrain_tiles});
    to.key("terrain_metres").raw(fmt::format("{:.0f}", made.terrain_metres));
    to.key("roads").number(std::int64_t{made.roads}).key("railways").number(std::int64_t{made.railways});
    fmt::print("{}\n", to.end_object().str());
  } else if (common.lang == "en") {
    fmt::print("{} tiles of heights from cells of {:.0f} m, {} roads, {} railways\n", made.terrain_tiles,
               made.terrain_metres, made.roads, made.railways);
  } else {
    fmt::print("高程瓦片 {} 张（每格 {:.0f} 米），道路 {} 条，铁路 {} 条\n", made.terrain_tiles, made.terrain_metres,
               made.roads, made.railways);
  }
  return exit_code::done;
}

}  // namespace fengsui::main
