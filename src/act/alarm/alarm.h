#pragma once

#include <optional>
#include <string>
#include <vector>

#include "act/scribe.h"
#include "model/duty.h"

namespace fengsui::act {

enum class alarm_state { raised, acknowledged, returned, closed };

std::string_view to_text(alarm_state);
std::optional<alarm_state> alarm_state_from(std::string_view);

struct said_by {
  std::string by;
  base::instant at{};
  std::string text;
};

struct told_step {
  base::instant at{};
  int step = 0;  // number of the chain's step, from 0
  std::vector<std::string> people;
  std::vector<std::string> by;
  std::vector<std::string> held;  // of these people: who is told later, with others in one message
};

// A condition that a person must answer, as its events leave it.
//
// An alarm is waiting while it is raised: it climbs the roster until somebody answers. Snoozed it stays waiting but
// is silent until then; shelved it is silent until it is taken off the shelf. One whose condition ended before anybody
// looked has returned: it climbs no further, and stays on the list until it is seen. Closed is for good.
struct alarm {
  std::string id;
  std::string rule;  // empty: raised by hand
  std::string desk;
  base::name title;
  model::severity severity = model::severity::yellow;
  bool exercise = false;
  alarm_state state = alarm_state::raised;
  std::string subject;
  std::string group;
  std::string post;
  ledger::event_place place;
  std::vector<ledger::event_seq> evidence;  // rising
  base::instant raised{};                   // the last time it came to be raised
  base::instant first_raised{};
  base::instant since{};                    // in this state
  base::instant grew{};                     // when evidence came last
  std::optional<base::instant> acknowledge_by;
  std::vector<told_step> told;              // since it was raised last
  std::optional<said_by> acknowledged;
  std::optional<said_by> closed;
  bool closed_itself = false;               // its condition ended
  bool ended = false;                       // its condition is gone, whatever people have said
  std::optional<base::instant> snoozed_until;
  bool shelved = false;
  std::optional<base::instant> shelved_until;
  std::vector<said_by> comments;
  std::string source;                       // of the event that raised it

  void step(said const&);
  bool is_open() const { return state != alarm_state::closed; }
  int next_step() const { return told.empty() ? 0 : told.back().step + 1; }
};

}  // namespace fengsui::act
