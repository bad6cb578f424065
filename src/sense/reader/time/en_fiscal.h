#pragma once

#include <cstddef>
#include <string_view>

#include "sense/reader/time/en_point.h"

namespace fengsui::sense::reader::times {

// When the fiscal years that a text names begin, and which of the two calendar years that one lies in gives it its
// name.
struct fiscal_years {
  int first_month = 0;  // 0: the text does not tell
  bool named_by_first = false;
};

// What the text says itself ("Fiscal Year 2018 (July 2017–June 2018)", "the fiscal year ended June 30"), else what the
// country it is about counts by. Looks at the text's beginning only.
fiscal_years fiscal_years_of(std::u16string_view text);

// "fiscal 2015", "FY 2013-14", "financial year 2016-17": whether such words lead to the year at `pos`.
bool is_led_by_fiscal(std::u16string_view text, std::size_t pos);

// The point as the months of the calendar that it is.
void place_in_calendar(en_point&, fiscal_years const&);

}  // namespace fengsui::sense::reader::times
