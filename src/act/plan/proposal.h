#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "base/name.h"
#include "base/number.h"
#include "base/time.h"

namespace fengsui::act {

// Something to be done. Approved it becomes a task, and where it carries an event, that event.
struct plan_action {
  std::string id;
  base::name title;
  std::string owner;
  std::optional<base::instant> due;
  std::string event;  // JSON as for POST /events, without source and number; empty: a task alone
};

// One way to do it.
struct plan_option {
  std::string id;  // empty: the proposal itself
  base::name title;
  std::vector<base::name> reasons;
  std::optional<base::decimal> cost;  // CNY
  std::vector<plan_action> actions;
};

// What it should bring about: an indicator's value in a period.
struct plan_expectation {
  std::string indicator;
  std::string period;
  base::decimal value;
};

struct plan_proposal {
  plan_option main;
  std::vector<plan_option> alternatives;
  std::vector<plan_expectation> expected;

  plan_option const* find(std::string_view option) const;
};

// Reads a proposal as a planner writes it (docs/duty.md); everything that is wrong is said. Times without a zone are the
// city's.
std::optional<plan_proposal> read_proposal(std::string_view json, base::zone const&, base::faults& out);

}  // namespace fengsui::act
