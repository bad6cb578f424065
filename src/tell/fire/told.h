#pragma once

#include <string>
#include <vector>

#include "act/duty_room.h"
#include "fire/incident/season_file.h"

namespace fengsui::tell {

// What came of telling the room.
struct fire_told {
  std::int64_t reports = 0;
  std::int64_t repeated = 0;           // the room had them
  std::int64_t land = 0;               // stations and their turns, outages, passes, heat, days of danger that were new
  std::int64_t positions = 0;          // of patrols and drones that were kept
  std::vector<std::string> raised{};   // incidents that became somebody's work
  std::vector<std::string> touched{};  // incidents that the reports went to, raised or not
};

// Reports and what the room knows besides into the ledger: each report with the incident that it was put into, what the
// room joined because of it, and incidents that reached kRings as suspected. A report of an id that the room has counts
// once. Faults: what the ledger refuses.
base::result<fire_told> tell_fires(act::duty_room&, fire::made_season const&, std::string const& actor);

// The three things that a person does with incidents. `note` says why. The answer is the incident that holds the
// reports afterwards: into, the new one, the one that has them back.
struct fire_hand {
  std::string actor;
  std::string note;
};
using hand_answer = std::variant<std::string, act::refusals>;
hand_answer merge_fires(act::duty_room&, std::string const& from, std::string const& into, fire_hand const&);
hand_answer part_fire(act::duty_room&, std::string const& from, std::vector<std::string> const& reports,
                      fire_hand const&);
hand_answer take_back_joining(act::duty_room&, std::string const& incident, std::string const& joining,
                              fire_hand const&);

// When the first report of an incident was made; none for an incident that was never.
std::optional<base::instant> began(know::knowledge const&, std::string const& incident);

}  // namespace fengsui::tell
