#include "model/holidays.h"

#include <algorithm>
#include <array>

namespace fengsui::model {
namespace {

using std::chrono::days;

constexpr base::day on_day(int year, int month, int number) {
  return base::day{std::chrono::year{year} / month / number};
}

constexpr holiday_block block(std::string_view id, int year, int of_year, int month, int number, int length) {
  auto const first = on_day(of_year, month, number);
  return {id, year, first, first + days{length - 1}};
}

// From the State Council's notices (国务院办公厅关于节假日安排的通知), weekends that touch the days off joined to them.
// Before 2008 the three golden weeks (国务院 令第270号, 1999), but the one of May 2003, which SARS cut short.
constexpr std::array kBlocks{
    block("national", 1999, 1999, 10, 1, 7),        block("spring-festival", 2000, 2000, 2, 5, 7),
    block("labour", 2000, 2000, 5, 1, 7),           block("national", 2000, 2000, 10, 1, 7),
    block("spring-festival", 2001, 2001, 1, 24, 7), block("labour", 2001, 2001, 5, 1, 7),
    block("national", 2001, 2001, 10, 1, 7),        block("spring-festival", 2002, 2002, 2, 12, 7),
    block("labour", 2002, 2002, 5, 1, 7),           block("national", 2002, 2002, 10, 1, 7),
    block("spring-festival", 2003, 2003, 2, 1, 7),  block("national", 2003, 2003, 10, 1, 7),
    block("spring-festival", 2004, 2004, 1, 22, 7), block("labour", 2004, 2004, 5, 1, 7),
    block("national", 2004, 2004, 10, 1, 7),        block("spring-festival", 2005, 2005, 2, 9, 7),
    block("labour", 2005, 2005, 5, 1, 7),           block("national", 2005, 2005, 10, 1, 7),
    block("spring-festival", 2006, 2006, 1, 29, 7), block("labour", 2006, 2006, 5, 1, 7),
    block("national", 2006, 2006, 10, 1, 7),        block("spring-festival", 2007, 2007, 2, 18, 7),
    block("labour", 2007, 2007, 5, 1, 7),           block("national", 2007, 2007, 10, 1, 7),
    block("yuandan", 2008, 2007, 12, 30, 3),        block("spring-festival", 2008, 2008, 2, 6, 7),
    block("qingming", 2008, 2008, 4, 4, 3),         block("labour", 2008, 2008, 5, 1, 3),
    block("dragon-boat", 2008, 2008, 6, 7, 3),      block("mid-autumn", 2008, 2008, 9, 13, 3),
    block("national", 2008, 2008, 9, 29, 7),        block("yuandan", 2009, 2009, 1, 1, 3),
    block("spring-festival", 2009, 2009, 1, 25, 7), block("qingming", 2009, 2009, 4, 4, 3),
    block("labour", 2009, 2009, 5, 1, 3),           block("dragon-boat", 2009, 2009, 5, 28, 3),
    block("mid-autumn", 2009, 2009, 10, 1, 8),      block("national", 2009, 2009, 10, 1, 8),
    block("yuandan", 2010, 2010, 1, 1, 3),          block("spring-festival", 2010, 2010, 2, 13, 7),
    block("qingming", 2010, 2010, 4, 3, 3),         block("labour", 2010, 2010, 5, 1, 3),
    block("dragon-boat", 2010, 2010, 6, 14, 3),     block("mid-autumn", 2010, 2010, 9, 22, 3),
    block("national", 2010, 2010, 10, 1, 7),        block("yuandan", 2011, 2011, 1, 1, 3),
    block("spring-festival", 2011, 2011, 2, 2, 7),  block("qingming", 2011, 2011, 4, 3, 3),
    block("labour", 2011, 2011, 4, 30, 3),          block("dragon-boat", 2011, 2011, 6, 4, 3),
    block("mid-autumn", 2011, 2011, 9, 10, 3),      block("national", 2011, 2011, 10, 1, 7),
    block("yuandan", 2012, 2012, 1, 1, 3),          block("spring-festival", 2012, 2012, 1, 22, 7),
    block("qingming", 2012, 2012, 4, 2, 3),         block("labour", 2012, 2012, 4, 29, 3),
    block("dragon-boat", 2012, 2012, 6, 22, 3),     block("mid-autumn", 2012, 2012, 9, 30, 8),
    block("national", 2012, 2012, 9, 30, 8),        block("yuandan", 2013, 2013, 1, 1, 3),
    block("spring-festival", 2013, 2013, 2, 9, 7),  block("qingming", 2013, 2013, 4, 4, 3),
    block("labour", 2013, 2013, 4, 29, 3),          block("dragon-boat", 2013, 2013, 6, 10, 3),
    block("mid-autumn", 2013, 2013, 9, 19, 3),      block("national", 2013, 2013, 10, 1, 7),
    block("yuandan", 2014, 2014, 1, 1, 1),          block("spring-festival", 2014, 2014, 1, 31, 7),
    block("qingming", 2014, 2014, 4, 5, 3),         block("labour", 2014, 2014, 5, 1, 3),
    block("dragon-boat", 2014, 2014, 5, 31, 3),     block("mid-autumn", 2014, 2014, 9, 6, 3),
    block("national", 2014, 2014, 10, 1, 7),        block("yuandan", 2015, 2015, 1, 1, 3),
    block("spring-festival", 2015, 2015, 2, 18, 7), block("qingming", 2015, 2015, 4, 4, 3),
    block("labour", 2015, 2015, 5, 1, 3),           block("dragon-boat", 2015, 2015, 6, 20, 3),
    block("mid-autumn", 2015, 2015, 9, 26, 2),      block("national", 2015, 2015, 10, 1, 7),
    block("yuandan", 2016, 2016, 1, 1, 3),          block("spring-festival", 2016, 2016, 2, 7, 7),
    block("qingming", 2016, 2016, 4, 2, 3),         block("labour", 2016, 2016, 4, 30, 3),
    block("dragon-boat", 2016, 2016, 6, 9, 3),      block("mid-autumn", 2016, 2016, 9, 15, 3),
    block("national", 2016, 2016, 10, 1, 7),        block("yuandan", 2017, 2016, 12, 31, 3),
    block("spring-festival", 2017, 2017, 1, 27, 7), block("qingming", 2017, 2017, 4, 2, 3),
    block("labour", 2017, 2017, 4, 29, 3),          block("dragon-boat", 2017, 2017, 5, 28, 3),
    block("mid-autumn", 2017, 2017, 10, 1, 8),      block("national", 2017, 2017, 10, 1, 8),
    block("yuandan", 2018, 2017, 12, 30, 3),        block("spring-festival", 2018, 2018, 2, 15, 7),
    block("qingming", 2018, 2018, 4, 5, 3),         block("labour", 2018, 2018, 4, 29, 3),
    block("dragon-boat", 2018, 2018, 6, 16, 3),     block("mid-autumn", 2018, 2018, 9, 22, 3),
    block("national", 2018, 2018, 10, 1, 7),        block("yuandan", 2019, 2018, 12, 30, 3),
    block("spring-festival", 2019, 2019, 2, 4, 7),  block("qingming", 2019, 2019, 4, 5, 3),
    block("labour", 2019, 2019, 5, 1, 4),           block("dragon-boat", 2019, 2019, 6, 7, 3),
    block("mid-autumn", 2019, 2019, 9, 13, 3),      block("national", 2019, 2019, 10, 1, 7),
    block("yuandan", 2020, 2020, 1, 1, 1),          block("spring-festival", 2020, 2020, 1, 24, 10),
    block("qingming", 2020, 2020, 4, 4, 3),         block("labour", 2020, 2020, 5, 1, 5),
    block("dragon-boat", 2020, 2020, 6, 25, 3),     block("mid-autumn", 2020, 2020, 10, 1, 8),
    block("national", 2020, 2020, 10, 1, 8),        block("yuandan", 2021, 2021, 1, 1, 3),
    block("spring-festival", 2021, 2021, 2, 11, 7), block("qingming", 2021, 2021, 4, 3, 3),
    block("labour", 2021, 2021, 5, 1, 5),           block("dragon-boat", 2021, 2021, 6, 12, 3),
    block("mid-autumn", 2021, 2021, 9, 19, 3),      block("national", 2021, 2021, 10, 1, 7),
    block("yuandan", 2022, 2022, 1, 1, 3),          block("spring-festival", 2022, 2022, 1, 31, 7),
    block("qingming", 2022, 2022, 4, 3, 3),         block("labour", 2022, 2022, 4, 30, 5),
    block("dragon-boat", 2022, 2022, 6, 3, 3),      block("mid-autumn", 2022, 2022, 9, 10, 3),
    block("national", 2022, 2022, 10, 1, 7),        block("yuandan", 2023, 2022, 12, 31, 3),
    block("spring-festival", 2023, 2023, 1, 21, 7), block("qingming", 2023, 2023, 4, 5, 1),
    block("labour", 2023, 2023, 4, 29, 5),          block("dragon-boat", 2023, 2023, 6, 22, 3),
    block("mid-autumn", 2023, 2023, 9, 29, 8),      block("national", 2023, 2023, 9, 29, 8),
    block("yuandan", 2024, 2023, 12, 30, 3),        block("spring-festival", 2024, 2024, 2, 10, 8),
    block("qingming", 2024, 2024, 4, 4, 3),         block("labour", 2024, 2024, 5, 1, 5),
    block("dragon-boat", 2024, 2024, 6, 8, 3),      block("mid-autumn", 2024, 2024, 9, 15, 3),
    block("national", 2024, 2024, 10, 1, 7),        block("yuandan", 2025, 2025, 1, 1, 1),
    block("spring-festival", 2025, 2025, 1, 28, 8), block("qingming", 2025, 2025, 4, 4, 3),
    block("labour", 2025, 2025, 5, 1, 5),           block("dragon-boat", 2025, 2025, 5, 31, 3),
    block("mid-autumn", 2025, 2025, 10, 1, 8),      block("national", 2025, 2025, 10, 1, 8),
    block("yuandan", 2026, 2026, 1, 1, 3),          block("spring-festival", 2026, 2026, 2, 15, 9),
    block("qingming", 2026, 2026, 4, 4, 3),         block("labour", 2026, 2026, 5, 1, 5),
    block("dragon-boat", 2026, 2026, 6, 19, 3),     block("mid-autumn", 2026, 2026, 9, 25, 3),
    block("national", 2026, 2026, 10, 1, 7),
};

// A lunar year: the day of its first new moon, which month is followed by a leap month (0: none), and the months'
// lengths from the lowest bit up, 30 days where set. From the Unicode calendar data, and for 2013 to 2026 compared day
// by day with the Purple Mountain Observatory's calendar, which differs once: in 2018 the tenth month begins on 8
// November.
struct lunar_year {
  int year;
  int month;
  int day;
  int leap;
  unsigned lengths;

  constexpr base::day first() const { return on_day(year, month, day); }
  constexpr int months() const { return leap == 0 ? 12 : 13; }
  constexpr int length(int index) const { return (lengths >> index & 1U) != 0 ? 30 : 29; }
};

constexpr std::array<lunar_year, 46> kLunar{{
    {1995, 1, 31, 8, 0x14d6}, {1996, 2, 19, 0, 0x035a}, {1997, 2, 7, 0, 0x06d5},   {1998, 1, 28, 5, 0x0ec9},
    {1999, 2, 16, 0, 0x0749}, {2000, 2, 5, 0, 0x0693},  {2001, 1, 24, 4, 0x152b},  {2002, 2, 12, 0, 0x052b},
    {2003, 2, 1, 0, 0x0a5b},  {2004, 1, 22, 2, 0x155a}, {2005, 2, 9, 0, 0x056a},   {2006, 1, 29, 7, 0x1b55},
    {2007, 2, 18, 0, 0x0ba4}, {2008, 2, 7, 0, 0x0b49},  {2009, 1, 26, 5, 0x1a93},  {2010, 2, 14, 0, 0x0a95},
    {2011, 2, 3, 0, 0x052d},  {2012, 1, 23, 4, 0x0a6d}, {2013, 2, 10, 0, 0x0ab5},  {2014, 1, 31, 9, 0x15aa},
    {2015, 2, 19, 0, 0x05d2}, {2016, 2, 8, 0, 0x0da5},  {2017, 1, 28, 6, 0x1d4a},  {2018, 2, 16, 0, 0x0d4a},
    {2019, 2, 5, 0, 0x0c95},  {2020, 1, 25, 4, 0x152e}, {2021, 2, 12, 0, 0x0556},  {2022, 2, 1, 0, 0x0ab5},
    {2023, 1, 22, 2, 0x15b2}, {2024, 2, 10, 0, 0x06d2}, {2025, 1, 29, 6, 0x0ea5},  {2026, 2, 17, 0, 0x0f25},
    {2027, 2, 7, 0, 0x064a},  {2028, 1, 26, 5, 0x0c97}, {2029, 2, 13, 0, 0x04ab},  {2030, 2, 2, 0, 0x055b},
    {2031, 1, 23, 3, 0x0ad6}, {2032, 2, 11, 0, 0x0b69}, {2033, 1, 31, 11, 0x1752}, {2034, 2, 19, 0, 0x0b52},
    {2035, 2, 8, 0, 0x0b25},  {2036, 1, 28, 6, 0x1a4b}, {2037, 2, 15, 0, 0x0a4b},  {2038, 2, 4, 0, 0x04ab},
    {2039, 1, 24, 5, 0x055b}, {2040, 2, 12, 0, 0x05ad},
}};

lunar_year const* lunar_year_of(int year) {
  if (year < kLunar.front().year || year > kLunar.back().year) return nullptr;
  return &kLunar[static_cast<std::size_t>(year - kLunar.front().year)];
}

}  // namespace

std::optional<holiday_block> holiday_table::find(std::string_view id, int year) const {
  auto const found = std::ranges::find_if(blocks_, [&](auto const& one) { return one.year == year && one.id == id; });
  if (found == blocks_.end()) return {};
  return *found;
}

std::optional<holiday_block> holiday_table::on(base::day day) const {
  auto const holds = [&](holiday_block const& one) { return one.first <= day && day <= one.last; };
  auto const found = std::find_if(blocks_.rbegin(), blocks_.rend(), holds);
  if (found == blocks_.rend()) return {};
  return *found;
}

holiday_table const& china_holidays() {
  static holiday_table const table{kBlocks};
  return table;
}

std::optional<base::day> feast_day(std::string_view holiday, int year) {
  if (holiday == "easter") return travel_season(holiday, year)->last - days{1};
  if (lunar_year_of(year) == nullptr) return {};
  if (holiday == "yuandan") return on_day(year, 1, 1);
  if (holiday == "labour") return on_day(year, 5, 1);
  if (holiday == "national") return on_day(year, 10, 1);
  if (holiday == "spring-festival") return day_of({year, 1, 1});
  if (holiday == "lantern") return day_of({year, 1, 15});
  if (holiday == "dragon-boat") return day_of({year, 5, 5});
  if (holiday == "mid-autumn") return day_of({year, 8, 15});
  if (holiday == "double-ninth") return day_of({year, 9, 9});
  if (holiday == "qingming") {
    // The sun reaches 15° of longitude on the 4th or 5th of April; the usual formula for 1901 to 2099.
    auto const of_century = year % 100;
    auto const constant = year < 2000 ? 5.59 : 4.81;
    return on_day(year, 4, static_cast<int>(of_century * 0.2422 + constant) - of_century / 4);
  }
  return {};
}

// The Sunday behind the first full moon of spring (J.-M. Oudin's formula for the Gregorian calendar).
static base::day easter_sunday(int year) {
  auto const century = year / 100;
  auto const shift = century - century / 4 - (century - (century - 17) / 25) / 3 + 19 * (year % 19) + 15;
  auto const moon = shift % 30;
  auto const full = moon - moon / 28 * (1 - moon / 28 * (29 / (moon + 1)) * ((21 - year % 19) / 11));
  auto const weekday = (year + year / 4 + full + 2 - century + century / 4) % 7;
  return on_day(year, 3, 28) + days{full - weekday};
}

std::optional<holiday_block> travel_season(std::string_view id, int year) {
  if (id == "easter")
    return holiday_block{"easter", year, easter_sunday(year) - days{2}, easter_sunday(year) + days{1}};
  if (id == "shuyun") return holiday_block{"shuyun", year, on_day(year, 7, 1), on_day(year, 8, 31)};
  if (id != "chunyun") return {};
  auto const feast = feast_day("spring-festival", year);
  if (!feast) return {};
  return holiday_block{"chunyun", year, *feast - days{15}, *feast + days{24}};
}

std::optional<lunar_date> lunar_of(base::day day) {
  auto const* year = lunar_year_of(static_cast<int>(std::chrono::year_month_day{day}.year()));
  if (year == nullptr) return {};
  if (day < year->first()) {
    if (year == kLunar.data()) return {};
    --year;
  }
  auto rest = base::day_number(day) - base::day_number(year->first());
  for (int index = 0; index < year->months(); ++index) {
    if (rest < year->length(index)) {
      auto const after_leap = year->leap != 0 && index >= year->leap;
      return lunar_date{year->year, after_leap ? index : index + 1, rest + 1, year->leap != 0 && index == year->leap};
    }
    rest -= year->length(index);
  }
  return {};
}

std::optional<base::day> day_of(lunar_date const& date) {
  auto const* year = lunar_year_of(date.year);
  if (year == nullptr || date.month < 1 || date.month > 12 || date.day < 1 || date.day > 30) return {};
  auto wanted = date.month - 1;
  if (year->leap != 0 && (date.month > year->leap || (date.leap && date.month == year->leap))) ++wanted;
  auto start = year->first();
  for (int index = 0; index < wanted; ++index) start += days{year->length(index)};
  return start + days{std::min(date.day, year->length(wanted)) - 1};
}

}  // namespace fengsui::model
