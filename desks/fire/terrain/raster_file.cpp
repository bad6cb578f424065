// Everything of GDAL that the fire desk uses.
#include <gdal_priv.h>
#include <gdal_utils.h>
#include <ogr_spatialref.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <memory>
#include <mutex>

#include "fire/terrain/raster.h"

namespace fengsui::fire {
namespace {

using base::fault_code;
using base::make_fault;

void make_ready() {
  static std::once_flag once;
  std::call_once(once, [] {
    GDALAllRegister();
    CPLSetErrorHandler(CPLQuietErrorHandler);
  });
}

base::fault unusable(std::string const& path) {
  auto const* said = CPLGetLastErrorMsg();
  return make_fault(fault_code::bad_raster, path, said != nullptr && *said != '\0' ? said : "GDAL");
}

GDALDataset* of(void* dataset) {
  return static_cast<GDALDataset*>(dataset);
}

struct closes {
  void operator()(GDALDataset* one) const { GDALClose(one); }
};

template <class Number>
constexpr GDALDataType kType = GDT_Unknown;
template <>
constexpr GDALDataType kType<std::uint8_t> = GDT_Byte;
template <>
constexpr GDALDataType kType<std::uint16_t> = GDT_UInt16;
template <>
constexpr GDALDataType kType<float> = GDT_Float32;
template <>
constexpr GDALDataType kType<double> = GDT_Float64;

template <class Number>
struct written_band {
  char const* name;
  Number const* cells;
  std::optional<double> nodata;
};

template <class Number>
std::optional<base::fault> write(std::filesystem::path const& path, raster_frame const& whole, window const& part,
                                 std::vector<written_band<Number>> const& bands,
                                 std::map<std::string, std::string> const& metadata) {
  make_ready();
  auto* const driver = GetGDALDriverManager()->GetDriverByName("GTiff");
  // Measured numbers hardly deflate at the usual level, and take ten times as long as at the first.
  constexpr auto kMeasured = std::is_floating_point_v<Number>;
  char const* const options[]{
      "COMPRESS=DEFLATE", "TILED=YES",        "SPARSE_OK=TRUE", kMeasured ? "ZLEVEL=1" : "ZLEVEL=6",
      "INTERLEAVE=BAND",  "BIGTIFF=IF_SAFER", nullptr};
  std::unique_ptr<GDALDataset, closes> made{driver->Create(path.c_str(), whole.columns, whole.rows,
                                                           static_cast<int>(bands.size()), kType<Number>,
                                                           const_cast<char**>(options))};
  if (!made) return unusable(path.string());
  made->SetGeoTransform(const_cast<double*>(whole.transform.data()));
  if (!whole.reference.empty()) made->SetProjection(whole.reference.c_str());
  for (auto const& [key, value] : metadata) made->SetMetadataItem(key.c_str(), value.c_str());
  for (std::size_t i = 0; i < bands.size(); ++i) {
    auto* const band = made->GetRasterBand(static_cast<int>(i) + 1);
    if (bands[i].nodata) band->SetNoDataValue(*bands[i].nodata);
    if (*bands[i].name != '\0') band->SetDescription(bands[i].name);
    auto* const cells = const_cast<Number*>(bands[i].cells);
    if (band->RasterIO(GF_Write, part.column, part.row, part.columns, part.rows, cells, part.columns, part.rows,
                       kType<Number>, 0, 0, nullptr) != CE_None) {
      return unusable(path.string());
    }
  }
  CPLErrorReset();
  made->FlushCache();
  if (CPLGetLastErrorType() >= CE_Failure) return unusable(path.string());
  return {};
}

// Degrees are always longitude first here, whatever the authority's order is.
struct moved {
  std::shared_ptr<OGRCoordinateTransformation> there;
  std::shared_ptr<OGRCoordinateTransformation> back;
  bool geographic = true;
};

// Making the two costs a thousand times what a point does, and who asks for one point asks for the next: each thread
// keeps its last. (A transformation is one thread's.)
base::result<moved> between(raster_frame const& frame) {
  make_ready();
  moved made;
  if (frame.reference.empty()) return made;
  thread_local std::pair<std::string, moved> last;
  if (last.first == frame.reference) return last.second;
  OGRSpatialReference degrees;
  degrees.SetWellKnownGeogCS("WGS84");
  degrees.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  OGRSpatialReference map;
  if (map.importFromWkt(frame.reference.c_str()) != OGRERR_NONE) {
    return make_fault(fault_code::bad_raster, "", "reference system");
  }
  map.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  made.geographic = map.IsGeographic() != 0;
  made.there.reset(OGRCreateCoordinateTransformation(&degrees, &map));
  made.back.reset(OGRCreateCoordinateTransformation(&map, &degrees));
  if (!made.there || !made.back) return make_fault(fault_code::bad_raster, "", "reference system");
  last = {frame.reference, made};
  return made;
}

base::result<map_point> transformed(OGRCoordinateTransformation* how, map_point p) {
  if (how == nullptr) return p;
  if (how->Transform(1, &p.x, &p.y) == 0) {
    return make_fault(fault_code::bad_coordinate, fmt::format("{}, {}", p.x, p.y));
  }
  return p;
}

}  // namespace

base::result<raster_file> raster_file::open(std::filesystem::path const& path) {
  make_ready();
  if (!std::filesystem::exists(path)) return make_fault(fault_code::no_file, path.string());
  CPLErrorReset();
  auto* const dataset = GDALDataset::Open(path.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY);
  if (dataset == nullptr) return unusable(path.string());
  raster_file made;
  made.dataset_ = dataset;
  made.path_ = path.string();
  made.frame_.columns = dataset->GetRasterXSize();
  made.frame_.rows = dataset->GetRasterYSize();
  dataset->GetGeoTransform(made.frame_.transform.data());
  if (auto const* reference = dataset->GetProjectionRef(); reference != nullptr) made.frame_.reference = reference;
  return made;
}

raster_file::raster_file(raster_file&& other) noexcept
    : dataset_{std::exchange(other.dataset_, nullptr)},
      path_{std::move(other.path_)},
      in_memory_{std::move(other.in_memory_)},
      frame_{std::move(other.frame_)} {}

raster_file& raster_file::operator=(raster_file&& other) noexcept {
  std::swap(dataset_, other.dataset_);
  std::swap(path_, other.path_);
  std::swap(in_memory_, other.in_memory_);
  std::swap(frame_, other.frame_);
  return *this;
}

raster_file::~raster_file() {
  if (dataset_ != nullptr) GDALClose(dataset_);
  for (auto const& one : in_memory_) VSIUnlink(one.c_str());
}

base::result<raster_file> raster_file::mosaic(std::vector<std::filesystem::path> const& paths) {
  make_ready();
  static std::atomic<int> number{0};
  auto const base_name = fmt::format("/vsimem/fengsui-{}", ++number);
  raster_file made;
  made.path_ = paths.empty() ? "" : paths.front().parent_path().string();
  // Tiles differ in type and in what stands for no data; each becomes floats first. The descriptions name the files,
  // and nothing stays open.
  std::vector<char const*> parts;
  made.in_memory_.reserve(paths.size() + 1);
  for (auto const& path : paths) {
    CPLErrorReset();
    auto* const dataset = GDALOpen(path.c_str(), GA_ReadOnly);
    if (dataset == nullptr) return unusable(path.string());
    char const* const words[]{"-of", "VRT", "-ot", "Float32", "-b", "1", nullptr};
    auto* const options = GDALTranslateOptionsNew(const_cast<char**>(words), nullptr);
    auto const& name = made.in_memory_.emplace_back(fmt::format("{}-{}.vrt", base_name, parts.size()));
    auto* const floats = GDALTranslate(name.c_str(), dataset, options, nullptr);
    GDALTranslateOptionsFree(options);
    if (floats != nullptr) GDALClose(floats);
    GDALClose(dataset);
    if (floats == nullptr) return unusable(path.string());
    parts.push_back(name.c_str());
  }
  char const* const words[]{"-resolution", "highest", "-r", "bilinear", "-vrtnodata", "-32768", nullptr};
  auto* const options = GDALBuildVRTOptionsNew(const_cast<char**>(words), nullptr);
  auto const name = base_name + ".vrt";
  CPLErrorReset();
  auto* const whole =
      GDALBuildVRT(name.c_str(), static_cast<int>(parts.size()), nullptr, parts.data(), options, nullptr);
  GDALBuildVRTOptionsFree(options);
  if (whole == nullptr) return unusable(made.path_);
  GDALClose(whole);
  made.in_memory_.push_back(name);
  auto* const dataset = GDALDataset::Open(name.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY);
  if (dataset == nullptr) return unusable(made.path_);
  made.dataset_ = dataset;
  made.frame_.columns = dataset->GetRasterXSize();
  made.frame_.rows = dataset->GetRasterYSize();
  dataset->GetGeoTransform(made.frame_.transform.data());
  if (auto const* reference = dataset->GetProjectionRef(); reference != nullptr) made.frame_.reference = reference;
  return made;
}

base::result<count_file> count_file::create(std::filesystem::path const& path, raster_frame const& frame,
                                            std::uint16_t nodata) {
  make_ready();
  auto* const driver = GetGDALDriverManager()->GetDriverByName("GTiff");
  char const* const options[]{"COMPRESS=DEFLATE", "TILED=YES", "SPARSE_OK=TRUE", "BIGTIFF=IF_SAFER", nullptr};
  CPLErrorReset();
  auto* const dataset =
      driver->Create(path.c_str(), frame.columns, frame.rows, 1, GDT_UInt16, const_cast<char**>(options));
  if (dataset == nullptr) return unusable(path.string());
  dataset->SetGeoTransform(const_cast<double*>(frame.transform.data()));
  if (!frame.reference.empty()) dataset->SetProjection(frame.reference.c_str());
  dataset->GetRasterBand(1)->SetNoDataValue(nodata);
  count_file made;
  made.dataset_ = dataset;
  made.path_ = path.string();
  return made;
}

count_file::~count_file() {
  if (dataset_ != nullptr) GDALClose(dataset_);
}

std::optional<base::fault> count_file::write(window const& part, raster<std::uint16_t> const& counts) {
  auto* const cells = const_cast<std::uint16_t*>(counts.cells.data());
  if (of(dataset_)->GetRasterBand(1)->RasterIO(GF_Write, part.column, part.row, part.columns, part.rows, cells,
                                               part.columns, part.rows, GDT_UInt16, 0, 0, nullptr) != CE_None) {
    return unusable(path_);
  }
  return {};
}

std::optional<base::fault> count_file::close() {
  CPLErrorReset();
  GDALClose(std::exchange(dataset_, nullptr));
  if (CPLGetLastErrorType() >= CE_Failure) return unusable(path_);
  return {};
}

int raster_file::bands() const {
  return of(dataset_)->GetRasterCount();
}

std::string raster_file::metadata(char const* key) const {
  auto const* value = of(dataset_)->GetMetadataItem(key);
  return value == nullptr ? std::string{} : value;
}

base::result<raster<float>> raster_file::read(int band, window const& part) const {
  if (band < 1 || band > bands()) return make_fault(fault_code::bad_raster, path_, fmt::format("band {}", band));
  raster<float> made;
  made.frame = frame_;
  made.frame.columns = part.columns;
  made.frame.rows = part.rows;
  made.frame.transform[0] = frame_.map_x(part.column, part.row);
  made.frame.transform[3] = frame_.map_y(part.column, part.row);
  made.cells.resize(static_cast<std::size_t>(part.columns) * static_cast<std::size_t>(part.rows));
  auto* const from = of(dataset_)->GetRasterBand(band);
  if (from->RasterIO(GF_Read, part.column, part.row, part.columns, part.rows, made.cells.data(), part.columns,
                     part.rows, GDT_Float32, 0, 0, nullptr) != CE_None) {
    return unusable(path_);
  }
  int has = 0;
  if (auto const nodata = from->GetNoDataValue(&has); has != 0) {
    made.nodata = nodata;
    for (auto& cell : made.cells) {
      if (cell == static_cast<float>(nodata)) cell = std::numeric_limits<float>::quiet_NaN();
    }
  }
  return made;
}

base::result<raster<std::uint16_t>> raster_file::read_counts(int band) const {
  if (band < 1 || band > bands()) return make_fault(fault_code::bad_raster, path_, fmt::format("band {}", band));
  raster<std::uint16_t> made;
  made.frame = frame_;
  made.cells.resize(static_cast<std::size_t>(frame_.columns) * static_cast<std::size_t>(frame_.rows));
  if (of(dataset_)->GetRasterBand(band)->RasterIO(GF_Read, 0, 0, frame_.columns, frame_.rows, made.cells.data(),
                                                  frame_.columns, frame_.rows, GDT_UInt16, 0, 0, nullptr) != CE_None) {
    return unusable(path_);
  }
  return made;
}

base::result<raster<double>> raster_file::read_exact(int band) const {
  if (band < 1 || band > bands()) return make_fault(fault_code::bad_raster, path_, fmt::format("band {}", band));
  raster<double> made;
  made.frame = frame_;
  made.cells.resize(static_cast<std::size_t>(frame_.columns) * static_cast<std::size_t>(frame_.rows));
  auto* const from = of(dataset_)->GetRasterBand(band);
  if (from->RasterIO(GF_Read, 0, 0, frame_.columns, frame_.rows, made.cells.data(), frame_.columns, frame_.rows,
                     GDT_Float64, 0, 0, nullptr) != CE_None) {
    return unusable(path_);
  }
  int has = 0;
  if (auto const nodata = from->GetNoDataValue(&has); has != 0) {
    made.nodata = nodata;
    std::ranges::replace(made.cells, nodata, std::numeric_limits<double>::quiet_NaN());
  }
  return made;
}

namespace {

template <class Number>
std::optional<base::fault> write_whole(std::filesystem::path const& path, raster_frame const& frame,
                                       std::vector<named_band<Number>> const& bands,
                                       std::map<std::string, std::string> const& metadata) {
  std::vector<written_band<Number>> each;
  for (auto const& one : bands) each.push_back({one.name, one.cells->data(), std::numeric_limits<double>::quiet_NaN()});
  return write<Number>(path, frame, {0, 0, frame.columns, frame.rows}, each, metadata);
}

}  // namespace

std::optional<base::fault> write_bands(std::filesystem::path const& path, raster_frame const& frame,
                                       std::vector<named_band<float>> const& bands,
                                       std::map<std::string, std::string> const& metadata) {
  return write_whole(path, frame, bands, metadata);
}

std::optional<base::fault> write_bands(std::filesystem::path const& path, raster_frame const& frame,
                                       std::vector<named_band<double>> const& bands,
                                       std::map<std::string, std::string> const& metadata) {
  return write_whole(path, frame, bands, metadata);
}

std::optional<base::fault> write_raster(std::filesystem::path const& path, std::vector<raster<float>> const& bands) {
  std::vector<written_band<float>> each;
  for (auto const& one : bands) each.push_back({"", one.cells.data(), one.nodata});
  auto const& frame = bands.front().frame;
  return write<float>(path, frame, {0, 0, frame.columns, frame.rows}, each, {});
}

std::optional<base::fault> write_raster(std::filesystem::path const& path, raster<std::uint8_t> const& band,
                                        std::map<std::string, std::string> const& metadata) {
  return write_raster_part(path, band.frame, {0, 0, band.frame.columns, band.frame.rows}, band, metadata);
}

std::optional<base::fault> write_raster(std::filesystem::path const& path, raster<std::uint16_t> const& band,
                                        std::map<std::string, std::string> const& metadata) {
  return write<std::uint16_t>(path, band.frame, {0, 0, band.frame.columns, band.frame.rows},
                              {{"", band.cells.data(), band.nodata}}, metadata);
}

std::optional<base::fault> write_raster_part(std::filesystem::path const& path, raster_frame const& whole,
                                             window const& where, raster<std::uint8_t> const& part,
                                             std::map<std::string, std::string> const& metadata) {
  return write<std::uint8_t>(path, whole, where, {{"", part.cells.data(), part.nodata}}, metadata);
}

base::result<map_point> to_map(raster_frame const& frame, double longitude, double latitude) {
  auto const way = between(frame);
  if (!way) return way.error();
  return transformed(way->there.get(), {longitude, latitude});
}

base::result<map_point> to_degrees(raster_frame const& frame, map_point p) {
  auto const way = between(frame);
  if (!way) return way.error();
  return transformed(way->back.get(), p);
}

base::result<std::vector<float>> cell_latitudes(raster_frame const& frame, std::span<double const> borders) {
  auto const way = between(frame);
  if (!way) return way.error();
  auto const columns = static_cast<std::size_t>(frame.columns);
  std::vector<double> x(columns);
  std::vector<double> y(columns);
  // Of the cells (column, row), (column, row) + step ..., `count` of them.
  auto const ask = [&](double column, double row, double step_column, double step_row, std::size_t count) {
    x.resize(count);
    y.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
      auto const at = static_cast<double>(i);
      x[i] = frame.map_x(column + at * step_column + 0.5, row + at * step_row + 0.5);
      y[i] = frame.map_y(column + at * step_column + 0.5, row + at * step_row + 0.5);
    }
    return !way->back || way->back->Transform(static_cast<int>(count), x.data(), y.data()) != 0;
  };
  auto const cells = columns * static_cast<std::size_t>(frame.rows);
  auto const last_column = frame.columns - 1.0;
  auto const last_row = frame.rows - 1.0;
  auto const refused = [&] { return make_fault(fault_code::bad_raster, "", "latitude"); };
  // The edges bound what lies inside.
  auto south = 90.0;
  auto north = -90.0;
  for (auto const& [column, row, right, down] : {std::array{0.0, 0.0, 1.0, 0.0},
                                                 {0.0, last_row, 1.0, 0.0},
                                                 {0.0, 0.0, 0.0, 1.0},
                                                 {last_column, 0.0, 0.0, 1.0}}) {
    if (!ask(column, row, right, down, static_cast<std::size_t>(right > 0 ? frame.columns : frame.rows))) {
      return refused();
    }
    south = std::min(south, std::ranges::min(y));
    north = std::max(north, std::ranges::max(y));
  }
  if (!(south >= -90 && north <= 90)) return refused();
  auto const belt = [&](double latitude) { return std::ranges::lower_bound(borders, latitude) - borders.begin(); };
  if (!borders.empty() && belt(south) == belt(north)) {
    return std::vector<float>(cells, static_cast<float>((south + north) / 2));
  }
  std::vector<float> made;
  made.reserve(cells);
  auto const level = (way->geographic || frame.reference.empty()) && frame.transform[4] == 0;
  for (int row = 0; row < frame.rows; ++row) {
    if (!ask(0, row, 1, 0, level ? 1 : columns)) return refused();
    if (level) {
      made.insert(made.end(), columns, static_cast<float>(y[0]));
    } else {
      for (auto const one : y) made.push_back(static_cast<float>(one));
    }
  }
  return made;
}

bool same_cells(raster_frame const& a, raster_frame const& b) {
  if (a.columns != b.columns || a.rows != b.rows) return false;
  constexpr double kShare = 0.01;
  auto const width = std::hypot(a.transform[1], a.transform[4]) * kShare;
  auto const height = std::hypot(a.transform[2], a.transform[5]) * kShare;
  for (auto const& [column, row] : {std::array{0, 0}, {a.columns, 0}, {0, a.rows}, {a.columns, a.rows}}) {
    if (std::abs(a.map_x(column, row) - b.map_x(column, row)) > width) return false;
    if (std::abs(a.map_y(column, row) - b.map_y(column, row)) > height) return false;
  }
  return true;
}

namespace {

// Of a cell near a map point, metres. The lengths of a degree are those of the WGS-84 ellipsoid at this latitude.
map_point size_of_cell(raster_frame const& frame, bool degrees, double latitude) {
  auto const column = std::hypot(frame.transform[1], frame.transform[4]);
  auto const row = std::hypot(frame.transform[2], frame.transform[5]);
  if (!degrees) return {column, row};
  constexpr double kMajor = 6378137.0;
  constexpr double kSquaredEccentricity = 0.00669437999014;
  constexpr double kDegree = M_PI / 180.0;
  auto const sine = std::sin(latitude * kDegree);
  auto const w = 1.0 - kSquaredEccentricity * sine * sine;
  auto const north = kMajor * (1.0 - kSquaredEccentricity) / (w * std::sqrt(w)) * kDegree;
  auto const east = kMajor * std::cos(latitude * kDegree) / std::sqrt(w) * kDegree;
  return {column * east, row * north};
}

}  // namespace

base::result<map_point> cell_size_m(raster_frame const& frame, map_point near) {
  auto const way = between(frame);
  if (!way) return way.error();
  return size_of_cell(frame, way->geographic && !frame.reference.empty(), near.y);
}

base::result<std::vector<double>> row_areas_m2(raster_frame const& frame) {
  auto const way = between(frame);
  if (!way) return way.error();
  auto const degrees = way->geographic && !frame.reference.empty();
  std::vector<double> made;
  made.reserve(static_cast<std::size_t>(frame.rows));
  for (int row = 0; row < frame.rows; ++row) {
    auto const cell = size_of_cell(frame, degrees, frame.map_y(frame.columns / 2.0, row + 0.5));
    made.push_back(cell.x * cell.y);
  }
  return made;
}

map_point to_pixel(raster_frame const& frame, map_point p) {
  auto const& t = frame.transform;
  auto const determinant = t[1] * t[5] - t[2] * t[4];
  auto const x = p.x - t[0];
  auto const y = p.y - t[3];
  return {(x * t[5] - y * t[2]) / determinant, (y * t[1] - x * t[4]) / determinant};
}

}  // namespace fengsui::fire
