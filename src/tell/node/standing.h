#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ledger/event.h"

namespace fengsui::tell::node {

enum class role { first, second, fenced };

// How a machine stands to the other one, for health and the page.
struct standing {
  node::role role = node::role::first;
  std::uint64_t term = 0;
  std::string first;       // where one writes, as the first says; empty: not said
  bool connected = false;  // to the first
  ledger::event_seq behind_events = 0;
  double behind_seconds = 0;  // since it last had all that the first said it has
  std::string why;            // it is not connected, or copies no more
  struct follower {
    std::string name;
    ledger::event_seq behind_events = 0;
    double behind_seconds = 0;
  };
  std::vector<follower> followers;  // of the first, those connected now
};

// Longer than that behind, the second is no help to anybody.
inline constexpr double kFarBehindSeconds = 5;

}  // namespace fengsui::tell::node
