#include <algorithm>
#include <bit>
#include <cmath>

#include "invest/trip/planner.h"
#include "invest/trip/tour.h"

namespace fengsui::invest {
namespace {

std::vector<std::size_t> visitable(trip_problem const& p) {
  std::vector<std::size_t> made;
  for (std::size_t i = 0; i < p.points.size(); ++i) {
    auto const& point = p.points[i];
    auto const begins = std::max(p.between(p.start, i), point.opens);
    if (p.may_be_visited(i) && point.value > 0 && begins <= point.closes + kRounding &&
        begins + point.duration + p.between(i, p.end) <= p.limit + kRounding) {
      made.push_back(i);
    }
  }
  return made;
}

}  // namespace

bool small_enough(trip_problem const& p) {
  auto const count = visitable(p).size();
  return p.tours == 1 ? count <= 16 : count <= 13;
}

// For each set of points the earliest moment at which a tour over it can stand at each of its members (Held and Karp
// 1962, with windows: to be earlier is never worse). Then the best division of the points among the tours.
trip_plan plan_exactly(trip_problem const& p) {
  auto const points = visitable(p);
  auto const n = points.size();
  auto const sets = std::size_t{1} << n;
  std::vector<double> begins(sets * n, kNever);
  std::vector<std::uint8_t> before(sets * n);
  auto const at = [&](std::size_t set, std::size_t last) -> double& { return begins[set * n + last]; };
  for (std::size_t i = 0; i < n; ++i) {
    at(std::size_t{1} << i, i) = std::max(p.between(p.start, points[i]), p.points[points[i]].opens);
    before[(std::size_t{1} << i) * n + i] = static_cast<std::uint8_t>(n);
  }
  std::vector<double> value(sets);
  std::vector<std::uint8_t> ends(sets, 255);  // the last point of a tour over the set; 255: there is none
  std::vector<bool> affordable(sets, true);
  for (std::size_t set = 1; set < sets; ++set) {
    double fees = 0;
    std::array<int, kVisitTypes> used{};
    for (std::size_t i = 0; i < n; ++i) {
      if ((set >> i & 1U) == 0) continue;
      auto const& point = p.points[points[i]];
      value[set] += point.value;
      fees += point.fee;
      for (std::size_t t = 0; t < kVisitTypes; ++t) used[t] += point.types[t] ? 1 : 0;
    }
    affordable[set] = fees <= p.budget + kRounding;
    for (std::size_t t = 0; p.has_caps && t < kVisitTypes; ++t)
      affordable[set] = affordable[set] && used[t] <= p.caps[t];
    for (std::size_t last = 0; last < n; ++last) {
      auto const now = at(set, last);
      if (now == kNever) continue;
      auto const left = now + p.points[points[last]].duration;
      if (left + p.between(points[last], p.end) <= p.limit + kRounding) ends[set] = static_cast<std::uint8_t>(last);
      for (std::size_t next = 0; next < n; ++next) {
        if ((set >> next & 1U) != 0) continue;
        auto const& point = p.points[points[next]];
        auto const begin = std::max(left + p.between(points[last], points[next]), point.opens);
        if (begin > point.closes + kRounding) continue;
        auto const larger = set | std::size_t{1} << next;
        if (begin < at(larger, next)) {
          at(larger, next) = begin;
          before[larger * n + next] = static_cast<std::uint8_t>(last);
        }
      }
    }
  }
  ends[0] = 0;
  // Whether k tours can share a set among them, and which part the k-th then takes.
  constexpr auto kNoPart = static_cast<std::size_t>(-1);
  std::vector<std::vector<std::size_t>> part_of(static_cast<std::size_t>(p.tours) + 1,
                                                std::vector<std::size_t>(sets, kNoPart));
  for (std::size_t set = 0; set < sets; ++set) {
    if (ends[set] != 255) part_of[1][set] = set;
  }
  for (std::size_t k = 2; k < part_of.size(); ++k) {
    for (std::size_t set = 0; set < sets; ++set) {
      for (auto part = set; part_of[k][set] == kNoPart; part = (part - 1) & set) {
        if (ends[part] != 255 && part_of[k - 1][set & ~part] != kNoPart) part_of[k][set] = part;
        if (part == 0) break;
      }
    }
  }
  std::size_t winner = 0;
  for (std::size_t set = 0; set < sets; ++set) {
    if (affordable[set] && part_of.back()[set] != kNoPart && value[set] > value[winner]) winner = set;
  }
  trip_plan made{.tours = {}, .value = value[winner] + p.given, .proven = true};
  for (auto k = part_of.size() - 1; k > 0; --k) {
    auto part = part_of[k][winner];
    winner &= ~part;
    std::vector<std::size_t> tour;
    for (std::size_t i = ends[part]; part != 0;) {
      tour.push_back(points[i]);
      auto const previous = before[part * n + i];
      part &= ~(std::size_t{1} << i);
      i = previous;
    }
    std::ranges::reverse(tour);
    made.tours.push_back(std::move(tour));
  }
  return made;
}

}  // namespace fengsui::invest
