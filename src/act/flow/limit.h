#pragma once

#include <optional>

#include "base/time.h"
#include "know/calendar.h"
#include "model/kind.h"

namespace fengsui::act {

// The moment at which a limit that began to run at `since` is over: hours and days by the clock; working days by the Chinese
// calendar, where the day on which it began is not counted and the limit is over when the last one begins (the same rule as
// the lights of know/things.h).
base::instant limit_end(know::calendar const&, base::zone const&, model::time_limit const&, base::instant since);

// When a thing in this state since then turns amber and red; none where the state has no such limit.
struct limit_moments {
  std::optional<base::instant> amber;
  std::optional<base::instant> red;
};
limit_moments limits_of(know::calendar const&, base::zone const&, model::kind const&, int state, base::instant since);

}  // namespace fengsui::act
