// A plan of visits, walked minute by minute as it was told.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "invest/visits/visit_days.h"

namespace fengsui::invest {
namespace {

// One car's day: what happens one after another, each with its begin and end.
std::string why_not(visit_days const& days, visit_tour const& tour, std::set<std::string>& seen, double& cost) {
  if (tour.visits.empty()) return tour.pauses.empty() ? "" : "a pause on a day without visits";
  cost += days.car_day;
  int now = days.begins;
  auto place = days.start;
  std::vector<bool> taken(days.pauses.size(), false);
  auto const pause_before = [&](std::size_t visit) -> std::string {
    for (auto const& one : tour.pauses) {
      if (one.before != visit) continue;
      // A pause before the door lies between coming and beginning: the visit's own times say so.
      if (visit < tour.visits.size() && one.begins >= tour.visits[visit].arrives) continue;
      if (one.begins < now) return fmt::format("{} begins at {}, before {}", one.name, one.begins, now);
      now = one.ends;
    }
    return {};
  };
  for (std::size_t i = 0; i < tour.visits.size(); ++i) {
    auto const& visit = tour.visits[i];
    auto const wish = std::ranges::find(days.wishes, visit.id, &visit_wish::id);
    if (wish == days.wishes.end() || !seen.insert(visit.id).second) return visit.id + " is not to be visited, or twice";
    cost += wish->fee;
    if (!wish->leader.empty() && wish->leader != tour.leader) return visit.id + " without its leader";
    if (auto wrong = pause_before(i); !wrong.empty()) return wrong;
    auto const drive = static_cast<int>(drive_minutes(road_km(place, wish->at), std::max(1.0, days.speed_kmh)));
    if (visit.arrives < now + drive)
      return fmt::format("{} is reached at {}, not before {}", visit.id, visit.arrives, now + drive);
    now = visit.arrives;
    for (auto const& one : tour.pauses) {
      if (one.before != i || one.begins < visit.arrives) continue;
      if (one.begins < now) return fmt::format("{} begins at {}, before {}", one.name, one.begins, now);
      now = one.ends;
    }
    if (visit.begins < now || visit.leaves - visit.begins != wish->minutes)
      return visit.id + " is too short or too early";
    auto const open = [&](visit_window const& window) {
      return (window.day < 0 || window.day == tour.day) && visit.begins >= window.opens &&
             visit.leaves <= window.closes;
    };
    bool const in_hours =
        wish->windows.empty() ? open({wish->opens, wish->closes, -1}) : std::ranges::any_of(wish->windows, open);
    if (!in_hours) return visit.id + " is closed then";
    now = visit.leaves;
    place = wish->at;
  }
  if (auto wrong = pause_before(tour.visits.size()); !wrong.empty()) return wrong;
  auto const drive = static_cast<int>(drive_minutes(road_km(place, days.start), std::max(1.0, days.speed_kmh)));
  if (tour.back < now + drive || tour.back > days.ends)
    return fmt::format("back at {}, not before {}", tour.back, now + drive);
  // Every pause of this car and day is taken in time, or after it is home.
  for (auto const& one : days.pauses) {
    bool const here = (one.leader.empty() || one.leader == tour.leader) && (one.day < 0 || one.day == tour.day);
    if (!here || one.minutes <= 0 || one.until < days.begins) continue;
    auto const at = std::ranges::find_if(tour.pauses, [&](auto const& told) {
      return told.name == one.name && told.begins >= one.from && told.begins <= one.until &&
             told.ends - told.begins == one.minutes;
    });
    if (at == tour.pauses.end() && tour.back > one.until) return one.name + " is not taken";
  }
  return {};
}

}  // namespace

std::string why_not(visit_days const& days, visit_plan const& plan) {
  std::set<std::string> seen;
  double cost = 0;
  for (auto const& tour : plan.tours) {
    if (auto wrong = why_not(days, tour, seen, cost); !wrong.empty()) return wrong;
  }
  if (cost > days.budget + 1e-6) return fmt::format("it costs {} of {}", cost, days.budget);
  return {};
}

}  // namespace fengsui::invest
