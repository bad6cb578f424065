#pragma once

#include <functional>

#include "base/json_writer.h"
#include "tell/fire/book.h"
#include "tell/fire/told.h"
#include "tell/fire/tracks.h"

namespace fengsui::tell {

// The shapes of docs/openapi.json.
void write_fire_incidents(base::json_writer&, fire_book const&, base::day from, base::day to, bool all);
void write_fire_incident(base::json_writer&, fire_book const&, int number);
// The newest picture handed in for a station: its digest and when.
using still_of = std::function<std::optional<std::pair<std::string, base::instant>>(std::string const& station)>;
void write_fire_map(base::json_writer&, fire_book const&, std::vector<shown_track> const&, base::instant at,
                    still_of const&);
void write_fire_told(base::json_writer&, fire_told const&);

// Rated days, the newest first.
struct danger_rating {
  std::string id;
  fire::day_danger danger;
};
void write_fire_danger(base::json_writer&, std::vector<danger_rating> const&, base::day day);
std::vector<danger_rating> read_danger(know::knowledge const&, base::instant now, base::day from, base::day to);

}  // namespace fengsui::tell
