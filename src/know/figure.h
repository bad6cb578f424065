#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/number.h"
#include "know/knowledge.h"

namespace fengsui::know {

// `usual`: where nobody has chosen, a holiday with the same holiday, other days with those of last year. An answer says
// which of the two it was.
enum class comparison { previous, last_year, same_holiday, target, usual };

std::optional<comparison> comparison_from(std::string_view);
std::string_view to_text(comparison);

// What is asked about an indicator. Dimensions are fields, `verb`, `place`, a level of places (`county`), or a stretch
// of time: `day`, `month`, `quarter`, `year`.
struct figure_question {
  std::string indicator;
  std::string period;
  std::vector<std::string> by;
  std::vector<std::pair<std::string, std::string>> where;
  std::vector<comparison> compare;
  std::optional<base::instant> as_known_at;
};

using figure_value = std::optional<base::ratio>;  // none where nothing can be said: an average of nothing

struct split_figure {
  std::vector<std::string> key;   // one text a dimension asked by
  std::vector<base::name> names;  // the same as a user reads it
  figure_value value;
};

struct compared_day {
  int day;  // from 1
  figure_value value;
  figure_value base;
};

struct compared_figure {
  comparison how;
  period base_period;
  figure_value base;
  figure_value change;
  std::optional<base::ratio> growth;  // none where the base is 0
  bool same_definition = true;        // both sides were counted alike
  int days_compared = 0;              // a holiday of another length: only as many days as both have
  std::vector<compared_day> days;     // same_holiday
};

struct target_figure {
  std::string period;
  base::ratio value;
  std::optional<base::ratio> completion;
  base::ratio expected;             // the share of the target's period that has passed at the end of the period asked
  std::optional<base::ratio> pace;  // completion over expected
};

struct reported_figure {
  base::ratio value;
  std::string unit;
  std::string source;
  std::string document;
  ledger::event_seq seq = 0;
};

// A version of the definition that held on some days of a figure's period.
struct held_version {
  model::indicator const* of = nullptr;  // of a ratio: one of its parts
  std::size_t number = 0;                // 0: the first definition
  base::day from{};                      // within the period
  base::day to{};
  std::optional<base::day> since;  // the day from which it holds
  base::name note;                 // what changed with it
};

struct figure {
  model::indicator const* indicator = nullptr;
  know::period period;
  figure_value value;
  std::vector<std::string> dimensions;
  std::vector<split_figure> by;  // in the order of the keys
  std::vector<compared_figure> compare;
  std::optional<target_figure> target;
  std::vector<reported_figure> reported;
  std::vector<held_version> versions;  // by day; empty where the definition never changed
  std::int64_t events = 0;
  bool made_up = false;  // at least one event behind it is sample data
  std::optional<base::instant> as_known_at;
  ledger::event_seq head = 0;  // what it was computed up to
};

base::result<figure> ask(knowledge const&, figure_question const&);

// The moment of "as known at": a time, or a day meaning all that was known when it ended.
base::result<base::instant> known_moment(std::string_view, base::zone const&);

// The windows by which a desk counts holidays.
std::vector<model::window> const& windows_of(model::catalogue const&, std::string_view desk);

}  // namespace fengsui::know
