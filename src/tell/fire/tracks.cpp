#include "tell/fire/tracks.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "know/trace.h"
#include "tell/fire/drafts.h"
#include "tell/thing_fields.h"

namespace fengsui::tell {
namespace {

constexpr char const* kTrackKind = "fire.tracker";
constexpr char const* kIndicator = "fire.tracker_positions";

bool earlier(fire::position const& a, fire::position const& b) {
  return a.at < b.at;
}

// By tracker, in the order of time.
std::map<std::string, shown_track> kept(know::knowledge const& known, base::day from, base::day to) {
  std::map<std::string, shown_track> made;
  auto const traced =
      know::trace(known, {.indicator = kIndicator, .period = base::to_text(from) + ".." + base::to_text(to)});
  if (!traced) return made;
  for (auto const& [e, _, __] : traced->events) {
    if (e.kind < 0 || !e.at || !e.place.at) continue;
    auto const place = base::converted(*e.place.at, base::frame::wgs84);
    thing_fields const fields{known.catalogue().kinds[static_cast<std::size_t>(e.kind)], e.fields};
    auto& one = made[e.thing];
    one.id = e.thing;
    if (fields.has("means")) one.means = fields.text("means");
    fire::position p{.at = *e.at, .latitude = place.lat, .longitude = place.lon};
    if (fields.has("height")) p.height_m = fields.real("height");
    one.way.push_back(p);
  }
  for (auto& [id, one] : made) std::ranges::stable_sort(one.way, earlier);
  return made;
}

}  // namespace

std::map<std::string, base::name> tracker_names(know::knowledge const& known, base::instant now) {
  std::map<std::string, base::name> made;
  each_thing(known, kTrackKind, now,
             [&](know::thing_state const& thing, thing_fields const& fields, model::kind const&) {
               if (auto name = fields.name("title"); !name.zh.empty()) made[thing.id] = std::move(name);
             });
  return made;
}

bool keeps_tracks(know::knowledge const& known) {
  return known.catalogue().find_kind(kTrackKind) >= 0;
}

base::result<std::int64_t> tell_positions(act::duty_room& room, std::span<fire::tracker_position const> told,
                                          std::string const& actor) {
  if (told.empty()) return 0;
  if (!keeps_tracks(room.known())) return base::make_fault(base::fault_code::unknown_name, kTrackKind, "fire");
  std::vector<fire::tracker_position> all{told.begin(), told.end()};
  std::ranges::stable_sort(all, [](auto const& a, auto const& b) { return earlier(a.was, b.was); });
  auto const& zone = room.known().catalogue().zone;
  std::int64_t written = 0;
  auto const why =
      room.decide([&](act::duty_room::state const&, act::reading now, act::refusals&) -> std::vector<ledger::draft> {
        auto held =
            kept(room.known(), zone.day_of(all.front().was.at) - std::chrono::days{1}, zone.day_of(all.back().was.at));
        auto names = tracker_names(room.known(), now.wall);
        fire_drafts to{room.writer(), room.known().catalogue(), actor};
        for (auto& one : all) {
          auto& way = held[one.tracker].way;
          auto const next = std::ranges::upper_bound(way, one.was, earlier);
          if (next != way.begin() && !fire::worth_keeping(*std::prev(next), one.was)) continue;
          way.insert(next, one.was);
          auto& known_as = names[one.tracker];
          if (one.name == known_as)
            one.name = {};
          else if (!one.name.zh.empty())
            known_as = one.name;
          to.passed(one);
        }
        written = static_cast<std::int64_t>(to.size());
        return to.take();
      });
  if (why) return why->front();
  return written;
}

std::vector<shown_track> read_tracks(know::knowledge const& known, base::instant at, std::chrono::hours before) {
  std::vector<shown_track> made;
  if (!keeps_tracks(known)) return made;
  auto const& zone = known.catalogue().zone;
  auto names = tracker_names(known, at);
  for (auto& [id, one] : kept(known, zone.day_of(at - before), zone.day_of(at))) {
    std::erase_if(one.way, [&](auto const& p) { return p.at > at || p.at < at - before; });
    if (one.way.empty()) continue;
    auto const named = names.find(id);
    one.name = named == names.end() ? base::name{id, id} : named->second;
    made.push_back(std::move(one));
  }
  std::ranges::stable_sort(made, [](auto const& a, auto const& b) { return a.way.back().at > b.way.back().at; });
  return made;
}

void write_tracks(base::json_writer& to, std::vector<shown_track> const& tracks, base::instant at) {
  to.key("tracks").begin_array();
  for (auto const& one : tracks) {
    auto const& last = one.way.back();
    to.begin_object().put("id", one.id).put("name", one.name).put("means", one.means).put("at", base::to_text(last.at));
    to.key("lat").raw(fmt::format("{:.6f}", last.latitude)).key("lon").raw(fmt::format("{:.6f}", last.longitude));
    to.put("age_minutes", std::round(std::chrono::duration<double, std::ratio<60>>(at - last.at).count() * 10) / 10);
    // A way that was broken off for longer than a patrol's pause is drawn in pieces.
    to.key("ways").begin_array().begin_array();
    for (std::size_t i = 0; i < one.way.size(); ++i) {
      auto const& p = one.way[i];
      if (i > 0 && p.at - one.way[i - 1].at > fire::track_rules{}.pause) to.end_array().begin_array();
      to.begin_array().raw(fmt::format("{:.5f}", p.longitude)).raw(fmt::format("{:.5f}", p.latitude)).end_array();
    }
    to.end_array().end_array().end_object();
  }
  to.end_array();
}

}  // namespace fengsui::tell
