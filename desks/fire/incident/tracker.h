#pragma once

#include <string>

#include "base/name.h"
#include "base/result.h"
#include "fire/track/track.h"

namespace fengsui::fire {

// Where a team, a vehicle or a drone was.
struct tracker_position {
  std::string tracker;
  std::string means;  // foot, vehicle, drone; empty where nobody says
  position was{};
  base::name name{};  // as people call it; empty where nobody says
};

// A live position as a broker hands it over: read_position's payload, `id` (or `tracker`), `means`, `name` and
// `name_en` where it has them. Otherwise the tracker is the topic's level at the first wildcard of the filter that was
// subscribed to, or the whole topic where there is none.
base::result<tracker_position> read_tracker(std::string const& topic, std::string const& filter,
                                            std::string const& payload, base::instant now);

struct thinning {
  double metres = 100;                  // a way is kept to about this
  std::chrono::seconds least{15};       // but not more often
  std::chrono::seconds rests{10 * 60};  // who stays is heard of that often
  double fastest_m_s = 60;              // what is faster is the receiver's mistake
};

// Whether a position says something new after the one kept before it. One that is not later never does.
bool worth_keeping(position const& kept, position const& next, thinning const& = {});

// Of positions in the order of time, those worth keeping; the last is kept where it lies off the one before.
std::vector<position> thinned(std::vector<position> const&, thinning const& = {});

}  // namespace fengsui::fire
