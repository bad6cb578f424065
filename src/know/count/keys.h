#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "know/count/symbols.h"
#include "model/city.h"

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

// A look at keys that sees one dimension alone: as it is, or rolled up to a level of places.
struct lens {
  std::size_t at = 0;  // in the series key
  std::string level;   // empty: as it is

  bool operator==(lens const&) const = default;
};

// The combinations of values by which the indicators of a group have been split, numbered as they came, and what each
// lens sees of them. Indicators of a kind that are split alike share one table, so a key is looked up once an event.
class key_table {
 public:
  // `lenses`: which single dimensions totals are kept for. Texts and city must outlive the table.
  key_table(std::size_t dimensions, std::vector<lens> lenses, symbols& texts, model::city const& city)
      : dimensions_{dimensions},
        lenses_{std::move(lenses)},
        seen_values_(lenses_.size()),
        texts_{&texts},
        city_{&city} {}

  std::uint32_t number_of(series_key const&);  // a new key is added
  std::vector<series_key> const& keys() const { return keys_; }

  std::size_t dimensions() const { return dimensions_; }
  std::vector<lens> const& lenses() const { return lenses_; }
  // Where there is one dimension, what is seen through its own lens are the keys themselves, under the same numbers.
  bool sees_keys(std::size_t l) const { return dimensions_ == 1 && lenses_[l].level.empty(); }
  // What lens number `l` sees of a key: the number of a value, the same for all keys that it cannot tell apart.
  std::uint32_t seen(std::size_t l, std::uint32_t key) const { return seen_[key * lenses_.size() + l]; }
  // The values that a lens has seen, as keys that hold them alone.
  std::vector<series_key> const& values(std::size_t l) const { return seen_values_[l].keys; }
  // The same as numbers, in the order of their texts.
  std::vector<std::uint32_t> const& ordered(std::size_t l) const { return seen_values_[l].order; }

 private:
  struct values_of_lens {
    std::vector<series_key> keys;
    std::vector<std::uint32_t> order;
    std::unordered_map<symbol, std::uint32_t> numbers;
  };
  std::uint32_t look(std::size_t l, series_key const&);

  std::size_t dimensions_;
  std::vector<lens> lenses_;
  std::vector<series_key> keys_;
  std::unordered_map<series_key, std::uint32_t, series_key_hash> numbers_;
  std::vector<std::uint32_t> seen_;  // by key and lens
  std::vector<values_of_lens> seen_values_;
  symbols* texts_;
  model::city const* city_;
};

}  // namespace fengsui::know
