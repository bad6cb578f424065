#include <algorithm>
#include <stdexcept>

#include "invest/visits/day_rules.h"

namespace fengsui::invest {
namespace {

constexpr std::size_t kMostWishes = 13;
constexpr double kMostWork = 1.5e8;  // moments looked at

// Wishes that some car's day can hold.
std::vector<std::size_t> possible(day_rules const& rules) {
  std::vector<std::size_t> made;
  for (std::size_t wish = 0; wish < rules.days().wishes.size(); ++wish) {
    for (std::size_t tour = 0; tour < rules.tours().size(); ++tour) {
      if (!rules.may(wish, tour)) continue;
      made.push_back(wish);
      break;
    }
  }
  return made;
}

// For one car's day: which sets of wishes it can hold, and how early it is home.
class tour_sets {
 public:
  tour_sets(day_rules const& rules, std::size_t tour, std::vector<std::size_t> const& wishes)
      : rules_{rules}, tour_{tour}, wishes_{wishes}, n_{wishes.size()} {
    auto const sets = std::size_t{1} << n_;
    day_rules::moments never;
    never.fill(day_rules::kNever);
    at_.assign(sets * n_, never);
    back_.assign(sets, day_rules::kNever);
    back_[0] = rules.days().begins;
    auto const home = rules.at_home(tour);
    for (std::size_t set = 1; set < sets; ++set) {
      for (std::size_t last = 0; last < n_; ++last) {
        if ((set >> last & 1) == 0 || !rules.may(wishes[last], tour)) continue;
        auto const rest = set & ~(std::size_t{1} << last);
        auto& into = at_[set * n_ + last];
        if (rest == 0) into = rules.visit(tour, home, 0, wishes[last]);
        for (std::size_t before = 0; rest != 0 && before < n_; ++before) {
          if ((rest >> before & 1) == 0 || !can(at_[rest * n_ + before])) continue;
          auto const then = rules.visit(tour, at_[rest * n_ + before], wishes[before] + 1, wishes[last]);
          for (std::size_t mask = 0; mask < then.size(); ++mask) into[mask] = std::min(into[mask], then[mask]);
        }
        if (auto const back = rules.home(tour, into, wishes[last] + 1)) back_[set] = std::min(back_[set], *back);
      }
    }
  }

  int back(std::size_t set) const { return back_[set]; }

  // The order in which it is home that early, from its end: whose moments lead on to what follows.
  std::vector<std::size_t> order(std::size_t set) const {
    std::vector<std::size_t> tail;
    if (set != 0 && !find(set, tail, back_[set])) throw std::logic_error{"visits: a set without an order"};
    return {tail.rbegin(), tail.rend()};
  }

 private:
  static bool can(day_rules::moments const& one) {
    return std::ranges::any_of(one, [](int moment) { return moment < day_rules::kNever; });
  }

  bool find(std::size_t set, std::vector<std::size_t>& tail, int goal) const {
    if (set == 0) {
      auto const back = rules_.walk(tour_, {tail.rbegin(), tail.rend()});
      return back && *back == goal;
    }
    for (std::size_t last = 0; last < n_; ++last) {
      if ((set >> last & 1) == 0 || !can(at_[set * n_ + last])) continue;
      auto moments = at_[set * n_ + last];
      auto place = wishes_[last] + 1;
      for (auto one = tail.rbegin(); one != tail.rend(); ++one) {
        moments = rules_.visit(tour_, moments, place, *one);
        place = *one + 1;
      }
      auto const back = rules_.home(tour_, moments, place);
      if (!back || *back != goal) continue;
      tail.push_back(wishes_[last]);
      if (find(set & ~(std::size_t{1} << last), tail, goal)) return true;
      tail.pop_back();
    }
    return false;
  }

  day_rules const& rules_;
  std::size_t tour_;
  std::vector<std::size_t> const& wishes_;
  std::size_t n_;
  std::vector<day_rules::moments> at_;  // by set and last
  std::vector<int> back_;               // by set; kNever where it cannot
};

}  // namespace

bool small_enough(day_rules const& rules) {
  auto const n = possible(rules).size();
  if (n > kMostWishes) return false;
  std::size_t pauses = 0;
  for (auto const& one : rules.tours()) pauses = std::max(pauses, one.pauses.size());
  auto const sets = static_cast<double>(std::size_t{1} << n);
  auto const nn = static_cast<double>(n);
  return sets * nn * nn * static_cast<double>(rules.tours().size()) *
             static_cast<double>((std::size_t{1} << pauses) * (pauses + 1)) <=
         kMostWork;
}

std::vector<std::vector<std::size_t>> plan_exactly(day_rules const& rules) {
  auto const wishes = possible(rules);
  auto const n = wishes.size();
  auto const sets = std::size_t{1} << n;
  auto const count = rules.tours().size();
  auto const& days = rules.days();
  // What the cars of the first tours cost to cover a set between them, and when they are home, added up: of the plans
  // worth as much the cheapest, then the one with the shortest days.
  struct cover {
    double cost = -1;  // below 0: they cannot
    std::int64_t minutes = 0;
    std::size_t last = 0;  // the set of the last of these tours
  };
  std::vector<std::vector<cover>> best(count + 1, std::vector<cover>(sets));
  best[0][0] = {.cost = 0};
  std::vector<tour_sets> tours;
  for (std::size_t tour = 0; tour < count; ++tour) {
    tours.emplace_back(rules, tour, wishes);
    auto const& can = tours.back();
    for (std::size_t set = 0; set < sets; ++set) {
      auto& into = best[tour + 1][set];
      for (auto part = set;; part = (part - 1) & set) {
        auto const& before = best[tour][set & ~part];
        bool const drives = part != 0;
        if (before.cost >= 0 && can.back(part) < day_rules::kNever) {
          auto const cost = before.cost + (drives ? days.car_day : 0);
          auto const minutes = before.minutes + (drives ? can.back(part) - days.begins : 0);
          if (into.cost < 0 || cost < into.cost || (cost == into.cost && minutes < into.minutes))
            into = {cost, minutes, part};
        }
        if (part == 0) break;
      }
    }
  }
  auto const worth = worths(days);
  std::size_t chosen = 0;
  double most = -1;
  cover of_chosen;
  for (std::size_t set = 0; set < sets; ++set) {
    auto const& one = best[count][set];
    if (one.cost < 0) continue;
    double value = 0;
    double fees = one.cost;
    for (std::size_t i = 0; i < n; ++i) {
      if ((set >> i & 1) == 0) continue;
      value += worth[wishes[i]];
      fees += days.wishes[wishes[i]].fee;
    }
    if (fees > days.budget) continue;
    bool const better = value > most + 1e-9 ||
                        (value > most - 1e-9 && (one.cost < of_chosen.cost ||
                                                 (one.cost == of_chosen.cost && one.minutes < of_chosen.minutes)));
    if (!better) continue;
    most = value;
    chosen = set;
    of_chosen = one;
  }
  std::vector<std::vector<std::size_t>> made(count);
  for (auto tour = count; tour-- > 0;) {
    auto const part = best[tour + 1][chosen].last;
    made[tour] = tours[tour].order(part);
    chosen &= ~part;
  }
  return made;
}

}  // namespace fengsui::invest
