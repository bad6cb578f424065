#pragma once

#include "tell/api.h"
#include "tell/http/router.h"

namespace fengsui::tell {

// POST /api/v1/events: one event as JSON, or many as NDJSON. A single event is answered when the commit that
// carries it is on disk, without holding a thread meanwhile.
void post_events(api const&, http::request, http::responder);

// A single small event that corrects nothing, is of no thing with a history and of no desk that decides before it
// writes: taking it needs the memory alone. (Who writes these words with escapes is served as well, a little later.)
bool is_brief_event(http::request const&);

}  // namespace fengsui::tell
