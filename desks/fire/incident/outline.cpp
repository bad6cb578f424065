#include "fire/incident/outline.h"

namespace fengsui::fire {
namespace {

// East, north, west, south: a turn to the left is the next one.
constexpr int kColumnStep[]{1, 0, -1, 0};
constexpr int kRowStep[]{0, 1, 0, -1};

class tracer {
 public:
  tracer(std::vector<std::uint8_t> const& inside, int columns, int rows)
      : group_(inside.size()),
        leaves_((static_cast<std::size_t>(columns) + 1) * (static_cast<std::size_t>(rows) + 1)),
        inside_{inside},
        columns_{columns},
        rows_{rows} {}

  std::vector<lattice_polygon> trace() {
    std::vector<lattice_polygon> made;
    for (int row = 0; row < rows_; ++row) {
      for (int column = 0; column < columns_; ++column) {
        if (inside_[cell(column, row)] == 0 || group_[cell(column, row)] != 0) continue;
        made.push_back(polygon(column, row, static_cast<int>(made.size()) + 1));
      }
    }
    return made;
  }

 private:
  std::size_t cell(int column, int row) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(column);
  }
  std::size_t corner(int column, int row) const {
    return static_cast<std::size_t>(row) * (static_cast<std::size_t>(columns_) + 1) + static_cast<std::size_t>(column);
  }
  bool belongs(int column, int row, int number) const {
    return column >= 0 && row >= 0 && column < columns_ && row < rows_ && group_[cell(column, row)] == number;
  }

  // The group of cells round its southernmost, westernmost one, whose southern edge lies on the outer ring.
  lattice_polygon polygon(int column, int row, int number) {
    auto const members = grow(column, row, number);
    for (auto const& [c, r] : members) {
      for (int side = 0; side < 4; ++side) {
        // The side that is walked eastwards has its neighbour in the south, and so on round the cell.
        if (belongs(c + kColumnStep[(side + 3) % 4], r + kRowStep[(side + 3) % 4], number)) continue;
        leave(c + (side == 1 || side == 2 ? 1 : 0), r + (side == 2 || side == 3 ? 1 : 0), side);
      }
    }
    lattice_polygon made{ring({column, row}, 0)};
    for (auto const& [c, r] : members) {
      for (auto const& [dc, dr] : {lattice_corner{0, 0}, {1, 0}, {1, 1}, {0, 1}}) {
        for (int side = 0; side < 4; ++side) {
          if ((leaves_[corner(c + dc, r + dr)] & (1 << side)) != 0) made.push_back(ring({c + dc, r + dr}, side));
        }
      }
    }
    return made;
  }

  std::vector<lattice_corner> grow(int column, int row, int number) {
    std::vector<lattice_corner> members{{column, row}};
    group_[cell(column, row)] = number;
    for (std::size_t next = 0; next < members.size(); ++next) {
      for (int side = 0; side < 4; ++side) {
        auto const c = members[next].column + kColumnStep[side];
        auto const r = members[next].row + kRowStep[side];
        if (!belongs(c, r, 0) || inside_[cell(c, r)] == 0) continue;
        group_[cell(c, r)] = number;
        members.push_back({c, r});
      }
    }
    return members;
  }

  void leave(int column, int row, int side) {
    auto& here = leaves_[corner(column, row)];
    here = static_cast<std::uint8_t>(here | (1 << side));
  }

  // With the cells on the left, from an edge round to its beginning. Where cells meet at a corner only, the way turns
  // right: so a hole that touches the outside at a corner is a ring of its own.
  lattice_ring ring(lattice_corner const from, int const first) {
    lattice_ring made;
    auto at = from;
    int before = -1;
    for (auto side = first; before < 0 || at != from || side != first;) {
      auto& here = leaves_[corner(at.column, at.row)];
      here = static_cast<std::uint8_t>(here & ~(1 << side));
      if (side != before) made.push_back(at);
      before = side;
      at = {at.column + kColumnStep[side], at.row + kRowStep[side]};
      for (auto const turn : {3, 0, 1}) {
        side = (before + turn) % 4;
        if ((at == from && side == first) || (leaves_[corner(at.column, at.row)] & (1 << side)) != 0) break;
      }
    }
    // Where it began in the middle of a side, that corner is none.
    if (before == first) made.erase(made.begin());
    made.push_back(made.front());
    return made;
  }

  std::vector<int> group_;
  std::vector<std::uint8_t> leaves_;  // of each corner, a bit for each side that begins there
  std::vector<std::uint8_t> const& inside_;
  int columns_;
  int rows_;
};

}  // namespace

std::vector<lattice_polygon> outlines_of(std::vector<std::uint8_t> const& inside, int columns, int rows) {
  return tracer{inside, columns, rows}.trace();
}

}  // namespace fengsui::fire
