#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "base/number.h"
#include "know/count/keys.h"
#include "model/indicator.h"

namespace fengsui::know {

// What one event says about one indicator: +1, and later -1 if it is corrected (a Z-set row). Adding rows in any order
// gives the same cells.
struct row {
  int indicator = 0;
  int group = 0;                 // indicators of a kind split by the same fields share their keys and postings
  std::uint32_t key_number = 0;  // in the group's table
  std::int32_t day = 0;
  std::int32_t sign = 1;
  bool made_up = false;
  series_key key{};
  std::int64_t value = 0;     // fixed point; distinct: a symbol; time_in: microseconds
  std::int64_t order_at = 0;  // last: which value is the last
  std::int64_t order_number = 0;
  std::int64_t origin = 0;   // the event
  std::int64_t entered = 0;  // a stock: the event by which the thing came into the state

  bool same_fact(row const& other) const {
    return indicator == other.indicator && key == other.key && day == other.day && value == other.value &&
           order_at == other.order_at && order_number == other.order_number && origin == other.origin &&
           entered == other.entered;
  }
};

// Kept apart for min, max, last and distinct: how often each value is there.
struct bag_entry {
  std::int64_t at = 0;      // last only
  std::int64_t number = 0;  // last only
  std::int64_t value = 0;

  auto operator<=>(bag_entry const&) const = default;
};
using bag = std::map<bag_entry, std::int64_t>;

// Which entries of its bags a measure needs of a stretch of days.
enum class bag_part { none, first, last, every };
bag_part needed_part(model::indicator const&);

struct cell {
  base::wide sum = 0;
  std::int64_t count = 0;
  std::int64_t made_up = 0;

  bool operator==(cell const&) const = default;
  cell& operator+=(cell const& other) {
    sum += other.sum;
    count += other.count;
    made_up += other.made_up;
    return *this;
  }
};

// A cell as it is kept, in 24 bytes where a `cell` has 32: millions of them are made at a start, and their memory is
// what a start waits for. Two thousand million events of one series in sixteen days would be 1,500 a second.
struct kept_cell {
  std::int64_t sum_high = 0;
  std::uint64_t sum_low = 0;
  std::int32_t count = 0;
  std::int32_t made_up = 0;

  static kept_cell of(cell const& one) {
    return {static_cast<std::int64_t>(one.sum >> 64), static_cast<std::uint64_t>(one.sum),
            static_cast<std::int32_t>(one.count), static_cast<std::int32_t>(one.made_up)};
  }
  cell whole() const { return {base::wide{sum_high} << 64 | sum_low, count, made_up}; }

  bool is_empty() const { return sum_high == 0 && sum_low == 0 && count == 0; }
  bool operator==(kept_cell const&) const = default;
  kept_cell& operator+=(cell const& other) { return *this = of(whole() += other); }
};

struct day_bag {
  std::int32_t day = 0;
  bag values;
};

// Sixteen days of one series, and all of them together, so that a long period is a few additions.
struct block {
  static constexpr int kDays = 16;
  std::int32_t number = 0;  // day / kDays, rounded down
  kept_cell all;
  std::array<kept_cell, kDays> days{};
};

struct cell_total : cell {
  std::vector<std::pair<bag_entry, std::int64_t>> values;  // entries of bags, at most one where one decides

  void add(bag const&, bag_part);
  void add(cell_total const&, bag_part);
  bool is_empty() const { return count == 0 && sum == 0; }
  bool operator==(cell_total const&) const = default;
};

// One combination of split values over all days.
struct series {
  series_key key{};
  std::vector<block> blocks;  // by rising number
  std::vector<day_bag> bags;  // by rising day, only where the measure needs them

  void add(row const&, bool keeps_bags);
  void add(series const&);
  bag& bag_of(std::int32_t day);

  // Adds the days from..to to `out`.
  void total(std::int32_t from, std::int32_t to, bag_part, cell_total& out) const;

  // See(day, total) for each of these days on which something is.
  template <class See>
  void each_day(std::int32_t from, std::int32_t to, bag_part part, See const& see) const {
    auto bag_day = first_bag(from);
    for (auto b = first_block(from); b != blocks.end(); ++b) {
      auto const first = b->number * block::kDays;
      if (first > to) break;
      for (int i = 0; i < block::kDays; ++i) {
        auto const day = first + i;
        auto const& one = b->days[static_cast<std::size_t>(i)];
        if (day < from || day > to || one.is_empty()) continue;
        cell_total found{one.whole(), {}};
        while (bag_day != bags.end() && bag_day->day < day) ++bag_day;
        if (bag_day != bags.end() && bag_day->day == day) found.add(bag_day->values, part);
        see(day, found);
      }
    }
  }

 private:
  void add_blocks(std::vector<block> const&);
  std::vector<block>::const_iterator first_block(std::int32_t day) const;
  std::vector<day_bag>::const_iterator first_bag(std::int32_t day) const;
  block& block_with(std::int32_t number);
};

}  // namespace fengsui::know
