#pragma once

#include <optional>
#include <string>

#include "act/duty_room.h"

namespace fengsui::act {

// What a person does about an alarm or a rule. Each returns what speaks against it, or nothing once it is in the ledger.
struct answer {
  std::string actor;
  std::string note;
  std::optional<std::chrono::minutes> minutes;  // snooze: how long (1 min to 24 h); shelve: up to 30 days, none: until taken off
};

// `action`: acknowledge, close, snooze, shelve, unshelve, comment.
std::optional<refusals> answer_alarm(duty_room&, std::string const& id, std::string_view action, answer const&);

// `action`: live, test, shelve.
std::optional<refusals> set_rule(duty_room&, std::string const& id, std::string_view action, answer const&);

struct hand_raised {
  std::string id;  // set when it is raised
  std::string actor;
  std::string post;
  model::severity severity = model::severity::yellow;
  base::name title;
  std::string place;
  std::string note;
  bool exercise = false;
};
std::optional<refusals> raise_by_hand(duty_room&, hand_raised&);

}  // namespace fengsui::act
