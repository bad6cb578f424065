#pragma once

#include <array>
#include <optional>
#include <vector>

#include "invest/visits/visit_days.h"

namespace fengsui::invest {

// One car on one day: when it goes out, who sits in it, and the pauses that have to be taken.
struct car_day {
  int day = 0;
  int car = 0;
  std::string leader;
  std::vector<visit_pause> pauses;
};

// Visits of several days, cars and leaders, ready to be asked. Places are numbered: 0 is the start, a wish is its
// number
// + 1.
class day_rules {
 public:
  explicit day_rules(visit_days const&);

  std::vector<car_day> const& tours() const { return tours_; }
  visit_days const& days() const { return days_; }
  int drive(std::size_t a, std::size_t b) const { return drive_[a * places_ + b]; }
  // Whether this wish may be in that car's day at all.
  bool may(std::size_t wish, std::size_t tour) const { return may_[wish * tours_.size() + tour]; }

  // The earliest moment at which a visit can begin, coming at `now`; none where its doors do not open again.
  std::optional<int> begins(std::size_t wish, int day, int now) const;

  // The earliest moments, by which pauses were taken (a bit each), at which the car may be where it is. To be earlier
  // is never worse.
  using moments = std::array<int, std::size_t{1} << kMostPauses>;
  static constexpr int kNever = 1 << 20;
  moments at_home(std::size_t tour) const;
  // Pauses are taken where the car is, as many as may be; and what should have begun by then and has not is no moment.
  void pause(std::size_t tour, moments&) const;
  moments visit(std::size_t tour, moments const& from, std::size_t place, std::size_t wish) const;
  // When it is home again at the earliest; none where that is too late.
  std::optional<int> home(std::size_t tour, moments const& from, std::size_t place) const;

  // When a tour over these wishes, in this order, is home; none where it cannot be done.
  std::optional<int> walk(std::size_t tour, std::vector<std::size_t> const& wishes) const;
  // The same with every time.
  visit_tour timed(std::size_t tour, std::vector<std::size_t> const& wishes) const;

  double fee_of(std::vector<std::vector<std::size_t>> const& plan) const;

 private:
  visit_days const& days_;
  std::vector<car_day> tours_;
  std::size_t places_;
  std::vector<int> drive_;
  std::vector<bool> may_;
};

// Plans as lists of wishes by car and day. Exact where `small_enough`: dynamic programming over sets of visits for each
// car's day (Held and Karp 1962, with pauses), then the best division among them. Else by taking out some visits and
// filling the gap anew, again and again (Ropke and Pisinger 2006), from a fixed seed.
bool small_enough(day_rules const&);
std::vector<std::vector<std::size_t>> plan_exactly(day_rules const&);
std::vector<std::vector<std::size_t>> search_plan(day_rules const&, int looks);

// What a wish is worth to the planners: a promised one more than all others together.
std::vector<double> worths(visit_days const&);

}  // namespace fengsui::invest
