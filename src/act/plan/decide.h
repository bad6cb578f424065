#pragma once

#include <functional>
#include <optional>
#include <string>

#include "act/duty_room.h"
#include "act/plan/proposal.h"
#include "know/figure.h"

namespace fengsui::act {

struct plan_actor {
  std::string id;
  std::string note;
};

// Makes an event of what an action carries, checked like any other; faults where it is wrong.
using event_reader = std::function<std::optional<ledger::event>(std::string const& json, base::faults&)>;

struct new_plan {
  std::string id;  // made where it is empty
  std::string desk;
  std::string planner;
  base::name title;
  std::string proposal;  // JSON
};

std::optional<refusals> propose_plan(duty_room&, new_plan&, plan_actor const&, event_reader const&);
// Another proposal in its place, before it is decided.
std::optional<refusals> amend_plan(duty_room&, std::string const& id, std::string const& proposal, plan_actor const&,
                                   event_reader const&);
// By somebody else than who proposed it. In one transaction its actions become tasks and events.
std::optional<refusals> approve_plan(duty_room&, std::string const& id, std::string const& option, plan_actor const&,
                                     event_reader const&);
std::optional<refusals> reject_plan(duty_room&, std::string const& id, plan_actor const&);

// What was expected beside what the ledger says now.
struct plan_outcome {
  plan_expectation expected;
  know::figure_value actual;
};
std::vector<plan_outcome> outcome_of(know::knowledge const&, plan_proposal const&);
// Keeps that, with a word, as it is known now.
std::optional<refusals> note_outcome(duty_room&, std::string const& id, std::string const& text, plan_actor const&);

}  // namespace fengsui::act
