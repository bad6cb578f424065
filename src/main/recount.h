#pragma once

#include <vector>

#include "know/recount.h"
#include "ledger/ledger.h"

namespace fengsui::main {

// What a recount found, as events `ledger.difference` under the ledger's own name: one an indicator that differs.
std::vector<ledger::draft> as_events(know::recounted const&, model::catalogue const&, base::instant now);

// Recounts and records what differs; what goes wrong on the way is said on stderr, and the next night tries again.
void recount_tonight(know::knowledge const&, ledger::ledger&, base::clock const& now);

}  // namespace fengsui::main
