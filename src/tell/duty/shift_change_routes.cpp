#include "tell/duty/shift_change_routes.h"

#include <algorithm>

#include "tell/access/rights.h"
#include "tell/door.h"
#include "tell/duty/duty_json.h"
#include "tell/reply.h"

namespace fengsui::tell {
namespace {

using base::json_writer;
using http::request;
using http::response;

// Where nobody signs in (a demo on its own machine) who says to be a leader on the roster of that desk is taken for
// one, as everybody there is taken at their word.
bool says_to_lead(act::duty_room const& room, request const& r, std::string const& id, std::string_view desk) {
  if (asker(r).by != act::person::came::visitor || desk.empty()) return false;
  auto const view = room.look();
  auto const* one = view.rosters.members().find(id);
  if (one == nullptr || !one->enrolled || std::ranges::find(one->roles, "leader") == one->roles.end()) return false;
  return std::ranges::any_of(one->posts, [&](auto const& at) { return desk_of(at) == desk; });
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

act::roster_actor roster_actor_from(act::duty_room const& room, body& from, request const& r, std::string_view desk) {
  auto id = actor_of(r, from.text("actor", false, 128));
  bool const leads = act::may(asker(r), act::rank::leader, desk) || says_to_lead(room, r, id, desk);
  return {.id = std::move(id), .note = from.text("note"), .for_others = leads, .force = from.boolean("force")};
}

std::vector<http::route> shift_change_routes(act::duty_room& room) {
  std::vector<std::string> const json{"application/json"};
  return {
      {"GET", "/api/v1/handovers", over(room, handovers)},
      {"POST", "/api/v1/handovers", over(room, write_handover_route), json},
      {"POST", "/api/v1/handovers/{id}/sign", over(room, sign_handover), json},
      {"GET", "/api/v1/swaps", over(room, swaps)},
      {"POST", "/api/v1/swaps", over(room, ask_swap), json},
      {"POST", "/api/v1/swaps/{id}/{action}", over(room, answer_swap), json},
      {"GET", "/api/v1/leaves", over(room, leaves)},
      {"POST", "/api/v1/leaves", over(room, ask_leave), json},
      {"POST", "/api/v1/leaves/{id}/{action}", over(room, answer_leave), json},
  };
}

}  // namespace fengsui::tell
