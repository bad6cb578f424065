#include "tell/fire/drafts.h"

#include <cmath>

#include "base/number.h"

namespace fengsui::tell {
namespace {

ledger::event_place at_place(double latitude, double longitude) {
  return {.code = {}, .at = base::coordinate{.lon = longitude, .lat = latitude}};
}

std::string seen_by(fire::source s) {
  return s == fire::source::phone ? "public" : std::string{fire::to_text(s)};
}

}  // namespace

// A data folder that was filled before things had names keeps none.
void fire_drafts::put_name(std::string_view kind, fields& said, base::name const& name,
                           std::pair<std::string_view, std::string_view> in) const {
  auto const& defined = catalogue_.kinds[static_cast<std::size_t>(catalogue_.find_kind(kind))];
  if (name.zh.empty() || defined.find_field(in.first) < 0) return;
  said.emplace_back(in.first, name.zh);
  said.emplace_back(in.second, name.en);
}

void fire_drafts::say(std::string_view kind, std::string_view verb, std::string const& thing, base::instant at,
                      fields said, ledger::event_place place, std::string const& note) {
  made_.push_back(writer_.draft(act::saying{.kind = kind,
                                            .verb = verb,
                                            .thing = thing,
                                            .at = at,
                                            .actor = actor_,
                                            .note = note,
                                            .place = std::move(place),
                                            .fields = std::move(said)}));
}

model::value fire_drafts::fixed(std::string_view kind, std::string_view field, double value) const {
  auto const& defined = catalogue_.kinds[static_cast<std::size_t>(catalogue_.find_kind(kind))];
  auto const decimals = defined.fields[static_cast<std::size_t>(defined.find_field(field))].decimals;
  return std::int64_t{std::llround(value * static_cast<double>(base::power_of_ten(decimals)))};
}

void fire_drafts::report(fire::detection const& d, std::string const& incident) {
  constexpr std::string_view kKind = "fire.detection";
  auto const axes = axes_of(d.error);
  say(kKind, "made", d.id, d.at,
      {{"seen_by", seen_by(d.from)},
       {"station", d.station},
       {"heard", act::time_value(d.heard)},
       {"real", fixed(kKind, "real", d.real)},
       {"along", fixed(kKind, "along", axes.along)},
       {"across", fixed(kKind, "across", axes.across)},
       {"azimuth", fixed(kKind, "azimuth", axes.azimuth)},
       {"incident", incident}},
      at_place(d.latitude, d.longitude));
}

void fire_drafts::incident(fire_book const& book, int number, std::string_view verb, base::instant at,
                           std::string const& note) {
  auto const& one = *book.fused->find(number);
  auto const& last = one.story.back();
  std::vector<std::string> reasons;
  for (auto const& why : book.fused->reasons_of(one))
    reasons.push_back(fmt::format("{} {:.2f} {:+.2f}", fire::to_text(why.what), why.value, why.log_odds));
  std::vector<std::string> reports;
  for (auto const row : one.members) reports.push_back(book.fused->detections()[row].id);
  fields said{{"chance", fixed("fire.incident", "chance", last.chance)},
              {"reasons", act::texts_value(reasons)},
              {"reports", act::texts_value(reports)}};
  if (verb == "suspected") said.emplace_back("seen_by", seen_by(book.fused->detections()[one.members.front()].from));
  say("fire.incident", verb, book.id_of(number), at, std::move(said), at_place(one.place.latitude, one.place.longitude),
      note);
}

void fire_drafts::passed(fire::tracker_position const& one) {
  constexpr std::string_view kKind = "fire.tracker";
  fields said;
  if (!one.means.empty()) said.emplace_back("means", one.means);
  put_name(kKind, said, one.name);
  if (one.was.height_m) said.emplace_back("height", fixed(kKind, "height", *one.was.height_m));
  say(kKind, "passed", one.tracker, one.was.at, std::move(said), at_place(one.was.latitude, one.was.longitude));
}

void fire_drafts::joined(std::string const& incident, std::string const& into, base::instant at) {
  say("fire.incident", "joined", incident, at, {{"joined_into", into}});
}

void fire_drafts::verifying(std::string const& incident, base::instant at, std::string const& note) {
  say("fire.incident", "verifying", incident, at, {}, {}, note);
}

void fire_drafts::joining(fire_book const& book, fire::joining const& done, std::string const& id,
                          std::string const& note) {
  std::vector<std::string> moved;
  for (auto const row : done.moved) moved.push_back(book.fused->detections()[row].id);
  say("fire.joining", done.what == fire::joining::kind::merged ? "merged" : "parted", id, done.at,
      {{"gave", book.id_of(done.from)},
       {"took", book.id_of(done.to)},
       {"reports", act::texts_value(moved)},
       {"hands", std::int64_t{done.by_hand ? 1 : 0}}},
      {}, note);
}

void fire_drafts::taken_back(std::string const& joining, base::instant at, std::string const& note) {
  say("fire.joining", "taken_back", joining, at, {}, {}, note);
}

namespace {

std::vector<std::string> preset_lines(std::vector<fire::station_preset> const& presets) {
  std::vector<std::string> made;
  for (auto const& one : presets)
    made.push_back(fmt::format("{} {:.2f} {:.2f} {:.2f}", one.name, one.azimuth, one.tilt, one.fov));
  return made;
}

model::value sight_value(fire::station const& s) {
  std::vector<model::scalar> sight;
  for (auto const far : s.sight_m) sight.emplace_back(std::int64_t{std::llround(far)});
  return model::value{sight};
}

model::value ground_value(fire::station const& s) {
  std::vector<std::string> lines;
  for (auto const& one : s.ground) lines.push_back(fire::to_text(one));
  return act::texts_value(lines);
}

}  // namespace

void fire_drafts::put_ground(fields& said, fire::station const& s) const {
  if (s.ground.empty()) return;
  said.emplace_back("ground", ground_value(s));
  put_name("fire.station", said, s.ground_on, {"ground_on", "ground_on_en"});
}

void fire_drafts::turned(fire::station_turn const& turn) {
  constexpr std::string_view kKind = "fire.station";
  fields said{{"azimuth", fixed(kKind, "azimuth", *turn.azimuth)}};
  if (turn.fov) said.emplace_back("fov", fixed(kKind, "fov", *turn.fov));
  said.emplace_back("preset", turn.preset);
  say(kKind, "turned", turn.station, turn.at, std::move(said));
}

void fire_drafts::surveyed(fire::station const& s, base::instant at) {
  fields said;
  put_name("fire.station", said, s.name);
  if (s.sees_anything()) said.emplace_back("sight", sight_value(s));
  put_ground(said, s);
  if (!s.presets.empty()) said.emplace_back("presets", act::texts_value(preset_lines(s.presets)));
  say("fire.station", "surveyed", s.id, at, std::move(said));
}

void fire_drafts::station(fire::station const& s, base::instant at) {
  fields said{{"kind", std::string{s.kind == fire::source::tower ? "tower" : "camera"}}};
  if (s.sees_anything()) said.emplace_back("sight", sight_value(s));
  put_name("fire.station", said, s.name);
  if (s.azimuth) said.emplace_back("azimuth", fixed("fire.station", "azimuth", *s.azimuth));
  if (s.fov) said.emplace_back("fov", fixed("fire.station", "fov", *s.fov));
  put_ground(said, s);
  if (!s.presets.empty()) said.emplace_back("presets", act::texts_value(preset_lines(s.presets)));
  say("fire.station", "working", s.id, at, std::move(said), at_place(s.latitude, s.longitude));
}

void fire_drafts::station_is(std::string const& station, std::string_view state, base::instant at) {
  say("fire.station", state, station, at, {});
}

void fire_drafts::pass(std::string const& id, fire::overpass const& p) {
  say("fire.pass", "over", id, p.at,
      {{"satellite", p.satellite},
       {"heard", act::time_value(p.heard)},
       {"cloud", fixed("fire.pass", "cloud", p.cloud)}});
}

void fire_drafts::heat(fire::heat_source const& h, base::instant at) {
  fields said{{"kind", h.kind}, {"radius", fixed("fire.heat", "radius", h.radius_m)}};
  if (h.from_minute) said.emplace_back("from_minute", std::int64_t{*h.from_minute});
  if (h.to_minute) said.emplace_back("to_minute", std::int64_t{*h.to_minute});
  if (h.usual_frp_mw) said.emplace_back("usual_frp", fixed("fire.heat", "usual_frp", *h.usual_frp_mw));
  say("fire.heat", "listed", h.id, at, std::move(said), at_place(h.latitude, h.longitude));
}

void fire_drafts::danger(std::string const& id, fire::day_danger const& d) {
  fields said{{"day", std::int64_t{base::day_number(d.day)}}, {"level", std::int64_t{d.level}}};
  for (std::size_t i = 0; i < fire::kBesideDanger.size(); ++i) {
    if (d.shown[i])
      said.emplace_back(fire::kBesideDanger[i], fixed("fire.danger", fire::kBesideDanger[i], *d.shown[i]));
  }
  say("fire.danger", "rated", id, catalogue_.zone.start_of(d.day), std::move(said));
}

}  // namespace fengsui::tell
