#include "invest/trip/planner.h"

#include <algorithm>
#include <cmath>

#include "invest/trip/tour.h"

namespace fengsui::invest {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// A fast generator (xorshift64, Marsaglia 2003): the search draws many small numbers.
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

// What the search changes, copied to keep it.
struct solution {
  std::vector<tour> tours;
  std::vector<std::size_t> in_tour;  // of each point; kNone: not visited
  double value = 0;
  double left = 0;  // of the budget
  std::array<int, kVisitTypes> caps{};

  double time() const {
    double sum = 0;
    for (auto const& t : tours) sum += t.begins.back();
    return sum;
  }
};

class search {
 public:
  search(trip_problem const& p, search_options const& options) : p_{p}, options_{options}, dice_{options.seed} {
    now_.tours.resize(static_cast<std::size_t>(p.tours));
    for (auto& t : now_.tours) {
      t.at = {p.start, p.end};
      time_visits(p, t);
    }
    now_.in_tour.assign(p.points.size(), kNone);
    now_.left = p.budget;
    now_.caps = p.caps;
    for (std::size_t i = 0; i < p.points.size(); ++i) {
      auto const& point = p.points[i];
      auto const reached = std::max(p.between(p.start, i), point.opens);
      auto const back = reached + point.duration + p.between(i, p.end);
      if (p.may_be_visited(i) && point.value > 0 && reached <= point.closes && back <= p.limit + kRounding)
        candidates_.push_back(i);
    }
    gaps_.assign(p.points.size() * now_.tours.size(), {});
  }

  trip_plan run() {
    fill();
    improve();
    best_ = now_;
    auto used = 0.0;
    constexpr int kRoundsPerLook = 16;
    constexpr int kPatience = 3000;
    auto since_best = 0;
    solution before;
    for (int round = 1; !candidates_.empty(); ++round) {
      if (round % kRoundsPerLook == 0) {
        used = options_.used();
        if (used >= 1) break;
      }
      before = now_;
      take_out(used);
      fill();
      improve();
      if (is_better_than(best_)) {
        best_ = now_;
        since_best = 0;
      } else {
        ++since_best;
      }
      if (!is_taken(before, used)) restore(before);
      if (since_best > kPatience) {
        restore(best_);
        since_best = 0;
      }
    }
    trip_plan made;
    made.value = best_.value + p_.given;
    for (auto const& t : best_.tours) made.tours.emplace_back(t.at.begin() + 1, t.at.end() - 1);
    return made;
  }

 private:
  static constexpr double kLeastCost = 1e-3;

  bool is_better_than(solution const& other) const {
    return now_.value > other.value + kRounding ||
           (now_.value > other.value - kRounding && now_.time() < other.time() - kRounding);
  }

  // What a solution is worth as a step to another: where no window makes tours wait, time left over will hold visits.
  double promise(solution const& of) const {
    constexpr double kOfTimeLeft = 0.7;
    if (p_.timed) return of.value - 1e-6 * of.time();
    auto const whole = p_.limit * static_cast<double>(of.tours.size());
    return of.value + kOfTimeLeft * best_.value / whole * (whole - of.time());
  }

  // Whether the search goes on from here: not much worse than the best, less so as time goes by.
  bool is_taken(solution const& before, double used) {
    constexpr double kDeviation = 0.04;
    auto const allowed = best_.value * kDeviation * (1 - used) * (1 - used);
    auto const now = promise(now_);
    return now >= promise(best_) - allowed && (now >= promise(before) - kRounding || dice_.unit() < 0.5);
  }

  void restore(solution const& from) {
    now_ = from;
    std::fill(stale_.begin(), stale_.end(), true);
  }

  bool is_visited(std::size_t u) const { return now_.in_tour[u] != kNone; }

  bool affordable(std::size_t u) const {
    auto const& point = p_.points[u];
    if (point.fee > now_.left) return false;
    if (!p_.has_caps) return true;
    for (std::size_t t = 0; t < kVisitTypes; ++t) {
      if (point.types[t] && now_.caps[t] <= 0) return false;
    }
    return true;
  }

  void spend(std::size_t u, int by) {
    now_.left -= by * p_.points[u].fee;
    for (std::size_t t = 0; t < kVisitTypes; ++t) now_.caps[t] -= p_.points[u].types[t] ? by : 0;
  }

  void put_in(std::size_t u, std::size_t t, std::size_t position) {
    auto& to = now_.tours[t];
    to.at.insert(to.at.begin() + static_cast<std::ptrdiff_t>(position) + 1, u);
    time_visits(p_, to);
    now_.in_tour[u] = t;
    now_.value += p_.points[u].value;
    spend(u, 1);
  }

  void take(std::size_t t, std::size_t position, std::size_t count) {
    auto& from = now_.tours[t];
    auto const first = from.at.begin() + static_cast<std::ptrdiff_t>(position);
    for (auto at = first; at != first + static_cast<std::ptrdiff_t>(count); ++at) {
      now_.in_tour[*at] = kNone;
      now_.value -= p_.points[*at].value;
      spend(*at, -1);
      taken_.push_back(*at);
    }
    from.at.erase(first, first + static_cast<std::ptrdiff_t>(count));
    stale_[t] = true;
  }

  // Filling the tours: every point that is not visited keeps its best gap in every tour.

  gap& gap_of(std::size_t u, std::size_t t) { return gaps_[u * now_.tours.size() + t]; }

  void look_again(std::size_t t) {
    for (auto const u : candidates_) {
      if (!is_visited(u)) gap_of(u, t) = best_gap(p_, u, now_.tours[t]);
    }
  }

  // The same after a visit was put in after `position`, where no windows are: only its two new neighbourhoods are new.
  void look_again_beside(std::size_t t, std::size_t position) {
    auto const& to = now_.tours[t];
    auto const left = to.slack.back() + kRounding;
    auto const a = to.at[position];
    auto const w = to.at[position + 1];
    auto const b = to.at[position + 2];
    for (auto const u : candidates_) {
      if (is_visited(u)) continue;
      auto& g = gap_of(u, t);
      if (g.cost == kNever) continue;  // the tour only grew
      if (g.position == position) {
        g = best_gap(p_, u, to);
        continue;
      }
      if (g.position > position) ++g.position;
      auto const own = p_.points[u].duration;
      auto const first = own + detour_through(p_, a, u, w);
      auto const second = own + detour_through(p_, w, u, b);
      if (first < g.cost) g = {first, position};
      if (second < g.cost) g = {second, position + 1};
      if (g.cost > left) g.cost = kNever;
    }
  }

  // Brings the gaps up to what was taken out.
  void look_at_what_changed() {
    for (std::size_t t = 0; t < now_.tours.size(); ++t) {
      if (stale_[t]) {
        look_again(t);
      } else {
        for (auto const u : taken_) gap_of(u, t) = best_gap(p_, u, now_.tours[t]);
      }
      stale_[t] = false;
    }
    taken_.clear();
  }

  // Fills the tours greedily by value over time, both blurred: another round fills them otherwise.
  void fill() {
    static constexpr std::array<double, 4> kPowers{1.0, 1.5, 2.0, 3.0};
    auto const power = kPowers[dice_.below(kPowers.size())];
    auto const noise = dice_.below(3) == 0 ? 0.0 : 0.35 * dice_.unit();
    for (auto const u : candidates_)
      weight_[u] = std::pow(p_.points[u].value, power) * (1 + noise * (2 * dice_.unit() - 1));
    look_at_what_changed();
    for (;;) {
      std::size_t best = kNone;
      std::size_t into = 0;
      double highest = -1;
      for (auto const u : candidates_) {
        if (is_visited(u) || u == forbidden_ || !affordable(u)) continue;
        for (std::size_t t = 0; t < now_.tours.size(); ++t) {
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
    forbidden_ = kNone;
  }

  // Taking visits out, in one of several ways.

  void take_out(double used) {
    taken_.clear();
    if (!p_.timed && dice_.below(2) == 0) return go_out_of_the_way();
    auto const most = std::max<std::size_t>(2, static_cast<std::size_t>(14 - 8 * used));
    auto const way = dice_.below(5);
    switch (way) {
      case 0:
      case 1:
        take_stretches(most);
        break;
      case 2:
        take_any(most);
        break;
      case 3:
        take_poorest(most);
        break;
      default:
        make_room();
    }
    for (std::size_t t = 0; t < now_.tours.size(); ++t) {
      if (stale_[t]) time_visits(p_, now_.tours[t]);
    }
    // What was taken out must sometimes stay out for a round, or the same tour comes back.
    if (way <= 2 && !taken_.empty() && dice_.below(3) == 0) forbidden_ = taken_[dice_.below(taken_.size())];
  }

  // A stretch out of each tour, or out of one.
  void take_stretches(std::size_t most) {
    auto const every = dice_.below(2) == 0;
    auto const only = dice_.below(now_.tours.size());
    for (std::size_t t = 0; t < now_.tours.size(); ++t) {
      auto const visits = now_.tours[t].visits();
      if ((!every && t != only) || visits == 0) continue;
      auto const count = std::min(visits, 1 + dice_.below(std::min(most, std::max<std::size_t>(2, visits * 2 / 3))));
      take(t, 1 + dice_.below(visits - count + 1), count);
    }
  }

  void take_any(std::size_t most) {
    auto const count = 1 + dice_.below(most);
    for (std::size_t k = 0; k < count; ++k) {
      auto const t = dice_.below(now_.tours.size());
      if (auto const visits = now_.tours[t].visits(); visits > 0) take(t, 1 + dice_.below(visits), 1);
    }
  }

  // What gives least for the time it takes, blurred.
  void take_poorest(std::size_t most) {
    auto const count = 1 + dice_.below(std::max<std::size_t>(1, most / 2));
    for (std::size_t k = 0; k < count; ++k) {
      double lowest = kNever;
      std::size_t from = kNone;
      std::size_t position = 0;
      for (std::size_t t = 0; t < now_.tours.size(); ++t) {
        auto const& one = now_.tours[t];
        for (std::size_t i = 1; i + 1 < one.at.size(); ++i) {
          auto const saved = saved_without(p_, one, i);
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
  }

  // Some point that is not visited yet and could be paid for; kNone where none is soon found.
  std::size_t any_unvisited() {
    constexpr int kTries = 20;
    for (int tries = 0; tries < kTries; ++tries) {
      auto const one = candidates_[dice_.below(candidates_.size())];
      if (!is_visited(one) && affordable(one)) return one;
    }
    return kNone;
  }

  // Takes out what stands nearest to a point that is not visited yet, and puts that point in first.
  void make_room() {
    auto const u = any_unvisited();
    if (u == kNone) return;
    auto const t = dice_.below(now_.tours.size());
    auto& one = now_.tours[t];
    auto const& point = p_.points[u];
    auto const most = p_.timed ? 4 : std::max<std::size_t>(4, one.visits() / 3);
    auto const count = std::min(one.visits(), 1 + dice_.below(most));
    for (std::size_t k = 0; k < count; ++k) {
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
    time_visits(p_, one);
    if (auto const found = best_gap(p_, u, one); found.cost < kNever) put_in(u, t, found.position);
  }

  // Goes to a neighbourhood that no tour visits, however long that makes the tour, and then leaves out what gives least
  // for its way until the tour is short enough again.
  void go_out_of_the_way() {
    auto const u = any_unvisited();
    if (u == kNone) return;
    auto const t = dice_.below(now_.tours.size());
    auto& to = now_.tours[t];
    auto const near = some_near(u);
    for (auto const one : near) {
      if (!is_visited(one) && affordable(one)) put_in(one, t, shortest_detour(one, to));
    }
    shorten(p_, to);
    time_visits(p_, to);
    auto const fondness = 1.0 + 3.0 * dice_.unit();  // of what was put in
    std::vector<bool> fresh(p_.points.size());
    for (auto const one : near) fresh[one] = true;
    while (to.begins.back() > p_.limit + kRounding && to.visits() > 0) {
      double lowest = kNever;
      std::size_t position = 1;
      for (std::size_t i = 1; i + 1 < to.at.size(); ++i) {
        auto const saved = saved_without(p_, to, i);
        auto const merit = p_.points[to.at[i]].value / std::max(saved, kLeastCost) * (0.7 + 0.6 * dice_.unit()) *
                           (fresh[to.at[i]] ? fondness : 1.0);
        if (merit < lowest) {
          lowest = merit;
          position = i;
        }
      }
      take(t, position, 1);
      time_visits(p_, to);
    }
    stale_[t] = true;
  }

  // It and those nearest to it, up to two dozen.
  std::vector<std::size_t> some_near(std::size_t u) {
    auto near = candidates_;
    auto const most = std::min<std::size_t>(near.size(), 24);
    std::ranges::partial_sort(near, near.begin() + static_cast<std::ptrdiff_t>(most), {},
                              [&](std::size_t i) { return p_.between(u, i); });
    near.resize(1 + dice_.below(most));
    return near;
  }

  // The position behind which a visit lengthens the tour least, whatever comes too late then.
  std::size_t shortest_detour(std::size_t u, tour const& in) const {
    double least = kNever;
    std::size_t position = 0;
    for (std::size_t i = 0; i + 1 < in.at.size(); ++i) {
      auto const cost = detour_through(p_, in.at[i], u, in.at[i + 1]);
      if (cost < least) {
        least = cost;
        position = i;
      }
    }
    return position;
  }

  // Shorter tours, and then more visits in them, where no window fixes the order.
  void improve() {
    if (p_.timed) return;
    for (std::size_t t = 0; t < now_.tours.size(); ++t) {
      if (!shorten(p_, now_.tours[t])) continue;
      time_visits(p_, now_.tours[t]);
      stale_[t] = true;
    }
    if (std::ranges::any_of(stale_, [](bool s) { return s; })) fill();
  }

  trip_problem const& p_;
  search_options const& options_;
  dice dice_;
  std::vector<std::size_t> candidates_;
  solution now_;
  solution best_;
  std::vector<gap> gaps_;  // by point and tour
  std::vector<bool> stale_ =
      std::vector<bool>(static_cast<std::size_t>(p_.tours), true);  // tours whose gaps are not known
  std::vector<std::size_t> taken_;                                  // out of tours since the gaps were looked at
  std::size_t forbidden_ = kNone;                                   // what must stay out in this round
  std::vector<double> weight_ = std::vector<double>(p_.points.size());
};

}  // namespace

trip_plan plan_trip(trip_problem const& p, search_options const& options) {
  return search{p, options}.run();
}

}  // namespace fengsui::invest
