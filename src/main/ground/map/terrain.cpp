#include "main/ground/map/terrain.h"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <fmt/format.h>
#include <gdal_alg.h>
#include <gdal_priv.h>
#include <gdal_utils.h>
#include <gdalwarper.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <numbers>

namespace fengsui::main {
namespace {

namespace fs = std::filesystem;
using base::fault_code;
using base::make_fault;

constexpr double kHalfWorld = 20037508.342789244;  // metres of Web Mercator from its middle to its edge
constexpr int kTile = 256;
constexpr float kNothing = -32767;
constexpr double kCoarse = 1000;  // metres
constexpr int kWidest = 5;        // below this zoom a city is a dot
constexpr int kSmoothed = 3;      // a coarse grid is drawn out over so many zooms more, or its cells show as squares
constexpr int kContourPixels = 1400;  // the longer side of the raster that contours are drawn on
constexpr int kContoursAtMost = 25;

// Pixels of a tile: a hole as wide is filled from its rim alone; beyond, the ground levels out over so many more.
constexpr double kHole = 16;
constexpr double kRunOut = 24;

bool is_height(float metres) {
  return metres > -12'000 && metres < 10'000;
}

struct closes {
  void operator()(GDALDataset* one) const { GDALClose(one); }
};
using dataset = std::unique_ptr<GDALDataset, closes>;

dataset open_raster(fs::path const& file) {
  GDALAllRegister();
  return dataset{
      GDALDataset::FromHandle(GDALOpenEx(file.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY, nullptr, nullptr, nullptr))};
}

// The raster's place and cell in another frame.
struct extent {
  double west = 0, south = 0, east = 0, north = 0, cell = 0;
};
std::optional<extent> extent_in(GDALDataset& one, std::string const& frame) {
  std::unique_ptr<void, void (*)(void*)> const transformer{
      GDALCreateGenImgProjTransformer2(&one, nullptr, CPLStringList{}.SetNameValue("DST_SRS", frame.c_str()).List()),
      GDALDestroyGenImgProjTransformer};
  if (!transformer) return {};
  std::array<double, 6> to{};
  std::array<double, 4> bounds{};
  int width = 0;
  int height = 0;
  if (GDALSuggestedWarpOutput2(&one, GDALGenImgProjTransform, transformer.get(), to.data(), &width, &height,
                               bounds.data(), 0) != CE_None)
    return {};
  return extent{bounds[0], bounds[1], bounds[2], bounds[3], to[1]};
}

dataset warped(std::vector<GDALDatasetH>& from, std::vector<std::string> const& how) {
  CPLStringList words;
  for (auto const& one : how) words.AddString(one.c_str());
  std::unique_ptr<GDALWarpAppOptions, void (*)(GDALWarpAppOptions*)> const options{
      GDALWarpAppOptionsNew(words.List(), nullptr), GDALWarpAppOptionsFree};
  int wrong = 0;
  return dataset{GDALDataset::FromHandle(
      GDALWarp("", nullptr, static_cast<int>(from.size()), from.data(), options.get(), &wrong))};
}

double latitude(double mercator_y) {
  return std::atan(std::sinh(mercator_y / kHalfWorld * std::numbers::pi)) * 180 / std::numbers::pi;
}

// What the raster does not cover: holes are filled from around them; farther out, where that would smear its edge
// across the map, the ground runs out to one level.
bool fill_holes(GDALRasterBand& heights, std::vector<float>& metres, std::vector<std::uint8_t> const& known,
                double level) {
  auto const memory = [](GDALDataType type) {
    return dataset{GetGDALDriverManager()->GetDriverByName("MEM")->Create("", kTile, kTile, 1, type, nullptr)};
  };
  auto const mask = memory(GDT_Byte);
  auto const distance = memory(GDT_Float32);
  auto marks = known;
  std::vector<float> pixels(metres.size());
  auto* from = mask->GetRasterBand(1);
  auto* to = distance->GetRasterBand(1);
  if (from->RasterIO(GF_Write, 0, 0, kTile, kTile, marks.data(), kTile, kTile, GDT_Byte, 0, 0, nullptr) != CE_None ||
      GDALComputeProximity(from, to, CPLStringList{}.SetNameValue("VALUES", "1").List(), nullptr, nullptr) != CE_None ||
      to->RasterIO(GF_Read, 0, 0, kTile, kTile, pixels.data(), kTile, kTile, GDT_Float32, 0, 0, nullptr) != CE_None ||
      GDALFillNodata(&heights, nullptr, kTile, 0, 1, nullptr, nullptr, nullptr) != CE_None ||
      heights.RasterIO(GF_Read, 0, 0, kTile, kTile, metres.data(), kTile, kTile, GDT_Float32, 0, 0, nullptr) != CE_None)
    return false;
  for (std::size_t i = 0; i < metres.size(); ++i) {
    if (known[i] != 0) continue;
    auto const share = is_height(metres[i]) ? std::exp(-std::max(0.0, pixels[i] - kHole) / kRunOut) : 0.0;
    metres[i] = static_cast<float>(share > 0 ? level + share * (metres[i] - level) : level);
  }
  return true;
}

// Heights as colours; false where the tile holds none, or cannot be written.
bool write_tile(GDALDataset& heights, fs::path const& file, double level) {
  auto* band = heights.GetRasterBand(1);
  std::vector<float> metres(static_cast<std::size_t>(kTile) * kTile);
  auto const read = [&] {
    return band->RasterIO(GF_Read, 0, 0, kTile, kTile, metres.data(), kTile, kTile, GDT_Float32, 0, 0, nullptr) ==
           CE_None;
  };
  if (!read()) return false;
  if (std::ranges::none_of(metres, is_height)) return false;
  if (!std::ranges::all_of(metres, is_height)) {
    std::vector<std::uint8_t> known(metres.size());
    for (std::size_t i = 0; i < metres.size(); ++i) known[i] = is_height(metres[i]) ? 1 : 0;
    if (!fill_holes(*band, metres, known, level)) return false;
  }
  std::array<std::vector<std::uint8_t>, 3> colours;
  for (auto& one : colours) one.resize(metres.size());
  for (std::size_t i = 0; i < metres.size(); ++i) {
    auto const value = static_cast<std::int64_t>(std::lround((static_cast<double>(metres[i]) + 32768) * 256));
    colours[0][i] = static_cast<std::uint8_t>(value >> 16);
    colours[1][i] = static_cast<std::uint8_t>(value >> 8 & 255);
    colours[2][i] = static_cast<std::uint8_t>(value & 255);
  }
  dataset const picture{GetGDALDriverManager()->GetDriverByName("MEM")->Create("", kTile, kTile, 3, GDT_Byte, nullptr)};
  for (int i = 0; i < 3; ++i) {
    if (picture->GetRasterBand(i + 1)->RasterIO(GF_Write, 0, 0, kTile, kTile,
                                                colours[static_cast<std::size_t>(i)].data(), kTile, kTile, GDT_Byte, 0,
                                                0, nullptr) != CE_None)
      return false;
  }
  std::error_code ignored;
  fs::create_directories(file.parent_path(), ignored);
  dataset const kept{GetGDALDriverManager()->GetDriverByName("PNG")->CreateCopy(file.c_str(), picture.get(), 0, nullptr,
                                                                                nullptr, nullptr)};
  return kept != nullptr;
}

// The rounder the step, the easier it is read: at most kContoursAtMost lines between the lowest and the highest.
int interval_for(double relief) {
  for (int const step : {10, 20, 50, 100, 200, 500, 1000}) {
    if (relief / step <= kContoursAtMost) return step;
  }
  return 1000;
}

// Lines of equal height as GeoJSON, thinned to half a pixel; every fifth is an index contour.
int write_contours(std::vector<GDALDatasetH>& from, extent const& at, fs::path const& file) {
  double const cell = std::max({at.cell, (at.east - at.west) / kContourPixels, (at.north - at.south) / kContourPixels});
  auto const flat =
      warped(from, {"-of", "MEM", "-ot", "Float32", "-t_srs", "EPSG:4326", "-r", "average", "-dstnodata",
                    fmt::format("{}", kNothing), "-tr", fmt::format("{:.12f}", cell), fmt::format("{:.12f}", cell)});
  if (!flat) return 0;
  auto* band = flat->GetRasterBand(1);
  std::array<double, 2> range{};
  if (band->ComputeRasterMinMax(0, range.data()) != CE_None || range[1] - range[0] < 10) return 0;
  int const interval = interval_for(range[1] - range[0]);
  dataset const lines{GetGDALDriverManager()->GetDriverByName("Memory")->Create("", 0, 0, 0, GDT_Unknown, nullptr)};
  auto* drawn = lines->CreateLayer("contours", nullptr, wkbLineString, nullptr);
  OGRFieldDefn height{"metres", OFTReal};
  if (drawn == nullptr || drawn->CreateField(&height) != OGRERR_NONE) return 0;
  CPLStringList how;
  how.SetNameValue("LEVEL_INTERVAL", fmt::format("{}", interval).c_str());
  how.SetNameValue("ELEV_FIELD", "0");
  how.SetNameValue("NODATA", fmt::format("{}", kNothing).c_str());
  if (GDALContourGenerateEx(band, drawn, how.List(), nullptr, nullptr) != CE_None) return 0;

  std::error_code ignored;
  fs::remove(file, ignored);
  dataset const kept{
      GetGDALDriverManager()->GetDriverByName("GeoJSON")->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr)};
  if (!kept) return 0;
  OGRSpatialReference wgs84;
  wgs84.importFromEPSG(4326);
  wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  auto* out = kept->CreateLayer("contours", &wgs84, wkbLineString,
                                CPLStringList{}.SetNameValue("COORDINATE_PRECISION", "5").List());
  OGRFieldDefn metres{"metres", OFTInteger};
  OGRFieldDefn index{"index", OFTInteger};
  if (out == nullptr || out->CreateField(&metres) != OGRERR_NONE || out->CreateField(&index) != OGRERR_NONE) return 0;
  for (auto const& one : drawn) {
    std::unique_ptr<OGRGeometry> const line{one->GetGeometryRef()->Simplify(cell / 2)};
    if (!line || line->IsEmpty()) continue;
    auto const level = static_cast<int>(std::lround(one->GetFieldAsDouble(0)));
    OGRFeature made{out->GetLayerDefn()};
    made.SetField(0, level);
    made.SetField(1, level % (5 * interval) == 0 ? 1 : 0);
    made.SetGeometry(line.get());
    if (out->CreateFeature(&made) != OGRERR_NONE) return 0;
  }
  return interval;
}

struct tile_range {
  int zoom, x0, x1, y0, y1;
  int count() const { return (x1 - x0 + 1) * (y1 - y0 + 1); }
};
tile_range tiles_of(extent const& m, int zoom) {
  double const size = 2 * kHalfWorld / std::exp2(zoom);
  int const last = (1 << zoom) - 1;
  auto const at = [&](double from_edge) { return std::clamp(static_cast<int>(std::floor(from_edge / size)), 0, last); };
  return {zoom, at(m.west + kHalfWorld), at(m.east + kHalfWorld), at(kHalfWorld - m.north), at(kHalfWorld - m.south)};
}

}  // namespace

base::result<double> cell_of(fs::path const& raster) {
  auto const one = open_raster(raster);
  if (!one) return make_fault(fault_code::no_file, raster.string());
  auto const at = extent_in(*one, "EPSG:3857");
  if (!at || at->cell <= 0)
    return make_fault(fault_code::bad_raster, raster.filename().string(), "没有坐标系 / it does not say where it lies");
  return at->cell * std::cos(latitude((at->south + at->north) / 2) * std::numbers::pi / 180);
}

base::result<terrain_layer> make_terrain(std::vector<fs::path> const& rasters, fs::path const& folder,
                                         std::string const& name, std::function<void(int, int)> const& progress) {
  std::vector<dataset> opened;
  std::vector<GDALDatasetH> from;
  extent mercator;
  terrain_layer made;
  double lowest = std::numeric_limits<double>::max();
  double highest = std::numeric_limits<double>::lowest();
  for (auto const& file : rasters) {
    auto const cell = cell_of(file);
    if (!cell) return cell.error();
    made.metres = made.metres == 0 ? *cell : std::min(made.metres, *cell);
    opened.push_back(open_raster(file));
    std::array<double, 2> range{};
    if (opened.back()->GetRasterBand(1)->ComputeRasterMinMax(1, range.data()) == CE_None) {
      lowest = std::min(lowest, range[0]);
      highest = std::max(highest, range[1]);
    }
    auto const at = *extent_in(*opened.back(), "EPSG:3857");
    mercator = from.empty() ? at
                            : extent{std::min(mercator.west, at.west), std::min(mercator.south, at.south),
                                     std::max(mercator.east, at.east), std::max(mercator.north, at.north),
                                     std::min(mercator.cell, at.cell)};
    from.push_back(opened.back().get());
  }
  made.coarse = made.metres > kCoarse;
  made.bounds = {mercator.west / kHalfWorld * 180, latitude(mercator.south), mercator.east / kHalfWorld * 180,
                 latitude(mercator.north)};
  // The first zoom at which a pixel of a tile is no larger than the source's cell.
  made.maxzoom =
      std::clamp(static_cast<int>(std::ceil(std::log2(2 * kHalfWorld / kTile / mercator.cell) - 0.5)), 0, 14);
  if (made.coarse) made.maxzoom += kSmoothed;
  made.minzoom = std::min(made.maxzoom, kWidest);

  std::error_code ignored;
  fs::remove_all(folder / name, ignored);
  std::vector<tile_range> zooms;
  int all = 0;
  for (int zoom = made.minzoom; zoom <= made.maxzoom; ++zoom)
    all += zooms.emplace_back(tiles_of(mercator, zoom)).count();
  double const level = lowest < highest ? (lowest + highest) / 2 : 0;  // of what lies outside
  int done = 0;
  for (auto const& zoom : zooms) {
    double const size = 2 * kHalfWorld / std::exp2(zoom.zoom);
    // Finer than the source: drawn smoothly through its cells. Coarser: the mean of them.
    auto const* const how = size / kTile < mercator.cell ? "cubicspline" : "average";
    for (int x = zoom.x0; x <= zoom.x1; ++x) {
      for (int y = zoom.y0; y <= zoom.y1; ++y) {
        double const west = x * size - kHalfWorld;
        double const north = kHalfWorld - y * size;
        auto const heights =
            warped(from, {"-of", "MEM", "-ot", "Float32", "-t_srs", "EPSG:3857", "-r", how, "-dstnodata",
                          fmt::format("{}", kNothing), "-te", fmt::format("{:.6f}", west),
                          fmt::format("{:.6f}", north - size), fmt::format("{:.6f}", west + size),
                          fmt::format("{:.6f}", north), "-ts", fmt::format("{}", kTile), fmt::format("{}", kTile)});
        if (heights && write_tile(*heights, folder / name / fmt::format("{}/{}/{}.png", zoom.zoom, x, y), level))
          ++made.tiles;
        if (progress) progress(++done, all);
      }
    }
  }
  if (made.tiles == 0)
    return make_fault(fault_code::bad_raster, rasters.front().filename().string(), "没有高程 / it holds no heights");
  if (!made.coarse) {
    auto degrees = extent_in(*opened.front(), "EPSG:4326");
    if (degrees) {
      *degrees = {made.bounds[0], made.bounds[1], made.bounds[2], made.bounds[3], degrees->cell};
      made.interval = write_contours(from, *degrees, folder / (name + "-contours.geojson"));
    }
  }
  return made;
}

}  // namespace fengsui::main
