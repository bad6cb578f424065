#include "tell/roster_routes.h"

#include <algorithm>

#include "act/roster/change.h"
#include "tell/body.h"
#include "tell/duty_json.h"
#include "tell/reply.h"
#include "tell/rights.h"

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

// Where nobody signs in (a demo on its own machine) who says to be a leader on the roster of that desk is taken for one, as
// everybody there is taken at their word.
bool says_to_lead(act::duty_room const& room, request const& r, std::string const& id, std::string_view desk) {
  if (asker(r).by != act::person::came::visitor || desk.empty()) return false;
  auto const view = room.look();
  auto const* one = view.rosters.members().find(id);
  if (one == nullptr || !one->enrolled || std::ranges::find(one->roles, "leader") == one->roles.end()) return false;
  return std::ranges::any_of(one->posts, [&](auto const& at) { return desk_of(at) == desk; });
}

act::roster_actor roster_actor_from(act::duty_room const& room, body& from, request const& r, std::string_view desk) {
  auto id = actor_of(r, from.text("actor", false, 128));
  bool const leads = act::may(asker(r), act::rank::leader, desk) || says_to_lead(room, r, id, desk);
  return {.id = std::move(id), .note = from.text("note"), .for_others = leads, .force = from.boolean("force")};
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

void write_handover(json_writer& to, act::roster_book const& book, act::handover const& one) {
  auto const people = [&](std::string_view key, std::string const& id) {
    to.key(key);
    if (id.empty())
      to.null();
    else
      write_person(to, book, id);
  };
  auto const texts = [&](std::string_view key, std::vector<std::string> const& list) {
    to.key(key).begin_array();
    for (auto const& text : list) to.text(text);
    to.end_array();
  };
  to.begin_object().put("id", one.id).put("post", one.post).put("role", one.role).put("duty", one.duty);
  to.put("next", one.next).put("text", one.text).put("state", one.signed_at ? "signed" : "written");
  people("written_by", one.written_by);
  to.put("written_at", base::to_text(one.written_at));
  people("signed_by", one.signed_by);
  put_time(to, "signed_at", one.signed_at);
  texts("open_alarms", one.open_alarms);
  texts("open_tasks", one.open_tasks);
  texts("overdue", one.overdue);
  to.end_object();
}

response handovers(act::duty_room& room, request const& r) {
  auto const post = r.query_value("post").value_or("");
  auto const view = room.look();
  std::vector<act::handover const*> found;
  view.rosters.handovers().each([&](act::handover const& one) {
    if ((post.empty() || one.post == post) && act::may(asker(r), act::rank::viewer, desk_of(one.post)))
      found.push_back(&one);
  });
  std::ranges::sort(found, [](auto const* a, auto const* b) { return a->written_at > b->written_at; });
  if (found.size() > 200) found.resize(200);
  json_writer to;
  to.begin_object().key("handovers").begin_array();
  for (auto const* one : found) write_handover(to, view.rosters, *one);
  to.end_array().end_object();
  return json_reply(to.take());
}

response one_handover(act::duty_room& room, std::string const& id, int status) {
  auto const view = room.look();
  auto const* one = view.rosters.handovers().find(id);
  json_writer to;
  write_handover(to, view.rosters, *one);
  return json_reply(to.take(), status);
}

response write_handover_route(act::duty_room& room, request const& r) {
  body from{r.body};
  auto const duty = from.text("duty", true, 128);
  auto const text = from.text("text", true);
  auto const by = roster_actor_from(room, from, r, desk_of(duty));
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  if (!act::may(asker(r), act::rank::officer, desk_of(duty))) return refused(asker(r));
  act::open_work open;
  {
    auto const view = room.look();
    view.alarms.alarms().each([&](act::alarm const& one) {
      if (one.is_open() && one.desk == desk_of(duty)) open.alarms.push_back(one.id);
    });
  }
  std::string made;
  if (auto const why = act::write_handover(room, duty, text, open, by, made)) return refusal_reply(*why);
  return one_handover(room, made, 201);
}

response sign_handover(act::duty_room& room, request const& r) {
  auto const id = std::string{r.param("id")};
  std::string desk;
  {
    auto const view = room.look();
    if (auto const* one = view.rosters.handovers().find(id)) desk = desk_of(one->post);
  }
  body from{r.body};
  auto const by = roster_actor_from(room, from, r, desk);
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  if (auto const why = act::sign_handover(room, id, by)) return refusal_reply(*why);
  return one_handover(room, id, 200);
}

void write_swap(json_writer& to, act::swap const& one) {
  to.begin_object().put("id", one.id).put("duty", one.duty).key("for");
  if (one.in_exchange.empty())
    to.null();
  else
    to.text(one.in_exchange);
  to.put("from", one.from).put("to", one.to).put("reason", one.reason).put("state", act::to_text(one.state));
  to.put("asked_by", one.asked_by)
      .put("asked_at", base::to_text(one.asked_at))
      .put("decided_by", one.decided_by)
      .end_object();
}

response swaps(act::duty_room& room, request const&) {
  auto const view = room.look();
  json_writer to;
  to.begin_object().key("swaps").begin_array();
  view.rosters.swaps().each([&](act::swap const& one) { write_swap(to, one); });
  to.end_array().end_object();
  return json_reply(to.take());
}

response one_swap(act::duty_room& room, std::string const& id, int status) {
  auto const view = room.look();
  json_writer to;
  write_swap(to, *view.rosters.swaps().find(id));
  return json_reply(to.take(), status);
}

response ask_swap(act::duty_room& room, request const& r) {
  body from{r.body};
  auto const duty = from.text("duty", true, 128);
  auto const in_exchange = from.text("for", false, 128);
  auto const to = from.text("to", true, 64);
  auto const by = roster_actor_from(room, from, r, desk_of(duty));
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  std::string made;
  if (auto const why = act::ask_swap(room, duty, in_exchange, to, by, made)) return refusal_reply(*why);
  return one_swap(room, made, 201);
}

response answer_swap(act::duty_room& room, request const& r) {
  auto const id = std::string{r.param("id")};
  std::string desk;
  {
    auto const view = room.look();
    if (auto const* one = view.rosters.swaps().find(id)) desk = desk_of(one->duty);
  }
  body from{r.body};
  auto const by = roster_actor_from(room, from, r, desk);
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  if (auto const why = act::answer_swap(room, id, r.param("action"), by)) return refusal_reply(*why);
  return one_swap(room, id, 200);
}

void write_leave(json_writer& to, act::leave const& one) {
  to.begin_object().put("id", one.id).put("who", one.who).put("from", base::to_text(one.from));
  to.put("to", base::to_text(one.to)).put("reason", one.reason);
  to.put("state", one.state == act::ask_state::approved ? "granted" : act::to_text(one.state));
  to.put("asked_by", one.asked_by).put("decided_by", one.decided_by).end_object();
}

response leaves(act::duty_room& room, request const&) {
  auto const view = room.look();
  json_writer to;
  to.begin_object().key("leaves").begin_array();
  view.rosters.leaves().each([&](act::leave const& one) { write_leave(to, one); });
  to.end_array().end_object();
  return json_reply(to.take());
}

response one_leave(act::duty_room& room, std::string const& id, int status) {
  auto const view = room.look();
  json_writer to;
  write_leave(to, *view.rosters.leaves().find(id));
  return json_reply(to.take(), status);
}

response ask_leave(act::duty_room& room, request const& r) {
  auto const& zone = room.known().catalogue().zone;
  body from{r.body};
  auto const who = from.text("who", true, 64);
  auto const begins = from.time("from", zone, true);
  auto const ends = from.time("to", zone, true);
  auto const by = roster_actor_from(room, from, r, "");
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  std::string made;
  if (auto const why = act::ask_leave(room, who, *begins, *ends, by, made)) return refusal_reply(*why);
  return one_leave(room, made, 201);
}

response answer_leave(act::duty_room& room, request const& r) {
  auto const id = std::string{r.param("id")};
  std::string desk;
  {
    auto const view = room.look();
    auto const* one = view.rosters.leaves().find(id);
    auto const* who = one == nullptr ? nullptr : view.rosters.members().find(one->who);
    if (who != nullptr && !who->posts.empty()) desk = desk_of(who->posts.front());
  }
  body from{r.body};
  auto const by = roster_actor_from(room, from, r, desk);
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  if (auto const why = act::answer_leave(room, id, r.param("action"), by)) return refusal_reply(*why);
  return one_leave(room, id, 200);
}

}  // namespace

std::vector<http::route> roster_routes(act::duty_room& room) {
  auto const with = [&room](response (*handle)(act::duty_room&, request const&)) {
    return http::plain_handler{[&room, handle](request const& r) { return handle(room, r); }};
  };
  std::vector<std::string> const json{"application/json"};
  return {
      {"GET", "/api/v1/posts", with(posts)},
      {"GET", "/api/v1/members", with(members)},
      {"POST", "/api/v1/members", with(enrol), json},
      {"POST", "/api/v1/members/{id}/leave-roster", with(strike_off), json},
      {"GET", "/api/v1/members/{id}/calendar", with(calendar)},
      {"GET", "/api/v1/duty", with(on_duty)},
      {"GET", "/api/v1/rosters/{post}", with(roster)},
      {"POST", "/api/v1/rosters/{post}/propose", with(propose_roster), json},
      {"POST", "/api/v1/rosters/{post}/publish", with(publish), json},
      {"POST", "/api/v1/duties/{id}/{action}", with(change_duty), json},
      {"GET", "/api/v1/handovers", with(handovers)},
      {"POST", "/api/v1/handovers", with(write_handover_route), json},
      {"POST", "/api/v1/handovers/{id}/sign", with(sign_handover), json},
      {"GET", "/api/v1/swaps", with(swaps)},
      {"POST", "/api/v1/swaps", with(ask_swap), json},
      {"POST", "/api/v1/swaps/{id}/{action}", with(answer_swap), json},
      {"GET", "/api/v1/leaves", with(leaves)},
      {"POST", "/api/v1/leaves", with(ask_leave), json},
      {"POST", "/api/v1/leaves/{id}/{action}", with(answer_leave), json},
  };
}

}  // namespace fengsui::tell
