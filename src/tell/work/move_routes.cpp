#include <algorithm>

#include "act/flow/overdue.h"
#include "ledger/codec.h"
#include "sense/event_check.h"
#include "sense/event_json.h"
#include "tell/access/rights.h"
#include "tell/access/sight.h"
#include "tell/door.h"
#include "tell/duty/duty_json.h"
#include "tell/reply.h"
#include "tell/work/work_parts.h"
#include "tell/write.h"

namespace fengsui::tell {
namespace {

using base::fault_code;
using base::json_writer;
using base::make_fault;
using http::request;
using http::response;

constexpr std::size_t kMostMoves = 1000;

response ways(act::duty_room& room, request const& r) {
  base::faults why;
  auto const* kind = kind_of(room, r.param("kind"), why);
  if (kind == nullptr) return refusal_reply(why);
  auto const id = std::string{r.query_value("thing").value_or("")};
  auto const found = know::thing_with_history(room.known(), id, kind->id, room.now().wall);
  if (!found) return refusal_reply({found.error()});
  auto const& thing = found->front().thing;
  if (!may_touch(room, r, act::rank::viewer, kind->id, code_of(room.known().catalogue().city, thing.state.place)))
    return not_there(id);
  auto const& catalogue = room.known().catalogue();
  json_writer to;
  to.begin_object().key("thing");
  write(to, room.known(), thing);
  auto const since = thing.state.since.value_or(base::instant{});
  write_limits(to, act::limits_of(room.known().calendar(), catalogue.zone, *kind, thing.state.state, since));
  auto const holds = roles_of(r, kind->desk);
  auto const view = room.look();
  to.put("owner", view.work.owner_of(kind->id, id)).key("moves").begin_array();
  for (auto const& way : act::ways_of(*kind, thing.state)) {
    auto const& verb = kind->verbs[static_cast<std::size_t>(way.move->to)];
    to.begin_object().put("to", verb.id).put("name", verb.name).key("needs").begin_array();
    auto needs = way.move->needs;
    for (int const one : verb.needs) {
      if (std::ranges::find(needs, one) == needs.end()) needs.push_back(one);
    }
    for (int const one : needs) to.text(kind->fields[static_cast<std::size_t>(one)].id);
    to.end_array().key("missing").begin_array();
    for (int const one : way.missing) to.text(kind->fields[static_cast<std::size_t>(one)].id);
    to.end_array().key("may").begin_array();
    for (auto const& role : way.move->may) to.text(role);
    bool const mine =
        way.move->may.empty() || std::ranges::any_of(way.move->may, [&](auto const& role) { return holds(role); });
    to.end_array().put("mine", mine).put("approval", way.move->approval).end_object();
  }
  to.end_array().key("waiting").begin_array();
  view.work.approvals().each([&](act::approval const& one) {
    if (one.kind == kind->id && one.about == id && one.state == act::approval_state::asked) to.text(one.id);
  });
  to.end_array().end_object();
  return json_reply(to.take());
}

// What a thing already says of the fields that its new state needs, as JSON members, so that nobody types it again.
void add_known_fields(std::string& fields, model::kind const& kind, know::thing_state const& thing, int verb) {
  auto needs = kind.verbs[static_cast<std::size_t>(verb)].needs;
  for (int const need : needs) {
    auto const& field = kind.fields[static_cast<std::size_t>(need)];
    auto const known = std::ranges::find(thing.fields, need, &ledger::field_value::field);
    if (known == thing.fields.end() || !known->value) continue;
    if (fields.find("\"" + field.id + "\":") != std::string::npos) continue;
    std::string value;
    ledger::append_json_value(value, field, *known->value);
    fields.insert(fields.size() - 1, (fields.size() > 2 ? ",\"" : "\"") + field.id + "\":" + value);
  }
}

void write_moved(json_writer& to, std::vector<act::moved> const& results) {
  auto const count = [&](act::move_result what) { return std::ranges::count(results, what, &act::moved::what); };
  to.begin_object().put("moved", count(act::move_result::moved)).put("waiting", count(act::move_result::waiting));
  to.put("refused", count(act::move_result::refused)).key("results").begin_array();
  for (auto const& one : results) {
    to.begin_object().put("thing", one.thing).put("status", act::to_text(one.what)).put("seq", one.seq).key("approval");
    if (one.approval.empty())
      to.null();
    else
      to.text(one.approval);
    to.key("faults").begin_array();
    for (auto const& bad : one.why) write(to, bad);
    to.end_array().end_object();
  }
  to.end_array().end_object();
}

// One thing's part of what is asked.
struct move_asked {
  std::string thing;
  std::string at;
  std::string place;
  std::string fields;
};

std::vector<move_asked> things_asked(body& from) {
  auto things = from.objects("things");
  if (things.empty()) from.faults().push_back(at_field(make_fault(fault_code::missing_key, "things"), "things"));
  if (things.size() > kMostMoves)
    from.faults().push_back(
        at_field(make_fault(fault_code::number_out_of_range, things.size(), 1, kMostMoves), "things"));
  std::vector<move_asked> made;
  for (auto& one : things) {
    made.push_back(
        {one.text("thing", true, 128), one.text("at", false, 64), one.text("place", false, 128), one.json("fields")});
    for (auto& bad : one.finish()) from.faults().push_back(std::move(bad));
  }
  return made;
}

// Every move of a request goes to one state of one kind.
struct move_to {
  act::duty_room& room;
  request const& r;
  model::kind const& kind;
  std::string state;
  std::string note;
  base::instant now;

  // The wish as an event; none, and why, where it is no event or the asker may not touch the thing.
  std::optional<act::move_wish> wish(move_asked one, base::faults& why) const {
    auto const before = state_of(one.thing);
    auto const& city = room.known().catalogue().city;
    // Both where it lies and where it is said to go: nobody moves a thing of elsewhere by saying that it lies here.
    auto const lies = code_of(city, before.place);
    auto const goes = one.place.empty() ? lies : one.place;
    if (!may_touch(room, r, act::rank::officer, kind.id, goes) ||
        (before.events > 0 && !may_touch(room, r, act::rank::officer, kind.id, lies))) {
      why.push_back(make_fault(fault_code::not_yours, kind.desk));
      return {};
    }
    if (one.fields.empty()) one.fields = "{}";
    if (one.fields.front() == '{') add_known_fields(one.fields, kind, before, kind.find_verb(state));
    sense::event_json json;
    auto const written = event_of(one);
    auto const raw = json.read(written, why);
    sense::event_check const check{room.known().catalogue(), [](ledger::event const&) { return -1; }};
    auto draft = raw ? check.check(*raw, why) : std::nullopt;
    if (!draft) return {};
    return act::move_wish{one.thing, std::move(draft->event)};
  }

 private:
  know::thing_state state_of(std::string const& thing) const {
    auto const lock = room.known().read();
    auto const& catalogue = room.known().catalogue();
    return know::fold(room.known().history(catalogue.find_kind(kind.id), thing, room.known().head()), catalogue);
  }

  // Source and number are checked like anybody's; the scribe puts its own in their place.
  std::string event_of(move_asked const& one) const {
    json_writer to;
    to.begin_object().put("source", "move").put("source_seq", 1).put("kind", kind.id).put("verb", state);
    to.put("thing", one.thing).put("at", one.at.empty() ? base::to_text(now) : one.at);
    if (!one.place.empty()) to.put("place", one.place);
    if (!note.empty()) to.put("note", note);
    to.key("fields").raw(one.fields).end_object();
    return to.take();
  }
};

response move(act::duty_room& room, request const& r) {
  base::faults why;
  auto const* kind = kind_of(room, r.param("kind"), why);
  if (kind == nullptr) return refusal_reply(why);
  body from{r.body};
  act::move_options how{.actor = actor_of(r, from.text("actor", false, 128)),
                        .whole = from.boolean("all_or_nothing"),
                        .dry_run = from.boolean("dry_run")};
  move_to const to_state{room, r, *kind, from.text("to", true, 64), from.text("note"), room.now().wall};
  auto wanted = things_asked(from);
  if (auto const& state = to_state.state; kind->find_verb(state) < 0 && !state.empty()) {
    std::vector<std::string> verbs;
    for (auto const& one : kind->verbs) verbs.push_back(one.id);
    from.faults().push_back(
        at_field(make_fault(fault_code::unknown_verb, kind->id, state, model::known_list(verbs)), "to"));
  }
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  std::vector<act::moved> results(wanted.size());
  std::vector<act::move_wish> wishes;
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    results[i].thing = wanted[i].thing;
    auto wish = to_state.wish(std::move(wanted[i]), results[i].why);
    if (!wish) continue;
    wishes.push_back(std::move(*wish));
    numbers.push_back(i);
  }
  if (how.whole && wishes.size() < wanted.size()) {
    for (auto const i : numbers) results[i].why.push_back(make_fault(fault_code::refused_with_batch));
  } else {
    auto moved = act::move_things(room, std::move(wishes), how, roles_of(r, kind->desk));
    for (std::size_t k = 0; k < moved.size(); ++k) results[numbers[k]] = std::move(moved[k]);
  }
  bool const none = std::ranges::all_of(results, [](auto const& one) { return one.what == act::move_result::refused; });
  json_writer to;
  write_moved(to, results);
  return json_reply(to.take(), none ? base::http_status(results.front().why.front().code) : 200);
}

}  // namespace

std::vector<http::route> move_routes(act::duty_room& room) {
  std::vector<std::string> const json{"application/json"};
  return {
      {"GET", "/api/v1/moves/{kind}", over(room, ways)},
      {"POST", "/api/v1/moves/{kind}", over(room, move), json},
  };
}

}  // namespace fengsui::tell
