#pragma once

#include <optional>
#include <vector>

#include "ledger/event.h"
#include "model/catalogue.h"

namespace fengsui::know {

// A thing as its events leave it.
struct thing_state {
  int kind = -1;
  std::string id;
  int state = -1;                      // verb number; -1 before the first move, or without a flow
  std::optional<base::instant> since;  // in this state
  ledger::event_place place;
  std::vector<ledger::field_value> fields;
  std::size_t events = 0;
  bool irregular = false;  // it made a move that the flow does not have, or without what the move needs
};

// The order in which events count: when they happened, then by who sent them. It does not depend on when
// they arrived, so neither do figures.
bool happened_before(ledger::event const&, ledger::event const&);

// What one more event does to a thing; true where it came into a new state.
bool step(thing_state&, ledger::event const&, model::kind const&);

// `history` in the order of happened_before.
thing_state fold(std::vector<ledger::event> const& history, model::catalogue const&);

}  // namespace fengsui::know
