#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "model/printed_figure.h"

namespace fengsui::sense::reader {

// A number of a folded text without its unit: "1,283", "3.2万", "40余万", "三千五百", "10万余", "5.45 billion",
// "three".
struct numeral {
  std::size_t from = 0;
  std::size_t to = 0;  // one past the last; the scale and 余 or 多 lie inside
  model::printed_number value;
  bool negative = false;
  bool more = false;            // 余 多 几 stand inside: it is more than printed
  bool in_words = false;        // no digit was printed
  bool grouped = false;         // "1,283"
  bool scaled = false;          // 万, 亿, million stood behind it
  int integer_digits = 0;       // digits before the point, as printed
  std::optional<double> worth;  // of a fraction or a power, whose value is no exact decimal; `value` is 0 then
};

// The number that begins at `at`, or none. Longer than 18 significant digits is none: a figure is never rounded.
// Every reader looks at each character a bounded number of times.
std::optional<numeral> numeral_at(std::u16string_view, std::size_t at);

// Could a number begin with this character? For skipping over the rest quickly.
bool begins_numeral(char16_t);

}  // namespace fengsui::sense::reader
