#pragma once

#include <optional>
#include <string>
#include <vector>

#include "know/fold.h"
#include "know/knowledge.h"

namespace fengsui::know {

enum class light { none, green, amber, red };

struct thing {
  thing_state state;
  know::light light = light::none;  // how long it has been in its state against the flow's limits
  bool made_up = false;
};

struct thing_history {
  know::thing thing;
  std::vector<ledger::event> events;  // as corrected, in the order of happened_before
};

struct thing_page {
  std::vector<thing> things;  // by id
  std::size_t count = 0;      // of all that match
};

// Things of a kind whose fields (or `state`, or `place` with everything within) have these values. `now` decides the
// lights. Limit 0 means all.
base::result<thing_page> things_of(knowledge const&, std::string const& kind,
                                   std::vector<std::pair<std::string, std::string>> const& where, base::instant now,
                                   std::string const& after = {}, std::size_t limit = 0);

// All things with that id; an id may exist in several kinds. `kind` may be empty.
base::result<std::vector<thing_history>> thing_with_history(knowledge const&, std::string const& id,
                                                            std::string const& kind, base::instant now);

}  // namespace fengsui::know
