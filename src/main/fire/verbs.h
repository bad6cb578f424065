#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "fire/danger/fwi.h"
#include "fire/danger/season.h"
#include "main/verbs.h"

namespace fengsui::main {

// The fire desk's engines by themselves: files in, answers out, no data folder.

struct fire_fwi_verb {
  common_options const& common;
  std::string file;
  std::optional<double> latitude;  // where the input has none; 55 where nobody says
  double longitude = 0;
  bool csv = false;
  std::string start = "85/6/15";
  bool canada_day_length = false;
  bool carry_gaps = false;
  bool season = false;
  std::string season_limits = "12/5";
  bool fahrenheit = false;
  bool metres_per_second = false;
  bool hourly = false;
  // Grids: weather as rasters, a band a day from `date` on; codes and ratings as rasters out.
  bool grid = false;
  std::filesystem::path temp;
  std::filesystem::path rh;
  std::filesystem::path wind;
  std::filesystem::path rain;
  std::filesystem::path tmax;  // of --season
  std::string date;
  std::filesystem::path codes;
  std::filesystem::path codes_out;
  std::filesystem::path out;
  std::filesystem::path daily;
  exit_code operator()() const;
  exit_code rate_grids(fire::moisture_codes const& start_codes, fire::season_rule const& limits) const;
};

struct fire_level_verb {
  common_options const& common;
  std::string file;  // daily weather; or else an index, or the points of each factor
  std::optional<double> index;
  std::vector<double> points;
  std::string tables = "wjf-2020";  // one that is shipped, or a file
  std::string show_tables;
  std::optional<double> dry_days;  // before the first row
  std::optional<double> green;     // %, where no column says
  std::optional<double> snow;
  std::optional<double> curing;
  std::optional<double> load;  // times an ordinary day's visitors
  std::optional<double> usual_visitors;
  double latitude = 36.6;
  bool metres_per_second = false;
  exit_code operator()() const;
};

struct fire_viewshed_verb {
  common_options const& common;
  std::filesystem::path dem;
  std::vector<double> at;  // longitude, latitude; or the map's own x, y
  double height = 0;
  double target = 0;
  double range = 20'000;
  std::vector<double> sector;
  std::vector<double> tilt;
  std::filesystem::path out;
  exit_code operator()() const;
};

struct fire_cover_verb {
  common_options const& common;
  std::filesystem::path dem;  // a raster, or a folder of tiles
  std::filesystem::path towers;
  double height = 20;  // of towers that do not say
  double target = 0;
  double range = 20'000;
  std::string area = "reach";  // or "all", or a file with polygons
  std::string area_frame = "wgs84";
  std::filesystem::path out;
  std::filesystem::path blind;
  std::filesystem::path stations;
  double least_ha = 1;
  std::filesystem::path candidates;
  int next = 0;
  double spacing = 5'000;
  exit_code operator()() const;
};

struct fire_locate_verb {
  common_options const& common;
  std::string file;
  std::filesystem::path dem;
  double sigma = 0.5;
  double height = 20;
  double range = 30'000;
  exit_code operator()() const;
};

struct fire_detect_verb {
  common_options const& common;
  std::filesystem::path scene;
  std::filesystem::path out;
  exit_code operator()() const;
};

struct fire_hotspots_verb {
  common_options const& common;
  std::vector<std::filesystem::path> files;
  double link_km = 0.7;
  int asleep_days = 5;
  int silent_hours = 24;
  std::filesystem::path sources;
  std::vector<std::filesystem::path> areas;  // polygons and points of known heat
  std::string areas_frame = "wgs84";
  double beyond_m = 500;
  std::vector<std::filesystem::path> past;
  std::string at;                   // only what was visible at this moment
  std::vector<std::string> expect;  // satellites that should report
  bool each = false;                // every detection with its label
  std::string zone = "Asia/Shanghai";
  exit_code operator()() const;
};

}  // namespace fengsui::main
