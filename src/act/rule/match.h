#pragma once

#include <optional>
#include <string>
#include <vector>

#include "know/fold.h"
#include "know/knowledge.h"
#include "model/duty.h"

namespace fengsui::act {

// An event as rules see it: a record's own fields, or all that its thing has come to say by then.
struct seen_event {
  ledger::event const* event = nullptr;
  std::vector<ledger::field_value> fields;
  ledger::event_place place;
};

// Under known.read().
seen_event seen(know::knowledge const&, ledger::event const&);

// One test of a rule with names turned into numbers. Definitions are checked before, so nothing is unknown here.
class event_match {
 public:
  event_match(model::catalogue const&, model::event_test const&);

  int kind() const { return kind_; }
  int verb() const { return verb_; }  // -1: any
  // Without looking at fields: may this event be meant at all?
  bool concerns(ledger::event const& e) const { return e.kind == kind_ && (verb_ < 0 || e.verb == verb_); }
  bool holds(seen_event const&) const;

 private:
  struct bound {
    int field;
    std::int64_t least;
    std::int64_t most;
  };
  model::catalogue const* catalogue_;
  int kind_ = -1;
  int verb_ = -1;
  std::vector<std::pair<std::string, std::vector<std::string>>> where_;
  std::vector<bound> bounds_;
};

// What an event says in a dimension: a field, `thing`, `verb`, `source`, `place`, or a level of places.
std::string dimension_text(model::catalogue const&, seen_event const&, std::string const& dimension);

// Several of them as one key, "county=630121 · team=…" without the names where there is only one.
std::string key_of(model::catalogue const&, seen_event const&, std::vector<std::string> const& dimensions);

}  // namespace fengsui::act
