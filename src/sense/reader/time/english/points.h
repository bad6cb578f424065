#pragma once

#include <optional>
#include <string_view>

#include "sense/reader/time/english/point.h"
#include "sense/reader/time/english/words.h"

namespace fengsui::sense::reader::times {

// The kinds of points; each reads what begins exactly at `pos` or with `word`.

// "may" the verb, "march" the walk: only where what stands around them speaks of a month.
bool is_month_here(std::u16string_view, std::size_t pos, en_word const&, bool after_preposition);
// April 4, 2025; Sept. 23; April 4-6; January-May; February 2015.
en_point month_point(std::u16string_view, en_word const&, int month);
// 4 April; 4-6 April; 3 to 12 of September 2024; between 3 and 5 May.
std::optional<en_point> day_month_point(std::u16string_view, std::size_t pos);
// May Day, the Spring Festival travel rush of 2018.
std::optional<en_point> holiday_point(std::u16string_view, std::size_t pos);
void add_holiday_heads(word_heads&);
// The first quarter of 2023, Q1 2023, 1Q23, the first half, the first five months, the first three quarters.
std::optional<en_point> part_of_year(std::u16string_view, std::size_t pos);
// This month, last year, next week, last February, this Friday, yesterday.
std::optional<en_point> shifted_point(std::u16string_view, en_word const&);
// 4/6/2025, 22/04/2025.
std::optional<en_point> slashed_date(std::u16string_view, std::size_t pos);
// The 1990s.
std::optional<en_point> decade_point(std::u16string_view, std::size_t pos);
// FY18.
std::optional<en_point> short_fiscal_year(std::u16string_view, std::size_t pos);
// 2018, 2017-2019, 2017 April; none where the year is a count or stands alone without a preposition.
std::optional<en_point> year_point(std::u16string_view, std::size_t pos, bool after_preposition);

}  // namespace fengsui::sense::reader::times
