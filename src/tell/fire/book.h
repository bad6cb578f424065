#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "fire/incident/fusion.h"
#include "know/knowledge.h"

namespace fengsui::tell {

// From here on an incident is somebody's work: it becomes a thing of the desk, suspected.
inline constexpr double kRings = 0.1;

// An incident's thing in the ledger, where there is one.
struct incident_thing {
  int state = -1;  // verb number
  std::string state_id;
  base::name state_name;
  base::instant since{};
  int light = 0;  // 0 none, 1 green, 2 amber, 3 red
  base::name nature;
};

struct kept_report {
  std::string id;
  ledger::event_seq seq = 0;
  std::string note;
};

struct kept_joining {
  std::string id;
  std::string note;
  std::string actor;
};

// What the room has been told of fires and what it made of that, built again from the ledger: every report lies where
// it was put when it came, every joining is done and taken back as it was. So a change of weights changes what is
// thought of an incident, and never what somebody was told it holds.
struct fire_book {
  std::unique_ptr<fire::fusion> fused;
  base::zone const* local = nullptr;
  base::instant now{};  // when it was read
  fire::watched_land land;
  std::map<std::string, std::string> station_states;  // working, down
  std::map<std::string, base::name> tracker_names;    // of patrols and drones that have one
  std::vector<std::string> ids;                       // of the incidents, by number - 1
  std::map<std::string, int> numbers;
  std::vector<kept_report> reports;    // beside fused->detections()
  std::vector<kept_joining> joinings;  // beside fused->joinings()
  std::map<std::string, incident_thing> things;

  base::zone const& zone() const { return *local; }
  std::string const& id_of(int number) const { return ids[static_cast<std::size_t>(number) - 1]; }
  int number_of(std::string const& id) const;      // 0 where there is none
  std::string free_id(std::string const& report);  // for a new incident that begins with it
  incident_thing const* thing_of(int number) const;
  // What a station, a patrol or a drone is called; its id where nobody has said.
  base::name name_of(std::string const& station) const;
  // Now, while nobody has taken it up: silence speaks against it. Afterwards as its last report left it.
  fire::judgement thought_of(fire::incident const&) const;
};

// Reports that were made from day to day, both included, and the land with its state now.
fire_book read_fire_book(know::knowledge const&, base::instant now, base::day from, base::day to);

// How many days of earlier reports count as known about a place.
inline constexpr int kFireBookDays = 30;

// The error as an ellipse, one standard deviation: azimuth of the long axis in degrees, metres along and across.
struct error_axes {
  double azimuth = 0;
  double along = 0;
  double across = 0;
};
error_axes axes_of(fire::covariance const&);

}  // namespace fengsui::tell
