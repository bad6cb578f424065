#include "know/count/kept_cube.h"

namespace fengsui::know {

std::string kept_cube::pack() const {
  {
    std::scoped_lock const nobody_opens{opening_};
    if (!packed_.empty()) return packed_;
  }
  return cells_.pack();
}

void kept_cube::unpack() const {
  cells_.unpack(packed_);
  packed_ = {};
}

void kept_cube::make_ready() const {
  std::scoped_lock const one_opens{opening_};
  if (ready_.load(std::memory_order_relaxed)) return;
  if (!packed_.empty()) unpack();
  cells_.make_totals();
  ready_.store(true, std::memory_order_release);
}

}  // namespace fengsui::know
