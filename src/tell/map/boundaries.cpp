#include "tell/map/boundaries.h"

#include <simdjson.h>

#include <algorithm>

#include "base/json_writer.h"

namespace fengsui::tell {
namespace {

void write_point(base::json_writer& to, base::coordinate at) {
  auto const shown = base::converted(at, base::frame::wgs84);
  to.raw(fmt::format("[{:.5f},{:.5f}]", shown.lon, shown.lat));
}

// The rings of one boundary as GeoJSON wants them: each outer ring with the holes in it. A ring within an odd number of
// others is a hole of the innermost outer ring around it.
std::vector<std::vector<base::ring const*>> polygons_of(std::vector<base::ring> const& rings) {
  auto const within = [&](std::size_t inner, std::size_t outer) {
    return inner != outer && !rings[inner].empty() &&
           base::inside(rings[outer], rings[inner][0].lon, rings[inner][0].lat);
  };
  std::vector<int> depth(rings.size(), 0);
  for (std::size_t i = 0; i < rings.size(); ++i) {
    for (std::size_t j = 0; j < rings.size(); ++j) depth[i] += within(i, j);
  }
  std::vector<std::vector<base::ring const*>> made;
  for (std::size_t i = 0; i < rings.size(); ++i) {
    if (depth[i] % 2 == 1) continue;
    made.push_back({&rings[i]});
    for (std::size_t j = 0; j < rings.size(); ++j) {
      if (depth[j] == depth[i] + 1 && within(j, i)) made.back().push_back(&rings[j]);
    }
  }
  return made;
}

void write_own(base::json_writer& to, model::city const& city, model::boundary const& one) {
  to.begin_object().put("type", "Feature").key("properties").begin_object().put("code", one.place);
  if (auto const* place = city.find_place(one.place)) to.put("level", place->level).put("name", place->name);
  to.end_object().key("geometry").begin_object().put("type", "MultiPolygon").key("coordinates").begin_array();
  for (auto const& polygon : polygons_of(one.rings)) {
    to.begin_array();
    for (auto const* ring : polygon) {
      to.begin_array();
      for (auto const& point : *ring) write_point(to, point);
      to.end_array();
    }
    to.end_array();
  }
  to.end_array().end_object().end_object();
}

// Coordinates of any geometry: a point is an array of numbers, everything else an array of those.
void write_coordinates(base::json_writer& to, simdjson::dom::array coordinates, base::frame measured_in) {
  if (coordinates.size() >= 2 && coordinates.at(0).is_number()) {
    write_point(to, {coordinates.at(0).get_double(), coordinates.at(1).get_double(), measured_in});
    return;
  }
  to.begin_array();
  for (simdjson::dom::array inner : coordinates) write_coordinates(to, inner, measured_in);
  to.end_array();
}

// Land and water around the city, for the map alone; a file says its frame, or is WGS-84 as GeoJSON is.
void write_backdrop(base::json_writer& to, model::city const& city, std::filesystem::path const& file) {
  if (!std::filesystem::exists(file)) return;
  simdjson::dom::parser parser;
  simdjson::dom::element const read = parser.load(file.string());
  auto const text_of = [](simdjson::dom::element object, char const* key) {
    std::string_view text;
    return object[key].get(text) == simdjson::SUCCESS ? std::string{text} : std::string{};
  };
  auto const measured_in = base::frame_from(text_of(read, "frame")).value_or(base::frame::wgs84);
  for (simdjson::dom::element feature : read["features"].get_array()) {
    simdjson::dom::element const properties = feature["properties"];
    auto const code = text_of(properties, "code");
    bool const own = std::ranges::any_of(city.boundaries, [&](auto const& one) { return one.place == code; });
    if (own) continue;
    to.begin_object().put("type", "Feature").key("properties").begin_object();
    if (!code.empty()) {
      to.put("code", code);
      if (auto const* place = city.find_place(code)) to.put("level", place->level);
    }
    if (auto const kind = text_of(properties, "kind"); !kind.empty()) to.put("kind", kind);
    to.put("name", base::name{text_of(properties, "name_zh"), text_of(properties, "name_en")})
        .end_object()
        .key("geometry")
        .begin_object();
    to.put("type", std::string_view{feature["geometry"]["type"]}).key("coordinates");
    write_coordinates(to, feature["geometry"]["coordinates"].get_array(), measured_in);
    to.end_object().end_object();
  }
}

}  // namespace

std::string boundaries_json(model::city const& city) {
  base::json_writer to;
  to.begin_object()
      .put("type", "FeatureCollection")
      .put("frame", "wgs84")
      .put("measured_in", base::to_text(city.boundary_frame));
  to.key("attribution").begin_array();
  for (auto const& one : city.attributions)
    to.begin_object().put("text", one.text).put("licence", one.licence).end_object();
  to.end_array().key("features").begin_array();
  for (auto const& one : city.boundaries) write_own(to, city, one);
  for (auto const* file : {"prefectures.geojson", "water.geojson", "plants.geojson"}) {
    auto const before = to;
    try {
      write_backdrop(to, city, city.folder / file);
    } catch (simdjson::simdjson_error const&) {
      to = before;  // the map does without a backdrop that cannot be read
    }
  }
  to.end_array().end_object();
  return to.take();
}

}  // namespace fengsui::tell
