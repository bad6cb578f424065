#pragma once

#include <memory>
#include <vector>

#include "act/list/hazard.h"
#include "invest/waiting/waits.h"
#include "know/knowledge.h"

namespace fengsui::tell {

// A flow's own red limits, for each activity of the log; a working day counts as 7/5 days.
invest::wait_limits limits_of(model::kind const&, invest::event_log const&);

// The things of a kind that wait in their flow, with the light that the hazard of being stuck gives them: a wait lasts
// as long as a thing stands in its state. In a project's last states, and in states without a limit of other kinds,
// nothing is waited for.
std::vector<invest::open_case> stuck_things(know::knowledge const&, model::kind const&, base::instant now);

// What saved lists ask of the investment desk's kinds; the same question on the same ledger and hour is answered once.
act::hazards_of list_hazards(know::knowledge const&);

}  // namespace fengsui::tell
