// The fire desk's files and messages. The first byte says which reader gets the rest: detections of the feeds,
// bearings, daily and hourly weather, tracks of receivers, live positions, towers, known heat, reports. Whatever comes,
// each answers with what it read, in bounds, or with faults that say where.
#include <cmath>
#include <sstream>

#include "faults_hold.h"
#include "fire/danger/station_series.h"
#include "fire/incident/season_file.h"
#include "fire/incident/tracker.h"
#include "fire/locate/bearing_file.h"
#include "fire/satellite/hotspot.h"
#include "fire/satellite/known_heat.h"
#include "fire/terrain/towers.h"
#include "fire/track/track.h"

using namespace fengsui;

namespace {

void hold_table(base::faults const& faults) {
  fuzz::hold(faults);
  for (auto const& one : faults) fuzz::holds(one.file == "f", "a fault that names its file");
}

void hold_place(double latitude, double longitude) {
  fuzz::holds(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180, "a place on earth");
}

void hotspots(std::istream& in) {
  auto const made = fire::read_hotspots(in, "f");
  hold_table(made.faults);
  for (auto const& one : made.rows) {
    hold_place(one.latitude, one.longitude);
    fuzz::holds(!one.frp_mw || std::isfinite(*one.frp_mw), "a power");
    fuzz::holds(one.pixel_km > 0, "a pixel");  // a feed may leave its satellite unsaid
    (void)base::to_text(one.acquired);
    (void)base::to_text(one.visible);
  }
}

void bearings(std::istream& in) {
  auto const made = fire::read_bearings(in, "f", 0.5);
  hold_table(made.faults);
  for (auto const& one : made.cases) {
    for (auto const& b : one.bearings) {
      hold_place(b.latitude, b.longitude);
      fuzz::holds(b.sigma > 0 && std::isfinite(b.azimuth), "a bearing");
    }
    if (one.bearings.size() < 2 || one.bearings.size() > 4) continue;
    auto const found = fire::fix(one.bearings);
    if (!found) continue;
    hold_place(found->place.latitude, found->place.longitude);
    fuzz::holds(found->rejected.size() < one.bearings.size(), "a bearing that is kept");
  }
}

void weather(std::istream& in, bool hourly) {
  auto const made = fire::read_weather(in, "f", {.hourly = hourly});
  hold_table(made.faults);
  for (auto const& one : made.days) {
    fuzz::holds(one.station < made.stations.size(), "a station");
    fuzz::holds(one.weather.rh >= 0 && one.weather.rh <= 100 && one.weather.prec >= 0 && one.weather.ws >= 0,
                "weather");
  }
  fire::series_options options;
  options.on_gap = fire::gap::carry;
  if (hourly) {
    auto const rated = fire::rate_hours(made, "f", options);
    for (auto const& one : rated.hours) fuzz::holds(one.ffmc >= 0 && one.ffmc <= 101, "a code");
    return;
  }
  options.season = fire::season_rule{};
  auto const rated = fire::rate(made, "f", options);
  hold_table(rated.faults);
  for (auto const& one : rated.days) {
    if (!one.rating) continue;
    auto const& r = *one.rating;
    fuzz::holds(r.codes.ffmc >= 0 && r.codes.ffmc <= 101 && r.codes.dmc >= 0 && r.codes.dc >= 0, "codes");
    fuzz::holds(std::isfinite(r.fwi) && r.fwi >= 0, "an index");
  }
}

void track(std::string const& text) {
  auto const made = fire::read_gpx(text, "f");
  hold_table(made.faults);
  for (auto const& one : made.tracks) {
    for (auto const& p : one.positions) hold_place(p.latitude, p.longitude);
    for (auto const& out : fire::outings(one)) {
      fuzz::holds(out.end >= out.begin && out.length_m >= 0 && out.moving_hours >= 0, "an outing");
      fuzz::holds(out.first + out.count <= one.positions.size(), "an outing's positions");
    }
  }
}

void position(std::string const& text) {
  auto const made = fire::read_tracker("patrol/a/position", "patrol/+/position", text, base::instant{});
  if (!made) return fuzz::hold(made.error());
  hold_place(made->was.latitude, made->was.longitude);
  fuzz::holds(!made->tracker.empty(), "a tracker");
}

void reports(std::istream& in) {
  auto const made = fire::read_season(in, "f");
  hold_table(made.faults);
  for (auto const& d : made.season.detections) {
    hold_place(d.latitude, d.longitude);
    fuzz::holds(d.error.east * d.error.north >= d.error.cross * d.error.cross, "an error");
  }
  // What was read can be written and read again.
  std::stringstream again;
  fire::write_season(again, made.season);
  fuzz::holds(fire::read_season(again, "f").season.detections.size() == made.season.detections.size(),
              "written, and read again");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
  if (size == 0) return 0;
  std::string const text{fuzz::text_of(data + 1, size - 1)};
  std::istringstream in{text};
  switch (data[0] % 9) {
    case 0:
      hotspots(in);
      break;
    case 1:
      bearings(in);
      break;
    case 2:
      weather(in, false);
      break;
    case 3:
      weather(in, true);
      break;
    case 4:
      track(text);
      break;
    case 5:
      position(text);
      break;
    case 6: {
      auto const made = fire::read_towers(in, "f", {.height = 20, .range = 20'000});
      hold_table(made.faults);
      for (auto const& one : made.towers) fuzz::holds(!one.in_degrees || std::isfinite(one.x + one.y), "a tower");
      break;
    }
    case 7: {
      auto const made = fire::read_heat_register(in, "f");
      hold_table(made.faults);
      for (auto const& one : made.sources) hold_place(one.latitude, one.longitude);
      break;
    }
    default:
      reports(in);
  }
  return 0;
}
