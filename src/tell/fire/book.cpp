#include "tell/fire/book.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/measured.h"
#include "know/things.h"
#include "know/trace.h"
#include "tell/fire/tracks.h"
#include "tell/thing_fields.h"

namespace fengsui::tell {
namespace {

base::instant time_of(thing_fields const& fields, std::string_view field, base::instant otherwise) {
  return fields.has(field) ? base::instant{std::chrono::microseconds{fields.fixed(field, 0)}} : otherwise;
}

std::optional<base::coordinate> wgs84(ledger::event_place const& place) {
  if (!place.at) return {};
  return base::converted(*place.at, base::frame::wgs84);
}

fire::source source_named(std::string const& seen_by) {
  return seen_by == "public" ? fire::source::phone : fire::source_from(seen_by).value_or(fire::source::patrol);
}

// What a person has decided about it.
fire::standing standing_of(std::string const& state) {
  if (state == "closed") return fire::standing::ended;
  if (state == "false_alarm") return fire::standing::ruled_out;
  if (state.empty() || state == "suspected" || state == "joined") return fire::standing::open;
  return fire::standing::held;
}

void read_sight(know::thing_state const& thing, model::kind const& kind, fire::station& into) {
  auto const found = std::ranges::find(thing.fields, kind.find_field("sight"), &ledger::field_value::field);
  if (found == thing.fields.end() || !found->value) return;
  auto const* list = std::get_if<std::vector<model::scalar>>(&*found->value);
  for (std::size_t i = 0; list != nullptr && i < std::min(list->size(), into.sight_m.size()); ++i) {
    if (auto const* far = std::get_if<std::int64_t>(&(*list)[i])) into.sight_m[i] = static_cast<double>(*far);
  }
}

// "east slope 80.00 -3.00 45.00": the last three words are numbers.
std::optional<fire::station_preset> preset_of(std::string const& line) {
  fire::station_preset made;
  auto rest = line;
  for (auto* into : {&made.fov, &made.tilt, &made.azimuth}) {
    auto const space = rest.rfind(' ');
    if (space == std::string::npos) return {};
    auto const value = base::parse_measured(rest.substr(space + 1));
    if (!value) return {};
    *into = *value;
    rest.resize(space);
  }
  made.name = rest;
  return made;
}

void read_stations(fire_book& made, know::knowledge const& known, base::instant now) {
  each_thing(known, "fire.station", now,
             [&](know::thing_state const& thing, thing_fields const& fields, model::kind const& kind) {
               auto const at = wgs84(thing.place);
               if (!at) return;
               fire::station one{.id = thing.id,
                                 .kind = fields.text("kind") == "tower" ? fire::source::tower : fire::source::camera,
                                 .latitude = at->lat,
                                 .longitude = at->lon,
                                 .sight_m = {}};
               read_sight(thing, kind, one);
               if (fields.has("azimuth")) one.azimuth = fields.real("azimuth");
               if (fields.has("fov")) one.fov = fields.real("fov");
               for (auto const& line : fields.texts("presets")) {
                 if (auto const preset = preset_of(line)) one.presets.push_back(*preset);
               }
               one.preset = fields.text("preset");
               one.name = fields.name("title");
               for (auto const& line : fields.texts("ground")) {
                 if (auto const row = fire::ground_row_from(line)) one.ground.push_back(*row);
               }
               one.ground_on = fields.name("ground_on");
               made.land.stations.push_back(one);
               made.station_states[thing.id] = state_of(thing, kind);
             });
  int const kind = known.catalogue().find_kind("fire.station");
  auto const& defined = known.catalogue().kinds[static_cast<std::size_t>(kind)];
  auto const lock = known.read();
  for (auto const& one : made.land.stations) {
    std::optional<base::instant> down;
    for (auto const& e : known.history(kind, one.id, known.head())) {
      auto const& verb = defined.verbs[static_cast<std::size_t>(e.verb)].id;
      if (verb == "down" && !down) down = e.at;
      if (verb == "working" && down) {
        made.land.outages.push_back({.station = one.id, .from = *down, .to = *e.at});
        down.reset();
      }
    }
    if (down) made.land.outages.push_back({.station = one.id, .from = *down, .to = base::instant::max()});
  }
}

void read_land(fire_book& made, know::knowledge const& known, base::instant now, std::string const& period) {
  read_stations(made, known, now);
  made.tracker_names = tracker_names(known, now);
  each_thing(known, "fire.heat", now,
             [&](know::thing_state const& thing, thing_fields const& fields, model::kind const& kind) {
               auto const at = wgs84(thing.place);
               if (!at || state_of(thing, kind) == "ended") return;
               fire::heat_source one;
               one.id = one.name = thing.id;
               one.kind = fields.text("kind");
               one.latitude = at->lat;
               one.longitude = at->lon;
               one.radius_m = fields.real("radius");
               if (fields.has("from_minute")) one.from_minute = static_cast<int>(fields.fixed("from_minute", 0));
               if (fields.has("to_minute")) one.to_minute = static_cast<int>(fields.fixed("to_minute", 0));
               if (fields.has("usual_frp")) one.usual_frp_mw = fields.real("usual_frp");
               made.land.heat.push_back(std::move(one));
             });
  each_thing(known, "fire.danger", now, [&](know::thing_state const&, thing_fields const& fields, model::kind const&) {
    auto const day = fields.day("day");
    auto const level = static_cast<int>(fields.fixed("level", 0));
    if (!day || level == 0) return;
    auto const found = std::ranges::find(made.land.danger, *day, &fire::day_danger::day);
    // Several stations may rate a day: the highest level holds.
    if (found == made.land.danger.end())
      made.land.danger.push_back({.day = *day, .level = level, .shown = {}});
    else
      found->level = std::max(found->level, level);
  });
  if (auto const passes = know::trace(known, {.indicator = "fire.satellite_passes", .period = period})) {
    for (auto const& [e, _, __] : passes->events) {
      if (e.kind < 0 || !e.at) continue;
      thing_fields const fields{known.catalogue().kinds[static_cast<std::size_t>(e.kind)], e.fields};
      made.land.passes.push_back({.satellite = fields.text("satellite"),
                                  .at = *e.at,
                                  .heard = time_of(fields, "heard", *e.at),
                                  .cloud = fields.real("cloud")});
    }
  }
}

// One thing that was done to the book, in the order in which it was done.
struct entry {
  ledger::event e;
  bool report = false;
};

std::vector<entry> entries_of(know::knowledge const& known, std::string const& period) {
  std::vector<entry> made;
  if (auto const traced = know::trace(known, {.indicator = "fire.fire_reports", .period = period})) {
    for (auto const& one : traced->events) {
      if (one.event.kind >= 0 && one.event.at) made.push_back({one.event, true});
    }
  }
  int const kind = known.catalogue().find_kind("fire.joining");
  auto const lock = known.read();
  for (auto const& id : known.thing_ids(kind)) {
    for (auto& e : known.history(kind, id, known.head())) made.push_back({std::move(e), false});
  }
  std::ranges::sort(made, {}, [](entry const& one) { return one.e.seq; });
  return made;
}

class builder {
 public:
  builder(fire_book& made, know::knowledge const& known) : made_{made}, known_{known} {}

  void take(entry const& one) {
    thing_fields const fields{known_.catalogue().kinds[static_cast<std::size_t>(one.e.kind)], one.e.fields};
    one.report ? report(one.e, fields) : joining(one.e, fields);
  }

 private:
  void report(ledger::event const& e, thing_fields const& fields) {
    auto const at = wgs84(e.place);
    auto const incident = fields.text("incident");
    if (!at || incident.empty()) return;
    fire::detection const d{.id = e.thing,
                            .from = source_named(fields.text("seen_by")),
                            .station = fields.text("station"),
                            .at = *e.at,
                            .heard = time_of(fields, "heard", *e.at),
                            .latitude = at->lat,
                            .longitude = at->lon,
                            .error = fire::along(fields.real("azimuth"), std::max(fields.real("along"), 1.0),
                                                 std::max(fields.real("across"), 1.0)),
                            .real = fields.real("real"),
                            .truth = {}};
    auto const number = made_.fused->put(d, made_.number_of(incident));
    name(number, incident);
    made_.reports.push_back({.id = e.thing, .seq = e.seq, .note = e.note});
  }

  // What does not fit any more, because a report was retracted since, is passed over; so is what was done before the
  // first day asked for.
  void joining(ledger::event const& e, thing_fields const& fields) {
    auto const& verb =
        known_.catalogue().kinds[static_cast<std::size_t>(e.kind)].verbs[static_cast<std::size_t>(e.verb)].id;
    auto const gave = made_.number_of(fields.text("gave"));
    auto const took = fields.text("took");
    if (verb == "merged") {
      auto const done = made_.fused->merge(gave, made_.number_of(took), *e.at, fields.fixed("hands", 0) > 0);
      if (done) remember(e);
    } else if (verb == "parted") {
      auto const done = made_.fused->part(gave, fields.texts("reports"), *e.at);
      if (!done) return;
      name(*done, took);
      remember(e);
    } else {
      auto const found = std::ranges::find(made_.joinings, e.thing, &kept_joining::id);
      if (found != made_.joinings.end())
        made_.fused->take_back(static_cast<int>(found - made_.joinings.begin()) + 1, *e.at);
    }
  }

  void name(int number, std::string const& id) {
    if (static_cast<std::size_t>(number) > made_.ids.size()) {
      made_.ids.push_back(id);
      made_.numbers[id] = number;
    }
  }
  void remember(ledger::event const& e) { made_.joinings.push_back({.id = e.thing, .note = e.note, .actor = e.actor}); }

  fire_book& made_;
  know::knowledge const& known_;
};

void read_things(fire_book& made, know::knowledge const& known, base::instant now) {
  auto const& kind = known.catalogue().kinds[static_cast<std::size_t>(known.catalogue().find_kind("fire.incident"))];
  auto const page = know::things_of(known, "fire.incident", {}, now);
  if (!page) return;
  for (auto const& one : page->things) {
    auto const number = made.number_of(one.state.id);
    if (number == 0 || one.state.state < 0) continue;
    auto const& verb = kind.verbs[static_cast<std::size_t>(one.state.state)];
    made.things[one.state.id] = {.state = one.state.state,
                                 .state_id = verb.id,
                                 .state_name = verb.name,
                                 .since = one.state.since.value_or(base::instant{}),
                                 .light = static_cast<int>(one.light),
                                 .nature = thing_fields{kind, one.state.fields}.name("nature")};
    made.fused->stand(number, standing_of(verb.id));
  }
}

}  // namespace

int fire_book::number_of(std::string const& id) const {
  auto const found = numbers.find(id);
  return found == numbers.end() ? 0 : found->second;
}

std::string fire_book::free_id(std::string const& report) {
  auto id = "fire-" + report;
  for (int n = 2; numbers.contains(id); ++n) id = fmt::format("fire-{}.{}", report, n);
  return id;
}

incident_thing const* fire_book::thing_of(int number) const {
  auto const found = things.find(id_of(number));
  return found == things.end() ? nullptr : &found->second;
}

base::name fire_book::name_of(std::string const& station) const {
  auto const here = std::ranges::find(land.stations, station, &fire::station::id);
  if (here != land.stations.end() && !here->name.zh.empty()) return here->name;
  auto const moving = tracker_names.find(station);
  return moving == tracker_names.end() ? base::name{station, station} : moving->second;
}

fire::judgement fire_book::thought_of(fire::incident const& one) const {
  auto const* thing = thing_of(one.number);
  bool const taken_up = thing != nullptr && thing->state_id != "suspected";
  return taken_up || one.story.back().at >= now ? one.story.back() : fused->judged(one, now);
}

fire_book read_fire_book(know::knowledge const& known, base::instant now, base::day from, base::day to) {
  fire_book made;
  auto const period = base::to_text(from) + ".." + base::to_text(to);
  read_land(made, known, now, period);
  made.local = &known.catalogue().zone;
  made.now = now;
  made.fused = std::make_unique<fire::fusion>(made.land, known.catalogue().zone);
  builder building{made, known};
  for (auto const& one : entries_of(known, period)) building.take(one);
  read_things(made, known, now);
  return made;
}

error_axes axes_of(fire::covariance const& c) {
  auto const middle = (c.east + c.north) / 2;
  auto const root = std::hypot((c.east - c.north) / 2, c.cross);
  // The long axis clockwise from north.
  auto azimuth = 0.5 * std::atan2(2 * c.cross, c.north - c.east) * 180 / std::numbers::pi;
  if (azimuth < 0) azimuth += 180;
  return {.azimuth = azimuth, .along = std::sqrt(middle + root), .across = std::sqrt(std::max(0.0, middle - root))};
}

}  // namespace fengsui::tell
