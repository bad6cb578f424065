#pragma once

#include <unordered_set>
#include <vector>

#include "know/cube.h"
#include "know/fold.h"
#include "ledger/event.h"
#include "model/catalogue.h"

namespace fengsui::know {

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

  // Indicators of one kind that are split by the same fields are a group. Its name says both.
  struct group {
    std::string name;
    std::vector<int> indicators;
  };
  std::vector<group> const& groups() const { return groups_; }
  int group_of(int indicator) const { return group_of_[static_cast<std::size_t>(indicator)]; }

  // The code of the place where an event happened; a coordinate counts for the place with a boundary around it.
  std::string const& place_code(ledger::event_place const&) const;

  // A field's value as the text that splits and filters.
  static std::string text_of(model::field const&, model::value const&);

 private:
  struct condition {
    model::dimension on;
    std::unordered_set<std::string> values;  // of a place: everything within, too
  };
  struct compiled {
    int indicator;
    int group;
    model::indicator const* of;
    std::vector<condition> where;
  };
  // What an event is seen as: a record's own fields, or a thing's at that moment.
  struct view {
    ledger::event const& e;
    model::kind const& kind;
    std::vector<ledger::field_value> const& fields;
    ledger::event_place const& place;
    std::uint64_t number;  // no two views of this object have the same
    std::int32_t day;
    bool made_up;
  };

  view view_of(ledger::event const&, model::kind const&, std::vector<ledger::field_value> const&,
               ledger::event_place const&);
  bool split(compiled const&, view const&, row&);
  bool wanted(compiled const& c) const { return only_.empty() || only_[static_cast<std::size_t>(c.indicator)]; }
  void emit(compiled const&, view const&, row, std::vector<row>& out);
  std::string dimension_text(model::dimension const&, view const&) const;
  bool made_up(std::string const& source);

  model::catalogue const& catalogue_;
  symbols& symbols_;
  std::vector<std::vector<compiled>> by_kind_;
  std::unordered_map<std::string, bool> made_up_;
  std::vector<group> groups_;
  std::vector<int> group_of_;
  std::vector<bool> only_;
  // The key of the last view by group: indicators of a group have it in common.
  struct known_key {
    std::uint64_t view = 0;
    series_key key{};
  };
  std::vector<known_key> keys_;
  std::uint64_t views_ = 0;
};

}  // namespace fengsui::know
