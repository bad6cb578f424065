#include "tell/duty/roster_routes.h"

#include <algorithm>

#include "act/roster/change.h"
#include "tell/access/rights.h"
#include "tell/body.h"
#include "tell/door.h"
#include "tell/duty/duty_json.h"
#include "tell/duty/shift_change_routes.h"
#include "tell/reply.h"

namespace fengsui::tell {
namespace {

using base::fault_code;
using base::json_writer;
using base::make_fault;
using http::request;
using http::response;

constexpr int kMostRosterDays = 400;

model::post const* post_of(act::duty_room& room, std::string_view id, base::faults& why) {
  auto const& catalogue = room.known().catalogue();
  auto const* found = catalogue.find_post(id);
  if (found == nullptr) {
    std::vector<std::string> ids;
    for (auto const& one : catalogue.posts) ids.push_back(one.id);
    why.push_back(make_fault(fault_code::unknown_post, id, model::known_list(ids)));
  }
  return found;
}

bool may_at_post(request const& r, act::rank least, model::post const& post) {
  return act::may(asker(r), least, post.desk);
}

response answered(std::optional<act::refusals> const& why, std::string made, int status = 200) {
  return why ? refusal_reply(*why) : json_reply(std::move(made), status);
}

std::string id_json(std::string_view id, std::string_view state) {
  json_writer to;
  to.begin_object().put("id", id).put("state", state).end_object();
  return to.take();
}

response posts(act::duty_room& room, request const& r) {
  json_writer to;
  to.begin_object().key("posts").begin_array();
  for (auto const& one : room.known().catalogue().posts) {
    if (may_at_post(r, act::rank::viewer, one)) write_post(to, room.known().catalogue(), one);
  }
  to.end_array().end_object();
  return json_reply(to.take());
}

response members(act::duty_room& room, request const& r) {
  auto const post = std::string{r.query_value("post").value_or("")};
  auto const view = room.look();
  json_writer to;
  to.begin_object().key("members").begin_array();
  view.rosters.members().each([&](act::member const& one) {
    if (!post.empty() && std::ranges::find(one.posts, post) == one.posts.end()) return;
    bool const seen = std::ranges::any_of(
        one.posts, [&](auto const& at) { return act::may(asker(r), act::rank::viewer, desk_of(at)); });
    if (seen) write_member(to, one);
  });
  to.end_array().end_object();
  return json_reply(to.take());
}

response enrol(act::duty_room& room, request const& r) {
  body from{r.body};
  act::member_change change{.id = from.text("id", true, 64),
                            .name = from.text("name", true, 128),
                            .name_en = from.text("name_en", false, 128),
                            .roles = from.texts("roles"),
                            .posts = from.texts("posts"),
                            .phone = from.text("phone", false, 32),
                            .account = from.text("account", false, 64)};
  auto const what = from.text("what");
  change.vehicle = what == "vehicle";
  auto const by = roster_actor_from(room, from, r, "");
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  for (auto const& post : change.posts) {
    if (!act::may(asker(r), act::rank::officer, desk_of(post))) return refused(asker(r));
  }
  auto const why = act::enrol(room, change, by);
  return answered(why, why ? "" : id_json(change.id, "enrolled"), 201);
}

response strike_off(act::duty_room& room, request const& r) {
  body from{r.body};
  auto const by = roster_actor_from(room, from, r, "");
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  auto const id = std::string{r.param("id")};
  auto const why = act::strike_off(room, id, by);
  return answered(why, why ? "" : id_json(id, "left"));
}

response calendar(act::duty_room& room, request const& r) {
  auto const id = std::string{r.param("id")};
  {
    auto const view = room.look();
    if (view.rosters.members().find(id) == nullptr) return refusal_reply({make_fault(fault_code::unknown_member, id)});
  }
  response made;
  made.content_type = "text/calendar; charset=utf-8";
  made.body = act::calendar_of(room, id, r.query_value("lang").value_or("zh"));
  return made;
}

response on_duty(act::duty_room& room, request const& r) {
  auto const& catalogue = room.known().catalogue();
  auto at = room.now().wall;
  if (auto const text = r.query_value("at")) {
    auto const time = base::parse_time(*text, catalogue.zone);
    if (!time) return refusal_reply({at_field(time.error(), "at")});
    at = time->at;
  }
  auto const wanted = r.query_value("post").value_or("");
  base::faults why;
  if (!wanted.empty() && post_of(room, wanted, why) == nullptr) return refusal_reply(why);
  auto const view = room.look();
  json_writer to;
  to.begin_object().put("at", base::to_text(at)).key("posts").begin_array();
  for (auto const& post : catalogue.posts) {
    if ((!wanted.empty() && post.id != wanted) || !may_at_post(r, act::rank::viewer, post)) continue;
    auto const seats = view.rosters.seats_at(post, at);
    to.begin_object().put("post", post.id).put("post_name", post.name).put("desk", post.desk).key("place");
    if (auto const* place = catalogue.city.find_place(post.place))
      to.begin_object().put("code", place->code).put("name", place->name).end_object();
    else
      to.null();
    auto const time = [&](auto of) {
      return seats.empty() ? std::optional<base::instant>{} : std::optional{of(seats.front())};
    };
    put_time(to, "from", time([](act::seat const& s) { return s.from; }));
    put_time(to, "to", time([](act::seat const& s) { return s.to; }));
    to.key("seats").begin_array();
    for (auto const& one : seats) write_seat(to, view.rosters, one);
    to.end_array().key("empty").begin_array();
    for (auto const& one : seats) {
      if (one.filled != nullptr && (one.filled->stands() || one.filled->state == act::duty_state::cancelled)) continue;
      to.begin_object().put("role", one.role).put("number", one.number).end_object();
    }
    to.end_array().end_object();
  }
  to.end_array().end_object();
  return json_reply(to.take());
}

void write_spread(json_writer& to, std::string_view key, act::spread const& one) {
  to.key(key)
      .begin_object()
      .put("least", one.least)
      .put("most", one.most)
      .put("best_possible", one.best_possible)
      .end_object();
}

void write_roster(json_writer& to, act::duty_room& room, act::roster_book const& book, model::post const& post,
                  base::day from, base::day to_day, act::roster_proposal const* proposal) {
  auto const& calendar = room.known().calendar();
  act::placings const none;
  auto const& placed = proposal == nullptr ? none : proposal->seats;
  to.begin_object().put("post", post.id).put("post_name", post.name);
  to.put("from", base::to_text(from)).put("to", base::to_text(to_day)).key("shifts").begin_array();
  for (auto const& one : book.shifts(post, from, to_day)) {
    auto const kind = calendar.kind_of(one.day);
    to.begin_object().put("day", base::to_text(one.day)).put("from", base::to_text(one.from));
    to.put("to", base::to_text(one.to)).put("night", one.night);
    to.put("day_kind", kind == know::day_kind::workday   ? "workday"
                       : kind == know::day_kind::weekend ? "weekend"
                       : kind == know::day_kind::holiday ? "holiday"
                                                         : "makeup");
    to.put("holiday", kind == know::day_kind::holiday).key("seats").begin_array();
    for (auto seat : one.seats) {
      auto const found = placed.find(seat.duty);
      act::duty proposed;
      bool const fresh = proposal != nullptr && std::ranges::find(proposal->fresh, seat.duty) != proposal->fresh.end();
      if (fresh) {
        proposed = {.id = seat.duty,
                    .post = post.id,
                    .role = seat.role,
                    .from = seat.from,
                    .to = seat.to,
                    .who = found->second.who};
        seat.filled = &proposed;
      }
      write_seat(to, book, seat, fresh);
    }
    to.end_array().end_object();
  }
  to.end_array().key("problems").begin_array();
  for (auto const& one : book.problems(post, from, to_day, placed)) {
    to.begin_object().put("code", act::to_text(one.kind)).put("day", base::to_text(one.day)).put("duty", one.duty);
    to.put("other", one.other).put("who", one.who).put("message", one.message).end_object();
  }
  auto const shared = proposal == nullptr ? act::fairness_of(book, calendar, post, from, to_day) : proposal->shared;
  to.end_array().key("fairness").begin_object().key("people").begin_array();
  for (auto const& one : shared.people) {
    auto const* who = book.members().find(one.who);
    to.begin_object().put("id", one.who).put("name", who == nullptr ? one.who : who->name).put("role", one.role);
    if (who != nullptr && !who->name_en.empty()) to.put("name_en", who->name_en);
    to.put("duties", one.duties).put("nights", one.nights).put("weekends", one.weekends);
    to.put("holidays", one.holidays).put("minutes", one.time.count()).end_object();
  }
  to.end_array().key("spread").begin_array();
  for (auto const& one : shared.roles) {
    to.begin_object().put("role", one.role);
    write_spread(to, "duties", one.duties);
    write_spread(to, "nights", one.nights);
    write_spread(to, "weekends", one.weekends);
    write_spread(to, "holidays", one.holidays);
    to.end_object();
  }
  to.end_array().end_object().end_object();
}

struct stretch {
  base::day from{};
  base::day to{};
};

std::optional<base::fault> too_long(stretch const& days) {
  if (days.from <= days.to && (days.to - days.from).count() < kMostRosterDays) return {};
  return at_field(make_fault(fault_code::bad_period, base::to_text(days.from) + ".." + base::to_text(days.to)), "to");
}

response roster(act::duty_room& room, request const& r) {
  base::faults why;
  auto const* post = post_of(room, r.param("post"), why);
  if (post == nullptr) return refusal_reply(why);
  if (!may_at_post(r, act::rank::viewer, *post)) return refused(asker(r));
  auto const today = room.known().catalogue().zone.day_of(room.now().wall);
  stretch days{today - std::chrono::days{3}, today + std::chrono::days{27}};
  for (auto const& [name, into] : {std::pair{"from", &days.from}, std::pair{"to", &days.to}}) {
    auto const text = r.query_value(name);
    if (!text) continue;
    auto const day = base::parse_day(*text);
    if (!day) return refusal_reply({at_field(day.error(), name)});
    *into = *day;
  }
  if (auto const bad = too_long(days)) return refusal_reply({*bad});
  auto const view = room.look();
  json_writer to;
  write_roster(to, room, view.rosters, *post, days.from, days.to, nullptr);
  return json_reply(to.take());
}

std::optional<stretch> stretch_of(body& from) {
  auto const first = from.day("from", true);
  auto const last = from.day("to", true);
  if (!first || !last) return {};
  stretch made{*first, *last};
  if (auto bad = too_long(made)) from.faults().push_back(std::move(*bad));
  return made;
}

response propose_roster(act::duty_room& room, request const& r) {
  base::faults why;
  auto const* post = post_of(room, r.param("post"), why);
  if (post == nullptr) return refusal_reply(why);
  if (!may_at_post(r, act::rank::officer, *post)) return refused(asker(r));
  body from{r.body};
  auto const days = stretch_of(from);
  bool const keep = !from.has("keep") || from.boolean("keep");
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  auto const view = room.look();
  auto const proposal = act::propose(view.rosters, room.known().calendar(), *post, days->from, days->to, keep);
  json_writer to;
  write_roster(to, room, view.rosters, *post, days->from, days->to, &proposal);
  return json_reply(to.take());
}

response publish(act::duty_room& room, request const& r) {
  base::faults why;
  auto const* post = post_of(room, r.param("post"), why);
  if (post == nullptr) return refusal_reply(why);
  if (!may_at_post(r, act::rank::officer, *post)) return refused(asker(r));
  body from{r.body};
  auto const days = stretch_of(from);
  std::optional<std::vector<act::seat_choice>> seats;
  if (from.has("seats")) {
    seats.emplace();
    for (auto& one : from.objects("seats")) {
      seats->push_back({one.text("duty", true, 128), one.text("who", false, 64)});
      for (auto& bad : one.finish()) from.faults().push_back(std::move(bad));
    }
  }
  auto const by = roster_actor_from(room, from, r, post->desk);
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  if (auto const no = act::publish(room, *post, days->from, days->to, std::move(seats), by)) return refusal_reply(*no);
  auto const view = room.look();
  json_writer to;
  write_roster(to, room, view.rosters, *post, days->from, days->to, nullptr);
  return json_reply(to.take());
}

response change_duty(act::duty_room& room, request const& r) {
  auto const id = std::string{r.param("id")};
  body from{r.body};
  auto const who = from.text("who", false, 64);
  auto const by = roster_actor_from(room, from, r, desk_of(id));
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  if (!act::may(asker(r), act::rank::officer, desk_of(id))) return refused(asker(r));
  if (auto const why = act::change_duty(room, id, r.param("action"), who, by)) return refusal_reply(*why);
  auto const view = room.look();
  auto const* one = view.rosters.duties().find(id);
  json_writer to;
  write_seat(to, view.rosters, {id, one->post, one->role, 1, one->from, one->to, one});
  return json_reply(to.take());
}

}  // namespace

std::vector<http::route> roster_routes(act::duty_room& room) {
  std::vector<std::string> const json{"application/json"};
  std::vector<http::route> made{
      {"GET", "/api/v1/posts", over(room, posts)},
      {"GET", "/api/v1/members", over(room, members)},
      {"POST", "/api/v1/members", over(room, enrol), json},
      {"POST", "/api/v1/members/{id}/leave-roster", over(room, strike_off), json},
      {"GET", "/api/v1/members/{id}/calendar", over(room, calendar)},
      {"GET", "/api/v1/duty", over(room, on_duty)},
      {"GET", "/api/v1/rosters/{post}", over(room, roster)},
      {"POST", "/api/v1/rosters/{post}/propose", over(room, propose_roster), json},
      {"POST", "/api/v1/rosters/{post}/publish", over(room, publish), json},
      {"POST", "/api/v1/duties/{id}/{action}", over(room, change_duty), json},
  };
  std::ranges::move(shift_change_routes(room), std::back_inserter(made));
  return made;
}

}  // namespace fengsui::tell
