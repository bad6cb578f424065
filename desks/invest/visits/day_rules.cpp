#include "invest/visits/day_rules.h"

#include <algorithm>
#include <stdexcept>

namespace fengsui::invest {

day_rules::day_rules(visit_days const& days) : days_{days}, places_{days.wishes.size() + 1} {
  for (int day = 0; day < std::max(1, days.days); ++day) {
    for (int car = 0; car < std::max(1, days.tours); ++car) {
      car_day one{.day = day, .car = car};
      if (static_cast<std::size_t>(car) < days.leaders.size()) one.leader = days.leaders[static_cast<std::size_t>(car)];
      for (auto const& pause : days.pauses) {
        bool const here = (pause.leader.empty() || pause.leader == one.leader) && (pause.day < 0 || pause.day == day);
        if (here && pause.until >= days.begins && pause.minutes > 0 && one.pauses.size() < kMostPauses)
          one.pauses.push_back(pause);
      }
      tours_.push_back(std::move(one));
    }
  }
  auto const place = [&](std::size_t i) { return i == 0 ? days.start : days.wishes[i - 1].at; };
  drive_.resize(places_ * places_);
  for (std::size_t i = 0; i < places_; ++i) {
    for (std::size_t j = 0; j < places_; ++j)
      drive_[i * places_ + j] =
          i == j ? 0 : static_cast<int>(drive_minutes(road_km(place(i), place(j)), std::max(1.0, days.speed_kmh)));
  }
  may_.resize(days.wishes.size() * tours_.size());
  for (std::size_t wish = 0; wish < days.wishes.size(); ++wish) {
    for (std::size_t tour = 0; tour < tours_.size(); ++tour) {
      auto const& leader = days.wishes[wish].leader;
      may_[wish * tours_.size() + tour] = (leader.empty() || leader == tours_[tour].leader) &&
                                          days.wishes[wish].fee <= days.budget && walk(tour, {wish}).has_value();
    }
  }
}

std::optional<int> day_rules::begins(std::size_t wish, int day, int now) const {
  auto const& one = days_.wishes[wish];
  std::optional<int> first;
  auto const look = [&](int opens, int closes) {
    auto const at = std::max(now, opens);
    if (at + one.minutes <= closes && (!first || at < *first)) first = at;
  };
  if (one.windows.empty()) look(one.opens, one.closes);
  for (auto const& window : one.windows) {
    if (window.day < 0 || window.day == day) look(window.opens, window.closes);
  }
  return first;
}

day_rules::moments day_rules::at_home(std::size_t tour) const {
  moments made;
  made.fill(kNever);
  made[0] = days_.begins;
  pause(tour, made);
  return made;
}

void day_rules::pause(std::size_t tour, moments& at) const {
  auto const& pauses = tours_[tour].pauses;
  auto const masks = std::size_t{1} << pauses.size();
  for (std::size_t mask = 0; mask < masks; ++mask) {
    if (at[mask] >= kNever) continue;
    for (std::size_t i = 0; i < pauses.size(); ++i) {
      if ((mask >> i & 1) != 0) continue;
      auto const start = std::max(at[mask], pauses[i].from);
      auto& then = at[mask | std::size_t{1} << i];
      if (start <= pauses[i].until) then = std::min(then, start + pauses[i].minutes);
      // Too late for it from now on.
    }
    for (std::size_t i = 0; i < pauses.size(); ++i) {
      if ((mask >> i & 1) == 0 && at[mask] > pauses[i].until) at[mask] = kNever;
    }
  }
}

day_rules::moments day_rules::visit(std::size_t tour, moments const& from, std::size_t place, std::size_t wish) const {
  moments made;
  made.fill(kNever);
  auto const masks = std::size_t{1} << tours_[tour].pauses.size();
  for (std::size_t mask = 0; mask < masks; ++mask) {
    if (from[mask] < kNever) made[mask] = from[mask] + drive(place, wish + 1);
  }
  pause(tour, made);
  for (std::size_t mask = 0; mask < masks; ++mask) {
    if (made[mask] >= kNever) continue;
    auto const start = begins(wish, tours_[tour].day, made[mask]);
    made[mask] = start ? *start + days_.wishes[wish].minutes : kNever;
  }
  pause(tour, made);
  return made;
}

std::optional<int> day_rules::home(std::size_t tour, moments const& from, std::size_t place) const {
  auto const& pauses = tours_[tour].pauses;
  auto const masks = std::size_t{1} << pauses.size();
  int best = kNever;
  for (std::size_t mask = 0; mask < masks; ++mask) {
    if (from[mask] >= kNever) continue;
    auto const back = from[mask] + drive(place, 0);
    bool late = back > days_.ends;
    for (std::size_t i = 0; i < pauses.size(); ++i) late = late || ((mask >> i & 1) == 0 && back > pauses[i].until);
    if (!late) best = std::min(best, back);
  }
  return best < kNever ? std::optional{best} : std::nullopt;
}

std::optional<int> day_rules::walk(std::size_t tour, std::vector<std::size_t> const& wishes) const {
  auto at = at_home(tour);
  std::size_t place = 0;
  for (auto const wish : wishes) {
    at = visit(tour, at, place, wish);
    place = wish + 1;
  }
  return home(tour, at, place);
}

visit_tour day_rules::timed(std::size_t tour, std::vector<std::size_t> const& wishes) const {
  auto const& rules = tours_[tour];
  visit_tour made{.day = rules.day, .car = rules.car, .leader = rules.leader};
  made.back = days_.begins;
  if (wishes.empty()) return made;
  // The moments at each visit's end; then backwards, which pauses were taken by when.
  std::vector<moments> after{at_home(tour)};
  std::size_t place = 0;
  for (auto const wish : wishes) {
    after.push_back(visit(tour, after.back(), place, wish));
    place = wish + 1;
  }
  auto const back = home(tour, after.back(), place);
  if (!back) throw std::logic_error{"visits: a tour that cannot be walked"};
  // Forwards again with each order of pauses that ends so early; there are few pauses.
  auto const count = rules.pauses.size();
  auto const place_of = [&](std::size_t i) { return i == 0 ? std::size_t{0} : wishes[i - 1] + 1; };
  std::vector<timed_visit> visits;
  std::vector<timed_pause> pauses;
  auto const km = [&](std::size_t a, std::size_t b) {
    auto const at = [&](std::size_t i) { return i == 0 ? days_.start : days_.wishes[i - 1].at; };
    return road_km(at(a), at(b));
  };
  // `next`: the visit that comes; `arrived`: since when the car stands before its door.
  auto const go = [&](auto const& self, std::size_t next, std::optional<int> arrived, std::size_t mask,
                      int now) -> bool {
    for (std::size_t i = 0; i < count; ++i) {
      if ((mask >> i & 1) == 0 && now > rules.pauses[i].until) return false;
    }
    if (next == wishes.size()) {
      auto const home_at = now + drive(place_of(next), 0);
      bool late = home_at > *back;
      for (std::size_t i = 0; i < count; ++i) late = late || ((mask >> i & 1) == 0 && home_at > rules.pauses[i].until);
      if (!late) {
        made.back = home_at;
        return true;
      }
    } else if (!arrived) {
      auto const there = now + drive(place_of(next), wishes[next] + 1);
      if (self(self, next, there, mask, there)) return true;
    } else if (auto const start = begins(wishes[next], rules.day, now)) {
      auto const leaves = *start + days_.wishes[wishes[next]].minutes;
      visits.push_back({.id = days_.wishes[wishes[next]].id,
                        .arrives = *arrived,
                        .begins = *start,
                        .leaves = leaves,
                        .km = km(place_of(next), wishes[next] + 1)});
      if (self(self, next + 1, std::nullopt, mask, leaves)) return true;
      visits.pop_back();
    }
    for (std::size_t i = 0; i < count; ++i) {
      auto const& pause = rules.pauses[i];
      auto const start = std::max(now, pause.from);
      if ((mask >> i & 1) != 0 || start > pause.until) continue;
      pauses.push_back({pause.name, start, start + pause.minutes, next});
      if (self(self, next, arrived, mask | std::size_t{1} << i, start + pause.minutes)) return true;
      pauses.pop_back();
    }
    return false;
  };
  if (!go(go, 0, std::nullopt, 0, days_.begins)) throw std::logic_error{"visits: a tour without times"};
  made.visits = std::move(visits);
  made.pauses = std::move(pauses);
  for (auto const& visit : made.visits) made.km += visit.km;
  made.km += km(place_of(wishes.size()), 0);
  return made;
}

double day_rules::fee_of(std::vector<std::vector<std::size_t>> const& plan) const {
  double made = 0;
  for (auto const& tour : plan) {
    if (!tour.empty()) made += days_.car_day;
    for (auto const wish : tour) made += days_.wishes[wish].fee;
  }
  return made;
}

std::vector<double> worths(visit_days const& days) {
  double all = 1;
  for (auto const& one : days.wishes) all += std::max(0.0, one.value);
  std::vector<double> made;
  for (auto const& one : days.wishes) made.push_back(std::max(0.0, one.value) + (one.promised ? all : 0));
  return made;
}

}  // namespace fengsui::invest
