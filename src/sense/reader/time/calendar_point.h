#pragma once

#include <optional>
#include <string_view>

#include "sense/reader/time/time_expressions.h"

namespace fengsui::sense::reader::times {

// A point or stretch of the calendar as the words give it, before the year and the rest are known.
struct calendar_point {
  enum class given : std::uint8_t { no, written, shifted };  // shifted: counted from the publication (去年 is -1)
  enum class edge : std::uint8_t { none, begin, end };       // 年初, 月底
  enum class part : std::uint8_t { whole, feast, nth, last, first_days, last_days, eve };

  given year_is = given::no;
  int year = 0;
  given month_is = given::no;
  int month = 0;
  int month_to = 0;  // 1-5月
  int day = 0;
  given day_is = given::no;  // shifted: 昨日
  int quarter = 0;
  int quarter_to = 0;
  given quarter_is = given::no;
  int half = 0;
  int ten_days = 0;  // 上旬 is 1
  bool whole_year = false;
  std::optional<int> week_shift = {};
  int weekday = 0;  // Monday is 1; 8 is the weekend
  std::string_view holiday = {};
  part of_holiday = part::whole;
  int nth = 0;
  model::lunar_date lunar = {};  // month and day only
  edge at = edge::none;
  bool named_month = false;  // 本月, 当月: the month named last, else that of the publication
};

time_unit unit_of(calendar_point const&);

// What a sentence adds to the context.
struct sight {
  time_context const* context = nullptr;
  int sentence_year = 0;  // a year written earlier in the sentence
  bool ahead = false;     // 预计, 将, will: the nearest day may lie after the publication
  bool days_off = false;  // a holiday is the public days off, whatever window the text gives
};

struct stretch {
  base::day first{};
  base::day last{};
};

std::optional<stretch> days_of(calendar_point const&, sight const&);

// Both ends of a range; what one lacks the other lends (2月1日—20日, April 4-6, 2025).
std::optional<stretch> days_between(calendar_point from, calendar_point to, sight const&);

stretch month_of(int year, int month);
int year_of(base::day);
int month_of(base::day);
int day_of_month(base::day);
bool is_month_end(base::day);
// The same day `years` later; 29 February becomes the 28th.
base::day shift_years(base::day, int years);

}  // namespace fengsui::sense::reader::times
