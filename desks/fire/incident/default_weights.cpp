#include "fire/incident/evidence.h"

namespace fengsui::fire {

// In the order of `evidence`; from `fengsui fire fuse --learn` over seasons 1 to 24 of 30 days.
evidence_values const& default_weights() {
  static evidence_values const kWeights{
      -0.6010,  // satellite_seen
      0.3975,   // satellite_sure
      -0.4857,  // satellite_again
      -0.1564,  // camera_seen
      1.2314,   // camera_sure
      0.8740,   // camera_again
      -0.2932,  // tower_seen
      1.2329,   // tower_sure
      -0.7562,  // tower_again
      0.3749,   // drone_seen
      1.9441,   // drone_sure
      0.1202,   // drone_again
      -0.3806,  // patrol_seen
      2.1255,   // patrol_sure
      0.1109,   // patrol_again
      1.1925,   // phone_seen
      0.8683,   // phone_sure
      2.5622,   // phone_again
      0.8184,   // more_stations
      0.1362,   // more_sources
      -0.7665,  // silent_watchers
      -0.1220,  // silent_since
      -0.1605,  // quiet
      -0.1890,  // quiet_watchers
      -0.8640,  // clear_passes
      -3.8755,  // usual_heat
      -0.0569,  // unusual_hour_heat
      1.9822,   // among_people
      -0.7967,  // hot_before
      0.2849,   // danger
      -0.5109,  // wandering
      -0.2281,  // night
      0.6876,   // afternoon
      -0.7694,  // cloudy
      -4.4915,  // one
  };
  return kWeights;
}

}  // namespace fengsui::fire
