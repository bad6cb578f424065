#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "ledger/ledger.h"
#include "ledger/store.h"
#include "model/catalogue.h"

namespace fengsui::act {

// One event of a house kind, written out before it is a draft: fields by name, so that a line of code reads as the
// event.
struct saying {
  std::string_view kind;  // "alarm.alarm"
  std::string_view verb;
  std::string thing;
  base::instant at{};
  std::string actor{};
  std::string note{};
  ledger::event_place place{};
  std::vector<std::pair<std::string_view, model::value>> fields{};
};

// Makes drafts of what the room itself records, under one source with rising numbers.
//
// Concurrency: from any thread; a number is given once. Two scribes of one source must not live at the same time.
class scribe {
 public:
  scribe(model::catalogue const&, ledger::store&, std::string source);

  ledger::draft draft(saying const&);
  // The same for an event that somebody else has made, such as a move of a desk's thing.
  ledger::draft draft(ledger::event);

 private:
  model::catalogue const& catalogue_;
  std::string source_;
  std::atomic<std::int64_t> number_;
};

// An event of a house kind read by the names of its fields; what is not there reads as empty.
class said {
 public:
  said(ledger::event const& e, model::kind const& kind) : e_{e}, kind_{kind} {}

  ledger::event const& event() const { return e_; }
  std::string_view verb() const;
  std::string text(std::string_view field) const;
  std::int64_t number(std::string_view field) const;  // counts, fixed point
  std::optional<base::instant> time(std::string_view field) const;
  std::optional<base::day> day(std::string_view field) const;
  std::vector<std::string> texts(std::string_view field) const;
  bool has(std::string_view field) const;

 private:
  model::value const* find(std::string_view field) const;
  ledger::event const& e_;
  model::kind const& kind_;
};

inline model::value time_value(base::instant at) {
  return at.time_since_epoch().count();
}
model::value texts_value(std::vector<std::string> const&);
std::vector<std::string> texts_of(model::value const*);  // of a list; none: empty

// Seqs as text: "12-40,45". Reading forgives nothing that this does not write.
std::string ranges_text(std::vector<ledger::event_seq> const& sorted);
std::vector<ledger::event_seq> seqs_of(std::string_view ranges);

}  // namespace fengsui::act
