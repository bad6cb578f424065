#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "fire/terrain/raster.h"

namespace fengsui::fire {

// Cells of a raster, a bit each: what a tower sees, what lies in an area. Rows are cut at whole words of the raster's
// columns, so that sets of different windows meet word by word.
class cell_set {
 public:
  cell_set() = default;
  explicit cell_set(window const&);

  window const& part() const { return part_; }
  void add(int column, int row);  // must lie in the window
  bool has(int column, int row) const;
  void add(cell_set const&);  // what lies in this window

  std::span<std::uint64_t const> row_words(int row) const;
  int first_word() const { return first_word_; }

 private:
  friend double area_of(cell_set const&, std::span<double const>, cell_set const*, cell_set const*);
  std::size_t index(int row, int word) const {
    return static_cast<std::size_t>(row - part_.row) * static_cast<std::size_t>(words_) +
           static_cast<std::size_t>(word - first_word_);
  }

  window part_;
  int first_word_ = 0;
  int words_ = 0;
  std::vector<std::uint64_t> bits_;
};

// The smallest window round both; an empty one counts for nothing.
window around(window const&, window const&);

// Area in m² of the cells of a set that lie in `within` and not in `without` (either may be null). `row_m2` has the
// area of a cell of each row of the raster.
double area_of(cell_set const&, std::span<double const> row_m2, cell_set const* within = nullptr,
               cell_set const* without = nullptr);

// What one tower sees, and where it was asked: within its range and sectors, with terrain.
struct tower_view {
  cell_set seen;
  cell_set asked;
};
tower_view packed(window const& part, raster<std::uint8_t> const& seen);

inline constexpr std::uint16_t kNobodyAsked = 65535;

// By how many towers each cell of a window is seen; kNobodyAsked outside `asked`.
raster<std::uint16_t> count_seen(std::span<tower_view const>, window const&, cell_set const& asked);

// Which of the candidates to build, one after the other, each time the one that adds most area to what is seen. Adding
// a tower never makes another worth more, so an old gain is an upper bound, and most candidates need not be asked again
// (Minoux 1978).
struct next_tower {
  std::size_t candidate = 0;
  double gain_m2 = 0;
  double total_m2 = 0;  // seen with it
};
struct siting {
  std::vector<next_tower> chosen;
  std::size_t asked = 0;  // gains computed; without the bound it would be candidates × towers
};
siting best_next(std::span<cell_set const> candidates, cell_set covered, std::span<double const> row_m2,
                 std::size_t how_many, cell_set const* within = nullptr);

}  // namespace fengsui::fire
