#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/name.h"
#include "base/time.h"
#include "fire/incident/ground.h"
#include "fire/satellite/known_heat.h"

namespace fengsui::fire {

// Who says that something burns.
enum class source : std::uint8_t { satellite, camera, tower, drone, patrol, phone };
inline constexpr std::size_t kSources = 6;
std::string_view to_text(source);
base::name name_of(source);
std::optional<source> source_from(std::string_view);

// A name of which one language may be missing: then the other stands for both.
base::name name_in_both(std::string zh, std::string en);

// Of a place, in square metres. A camera that knows its azimuth and guesses the distance is long along its ray.
struct covariance {
  double east = 0;
  double north = 0;
  double cross = 0;
};

// sigma_along and sigma_across in metres, the azimuth of the long axis in degrees.
covariance along(double azimuth, double sigma_along_m, double sigma_across_m);

// One report of one source. Coordinates in WGS-84 degrees.
struct detection {
  std::string id;
  source from = source::camera;
  std::string station;  // which camera, satellite, caller
  base::instant at;     // when it was so
  base::instant heard;  // when the room had it
  double latitude = 0;
  double longitude = 0;
  covariance error;
  double real = 0.5;  // what the source itself thinks its chance of being right is
  std::string truth;  // of made seasons: what it came from; empty where nobody knows
};

// A pose that a turning camera goes back to by name (预置位). Degrees; the tilt is over the horizontal.
struct station_preset {
  std::string name;
  double azimuth = 0;
  double tilt = 0;
  double fov = 60;
  bool operator==(station_preset const&) const = default;
};

// A watcher that stands still, and what it sees: its viewshed, or where nobody has computed one how far it sees, in
// sectors of 10 degrees clockwise from north.
struct station {
  std::string id;
  source kind = source::camera;
  double latitude = 0;
  double longitude = 0;
  std::array<double, 36> sight_m{};
  std::vector<ground_row> ground{};  // its viewshed on the lattice; empty where there is none
  base::name ground_on{};            // the terrain that it was reckoned on; empty where nobody has said
  std::optional<double> azimuth{};   // where it looks now, and how wide; degrees
  std::optional<double> fov{};
  std::vector<station_preset> presets{};
  std::string preset{};  // the one that it was turned to, where it was turned to one
  base::name name{};     // as people call it; empty where nobody has said

  bool sees_anything() const {  // false where nobody has said how far
    return std::any_of(sight_m.begin(), sight_m.end(), [](double far) { return far > 0; });
  }
};

// A camera was turned: to a preset of its own, or to where the numbers say.
struct station_turn {
  std::string station;
  base::instant at;
  std::string preset{};
  std::optional<double> azimuth{};
  std::optional<double> fov{};
};

struct outage {
  std::string station;
  base::instant from;
  base::instant to;
};

// A satellite came over: what it did not report was not there, as far as the sky was clear.
struct overpass {
  std::string satellite;
  base::instant at;
  base::instant heard;
  double cloud = 0;  // share of the sky
};

// What stands beside a day's level: the codes of the fire weather index, and the two modifiers that are shown.
enum class beside_danger : std::uint8_t { ffmc, dmc, dc, isi, bui, fwi, curing, visitors };
inline constexpr std::array<std::string_view, 8> kBesideDanger{"ffmc", "dmc", "dc",     "isi",
                                                               "bui",  "fwi", "curing", "visitors"};

struct day_danger {
  base::day day;
  int level = 3;  // 1 to 5
  std::array<std::optional<double>, kBesideDanger.size()> shown{};
};

// What the room knows besides the detections.
struct watched_land {
  std::vector<station> stations;
  std::vector<outage> outages;
  std::vector<overpass> passes;
  std::vector<heat_source> heat;
  std::vector<day_danger> danger;
};

// Metres east and north of a place from another, for places some tens of kilometres apart.
struct offset_m {
  double east = 0;
  double north = 0;
};
offset_m offset(double from_latitude, double from_longitude, double latitude, double longitude);
double azimuth_of(offset_m const&);  // degrees, 0 to 360

// Whether a station has a place in sight while it works: by its viewshed where it has one, else by its 36 ranges.
bool sees(station const&, double latitude, double longitude);

}  // namespace fengsui::fire
