#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "sense/reader/time/english/point.h"

namespace fengsui::sense::reader::times {

// When the fiscal years that a text names begin, and which of the two calendar years that one lies in gives it its
// name.
struct fiscal_years {
  int first_month = 0;  // 0: the text does not tell
  bool named_by_first = false;
  // The seasons that it counts by ("each season from April 1 until March 31"); 0: the text does not tell.
  int season_first = 0;
  int season_last = 0;
  bool season_over_two_years = false;  // "the 2013-14 season"

  // Where nobody says otherwise a season that runs over the turn of the year begins with the second half of one.
  int first_month_of_a_season() const { return season_first != 0 ? season_first : season_over_two_years ? 7 : 1; }
  bool season_is_a_year() const { return season_first != 0 && season_last % 12 + 1 == season_first; }
};

// The month that they begin in where nobody says otherwise, as most who write "2014-15" so count it.
constexpr int kFiscalFirstMonth = 4;

// "2014-15", "2014/15", "the 2022-2023 financial year": the two calendar years that one lies in.
struct two_years {
  int first = 0;
  std::size_t end = 0;
};
// `behind_months`: "April-December 2023-2024" needs no word that says so.
std::optional<two_years> two_years_at(std::u16string_view text, std::size_t pos, bool behind_months = false);

// What the text says itself ("Fiscal Year 2018 (July 2017–June 2018)", "the fiscal year ended June 30"), else what the
// country it is about counts by. Looks at the text's beginning only.
fiscal_years fiscal_years_of(std::u16string_view text);

// "fiscal 2015", "FY 2013-14", "financial year 2016-17": whether such words lead to the year at `pos`.
bool is_led_by_fiscal(std::u16string_view text, std::size_t pos);

// The point as the months of the calendar that it is.
void place_in_calendar(en_point&, fiscal_years const&);

}  // namespace fengsui::sense::reader::times
