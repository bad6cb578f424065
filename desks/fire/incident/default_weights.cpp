#include "fire/incident/evidence.h"

namespace fengsui::fire {

// In the order of `evidence`; from `fengsui fire fuse --learn` over seasons 1 to 24 of 30 days.
evidence_values const& default_weights() {
  static evidence_values const kWeights{
      -0.5107,  // satellite_seen
      0.4530,   // satellite_sure
      -0.4496,  // satellite_again
      -0.3989,  // camera_seen
      1.2323,   // camera_sure
      0.9749,   // camera_again
      -0.3360,  // tower_seen
      1.1995,   // tower_sure
      -0.8213,  // tower_again
      0.3111,   // drone_seen
      2.0139,   // drone_sure
      0.1184,   // drone_again
      -0.4046,  // patrol_seen
      2.0926,   // patrol_sure
      0.1333,   // patrol_again
      1.4863,   // phone_seen
      0.8704,   // phone_sure
      2.4718,   // phone_again
      0.8762,   // more_stations
      0.1474,   // more_sources
      -0.9147,  // silent_watchers
      -0.2118,  // quiet
      -0.2184,  // quiet_watchers
      -0.7653,  // clear_passes
      -3.2497,  // usual_heat
      0.4530,   // unusual_hour_heat
      -0.6191,  // hot_before
      0.2916,   // danger
      -0.5085,  // wandering
      -0.2149,  // night
      0.7056,   // afternoon
      -0.8103,  // cloudy
      -4.1439,  // one
  };
  return kWeights;
}

}  // namespace fengsui::fire
