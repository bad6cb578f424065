#include "invest/trip/planner.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace fengsui::invest {
namespace {

constexpr double kRounding = 1e-9;
constexpr double kNever = std::numeric_limits<double>::infinity();
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// A fast generator: the search draws many small numbers.
class dice {
 public:
  explicit dice(std::uint64_t seed) : state_{seed * 0x9E3779B97F4A7C15ULL + 0x1234567ULL} {}
  std::uint64_t operator()() {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return state_;
  }
  std::size_t below(std::size_t n) { return static_cast<std::size_t>((*this)() % n); }
  double unit() { return static_cast<double>((*this)() >> 11) * 0x1.0p-53; }

 private:
  std::uint64_t state_;
};

// One tour with the moments its visits begin, and how much later each might begin without breaking a window after it.
struct tour {
  std::vector<std::size_t> at;  // start and end included
  std::vector<double> begins;
  std::vector<double> slack;
};

struct gap {
  double cost = kNever;  // time that the insertion takes
  std::size_t position = 0;
};

class search {
 public:
  search(trip_problem const& p, search_options const& options) : p_{p}, options_{options}, dice_{options.seed} {
    tours_.resize(static_cast<std::size_t>(p.tours));
    for (auto& t : tours_) {
      t.at = {p.start, p.end};
      time(t);
    }
    in_tour_.assign(p.points.size(), kNone);
    for (std::size_t i = 0; i < p.points.size(); ++i) {
      auto const& point = p.points[i];
      auto const reached = std::max(p.between(p.start, i), point.opens);
      auto const back = reached + point.duration + p.between(i, p.end);
      if (p.may_be_visited(i) && point.value > 0 && reached <= point.closes && back <= p.limit + kRounding) {
        candidates_.push_back(i);
      }
    }
    gaps_.assign(p.points.size() * tours_.size(), {});
    allowed_.assign(p.points.size(), 1);
    left_ = p.budget;
    caps_ = p.caps;
  }

  trip_plan run() {
    fill();
    improve();
    keep_best();
    auto used = 0.0;
    constexpr int kRoundsPerLook = 16;
    for (int round = 1;; ++round) {
      if (round % kRoundsPerLook == 0) {
        used = options_.used();
        if (used >= 1) break;
      }
      if (candidates_.empty()) break;
      save();
      take_out(used);
      fill();
      improve();
      if (value_ > best_.value + kRounding ||
          (value_ > best_.value - kRounding && total_time() < best_.time - kRounding)) {
        keep_best();
        since_best_ = 0;
      } else {
        ++since_best_;
      }
      auto const allowed = best_.value * kDeviation * (1 - used) * (1 - used);
      auto const now = promise(value_, total_time());
      auto const taken = now >= promise(best_.value, best_.time) - allowed &&
                         (now >= promise(current_.value, current_.time) - kRounding || dice_.unit() < 0.5);
      if (!taken) restore(current_);
      if (since_best_ > kPatience) {
        restore(best_);
        since_best_ = 0;
      }
    }
    trip_plan made;
    made.value = best_.value + p_.given;
    for (auto const& t : best_.tours) made.tours.emplace_back(t.at.begin() + 1, t.at.end() - 1);
    return made;
  }

 private:
  static constexpr double kDeviation = 0.04;
  static constexpr int kPatience = 3000;
  static constexpr double kOfTimeLeft = 0.7;

  struct solution {
    std::vector<tour> tours;
    std::vector<std::size_t> in_tour;
    double value = -1;
    double time = 0;
    double left = 0;
    std::array<int, kVisitTypes> caps{};
  };

  // What a solution is worth as a step to another: where no window makes tours wait, time left over will hold visits.
  double promise(double value, double time) const {
    if (p_.timed) return value - 1e-6 * time;
    auto const whole = p_.limit * static_cast<double>(tours_.size());
    return value + kOfTimeLeft * best_.value / whole * (whole - time);
  }

  void time(tour& t) const {
    auto const n = t.at.size();
    t.begins.resize(n);
    t.slack.resize(n);
    t.begins[0] = 0;
    for (std::size_t i = 1; i < n; ++i) {
      auto const arrives = t.begins[i - 1] + p_.points[t.at[i - 1]].duration + p_.between(t.at[i - 1], t.at[i]);
      t.begins[i] = i + 1 == n ? arrives : std::max(arrives, p_.points[t.at[i]].opens);
    }
    t.slack[n - 1] = p_.limit - t.begins[n - 1];
    for (std::size_t i = n - 1; i-- > 0;) {
      auto const arrives = t.begins[i] + p_.points[t.at[i]].duration + p_.between(t.at[i], t.at[i + 1]);
      auto const waits = t.begins[i + 1] - arrives;
      auto const closes = i == 0 ? kNever : p_.points[t.at[i]].closes - t.begins[i];
      t.slack[i] = std::min(closes, waits + t.slack[i + 1]);
    }
  }

  double total_time() const {
    double sum = 0;
    for (auto const& t : tours_) sum += t.begins.back();
    return sum;
  }

  gap best_gap(std::size_t u, tour const& t) const {
    gap best;
    auto const& point = p_.points[u];
    for (std::size_t i = 0; i + 1 < t.at.size(); ++i) {
      if (t.begins[i] > point.closes) break;
      auto const before = t.at[i];
      auto const after = t.at[i + 1];
      auto const left = t.begins[i] + p_.points[before].duration;
      auto const begins = std::max(left + p_.between(before, u), point.opens);
      if (begins > point.closes + kRounding) continue;
      auto const arrives = begins + point.duration + p_.between(u, after);
      if (arrives - t.begins[i + 1] > t.slack[i + 1] + kRounding) continue;
      auto const cost = arrives - left - p_.between(before, after);
      if (cost < best.cost) best = {cost, i};
    }
    return best;
  }

  gap& gap_of(std::size_t u, std::size_t t) { return gaps_[u * tours_.size() + t]; }

  bool affordable(std::size_t u) const {
    auto const& point = p_.points[u];
    if (point.fee > left_) return false;
    if (!p_.has_caps) return true;
    for (std::size_t t = 0; t < kVisitTypes; ++t) {
      if (point.types[t] && caps_[t] <= 0) return false;
    }
    return true;
  }

  void look_again(std::size_t t) {
    for (auto const u : candidates_) {
      if (in_tour_[u] == kNone) gap_of(u, t) = best_gap(u, tours_[t]);
    }
  }

  // The same after a visit was put in after `position`, where no windows are: only its two new neighbourhoods are new.
  void look_again_beside(std::size_t t, std::size_t position) {
    auto const& to = tours_[t];
    auto const left = to.slack.back() + kRounding;
    auto const a = to.at[position];
    auto const w = to.at[position + 1];
    auto const b = to.at[position + 2];
    for (auto const u : candidates_) {
      if (in_tour_[u] != kNone) continue;
      auto& g = gap_of(u, t);
      if (g.cost == kNever) continue;  // the tour only grew
      if (g.position == position) {
        g = best_gap(u, to);
        continue;
      }
      if (g.position > position) ++g.position;
      auto const own = p_.points[u].duration;
      auto const first = p_.between(a, u) + own + p_.between(u, w) - p_.between(a, w);
      auto const second = p_.between(w, u) + own + p_.between(u, b) - p_.between(w, b);
      if (first < g.cost) g = {first, position};
      if (second < g.cost) g = {second, position + 1};
      if (g.cost > left) g.cost = kNever;
    }
  }

  void put_in(std::size_t u, std::size_t t, std::size_t position) {
    auto& to = tours_[t];
    to.at.insert(to.at.begin() + static_cast<std::ptrdiff_t>(position) + 1, u);
    time(to);
    in_tour_[u] = t;
    value_ += p_.points[u].value;
    spend(u, 1);
  }

  void spend(std::size_t u, int by) {
    left_ -= by * p_.points[u].fee;
    for (std::size_t t = 0; t < kVisitTypes; ++t) caps_[t] -= p_.points[u].types[t] ? by : 0;
  }

  // Fills the tours greedily by value over time, both blurred: another round fills them otherwise.
  void fill() {
    static constexpr std::array<double, 4> kPowers{1.0, 1.5, 2.0, 3.0};
    auto const power = kPowers[dice_.below(kPowers.size())];
    auto const noise = dice_.below(3) == 0 ? 0.0 : 0.35 * dice_.unit();
    for (auto const u : candidates_)
      weight_[u] = std::pow(p_.points[u].value, power) * (1 + noise * (2 * dice_.unit() - 1));
    for (std::size_t t = 0; t < tours_.size(); ++t) {
      if (stale_[t]) {
        look_again(t);
      } else {
        for (auto const u : taken_) gap_of(u, t) = best_gap(u, tours_[t]);
      }
      stale_[t] = false;
    }
    taken_.clear();
    for (;;) {
      std::size_t best = kNone;
      std::size_t into = 0;
      double highest = -1;
      for (auto const u : candidates_) {
        if (in_tour_[u] != kNone || allowed_[u] == 0 || !affordable(u)) continue;
        for (std::size_t t = 0; t < tours_.size(); ++t) {
          auto const& g = gap_of(u, t);
          if (g.cost == kNever) continue;
          auto const merit = weight_[u] / std::max(g.cost, kLeastCost);
          if (merit > highest) {
            highest = merit;
            best = u;
            into = t;
          }
        }
      }
      if (best == kNone) break;
      auto const position = gap_of(best, into).position;
      put_in(best, into, position);
      p_.timed ? look_again(into) : look_again_beside(into, position);
    }
    for (auto const u : forbidden_) allowed_[u] = 1;
    forbidden_.clear();
  }

  void take(std::size_t t, std::size_t position, std::size_t count) {
    auto& from = tours_[t];
    auto const first = from.at.begin() + static_cast<std::ptrdiff_t>(position);
    for (auto at = first; at != first + static_cast<std::ptrdiff_t>(count); ++at) {
      in_tour_[*at] = kNone;
      value_ -= p_.points[*at].value;
      spend(*at, -1);
      taken_.push_back(*at);
    }
    from.at.erase(first, first + static_cast<std::ptrdiff_t>(count));
    stale_[t] = true;
  }

  std::size_t visits(std::size_t t) const { return tours_[t].at.size() - 2; }

  void take_out(double used) {
    taken_.clear();
    if (!p_.timed && dice_.below(2) == 0) return detour();
    auto const way = dice_.below(5);
    auto const most = std::max<std::size_t>(2, static_cast<std::size_t>(14 - 8 * used));
    if (way <= 1) {
      // A stretch out of each tour, or out of one.
      auto const every = dice_.below(2) == 0;
      auto const only = dice_.below(tours_.size());
      for (std::size_t t = 0; t < tours_.size(); ++t) {
        if ((!every && t != only) || visits(t) == 0) continue;
        auto const count =
            std::min(visits(t), 1 + dice_.below(std::min(most, std::max<std::size_t>(2, visits(t) * 2 / 3))));
        take(t, 1 + dice_.below(visits(t) - count + 1), count);
      }
    } else if (way == 2) {
      auto const count = 1 + dice_.below(most);
      for (std::size_t k = 0; k < count; ++k) {
        auto const t = dice_.below(tours_.size());
        if (visits(t) > 0) take(t, 1 + dice_.below(visits(t)), 1);
      }
    } else if (way == 3) {
      // What gives least for the time it takes.
      auto const count = 1 + dice_.below(std::max<std::size_t>(1, most / 2));
      for (std::size_t k = 0; k < count; ++k) {
        double lowest = kNever;
        std::size_t from = kNone;
        std::size_t position = 0;
        for (std::size_t t = 0; t < tours_.size(); ++t) {
          auto const& one = tours_[t];
          for (std::size_t i = 1; i + 1 < one.at.size(); ++i) {
            auto const saved = p_.between(one.at[i - 1], one.at[i]) + p_.points[one.at[i]].duration +
                               p_.between(one.at[i], one.at[i + 1]) - p_.between(one.at[i - 1], one.at[i + 1]);
            auto const merit = p_.points[one.at[i]].value / std::max(saved, kLeastCost) * (0.4 + dice_.unit());
            if (merit < lowest) {
              lowest = merit;
              from = t;
              position = i;
            }
          }
        }
        if (from == kNone) break;
        take(from, position, 1);
      }
    } else {
      make_room();
    }
    for (std::size_t t = 0; t < tours_.size(); ++t) {
      if (stale_[t]) time(tours_[t]);
    }
    // What was taken out must sometimes stay out for a round, or the same tour comes back.
    if (way <= 2 && !taken_.empty() && dice_.below(3) == 0) {
      auto const u = taken_[dice_.below(taken_.size())];
      allowed_[u] = 0;
      forbidden_.push_back(u);
    }
  }

  // Takes out what stands nearest to a point that is not visited yet, and puts that point in first.
  void make_room() {
    auto u = kNone;
    for (int tries = 0; tries < 20 && u == kNone; ++tries) {
      auto const one = candidates_[dice_.below(candidates_.size())];
      if (in_tour_[one] == kNone && affordable(one)) u = one;
    }
    if (u == kNone) return;
    auto const t = dice_.below(tours_.size());
    auto const& point = p_.points[u];
    auto const count = std::min(visits(t), 1 + dice_.below(p_.timed ? 4 : std::max<std::size_t>(4, visits(t) / 3)));
    for (std::size_t k = 0; k < count; ++k) {
      auto const& one = tours_[t];
      double nearest = kNever;
      std::size_t position = 0;
      for (std::size_t i = 1; i + 1 < one.at.size(); ++i) {
        auto const& other = p_.points[one.at[i]];
        auto const apart = p_.between(one.at[i], u);
        auto const in_time = p_.timed ? std::max({0.0, point.opens - other.closes, other.opens - point.closes}) : 0.0;
        auto const distance = (apart + 0.5 * in_time) * (0.6 + dice_.unit());
        if (distance < nearest) {
          nearest = distance;
          position = i;
        }
      }
      if (position == 0) break;
      take(t, position, 1);
    }
    time(tours_[t]);
    auto const found = best_gap(u, tours_[t]);
    if (found.cost < kNever) put_in(u, t, found.position);
  }

  // Goes to a neighbourhood that no tour visits, however long that makes the tour, and then leaves out what gives least
  // for its way until the tour is short enough again.
  void detour() {
    taken_.clear();
    auto u = kNone;
    for (int tries = 0; tries < 20 && u == kNone; ++tries) {
      auto const one = candidates_[dice_.below(candidates_.size())];
      if (in_tour_[one] == kNone && affordable(one)) u = one;
    }
    if (u == kNone) return;
    auto const t = dice_.below(tours_.size());
    auto& to = tours_[t];
    auto near = candidates_;
    auto const most = std::min<std::size_t>(near.size(), 24);
    std::ranges::partial_sort(near, near.begin() + static_cast<std::ptrdiff_t>(most), {},
                              [&](std::size_t i) { return p_.between(u, i); });
    near.resize(1 + dice_.below(most));
    for (auto const one : near) {
      if (in_tour_[one] != kNone || !affordable(one)) continue;
      double least = kNever;
      std::size_t position = 0;
      for (std::size_t i = 0; i + 1 < to.at.size(); ++i) {
        auto const cost =
            p_.between(to.at[i], one) + p_.between(one, to.at[i + 1]) - p_.between(to.at[i], to.at[i + 1]);
        if (cost < least) {
          least = cost;
          position = i;
        }
      }
      put_in(one, t, position);
    }
    shorten(to);
    time(to);
    auto const fondness = 1.0 + 3.0 * dice_.unit();  // of what was put in
    std::vector<bool> fresh(p_.points.size());
    for (auto const one : near) fresh[one] = true;
    while (to.begins.back() > p_.limit + kRounding && visits(t) > 0) {
      double lowest = kNever;
      std::size_t position = 1;
      for (std::size_t i = 1; i + 1 < to.at.size(); ++i) {
        auto const saved = p_.between(to.at[i - 1], to.at[i]) + p_.points[to.at[i]].duration +
                           p_.between(to.at[i], to.at[i + 1]) - p_.between(to.at[i - 1], to.at[i + 1]);
        auto const merit = p_.points[to.at[i]].value / std::max(saved, kLeastCost) * (0.7 + 0.6 * dice_.unit()) *
                           (fresh[to.at[i]] ? fondness : 1.0);
        if (merit < lowest) {
          lowest = merit;
          position = i;
        }
      }
      take(t, position, 1);
      time(to);
    }
    stale_[t] = true;
  }

  // Shorter tours, and then more visits in them, where no window fixes the order.
  void improve() {
    if (p_.timed) return;
    for (std::size_t t = 0; t < tours_.size(); ++t) {
      if (!shorten(tours_[t])) continue;
      time(tours_[t]);
      stale_[t] = true;
    }
    if (std::ranges::any_of(stale_, [](bool s) { return s; })) fill();
  }

  bool shorten(tour& t) const {
    bool shorter = false;
    for (bool again = true; again;) {
      again = false;
      auto& at = t.at;
      auto const n = at.size();
      for (std::size_t i = 0; i + 3 < n; ++i) {
        for (std::size_t j = i + 2; j + 1 < n; ++j) {
          auto const gain = p_.between(at[i], at[i + 1]) + p_.between(at[j], at[j + 1]) - p_.between(at[i], at[j]) -
                            p_.between(at[i + 1], at[j + 1]);
          if (gain <= kRounding) continue;
          std::reverse(at.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                       at.begin() + static_cast<std::ptrdiff_t>(j) + 1);
          again = shorter = true;
        }
      }
      for (std::size_t length = 1; length <= 3; ++length) {
        for (std::size_t i = 1; i + length < n; ++i) {
          auto const last = i + length - 1;
          auto const saved =
              p_.between(at[i - 1], at[i]) + p_.between(at[last], at[last + 1]) - p_.between(at[i - 1], at[last + 1]);
          if (saved <= kRounding) continue;
          double most = kRounding;
          std::size_t to = 0;
          bool turned = false;
          for (std::size_t j = 0; j + 1 < n; ++j) {
            if (j + 1 >= i && j <= last) continue;
            auto const open = p_.between(at[j], at[j + 1]);
            auto const straight = saved + open - p_.between(at[j], at[i]) - p_.between(at[last], at[j + 1]);
            auto const reversed = saved + open - p_.between(at[j], at[last]) - p_.between(at[i], at[j + 1]);
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
          if (to == 0) continue;
          std::vector<std::size_t> moved(at.begin() + static_cast<std::ptrdiff_t>(i),
                                         at.begin() + static_cast<std::ptrdiff_t>(last) + 1);
          if (turned) std::ranges::reverse(moved);
          at.erase(at.begin() + static_cast<std::ptrdiff_t>(i), at.begin() + static_cast<std::ptrdiff_t>(last) + 1);
          auto const where = to > i ? to - length : to;
          at.insert(at.begin() + static_cast<std::ptrdiff_t>(where), moved.begin(), moved.end());
          again = shorter = true;
        }
      }
    }
    return shorter;
  }

  void save() { copy_to(current_); }
  void keep_best() { copy_to(best_); }
  void copy_to(solution& to) const {
    to.tours = tours_;
    to.in_tour = in_tour_;
    to.value = value_;
    to.time = total_time();
    to.left = left_;
    to.caps = caps_;
  }
  void restore(solution const& from) {
    tours_ = from.tours;
    in_tour_ = from.in_tour;
    value_ = from.value;
    left_ = from.left;
    caps_ = from.caps;
    std::fill(stale_.begin(), stale_.end(), true);
  }

  trip_problem const& p_;
  search_options const& options_;
  dice dice_;
  std::vector<tour> tours_;
  std::vector<std::size_t> in_tour_;
  std::vector<std::size_t> candidates_;
  std::vector<gap> gaps_;
  std::vector<double> weight_ = std::vector<double>(p_.points.size());
  std::vector<char> allowed_;
  std::vector<std::size_t> forbidden_;
  std::vector<std::size_t> taken_;
  std::vector<bool> stale_ = std::vector<bool>(static_cast<std::size_t>(p_.tours), true);
  double value_ = 0;
  double left_ = 0;
  std::array<int, kVisitTypes> caps_{};
  solution current_;
  solution best_;
  int since_best_ = 0;
  static constexpr double kLeastCost = 1e-3;
};

}  // namespace

trip_plan plan_trip(trip_problem const& p, search_options const& options) {
  return search{p, options}.run();
}

}  // namespace fengsui::invest
