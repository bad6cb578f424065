#include "tell/duty/alarm_routes.h"

#include <algorithm>

#include "act/alarm/answer.h"
#include "tell/access/rights.h"
#include "tell/body.h"
#include "tell/door.h"
#include "tell/duty/duty_json.h"
#include "tell/reply.h"
#include "tell/write.h"

namespace fengsui::tell {
namespace {

using base::fault_code;
using base::json_writer;
using base::make_fault;
using http::request;
using http::response;

constexpr std::int64_t kMostAlarms = 1000;

response bad_query(std::string_view name, std::string_view value, std::string_view right) {
  return refusal_reply({make_fault(fault_code::unknown_setting, name, value, right)});
}

// More severe first, then whoever waits longest.
bool more_urgent(act::alarm const* a, act::alarm const* b) {
  auto const waits = [](act::alarm const* one) { return one->state == act::alarm_state::raised && !one->shelved; };
  if (waits(a) != waits(b)) return waits(a);
  if (a->severity != b->severity) return a->severity > b->severity;
  return std::tie(a->first_raised, a->id) < std::tie(b->first_raised, b->id);
}

bool may_see(request const& r, model::catalogue const& catalogue, act::alarm const& one) {
  auto const& who = asker(r);
  if (!act::may(who, act::rank::viewer, one.desk)) return false;
  auto const bound = act::bound_to(who, one.desk);
  return !bound ||
         std::ranges::any_of(*bound, [&](auto const& within) { return catalogue.city.within(one.place.code, within); });
}

response list(act::duty_room& room, request const& r) {
  auto const state_text = r.query_value("state").value_or("");
  auto const wanted_state = act::alarm_state_from(state_text);
  if (!state_text.empty() && state_text != "any" && !wanted_state)
    return bad_query("state", state_text, "raised, acknowledged, returned, closed, any");
  auto const severity_text = r.query_value("severity").value_or("");
  auto const severity = model::severity_from(severity_text);
  if (!severity_text.empty() && !severity) return bad_query("severity", severity_text, "blue, yellow, orange, red");
  auto const desk = r.query_value("desk").value_or("");
  auto const limit = query_number(r, "limit", 200, kMostAlarms);
  if (!limit) return bad_query("limit", *r.query_value("limit"), fmt::format("0..{}", kMostAlarms));
  auto const& catalogue = room.known().catalogue();
  auto const now = room.now();
  auto const watching = room.watching_now();
  auto const view = room.look();
  std::vector<act::alarm const*> found;
  std::array<std::int64_t, 4> waiting{};
  view.alarms.alarms().each([&](act::alarm const& one) {
    if (!may_see(r, catalogue, one)) return;
    if (!desk.empty() && one.desk != desk) return;
    if (one.state == act::alarm_state::raised && !one.shelved) ++waiting[static_cast<std::size_t>(one.severity)];
    if (severity && one.severity != *severity) return;
    if (wanted_state ? one.state != *wanted_state : state_text != "any" && !one.is_open()) return;
    found.push_back(&one);
  });
  bool const history = state_text == "any" || state_text == "closed";
  if (history)
    std::ranges::sort(found, [](auto const* a, auto const* b) { return a->first_raised > b->first_raised; });
  else
    std::ranges::sort(found, more_urgent);
  auto const count = found.size();
  if (auto const after = r.query_value("after")) {
    auto const at = std::ranges::find_if(found, [&](auto const* one) { return one->id == *after; });
    if (at != found.end()) found.erase(found.begin(), at + 1);
  }
  if (found.size() > static_cast<std::size_t>(*limit)) found.resize(static_cast<std::size_t>(*limit));
  json_writer to;
  to.begin_object().put("now", base::to_text(now.wall)).put("head", watching.upto).key("waiting").begin_object();
  for (auto const one : {model::severity::blue, model::severity::yellow, model::severity::orange, model::severity::red})
    to.put(model::to_text(one), waiting[static_cast<std::size_t>(one)]);
  to.end_object().put("count", count).key("watch").begin_object();
  to.put("worked", base::to_text(watching.worked)).put("upto", watching.upto).end_object().key("alarms").begin_array();
  for (auto const* one : found) write_alarm(to, view, room.known(), *one, now);
  to.end_array().end_object();
  return json_reply(to.take());
}

response one_alarm(act::duty_room& room, std::string const& id, request const& r, int status) {
  auto const now = room.now();
  json_writer to;
  {
    auto const view = room.look();
    auto const* one = view.alarms.alarms().find(id);
    if (one == nullptr || !may_see(r, room.known().catalogue(), *one))
      return refusal_reply({make_fault(fault_code::unknown_alarm, id)});
    to.begin_object().key("alarm");
    write_alarm(to, view, room.known(), *one, now);
    to.put("evidence_ranges", act::ranges_text(one->evidence));
  }
  to.key("history").begin_array();
  auto const read = room.known().read();
  int const kind = room.known().catalogue().find_kind("alarm.alarm");
  for (auto const& e : room.known().history(kind, id, room.known().head())) write_event(to, room.known(), e.seq);
  to.end_array().end_object();
  return json_reply(to.take(), status);
}

act::answer answer_from(body& from, request const& r) {
  act::answer made{.actor = actor_of(r, from.text("actor", false, 128)), .note = from.text("note")};
  if (auto const minutes = from.integer("minutes", 1, 30 * 24 * 60)) made.minutes = std::chrono::minutes{*minutes};
  return made;
}

response answer(act::duty_room& room, request const& r) {
  auto const id = std::string{r.param("id")};
  {
    auto const view = room.look();
    auto const* one = view.alarms.alarms().find(id);
    if (one == nullptr || !may_see(r, room.known().catalogue(), *one))
      return refusal_reply({make_fault(fault_code::unknown_alarm, id)});
    if (!act::may(asker(r), act::rank::officer, one->desk)) return refused(asker(r));
  }
  body from{r.body};
  auto const by = answer_from(from, r);
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  if (auto const why = act::answer_alarm(room, id, r.param("action"), by)) return refusal_reply(*why);
  return one_alarm(room, id, r, 200);
}

response raise(act::duty_room& room, request const& r) {
  body from{r.body};
  act::hand_raised wanted{.actor = actor_of(r, from.text("actor", false, 128)), .post = from.text("post", true, 128)};
  auto const severity = from.text("severity", true);
  if (auto const found = model::severity_from(severity))
    wanted.severity = *found;
  else if (!severity.empty())
    from.faults().push_back(
        at_field(make_fault(fault_code::unknown_name, severity, "blue, yellow, orange, red"), "severity"));
  wanted.title = {from.text("title", true, 400), from.text("title_en", false, 400)};
  wanted.place = from.text("place", false, 128);
  wanted.note = from.text("note");
  auto const mode = from.text("mode");
  wanted.exercise = mode == "exercise";
  if (!mode.empty() && mode != "exercise" && mode != "actual")
    from.faults().push_back(at_field(make_fault(fault_code::unknown_name, mode, "actual, exercise"), "mode"));
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  auto const* post = room.known().catalogue().find_post(wanted.post);
  if (post != nullptr && !act::may(asker(r), act::rank::officer, post->desk)) return refused(asker(r));
  if (auto const why = act::raise_by_hand(room, wanted)) return refusal_reply(*why);
  return one_alarm(room, wanted.id, r, 201);
}

void write_rule(json_writer& to, act::duty_room::state const& state, model::rule const& one, base::instant now) {
  auto const* mode = state.alarms.modes().find(one.id);
  std::int64_t open = 0;
  state.alarms.alarms().each([&](act::alarm const& a) { open += a.rule == one.id && a.is_open(); });
  to.begin_object().put("id", one.id).put("name", one.name).put("desk", one.desk);
  to.put("severity", model::to_text(one.raises.severity)).put("post", one.raises.post);
  auto const at = mode == nullptr ? act::rule_mode::state::live : mode->at(now);
  to.put("state", at == act::rule_mode::state::live && one.test ? "test" : act::to_text(at));
  put_time(to, "until", mode == nullptr || at == act::rule_mode::state::live ? std::nullopt : mode->until);
  to.put("reason", mode == nullptr || at == act::rule_mode::state::live ? "" : mode->reason)
      .put("open", open)
      .end_object();
}

response rules(act::duty_room& room, request const& r) {
  auto const now = room.now().wall;
  auto const view = room.look();
  json_writer to;
  to.begin_object().key("rules").begin_array();
  for (auto const& one : room.known().catalogue().rules) {
    if (act::may(asker(r), act::rank::viewer, one.desk)) write_rule(to, view, one, now);
  }
  to.end_array().end_object();
  return json_reply(to.take());
}

response set_rule(act::duty_room& room, request const& r) {
  auto const id = std::string{r.param("id")};
  body from{r.body};
  auto const by = answer_from(from, r);
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  if (auto const why = act::set_rule(room, id, r.param("action"), by)) return refusal_reply(*why);
  auto const now = room.now().wall;
  auto const view = room.look();
  json_writer to;
  write_rule(to, view, *room.known().catalogue().find_rule(id), now);
  return json_reply(to.take());
}

}  // namespace

std::vector<http::route> alarm_routes(act::duty_room& room) {
  std::vector<std::string> const json{"application/json"};
  return {
      {"GET", "/api/v1/alarms", over(room, list)},
      {"POST", "/api/v1/alarms", over(room, raise), json},
      {"GET", "/api/v1/alarms/{id}",
       http::plain_handler{[&room](request const& r) { return one_alarm(room, std::string{r.param("id")}, r, 200); }}},
      {"POST", "/api/v1/alarms/{id}/{action}", over(room, answer), json},
      {"GET", "/api/v1/rules", over(room, rules)},
      {"POST", "/api/v1/rules/{id}/{action}", over(room, set_rule), json},
  };
}

}  // namespace fengsui::tell
