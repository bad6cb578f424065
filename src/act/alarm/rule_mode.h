#pragma once

#include <map>
#include <optional>
#include <string>

#include "act/scribe.h"

namespace fengsui::act {

// What people have decided about a rule. In test its alarms are exercises; shelved its alarms are raised on the shelf,
// where they can be seen but call nobody.
struct rule_mode {
  enum class state { live, test, shelved };
  std::string id;
  state now = state::live;
  std::optional<base::instant> until;
  std::string reason;
  std::string by;

  state at(base::instant moment) const { return until && *until <= moment ? state::live : now; }

  void step(said const& one) {
    now = one.verb() == "shelved" ? state::shelved : one.verb() == "test" ? state::test : state::live;
    until = one.time("until");
    reason = one.text("reason");
    by = one.event().actor;
  }
};

inline std::string_view to_text(rule_mode::state one) {
  return one == rule_mode::state::live ? "live" : one == rule_mode::state::test ? "test" : "shelved";
}

// A message with the alarms that one person could not be told singly.
struct alarm_digest {
  std::string id;  // the person
  std::map<std::string, base::instant> told;  // alarm → when

  void step(said const& one) {
    for (auto const& alarm : one.texts("alarms")) told[alarm] = *one.event().at;
  }
};

}  // namespace fengsui::act
