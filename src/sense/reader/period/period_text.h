#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "sense/reader/period/period_of_figure.h"
#include "sense/reader/time/text_at.h"

// What the period of a figure is read from: stretches of text, and days compared with days.
namespace fengsui::sense::reader::periods {

using times::at;
using times::before;

inline std::u16string_view between(std::u16string_view text, std::size_t from, std::size_t to) {
  return from < to ? text.substr(from, to - from) : std::u16string_view{};
}
// The characters before `pos`, at most `most`.
inline std::u16string_view right_before(std::u16string_view text, std::size_t pos, std::size_t most) {
  return between(text, pos > most ? pos - most : 0, pos);
}
inline bool contains(std::u16string_view text, std::u16string_view word) {
  return text.find(word) != std::u16string_view::npos;
}
bool is_sentence_break(std::u16string_view text, std::size_t pos);

inline bool known(days_meant const& one) {
  return one.first && one.last;
}
inline bool holds(days_meant const& wide, days_meant const& narrow) {
  return known(wide) && known(narrow) && *wide.first <= *narrow.first && *narrow.last <= *wide.last;
}
inline bool holds_more_than(days_meant const& wide, days_meant const& narrow) {
  return holds(wide, narrow) && !(wide == narrow);
}
// Both ask for known days.
inline bool is_one_day(days_meant const& days) {
  return *days.first == *days.last;
}
inline bool is_several_days(days_meant const& days) {
  return *days.first < *days.last;
}
bool is_a_month(days_meant const&);
// Whether a day is the first of another's year.
inline bool is_first_of_its_year(base::day first, base::day other) {
  return first == base::day{std::chrono::year_month_day{other}.year() / std::chrono::January / 1};
}
days_meant whole_year(std::chrono::year);
inline bool is_a_year(days_meant const& days) {
  return days == whole_year(std::chrono::year_month_day{*days.last}.year());
}

// 春节假期前五天(2月10日至14日), "the Ching Ming period (April 4 to 7)": the bracket says which days a holiday's name
// means.
bool is_bracket_of(std::u16string_view text, time_expression const& name, time_expression const& days);

// 去年同期为3万人次, 2019年同期的3.2万人次: only words that carry a value stand between a time and its figure.
bool leads_into(std::u16string_view gap);

// "from 146,925 TEUs to 131,806 TEUs", 由3万人次增至5万人次: the first is the base.
bool is_start_of_a_change(std::u16string_view text, figure_site const& figure, std::span<figure_site const> later);

// 从2019年至2022年,由382万标箱增长到702万标箱: the first is of the first year, the second of the last.
std::optional<days_meant> year_at_the_end(days_meant const& days, bool last);

}  // namespace fengsui::sense::reader::periods
