#include "invest/trip/tour.h"

#include <algorithm>

namespace fengsui::invest {
namespace {

using points = std::vector<std::size_t>;

points::iterator place(points& at, std::size_t i) {
  return at.begin() + static_cast<std::ptrdiff_t>(i);
}

bool turn_stretches(trip_problem const& p, points& at) {
  bool shorter = false;
  for (std::size_t i = 0; i + 3 < at.size(); ++i) {
    for (std::size_t j = i + 2; j + 1 < at.size(); ++j) {
      auto const gain = p.between(at[i], at[i + 1]) + p.between(at[j], at[j + 1]) - p.between(at[i], at[j]) -
                        p.between(at[i + 1], at[j + 1]);
      if (gain <= kRounding) continue;
      std::reverse(place(at, i + 1), place(at, j + 1));
      shorter = true;
    }
  }
  return shorter;
}

// Moves the visits from the i-th to the last-th to where that shortens the tour most.
bool move_stretch(trip_problem const& p, points& at, std::size_t i, std::size_t last) {
  auto const saved =
      p.between(at[i - 1], at[i]) + p.between(at[last], at[last + 1]) - p.between(at[i - 1], at[last + 1]);
  if (saved <= kRounding) return false;
  double most = kRounding;
  std::size_t to = 0;
  bool turned = false;
  for (std::size_t j = 0; j + 1 < at.size(); ++j) {
    if (j + 1 >= i && j <= last) continue;
    auto const open = p.between(at[j], at[j + 1]);
    auto const straight = saved + open - p.between(at[j], at[i]) - p.between(at[last], at[j + 1]);
    auto const reversed = saved + open - p.between(at[j], at[last]) - p.between(at[i], at[j + 1]);
    if (straight > most) {
      most = straight;
      to = j + 1;
      turned = false;
    }
    if (reversed > most) {
      most = reversed;
      to = j + 1;
      turned = true;
    }
  }
  if (to == 0) return false;
  points moved(place(at, i), place(at, last + 1));
  if (turned) std::ranges::reverse(moved);
  at.erase(place(at, i), place(at, last + 1));
  at.insert(place(at, to > i ? to - moved.size() : to), moved.begin(), moved.end());
  return true;
}

bool move_stretches(trip_problem const& p, points& at) {
  constexpr std::size_t kLongest = 3;
  bool shorter = false;
  for (std::size_t length = 1; length <= kLongest; ++length) {
    for (std::size_t i = 1; i + length < at.size(); ++i) shorter |= move_stretch(p, at, i, i + length - 1);
  }
  return shorter;
}

}  // namespace

void time_visits(trip_problem const& p, tour& t) {
  auto const n = t.at.size();
  t.begins.resize(n);
  t.slack.resize(n);
  t.begins[0] = 0;
  for (std::size_t i = 1; i < n; ++i) {
    auto const arrives = t.begins[i - 1] + p.points[t.at[i - 1]].duration + p.between(t.at[i - 1], t.at[i]);
    t.begins[i] = i + 1 == n ? arrives : std::max(arrives, p.points[t.at[i]].opens);
  }
  t.slack[n - 1] = p.limit - t.begins[n - 1];
  for (std::size_t i = n - 1; i-- > 0;) {
    auto const arrives = t.begins[i] + p.points[t.at[i]].duration + p.between(t.at[i], t.at[i + 1]);
    auto const waits = t.begins[i + 1] - arrives;
    auto const closes = i == 0 ? kNever : p.points[t.at[i]].closes - t.begins[i];
    t.slack[i] = std::min(closes, waits + t.slack[i + 1]);
  }
}

double detour_through(trip_problem const& p, std::size_t from, std::size_t u, std::size_t to) {
  return p.between(from, u) + p.between(u, to) - p.between(from, to);
}

double saved_without(trip_problem const& p, tour const& t, std::size_t i) {
  return p.points[t.at[i]].duration + detour_through(p, t.at[i - 1], t.at[i], t.at[i + 1]);
}

gap best_gap(trip_problem const& p, std::size_t u, tour const& t) {
  gap best;
  auto const& point = p.points[u];
  for (std::size_t i = 0; i + 1 < t.at.size(); ++i) {
    if (t.begins[i] > point.closes) break;
    auto const before = t.at[i];
    auto const after = t.at[i + 1];
    auto const left = t.begins[i] + p.points[before].duration;
    auto const begins = std::max(left + p.between(before, u), point.opens);
    if (begins > point.closes + kRounding) continue;
    auto const arrives = begins + point.duration + p.between(u, after);
    if (arrives - t.begins[i + 1] > t.slack[i + 1] + kRounding) continue;
    auto const cost = arrives - left - p.between(before, after);
    if (cost < best.cost) best = {cost, i};
  }
  return best;
}

bool shorten(trip_problem const& p, tour& t) {
  bool shorter = false;
  for (bool again = true; again;) {
    again = turn_stretches(p, t.at);
    again |= move_stretches(p, t.at);
    shorter |= again;
  }
  return shorter;
}

}  // namespace fengsui::invest
