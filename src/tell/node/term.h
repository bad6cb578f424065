#pragma once

#include <cstdint>
#include <string>

#include "know/knowledge.h"
#include "ledger/ledger.h"

namespace fengsui::tell::node {

// By whom the house is led: each change of the first machine is an event `ledger.term`, numbered from 1, so that of two
// machines that both think they lead, the one with the lower number is wrong. 0: it has never changed.
struct term_held {
  std::uint64_t term = 0;
  std::string leads;  // where the machine is that took it
};
term_held term_of(know::knowledge const&);

// The event by which a machine takes the next term.
ledger::draft next_term(know::knowledge const&, std::string const& at, base::instant now);

}  // namespace fengsui::tell::node
