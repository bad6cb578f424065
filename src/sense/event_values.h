#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ledger/event.h"
#include "model/catalogue.h"
#include "sense/raw_event.h"

namespace fengsui::sense {

constexpr std::size_t kLongestText = 4096;
constexpr std::size_t kLongestThing = 128;

// Where in the event something stands; written out only where something is wrong with it.
struct spot {
  std::string_view in;
  std::string_view name;

  spot(char const* whole) : name{whole} {}
  spot(std::string_view whole) : name{whole} {}
  spot(std::string_view outer, std::string_view inner) : in{outer}, name{inner} {}
  std::string text() const { return std::string{in}.append(name); }
};

// The values of an event as a sender wrote them, each turned into what it should be or complained about at its spot.
struct event_values {
  model::catalogue const& catalogue;
  base::faults& out;

  void complain(base::fault, spot const&) const;
  // "wrong type: should be …".
  void complain_of_type(std::string_view zh, std::string_view en, spot const&) const;

  std::optional<std::string> text(raw_value const&, spot const&, std::size_t longest = kLongestText) const;
  // Text without control characters, not empty, with no space at its ends.
  std::optional<std::string> identifier(raw_value const&, spot const&, std::size_t longest) const;
  // A name that a sender may have: none of the house's own.
  std::optional<std::string> source(raw_value const&) const;
  std::optional<std::int64_t> whole(raw_value const&, spot const&, std::int64_t least) const;
  // A number times ten to the power of `decimals`; none where that is no whole number.
  std::optional<std::int64_t> fixed(raw_value const&, int decimals, spot const&) const;
  std::optional<base::parsed_time> time(raw_value const&, spot const&) const;
  // {"source": …, "source_seq": …}
  ledger::event_key key(raw_value const&) const;
  // A code, or a coordinate with its frame; empty where it is neither.
  ledger::event_place place(raw_value const&) const;
  std::optional<std::pair<std::int64_t, std::int64_t>> span(raw_value const&) const;

 private:
  std::optional<double> degrees(raw_value const&, spot const&, double limit) const;
  ledger::event_place coordinate(raw_value const&) const;
};

}  // namespace fengsui::sense
