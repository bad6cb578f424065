#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/name.h"
#include "invest/rates/formula.h"

namespace fengsui::invest {

// What a condition asks of a row. A day "by end" is no later than the period's last day; "in period" lies within it.
enum class condition_kind {
  in_period,
  by_end,
  not_by_end,
  before_period,
  equal,
  unequal,
  less,
  at_most,
  more,
  at_least
};

// "signed by end", "terminated not by end", "batch = new", "investment >= 10000"
struct condition {
  std::string field;
  condition_kind kind{};
  std::string value;  // of comparisons
  exact number;       // where the value is one

  static base::result<condition> parse(std::string_view text);
};

// The table of what nobody can count: targets and ratings, which are given.
inline constexpr std::string_view kGivenTable = "given";

// Something that is counted or summed over the rows of a table: the projects, or the receipts of money.
struct quantity {
  std::string id;
  base::name name;
  std::string table = "projects";
  std::string sum;  // the field that is added up; empty: rows are counted
  std::vector<condition> where;
  base::ratio step{1, 1};  // one action more, for “what would raise us”
  base::name unit;
  std::string file;  // where it is written
  int line = 0;
};

// One rate as somebody means it. The same name may have several definitions (履约率 has two readings); each is its own.
// The value is plus + times × numerator / denominator, not above `most` nor below `least`, less `penalty`, rounded.
struct definition {
  std::string id;
  base::name name;
  std::vector<std::string> also;  // what bulletins call it
  formula numerator;
  formula denominator;
  std::optional<formula> times;
  std::optional<formula> plus;
  std::optional<formula> most;
  std::optional<formula> least;
  std::optional<formula> penalty;
  std::optional<formula> if_nothing;  // the value where the denominator is 0; without it there is none
  std::string unit;                   // "%", "pp", "points"
  int decimals = 2;
  rounding rule = rounding::half_up;
  base::name period;         // over what time it is meant
  base::name recognised_by;  // who says what counts
  base::name note;
  std::string source;
  bool own = false;  // the city's, not a shipped one
};

// How an item's value becomes points. `share`: full × value / target. `efficacy`: 功效系数, floor + (100 - floor) × (x
// - min) / (max - min) over all units, of which the item's full mark is taken. `steps`: full at the target, and
// `points` more or fewer for each `per` above or below it.
enum class scoring { share, efficacy, steps };

struct assessment_item {
  std::string id;
  base::name name;
  std::string definition;
  scoring method = scoring::share;
  base::ratio full{0, 1};
  std::optional<formula> target;  // 100 where there is none
  std::optional<base::ratio> most;
  bool capped = true;
  base::ratio least{0, 1};
  base::ratio floor{60, 1};  // what the last unit gets of 100
  base::ratio per{1, 1};
  base::ratio points{0, 1};
  std::optional<formula> penalty;  // points taken off
  std::optional<formula> veto;     // above 0: the item gives nothing
  std::string file;                // where it is written
  int line = 0;
};

// Something a bureau can do, and the quantities that it moves.
struct action {
  std::string id;
  base::name name;
  std::map<std::string, base::ratio> raises;
};

struct assessment {
  std::string id;
  base::name name;
  std::vector<assessment_item> items;
  std::vector<action> actions;
  int decimals = 2;
  rounding rule = rounding::half_up;
  std::string source;
  bool own = false;
};

// The register of definitions: the shipped ones and a bureau's own.
struct definition_register {
  std::vector<quantity> quantities;
  std::vector<definition> definitions;
  std::vector<assessment> assessments;

  quantity const* find_quantity(std::string_view id) const;
  definition const* find_definition(std::string_view id) const;
  assessment const* find_assessment(std::string_view id) const;
  // By id, name or what bulletins call it: every reading of it.
  std::vector<definition const*> readings(std::string_view word) const;
};

// The field's own definitions, as TOML text: file name and content.
std::vector<std::pair<std::string, std::string_view>> shipped_definitions();

}  // namespace fengsui::invest
