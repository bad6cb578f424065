#pragma once

#include <vector>

#include "tell/api.h"
#include "tell/http/router.h"

namespace fengsui::tell {

// Bulletins that were read: the list, one with its text, figures, proposals and findings, and what a person does with
// them. Every change is an event of the ledger in the asker's name. `a` must outlive the routes.
std::vector<http::route> reading_routes(api const& a);

}  // namespace fengsui::tell
