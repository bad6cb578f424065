#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "ledger/event.h"

namespace fengsui::know {

// Which events touched a cell, and which happened to a thing. A posting is a hint that is never taken back: who
// follows it asks the event itself what it says now.
struct postings {
  // Group, key and day in one number: 12, 28 and 24 bits.
  static std::uint64_t cell(int group, std::uint32_t key, std::int32_t day) {
    return (static_cast<std::uint64_t>(group) << 52) | (static_cast<std::uint64_t>(key) << 24) |
           (static_cast<std::uint64_t>(day) & 0xFFFFFF);
  }

  struct text_hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  using by_thing = std::unordered_map<std::string, std::vector<ledger::event_seq>, text_hash, std::equal_to<>>;

  std::unordered_map<std::uint64_t, std::vector<ledger::event_seq>> cells;
  std::vector<by_thing> things;  // by kind
  std::size_t events = 0;
};

}  // namespace fengsui::know
