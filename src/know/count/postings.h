#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/text_hash.h"
#include "ledger/event.h"

namespace fengsui::know {

// An event on a day, in one number: they sort by day, then by seq. Days have 24 bits, seqs 40.
class posting {
 public:
  posting(std::int32_t day, ledger::event_seq seq)
      : bits_{(static_cast<std::uint64_t>(day + kDayZero) << kSeqBits) | static_cast<std::uint64_t>(seq)} {}

  std::int32_t day() const { return static_cast<std::int32_t>(bits_ >> kSeqBits) - kDayZero; }
  ledger::event_seq seq() const { return static_cast<ledger::event_seq>(bits_ & ((std::uint64_t{1} << kSeqBits) - 1)); }
  auto operator<=>(posting const&) const = default;

 private:
  static constexpr int kSeqBits = 40;
  static constexpr std::int32_t kDayZero = 1 << 23;  // days before 1970 are negative
  std::uint64_t bits_;
};

// Which events touched a cell, and which happened to a thing. A posting is a hint that is never taken back: who
// follows it asks the event itself what it says now.
struct postings {
  using by_thing = std::unordered_map<std::string, std::vector<ledger::event_seq>, base::text_hash, std::equal_to<>>;

  std::vector<std::vector<std::vector<posting>>> cells;  // by group and key, in the order of arrival
  std::vector<by_thing> things;                          // by kind
  std::size_t events = 0;
  std::size_t posted = 0;

  bool is_empty() const { return events == 0 && posted == 0; }
};

}  // namespace fengsui::know
