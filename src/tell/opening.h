#pragma once

#include <vector>

#include "model/catalogue.h"
#include "tell/http/router.h"

namespace fengsui::tell {

// GET /api/v1/opening[?overview=1]: what a page asks when it opens, answered together, so that nothing waits for one
// answer to know the next question. An object with an answer under each question as the page would ask it,
// {"me":…,"desks":…}; with `overview` also each desk's board over its own period. A question to which the asker has no
// right, or that has no answer now, is left out, and the page asks it by itself. `routes` are those that answer; a copy
// is kept.
http::route opening_route(std::vector<http::route> const& routes, model::catalogue const&);

// The page's files; the one it opens with tells the browser to ask for the above while the script is still being read.
http::plain_handler with_opening(http::plain_handler files);

}  // namespace fengsui::tell
