#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "act/duty_room.h"
#include "base/json_writer.h"
#include "fire/incident/tracker.h"
#include "know/knowledge.h"

namespace fengsui::tell {

// What a city's fire desk must have to keep where its patrols and drones were.
bool keeps_tracks(know::knowledge const&);

// What patrols and drones are called, by their ids: those of which somebody has said it.
std::map<std::string, base::name> tracker_names(know::knowledge const&, base::instant now);

// Positions into the ledger, those worth keeping beside what it holds (see fire::worth_keeping): the same positions
// told again, or late and out of order, add nothing that was left out before. A name is kept where it is new. The
// answer is how many were written. Faults: what the ledger refuses.
base::result<std::int64_t> tell_positions(act::duty_room&, std::span<fire::tracker_position const>,
                                          std::string const& actor);

struct shown_track {
  std::string id;
  std::string means;
  base::name name;                  // its id where nobody has said
  std::vector<fire::position> way;  // in the order of time, never empty
};
// Ways of the hours before `at`, whoever was heard of last first.
std::vector<shown_track> read_tracks(know::knowledge const&, base::instant at,
                                     std::chrono::hours before = std::chrono::hours{24});
// The key `tracks` of docs/openapi.json's fire_map.
void write_tracks(base::json_writer&, std::vector<shown_track> const&, base::instant at);

}  // namespace fengsui::tell
