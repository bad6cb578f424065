#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace fengsui::base {

// GCJ-02 is the frame of maps published in China, some hundred metres off WGS-84 inside the country.
enum class frame { wgs84, gcj02 };

std::optional<frame> frame_from(std::string_view);
std::string_view to_text(frame);

struct coordinate {
  double lon = 0;  // degrees
  double lat = 0;
  frame measured_in = frame::wgs84;

  bool operator==(coordinate const&) const = default;
};

// To the other frame, within 1 cm there and back (the published GCJ-02 formula on the Krasovsky 1940
// ellipsoid; the way back by fixed-point iteration). Outside China the two are the same.
coordinate converted(coordinate, frame wanted);

using ring = std::vector<coordinate>;

// Even-odd rule; a point on the edge may fall on either side.
bool inside(ring const&, double lon, double lat);

}  // namespace fengsui::base
