#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/number.h"
#include "know/symbols.h"
#include "model/indicator.h"

namespace fengsui::know {

constexpr std::size_t kDimensions = 6;  // by how many fields an indicator may be split at once

using series_key = std::array<symbol, kDimensions>;

struct series_key_hash {
  std::size_t operator()(series_key const& key) const {
    std::uint64_t mixed = 0xcbf29ce484222325U;
    for (auto const part : key) mixed = (mixed ^ part) * 0x9E3779B97F4A7C15U;
    return static_cast<std::size_t>(mixed ^ (mixed >> 32));
  }
};

// What one event says about one indicator: +1, and later -1 if it is corrected (a Z-set row). Adding rows in any order
// gives the same cells.
struct row {
  int indicator = 0;
  int group = 0;  // indicators of a kind split by the same fields share their postings
  series_key key{};
  std::int32_t day = 0;
  std::int32_t sign = 1;
  std::int64_t value = 0;     // fixed point; distinct: a symbol; time_in: microseconds
  std::int64_t order_at = 0;  // last: which value is the last
  std::int64_t order_number = 0;
  std::int64_t origin = 0;   // the event
  std::int64_t entered = 0;  // a stock: the event by which the thing came into the state
  bool made_up = false;

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

// Sixteen days of one series.
struct block {
  static constexpr int kDays = 16;
  std::array<base::wide, kDays> sum{};
  std::array<std::int64_t, kDays> count{};
  std::array<std::int32_t, kDays> made_up{};
  std::int32_t number = 0;  // day / kDays, rounded down
  // All sixteen days, so that a long period is a few additions.
  std::int32_t all_made_up = 0;
  std::int64_t all_count = 0;
  base::wide all_sum = 0;
};

struct cell_total {
  std::int64_t count = 0;
  std::int64_t made_up = 0;
  base::wide sum = 0;
  bag values;

  void add(cell_total const&);
};

// One combination of split values over all days.
struct series {
  series_key key{};
  std::vector<block> blocks;         // by rising number
  std::map<std::int32_t, bag> bags;  // by day, only where the measure needs them

  // Adds the days from..to to `out`.
  void total(std::int32_t from, std::int32_t to, cell_total& out) const;

  // See(day, total) for each of these days on which something is.
  template <class See>
  void each_day(std::int32_t from, std::int32_t to, See const& see) const {
    auto bag_day = bags.lower_bound(from);
    for (auto const& b : blocks) {
      auto const first = b.number * block::kDays;
      if (first > to) break;
      for (int i = 0; i < block::kDays; ++i) {
        auto const day = first + i;
        auto const at = static_cast<std::size_t>(i);
        if (day < from || day > to || (b.count[at] == 0 && b.sum[at] == 0)) continue;
        cell_total part{.count = b.count[at], .made_up = b.made_up[at], .sum = b.sum[at]};
        while (bag_day != bags.end() && bag_day->first < day) ++bag_day;
        if (bag_day != bags.end() && bag_day->first == day) part.values = bag_day->second;
        see(day, part);
      }
    }
  }
};

// The cells of one indicator: day buckets by split values. A figure is a sum over cells, whatever the number of events.
class cube {
 public:
  explicit cube(model::measure);

  void add(row const&);

  std::vector<series> const& all() const { return series_; }

  // Bytes for a snapshot; symbols are written as text, so that they mean the same in the next process.
  std::string pack(symbols const&) const;
  void unpack(std::string_view bytes, symbols&);

 private:
  bool keeps_bags_;
  bool values_are_symbols_;
  std::vector<series> series_;
  std::unordered_map<series_key, std::uint32_t, series_key_hash> numbers_;
};

}  // namespace fengsui::know
