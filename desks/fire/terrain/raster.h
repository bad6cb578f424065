#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"

namespace fengsui::fire {

// Where a raster lies: GDAL's six numbers from pixel to map, and the map's reference system as WKT (empty: none).
struct raster_frame {
  int columns = 0;
  int rows = 0;
  std::array<double, 6> transform{0, 1, 0, 0, 0, 1};
  std::string reference;

  double map_x(double column, double row) const { return transform[0] + column * transform[1] + row * transform[2]; }
  double map_y(double column, double row) const { return transform[3] + column * transform[4] + row * transform[5]; }
};

// A band of numbers, row by row from the top.
template <class Number>
struct raster {
  raster_frame frame;
  std::vector<Number> cells;
  std::optional<double> nodata;

  Number& at(int column, int row) {
    return cells[static_cast<std::size_t>(row) * static_cast<std::size_t>(frame.columns) +
                 static_cast<std::size_t>(column)];
  }
  Number const& at(int column, int row) const { return const_cast<raster*>(this)->at(column, row); }
};

struct window {
  int column = 0;
  int row = 0;
  int columns = 0;
  int rows = 0;
};

// A raster file of any format that GDAL knows; only what is asked for is read. Faults: no_file, bad_raster.
class raster_file {
 public:
  static base::result<raster_file> open(std::filesystem::path const&);
  // Several files in degrees as one; the finest cells among them set the grid, and between the files there is no data.
  static base::result<raster_file> mosaic(std::vector<std::filesystem::path> const&);
  raster_file(raster_file&&) noexcept;
  raster_file& operator=(raster_file&&) noexcept;
  ~raster_file();

  raster_frame const& frame() const { return frame_; }
  std::string const& path() const { return path_; }
  int bands() const;
  std::string metadata(char const* key) const;  // empty where there is none

  // The part inside the window, which must lie in the raster. Cells without data are NaN for float.
  base::result<raster<float>> read(int band, window const&) const;
  base::result<raster<std::uint16_t>> read_counts(int band) const;
  base::result<raster<double>> read_exact(int band) const;  // the whole; NaN without data

 private:
  raster_file() = default;
  void* dataset_ = nullptr;
  std::string path_;
  std::vector<std::string> in_memory_;  // files that GDAL keeps for it
  raster_frame frame_;
};

// A GeoTIFF of counts that is written part by part; parts never written take no room and are without data.
class count_file {
 public:
  static base::result<count_file> create(std::filesystem::path const&, raster_frame const&, std::uint16_t nodata);
  count_file(count_file&& other) noexcept : dataset_{std::exchange(other.dataset_, nullptr)}, path_{other.path_} {}
  count_file& operator=(count_file&&) = delete;
  ~count_file();
  std::optional<base::fault> write(window const&, raster<std::uint16_t> const&);
  std::optional<base::fault> close();

 private:
  count_file() = default;
  void* dataset_ = nullptr;
  std::string path_;
};

// Deflated GeoTIFF of one or several bands of the same frame.
std::optional<base::fault> write_raster(std::filesystem::path const&, std::vector<raster<float>> const&);
std::optional<base::fault> write_raster(std::filesystem::path const&, raster<std::uint8_t> const&,
                                        std::map<std::string, std::string> const& metadata = {});
std::optional<base::fault> write_raster(std::filesystem::path const&, raster<std::uint16_t> const&,
                                        std::map<std::string, std::string> const& metadata = {});

// Bands one after the other, each with its name, row by row in `frame`; NaN where there is no data.
template <class Number>
struct named_band {
  char const* name;
  std::vector<Number> const* cells;
};
std::optional<base::fault> write_bands(std::filesystem::path const&, raster_frame const&,
                                       std::vector<named_band<float>> const&,
                                       std::map<std::string, std::string> const& metadata = {});
std::optional<base::fault> write_bands(std::filesystem::path const&, raster_frame const&,
                                       std::vector<named_band<double>> const&,
                                       std::map<std::string, std::string> const& metadata = {});

// The same, as a part of a larger frame: what lies outside is without data, and takes no room in the file.
std::optional<base::fault> write_raster_part(std::filesystem::path const&, raster_frame const& whole, window const&,
                                             raster<std::uint8_t> const& part,
                                             std::map<std::string, std::string> const& metadata = {});

struct map_point {
  double x = 0;
  double y = 0;
};

// From WGS-84 longitude and latitude (degrees) to the raster's map and back. Without a reference the two are the same.
base::result<map_point> to_map(raster_frame const&, double longitude, double latitude);
base::result<map_point> to_degrees(raster_frame const&, map_point);

// Latitude in degrees of the middle of each cell, row by row. Where all cells of the frame lie between two neighbouring
// values of `borders` (rising), that of the frame's middle stands for all: asking a projection costs as much as the
// rest.
base::result<std::vector<float>> cell_latitudes(raster_frame const&, std::span<double const> borders = {});

// Whether two frames have the same cells: as many, in the same place (to a hundredth of a cell).
bool same_cells(raster_frame const&, raster_frame const&);

// Metres that one step of a column and of a row makes on the ground near a map point.
base::result<map_point> cell_size_m(raster_frame const&, map_point);

// Area in m² of a cell of each row.
base::result<std::vector<double>> row_areas_m2(raster_frame const&);

// Column and row (fractions; cell centres at .5) of a map point.
map_point to_pixel(raster_frame const&, map_point);

}  // namespace fengsui::fire
