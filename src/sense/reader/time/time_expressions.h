#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "model/holidays.h"

namespace fengsui::sense::reader {

// The days that words stand for. `unknown` when the text does not say enough (no year and no publication date, or a
// window that only the organisation knows).
struct days_meant {
  enum class kind : std::uint8_t { unknown, span, as_of, dates, approx };

  kind is = kind::unknown;
  std::optional<base::day> first;
  std::optional<base::day> last;      // included
  std::vector<base::day> dates = {};  // single days, only for `dates`; `first` and `last` are then their envelope

  bool operator==(days_meant const&) const = default;
};

// "span", "as_of", "unknown", "approx", or "dates:2025-04-03,2025-04-06".
std::string to_text(days_meant const&);

// What the words do in their sentence.
enum class time_role : std::uint8_t {
  period,    // when something happened or held
  base,      // what is compared with: 去年同期, 比2019年同期, from a year earlier
  dateline,  // when it was said: 4月8日,记者从…获悉
  duration,  // how long: 为期5天, 90天, three days
  clock,     // a time of day alone
  each,      // 每天, 日均, daily: how often, not when
  vague      // 近日, 近年来: no days can be given
};

enum class time_unit : std::uint8_t { day, week, ten_days, month, quarter, half, year, holiday, range, none };

struct time_expression {
  std::size_t begin = 0;  // positions in the folded text, `end` is one past the last
  std::size_t end = 0;
  time_role role = time_role::period;
  time_unit unit = time_unit::none;
  days_meant days;
  std::string_view holiday = {};  // "qingming", "chunyun": model/holidays.h; empty when none was named or meant
  bool year_written = false;      // the year stands in the words
  bool weak = false;         // a holiday that only names something (清明防火行动), a year in a headline, 目前
  bool refers_back = false;  // 当天, 期间, 同日, that day: its days are those of an earlier expression
  std::optional<std::int64_t> length_days = {};  // of a duration; none where it is hours or not a whole number
  std::string_view rule = {};
};

// What one part of a document leaves for the next. A new document starts with a new context.
struct time_context {
  std::optional<base::day> published;
  bool published_is_guess = false;  // the last day written with a year, for want of better
  model::holiday_table const* holidays = &model::china_holidays();

  days_meant main = {};  // of the document: the first period named, or a later one that holds it
  time_unit main_unit = time_unit::none;
  std::string_view main_holiday = {};
  bool main_is_weak = false;
  days_meant latest = {};  // the last period named
  time_unit latest_unit = time_unit::none;
  std::string_view latest_holiday = {};
  std::optional<base::day> latest_day = {};  // the last single day
  days_meant latest_span = {};               // the last stretch of several days
  std::string_view span_holiday = {};
  int year = 0;  // the last year written; 0 when none

  // A holiday as this document's organisation counts it (铁路清明运输为期5天). Known to differ from the public days
  // off, but not how, when `window_holiday` is set and the days are unknown.
  std::string_view window_holiday = {};
  int window_year = 0;
  days_meant window = {};
};

// The time expressions of a text, in order and never overlapping. `folded` is simplified Chinese and English in half
// width, as folded_text makes it; a text may be read in parts, cut at line ends, with the same context. Words are
// resolved as they are read: relative to the publication date, to the document and to what was named before. A day
// without a year is the nearest one that is not after the publication. Digits inside a larger figure (1480.56亿,
// 2100多项) are never dates. Linear in the length of the text.
enum class reading_until { end, dateline };  // dateline: the first one whose day is known is the last that is read
std::vector<time_expression> read_times(std::u16string_view folded, time_context&, reading_until = reading_until::end);

// The same days a year (or `years`) earlier. A holiday becomes the same holiday, a season the same season; month ends
// stay month ends (29 February becomes the 28th).
days_meant years_before(days_meant const&, std::string_view holiday, int years, model::holiday_table const&);

// The same days of the lunar calendar a year earlier (农历同期); unknown outside the years the table has.
days_meant lunar_year_before(days_meant const&);

}  // namespace fengsui::sense::reader
