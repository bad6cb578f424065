#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/number.h"
#include "base/time.h"

namespace fengsui::model {

// A number as it was printed: mantissa × 10^exponent, and the power of ten of its last printed digit. "4.8万" is
// 48 × 10^3 with last digit 3; it stands for every value between 47,500 and 48,500.
struct printed_number {
  std::int64_t mantissa = 0;
  int exponent = 0;
  int last_digit = 0;

  bool operator==(printed_number const&) const = default;
};

enum class figure_kind {
  level,
  chg_pct,
  chg_abs,
  chg_pp,
  chg_times,
  ratio_to_base,
  ratio_times,
  share,
  target_share,
  rank,
  contribution
};
enum class figure_qualifier { exact, approx, over, under, atleast };
enum class direction { none, up, down, flat };

struct printed_comparison {
  std::string type;  // yoy, yoy_lunar, mom, previous_period, vs_2019, vs_named_base, vs_historical_mean
  model::direction direction = model::direction::none;
  std::optional<base::day> base_start;
  std::optional<base::day> base_end;
  std::string base_rule;  // where the base is not a span of dates: "same named days last year"
  std::string base;       // the base as the text names it: "1-4月", "未入园项目"
};

// A figure read in a text: where it stands, what it says, and of whom and when. What the reader makes and the auditor
// takes; the words of kind, role and the rest are those of docs/reader.md.
struct printed_figure {
  std::string doc;
  std::string span;
  std::int64_t start = 0;  // code points of the text as it was given; `end` is one past the last
  std::int64_t end = 0;
  std::int64_t start_byte = 0;
  std::int64_t end_byte = 0;
  printed_number value;
  std::string unit;
  figure_kind kind = figure_kind::level;
  std::string role;
  std::string org;
  std::string place;
  std::string what;
  std::string indicator;
  std::optional<base::day> period_start;
  std::optional<base::day> period_end;
  std::string period_kind;  // span, as_of, dates:…, approx, unknown
  std::optional<printed_comparison> cmp;
  figure_qualifier qualifier = figure_qualifier::exact;
  std::optional<std::int64_t> of;     // the figure that this one modifies, by its place in the document's list
  std::optional<std::int64_t> whole;  // the whole of a share, or the target
  std::string whole_name;             // the target's name where the text prints no figure for it: "全年目标任务"
  std::string rule;                   // which rule of the grammar fired
};

}  // namespace fengsui::model
