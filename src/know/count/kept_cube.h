#pragma once

#include <atomic>
#include <mutex>
#include <string>

#include "know/count/cube.h"

namespace fengsui::know {

// An indicator's cells as a running program keeps them: packed, as the last snapshot left them, until somebody asks for
// them or adds to them, and without totals until somebody asks. So a start costs little and a question what it needs.
//
// Concurrency: who adds is alone; many may read at once, also while one packs.
class kept_cube {
 public:
  kept_cube(model::measure m, key_table const& keys) : cells_{m, keys} { cells_.hold_totals(); }

  // What `pack` gave, whole: the index has looked. The keys must be those of the same snapshot.
  void keep(std::string packed) { packed_ = std::move(packed); }
  void add(row const& r) {
    if (!packed_.empty()) unpack();
    cells_.add(r);
  }
  cube const& read() const {
    if (!ready_.load(std::memory_order_acquire)) make_ready();
    return cells_;
  }
  std::string pack() const;

 private:
  void unpack() const;
  void make_ready() const;

  mutable std::mutex opening_;
  mutable std::atomic<bool> ready_ = false;
  mutable std::string packed_;
  mutable cube cells_;
};

}  // namespace fengsui::know
