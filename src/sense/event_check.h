#pragma once

#include <functional>
#include <optional>
#include <string>

#include "ledger/ledger.h"
#include "model/catalogue.h"
#include "sense/raw_event.h"

namespace fengsui::sense {

// Finds the kind of an event that is to be corrected; -1 where it is not there.
using find_kind = std::function<int(ledger::event const& correction)>;

// The same in a store: the kind of the first event of the chain that is corrected.
int kind_of_target(ledger::store&, model::catalogue const&, ledger::event const& correction);

// Turns what a sender wrote into a draft for the ledger, or into the list of everything that is wrong with it.
class event_check {
 public:
  event_check(model::catalogue const& defined, find_kind of_target)
      : catalogue_{defined}, kind_of_target_{std::move(of_target)} {}

  std::optional<ledger::draft> check(raw_event const&, base::faults& out) const;
  // The same into a fresh draft; false where something is wrong, and the draft is of no use then.
  bool check(raw_event const&, ledger::draft& into, base::faults& out) const;

 private:
  struct checking;
  model::catalogue const& catalogue_;
  find_kind kind_of_target_;
};

}  // namespace fengsui::sense
