#pragma once

#include <optional>
#include <span>
#include <vector>

namespace fengsui::fire {

// What one tower reports of a smoke: where the tower stands (WGS-84 degrees), the azimuth it reads (degrees clockwise
// from true north) and how well it reads it (one standard deviation, degrees).
struct bearing {
  double latitude = 0;
  double longitude = 0;
  double azimuth = 0;
  double sigma = 0.5;
};

struct geo_point {
  double latitude = 0;
  double longitude = 0;
};

// Within which the fire lies with a chance of 95 %, if the bearings that were kept err as they say they do.
struct error_ellipse {
  double semi_major_m = 0;
  double semi_minor_m = 0;
  double azimuth = 0;  // of the long axis, 0 to 180
};

struct bearing_fix {
  geo_point place;
  error_ellipse ellipse;
  std::vector<std::size_t> rejected;        // bearings that cannot belong to this fire
  std::vector<double> residuals;            // degrees, read minus to the place; of the rejected ones too
  std::vector<geo_point> other_candidates;  // where it could be as well: which bearing is wrong cannot be told
};

// Where the bearings meet on the ellipsoid. For every choice of bearings to leave out, the place of greatest likelihood
// is found (Gauss-Newton on azimuths along geodesics; Karney 2013, Algorithms for geodesics); the choice with the best
// likelihood wins, where a bearing left out counts as drawn from anywhere round the compass with a prior chance of 5 %.
// Bearings along one line (two towers that face each other) give a place on it near the towers, with an ellipse as long as
// the ignorance is. None where fewer than two bearings meet in front of their towers.
std::optional<bearing_fix> fix(std::span<bearing const>);

}  // namespace fengsui::fire
