#include "model/holidays.h"

#include <gtest/gtest.h>

#include <fstream>

#include "base/csv.h"

namespace {

using namespace fengsui;
using base::day;

day d(std::string_view text) {
  return *base::parse_day(text);
}

std::string block_text(std::optional<model::holiday_block> const& one) {
  return one ? base::to_text(one->first) + ".." + base::to_text(one->last) : "none";
}

TEST(holidays, weekends_that_touch_the_days_off_belong_to_the_holiday) {
  auto const& table = model::china_holidays();
  EXPECT_EQ(block_text(table.find("labour", 2016)), "2016-04-30..2016-05-02");
  EXPECT_EQ(block_text(table.find("qingming", 2014)), "2014-04-05..2014-04-07");
  EXPECT_EQ(block_text(table.find("qingming", 2025)), "2025-04-04..2025-04-06");
  EXPECT_EQ(block_text(table.find("yuandan", 2024)), "2023-12-30..2024-01-01");
  EXPECT_EQ(block_text(table.find("national", 1999)), "1999-10-01..1999-10-07");
  EXPECT_EQ(block_text(table.find("labour", 2003)), "none");
  EXPECT_EQ(block_text(table.find("national", 1998)), "none");
}

TEST(holidays, a_day_knows_its_holiday_and_mid_autumn_within_national_day_is_national_day) {
  auto const& table = model::china_holidays();
  EXPECT_EQ(table.on(d("2025-04-05"))->id, "qingming");
  EXPECT_EQ(table.on(d("2025-10-06"))->id, "national");
  EXPECT_FALSE(table.on(d("2025-04-07")));
}

TEST(holidays, the_spring_travel_season_has_forty_days) {
  EXPECT_EQ(block_text(model::travel_season("chunyun", 2025)), "2025-01-14..2025-02-22");
  EXPECT_EQ(block_text(model::travel_season("chunyun", 2024)), "2024-01-26..2024-03-05");
  EXPECT_EQ(block_text(model::travel_season("chunyun", 2016)), "2016-01-24..2016-03-03");
  EXPECT_EQ(block_text(model::travel_season("chunyun", 2026)), "2026-02-02..2026-03-13");
}

TEST(holidays, a_lunar_day_and_its_day_are_the_same_walk_both_ways) {
  for (auto one = d("1995-02-01"); one <= d("2040-12-31"); one += std::chrono::days{1}) {
    auto const lunar = model::lunar_of(one);
    ASSERT_TRUE(lunar) << base::to_text(one);
    ASSERT_EQ(model::day_of(*lunar), one) << base::to_text(one);
  }
  EXPECT_FALSE(model::lunar_of(d("1990-01-01")));
  EXPECT_EQ(model::day_of({2024, 1, 1, false}), d("2024-02-10"));
}

TEST(holidays, lunar_days_and_blocks_agree_with_the_published_calendar) {
  std::ifstream in{FENGSUI_TESTS "/../cities/xining/calendar.csv", std::ios::binary};
  ASSERT_TRUE(in);
  base::line_reader lines{in, 4096};
  base::csv_reader records{lines};
  std::vector<std::string> cells;
  ASSERT_TRUE(records.next(cells));
  int compared = 0;
  while (records.next(cells)) {
    auto const one = d(cells[0]);
    auto const lunar = model::lunar_of(one);
    ASSERT_TRUE(lunar);
    auto const sign = lunar->leap ? "-" : "";  // as the file marks a leap month
    EXPECT_EQ(sign + std::to_string(lunar->month) + "/" + std::to_string(lunar->day), cells[5] + "/" + cells[6])
        << cells[0];
    auto const off = cells[1] == "holiday" || (cells[1] == "weekend" && !cells[2].empty());
    if (cells[2].find("抗日战争") == std::string::npos) {
      EXPECT_EQ(model::china_holidays().on(one).has_value(), off) << cells[0];
    }
    if (cells[7] == "清明") {
      EXPECT_EQ(model::feast_day("qingming", std::stoi(cells[0])), one);
    }
    ++compared;
  }
  EXPECT_GT(compared, 5000);
}

}  // namespace
