#include "tell/fire/told.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "tell/fire/drafts.h"
#include "tell/fire/tracks.h"

namespace fengsui::tell {
namespace {

using base::at_field;
using base::fault_code;
using base::make_fault;
using drafts = std::vector<ledger::draft>;

bool has_thing(know::knowledge const& known, std::string_view kind, std::string const& id) {
  auto const lock = known.read();
  return !known.history(known.catalogue().find_kind(kind), id, known.head()).empty();
}

// The earliest moment that the rows speak of: what stands, stood then.
base::instant earliest(fire::made_season const& told, base::zone const& zone, base::instant now) {
  auto made = now;
  for (auto const& one : told.detections) made = std::min(made, one.at);
  for (auto const& one : told.land.outages) made = std::min(made, one.from);
  for (auto const& one : told.land.passes) made = std::min(made, one.at);
  for (auto const& one : told.land.danger) made = std::min(made, zone.start_of(one.day));
  for (auto const& one : told.turns) made = std::min(made, one.at);
  return made;
}

// As the ledger keeps it, in whole metres.
bool same_sight(std::array<double, 36> const& a, std::array<double, 36> const& b) {
  return std::ranges::equal(a, b, [](double x, double y) { return std::llround(x) == std::llround(y); });
}

// What a known station was given anew, sight or presets, and where cameras were turned. The turn's numbers are the
// preset's where it names one; a turn of the same moment that the room has counts once.
void draft_turns(fire_drafts& to, act::duty_room& room, fire::made_season const& told, fire_book const& book,
                 base::instant now, act::refusals& no) {
  auto const& known = room.known();
  std::map<std::string, std::vector<fire::station_preset>> presets;
  for (auto const& one : book.land.stations) presets[one.id] = one.presets;
  for (auto const& one : told.land.stations) {
    auto const had = std::ranges::find(book.land.stations, one.id, &fire::station::id);
    if (had != book.land.stations.end()) {
      auto const farther = one.sees_anything() && !same_sight(had->sight_m, one.sight_m);
      auto const posed = !one.presets.empty() && had->presets != one.presets;
      auto const mapped = !one.ground.empty() && (had->ground != one.ground || had->ground_on != one.ground_on);
      auto const renamed = !one.name.zh.empty() && had->name != one.name;
      if (farther || posed || mapped || renamed) to.surveyed(one, now);
    }
    if (!one.presets.empty() || had == book.land.stations.end()) presets[one.id] = one.presets;
  }
  auto const kind = known.catalogue().find_kind("fire.station");
  auto const& verbs = known.catalogue().kinds[static_cast<std::size_t>(kind)].verbs;
  for (auto turn : told.turns) {
    auto const of = presets.find(turn.station);
    if (of == presets.end()) {
      no.push_back(at_field(make_fault(fault_code::unknown_thing, turn.station), "turned.station"));
      continue;
    }
    auto const preset = std::ranges::find(of->second, turn.preset, &fire::station_preset::name);
    if (preset != of->second.end()) {
      turn.azimuth = turn.azimuth.value_or(preset->azimuth);
      turn.fov = turn.fov.value_or(preset->fov);
    } else if (!turn.azimuth) {
      std::string names;
      for (auto const& one : of->second) names += (names.empty() ? "" : ", ") + one.name;
      no.push_back(
          at_field(make_fault(fault_code::unknown_name, turn.preset, names.empty() ? "—" : names), "turned.preset"));
      continue;
    }
    auto const lock = known.read();
    auto const history = known.history(kind, turn.station, known.head());
    bool const had = std::ranges::any_of(history, [&](ledger::event const& e) {
      return e.at == turn.at && verbs[static_cast<std::size_t>(e.verb)].id == "turned";
    });
    if (!had) to.turned(turn);
  }
}

void draft_land(fire_drafts& to, act::duty_room& room, fire::made_season const& told, base::instant now,
                act::refusals& no) {
  auto const& known = room.known();
  auto const begins = earliest(told, known.catalogue().zone, now) - std::chrono::seconds{1};
  std::set<std::string> done;
  auto const is_new = [&](std::string_view kind, std::string const& id) {
    return done.insert(std::string{kind} + "/" + id).second && !has_thing(known, kind, id);
  };
  for (auto const& one : told.land.stations) {
    if (is_new("fire.station", one.id)) to.station(one, begins);
  }
  auto const today = known.catalogue().zone.day_of(now);
  auto const book = read_fire_book(known, now, today, today);
  auto const& stood = book.land.outages;
  for (auto const& one : told.land.outages) {
    auto const there = std::ranges::any_of(
        stood, [&](fire::outage const& o) { return o.station == one.station && o.from == one.from; });
    if (there || one.from > now) continue;
    to.station_is(one.station, "down", one.from);
    if (one.to <= now) to.station_is(one.station, "working", one.to);
  }
  for (auto const& one : told.land.passes) {
    auto const id = fmt::format("pass-{}-{}", one.satellite, base::to_text(one.at));
    if (is_new("fire.pass", id)) to.pass(id, one);
  }
  for (auto const& one : told.land.heat) {
    if (is_new("fire.heat", one.id)) to.heat(one, begins);
  }
  for (auto const& one : told.land.danger) {
    auto const id = "danger-" + base::to_text(one.day);
    if (is_new("fire.danger", id)) to.danger(id, one);
  }
  draft_turns(to, room, told, book, now, no);
}

// Where the report was put before what it showed was joined.
int put_into(fire::fusion const& fused, std::size_t row, int number, std::size_t joinings_before) {
  for (auto i = fused.joinings().size(); i > joinings_before; --i) {
    auto const& one = fused.joinings()[i - 1];
    if (one.to == number && std::ranges::find(one.moved, row) != one.moved.end()) number = one.from;
  }
  return number;
}

std::string joining_id(fire_book const& book, int gave, int took) {
  auto const base_id = fmt::format("{}>{}", book.id_of(gave), book.id_of(took));
  auto id = base_id;
  for (int n = 2; std::ranges::find(book.joinings, id, &kept_joining::id) != book.joinings.end(); ++n)
    id = fmt::format("{}.{}", base_id, n);
  return id;
}

class teller {
 public:
  teller(fire_book& book, fire_drafts& to, fire_told& told) : book_{book}, to_{to}, told_{told} {}

  void hear(fire::detection const& d) {
    auto& fused = *book_.fused;
    auto const joined = fused.joinings().size();
    auto const number = fused.add(d);
    auto const row = fused.detections().size() - 1;
    if (fused.incidents().size() > book_.ids.size()) {
      auto id = book_.free_id(d.id);
      book_.ids.push_back(id);
      book_.numbers[id] = static_cast<int>(book_.ids.size());
    }
    to_.report(d, book_.id_of(put_into(fused, row, number, joined)));
    book_.reports.push_back({.id = d.id, .seq = 0, .note = {}});
    bool was_work = false;
    for (auto i = joined; i < fused.joinings().size(); ++i) {
      auto const& done = fused.joinings()[i];
      auto const id = joining_id(book_, done.from, done.to);
      to_.joining(book_, done, id, {});
      book_.joinings.push_back({.id = id, .note = {}, .actor = {}});
      if (book_.thing_of(done.from) == nullptr) continue;
      was_work = true;
      to_.joined(book_.id_of(done.from), book_.id_of(done.to), d.heard);
      touched_.erase(done.from);
    }
    auto const& id = book_.id_of(number);
    if (book_.thing_of(number) != nullptr) {
      touched_.insert(number);
    } else if (was_work || fused.find(number)->story.back().chance >= kRings) {
      to_.incident(book_, number, "suspected", d.heard);
      book_.things[id].state_id = "suspected";
      told_.raised.push_back(id);
    }
    if (std::ranges::find(told_.touched, id) == told_.touched.end()) told_.touched.push_back(id);
  }

  // What later reports made of incidents that were somebody's work already: once each.
  void finish() {
    for (auto const number : touched_)
      to_.incident(book_, number, "updated", book_.fused->find(number)->story.back().at);
  }

 private:
  fire_book& book_;
  fire_drafts& to_;
  fire_told& told_;
  std::set<int> touched_;
};

// The book around an incident or two.
std::optional<fire_book> book_around(act::duty_room& room, std::vector<std::string> const& incidents, base::instant now,
                                     act::refusals& no) {
  auto const& zone = room.known().catalogue().zone;
  std::optional<base::day> first, last;
  for (auto const& id : incidents) {
    auto const at = began(room.known(), id);
    if (!at) {
      no.push_back(make_fault(fault_code::unknown_thing, id));
      return {};
    }
    auto const day = zone.day_of(*at);
    first = std::min(first.value_or(day), day);
    last = std::max(last.value_or(day), day);
  }
  return read_fire_book(room.known(), now, *first - std::chrono::days{kFireBookDays}, *last + std::chrono::days{7});
}

// An incident that a person has taken further than verifying is not given away.
bool may_give(fire_book const& book, int number, act::refusals& no) {
  auto const* thing = book.thing_of(number);
  if (thing == nullptr || thing->state_id == "suspected" || thing->state_id == "verifying") return true;
  no.push_back(make_fault(fault_code::state_forbids, book.id_of(number), thing->state_name.zh));
  no.back().en = make_fault(fault_code::state_forbids, book.id_of(number), thing->state_name.en).en;
  return false;
}

// After a hand: the incident is work, whatever its chance.
void keep_as_work(fire_drafts& to, fire_book const& book, int number, base::instant now, std::string const& note) {
  to.incident(book, number, book.thing_of(number) == nullptr ? "suspected" : "updated", now, note);
}

}  // namespace

std::optional<base::instant> began(know::knowledge const& known, std::string const& incident) {
  constexpr std::string_view kPrefix = "fire-";
  if (!incident.starts_with(kPrefix)) return {};
  auto report = incident.substr(kPrefix.size());
  auto const kind = known.catalogue().find_kind("fire.detection");
  auto const lock = known.read();
  auto history = known.history(kind, report, known.head());
  if (auto const dot = report.rfind('.'); history.empty() && dot != std::string::npos)
    history = known.history(kind, report.substr(0, dot), known.head());
  return history.empty() ? std::nullopt : history.front().at;
}

base::result<fire_told> tell_fires(act::duty_room& room, fire::made_season const& season, std::string const& actor) {
  auto const& catalogue = room.known().catalogue();
  fire_told told;
  auto const why_land = room.decide([&](act::duty_room::state const&, act::reading now, act::refusals& no) -> drafts {
    fire_drafts to{room.writer(), catalogue, actor};
    draft_land(to, room, season, now.wall, no);
    told.land = static_cast<std::int64_t>(to.size());
    return to.take();
  });
  if (why_land) return why_land->front();
  if (auto const kept = tell_positions(room, season.positions, actor); kept)
    told.positions = *kept;
  else
    return kept.error();
  if (season.detections.empty()) return told;
  auto const [first, last] = std::ranges::minmax(season.detections, {}, [](fire::detection const& d) { return d.at; });
  auto const from = catalogue.zone.day_of(first.at) - std::chrono::days{kFireBookDays};
  auto const to_day = catalogue.zone.day_of(last.at) + std::chrono::days{1};
  auto const why = room.decide([&](act::duty_room::state const&, act::reading now, act::refusals&) -> drafts {
    auto book = read_fire_book(room.known(), now.wall, from, to_day);
    std::set<std::string> had;
    for (auto const& one : book.reports) had.insert(one.id);
    fire_drafts to{room.writer(), catalogue, actor};
    teller telling{book, to, told};
    for (auto const& d : season.detections) {
      if (!had.insert(d.id).second || has_thing(room.known(), "fire.detection", d.id)) {
        ++told.repeated;
        continue;
      }
      ++told.reports;
      telling.hear(d);
    }
    telling.finish();
    return to.take();
  });
  if (why) return why->front();
  return told;
}

hand_answer merge_fires(act::duty_room& room, std::string const& from, std::string const& into, fire_hand const& hand) {
  auto const why = room.decide([&](act::duty_room::state const&, act::reading now, act::refusals& no) -> drafts {
    auto book = book_around(room, {from, into}, now.wall, no);
    if (!book) return {};
    auto const a = book->number_of(from);
    auto const b = book->number_of(into);
    if (a != 0 && !may_give(*book, a, no)) return {};
    auto const done = book->fused->merge(a, b, now.wall);
    if (!done) {
      no.push_back(done.error());
      return {};
    }
    fire_drafts to{room.writer(), room.known().catalogue(), hand.actor};
    to.joining(*book, book->fused->joinings().back(), joining_id(*book, a, b), hand.note);
    if (book->thing_of(a) != nullptr) to.joined(from, into, now.wall);
    keep_as_work(to, *book, b, now.wall, hand.note);
    return to.take();
  });
  if (why) return *why;
  return into;
}

hand_answer part_fire(act::duty_room& room, std::string const& from, std::vector<std::string> const& reports,
                      fire_hand const& hand) {
  std::string made;
  auto const why = room.decide([&](act::duty_room::state const&, act::reading now, act::refusals& no) -> drafts {
    auto book = book_around(room, {from}, now.wall, no);
    if (!book) return {};
    auto const a = book->number_of(from);
    auto const done = book->fused->part(a, reports, now.wall);
    if (!done) {
      no.push_back(done.error());
      return {};
    }
    made = book->free_id(reports.front());
    book->ids.push_back(made);
    book->numbers[made] = *done;
    fire_drafts to{room.writer(), room.known().catalogue(), hand.actor};
    to.joining(*book, book->fused->joinings().back(), joining_id(*book, a, *done), hand.note);
    keep_as_work(to, *book, a, now.wall, hand.note);
    keep_as_work(to, *book, *done, now.wall, hand.note);
    return to.take();
  });
  if (why) return *why;
  return made;
}

hand_answer take_back_joining(act::duty_room& room, std::string const& incident, std::string const& joining,
                              fire_hand const& hand) {
  std::string back;
  auto const why = room.decide([&](act::duty_room::state const&, act::reading now, act::refusals& no) -> drafts {
    auto book = book_around(room, {incident}, now.wall, no);
    if (!book) return {};
    auto const found = std::ranges::find(book->joinings, joining, &kept_joining::id);
    if (found == book->joinings.end()) {
      no.push_back(at_field(make_fault(fault_code::unknown_thing, joining), "joining"));
      return {};
    }
    auto const row = static_cast<std::size_t>(found - book->joinings.begin());
    auto const done = book->fused->joinings()[row];
    bool const parted = done.what == fire::joining::kind::parted;
    if (parted && !may_give(*book, done.to, no)) return {};
    if (auto const wrong = book->fused->take_back(static_cast<int>(row) + 1, now.wall)) {
      no.push_back(*wrong);
      return {};
    }
    back = book->id_of(done.from);
    fire_drafts to{room.writer(), room.known().catalogue(), hand.actor};
    to.taken_back(joining, now.wall, hand.note);
    auto const* gave = book->thing_of(done.from);
    // Somebody took it apart again, so somebody is looking at it.
    if (gave != nullptr && gave->state_id == "joined") to.verifying(back, now.wall, hand.note);
    if (gave != nullptr || book->fused->find(done.from)->story.back().chance >= kRings)
      keep_as_work(to, *book, done.from, now.wall, hand.note);
    if (book->fused->find(done.to)->stands()) {
      if (book->thing_of(done.to) != nullptr) keep_as_work(to, *book, done.to, now.wall, hand.note);
    } else if (book->thing_of(done.to) != nullptr) {
      to.joined(book->id_of(done.to), back, now.wall);
    }
    return to.take();
  });
  if (why) return *why;
  return back;
}

}  // namespace fengsui::tell
