#pragma once

#include <array>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "base/time.h"

namespace fengsui::act {

// A row's traffic light, the gravest last but for what is done.
enum class row_light { none, green, amber, red, done };

inline std::string_view to_text(row_light one) {
  static constexpr std::array<std::string_view, 5> kWords{"none", "green", "amber", "red", "done"};
  return kWords[static_cast<std::size_t>(one)];
}

// How a thing stands against what became of others that stood there before it.
struct hazard {
  double stuck = 0;   // how likely another usual wait brings nothing, 0 to 1
  double slower = 0;  // the share of earlier waits there that were shorter
  row_light light = row_light::none;
};

// Of the things of a kind that wait at that moment, those of which history says something. Asked by any thread.
using hazards_of = std::function<std::map<std::string, hazard>(std::string_view kind, base::instant now)>;

}  // namespace fengsui::act
