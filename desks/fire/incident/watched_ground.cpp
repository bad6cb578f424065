#include "fire/incident/watched_ground.h"

#include <algorithm>
#include <cmath>

#include "fire/incident/outline.h"

namespace fengsui::fire {
namespace {

bool works(watched_land const& land, station const& s, base::instant at) {
  return std::none_of(land.outages.begin(), land.outages.end(),
                      [&](outage const& o) { return o.station == s.id && o.from <= at && at < o.to; });
}

constexpr std::uint8_t kAsked = 1;
constexpr std::uint8_t kSeen = 2;

void set(std::uint8_t& mark, std::uint8_t bit) {
  mark = static_cast<std::uint8_t>(mark | bit);
}

// Rows and columns of the lattice, the last ones excluded.
struct stretch_of_lattice {
  int first_row = 1 << 30, last_row = -(1 << 30), first_column = 1 << 30, last_column = -(1 << 30);

  void take(int from_row, int to_row, int from_column, int to_column) {
    first_row = std::min(first_row, from_row);
    last_row = std::max(last_row, to_row);
    first_column = std::min(first_column, from_column);
    last_column = std::max(last_column, to_column);
  }
  std::size_t columns() const { return static_cast<std::size_t>(std::max(0, last_column - first_column)); }
  std::size_t cells() const { return columns() * static_cast<std::size_t>(std::max(0, last_row - first_row)); }
  std::size_t index(int row, int column) const {
    return static_cast<std::size_t>(row - first_row) * columns() + static_cast<std::size_t>(column - first_column);
  }
};

// What a station without a viewshed is asked about: all within its reach, and what it sees beyond.
stretch_of_lattice round_about(station const& s, double reach_m) {
  reach_m = std::max(reach_m, *std::max_element(s.sight_m.begin(), s.sight_m.end()));
  auto const up = 0.01 * reach_m / offset(s.latitude, s.longitude, s.latitude + 0.01, s.longitude).north;
  auto const aside = 0.01 * reach_m / offset(s.latitude, s.longitude, s.latitude, s.longitude + 0.01).east;
  auto const cell = [](double degrees) { return static_cast<int>(std::floor(degrees / kLatticeDegrees)); };
  stretch_of_lattice made;
  made.take(cell(s.latitude - up), cell(s.latitude + up) + 1, cell(s.longitude - aside), cell(s.longitude + aside) + 1);
  return made;
}

std::vector<degrees_polygon> in_degrees(std::vector<lattice_polygon> const& all, stretch_of_lattice const& part) {
  std::vector<degrees_polygon> made;
  for (auto const& polygon : all) {
    auto& to = made.emplace_back();
    for (auto const& ring : polygon) {
      auto& into = to.emplace_back();
      for (auto const& corner : ring) {
        into.push_back(
            {(part.first_column + corner.column) * kLatticeDegrees, (part.first_row + corner.row) * kLatticeDegrees});
      }
    }
  }
  return made;
}

}  // namespace

watched_ground ground_watched(watched_land const& land, base::instant at, double reach_m) {
  constexpr std::size_t kMostCells = 4'000'000;  // stations of one country; more are a mistake in a place
  stretch_of_lattice all;
  for (auto const& s : land.stations) {
    for (auto const& line : s.ground)
      all.take(line.row, line.row + 1, line.column, line.column + static_cast<int>(line.cells.size()));
    if (!s.ground.empty()) continue;
    auto const near = round_about(s, reach_m);
    all.take(near.first_row, near.last_row, near.first_column, near.last_column);
  }
  watched_ground made;
  if (all.cells() == 0 || all.cells() > kMostCells) return made;
  std::vector<std::uint8_t> marks(all.cells());
  for (auto const& s : land.stations) {
    auto const working = works(land, s, at);
    for (auto const& line : s.ground) {
      for (std::size_t i = 0; i < line.cells.size(); ++i) {
        auto& mark = marks[all.index(line.row, line.column + static_cast<int>(i))];
        if (line.cells[i] != kGroundNotAsked) set(mark, kAsked);
        if (line.cells[i] == kGroundSeen && working) set(mark, kSeen);
      }
    }
    if (!s.ground.empty()) continue;
    auto const near = round_about(s, reach_m);
    for (int row = near.first_row; row < near.last_row; ++row) {
      for (int column = near.first_column; column < near.last_column; ++column) {
        auto const latitude = (row + 0.5) * kLatticeDegrees;
        auto const longitude = (column + 0.5) * kLatticeDegrees;
        auto const d = offset(s.latitude, s.longitude, latitude, longitude);
        auto const seen = working && sees(s, latitude, longitude);
        if (std::hypot(d.east, d.north) > reach_m && !seen) continue;
        auto& mark = marks[all.index(row, column)];
        set(mark, kAsked);
        if (seen) set(mark, kSeen);
      }
    }
  }
  auto const columns = static_cast<int>(all.columns());
  auto const rows = all.last_row - all.first_row;
  auto const outlined = [&](auto const& wanted) {
    std::vector<std::uint8_t> inside(marks.size());
    std::transform(marks.begin(), marks.end(), inside.begin(),
                   [&](std::uint8_t mark) { return static_cast<std::uint8_t>(wanted(mark) ? 1 : 0); });
    return in_degrees(outlines_of(inside, columns, rows), all);
  };
  made.seen = outlined([](std::uint8_t mark) { return (mark & kSeen) != 0; });
  made.blind = outlined([](std::uint8_t mark) { return mark == kAsked; });
  return made;
}

std::optional<double> looks_how_far(station const& s) {
  if (!s.azimuth || !s.fov) return {};
  auto const off = [&](double azimuth) { return std::abs(std::remainder(azimuth - *s.azimuth, 360.0)); };
  double far = 0;
  for (auto const& line : s.ground) {
    for (std::size_t i = 0; i < line.cells.size(); ++i) {
      if (line.cells[i] != kGroundSeen) continue;
      auto const d = offset(s.latitude, s.longitude, (line.row + 0.5) * kLatticeDegrees,
                            (line.column + static_cast<int>(i) + 0.5) * kLatticeDegrees);
      if (off(azimuth_of(d)) <= *s.fov / 2) far = std::max(far, std::hypot(d.east, d.north));
    }
  }
  if (!s.ground.empty()) return far;
  for (std::size_t sector = 0; sector < s.sight_m.size(); ++sector) {
    // A sector counts where any of it lies in the field of view.
    if (off(static_cast<double>(sector) * 10 + 5) <= *s.fov / 2 + 5) far = std::max(far, s.sight_m[sector]);
  }
  return far;
}

}  // namespace fengsui::fire
