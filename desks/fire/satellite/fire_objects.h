#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "fire/satellite/hotspot.h"

namespace fengsui::fire {

struct object_rules {
  double link_km = 0.7;               // detections no further apart are of one fire (as FEDS has it)
  std::chrono::hours asleep{5 * 24};  // after so long without a detection a new one starts a new object
};

// Detections that hang together, of whatever satellite: one fire, or one thing that is taken for one.
struct fire_object {
  std::vector<std::size_t> rows;        // into the detections, in order of arrival
  std::vector<std::string> satellites;  // sorted
  double latitude = 0;                  // of the middle of its detections
  double longitude = 0;
  base::instant first;
  base::instant last;
  double frp_mw = 0;  // of its strongest pass: neither two satellites' powers nor a repeated row are ever added up
  std::size_t repeats = 0;                        // rows that say again what another says
  fire::confidence confidence = confidence::low;  // the best of its detections
};

// Single linkage over distance (haversine, earth radius 6,371 km) and time, replayed in the order in which detections
// became visible: a late one may join two objects. The objects by their first arrival. Cost: near-linear.
std::vector<fire_object> link(std::span<hotspot const>, object_rules const& = {});

// When each satellite last said anything in the feed. A satellite that is silent is not a satellite that saw nothing.
struct silence {
  std::string satellite;
  base::instant last;
  std::chrono::minutes before_newest{};  // how long before the newest detection of all
};
std::vector<silence> silent_satellites(std::span<hotspot const>, std::chrono::hours longer_than);

// What is known of each satellite at a moment: a fire that no satellite shows may still burn where the last look is
// old.
struct satellite_state {
  std::string satellite;
  std::size_t detections = 0;
  std::optional<base::instant> last_pass;   // when it last saw anything that the feed has
  std::optional<base::instant> last_heard;  // when the feed last had anything new of it
  std::chrono::minutes age{};               // of its last pass
  std::chrono::minutes usual_gap{};         // nine in ten of its silences before were no longer
  bool silent = true;
};
// Of the satellites in the feed and those that are expected, by name. Silent is one whose last pass is older than
// `longer_than`, or that never said anything. What was not visible yet at `now` is the caller's to leave out.
std::vector<satellite_state> satellite_states(std::span<hotspot const>, base::instant now,
                                              std::chrono::hours longer_than,
                                              std::vector<std::string> const& expected = {});

// Which rows say again what an earlier one said: of the same satellite and minute, within a fifth of a fine pixel.
// Files overlap, and the feed publishes a pass again when it has been processed better.
std::vector<bool> repeated(std::span<hotspot const>);

double haversine_km(double latitude1, double longitude1, double latitude2, double longitude2);

}  // namespace fengsui::fire
