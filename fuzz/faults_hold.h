#pragma once

#include "base/fault.h"
#include "base/utf8.h"
#include "holds.h"

namespace fengsui::fuzz {

// A message is text in both languages, whatever it repeats from outside.
inline void hold(base::fault const& one) {
  holds(!one.zh.empty() && !one.en.empty(), "a fault without words");
  holds(!base::first_bad_byte(one.zh) && !base::first_bad_byte(one.en) && !base::first_bad_byte(one.field),
        "a fault that is no UTF-8");
  holds(one.en.size() < 10'000, "a fault without end");
}

inline void hold(base::faults const& all) {
  for (auto const& one : all) hold(one);
}

}  // namespace fengsui::fuzz
