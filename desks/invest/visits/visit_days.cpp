#include "invest/visits/visit_days.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <stdexcept>

#include "invest/visits/day_rules.h"

namespace fengsui::invest {
namespace {

constexpr double kEarthKm = 6371.0088;
constexpr double kDetour = 1.3;
constexpr int kLooksAWish = 150'000;  // rounds of the search, times wishes, times cars' days: about a third of a second

double radians(double degrees) {
  return degrees * std::numbers::pi / 180;
}

int whole(double minutes) {
  return static_cast<int>(std::lround(minutes));
}

}  // namespace

double road_km(base::coordinate a, base::coordinate b) {
  auto const p = base::converted(a, base::frame::wgs84), q = base::converted(b, base::frame::wgs84);
  auto const dlat = std::sin(radians(q.lat - p.lat) / 2), dlon = std::sin(radians(q.lon - p.lon) / 2);
  auto const h = dlat * dlat + std::cos(radians(p.lat)) * std::cos(radians(q.lat)) * dlon * dlon;
  return kDetour * 2 * kEarthKm * std::asin(std::min(1.0, std::sqrt(h)));
}

double drive_minutes(double km, double town_kmh) {
  auto const beyond = std::max(0.0, km - kTownKm);
  return std::ceil((km - beyond) / town_kmh * 60 + beyond / std::max(town_kmh, kMotorwayKmh) * 60);
}

namespace {

// Hours, cars and promises alone: the planner of the standard problem finds better tours for many companies.
bool is_standard(visit_days const& days) {
  return days.days == 1 && days.pauses.empty() && days.budget == std::numeric_limits<double>::infinity() &&
         std::ranges::all_of(days.wishes, [](auto const& one) { return one.windows.empty() && one.leader.empty(); });
}

visit_plan plan_standard(visit_days const& days, int looks) {
  // Minutes from the start of the day. A promised visit is worth more than all others together.
  double all = 1;
  for (auto const& one : days.wishes) all += std::max(0.0, one.value);
  trip_problem problem{.tours = std::max(1, days.tours), .limit = static_cast<double>(days.ends - days.begins)};
  problem.points.push_back({.number = 0, .closes = problem.limit});
  for (std::size_t i = 0; i < days.wishes.size(); ++i) {
    auto const& one = days.wishes[i];
    auto const last = static_cast<double>(one.closes - one.minutes - days.begins);
    problem.points.push_back({.number = static_cast<int>(i + 1),
                              .duration = static_cast<double>(one.minutes),
                              .value = std::max(0.0, one.value) + (one.promised ? all : 0),
                              .opens = std::max(0.0, static_cast<double>(one.opens - days.begins)),
                              .closes = last});
  }
  auto const place = [&](std::size_t i) { return i == 0 ? days.start : days.wishes[i - 1].at; };
  auto const count = problem.points.size();
  auto const speed = std::max(1.0, days.speed_kmh);
  problem.travel.resize(count * count);
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t j = 0; j < count; ++j)
      problem.travel[i * count + j] = i == j ? 0 : drive_minutes(road_km(place(i), place(j)), speed);
  }
  trip_plan plan;
  plan.tours.resize(static_cast<std::size_t>(problem.tours));
  if (!days.wishes.empty()) {
    auto const most = std::min<int>(looks, 40 + 12 * static_cast<int>(count));
    plan = small_enough(problem) ? plan_exactly(problem)
                                 : plan_trip(problem, {.seed = 1, .used = [look = 0, most]() mutable {
                                                         return static_cast<double>(++look) / most;
                                                       }});
    if (auto const wrong = why_not(problem, plan); !wrong.empty()) throw std::logic_error{"visits: " + wrong};
  }

  visit_plan made{.proven = plan.proven};
  std::vector<bool> visited(days.wishes.size());
  for (auto const& tour : plan.tours) {
    visit_tour one{.car = static_cast<int>(made.tours.size())};
    if (made.tours.size() < days.leaders.size()) one.leader = days.leaders[made.tours.size()];
    double now = days.begins;
    std::size_t from = 0;
    for (auto const point : tour) {
      auto const& wish = days.wishes[point - 1];
      auto const km = road_km(place(from), wish.at);
      now += problem.between(from, point);
      timed_visit visit{.id = wish.id, .arrives = whole(now), .km = km};
      now = std::max(now, static_cast<double>(wish.opens));
      visit.begins = whole(now);
      now += wish.minutes;
      visit.leaves = whole(now);
      one.km += km;
      one.visits.push_back(std::move(visit));
      made.value += wish.value;
      visited[point - 1] = true;
      from = point;
    }
    if (from != 0) {
      now += problem.between(from, 0);
      one.km += road_km(place(from), days.start);
    }
    one.back = whole(now);
    made.tours.push_back(std::move(one));
  }
  for (std::size_t i = 0; i < visited.size(); ++i) {
    if (visited[i]) continue;
    made.left_out.push_back(days.wishes[i].id);
    if (days.wishes[i].promised) made.impossible.push_back(days.wishes[i].id);
  }
  for (auto const& tour : made.tours) {
    if (!tour.visits.empty()) made.cost += days.car_day;
    for (auto const& visit : tour.visits) made.cost += std::ranges::find(days.wishes, visit.id, &visit_wish::id)->fee;
  }
  return made;
}

// With lunch, leaders, days, windows and money.
visit_plan plan_days(visit_days const& days, int looks) {
  day_rules const rules{days};
  visit_plan made;
  std::vector<std::vector<std::size_t>> tours(rules.tours().size());
  if (!days.wishes.empty()) {
    made.proven = small_enough(rules);
    // About as long for many companies as for few.
    auto const size = static_cast<int>(days.wishes.size() * tours.size());
    tours = made.proven ? plan_exactly(rules)
                        : search_plan(rules, std::clamp(kLooksAWish / std::max(1, size), 30, 4 * looks));
  }
  std::vector<bool> visited(days.wishes.size());
  for (std::size_t i = 0; i < tours.size(); ++i) {
    made.tours.push_back(rules.timed(i, tours[i]));
    for (auto const wish : tours[i]) {
      visited[wish] = true;
      made.value += days.wishes[wish].value;
    }
  }
  made.cost = rules.fee_of(tours);
  for (std::size_t i = 0; i < visited.size(); ++i) {
    if (visited[i]) continue;
    made.left_out.push_back(days.wishes[i].id);
    if (days.wishes[i].promised) made.impossible.push_back(days.wishes[i].id);
  }
  return made;
}

}  // namespace

visit_plan plan_visits(visit_days const& days, int looks) {
  auto made = is_standard(days) ? plan_standard(days, looks) : plan_days(days, looks);
  if (auto const wrong = why_not(days, made); !wrong.empty()) throw std::logic_error{"visits: " + wrong};
  return made;
}

}  // namespace fengsui::invest
