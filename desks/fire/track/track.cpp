#include "fire/track/track.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "fire/satellite/fire_objects.h"

namespace fengsui::fire {
namespace {

constexpr double kMetresPerDegree = 111'195;
constexpr double kDegree = 3.14159265358979323846 / 180;

double metres(position const& a, position const& b) {
  return haversine_km(a.latitude, a.longitude, b.latitude, b.longitude) * 1000;
}
double seconds(base::instant a, base::instant b) {
  return std::chrono::duration<double>(b - a).count();
}

// The positions that can be true: none is reached faster than anything moves.
std::vector<std::size_t> believed(track const& t, track_rules const& rules) {
  std::vector<std::size_t> made;
  for (std::size_t i = 0; i < t.positions.size(); ++i) {
    if (!made.empty()) {
      auto const& last = t.positions[made.back()];
      auto const passed = seconds(last.at, t.positions[i].at);
      // After a while of nothing but jumps it was the last position that was wrong.
      if (passed < 120 && metres(last, t.positions[i]) > rules.fastest_m_s * std::max(passed, 1.0)) continue;
    }
    made.push_back(i);
  }
  return made;
}

}  // namespace

std::vector<outing> outings(track const& t, track_rules const& rules) {
  std::vector<outing> made;
  auto const good = believed(t, rules);
  for (std::size_t from = 0; from < good.size();) {
    auto to = from + 1;
    while (to < good.size() && t.positions[good[to]].at - t.positions[good[to - 1]].at <= rules.pause) ++to;
    outing one{.name = t.name,
               .begin = t.positions[good[from]].at,
               .end = t.positions[good[to - 1]].at,
               .first = good[from],
               .count = to - from,
               .jumps = good[to - 1] - good[from] + 1 - (to - from)};
    double rested = 0;
    for (auto i = from; i < to;) {
      auto k = i + 1;  // how long it stays near
      while (k < to && metres(t.positions[good[i]], t.positions[good[k]]) <= rules.still_m) ++k;
      auto const stays = seconds(t.positions[good[i]].at, t.positions[good[k - 1]].at);
      if (stays >= std::chrono::duration<double>(rules.rest).count()) {
        rested += stays;
        i = k - 1 > i ? k - 1 : i + 1;
      } else {
        ++i;
      }
    }
    for (auto i = from + 1; i < to; ++i) one.length_m += metres(t.positions[good[i - 1]], t.positions[good[i]]);
    one.moving_hours = (seconds(one.begin, one.end) - rested) / 3600;
    if (one.count > 1) made.push_back(one);
    from = to;
  }
  return made;
}

cover cover_of(std::vector<track> const& tracks, double reach_m, double cell_m, track_rules const& rules) {
  cover made{.cell_m = cell_m, .cells = {}};
  double middle = 0;
  std::size_t count = 0;
  for (auto const& t : tracks) {
    for (auto const& p : t.positions) {
      middle += p.latitude;
      ++count;
    }
  }
  if (count == 0) return made;
  // One grid for all: degrees of latitude, and of longitude at the tracks' middle.
  auto const high = cell_m / kMetresPerDegree;
  auto const wide = high / std::cos(middle / static_cast<double>(count) * kDegree);
  auto const around = static_cast<int>(std::ceil(reach_m / cell_m)) + 1;
  std::map<std::pair<std::int64_t, std::int64_t>, base::instant> reached;
  auto const mark = [&](double latitude, double longitude, base::instant at) {
    auto const row = static_cast<std::int64_t>(std::floor(latitude / high));
    auto const column = static_cast<std::int64_t>(std::floor(longitude / wide));
    for (auto r = row - around; r <= row + around; ++r) {
      for (auto c = column - around; c <= column + around; ++c) {
        auto const y = ((static_cast<double>(r) + 0.5) * high - latitude) / high * cell_m;
        auto const x = ((static_cast<double>(c) + 0.5) * wide - longitude) / wide * cell_m;
        if (x * x + y * y > reach_m * reach_m) continue;
        auto& last = reached[{r, c}];
        last = std::max(last, at);
      }
    }
  };
  for (auto const& t : tracks) {
    auto const good = believed(t, rules);
    for (std::size_t i = 0; i < good.size(); ++i) {
      auto const& b = t.positions[good[i]];
      mark(b.latitude, b.longitude, b.at);
      if (i == 0 || b.at - t.positions[good[i - 1]].at > rules.pause) continue;
      auto const& a = t.positions[good[i - 1]];
      auto const steps = static_cast<int>(metres(a, b) / std::max(cell_m, reach_m / 2));
      for (int s = 1; s <= steps; ++s) {
        auto const f = s / (steps + 1.0);
        mark(a.latitude + f * (b.latitude - a.latitude), a.longitude + f * (b.longitude - a.longitude), b.at);
      }
    }
  }
  for (auto const& [cell, last] : reached) {
    made.cells.push_back(
        {(static_cast<double>(cell.first) + 0.5) * high, (static_cast<double>(cell.second) + 0.5) * wide, last});
  }
  return made;
}

}  // namespace fengsui::fire
