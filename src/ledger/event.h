#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/geo.h"
#include "base/time.h"
#include "model/field.h"

namespace fengsui::ledger {

// The ledger's own number of an event: gapless from 1.
using event_seq = std::int64_t;

enum class operation { assert_new, amend, retract };
enum class grade { observed, reported, computed, estimated };

// Who sent it and their own rising number: the idempotency key, for ever.
struct event_key {
  std::string source;
  std::int64_t number = 0;

  bool operator==(event_key const&) const = default;
};

struct event_place {
  std::string code;                    // of the city's places; may be empty
  std::optional<base::coordinate> at;  // with the frame it was measured in

  bool empty() const { return code.empty() && !at; }
  bool operator==(event_place const&) const = default;
};

struct field_value {
  int field = 0;                      // number in the kind
  std::optional<model::value> value;  // none: an amendment takes the field away

  bool operator==(field_value const&) const = default;
};

// Something that happened to a thing at a time and a place. Once in the ledger it never changes: a mistake is put
// right by a later event that names this one. An amendment carries only what it changes.
struct event {
  event_seq seq = 0;      // 0 until the ledger has taken it
  base::instant known{};  // when recorded, strictly rising
  event_key key;
  operation op = operation::assert_new;
  event_seq target = 0;                 // amend, retract: the first event of the chain that is corrected
  std::optional<event_key> target_key;  // the same as a sender names it
  int kind = -1;                        // number in the catalogue; -1: not defined any more, or not said
  int verb = -1;
  std::string thing;
  std::optional<base::instant> at;  // always there when asserted
  std::optional<base::instant> until;
  event_place place;
  std::vector<field_value> fields;  // by rising field number
  grade how = grade::observed;
  std::string document;                                       // where it was read
  std::optional<std::pair<std::int64_t, std::int64_t>> span;  // in code points
  std::string actor;
  std::string note;

  model::value const* find(int field) const;
};

std::string to_text(event_key const&);  // "source/number"
std::string_view to_text(operation);
std::string_view to_text(grade);
std::optional<operation> operation_from(std::string_view);
std::optional<grade> grade_from(std::string_view);

// What `amendment` makes of `before`: fields merged, everything else replaced where it is given.
event amended(event before, event const& amendment);

// What the key of an event's personal values hangs on: its thing, or itself where it is about none.
std::string subject_of(event const&);

}  // namespace fengsui::ledger
