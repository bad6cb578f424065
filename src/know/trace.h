#pragma once

#include <vector>

#include "know/figure.h"

namespace fengsui::know {

// A figure with the events behind it, oldest first, each as corrected. A stock is backed by the events that
// brought the things into the state; a ratio by those of both its parts.
struct traced_event {
  ledger::event event;       // as corrected
  figure_value contributes;  // what it adds to the figure; a thing that lives may have it from an earlier
                             // event. None where nothing is added up (distinct) or for a ratio's parts
  std::size_t version = 0;   // of the definition that counted it
};

struct traced {
  know::figure figure;
  std::vector<traced_event> events;
  std::int64_t count = 0;  // of all, also those cut off by a limit
};

// `after` and `limit` cut a page out of the list; limit 0 means all.
base::result<traced> trace(knowledge const&, figure_question const&, ledger::event_seq after = 0,
                           std::size_t limit = 0);

}  // namespace fengsui::know
