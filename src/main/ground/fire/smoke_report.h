#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "base/time.h"
#include "fire/camera/watch.h"
#include "fire/locate/bearing_fix.h"
#include "fire/terrain/raster.h"
#include "main/ground/fire/camera_table.h"

namespace fengsui::main {

// Where a view sees something, as the bearing that `fengsui fire locate` takes and the ray that `fengsui fire fuse`
// takes.
struct camera_sight {
  fire::bearing bearing;
  double elevation = 0;   // of the pixel, degrees
  fire::geo_point place;  // on the ray: the middle of the ground in sight, or half the range without terrain
  double sigma_along_m = 0;
  double sigma_across_m = 0;
};

// Where the pixel looks. A box's error across adds to the pose's: what is found is somewhere in it. None for a view
// whose pose or place is not known. With terrain also none where no ground is in sight there. Faults: bad_raster.
base::result<std::optional<camera_sight>> sight_of(camera_view const&, cv::Size const& picture, cv::Rect const& box,
                                                   cv::Point const& base, fire::raster_file const* terrain,
                                                   double range_m);

// The station's own line, with its presets and without sight, which the room does not take from here; empty where the
// camera's place is not known.
std::string station_line(camera_view const&);

// One line for `fengsui fire report` and `fengsui fire fuse`: the detection, and before it the turn of a camera that
// has presets.
std::string report_lines(camera_view const&, camera_sight const&, std::string const& id, base::instant at,
                         double chance);

}  // namespace fengsui::main
