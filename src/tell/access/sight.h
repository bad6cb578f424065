#pragma once

#include <optional>
#include <string>

#include "act/access/person.h"
#include "know/figure.h"
#include "know/knowledge.h"

namespace fengsui::tell {

// What of the ledger somebody sees. Accounts and rights (the desk `access`) are the auditor's, and only through the
// audit list. What the house records besides (figures, conflicts, and the like) is for whoever sees the whole city.

bool sees_desk(act::person const&, model::catalogue const&, std::string_view desk);
bool sees_thing(act::person const&, model::catalogue const&, int kind, ledger::event_place const&);

// An event as it was written; a correction is seen by whoever sees what it corrects.
bool sees_event(act::person const&, know::knowledge const&, ledger::event const&);

// Who is bound to places asks for figures of these alone: the question gets a `where` where one can be added, and is
// refused where the figure cannot be bound or asks for more.
std::optional<base::fault> bind_to_places(act::person const&, model::catalogue const&, know::figure_question&);

// The place's code: its own, or that of the place with a boundary around the coordinate.
std::string code_of(model::city const&, ledger::event_place const&);

}  // namespace fengsui::tell
