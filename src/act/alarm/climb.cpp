#include "act/alarm/climb.h"

#include <algorithm>

namespace fengsui::act {

std::optional<next_climb> next_climb_of(alarm const& one, model::chain const& by) {
  if (one.state != alarm_state::raised || one.shelved || by.steps.empty()) return {};
  int const step = one.next_step();
  auto const steps = static_cast<int>(by.steps.size());
  if (step < steps) return next_climb{step, by.steps[static_cast<std::size_t>(step)].after};
  if (by.repeat == model::duration{}) return {};
  return next_climb{step, by.repeat, true};
}

model::chain_step const& step_of(model::chain const& by, int step) {
  return by.steps[static_cast<std::size_t>(std::min(step, static_cast<int>(by.steps.size()) - 1))];
}

}  // namespace fengsui::act
