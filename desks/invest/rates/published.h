#pragma once

#include <istream>
#include <string>
#include <vector>

#include "base/result.h"
#include "invest/rates/exact.h"

namespace fengsui::invest {

// By which rule a published figure comes out of its parts. A ratio is always printed by a rule, so it is `rounded` even
// where it comes out exactly; sums and differences are `equal` where they are exact.
enum class verdict { equal, rounded, truncated, not_reproducible };
std::string_view to_text(verdict);

enum class published_kind { ratio, sum, difference, growth };
std::optional<published_kind> published_kind_named(std::string_view);

// A figure as printed: "99.65%", "18.5个百分点", "292个", "1.5倍".
struct printed_figure {
  base::ratio value{0, 1};  // 99.65
  int decimals = 0;
  base::ratio scale{1, 1};  // 100 for %, 1000 for ‰, 10 for 成
  std::string unit;
};
// Fault: bad_number.
base::result<printed_figure> parse_printed(std::string_view);

struct published_check {
  verdict answer = verdict::not_reproducible;
  base::ratio computed{0, 1};  // in the unit of print: 99.6575…
  printed_figure figure;
  bool exactly = false;
  // Where parts that are printed with decimals are themselves rounded: whether some parts that round to these give the
  // figure. It explains a difference and changes no verdict.
  bool within_rounding_of_parts = false;
  // The denominators that would give the printed ratio (from, below), and how many of them are whole; for the first of
  // these, the number. None where it is no ratio.
  struct fitting {
    base::ratio from;
    base::ratio to;
    std::optional<std::int64_t> whole;
  };
  std::optional<fitting> denominators;
};

// Recomputes one published figure. `parts` is the numerator, the minuend or the sum's terms ("18+180+93+1"), each a
// formula without names; `denominator` is the denominator, the subtrahend, or empty. Faults: bad_definition,
// bad_number.
base::result<published_check> check_published(published_kind, std::string_view parts, std::string_view denominator,
                                              std::string_view published);

struct published_row {
  std::string source;
  std::string what;
  published_kind kind{};
  std::string parts;
  std::string denominator;
  std::string published;
  std::string status;  // what the file itself says, where it says it
  int line = 0;
};
struct published_rows {
  std::vector<published_row> rows;
  base::faults faults;
};
// A CSV with the columns kind, numerator_or_parts (or numerator, parts), denominator, published; source_id, what_zh and
// status where they are.
published_rows read_published(std::istream&, std::string const& file);

}  // namespace fengsui::invest
