#pragma once

#include <istream>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"

namespace fengsui::fire {

enum class confidence { low, nominal, high };

// One active fire detection as the public feeds have it. Coordinates in WGS-84 degrees.
struct hotspot {
  int line = 0;
  double latitude = 0;
  double longitude = 0;
  std::optional<double> brightness_k;  // 3.7 or 4 µm
  std::optional<double> frp_mw;        // fire radiative power
  fire::confidence confidence = confidence::nominal;
  std::string satellite;    // Terra, Aqua, S-NPP, NOAA-20, NOAA-21; else as the file says
  double pixel_km = 0.375;  // at the nadir: 1 for Terra and Aqua
  base::instant acquired;
  base::instant visible;         // when the feed had it; the time of acquisition where the file does not say
  bool by_night = false;         // as the file says (daynight)
  std::optional<int> feed_type;  // of archives: 0 vegetation, 1 volcano, 2 other static source on land, 3 offshore
};

struct hotspot_table {
  std::vector<hotspot> rows;
  base::faults faults;  // rows left out
};

// FIRMS CSV in the schemas it has had: brightness or bright_ti4, acq_time as 0635, 635, 635.0, 06:35, 6:35 or 06:35:00,
// satellites as T, Terra, A, Aqua, N, 1, N20, 20, N21, confidence as 0-100, l/n/h or a word, in any case; dates as
// 2023-11-09, 2023/11/09, 20231109 or, after a spreadsheet, 11/9/2023 (month first, as there) or one column
// datetime_utc; columns lat/lon, frp_mw too; cells parted by commas, semicolons or tabs. Columns that are not known are
// passed over.
hotspot_table read_hotspots(std::istream&, std::string const& file);

std::string_view to_text(confidence);

}  // namespace fengsui::fire
