#include "main/ground/map/osm.h"

#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>

#include "base/json_writer.h"

namespace fengsui::main {
namespace {

namespace fs = std::filesystem;
using base::fault_code;
using base::make_fault;

constexpr std::array<std::string_view, 5> kRoads{"motorway", "trunk", "primary", "secondary", "tertiary"};
constexpr std::array<std::string_view, 4> kRailways{"rail", "light_rail", "subway", "narrow_gauge"};
constexpr double kThinned = 0.0001;  // degrees: about ten metres

// A tag that is a column of its own, or one of the rest: "railway"=>"rail","name:en"=>"…".
std::string tag(OGRFeature const& one, char const* key) {
  if (int const at = one.GetFieldIndex(key); at >= 0 && one.IsFieldSetAndNotNull(at)) return one.GetFieldAsString(at);
  int const rest = one.GetFieldIndex("other_tags");
  if (rest < 0 || !one.IsFieldSetAndNotNull(rest)) return {};
  std::string_view const all = one.GetFieldAsString(rest);
  auto const name = fmt::format("\"{}\"=>\"", key);
  auto const at = all.find(name);
  if (at == std::string_view::npos) return {};
  std::string value;
  for (auto i = at + name.size(); i < all.size() && all[i] != '"'; ++i) {
    if (all[i] == '\\' && i + 1 < all.size()) ++i;
    value += all[i];
  }
  return value;
}

void write_line(base::json_writer& to, OGRLineString const& line) {
  to.begin_array();
  for (int i = 0; i < line.getNumPoints(); ++i) to.raw(fmt::format("[{:.5f},{:.5f}]", line.getX(i), line.getY(i)));
  to.end_array();
}

class lines {
 public:
  lines() { to_.begin_object().put("type", "FeatureCollection").key("features").begin_array(); }

  void add(OGRFeature const& one, std::string const& kind, OGRGeometry const& shape) {
    ++count_;
    auto const zh = tag(one, "name");
    auto const en = tag(one, "name:en");
    to_.begin_object().put("type", "Feature").key("properties").begin_object().put("class", kind);
    to_.put("name_zh", zh.empty() ? tag(one, "ref") : zh).put("name_en", en.empty() ? tag(one, "ref") : en);
    to_.end_object().key("geometry").begin_object();
    if (wkbFlatten(shape.getGeometryType()) == wkbLineString) {
      to_.put("type", "LineString").key("coordinates");
      write_line(to_, *shape.toLineString());
    } else {
      to_.put("type", "MultiLineString").key("coordinates").begin_array();
      for (auto const* line : *shape.toMultiLineString()) write_line(to_, *line);
      to_.end_array();
    }
    to_.end_object().end_object();
  }
  int count() const { return count_; }
  void write(fs::path const& file) {
    to_.end_array().end_object();
    if (count_ > 0) std::ofstream{file, std::ios::binary} << to_.take();
  }

 private:
  base::json_writer to_;
  int count_ = 0;
};

void take(OGRFeature const& one, lines& roads, lines& railways) {
  auto const* shape = one.GetGeometryRef();
  if (shape == nullptr) return;
  auto const type = wkbFlatten(shape->getGeometryType());
  if (type != wkbLineString && type != wkbMultiLineString) return;
  auto const road = tag(one, "highway");
  auto const rail = tag(one, "railway");
  bool const is_road = std::ranges::find(kRoads, road) != kRoads.end();
  bool const is_rail = std::ranges::find(kRailways, rail) != kRailways.end() && tag(one, "service").empty();
  if (!is_road && !is_rail) return;
  std::unique_ptr<OGRGeometry> const thin{shape->Simplify(kThinned)};
  auto const& drawn = thin && !thin->IsEmpty() ? *thin : *shape;
  if (is_road) roads.add(one, road, drawn);
  if (is_rail) railways.add(one, rail, drawn);
}

}  // namespace

base::result<osm_lines> make_osm_lines(std::vector<fs::path> const& extracts, fs::path const& folder) {
  GDALAllRegister();
  lines roads;
  lines railways;
  for (auto const& file : extracts) {
    std::unique_ptr<GDALDataset> const opened{GDALDataset::FromHandle(
        GDALOpenEx(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY,
                   std::array<char const*, 3>{"OSM", "GeoJSON", nullptr}.data(), nullptr, nullptr))};
    if (!opened) return make_fault(fault_code::no_file, file.string());
    // Of an extract only its lines; a GeoJSON file is one layer of any name.
    auto* layer = opened->GetLayerByName("lines");
    if (layer == nullptr) layer = opened->GetLayer(0);
    if (layer == nullptr) return make_fault(fault_code::no_file, file.string());
    layer->ResetReading();
    for (auto const& one : *layer) take(*one, roads, railways);
  }
  std::error_code ignored;
  for (auto const* name : {"roads.geojson", "railways.geojson"}) fs::remove(folder / name, ignored);
  roads.write(folder / "roads.geojson");
  railways.write(folder / "railways.geojson");
  return osm_lines{roads.count(), railways.count()};
}

}  // namespace fengsui::main
