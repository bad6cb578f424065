#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "act/duty_room.h"

namespace fengsui::act {

// Moving things through their flows: who may, what is needed, and whether a second person has to agree.

// Whether whoever acts has one of these roles at the desk; asked with a move's `may`.
using holds_role = std::function<bool(std::string_view role)>;

// A thing that is to be moved, with the event that would move it: checked like any other event, its number not yet given.
struct move_wish {
  std::string thing;
  ledger::event event;
};

enum class move_result { moved, waiting, refused };
std::string_view to_text(move_result);

struct moved {
  std::string thing;
  move_result what = move_result::refused;
  ledger::event_seq seq = 0;
  std::string approval;  // its id, where it waits
  base::faults why;
};

struct move_options {
  std::string actor;
  bool whole = false;  // all or none
  bool dry_run = false;
};

// What becomes of each wish, in their order.
std::vector<moved> move_things(duty_room&, std::vector<move_wish>, move_options const&, holds_role const&);

// A second person's word: `action` is approve or refuse. Who asked cannot approve.
struct second_word {
  std::string actor;
  std::string note;
};
std::optional<refusals> answer_approval(duty_room&, std::string const& id, std::string_view action, second_word const&,
                                        holds_role const&);

// Where a thing may go from here.
struct way {
  model::move const* move = nullptr;
  std::vector<int> missing;  // fields that the thing does not have yet
};
std::vector<way> ways_of(model::kind const&, know::thing_state const&);

// What speaks against the move, besides approval: the flow, what is missing, who may.
base::faults against_move(model::kind const&, know::thing_state const& before, ledger::event const&, holds_role const&);

}  // namespace fengsui::act
