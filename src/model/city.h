#pragma once

#include <filesystem>
#include <map>
#include <optional>
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

// [access] of city.toml: who may come in, and how.
struct access_settings {
  std::string visitors;  // the rank of who comes from this machine without signing in; empty: nobody may
  bool second_factor_required = false;
  int idle_minutes = 15;
  int session_hours = 12;
  struct provider {
    std::string issuer;
    std::string client;
    std::string secret_file;
    std::string redirect;  // this server's own address as the provider knows it, ending in /api/v1/sign-in/oidc/back
    std::string claim;     // what names the account: "sub" unless said
    base::name name;
  };
  std::optional<provider> oidc;
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
  access_settings access;
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
