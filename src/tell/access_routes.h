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

// Looking at personal data, finding by it, destroying its key, and the audit list.
std::vector<http::route> personal_routes(act::entrance&, know::knowledge const&, base::clock now);

}  // namespace fengsui::tell
