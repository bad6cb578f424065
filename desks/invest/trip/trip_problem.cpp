#include "invest/trip/trip_problem.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace fengsui::invest {

void measure(trip_problem& p, distance_rule rule) {
  auto const n = p.points.size();
  p.travel.resize(n * n);
  for (std::size_t a = 0; a < n; ++a) {
    for (std::size_t b = 0; b < n; ++b) {
      auto const d = std::hypot(p.points[a].x - p.points[b].x, p.points[a].y - p.points[b].y);
      auto& to = p.travel[a * n + b];
      switch (rule) {
        case distance_rule::exact:
          to = d;
          break;
        case distance_rule::down_to_one_decimal:
          to = std::floor(d * 10 + 1e-9) / 10;
          break;
        case distance_rule::down_to_two_decimals:
          to = std::floor(d * 100 + 1e-9) / 100;
          break;
        case distance_rule::nearest_whole:
          to = std::floor(d + 0.5);
          break;
      }
    }
  }
}

std::string why_not(trip_problem const& p, trip_plan const& plan) {
  constexpr double kRounding = 1e-6;
  if (static_cast<int>(plan.tours.size()) > p.tours) return "more tours than there may be";
  std::vector<bool> visited(p.points.size());
  std::array<int, kVisitTypes> used{};
  double fees = 0;
  double value = p.given;
  for (auto const& tour : plan.tours) {
    double now = 0;
    auto at = p.start;
    for (auto const next : tour) {
      auto const& point = p.points[next];
      if (!p.may_be_visited(next) || visited[next]) return fmt::format("point {} twice", point.number);
      visited[next] = true;
      now = std::max(now + p.points[at].duration + p.between(at, next), point.opens);
      if (now > point.closes + kRounding)
        return fmt::format("point {} at {}, closed at {}", point.number, now, point.closes);
      value += point.value;
      fees += point.fee;
      for (std::size_t t = 0; t < kVisitTypes; ++t) used[t] += point.types[t] ? 1 : 0;
      at = next;
    }
    now += p.points[at].duration + p.between(at, p.end);
    if (now > p.limit + kRounding) return fmt::format("a tour ends at {}, later than {}", now, p.limit);
  }
  if (fees > p.budget + kRounding) return fmt::format("fees of {} over {}", fees, p.budget);
  for (std::size_t t = 0; p.has_caps && t < kVisitTypes; ++t) {
    if (used[t] > p.caps[t]) return fmt::format("{} visits of type {}, at most {}", used[t], t + 1, p.caps[t]);
  }
  if (std::abs(value - plan.value) > kRounding) return fmt::format("worth {}, said to be {}", value, plan.value);
  return {};
}

}  // namespace fengsui::invest
