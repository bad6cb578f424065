#pragma once

#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "know/count/cube.h"
#include "know/figure.h"

namespace fengsui::know {

// A question made ready: which series it takes, and how their keys are rolled up into the groups asked for.
class selection {
 public:
  static base::result<selection> make(knowledge const&, model::indicator const&, figure_question const&);

  bool takes(series_key const&, symbols const&);
  // The same, for series whose symbols come from another table.
  selection forgetting() const;
  // The group of a series on a day: one text for each dimension asked by.
  std::vector<std::string> group(series_key const&, std::int32_t day, symbols const&) const;
  // The same as numbers, that mean something only within this selection.
  series_key group_key(series_key const&, std::int32_t day, symbols const&);

  bool by_day() const { return by_time_; }

  // The one dimension that all of the question is about, as far as it is about dimensions at all.
  enum class scope { everything, one_dimension, combinations };
  struct needed {
    scope of = scope::everything;
    lens through;  // one_dimension
  };
  needed needs() const;
  // Each value of that dimension is a group of its own, and nothing is left out.
  bool groups_are_values() const { return by_.size() == 1 && where_.empty() && !by_time_; }
  std::vector<base::name> names_of(std::vector<std::string> const& group) const;

 private:
  // A dimension of the indicator, taken as it is or rolled up to a level of places, or a stretch of time.
  struct axis {
    enum class kind { plain, level, day, month, quarter, year };
    kind how = kind::plain;
    std::string asked;
    std::size_t at = 0;  // in the series key
    std::string level;
    model::dimension on;
  };
  struct filter {
    axis on;
    std::string value;
    enum class verdict : unsigned char { unknown, yes, no };
    std::vector<verdict> seen;  // by symbol
  };

  static base::result<axis> axis_of(model::catalogue const&, model::indicator const&, std::string const& asked);
  std::string rolled(axis const&, std::string const& text) const;
  bool matches(filter const&, std::string const& text) const;

  model::catalogue const* catalogue_ = nullptr;
  model::kind const* kind_ = nullptr;
  std::vector<axis> by_;
  std::vector<filter> where_;
  bool by_time_ = false;
  std::vector<std::vector<symbol>> rolled_;  // by axis and symbol: the number of its level
  std::vector<std::unordered_map<std::string, symbol>> rolled_numbers_;
};

// The value of a total by the indicator's measure.
figure_value value_of(model::indicator const&, cell_total const&);

// What the cells of one indicator say about a stretch of days, in all and by group.
struct totals {
  cell_total all;
  std::vector<std::pair<std::vector<std::string>, cell_total>> groups;  // by rising key
};
totals total(model::indicator const&, cube const&, key_table const&, symbols const&, selection&, bool split,
             std::int32_t from, std::int32_t to);

// The totals as an earlier moment knew them: made anew from the events that ever touched the days asked for.
totals total_as_known(knowledge const&, int indicator, selection&, bool split, std::int32_t from, std::int32_t to,
                      ledger::event_seq as_of);

// The rows behind a figure, and nothing else; their symbols are those of `texts`.
std::vector<row> rows_behind(knowledge const&, int indicator, selection&, std::int32_t from, std::int32_t to,
                             ledger::event_seq as_of, symbols& texts);

}  // namespace fengsui::know
