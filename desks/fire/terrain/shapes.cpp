// Polygons out of cells and cells out of polygons, with GDAL and OGR.
#include "fire/terrain/shapes.h"

#include <gdal_alg.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace fengsui::fire {
namespace {

using base::fault_code;
using base::make_fault;

struct closes {
  void operator()(GDALDataset* one) const { GDALClose(one); }
};
using dataset = std::unique_ptr<GDALDataset, closes>;

base::fault unusable(std::string const& path) {
  auto const* said = CPLGetLastErrorMsg();
  return make_fault(fault_code::bad_raster, path, said != nullptr && *said != '\0' ? said : "GDAL");
}

// Bytes of a window, in memory.
dataset bytes_of(window const& part, raster_frame const& frame, std::uint8_t* cells) {
  auto* const driver = GetGDALDriverManager()->GetDriverByName("MEM");
  dataset made{driver->Create("", part.columns, part.rows, 0, GDT_Byte, nullptr)};
  auto const place = fmt::format("{}", fmt::ptr(cells));
  char const* options[]{"", nullptr};
  auto const pointer = "DATAPOINTER=" + place;
  options[0] = pointer.c_str();
  made->AddBand(GDT_Byte, const_cast<char**>(options));
  auto transform = frame.transform;
  transform[0] = frame.map_x(part.column, part.row);
  transform[3] = frame.map_y(part.column, part.row);
  made->SetGeoTransform(transform.data());
  return made;
}

struct changing {
  std::unique_ptr<OGRCoordinateTransformation> to_map;
  std::unique_ptr<OGRCoordinateTransformation> to_degrees;
};

changing between(raster_frame const& frame) {
  if (frame.reference.empty()) return {};
  OGRSpatialReference degrees;
  degrees.SetWellKnownGeogCS("WGS84");
  degrees.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  OGRSpatialReference map;
  map.importFromWkt(frame.reference.c_str());
  map.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  return {std::unique_ptr<OGRCoordinateTransformation>{OGRCreateCoordinateTransformation(&degrees, &map)},
          std::unique_ptr<OGRCoordinateTransformation>{OGRCreateCoordinateTransformation(&map, &degrees)}};
}

// Every point from the frame in which it was measured to WGS-84.
class to_wgs84 : public OGRDefaultGeometryVisitor {
 public:
  explicit to_wgs84(base::frame from) : from_{from} {}
  using OGRDefaultGeometryVisitor::visit;
  void visit(OGRPoint* point) override {
    auto const moved = base::converted({point->getX(), point->getY(), from_}, base::frame::wgs84);
    point->setX(moved.lon);
    point->setY(moved.lat);
  }

 private:
  base::frame from_;
};

std::string text_of(OGRGeometry const& geometry) {
  char* text = nullptr;
  geometry.exportToWkt(&text);
  std::string made{text != nullptr ? text : ""};
  CPLFree(text);
  return made;
}

}  // namespace

base::result<area_file> area_file::open(std::filesystem::path const& path, base::frame frame) {
  GDALAllRegister();
  if (!std::filesystem::exists(path)) return make_fault(fault_code::no_file, path.string());
  CPLErrorReset();
  dataset const file{GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY)};
  if (!file) return unusable(path.string());
  area_file made;
  made.path_ = path.string();
  OGRSpatialReference degrees;
  degrees.SetWellKnownGeogCS("WGS84");
  degrees.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  for (auto* const layer : file->GetLayers()) {
    for (auto const& feature : *layer) {
      auto const* const geometry = feature->GetGeometryRef();
      if (geometry == nullptr || OGR_GT_Flatten(geometry->getGeometryType()) == wkbPoint) continue;
      std::unique_ptr<OGRGeometry> moved{geometry->clone()};
      if (auto const* reference = moved->getSpatialReference(); reference != nullptr && reference->IsProjected() != 0) {
        if (moved->transformTo(&degrees) != OGRERR_NONE) continue;
      }
      if (frame != base::frame::wgs84) {
        to_wgs84 visitor{frame};
        moved->accept(&visitor);
      }
      auto const type = OGR_GT_Flatten(moved->getGeometryType());
      if (type == wkbPolygon || type == wkbMultiPolygon) made.polygons_.push_back(text_of(*moved));
    }
  }
  if (made.polygons_.empty()) return make_fault(fault_code::bad_raster, path.string(), "no polygon");
  return made;
}

base::result<cell_set> area_file::cells(raster_frame const& frame) const {
  auto const change = between(frame);
  std::vector<std::unique_ptr<OGRGeometry>> shapes;
  window part;
  for (auto const& text : polygons_) {
    OGRGeometry* read = nullptr;
    if (OGRGeometryFactory::createFromWkt(text.c_str(), nullptr, &read) != OGRERR_NONE) continue;
    std::unique_ptr<OGRGeometry> shape{read};
    if (change.to_map && shape->transform(change.to_map.get()) != OGRERR_NONE) return unusable(path_);
    OGREnvelope box;
    shape->getEnvelope(&box);
    // A rotated raster turns the box too: all four corners count.
    auto left = 1e18;
    auto right = -1e18;
    auto top = 1e18;
    auto bottom = -1e18;
    for (auto const& [x, y] :
         {std::pair{box.MinX, box.MinY}, {box.MinX, box.MaxY}, {box.MaxX, box.MinY}, {box.MaxX, box.MaxY}}) {
      auto const pixel = to_pixel(frame, {x, y});
      left = std::min(left, pixel.x);
      right = std::max(right, pixel.x);
      top = std::min(top, pixel.y);
      bottom = std::max(bottom, pixel.y);
    }
    auto const inside = [](double value, int count) { return static_cast<int>(std::clamp(value, 0.0, double(count))); };
    window const here{inside(std::floor(left), frame.columns), inside(std::floor(top), frame.rows), 0, 0};
    part = around(part, {here.column, here.row, inside(std::ceil(right), frame.columns) - here.column,
                         inside(std::ceil(bottom), frame.rows) - here.row});
    shapes.push_back(std::move(shape));
  }
  cell_set made{part};
  // Strip by strip, so that memory follows the width of the area and not its size.
  constexpr int kStrip = 512;
  std::vector<OGRGeometryH> handles;
  for (auto const& one : shapes) handles.push_back(OGRGeometry::ToHandle(one.get()));
  std::vector<double> const burn(handles.size(), 1.0);
  for (int row = part.row; row < part.row + part.rows; row += kStrip) {
    window const strip{part.column, row, part.columns, std::min(kStrip, part.row + part.rows - row)};
    std::vector<std::uint8_t> cells(static_cast<std::size_t>(strip.columns) * static_cast<std::size_t>(strip.rows));
    auto const raster = bytes_of(strip, frame, cells.data());
    int band = 1;
    if (GDALRasterizeGeometries(raster.get(), 1, &band, static_cast<int>(handles.size()), handles.data(), nullptr,
                                nullptr, burn.data(), nullptr, nullptr, nullptr) != CE_None) {
      return unusable(path_);
    }
    raster->FlushCache();
    for (int r = 0; r < strip.rows; ++r) {
      for (int c = 0; c < strip.columns; ++c) {
        if (cells[static_cast<std::size_t>(r) * static_cast<std::size_t>(strip.columns) +
                  static_cast<std::size_t>(c)] != 0) {
          made.add(strip.column + c, strip.row + r);
        }
      }
    }
  }
  return made;
}

base::result<blind_areas> outlines(cell_set const& set, raster_frame const& frame, std::span<double const> row_m2,
                                   double least_m2) {
  GDALAllRegister();
  blind_areas made;
  auto const& part = set.part();
  if (part.columns <= 0 || part.rows <= 0) return made;
  std::vector<std::uint8_t> cells(static_cast<std::size_t>(part.columns) * static_cast<std::size_t>(part.rows));
  for (int r = 0; r < part.rows; ++r) {
    for (int c = 0; c < part.columns; ++c) {
      cells[static_cast<std::size_t>(r) * static_cast<std::size_t>(part.columns) + static_cast<std::size_t>(c)] =
          set.has(part.column + c, part.row + r) ? 1 : 0;
    }
  }
  auto const raster = bytes_of(part, frame, cells.data());
  auto* const driver = GetGDALDriverManager()->GetDriverByName("Memory");
  dataset const shapes{driver->Create("", 0, 0, 0, GDT_Unknown, nullptr)};
  auto* const layer = shapes->CreateLayer("blind", nullptr, wkbPolygon, nullptr);
  auto* const band = raster->GetRasterBand(1);
  CPLErrorReset();
  if (GDALPolygonize(band, band, layer, -1, nullptr, nullptr, nullptr) != CE_None) return unusable("blind");
  auto const change = between(frame);
  auto const cell_on_map = std::abs(frame.transform[1] * frame.transform[5] - frame.transform[2] * frame.transform[4]);
  for (auto const& feature : *layer) {
    auto* const shape = feature->GetGeometryRef();
    auto const* const polygon = shape->toPolygon();
    OGREnvelope box;
    polygon->getEnvelope(&box);
    // In degrees a cell's area changes with its row; over one polygon that of its middle row stands for all.
    auto const middle = to_pixel(frame, {(box.MinX + box.MaxX) / 2, (box.MinY + box.MaxY) / 2});
    auto const row = std::clamp(static_cast<int>(middle.y), 0, frame.rows - 1);
    auto const area = polygon->get_Area() / cell_on_map * row_m2[static_cast<std::size_t>(row)];
    if (area < least_m2) {
      ++made.dropped;
      made.dropped_m2 += area;
      continue;
    }
    if (change.to_degrees && shape->transform(change.to_degrees.get()) != OGRERR_NONE) return unusable("blind");
    char const* const options[]{"COORDINATE_PRECISION=6", nullptr};
    auto* const text = OGR_G_ExportToJsonEx(OGRGeometry::ToHandle(shape), const_cast<char**>(options));
    made.areas.push_back({area, text != nullptr ? text : ""});
    CPLFree(text);
  }
  std::ranges::stable_sort(made.areas, [](auto const& a, auto const& b) { return a.area_m2 > b.area_m2; });
  return made;
}

}  // namespace fengsui::fire
