#pragma once

#include <cstdint>
#include <vector>

namespace fengsui::fire {

// A corner of cells: the south-west one of the cell of that column and row; rows count northwards.
struct lattice_corner {
  int column = 0;
  int row = 0;
  bool operator==(lattice_corner const&) const = default;
};
using lattice_ring = std::vector<lattice_corner>;  // closed: the last corner is the first
using lattice_polygon =
    std::vector<lattice_ring>;  // the outer ring counter-clockwise, then its holes clockwise (RFC 7946)

// Cells that hang together over their sides, each group one polygon along the cells' edges, the southernmost first.
// `inside` has a byte a cell, row by row from the south, not 0 where it belongs.
std::vector<lattice_polygon> outlines_of(std::vector<std::uint8_t> const& inside, int columns, int rows);

}  // namespace fengsui::fire
