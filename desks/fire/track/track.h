#pragma once

#include <istream>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"

namespace fengsui::fire {

// A position of a patrol or a drone, WGS-84.
struct position {
  base::instant at;
  double latitude = 0;
  double longitude = 0;
  std::optional<double> height_m;  // over the ellipsoid or the sea, as the receiver says
};

struct track {
  std::string name;                 // as the file says; empty where it says nothing
  std::vector<position> positions;  // in the order of time
};

struct track_file {
  std::vector<track> tracks;
  base::faults faults;  // points left out
};

// GPX 1.0 and 1.1: each <trk> is a track, its segments joined. Points without time or place are left out and said.
track_file read_gpx(std::string const& text, std::string const& file);

// One live position as JSON, as trackers publish it: lat, lon (or latitude, longitude), and a time as `at` or `time` in
// ISO 8601 or `tst` in seconds since 1970 (OwnTracks); `alt` where there is one. Without a time it is `now`.
base::result<position> read_position(std::string const& json, base::instant now);

struct track_rules {
  double fastest_m_s = 60;         // a jump faster than this is the receiver's mistake
  std::chrono::minutes pause{20};  // a longer gap ends a patrol and begins another
  double still_m = 150;            // who stays within this for `rest` rests
  std::chrono::minutes rest{60};
};

// One outing: what a patrol of the ledger says.
struct outing {
  std::string name;
  base::instant begin;
  base::instant end;
  double length_m = 0;
  double moving_hours = 0;  // without the rests
  std::size_t first = 0;    // of the positions, and how many
  std::size_t count = 0;
  std::size_t jumps = 0;  // positions left out as mistakes
};

// Positions into outings: cut at long gaps, mistakes of the receiver passed over, rests not counted as patrol.
std::vector<outing> outings(track const&, track_rules const& = {});

// How much of an area was in reach: cells of `cell_m` whose middle lies within `reach_m` of a way, counted once, in
// square kilometres; and of each cell when it was last in reach.
struct covered_cell {
  double latitude = 0;
  double longitude = 0;
  base::instant last;
};
struct cover {
  double cell_m = 0;
  std::vector<covered_cell> cells;  // by latitude, then longitude
  double km2() const { return static_cast<double>(cells.size()) * cell_m * cell_m / 1e6; }
};
cover cover_of(std::vector<track> const&, double reach_m, double cell_m = 100, track_rules const& = {});

}  // namespace fengsui::fire
