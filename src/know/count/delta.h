#pragma once

#include <deque>
#include <unordered_set>
#include <vector>

#include "know/count/series.h"
#include "know/fold.h"
#include "ledger/codec.h"
#include "model/catalogue.h"

namespace fengsui::know {

// Whether a dimension of events of this kind is where they happened, or a place that they name.
bool is_place(model::dimension const&, model::kind const&);

// The indicators of a catalogue compiled into functions from events to rows.
class delta {
 public:
  delta(model::catalogue const&, symbols&);

  // Rows of one event of a record kind; appended to `out`.
  void rows_of(ledger::event const&, std::vector<row>& out);

  // Rows of a thing that lives: its whole history, in the order of happened_before.
  void rows_of(std::vector<ledger::event> const& history, std::vector<row>& out);

  // Only rows of these indicators from now on; empty: of all.
  void only(std::vector<int> const& indicators);

  // What a reader of record kinds has to read of them, so that all rows can be made.
  ledger::decoder::fields_read fields_read() const;

  // Indicators of one kind that are split by the same fields are a group. Its name says both.
  struct group {
    std::string name;
    std::vector<int> indicators;
  };
  std::vector<group> const& groups() const { return groups_; }
  int group_of(int indicator) const { return group_of_[static_cast<std::size_t>(indicator)]; }  // -1: a ratio
  key_table& keys(int of_group) { return tables_[static_cast<std::size_t>(of_group)]; }
  key_table const& keys(int of_group) const { return tables_[static_cast<std::size_t>(of_group)]; }

  // The code of the place where an event happened; a coordinate counts for the place with a boundary around it.
  std::string const& place_code(ledger::event_place const&) const;

  // A field's value as the text that splits and filters.
  static std::string text_of(model::field const&, model::value const&);

 private:
  struct condition {
    model::dimension on;
    std::unordered_set<std::string> values;  // of a place: everything within, too
    enum class verdict : unsigned char { unknown, yes, no };
    std::vector<verdict> seen;  // by symbol; only where there are few
  };
  struct compiled {
    int indicator;
    int group;
    model::indicator const* of;
    // One version of it.
    int field;
    int on;
    std::int32_t from;
    std::int32_t to;  // included
    std::vector<condition> where;

    bool holds_on(std::int32_t day) const { return day >= from && day <= to; }
  };
  void compile(int kind, compiled, std::vector<model::condition> const& filter);
  // What an event is seen as: a record's own fields, or a thing's at that moment. One at a time.
  struct view {
    ledger::event const& e;
    model::kind const& kind;
    ledger::event_place const& place;
    std::uint64_t number;  // no two views of this object have the same
    std::int32_t day;
    bool made_up;
  };

  view view_of(ledger::event const&, model::kind const&, std::vector<ledger::field_value> const&,
               ledger::event_place const&);
  bool split(compiled&, view const&, row&);
  bool takes(condition&, view const&);
  bool wanted(compiled const& c) const { return only_.empty() || only_[static_cast<std::size_t>(c.indicator)]; }
  void emit(compiled const&, view const&, row&, std::vector<row>& out);
  symbol symbol_of(model::dimension const&, view const&);
  std::string dimension_text(model::dimension const&, view const&) const;
  model::value const* value_of(int field) const { return values_[static_cast<std::size_t>(field)]; }
  bool made_up(std::string const& source);

  model::catalogue const& catalogue_;
  symbols& symbols_;
  std::vector<std::vector<compiled>> by_kind_;
  std::unordered_map<std::string, bool> made_up_;
  std::vector<group> groups_;
  std::deque<key_table> tables_;  // by group; never moved, cubes point at them
  std::vector<int> group_of_;
  std::vector<bool> only_;
  // What has been found out about the last view: indicators have much of it in common.
  struct known_key {
    std::uint64_t view = 0;
    std::uint32_t number = 0;
  };
  struct known_symbol {
    std::uint64_t view = 0;
    symbol text = 0;
  };
  std::vector<known_key> known_keys_;        // by group
  std::vector<known_symbol> known_symbols_;  // place, verb, then by field
  std::vector<model::value const*> values_;  // by field
  std::uint64_t views_ = 0;
};

}  // namespace fengsui::know
