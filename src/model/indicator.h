#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/name.h"
#include "base/number.h"
#include "base/time.h"

namespace fengsui::model {

enum class measure { count, sum, distinct, min, max, average, last, time_in, ratio };

std::string_view to_text(measure);

// What an event can be split or filtered by.
struct dimension {
  enum class source { field, place, verb };
  std::string id;
  source from = source::field;
  int field = -1;

  bool operator==(dimension const&) const = default;
};

struct condition {
  dimension on;
  std::vector<std::string> values;  // any of these; a place holds for everything within it
};

// How departments' texts call the same figure: the reader's word for it, whose figure it must be, and which part of the
// indicator it is then ("airport=XNN").
struct read_as {
  std::string word;
  std::vector<std::string> of;  // any of these within the organisation's name; empty: whoever it is
  std::vector<std::pair<std::string, std::string>> where;

  bool operator==(read_as const&) const = default;
};

// What a definition says from a day on; until then what stood before holds.
struct version {
  base::day from{};
  base::name note;  // what has changed
  int field = -1;
  int on = -1;
  std::vector<condition> where;
};

// The definition of a figure.
struct indicator {
  std::string id;  // "air.passengers"
  std::string desk;
  base::name name;
  model::measure measure = measure::count;
  std::string kind;  // empty for a ratio
  int field = -1;    // what is summed, averaged, told apart …; the state of time_in is in `in`
  int on = -1;       // the verb that counts; -1: any
  int in = -1;       // a stock: what is in this state when the period ends
  std::vector<condition> where;
  std::vector<dimension> by;
  std::string numerator;  // ratio
  std::string denominator;
  std::vector<read_as> read;  // in what words bulletins give it
  std::string unit;
  int decimals = 0;               // fixed point of the sums
  std::vector<version> versions;  // by rising day; `field`, `on` and `where` above hold before the first
  std::string spec;               // digest of the definition: cells made under another one are not used

  bool is_stock() const { return in >= 0 && measure != measure::time_in; }
  // Which version holds on a day: 0 is the first definition, n is versions[n - 1].
  std::size_t version_on(base::day) const;
};

struct target {
  std::string indicator;
  std::string period;
  base::ratio value;
};

// How many days an organisation adds to a public holiday, or one window written out.
struct window {
  std::string holiday;  // "qingming", or "national-2025"
  int before = 0;
  int after = 0;
  std::string from;  // set for a window written out
  std::string to;
};

struct bulletin {
  std::string id;  // "air.holiday"
  std::string desk;
  base::name name;
  std::string compare;
  base::name title;
  base::name text;
};

}  // namespace fengsui::model
