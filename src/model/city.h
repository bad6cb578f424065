#pragma once

#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/fault.h"
#include "base/geo.h"
#include "base/name.h"
#include "base/text_hash.h"
#include "base/time.h"
#include "model/indicator.h"

namespace fengsui::model {

struct place {
  std::string code;
  std::string level;
  std::string parent;
  base::name name;
  std::optional<base::coordinate> at;
};

struct boundary {
  std::string place;
  std::vector<base::ring> rings;  // even-odd over all of them
};

struct data_source {
  std::string id;
  base::name name;
  bool made_up = false;
};

struct attribution {
  base::name text;
  std::string licence;
};

// Settings and reference data; another city is another folder.
struct city {
  std::string id;
  base::name name;
  std::string zone_name;
  std::string root;   // the widest place
  std::string home;   // the city itself
  std::string today;  // a demo's day; empty: the clock's
  std::vector<std::string> desks;
  std::vector<place> places;
  std::vector<boundary> boundaries;
  base::frame boundary_frame = base::frame::wgs84;
  std::vector<data_source> sources;
  std::vector<attribution> attributions;
  std::vector<target> targets;
  std::filesystem::path folder;  // calendar, boundaries and demo events lie here

  place const* find_place(std::string_view code) const;
  data_source const* find_source(std::string_view id) const;
  bool within(std::string_view code, std::string_view ancestor) const;  // true for the same place
  // The place itself or the first of its ancestors of that level; null where there is none.
  place const* at_level(std::string_view code, std::string_view level) const;
  // The smallest place with a boundary around the point; null outside all of them.
  place const* containing(base::coordinate) const;

  // By code; made by read_city.
  std::unordered_map<std::string, std::size_t, base::text_hash, std::equal_to<>> place_numbers;
};

struct city_reading {
  city read;
  base::faults faults;
};

// Reads city.toml, places.csv and boundaries.geojson of one folder.
city_reading read_city(std::filesystem::path const& folder);

}  // namespace fengsui::model
