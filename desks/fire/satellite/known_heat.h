#pragma once

#include <istream>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/geo.h"
#include "base/result.h"
#include "fire/satellite/hotspot.h"

namespace fengsui::fire {

// A place where heat is known or permitted: a plant, a kiln, a landfill, a worship point, a burn with a permit.
struct heat_source {
  std::string id;
  std::string name;
  std::string kind;
  double latitude = 0;
  double longitude = 0;
  double radius_m = 0;
  std::optional<int>
      from_minute;  // hours of the day (city's time) within which heat is usual; over midnight where from > to
  std::optional<int> to_minute;
  std::optional<double> usual_frp_mw;  // what it may reach
  std::optional<base::day> first_day;  // a burn with a permit holds from day to day, the last one included
  std::optional<base::day> last_day;
  std::vector<base::ring>
      outline;  // WGS-84, even-odd over all rings; then radius_m is how far beyond it heat may be seen
  base::frame measured_in = base::frame::wgs84;  // as the list had it; the coordinates here are converted
  bool gives_heat = true;                        // false: solar, wind or water power, which glints but does not burn
};

struct heat_register {
  std::vector<heat_source> sources;
  base::faults faults;
};

// CSV: id, name, kind, lat, lon, radius_m, and where they hold from, to (HH:MM), first_day, last_day, usual_frp_mw,
// frame (wgs84 or gcj02, converted).
heat_register read_heat_register(std::istream&, std::string const& file);

// Cells of 0.004° that are hot again and again over months, learned from past detections: on at least `days` distinct
// days in at least `months` different months. A forest fire burns for days, a furnace for years.
struct persistence_rule {
  int days = 8;
  int months = 3;
};

class persistent_heat {
 public:
  persistent_heat(std::span<hotspot const> past, persistence_rule const& = {});

  struct source {
    int days = 0;
    double usual_frp_mw = 0;  // three quarters of its days stayed under it
    int months = 0;           // different ones
    double night_share = 0;   // of its detections; a furnace does not sleep
  };
  // Of the cell or one beside it: a pixel's middle wanders by its own width.
  source const* at(double latitude, double longitude) const;
  std::size_t size() const { return cells_.size(); }

 private:
  std::unordered_map<std::int64_t, source> cells_;
};

// What is known of the place of a detection, and in what it differs from the usual. It is a label: the detection stays.
struct heat_label {
  std::string source;  // id in the register, or "persistent"; empty: nothing known
  std::string name;
  bool outside_hours = false;
  bool stronger_than_usual = false;
  bool outside_days = false;
  bool no_heat = false;  // what stands there gives none
  std::string kind;
  base::frame measured_in = base::frame::wgs84;

  bool known() const { return !source.empty(); }
  bool as_usual() const { return known() && !outside_hours && !stronger_than_usual && !outside_days && !no_heat; }
};

// Of several sources at the place one that explains the detection is enough. A source without a strength of its own has
// that learned at its place, where something was learned.
heat_label label(hotspot const&, std::span<heat_source const>, persistent_heat const*, base::zone const& local);

// The same over many sources: only those near a detection are asked.
class heat_places {
 public:
  explicit heat_places(std::vector<heat_source>);
  heat_label label(hotspot const&, persistent_heat const*, base::zone const& local) const;
  std::vector<heat_source> const& sources() const { return sources_; }

 private:
  std::vector<heat_source> sources_;
  std::unordered_map<std::int64_t, std::vector<std::size_t>> squares_;  // by tenth of a degree
};

// Minutes since midnight of "HH:MM", up to 24:00; none of any other text.
std::optional<int> minute_of_day(std::string_view);

// Whether a thing of this kind gives heat: false for solar, wind and water power and the like.
bool gives_heat(std::string_view kind);

// Whether a place lies in a source's circle, or in its outline or no more than radius_m beyond it.
bool holds(heat_source const&, double latitude, double longitude);

}  // namespace fengsui::fire
