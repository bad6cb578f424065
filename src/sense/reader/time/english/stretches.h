#pragma once

#include <cstddef>
#include <optional>

#include "sense/reader/time/scan.h"

namespace fengsui::sense::reader::times {

// Stretches of days that are counted or said by one of their ends; nothing where none begins at `pos`.

// the past five years, next 4 days, 3 weeks ago, two days later
std::optional<time_expression> english_counted_from_now(scan const& s, std::size_t pos);
// "In the first seven days they hit 647,352", "the first four days of the holiday": of the stretch that is told of.
std::optional<time_expression> first_days_of(scan const& s, std::size_t pos);
// "In the four months they made 19 billion deliveries", "over the five-day holiday": the stretch that is told of, said
// by its length.
std::optional<time_expression> counted_stretch_at_hand(scan const& s, std::size_t pos);
// "bringing the eight-month total to 492.5 million", "287.7 million in nine months", behind a month: from January to
// it.
std::optional<time_expression> months_from_january(scan const& s, std::size_t pos);
// the first week of 2021, the last week of January
std::optional<time_expression> week_of(scan const& s, std::size_t pos);
// "in the previous week", "a month earlier": before the week, month or quarter that is told of.
std::optional<time_expression> stretch_before_it(scan const& s, std::size_t pos);
// "the three months to June", "the year to March 2024", "the fiscal year ended June 30, 2021": a stretch said by its
// end.
std::optional<time_expression> stretch_by_its_end(scan const& s, std::size_t pos);
// "December 21 to 26 and December 30 to January 2": two stretches of days are one season.
bool widens_the_range_before(scan& s, time_expression const& made);

}  // namespace fengsui::sense::reader::times
