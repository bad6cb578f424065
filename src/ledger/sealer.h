#pragma once

#include <string_view>

#include "ledger/event.h"
#include "model/kind.h"

namespace fengsui::ledger {

// Seals what is personal before it is written: whoever sends an event, no plain personal value passes the ledger's
// writer.
//
// `seal` is called on the writer's thread alone. It must be deterministic while a subject's key lives, so that a repeat
// is known as one. `subject` is the thing that the event is about, or its number where it has none.
class sealer {
 public:
  virtual ~sealer() = default;

  virtual void seal(event&, model::kind const&, std::string_view subject) = 0;

  // The keys that `seal` made are on disk when this returns; called before the events are. Throws storage_error.
  virtual void keep() = 0;
};

// Whether an event holds a personal value in the clear.
bool has_plain_personal(event const&, model::kind const&);

}  // namespace fengsui::ledger
