#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sense/reader/text/surface_trie.h"

namespace fengsui::sense::reader {

// What a unit measures; the names are those of lexicon/units.lex.
enum class dimension : std::uint8_t {
  none,
  percent,
  points,
  times,
  money,
  person,
  traveller,
  household,
  train,
  train_pair,
  trainset,
  coach,
  wagon,
  vehicle,
  flight,
  aircraft,
  vessel,
  incident,
  place_count,
  count,
  piece,
  teu,
  mass,
  energy,
  power,
  area,
  length,
  volume,
  transport,
  hours,
  minutes,
  seconds,
  days,
  months,
  years,
  weeks,
  measure  // printed in passing: feet, litres, bytes, km/h; no figure is made of it
};

// Whether people are counted, by their heads or by their trips.
constexpr bool counts_people(dimension is) {
  return is == dimension::person || is == dimension::traveller;
}

std::optional<dimension> dimension_named(std::string_view);

struct unit_entry {
  std::string unit;  // the base unit's name as figures carry it: "CNY", "person_trip"
  int exponent = 0;  // printed value × 10^exponent is in the base unit
  sense::reader::dimension dimension = dimension::none;
  std::u16string surface;
};

struct unit_table {
  std::vector<unit_entry> entries;
  std::vector<unit_entry> signs;  // of money, before their number; lower case, longer ones first
  surface_trie surfaces;

  // The longest unit that begins at `at`; null where none does.
  unit_entry const* at(std::u16string_view text, std::size_t at, std::size_t& end) const;
  unit_entry const* named(std::u16string_view surface) const;
};

// Compiled in from lexicon/units.lex, read once.
unit_table const& units();

}  // namespace fengsui::sense::reader
