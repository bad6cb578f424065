// English changes: the amount and the rate of one change, the level that both are of, the base behind "over" or "on".
#include <gtest/gtest.h>

#include "sense/reader/told_lines.h"

namespace fengsui::sense::reader {
namespace {

// "1.2 million t 1200": value and unit, a line a figure.
told_lines worths_told(std::string_view text) {
  return lines_told(text, kToldOn, [](model::printed_figure const& one) {
    return plain_text(one.value) + " " + one.unit;
  });
}

TEST(english_changes, what_lends_its_unit_lends_its_scale) {
  EXPECT_EQ(worths_told("Cocoa shipped from Tema fell to 84.2 million kg in June 2024 from 91.75 million a year earlier."),
            (told_lines{"84.2 million kg 84200 t", "91.75 million 91750 t"}));
  EXPECT_EQ(worths_told("Rubber exports of Penang reached 4.1 million kilos in June 2024: 0.9 million by rail."),
            (told_lines{"4.1 million kilos 4100 t", "0.9 million 900 t"}));
}

}  // namespace
}  // namespace fengsui::sense::reader
