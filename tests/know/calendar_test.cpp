#include "know/calendar.h"

#include <gtest/gtest.h>

#include "support/test_house.h"

namespace fengsui::know {
namespace {

calendar china() {
  return calendar::read(test::root() / "cities" / "xining" / "calendar.csv");
}
std::vector<model::window> const kRailway{{.holiday = "qingming", .before = 1, .after = 1},
                                          {.holiday = "national-2025", .from = "2025-09-29", .to = "2025-10-10"}};

std::string shape(base::result<period> const& p) {
  return p ? base::to_text(p->from) + ".." + base::to_text(p->to) : std::string{base::fault_name(p.error().code)};
}

TEST(calendar, names_periods) {
  auto const days = china();
  EXPECT_EQ(shape(days.parse("2025", {})), "2025-01-01..2025-12-31");
  EXPECT_EQ(shape(days.parse("2025-Q1", {})), "2025-01-01..2025-03-31");
  EXPECT_EQ(shape(days.parse("2024-02", {})), "2024-02-01..2024-02-29");
  EXPECT_EQ(shape(days.parse("2025-04-04", {})), "2025-04-04..2025-04-04");
  EXPECT_EQ(shape(days.parse("2025-04-04..2025-04-06", {})), "2025-04-04..2025-04-06");
  for (auto const* wrong : {"", "25", "2025-Q5", "2025-13", "2025-00", "2025-02-30", "2025-04-06..2025-04-04",
                            "qingming", "qingming-1999", "0000", "2025-4", "-2025"}) {
    EXPECT_FALSE(days.parse(wrong, {})) << wrong;
  }
}

TEST(calendar, counts_a_holiday_by_the_window_of_who_asks) {
  auto const days = china();
  EXPECT_EQ(shape(days.parse("qingming-2025", {})), "2025-04-04..2025-04-06");
  EXPECT_EQ(shape(days.parse("qingming-2025", kRailway)), "2025-04-03..2025-04-07");
  EXPECT_EQ(shape(days.parse("national-2025", kRailway)), "2025-09-29..2025-10-10");
  EXPECT_EQ(shape(days.parse("national-2024", kRailway)), "2024-10-01..2024-10-07");
}

TEST(calendar, knows_blocks_of_two_holidays_and_new_year_in_december) {
  auto const days = china();
  EXPECT_EQ(shape(days.parse("national-2025", {})), "2025-10-01..2025-10-08");
  EXPECT_EQ(shape(days.parse("mid-autumn-2025", {})), "2025-10-01..2025-10-08");
  EXPECT_EQ(shape(days.parse("yuandan-2018", {})), "2017-12-30..2018-01-01");
  EXPECT_EQ(shape(days.parse("spring-festival-2025", {})), "2025-01-28..2025-02-04");
}

TEST(calendar, knows_make_up_workdays) {
  auto const days = china();
  EXPECT_TRUE(days.is_working(*base::parse_day("2024-04-07")));   // a Sunday worked for Qingming
  EXPECT_FALSE(days.is_working(*base::parse_day("2025-04-04")));  // a Friday off
  EXPECT_FALSE(days.is_working(*base::parse_day("2025-04-12")));  // an ordinary Saturday
  EXPECT_TRUE(days.is_working(*base::parse_day("2031-04-07")));   // beyond the notices: a Monday
}

TEST(calendar, compares_with_the_period_before_and_the_year_before) {
  auto const days = china();
  auto const of = [&](char const* text) { return *days.parse(text, {}); };
  EXPECT_EQ(shape(days.previous(of("2025-Q1"))), "2024-10-01..2024-12-31");
  EXPECT_EQ(shape(days.previous(of("2025-03"))), "2025-02-01..2025-02-28");
  EXPECT_EQ(shape(days.previous(of("2025"))), "2024-01-01..2024-12-31");
  EXPECT_EQ(shape(days.previous(of("qingming-2025"))), "2025-04-01..2025-04-03");
  EXPECT_EQ(shape(days.last_year(of("2024-02-29"))), "2023-02-28..2023-02-28");
  EXPECT_EQ(shape(days.last_year(of("2025-02"))), "2024-02-01..2024-02-29");
  EXPECT_EQ(shape(days.last_year(of("qingming-2025"))), "2024-04-04..2024-04-06");
  EXPECT_EQ(shape(*days.same_holiday(*days.parse("spring-festival-2025", {}), {})), "2024-02-10..2024-02-17");
  EXPECT_FALSE(days.same_holiday(of("2025-04"), {}));
}

TEST(calendar, says_periods_in_both_languages) {
  auto const days = china();
  EXPECT_EQ(days.parse("qingming-2025", {})->name(), (base::name{"2025年清明", "Qingming 2025"}));
  EXPECT_EQ(days.parse("2025-Q1", {})->name(), (base::name{"2025年一季度", "Q1 2025"}));
  EXPECT_EQ(days.parse("2025-04-04", {})->name(), (base::name{"2025年4月4日", "4 April 2025"}));
}

}  // namespace
}  // namespace fengsui::know
