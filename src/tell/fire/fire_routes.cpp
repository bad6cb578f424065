#include "tell/fire/fire_routes.h"

#include <map>
#include <sstream>

#include "tell/access/rights.h"
#include "tell/body.h"
#include "tell/door.h"
#include "tell/fire/answers.h"
#include "tell/reply.h"

namespace fengsui::tell {
namespace {

using base::at_field;
using base::fault_code;
using base::json_writer;
using base::make_fault;
using http::request;
using http::response;

constexpr std::size_t kReportsLimit = 8 * 1024 * 1024;

// A city may have this desk as it was before reports were kept.
std::optional<response> fire_closed(act::duty_room& room, request const& r, act::rank least) {
  return tell::closed(room, r, least, "fire.joining");
}

base::result<base::day> day_at(request const& r, std::string_view key, base::day otherwise) {
  auto const text = r.query_value(key);
  if (!text) return otherwise;
  auto const day = base::parse_day(*text);
  if (!day) return at_field(day.error(), std::string{key});
  return *day;
}

response take_report(act::duty_room& room, request const& r) {
  if (auto no = fire_closed(room, r, act::rank::reporter)) return *no;
  std::istringstream lines{r.body};
  auto const read = fire::read_season(lines, "reports");
  // All of it or nothing: who sends it mends the line and sends it again, and what was there counts once.
  if (!read.faults.empty()) return refusal_reply(read.faults);
  auto const done = tell_fires(room, read.season, actor_of(r, {}));
  if (!done) return refusal_reply({done.error()});
  json_writer to;
  write_fire_told(to, *done);
  return json_reply(to.take(), 201);
}

response incidents(act::duty_room& room, request const& r) {
  if (auto no = fire_closed(room, r, act::rank::viewer)) return *no;
  auto const now = room.now().wall;
  auto const today = room.known().catalogue().zone.day_of(now);
  auto const to_day = day_at(r, "to", today);
  if (!to_day) return refusal_reply({to_day.error()});
  auto const from = day_at(r, "from", *to_day - std::chrono::days{6});
  if (!from) return refusal_reply({from.error()});
  auto const book = read_fire_book(room.known(), now, *from - std::chrono::days{kFireBookDays}, *to_day);
  json_writer to;
  write_fire_incidents(to, book, *from, *to_day, r.query_value("all").value_or("") == "1");
  return json_reply(to.take());
}

response one_incident(act::duty_room& room, std::string const& id) {
  auto const now = room.now().wall;
  auto const& known = room.known();
  auto const at = began(known, id);
  if (!at) return refusal_reply({make_fault(fault_code::unknown_thing, id)});
  auto const day = known.catalogue().zone.day_of(*at);
  auto const book = read_fire_book(known, now, day - std::chrono::days{kFireBookDays}, day + std::chrono::days{7});
  auto number = book.number_of(id);
  if (number == 0) return refusal_reply({make_fault(fault_code::unknown_thing, id)});
  // One that was joined with another is shown as that other.
  while (!book.fused->find(number)->stands() && book.fused->find(number)->joined_into != 0)
    number = book.fused->find(number)->joined_into;
  json_writer to;
  write_fire_incident(to, book, number);
  return json_reply(to.take());
}

response incident(act::duty_room& room, request const& r) {
  if (auto no = fire_closed(room, r, act::rank::viewer)) return *no;
  return one_incident(room, std::string{r.param("id")});
}

response by_hand(act::duty_room& room, request const& r) {
  if (auto no = fire_closed(room, r, act::rank::officer)) return *no;
  std::string const action{r.param("action")};
  body from{r.body};
  auto const id = from.text("incident", true, 500);
  fire_hand hand;
  hand.actor = actor_of(r, from.text("actor", false, 128));
  hand.note = from.text("note");
  hand_answer done;
  if (action == "merge") {
    auto const into = from.text("into", true, 200);
    if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
    done = merge_fires(room, id, into, hand);
  } else if (action == "part") {
    auto const reports = from.texts("reports");
    if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
    if (reports.empty()) return refusal_reply({at_field(make_fault(fault_code::missing_key, "reports"), "reports")});
    done = part_fire(room, id, reports, hand);
  } else if (action == "take-back") {
    auto const joining = from.text("joining", true, 500);
    if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
    done = take_back_joining(room, id, joining, hand);
  } else {
    return refusal_reply({make_fault(fault_code::unknown_name, action, "merge, part, take-back")});
  }
  if (auto const* why = std::get_if<act::refusals>(&done)) return refusal_reply(*why);
  return one_incident(room, std::get<std::string>(done));
}

response map(act::duty_room& room, request const& r) {
  if (auto no = fire_closed(room, r, act::rank::viewer)) return *no;
  auto const& zone = room.known().catalogue().zone;
  auto at = room.now().wall;
  if (auto const text = r.query_value("at")) {
    auto const read = base::parse_time(*text, zone);
    if (!read) return refusal_reply({at_field(read.error(), "at")});
    at = read->at;
  }
  auto const day = zone.day_of(at);
  auto const book = read_fire_book(room.known(), room.now().wall, day - std::chrono::days{4}, day);
  json_writer to;
  std::map<std::string, std::pair<std::string, base::instant>> stills;
  {
    auto const view = room.look();
    for (auto const& one : book.land.stations) {
      auto const* log = view.work.logs().find(act::work_id("fire.station", one.id));
      if (log == nullptr) continue;
      for (auto const& entry : log->entries) {
        if (entry.verb == "attached" && entry.at <= at && entry.type.starts_with("image/"))
          stills[one.id] = {entry.digest, entry.at};
      }
    }
  }
  write_fire_map(to, book, read_tracks(room.known(), at), at,
                 [&](std::string const& station) -> std::optional<std::pair<std::string, base::instant>> {
                   auto const found = stills.find(station);
                   if (found == stills.end()) return {};
                   return found->second;
                 });
  return json_reply(to.take());
}

response danger(act::duty_room& room, request const& r) {
  if (auto no = fire_closed(room, r, act::rank::viewer)) return *no;
  auto const now = room.now().wall;
  auto const day = day_at(r, "day", room.known().catalogue().zone.day_of(now));
  if (!day) return refusal_reply({day.error()});
  json_writer to;
  write_fire_danger(to, read_danger(room.known(), now, *day - std::chrono::days{29}, *day), *day);
  return json_reply(to.take());
}

}  // namespace

std::vector<http::route> fire_routes(act::duty_room& room) {
  return {
      {"POST", "/api/v1/fire/reports", over(room, take_report), {"application/x-ndjson"}, kReportsLimit},
      {"GET", "/api/v1/fire/incidents", over(room, incidents)},
      {"GET", "/api/v1/fire/incidents/{id*}", over(room, incident)},
      {"POST", "/api/v1/fire/joinings/{action}", over(room, by_hand), {"application/json"}},
      {"GET", "/api/v1/fire/map", over(room, map)},
      {"GET", "/api/v1/fire/danger", over(room, danger)},
  };
}

}  // namespace fengsui::tell
