#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/time.h"

namespace fengsui::model {

// A public holiday as it was lived: the days off of the State Council's notice with the weekends that touch them.
struct holiday_block {
  std::string_view id;  // yuandan, spring-festival, qingming, labour, dragon-boat, mid-autumn, national
  int year = 0;         // New Year's days off may begin in December: the year is that of 1 January
  base::day first{};
  base::day last{};  // included

  int days() const { return base::day_number(last) - base::day_number(first) + 1; }
};

class holiday_table {
 public:
  explicit holiday_table(std::span<holiday_block const> sorted_by_year) : blocks_{sorted_by_year} {}
  std::optional<holiday_block> find(std::string_view id, int year) const;
  // The holiday that holds the day; where 中秋 was joined to 国庆, the latter.
  std::optional<holiday_block> on(base::day) const;

 private:
  std::span<holiday_block const> blocks_;
};

// 2008 to 2026, mainland China; from October 1999 on the three golden weeks.
holiday_table const& china_holidays();

// The day of the feast itself (清明 by the sun, 春节 端午 中秋 by the moon); none outside 1995 to 2040.
std::optional<base::day> feast_day(std::string_view holiday, int year);

// 春运, the spring travel season: forty days from the fifteenth before Spring Festival, as the railway's notices have
// set it each year since 2009. 暑运 is 1 July to 31 August. Easter is Good Friday to Easter Monday.
std::optional<holiday_block> travel_season(std::string_view id, int year);

struct lunar_date {
  int year = 0;  // the year in which its first month begins
  int month = 0;
  int day = 0;
  bool leap = false;

  bool operator==(lunar_date const&) const = default;
};

// None outside 1995 to 2040. A leap month that the other year lacks is the plain month; the 30th of a short month is
// its 29th.
std::optional<lunar_date> lunar_of(base::day);
std::optional<base::day> day_of(lunar_date const&);

}  // namespace fengsui::model
