#pragma once

#include <vector>

#include "act/access/entrance.h"
#include "know/knowledge.h"
#include "tell/http/router.h"

namespace fengsui::tell {

// Signing in and out, the own account, people and their rights, tokens: docs/access.md. What is needed to call each is
// in the table of rights; what must hold between accounts is checked by act::accounts.
std::vector<http::route> sign_in_routes(act::entrance&, know::knowledge const&);
std::vector<http::route> people_routes(act::entrance&, know::knowledge const&);

// Looking at personal data, finding by it, destroying its key.
std::vector<http::route> personal_routes(act::entrance&, know::knowledge const&, base::clock now);

// The auditor's list: who came in, was refused, looked, sent, approved, exported, changed a right or a setting.
std::vector<http::route> audit_routes(act::entrance&, know::knowledge const&);

}  // namespace fengsui::tell
