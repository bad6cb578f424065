#pragma once

#include "base/time.h"
#include "model/duty.h"

namespace fengsui::act {

// What the clocks say. `wall` is what people read and may jump; `steady` only runs on, from any beginning. Deadlines that
// follow something that has just happened are kept by `steady`, those of the calendar by `wall`.
struct reading {
  base::instant wall{};
  model::duration steady{};
};

// How much of `whole` is left when its beginning lies at `since` by the wall clock: never more than all of it, however the
// clock has been set meanwhile.
inline model::duration left_of(model::duration whole, base::instant since, base::instant wall) {
  auto const passed = wall - since;
  if (passed < model::duration{}) return whole;
  return passed >= whole ? model::duration{} : whole - passed;
}

}  // namespace fengsui::act
