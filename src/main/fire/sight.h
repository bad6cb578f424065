#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/fault.h"
#include "base/name.h"
#include "main/verbs.h"

namespace fengsui::main {

// On which ground, and how far, stations look.
struct fire_sight {
  std::filesystem::path folder{};
  std::filesystem::path dem{};  // a raster or a folder of tiles; empty: city/terrain, else city/stand_in
  double height = 20;           // of the eye over the ground, m
  double target = 10;           // of the smoke over it
  double range = 12'000;
};

struct sight_made {
  std::size_t stations = 0;
  std::int64_t events = 0;  // stations whose sight was another before
  base::name ground{};
  bool stand_in = false;
  std::vector<std::string> missing{};     // tiles
  std::vector<std::string> off_ground{};  // stations under which there is no terrain
};

// Every station's viewshed anew, kept in the ledger with the name of the ground. Nothing where the city has no
// stations. Throws `stop` where there is no ground at all.
sight_made reckon_sight(fire_sight const&, common_options const&);
void say_sight(sight_made const&, common_options const&);

struct fire_sight_verb {
  common_options const& common;
  fire_sight how{};
  exit_code operator()() const;
};

}  // namespace fengsui::main
