#include "act/plan/decide.h"

#include <algorithm>

#include "act/flow/task_change.h"
#include "act/refusal.h"
#include "base/json_writer.h"
#include "know/figure.h"

namespace fengsui::act {

using base::at_field;
using base::fault_code;
using base::make_fault;

namespace {

using drafts = std::vector<ledger::draft>;

// The proposal with every event in it tried.
std::optional<plan_proposal> tried(duty_room& room, std::string const& json, event_reader const& read, refusals& why) {
  auto made = read_proposal(json, room.known().catalogue().zone, why);
  if (!made) return {};
  auto const check = [&](plan_option const& option) {
    for (auto const& action : option.actions) {
      if (action.event.empty()) continue;
      refusals bad;
      static_cast<void>(read(action.event, bad));
      for (auto& one : bad) why.push_back(at_field(std::move(one), "actions." + action.id + ".event"));
    }
  };
  check(made->main);
  for (auto const& one : made->alternatives) check(one);
  for (auto const& one : made->expected) {
    if (room.known().catalogue().find_indicator(one.indicator) < 0)
      why.push_back(at_field(make_fault(fault_code::unknown_indicator, one.indicator, "desk.indicator"), "expected"));
  }
  if (!why.empty()) return {};
  return made;
}

std::optional<std::int64_t> fen_of(std::optional<base::decimal> const& cost) {
  if (!cost) return {};
  auto const fixed = base::to_fixed(*cost, 2, "");
  return fixed ? std::optional{*fixed} : std::nullopt;
}

plan const* find(duty_room::state const& state, std::string const& id, refusals& why) {
  auto const* one = state.plans.find(id);
  if (one == nullptr) why.push_back(make_fault(fault_code::unknown_entry, id));
  return one;
}

void undecided(plan const& one, refusals& why) {
  if (one.state != plan_state::proposed) why.push_back(make_fault(fault_code::state_forbids, one.id, to_text(one.state)));
}

}  // namespace

std::optional<refusals> propose_plan(duty_room& room, new_plan& wanted, plan_actor const& by, event_reader const& read) {
  refusals bad;
  auto const proposal = tried(room, wanted.proposal, read, bad);
  if (!proposal) return bad;
  return room.decide([&](duty_room::state const& state, reading now, refusals& why) -> drafts {
    if (wanted.id.empty()) {
      auto const stamp = now.wall.time_since_epoch() / std::chrono::milliseconds{1};
      wanted.id = fmt::format("plan-{}", stamp);
      for (int n = 2; state.plans.find(wanted.id) != nullptr; ++n) wanted.id = fmt::format("plan-{}.{}", stamp, n);
    } else if (state.plans.find(wanted.id) != nullptr) {
      why.push_back(make_fault(fault_code::duplicate_name, wanted.id));
      return {};
    }
    saying made{.kind = "plan.plan", .verb = "proposed", .thing = wanted.id, .at = now.wall, .actor = by.id, .note = by.note,
                .fields = {{"desk", wanted.desk}, {"planner", wanted.planner}, {"title", wanted.title.zh},
                           {"title_en", wanted.title.en}, {"proposal", wanted.proposal}}};
    if (auto const fen = fen_of(proposal->main.cost)) made.fields.emplace_back("cost", *fen);
    drafts out;
    out.push_back(room.writer().draft(made));
    return out;
  });
}

std::optional<refusals> amend_plan(duty_room& room, std::string const& id, std::string const& json, plan_actor const& by,
                                   event_reader const& read) {
  refusals bad;
  auto const proposal = tried(room, json, read, bad);
  if (!proposal) return bad;
  return room.decide([&](duty_room::state const& state, reading now, refusals& why) -> drafts {
    auto const* one = find(state, id, why);
    if (one == nullptr) return {};
    undecided(*one, why);
    if (!why.empty()) return {};
    saying made{.kind = "plan.plan", .verb = "amended", .thing = id, .at = now.wall, .actor = by.id, .note = by.note,
                .fields = {{"proposal", json}}};
    if (auto const fen = fen_of(proposal->main.cost)) made.fields.emplace_back("cost", *fen);
    drafts out;
    out.push_back(room.writer().draft(made));
    return out;
  });
}

std::optional<refusals> approve_plan(duty_room& room, std::string const& id, std::string const& option,
                                     plan_actor const& by, event_reader const& read) {
  return room.decide([&](duty_room::state const& state, reading now, refusals& why) -> drafts {
    auto const* one = find(state, id, why);
    if (one == nullptr) return {};
    undecided(*one, why);
    // Who changed it last wrote what is approved.
    if (by.id == one->proposed_by || by.id == one->amended_by) why.push_back(refusal(fault_code::second_person, one->title));
    auto const proposal = read_proposal(one->proposal, room.known().catalogue().zone, why);
    if (!why.empty()) return {};
    auto const* chosen = proposal->find(option);
    if (chosen == nullptr) {
      why.push_back(make_fault(fault_code::unknown_entry, option));
      return {};
    }
    drafts out;
    saying made{.kind = "plan.plan", .verb = "approved", .thing = id, .at = now.wall, .actor = by.id, .note = by.note};
    if (!option.empty()) made.fields.emplace_back("chosen", option);
    if (!by.note.empty()) made.fields.emplace_back("reason", by.note);
    out.push_back(room.writer().draft(made));
    for (auto const& action : chosen->actions) {
      out.push_back(task_draft(room.writer(),
                               {.id = id + "-" + action.id, .title = action.title, .owner = action.owner, .desk = one->desk,
                                .plan = id, .due = action.due},
                               now, by.id));
      if (action.event.empty()) continue;
      auto e = read(action.event, why);
      if (!e) continue;
      if (!e->at) e->at = now.wall;
      e->actor = by.id;
      e->document = "plan/" + id;
      out.push_back(room.writer().draft(std::move(*e)));
    }
    if (!why.empty()) return {};
    return out;
  });
}

std::optional<refusals> reject_plan(duty_room& room, std::string const& id, plan_actor const& by) {
  return room.decide([&](duty_room::state const& state, reading now, refusals& why) -> drafts {
    auto const* one = find(state, id, why);
    if (one == nullptr) return {};
    undecided(*one, why);
    if (by.note.empty()) why.push_back(at_field(make_fault(fault_code::missing_key, "note"), "note"));
    if (!why.empty()) return {};
    drafts out;
    out.push_back(room.writer().draft({.kind = "plan.plan", .verb = "rejected", .thing = id, .at = now.wall,
                                       .actor = by.id, .note = by.note, .fields = {{"reason", by.note}}}));
    return out;
  });
}

std::vector<plan_outcome> outcome_of(know::knowledge const& known, plan_proposal const& proposal) {
  std::vector<plan_outcome> made;
  for (auto const& one : proposal.expected) {
    auto const asked = know::ask(known, {.indicator = one.indicator, .period = one.period});
    made.push_back({one, asked ? asked->value : know::figure_value{}});
  }
  return made;
}

std::optional<refusals> note_outcome(duty_room& room, std::string const& id, std::string const& text,
                                     plan_actor const& by) {
  std::optional<plan_proposal> proposal;
  {
    auto const view = room.look();
    refusals ignored;
    if (auto const* one = view.plans.find(id)) proposal = read_proposal(one->proposal, room.known().catalogue().zone, ignored);
  }
  auto const figures = proposal ? outcome_of(room.known(), *proposal) : std::vector<plan_outcome>{};
  return room.decide([&](duty_room::state const& state, reading now, refusals& why) -> drafts {
    auto const* one = find(state, id, why);
    if (one == nullptr) return {};
    if (one->state != plan_state::approved) why.push_back(make_fault(fault_code::state_forbids, id, to_text(one->state)));
    if (!why.empty()) return {};
    base::json_writer to;
    to.begin_object().put("text", text).put("by", by.id).put("at", base::to_text(now.wall)).key("figures").begin_array();
    for (auto const& each : figures) {
      to.begin_object().put("indicator", each.expected.indicator).put("period", each.expected.period);
      to.key("expected").number(base::make_ratio(each.expected.value.mantissa, base::power_of_ten(each.expected.value.decimals)));
      to.key("actual");
      if (each.actual)
        to.number(*each.actual);
      else
        to.null();
      to.end_object();
    }
    to.end_array().end_object();
    drafts out;
    out.push_back(room.writer().draft({.kind = "plan.plan", .verb = "outcome_noted", .thing = id, .at = now.wall,
                                       .actor = by.id, .note = by.note, .fields = {{"outcome", to.take()}}}));
    return out;
  });
}

}  // namespace fengsui::act
