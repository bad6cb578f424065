#pragma once

#include <vector>

#include "act/access/entrance.h"
#include "act/access/sign_in/provider.h"
#include "tell/http/router.h"

namespace fengsui::tell {

// Signing in through an identity provider: there, and back. `provider` is null where the city has none.
std::vector<http::route> provider_routes(act::entrance&, act::provider*);

}  // namespace fengsui::tell
