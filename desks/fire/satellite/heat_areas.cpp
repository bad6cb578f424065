#include "fire/satellite/heat_areas.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <memory>

#include "base/measured.h"

namespace fengsui::fire {
namespace {

using base::fault_code;
using base::make_fault;

struct closes {
  void operator()(GDALDataset* one) const { GDALClose(one); }
};

void add_ring(base::ring& into, OGRSimpleCurve const& ring, base::frame frame) {
  for (int i = 0; i < ring.getNumPoints(); ++i) {
    into.push_back(base::converted({ring.getX(i), ring.getY(i), frame}, base::frame::wgs84));
  }
}

std::vector<base::ring> rings_of(OGRGeometry const& shape, base::frame frame) {
  std::vector<base::ring> made;
  auto const add = [&](OGRPolygon const& polygon) {
    for (auto const* ring : polygon) add_ring(made.emplace_back(), *ring, frame);
  };
  switch (wkbFlatten(shape.getGeometryType())) {
    case wkbPolygon:
      add(*shape.toPolygon());
      break;
    case wkbMultiPolygon:
      for (auto const* polygon : shape.toMultiPolygon()) add(*polygon);
      break;
    case wkbLineString:
      add_ring(made.emplace_back(), *shape.toLineString(), frame);
      break;
    default:
      break;
  }
  std::erase_if(made, [](base::ring const& ring) { return ring.empty(); });
  return made;
}

class area_reader {
 public:
  area_reader(std::filesystem::path const& path, heat_area_options const& options) : path_{path}, options_{options} {}

  void feature(OGRFeature& f, std::int64_t number) {
    feature_ = &f;
    number_ = number;
    auto const before = made.faults.size();
    auto const* shape = f.GetGeometryRef();
    if (shape == nullptr || shape->IsEmpty() != 0)
      return complain("geometry", make_fault(fault_code::missing_field, "geometry"));
    heat_source read;
    read.id = first_of({"id", "osm_id", "code"});
    if (read.id.empty()) read.id = fmt::format("{}#{}", path_.stem().stem().string(), number);
    read.kind = first_of({"kind", "source", "power", "fuel"});
    read.name = first_of({"name", "name:zh", "name:en"});
    if (read.name.empty()) read.name = read.kind;
    read.gives_heat = gives_heat(read.kind);
    read.radius_m = measured("radius_m").value_or(options_.beyond_m);
    read.usual_frp_mw = measured("usual_frp_mw");
    read.from_minute = minute("from");
    read.to_minute = minute("to");
    read.first_day = day("first_day");
    read.last_day = day("last_day");
    read.measured_in = options_.frame;
    if (auto const text = first_of({"frame"}); !text.empty()) {
      if (auto const frame = base::frame_from(text)) {
        read.measured_in = *frame;
      } else {
        complain("frame", make_fault(fault_code::bad_frame, text));
      }
    }
    if (made.faults.size() != before) return;
    OGREnvelope box;
    shape->getEnvelope(&box);
    if (!(box.MinX >= -180 && box.MaxX <= 180 && box.MinY >= -90 && box.MaxY <= 90)) {
      return complain("geometry", make_fault(fault_code::bad_coordinate, fmt::format("{}, {}", box.MinX, box.MinY)));
    }
    auto const middle =
        base::converted({(box.MinX + box.MaxX) / 2, (box.MinY + box.MaxY) / 2, read.measured_in}, base::frame::wgs84);
    read.longitude = middle.lon;
    read.latitude = middle.lat;
    read.outline = rings_of(*shape, read.measured_in);
    made.sources.push_back(std::move(read));
  }

  heat_register made;

 private:
  std::string first_of(std::initializer_list<char const*> names) const {
    for (auto const* name : names) {
      auto const field = feature_->GetFieldIndex(name);
      if (field < 0 || feature_->IsFieldSetAndNotNull(field) == 0) continue;
      if (std::string text = feature_->GetFieldAsString(field); !text.empty()) return text;
    }
    return {};
  }

  std::optional<double> measured(char const* name) {
    auto const text = first_of({name});
    if (text.empty()) return {};
    auto const value = base::parse_measured(text);
    if (value && *value > 0) return value;
    complain(name, make_fault(fault_code::bad_number, text));
    return {};
  }

  std::optional<int> minute(char const* name) {
    auto const text = first_of({name});
    if (text.empty()) return {};
    // GDAL knows a time when it sees one, and shows its seconds.
    auto const value = minute_of_day(text.ends_with(":00") && text.size() == 8 ? text.substr(0, 5) : text);
    if (!value) complain(name, make_fault(fault_code::bad_time, text));
    return value;
  }

  std::optional<base::day> day(char const* name) {
    auto text = first_of({name});
    if (text.empty()) return {};
    std::ranges::replace(text, '/', '-');  // GDAL shows dates so
    auto const value = base::parse_day(text);
    if (value) return *value;
    complain(name, value.error());
    return {};
  }

  void complain(std::string const& property, base::fault why) {
    why.file = path_.filename().string();
    why.field = fmt::format("features[{}].{}", number_, property);
    made.faults.push_back(std::move(why));
  }

  std::filesystem::path const& path_;
  heat_area_options const& options_;
  OGRFeature* feature_ = nullptr;
  std::int64_t number_ = 0;
};

}  // namespace

heat_register read_heat_areas(std::filesystem::path const& path, heat_area_options const& options) {
  GDALAllRegister();
  CPLSetErrorHandler(CPLQuietErrorHandler);
  area_reader reader{path, options};
  if (!std::filesystem::exists(path)) {
    reader.made.faults.push_back(make_fault(fault_code::no_file, path.string()));
    return std::move(reader.made);
  }
  auto const name = path.extension() == ".gz" ? "/vsigzip/" + path.string() : path.string();
  CPLErrorReset();
  std::unique_ptr<GDALDataset, closes> const file{GDALDataset::Open(name.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY)};
  if (!file) {
    auto const* said = CPLGetLastErrorMsg();
    reader.made.faults.push_back(
        make_fault(fault_code::bad_raster, path.string(), said != nullptr && *said != '\0' ? said : "GDAL"));
    return std::move(reader.made);
  }
  std::int64_t number = 0;
  for (auto* const layer : file->GetLayers()) {
    for (auto const& feature : *layer) reader.feature(*feature, number++);
  }
  return std::move(reader.made);
}

}  // namespace fengsui::fire
