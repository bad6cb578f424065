#include "tell/fire/answers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "fire/incident/watched_ground.h"
#include "tell/thing_fields.h"

namespace fengsui::tell {
namespace {

using base::json_writer;

double rounded(double value, double unit) {
  return std::round(value / unit) * unit;
}

void put_place(json_writer& to, double latitude, double longitude) {
  to.key("lat").raw(fmt::format("{:.6f}", latitude)).key("lon").raw(fmt::format("{:.6f}", longitude));
}

void put_metres(json_writer& to, std::string_view key, double value) {
  to.key(key).raw(fmt::format("{:.1f}", value));
}

void put_axes(json_writer& to, fire::covariance const& error) {
  auto const axes = axes_of(error);
  put_metres(to, "along_m", axes.along);
  put_metres(to, "across_m", axes.across);
  put_metres(to, "azimuth", axes.azimuth);
}

void put_chance(json_writer& to, std::string_view key, double chance) {
  to.key(key).raw(fmt::format("{:.3f}", chance));
}

// Coordinates as GeoJSON's polygons have them.
void put_polygons(json_writer& to, char const* key, std::vector<fire::degrees_polygon> const& all) {
  to.key(key).begin_array();
  for (auto const& polygon : all) {
    to.begin_array();
    for (auto const& ring : polygon) {
      to.begin_array();
      for (auto const& [lon, lat] : ring)
        to.begin_array().raw(fmt::format("{:.3f}", lon)).raw(fmt::format("{:.3f}", lat)).end_array();
      to.end_array();
    }
    to.end_array();
  }
  to.end_array();
}

// What one line of the list and the head of the page share.
void put_head(json_writer& to, fire_book const& book, fire::incident const& one) {
  auto const* thing = book.thing_of(one.number);
  to.put("id", book.id_of(one.number)).put("work", thing != nullptr);
  to.put("state", thing == nullptr ? std::string_view{} : std::string_view{thing->state_id});
  to.put("state_name", thing == nullptr ? base::name{"未达门槛", "below the threshold"} : thing->state_name);
  constexpr std::array<std::string_view, 4> kLights{"none", "green", "amber", "red"};
  to.put("light", thing == nullptr ? kLights[0] : kLights[static_cast<std::size_t>(thing->light)]);
  to.put("nature", thing == nullptr ? base::name{} : thing->nature);
  put_place(to, one.place.latitude, one.place.longitude);
  put_axes(to, one.place.error);
  to.put("first", base::to_text(one.first)).put("last", base::to_text(one.last));
  put_chance(to, "chance", book.thought_of(one).chance);
  to.put("reports", one.members.size()).key("sources").begin_array();
  std::set<fire::source> sources;
  for (auto const row : one.members) sources.insert(book.fused->detections()[row].from);
  for (auto const source : sources) to.text(fire::to_text(source));
  to.end_array();
}

void put_report(json_writer& to, fire_book const& book, std::size_t row) {
  auto const& d = book.fused->detections()[row];
  to.begin_object()
      .put("id", d.id)
      .put("seq", book.reports[row].seq)
      .put("from", fire::to_text(d.from))
      .put("from_name", fire::name_of(d.from))
      .put("station", d.station)
      .put("station_name", book.name_of(d.station))
      .put("at", base::to_text(d.at))
      .put("heard", base::to_text(d.heard));
  put_place(to, d.latitude, d.longitude);
  put_axes(to, d.error);
  put_chance(to, "real", d.real);
  to.put("note", book.reports[row].note).end_object();
}

}  // namespace

void write_fire_incidents(json_writer& to, fire_book const& book, base::day from, base::day to_day, bool all) {
  auto const& zone = book.zone();
  std::vector<fire::incident const*> shown;
  std::int64_t below = 0;
  for (auto const& one : book.fused->incidents()) {
    auto const day = zone.day_of(one.last);
    if (!one.stands() || day < from || day > to_day) continue;
    bool const work = book.thing_of(one.number) != nullptr;
    below += !work;
    if (work || all) shown.push_back(&one);
  }
  std::ranges::sort(shown, std::ranges::greater{}, [](auto const* one) { return std::pair{one->last, one->number}; });
  to.begin_object().put("from", base::to_text(from)).put("to", base::to_text(to_day)).put("below", below);
  put_chance(to, "rings_at", kRings);
  to.key("incidents").begin_array();
  for (auto const* one : shown) {
    to.begin_object();
    put_head(to, book, *one);
    to.end_object();
  }
  to.end_array().end_object();
}

void write_fire_incident(json_writer& to, fire_book const& book, int number) {
  auto const& fused = *book.fused;
  auto const& one = *fused.find(number);
  to.begin_object();
  put_head(to, book, one);
  to.key("evidence").begin_array();
  for (auto const row : one.members) put_report(to, book, row);
  to.end_array().key("reasons").begin_array();
  auto const thought = book.thought_of(one);
  for (auto const& why : fire::reasons(thought.values, fire::default_weights())) {
    to.begin_object().put("evidence", fire::to_text(why.what)).put("name", fire::name_of(why.what));
    to.put("value", rounded(why.value, 0.001)).put("log_odds", rounded(why.log_odds, 0.001)).end_object();
  }
  to.end_array().key("story").begin_array();
  auto story = one.story;
  if (thought.at > story.back().at) story.push_back(thought);
  for (auto const& said : story) {
    to.begin_object().put("at", base::to_text(said.at)).put("reports", said.reports);
    put_chance(to, "chance", said.chance);
    to.end_object();
  }
  to.end_array().key("joinings").begin_array();
  for (auto const& done : fused.joinings()) {
    if (done.from != number && done.to != number) continue;
    auto const& kept = book.joinings[static_cast<std::size_t>(done.number) - 1];
    bool const gave = done.from == number;
    to.begin_object()
        .put("id", kept.id)
        .put("what", done.what == fire::joining::kind::merged ? "merged" : "parted")
        .put("gave", book.id_of(done.from))
        .put("took", book.id_of(done.to))
        .put("other", book.id_of(gave ? done.to : done.from))
        .put("by_hand", done.by_hand)
        .put("at", base::to_text(done.at))
        .put("actor", kept.actor)
        .put("note", kept.note)
        .put("taken_back", done.taken_back)
        .key("reports")
        .begin_array();
    for (auto const row : done.moved) to.text(fused.detections()[row].id);
    to.end_array().end_object();
  }
  // What may be the same fire: what stands within 15 km and half a day.
  to.end_array().key("near").begin_array();
  for (auto const& other : fused.incidents()) {
    if (!other.stands() || other.number == number) continue;
    auto const d = fire::offset(one.place.latitude, one.place.longitude, other.place.latitude, other.place.longitude);
    auto const away = std::hypot(d.east, d.north);
    auto const hours =
        std::chrono::duration<double, std::ratio<3600>>(other.first > one.last   ? other.first - one.last
                                                        : one.first > other.last ? one.first - other.last
                                                                                 : base::instant::duration{0})
            .count();
    if (away > 15'000 || hours > 12) continue;
    to.begin_object();
    put_head(to, book, other);
    put_metres(to, "away_m", away);
    to.end_object();
  }
  to.end_array().end_object();
}

void write_fire_map(json_writer& to, fire_book const& book, std::vector<shown_track> const& tracks, base::instant at,
                    still_of const& still) {
  auto const& zone = book.zone();
  auto const today = zone.day_of(at);
  auto const rated = std::ranges::find(book.land.danger, today, &fire::day_danger::day);
  to.begin_object().put("at", base::to_text(at)).key("danger");
  if (rated == book.land.danger.end())
    to.null();
  else
    to.number(std::int64_t{rated->level});
  to.key("stations").begin_array();
  for (auto const& one : book.land.stations) {
    bool const down = std::ranges::any_of(
        book.land.outages, [&](fire::outage const& o) { return o.station == one.id && o.from <= at && at < o.to; });
    to.begin_object().put("id", one.id).put("name", book.name_of(one.id));
    to.put("kind", fire::to_text(one.kind)).put("working", !down);
    put_place(to, one.latitude, one.longitude);
    to.key("azimuth");
    one.azimuth ? to.measured(*one.azimuth) : to.null();
    to.key("fov");
    one.fov ? to.measured(*one.fov) : to.null();
    to.key("preset");
    one.preset.empty() ? to.null() : to.text(one.preset);
    to.key("presets").begin_array();
    for (auto const& p : one.presets) {
      to.begin_object().put("name", p.name).key("azimuth").measured(p.azimuth).key("tilt").measured(p.tilt);
      to.key("fov").measured(p.fov).end_object();
    }
    to.end_array();
    auto const picture = still(one.id);
    to.key("still");
    picture ? to.text(picture->first) : to.null();
    to.key("still_at");
    picture ? to.text(base::to_text(picture->second)) : to.null();
    auto const far = fire::looks_how_far(one);
    to.key("looks_m");
    far ? to.number(std::int64_t{std::llround(*far)}) : to.null();
    to.end_object();
  }
  to.end_array().key("ground_on").begin_array();
  std::set<std::string> grounds;
  for (auto const& one : book.land.stations) {
    if (one.ground_on.zh.empty() || !grounds.insert(one.ground_on.zh).second) continue;
    to.begin_object().put("zh", one.ground_on.zh).put("en", one.ground_on.en).end_object();
  }
  to.end_array();
  auto const ground = fire::ground_watched(book.land, at);
  put_polygons(to, "seen", ground.seen);
  put_polygons(to, "blind", ground.blind);
  to.key("hotspots").begin_array();
  for (std::size_t row = 0; row < book.fused->detections().size(); ++row) {
    auto const& d = book.fused->detections()[row];
    if (d.from != fire::source::satellite || d.heard > at || at - d.at > std::chrono::hours{72}) continue;
    to.begin_object().put("id", d.id).put("satellite", d.station).put("at", base::to_text(d.at));
    put_place(to, d.latitude, d.longitude);
    put_metres(to, "age_hours", std::chrono::duration<double, std::ratio<3600>>(at - d.at).count());
    to.end_object();
  }
  to.end_array().key("heat").begin_array();
  for (auto const& one : book.land.heat) {
    to.begin_object().put("id", one.id).put("kind", one.kind);
    put_place(to, one.latitude, one.longitude);
    put_metres(to, "radius_m", one.radius_m);
    to.end_object();
  }
  // Silence is not "no fire": when each satellite came over last, and through how much cloud it looked.
  to.end_array().key("passes").begin_array();
  std::map<std::string, fire::overpass const*> last;
  for (auto const& one : book.land.passes) {
    if (one.heard > at) continue;
    auto& newest = last[one.satellite];
    if (newest == nullptr || newest->at < one.at) newest = &one;
  }
  for (auto const& [satellite, one] : last) {
    to.begin_object().put("satellite", satellite).put("at", base::to_text(one->at));
    put_chance(to, "cloud", one->cloud);
    to.end_object();
  }
  to.end_array();
  write_tracks(to, tracks, at);
  to.end_object();
}

void write_fire_told(json_writer& to, fire_told const& told) {
  to.begin_object().put("reports", told.reports).put("repeated", told.repeated).put("land", told.land);
  to.put("positions", told.positions);
  for (auto const& [key, list] : {std::pair{"raised", &told.raised}, {"touched", &told.touched}}) {
    to.key(key).begin_array();
    for (auto const& id : *list) to.text(id);
    to.end_array();
  }
  to.end_object();
}

std::vector<danger_rating> read_danger(know::knowledge const& known, base::instant now, base::day from, base::day to) {
  std::vector<danger_rating> made;
  each_thing(
      known, "fire.danger", now, [&](know::thing_state const& thing, thing_fields const& fields, model::kind const&) {
        auto const day = fields.day("day");
        if (!day || *day < from || *day > to) return;
        danger_rating one{.id = thing.id,
                          .danger = {.day = *day, .level = static_cast<int>(fields.fixed("level", 0)), .shown = {}}};
        for (std::size_t i = 0; i < fire::kBesideDanger.size(); ++i) {
          if (fields.has(fire::kBesideDanger[i])) one.danger.shown[i] = fields.real(fire::kBesideDanger[i]);
        }
        made.push_back(std::move(one));
      });
  std::ranges::sort(made, std::ranges::greater{}, [](auto const& one) { return std::pair{one.danger.day, one.id}; });
  return made;
}

void write_fire_danger(json_writer& to, std::vector<danger_rating> const& days, base::day day) {
  to.begin_object().put("day", base::to_text(day)).key("days").begin_array();
  for (auto const& [id, one] : days) {
    to.begin_object().put("thing", id).put("day", base::to_text(one.day)).put("level", one.level);
    for (std::size_t i = 0; i < fire::kBesideDanger.size(); ++i) {
      to.key(fire::kBesideDanger[i]);
      one.shown[i] ? to.measured(*one.shown[i]) : to.null();
    }
    to.end_object();
  }
  to.end_array().end_object();
}

}  // namespace fengsui::tell
