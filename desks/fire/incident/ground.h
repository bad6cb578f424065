#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fengsui::fire {

// The ground round a station as its viewshed has it, on one lattice for all stations, so that they can be laid over
// each other: a cell of row r and column c spans degrees from r and c times this to the next.
inline constexpr double kLatticeDegrees = 0.005;

inline constexpr char kGroundSeen = '1';
inline constexpr char kGroundHidden = '0';
inline constexpr char kGroundNotAsked = '-';  // beyond its reach, or without terrain

struct ground_row {
  int row = 0;
  int column = 0;     // of the first cell; the others follow eastwards
  std::string cells;  // one character each

  bool operator==(ground_row const&) const = default;
};

// "7320 20340 --0110-" and back. None where it is not that, or lies off the earth.
std::string to_text(ground_row const&);
std::optional<ground_row> ground_row_from(std::string_view);

}  // namespace fengsui::fire
