#pragma once

#include <array>
#include <functional>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/time.h"
#include "ledger/event.h"

namespace fengsui::ledger {

using hash = std::array<unsigned char, 32>;

// One line of the ledger as it lies on disk.
struct row {
  event_seq seq = 0;
  event_key key;
  base::instant known{};
  event_seq target = 0;
  std::string body;
  ledger::hash hash{};
};

struct head {
  event_seq seq = 0;
  base::instant known{};
  ledger::hash hash{};
};

// The ground has given way. After `broken` (an fsync that failed) nothing may be written before the store has been
// opened again and verified; after the others the next try may succeed.
class storage_error : public std::runtime_error {
 public:
  enum class cause { full, busy, failed, broken };
  storage_error(cause why, std::string const& what) : std::runtime_error{what}, why_{why} {}
  cause why() const { return why_; }

 private:
  cause why_;
};

// Where events lie. tests/ledger/store_conformance.h says what every store must do; the rest of the house knows no
// other interface.
//
// Concurrency: append is called by one thread (the ledger's writer); all other calls by any thread at any time, they
// see a prefix of the appended rows and never wait for the writer.
class store {
 public:
  virtual ~store() = default;

  virtual ledger::head head() = 0;

  // All rows or none, on disk when it returns; seqs follow the head without a gap. Throws storage_error.
  virtual void append(std::span<row const>) = 0;

  virtual std::optional<row> find(event_key const&) = 0;
  virtual std::optional<row> read(event_seq) = 0;

  // Rows from..to (both included) by rising seq until `see` says false.
  virtual void scan(event_seq from, event_seq to, std::function<bool(row const&)> const& see) = 0;

  // The amendments and retractions of an event, by rising seq.
  virtual std::vector<event_seq> corrections(event_seq target) = 0;

  // The last event recorded at or before that moment; 0 where there is none.
  virtual event_seq known_at(base::instant) = 0;

  // Every source with its highest number.
  virtual std::vector<event_key> newest_numbers() = 0;
};

}  // namespace fengsui::ledger
