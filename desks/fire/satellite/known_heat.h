#pragma once

#include <istream>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

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
};

struct heat_register {
  std::vector<heat_source> sources;
  base::faults faults;
};

// CSV: id, name, kind, lat, lon, radius_m, and where they hold from, to (HH:MM), usual_frp_mw.
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

  bool known() const { return !source.empty(); }
  bool as_usual() const { return known() && !outside_hours && !stronger_than_usual; }
};

heat_label label(hotspot const&, std::span<heat_source const>, persistent_heat const*, base::zone const& local);

}  // namespace fengsui::fire
