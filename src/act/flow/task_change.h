#pragma once

#include <optional>
#include <string>

#include "act/duty_room.h"

namespace fengsui::act {

struct work_actor {
  std::string id;
  std::string note;
  bool for_others = false;  // a leader
};

// `action`: assign (to `owner`), hand-over (by who has it, or a leader), comment.
std::optional<refusals> work_on(duty_room&, std::string const& kind, std::string const& thing, std::string_view action,
                                std::string const& owner, work_actor const&);

struct handed_in {
  std::string file;
  std::string type;
  std::int64_t bytes = 0;
  std::string digest;
};
std::optional<refusals> attach(duty_room&, std::string const& kind, std::string const& thing, handed_in const&,
                               work_actor const&);

struct new_task {
  std::string id;  // made where it is empty
  base::name title;
  std::string owner;
  std::string desk;
  std::string about_kind;
  std::string about;
  std::string plan;
  std::optional<base::instant> due;
};
ledger::draft task_draft(scribe&, new_task const&, reading, std::string const& actor);
std::optional<refusals> open_task(duty_room&, new_task&, work_actor const&);
// `action`: start, finish (`text` is the result), drop, hand-over (`owner`). By its owner or a leader.
std::optional<refusals> change_task(duty_room&, std::string const& id, std::string_view action, std::string const& owner,
                                    std::string const& text, work_actor const&);

}  // namespace fengsui::act
