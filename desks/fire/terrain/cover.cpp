#include "fire/terrain/cover.h"

#include <algorithm>
#include <bit>
#include <queue>

namespace fengsui::fire {
namespace {

constexpr int kBits = 64;

}  // namespace

cell_set::cell_set(window const& part) : part_{part} {
  if (part.columns <= 0 || part.rows <= 0) return;
  first_word_ = part.column / kBits;
  words_ = (part.column + part.columns - 1) / kBits - first_word_ + 1;
  bits_.assign(static_cast<std::size_t>(words_) * static_cast<std::size_t>(part.rows), 0);
}

void cell_set::add(int column, int row) {
  bits_[index(row, column / kBits)] |= std::uint64_t{1} << (column % kBits);
}

bool cell_set::has(int column, int row) const {
  if (column < part_.column || row < part_.row || column >= part_.column + part_.columns ||
      row >= part_.row + part_.rows) {
    return false;
  }
  return (bits_[index(row, column / kBits)] >> (column % kBits) & 1) != 0;
}

void cell_set::add(cell_set const& other) {
  auto const first_row = std::max(part_.row, other.part_.row);
  auto const last_row = std::min(part_.row + part_.rows, other.part_.row + other.part_.rows);
  auto const first = std::max(first_word_, other.first_word_);
  auto const last = std::min(first_word_ + words_, other.first_word_ + other.words_);
  for (int row = first_row; row < last_row; ++row) {
    for (int word = first; word < last; ++word) bits_[index(row, word)] |= other.bits_[other.index(row, word)];
  }
}

std::span<std::uint64_t const> cell_set::row_words(int row) const {
  return {&bits_[index(row, first_word_)], static_cast<std::size_t>(words_)};
}

window around(window const& a, window const& b) {
  if (a.columns <= 0 || a.rows <= 0) return b;
  if (b.columns <= 0 || b.rows <= 0) return a;
  auto const column = std::min(a.column, b.column);
  auto const row = std::min(a.row, b.row);
  return {column, row, std::max(a.column + a.columns, b.column + b.columns) - column,
          std::max(a.row + a.rows, b.row + b.rows) - row};
}

double area_of(cell_set const& set, std::span<double const> row_m2, cell_set const* within, cell_set const* without) {
  auto const& part = set.part_;
  // A word of another set, empty where it has none.
  auto const word_of = [](cell_set const& other, int row, int word) -> std::uint64_t {
    if (row < other.part_.row || row >= other.part_.row + other.part_.rows || word < other.first_word_ ||
        word >= other.first_word_ + other.words_) {
      return 0;
    }
    return other.bits_[other.index(row, word)];
  };
  double sum = 0;
  for (int row = part.row; row < part.row + part.rows; ++row) {
    int cells = 0;
    for (int word = set.first_word_; word < set.first_word_ + set.words_; ++word) {
      auto bits = set.bits_[set.index(row, word)];
      if (bits == 0) continue;
      if (within != nullptr) bits &= word_of(*within, row, word);
      if (without != nullptr) bits &= ~word_of(*without, row, word);
      cells += std::popcount(bits);
    }
    sum += cells * row_m2[static_cast<std::size_t>(row)];
  }
  return sum;
}

tower_view packed(window const& part, raster<std::uint8_t> const& seen) {
  // The raster's own columns and rows begin at the window's corner.
  tower_view made{.seen = cell_set{part}, .asked = cell_set{part}};
  for (int row = 0; row < part.rows; ++row) {
    for (int column = 0; column < part.columns; ++column) {
      auto const cell = seen.at(column, row);
      if (cell == 255) continue;
      made.asked.add(part.column + column, part.row + row);
      if (cell == 1) made.seen.add(part.column + column, part.row + row);
    }
  }
  return made;
}

raster<std::uint16_t> count_seen(std::span<tower_view const> towers, window const& part, cell_set const& asked) {
  raster<std::uint16_t> made;
  made.frame.columns = part.columns;
  made.frame.rows = part.rows;
  made.nodata = kNobodyAsked;
  made.cells.assign(static_cast<std::size_t>(part.columns) * static_cast<std::size_t>(part.rows), kNobodyAsked);
  for (int row = 0; row < part.rows; ++row) {
    for (int column = 0; column < part.columns; ++column) {
      if (asked.has(part.column + column, part.row + row)) made.at(column, row) = 0;
    }
  }
  for (auto const& tower : towers) {
    auto const& seen = tower.seen.part();
    auto const first_row = std::max(part.row, seen.row);
    auto const last_row = std::min(part.row + part.rows, seen.row + seen.rows);
    for (int row = first_row; row < last_row; ++row) {
      int word = tower.seen.first_word();
      for (auto bits : tower.seen.row_words(row)) {
        for (; bits != 0; bits &= bits - 1) {
          auto const column = word * kBits + std::countr_zero(bits) - part.column;
          if (column < 0 || column >= part.columns) continue;
          auto& cell = made.at(column, row - part.row);
          if (cell != kNobodyAsked) ++cell;
        }
        ++word;
      }
    }
  }
  return made;
}

siting best_next(std::span<cell_set const> candidates, cell_set covered, std::span<double const> row_m2,
                 std::size_t how_many, cell_set const* within) {
  struct bound {
    double gain;
    std::size_t candidate;
    std::size_t round;  // in which it was computed
    bool operator<(bound const& other) const {
      // Of two equal ones the first in the list is built.
      return gain != other.gain ? gain < other.gain : candidate > other.candidate;
    }
  };
  siting made;
  window all = covered.part();
  for (auto const& one : candidates) all = around(all, one.part());
  cell_set seen{all};
  seen.add(covered);
  auto total = area_of(seen, row_m2, within);
  std::priority_queue<bound> waiting;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    waiting.push({area_of(candidates[i], row_m2, within, &seen), i, 0});
    ++made.asked;
  }
  for (std::size_t round = 0; round < how_many && !waiting.empty();) {
    auto best = waiting.top();
    waiting.pop();
    if (best.round != round) {
      best = {area_of(candidates[best.candidate], row_m2, within, &seen), best.candidate, round};
      ++made.asked;
      waiting.push(best);
      continue;
    }
    if (!(best.gain > 0)) break;
    total += best.gain;
    made.chosen.push_back({best.candidate, best.gain, total});
    seen.add(candidates[best.candidate]);
    ++round;
  }
  return made;
}

}  // namespace fengsui::fire
