// When a Chinese figure was: times that say what a day is, who speaks, or what it is compared with, and are no time of
// their own.
#include <gtest/gtest.h>

#include "sense/reader/told_lines.h"

namespace fengsui::sense::reader {
namespace {

TEST(chinese_periods, an_office_called_after_a_season_says_nothing_of_when) {
  auto const read = days_told("5月1日至5日,临夏道路运输发送旅客58万人次。据市春运办,全市投放运力2.1万辆次。");
  EXPECT_EQ(read, (told_lines{"58万人次 2024-05-01..2024-05-05", "2.1万辆次 2024-05-01..2024-05-05"}));
}

TEST(chinese_periods, what_a_day_is_stands_right_behind_it) {
  auto const read = days_told("4月1日至3日预售车票12.6万张,4月4日假期首日发送旅客9.8万人次。");
  EXPECT_EQ(read.back(), "9.8万人次 2024-04-04..2024-04-04");
}

TEST(chinese_periods, a_single_day_is_left_again_at_the_semicolon) {
  auto const read = days_told("春运期间,厦金航线运送旅客9.6万人次,2月12日单日6297人次;泉金航线140班次。");
  EXPECT_EQ(read.back(), "140班次 2024-01-26..2024-03-05");
}

TEST(chinese_periods, a_day_like_last_years_is_this_years) {
  EXPECT_EQ(days_told("高峰与上年一样落在4月6日,当天运送旅客14918人次。")[0], "14918人次 2024-04-06..2024-04-06");
}

TEST(chinese_periods, what_began_on_a_day_goes_on_up_to_the_text) {
  EXPECT_EQ(days_told("2月1日春运启动以来,民航日均运输旅客157万人。", "2024-02-11")[0],
            "157万人 2024-02-01..2024-02-11");
  EXPECT_EQ(days_told("2024年3月15日进入防火期以来,全市出动护林员12.6万人次。", "2024-04-02")[0],
            "12.6万人次 2024-03-15..2024-04-02");
}

TEST(chinese_periods, a_fourth_quarter_may_leave_out_its_last_word) {
  EXPECT_EQ(days_told("2023年第四季货物吞吐量7100万吨。")[0], "7100万吨 2023-10-01..2023-12-31");
}

TEST(chinese_periods, what_is_listed_behind_last_years_level_is_last_years) {
  auto const read = days_told("今年上半年,全市引进资金126亿元,去年同期为108亿元、86个项目;新签约项目92个。");
  EXPECT_EQ(read[1], "108亿元 2023-01-01..2023-06-30");
  EXPECT_EQ(read[2], "86个 2023-01-01..2023-06-30");
  EXPECT_EQ(read[3], "92个 2024-01-01..2024-06-30");
}

TEST(chinese_periods, the_year_of_the_things_is_not_the_year_of_what_they_have_done) {
  EXPECT_EQ(days_told("去年签约的86个项目已落地52个。"), (told_lines{"86个 2023-01-01..2023-12-31", "52个 ?..?"}));
  EXPECT_EQ(days_told("2021年引进的12家企业上半年完成产值8.6亿元。"),
            (told_lines{"12家 2021-01-01..2021-12-31", "8.6亿元 2024-01-01..2024-06-30"}));
}

TEST(chinese_periods, what_has_been_done_is_of_no_time_far_ahead) {
  EXPECT_EQ(days_told("项目计划2026年投产。目前已完成投资3.2亿元。"), (told_lines{"3.2亿元 ?..?"}));
}

}  // namespace
}  // namespace fengsui::sense::reader
