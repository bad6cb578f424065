#include "fire/incident/evidence.h"

namespace fengsui::fire {

// In the order of `evidence`; from `fengsui fire fuse --learn` over seasons 1 to 24 of 30 days.
fusion_weights const& default_weights() {
  static fusion_weights const kWeights{
      .of =
          {
              -0.6042,  // satellite_seen
              0.3965,   // satellite_sure
              -0.4865,  // satellite_again
              -0.1566,  // camera_seen
              1.2313,   // camera_sure
              0.8734,   // camera_again
              -0.2927,  // tower_seen
              1.2327,   // tower_sure
              -0.7568,  // tower_again
              0.3762,   // drone_seen
              1.9433,   // drone_sure
              0.1202,   // drone_again
              -0.3806,  // patrol_seen
              2.1251,   // patrol_sure
              0.1112,   // patrol_again
              1.1933,   // phone_seen
              0.8680,   // phone_sure
              2.5619,   // phone_again
              0.8181,   // more_stations
              0.1354,   // more_sources
              -0.7664,  // silent_watchers
              -0.1221,  // silent_since
              -0.1603,  // quiet
              -0.1889,  // quiet_watchers
              -0.8640,  // clear_passes
              -3.8809,  // usual_heat
              -0.0606,  // unusual_hour_heat
              1.9795,   // among_people
              -0.7873,  // hot_before
              0.2849,   // danger
              -0.5107,  // wandering
              -0.2280,  // night
              0.6878,   // afternoon
              -0.7691,  // cloudy
              -4.4919,  // one
          },
      .bend = {-0.0916, -0.1545, 0.0339, 0.4527, 0.5532, 0.5669, -0.9707},
  };
  return kWeights;
}

}  // namespace fengsui::fire
