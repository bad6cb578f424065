#include "tell/duty/plan_routes.h"

#include <algorithm>

#include "act/plan/decide.h"
#include "sense/event_check.h"
#include "sense/event_json.h"
#include "tell/access/rights.h"
#include "tell/body.h"
#include "tell/door.h"
#include "tell/duty/duty_json.h"
#include "tell/reply.h"

namespace fengsui::tell {
namespace {

using base::fault_code;
using base::json_writer;
using base::make_fault;
using http::request;
using http::response;

constexpr std::size_t kLargestProposal = 256 * 1024;

// An action's event, read like one from outside; source, number and, where it is not said, the time are the room's.
act::event_reader events_of(act::duty_room& room) {
  return [&room](std::string const& text, base::faults& why) -> std::optional<ledger::event> {
    if (text.size() < 2 || text.front() != '{') {
      why.push_back(make_fault(fault_code::wrong_type, "{ … }"));
      return {};
    }
    // Source and number are checked like anybody's; the scribe puts its own in their place.
    std::string whole = R"({"source":"plan","source_seq":1)";
    if (text.find("\"at\"") == std::string::npos) whole += ",\"at\":\"" + base::to_text(room.now().wall) + "\"";
    if (text != "{}")
      whole += "," + text.substr(1);
    else
      whole += "}";
    sense::event_json json;
    sense::event_check const check{room.known().catalogue(), [](ledger::event const&) { return -1; }};
    auto const raw = json.read(whole, why);
    auto draft = raw ? check.check(*raw, why) : std::nullopt;
    if (!draft) return {};
    return std::move(draft->event);
  };
}

void put_number(json_writer& to, base::decimal const& value) {
  to.number(base::make_ratio(value.mantissa, base::power_of_ten(value.decimals)));
}

void write_option(json_writer& to, act::plan_option const& one) {
  to.key("reasons").begin_array();
  for (auto const& reason : one.reasons) to.name(reason);
  to.end_array().key("cost");
  if (one.cost) {
    to.begin_object().key("amount");
    put_number(to, *one.cost);
    to.put("unit", "CNY").end_object();
  } else {
    to.null();
  }
  to.key("actions").begin_array();
  for (auto const& action : one.actions) {
    to.begin_object().put("id", action.id).put("title", action.title).put("owner", action.owner);
    put_time(to, "due", action.due);
    to.key("event").raw(json_or_null(action.event)).end_object();
  }
  to.end_array();
}

void write_plan(json_writer& to, act::duty_room& room, act::plan const& one, std::vector<std::string> const& tasks) {
  base::faults ignored;
  auto const proposal = act::read_proposal(one.proposal, room.known().catalogue().zone, ignored);
  to.begin_object().put("id", one.id).put("desk", one.desk).put("planner", one.planner).put("title", one.title);
  to.put("state", act::to_text(one.state)).key("proposed").begin_object().put("by", one.proposed_by);
  to.put("at", base::to_text(one.proposed_at)).end_object().put("amended_by", one.amended_by).key("decided");
  if (one.decided_at) {
    to.begin_object()
        .put("by", one.decided_by)
        .put("at", base::to_text(*one.decided_at))
        .put("note", one.note)
        .end_object();
  } else {
    to.null();
  }
  to.put("chosen", one.chosen);
  write_option(to, proposal ? proposal->main : act::plan_option{});
  to.key("alternatives").begin_array();
  if (proposal) {
    for (auto const& other : proposal->alternatives) {
      to.begin_object().put("id", other.id).put("title", other.title);
      write_option(to, other);
      to.end_object();
    }
  }
  to.end_array().key("outcome").begin_array();
  if (proposal) {
    for (auto const& each : act::outcome_of(room.known(), *proposal)) {
      to.begin_object().put("indicator", each.expected.indicator).put("period", each.expected.period).key("expected");
      put_number(to, each.expected.value);
      to.key("actual");
      if (each.actual)
        to.number(*each.actual);
      else
        to.null();
      to.end_object();
    }
  }
  to.end_array().key("noted").raw(json_or_null(one.outcome)).key("tasks").begin_array();
  for (auto const& task : tasks) to.text(task);
  to.end_array().end_object();
}

struct found_plan {
  act::plan plan;
  std::vector<std::string> tasks;
};

// Copied out, for figures are asked for it, and that takes its time.
std::vector<found_plan> find(act::duty_room& room, request const& r, std::string_view id) {
  auto const view = room.look();
  std::vector<found_plan> found;
  view.plans.each([&](act::plan const& one) {
    if ((!id.empty() && one.id != id) || !act::may(asker(r), act::rank::viewer, one.desk)) return;
    found_plan made{one, {}};
    view.work.tasks().each([&](act::task const& task) {
      if (task.plan == one.id) made.tasks.push_back(task.id);
    });
    found.push_back(std::move(made));
  });
  return found;
}

response plans(act::duty_room& room, request const& r) {
  auto const desk = r.query_value("desk").value_or("");
  auto const state = r.query_value("state").value_or("");
  auto found = find(room, r, "");
  std::ranges::sort(found, [](auto const& a, auto const& b) { return a.plan.proposed_at > b.plan.proposed_at; });
  json_writer to;
  to.begin_object().key("plans").begin_array();
  for (auto const& one : found) {
    if ((!desk.empty() && one.plan.desk != desk) || (!state.empty() && act::to_text(one.plan.state) != state)) continue;
    write_plan(to, room, one.plan, one.tasks);
  }
  to.end_array().end_object();
  return json_reply(to.take());
}

response one_plan(act::duty_room& room, request const& r, std::string const& id, int status) {
  auto const found = find(room, r, id);
  if (found.empty()) return refusal_reply({make_fault(fault_code::unknown_entry, id)});
  json_writer to;
  write_plan(to, room, found.front().plan, found.front().tasks);
  return json_reply(to.take(), status);
}

response propose(act::duty_room& room, request const& r) {
  body from{r.body};
  act::new_plan wanted{.id = from.text("id", false, 64),
                       .desk = from.text("desk", true, 64),
                       .planner = from.text("planner", false, 128),
                       .title = {from.text("title", true, 400), from.text("title_en", false, 400)},
                       .proposal = from.json("proposal")};
  if (wanted.title.en.empty()) wanted.title.en = wanted.title.zh;
  act::plan_actor const by{.id = actor_of(r, from.text("actor", false, 128)), .note = from.text("note")};
  if (wanted.proposal.empty())
    from.faults().push_back(at_field(make_fault(fault_code::missing_key, "proposal"), "proposal"));
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  if (!act::may(asker(r), act::rank::officer, wanted.desk)) return refused(asker(r));
  if (auto const why = act::propose_plan(room, wanted, by, events_of(room))) return refusal_reply(*why);
  return one_plan(room, r, wanted.id, 201);
}

response decide(act::duty_room& room, request const& r) {
  auto const id = std::string{r.param("id")};
  auto const found = find(room, r, id);
  if (found.empty()) return refusal_reply({make_fault(fault_code::unknown_entry, id)});
  if (!act::may(asker(r), act::rank::officer, found.front().plan.desk)) return refused(asker(r));
  body from{r.body};
  act::plan_actor const by{.id = actor_of(r, from.text("actor", false, 128)), .note = from.text("note")};
  auto const option = from.text("option", false, 64);
  auto const proposal = from.json("proposal");
  auto const text = from.text("text");
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  auto const action = r.param("action");
  std::optional<act::refusals> why;
  if (action == "approve")
    why = act::approve_plan(room, id, option, by, events_of(room));
  else if (action == "amend")
    why = act::amend_plan(room, id, proposal, by, events_of(room));
  else if (action == "reject")
    why = act::reject_plan(room, id, by);
  else if (action == "outcome")
    why = act::note_outcome(room, id, text, by);
  else
    why = act::refusals{make_fault(fault_code::unknown_action, action, "approve, amend, reject, outcome")};
  if (why) return refusal_reply(*why);
  return one_plan(room, r, id, 200);
}

}  // namespace

std::vector<http::route> plan_routes(act::duty_room& room) {
  std::vector<std::string> const json{"application/json"};
  return {
      {"GET", "/api/v1/plans", over(room, plans)},
      {"POST", "/api/v1/plans", over(room, propose), json, kLargestProposal},
      {"GET", "/api/v1/plans/{id}",
       http::plain_handler{[&room](request const& r) { return one_plan(room, r, std::string{r.param("id")}, 200); }}},
      {"POST", "/api/v1/plans/{id}/{action}", over(room, decide), json, kLargestProposal},
  };
}

}  // namespace fengsui::tell
