#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "fire/incident/detection.h"
#include "fire/incident/tracker.h"

namespace fengsui::fire {

// Something that really burned and had to be answered.
struct true_fire {
  std::string id;
  std::string nature;  // wildfire or illegal_use
  double latitude = 0;
  double longitude = 0;
  base::instant from;
  base::instant to;
};

// A fire season of which the truth is known: what there was to watch with, what was reported, what was real.
struct made_season {
  std::uint64_t seed = 0;
  int days = 0;
  base::day first;
  watched_land land;
  std::vector<detection> detections;  // as the room heard them; each with what it came from
  std::vector<true_fire> fires;
  std::vector<station_turn> turns{};        // of cameras; made seasons have none
  std::vector<tracker_position> positions;  // of patrols and drones; made seasons have none
};

struct season_options {
  std::uint64_t seed = 1;
  int days = 30;
  base::day first = base::day_from(20'162);  // 2025-03-15
};

// A season round Xining: fires and illegal burning more often on dangerous days; plants and kilns, of which one in five
// nobody has registered; worship points and the burning that leaves them; drifting clouds and dust that cameras take
// for smoke; callers who guess where; satellites under clouds; stations that are down for hours. The stations, plants
// and points are the seed's own. The same seed gives the same season on every machine.
made_season make_season(season_options const&, base::zone const& local);

}  // namespace fengsui::fire
