#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "know/count/keys.h"
#include "know/count/series.h"

namespace fengsui::know {

// The cells of one indicator: day buckets by split values, and their totals by each single dimension and over all. A
// figure is a sum over cells, whatever the number of events; one that asks about one dimension costs its answer,
// whatever the number of combinations.
class cube {
 public:
  // `keys` are those of the indicator's group; they must outlive the cube.
  cube(model::measure, key_table const& keys);

  void add(row const&);

  // The same cells over a copy of the keys.
  cube with(key_table const& keys) const {
    auto made = *this;
    made.keys_ = &keys;
    return made;
  }

  key_table const& keys() const { return *keys_; }
  std::vector<series> const& all() const { return series_; }
  series const& everything() const { return everything_; }
  // What lens number `l` of the keys sees with that value; null where nothing was ever counted.
  series const* seen(std::size_t l, std::uint32_t value) const;

  // While many events are read at once, totals wait: made from the cells at the end they cost less than kept up.
  void hold_totals() { held_ = true; }
  void make_totals();

  // Bytes for a snapshot. Keys and symbols are numbers in the tables of the same snapshot.
  std::string pack() const;
  void unpack(std::string_view bytes);  // throws std::runtime_error; totals are held afterwards

 private:
  void clear();  // totals are held afterwards
  series& series_of(std::uint32_t key);
  template <class Add>
  void add_to_totals(std::uint32_t key, Add const&);

  bool keeps_bags_;
  bool held_ = false;
  key_table const* keys_;
  std::vector<series> series_;
  std::vector<std::uint32_t> number_of_key_;  // key → its series + 1; 0: none yet
  std::vector<std::uint32_t> key_of_series_;
  series everything_;
  std::vector<std::vector<series>> totals_;  // by lens and value
};

}  // namespace fengsui::know
