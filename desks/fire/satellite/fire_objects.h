#pragma once

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
  double frp_mw = 0;                              // of its strongest pass: two satellites' powers are never added up
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

double haversine_km(double latitude1, double longitude1, double latitude2, double longitude2);

}  // namespace fengsui::fire
