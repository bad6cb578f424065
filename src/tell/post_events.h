#pragma once

#include "tell/api.h"
#include "tell/http/router.h"

namespace fengsui::tell {

// POST /api/v1/events: one event as JSON, or many as NDJSON. A single event is answered when the commit that
// carries it is on disk, without holding a thread meanwhile.
void post_events(api const&, http::request, http::responder);

}  // namespace fengsui::tell
