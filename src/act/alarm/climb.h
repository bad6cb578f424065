#pragma once

#include <optional>

#include "act/alarm/alarm.h"

namespace fengsui::act {

// What an unanswered alarm does next: which step of the chain, and how long after the last one (or after it was raised).
// The delay is relative to what happened before, not a moment of the clock, so that a clock set back silences nothing.
struct next_climb {
  int step = 0;          // index in the chain; past its end: the last step again
  model::duration in;    // after the alarm was raised; after the last word where it is said again
  bool again = false;
};

// None where it climbs no further: it is not waiting, or the chain has ended and does not repeat.
std::optional<next_climb> next_climb_of(alarm const&, model::chain const&);

// The chain's step that this number stands for.
model::chain_step const& step_of(model::chain const&, int step);

}  // namespace fengsui::act
