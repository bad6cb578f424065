#include "tell/invest/trip_ground.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "invest/visits/visit_days.h"
#include "tell/thing_fields.h"

namespace fengsui::tell {
namespace {

constexpr double kNearKm = 320;  // by road: a company that a day's drive from its city reaches
constexpr double kHereKm = 100;  // a park that guests are driven to
constexpr double kFitting = 5;

base::coordinate wgs84(base::coordinate at) {
  return base::converted(at, base::frame::wgs84);
}

void choose(trip_ground& ground, std::string const& wanted, double reach_km) {
  std::ranges::stable_sort(ground.starts, std::ranges::greater{}, &trip_start::spots);
  if (ground.starts.empty()) return ground.spots.clear();
  auto const found = std::ranges::find(ground.starts, wanted, &trip_start::id);
  auto const& start = found == ground.starts.end() ? ground.starts.front() : *found;
  ground.at = start.id;
  std::erase_if(ground.spots, [&](trip_spot const& one) { return invest::road_km(one.at, start.at) > reach_km; });
}

trip_ground companies_around(know::knowledge const& known, std::string const& at, base::instant now) {
  trip_ground made;
  std::map<std::string, trip_start> homes;
  each_thing(
      known, "invest.company", now,
      [&](know::thing_state const& thing, thing_fields const& fields, model::kind const& kind) {
        if (!thing.place.at || state_of(thing, kind) == "dropped") return;
        constexpr double kCnyEach = 1e8;
        auto const home = fields.name("home");
        auto const& spot = made.spots.emplace_back(
            trip_spot{.id = thing.id,
                      .kind = "invest.company",
                      .name = fields.name("title"),
                      .about = home,
                      .at = wgs84(*thing.place.at),
                      .value = std::max(1.0, std::round(fields.real("intent_amount") / kCnyEach))});
        if (home.zh.empty()) return;
        auto& one = homes.try_emplace(home.zh, trip_start{.id = home.zh, .name = home, .at = {0, 0}}).first->second;
        ++one.spots;
        one.at.lon += (spot.at.lon - one.at.lon) / static_cast<double>(one.spots);
        one.at.lat += (spot.at.lat - one.at.lat) / static_cast<double>(one.spots);
      });
  for (auto& [home, one] : homes) made.starts.push_back(std::move(one));
  choose(made, at, kNearKm);
  return made;
}

trip_ground places_here(know::knowledge const& known, std::string const& at, std::string const& industry,
                        base::instant now) {
  trip_ground made;
  auto const& city = known.catalogue().city;
  auto const add = [&](know::thing_state const& thing, thing_fields const& fields, char const* kind, bool fits) {
    auto const* park = city.find_place(fields.text("park"));
    if (park == nullptr || !park->at) return;
    made.spots.push_back({.id = thing.id,
                          .kind = kind,
                          .name = fields.name("title"),
                          .about = park->name,
                          .at = wgs84(*park->at),
                          .value = fits ? kFitting : 1,
                          .fits = fits});
  };
  each_thing(known, "invest.site", now,
             [&](know::thing_state const& thing, thing_fields const& fields, model::kind const& kind) {
               if (state_of(thing, kind) != "offered") return;
               auto const admits = fields.texts("industries");
               add(thing, fields, "invest.site", std::ranges::find(admits, industry) != admits.end());
             });
  each_thing(known, "invest.project", now,
             [&](know::thing_state const& thing, thing_fields const& fields, model::kind const& kind) {
               constexpr std::string_view kToBeSeen[] = {"started", "in_statistics", "producing", "at_capacity"};
               if (std::ranges::find(kToBeSeen, state_of(thing, kind)) == std::end(kToBeSeen)) return;
               add(thing, fields, "invest.project", !industry.empty() && fields.text("industry") == industry);
             });
  // Guests arrive where a park is near; an airport before a station that reaches as many.
  for (auto const* level : {"airport", "station"}) {
    for (auto const& place : city.places) {
      if (place.level != level || !place.at) continue;
      trip_start one{.id = place.code, .name = place.name, .at = wgs84(*place.at)};
      one.spots = static_cast<std::size_t>(std::ranges::count_if(
          made.spots, [&](trip_spot const& s) { return invest::road_km(s.at, one.at) <= kHereKm; }));
      if (one.spots > 0) made.starts.push_back(std::move(one));
    }
  }
  choose(made, at, kHereKm);
  return made;
}

}  // namespace

trip_ground read_trip_ground(know::knowledge const& known, trip_way way, std::string const& at,
                             std::string const& industry, base::instant now) {
  return way == trip_way::host ? places_here(known, at, industry, now) : companies_around(known, at, now);
}

std::vector<trip_appointment> read_appointments(know::knowledge const& known, std::vector<std::string> const& leaders,
                                                trip_hours const& trip, base::instant now) {
  std::vector<trip_appointment> made;
  auto const& zone = known.catalogue().zone;
  each_thing(known, "invest.appointment", now,
             [&](know::thing_state const& thing, thing_fields const& fields, model::kind const& kind) {
               auto const leader = fields.text("leader");
               auto const begins = fields.time("begins");
               if (state_of(thing, kind) != "planned" || !begins || std::ranges::find(leaders, leader) == leaders.end())
                 return;
               auto const day = zone.day_of(*begins);
               auto const starts = static_cast<int>(
                   std::chrono::duration_cast<std::chrono::minutes>(*begins - zone.start_of(day)).count());
               auto const from = std::max(starts, trip.begins);
               auto const until = std::min(starts + static_cast<int>(fields.fixed("minutes", 0)), trip.ends);
               auto const number = static_cast<int>((day - trip.first).count()) + 1;
               if (number < 1 || number > trip.days || until <= from) return;
               made.push_back({.id = thing.id,
                               .name = fields.name("title"),
                               .leader = leader,
                               .day = number,
                               .from = from,
                               .minutes = until - from});
             });
  std::ranges::sort(made, {}, [](trip_appointment const& one) { return std::tuple{one.day, one.from, one.id}; });
  return made;
}

}  // namespace fengsui::tell
