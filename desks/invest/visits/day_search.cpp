#include <algorithm>
#include <cmath>
#include <random>

#include "invest/visits/day_rules.h"

namespace fengsui::invest {
namespace {

using plan = std::vector<std::vector<std::size_t>>;

double uniform(std::mt19937_64& dice) {
  return static_cast<double>(dice() >> 11) * 0x1p-53;
}

class search {
 public:
  search(day_rules const& rules, int looks) : rules_{rules}, worth_{worths(rules.days())}, looks_{looks} {}

  plan run() {
    plan now(rules_.tours().size());
    dirty_.assign(now.size(), true);
    insertions_.assign(worth_.size() * now.size(), {});
    fill(now, 0);
    auto best = now;
    auto best_score = score(best);
    for (int look = 0; look < looks_; ++look) {
      auto next = now;
      auto const kept = insertions_;
      ruin(next);
      fill(next, 0.15);
      auto const made = score(next);
      // Not much worse than the best is good enough to go on from (Dueck 1993).
      auto const slack = 0.02 * std::abs(best_score) * (1 - static_cast<double>(look) / looks_);
      if (made >= best_score - slack) {
        if (made > best_score) {
          best = next;
          best_score = made;
        }
        now = std::move(next);
      } else {
        insertions_ = kept;  // nothing is dirty after a fill
      }
    }
    return best;
  }

 private:
  struct insertion {
    bool can = false;
    std::size_t at = 0;
    int longer = 0;  // by how many minutes it is home later
  };

  // Value first; of two worth as much the cheaper, then the shorter.
  double score(plan const& one) const {
    double value = 0;
    double minutes = 0;
    for (std::size_t tour = 0; tour < one.size(); ++tour) {
      for (auto const wish : one[tour]) value += worth_[wish];
      if (!one[tour].empty()) minutes += rules_.walk(tour, one[tour]).value_or(0) - rules_.days().begins;
    }
    return value - 1e-6 * minutes - 1e-9 * rules_.fee_of(one);
  }

  void ruin(plan& one) {
    auto const tour = dice_() % one.size();
    auto const cut = [&](std::size_t which, std::size_t most) {
      auto& visits = one[which];
      if (visits.empty()) return;
      auto const first = dice_() % visits.size();
      auto const count = std::min(visits.size() - first, 1 + dice_() % most);
      visits.erase(visits.begin() + static_cast<std::ptrdiff_t>(first),
                   visits.begin() + static_cast<std::ptrdiff_t>(first + count));
      dirty_[which] = true;
    };
    cut(tour, 4);
    if (dice_() % 2 == 0) cut(dice_() % one.size(), 3);
    if (dice_() % 8 == 0) {
      for (std::size_t i = 0; i < one.size(); ++i) cut(i, 2);
    }
  }

  // Puts in what brings most for the time that it takes, until nothing more fits. `noise` on the order.
  void fill(plan& one, double noise) {
    auto const& wishes = rules_.days().wishes;
    std::vector<bool> in(wishes.size(), false);
    for (auto const& tour : one) {
      for (auto const wish : tour) in[wish] = true;
    }
    auto spent = rules_.fee_of(one);
    std::vector<double> liking(wishes.size());
    for (auto& like : liking) like = 1 + noise * (2 * uniform(dice_) - 1);
    while (true) {
      for (std::size_t tour = 0; tour < one.size(); ++tour) {
        if (!dirty_[tour]) continue;
        dirty_[tour] = false;
        for (std::size_t wish = 0; wish < wishes.size(); ++wish)
          insertions_[wish * one.size() + tour] = best_place(one[tour], tour, wish);
      }
      double most = 0;
      std::size_t which = 0;
      std::size_t where = 0;
      for (std::size_t wish = 0; wish < wishes.size(); ++wish) {
        if (in[wish] || worth_[wish] <= 0) continue;
        for (std::size_t tour = 0; tour < one.size(); ++tour) {
          auto const& place = insertions_[wish * one.size() + tour];
          auto const cost = wishes[wish].fee + (one[tour].empty() ? rules_.days().car_day : 0);
          if (!place.can || spent + cost > rules_.days().budget) continue;
          auto const gain = liking[wish] * worth_[wish] * worth_[wish] / (5 + place.longer);
          if (gain > most) {
            most = gain;
            which = wish;
            where = tour;
          }
        }
      }
      if (most <= 0) return;
      spent += wishes[which].fee + (one[where].empty() ? rules_.days().car_day : 0);
      auto const at = insertions_[which * one.size() + where].at;
      one[where].insert(one[where].begin() + static_cast<std::ptrdiff_t>(at), which);
      in[which] = true;
      dirty_[where] = true;
    }
  }

  insertion best_place(std::vector<std::size_t> const& tour, std::size_t number, std::size_t wish) const {
    insertion made;
    if (!rules_.may(wish, number) || std::ranges::find(tour, wish) != tour.end()) return made;
    auto const before = rules_.walk(number, tour).value_or(rules_.days().begins);
    auto with = tour;
    with.insert(with.begin(), wish);
    for (std::size_t at = 0; at <= tour.size(); ++at) {
      if (at > 0) std::swap(with[at - 1], with[at]);
      auto const back = rules_.walk(number, with);
      if (!back) continue;
      auto const longer = std::max(0, *back - (tour.empty() ? rules_.days().begins : before));
      if (!made.can || longer < made.longer) made = {true, at, longer};
    }
    return made;
  }

  day_rules const& rules_;
  std::vector<double> worth_;
  int looks_;
  std::mt19937_64 dice_{20250331};
  std::vector<bool> dirty_;
  std::vector<insertion> insertions_;  // by wish and tour
};

}  // namespace

std::vector<std::vector<std::size_t>> search_plan(day_rules const& rules, int looks) {
  return search{rules, looks}.run();
}

}  // namespace fengsui::invest
