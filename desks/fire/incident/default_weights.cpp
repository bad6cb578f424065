#include "fire/incident/evidence.h"

namespace fengsui::fire {

// In the order of `evidence`; from `fengsui fire fuse --learn` over seasons 1 to 24 of 30 days.
evidence_values const& default_weights() {
  static evidence_values const kWeights{
      -0.5152,  // satellite_seen
      0.3802,   // satellite_sure
      -0.5763,  // satellite_again
      -0.3167,  // camera_seen
      1.0195,   // camera_sure
      0.4422,   // camera_again
      -0.1712,  // tower_seen
      1.0684,   // tower_sure
      -1.2132,  // tower_again
      0.2308,   // drone_seen
      2.0801,   // drone_sure
      0.0870,   // drone_again
      -0.4696,  // patrol_seen
      2.1510,   // patrol_sure
      0.1423,   // patrol_again
      1.4241,   // phone_seen
      0.8801,   // phone_sure
      2.1307,   // phone_again
      0.8188,   // more_stations
      0.1822,   // more_sources
      -0.3820,  // silent_watchers
      -1.0088,  // clear_passes
      -3.2832,  // usual_heat
      0.3683,   // unusual_hour_heat
      -0.6119,  // hot_before
      0.2846,   // danger
      -0.5740,  // wandering
      -0.6267,  // night
      -3.7546,  // one
  };
  return kWeights;
}

}  // namespace fengsui::fire
