// Chinese figures against a plan, signed money, what lists of changes name, and the days of what is told in passing.
#include <gtest/gtest.h>

#include "sense/reader/told_lines.h"

namespace fengsui::sense::reader {
namespace {

TEST(chinese_plans, an_amount_that_is_called_a_target_behind_it_is_completed) {
  EXPECT_EQ(kinds_told("上半年全县新增就业4120人，完成全年7500人目标的54.9%。"),
            (told_lines{"4120人 level", "7500人 level", "54.9% target_share of a"}));
  EXPECT_EQ(kinds_told("重大产业项目完成投资412亿元，占年度计划的51.5%；民生项目83亿元，占46.2%。"),
            (told_lines{"412亿元 level", "51.5% target_share of a", "83亿元 level", "46.2% target_share of c"}));
}

TEST(chinese_plans, what_has_been_done_of_a_years_plan_was_done_since_january) {
  EXPECT_EQ(days_told("截至5月底，全省重点项目完成投资812亿元，占年度计划的44.3%。"),
            (told_lines{"812亿元 2024-01-01..2024-05-31", "44.3% 2024-01-01..2024-05-31"}));
}

TEST(chinese_plans, how_many_of_them_grow_is_a_share) {
  EXPECT_EQ(kinds_told("1—5月，38个行业中27个实现增长，增长面71.1%。"),
            (told_lines{"38个 level", "27个 level", "71.1% share of b"}));
}

TEST(chinese_plans, money_of_projects_sorted_by_county_and_trade_was_signed_as_their_sum_was) {
  auto const read = indicators_told(
      "6月20日，安平市签约项目21个，投资总额52.6亿元。分县（区）看，城东区3个、5.2亿元，河口县6个、14.1亿元。分产业看，"
      "一产业6个，投资总额4.9亿元；二产业5个，投资总额11.3亿元。");
  EXPECT_EQ(read[2], "3个 projects_signed");
  EXPECT_EQ(read[5], "14.1亿元 signed_amount");
  EXPECT_EQ(read[9], "11.3亿元 signed_amount");
}

TEST(chinese_plans, a_verb_between_two_counts_is_of_the_one_behind_it) {
  EXPECT_EQ(indicators_told("去年签约的84个项目开工37个。"),
            (told_lines{"84个 projects_signed", "37个 projects_started"}));
}

TEST(chinese_plans, changes_are_of_the_figures_that_their_nouns_name) {
  EXPECT_EQ(
      kinds_told("全省监测热点318个，反馈森林火灾26起，扑火伤亡3人，其中死亡1人；与去年同期相比，热点数、林火数"
                 "分别上升36%和24%。"),
      (told_lines{"318个 level", "26起 level", "3人 level", "1人 level", "36% chg_pct of a", "24% chg_pct of b"}));
  // What was not printed is of no figure.
  EXPECT_EQ(indicators_told("发生火灾26起，伤亡3人，火灾次数、受害面积和人员伤亡同比减少8%、9%和20%。"),
            (told_lines{"26起 fires", "3人 casualties", "8% fires", "9% burned_area", "20% casualties"}));
  EXPECT_EQ(kinds_told("发生火灾412起，其中一般391起、较大18起、重大3起，比上年的530起减少118起，下降22.3%。")[6],
            "22.3% chg_pct of a");
}

TEST(chinese_plans, parts_in_a_sentence_of_their_own_are_of_the_days_of_their_whole) {
  auto const read = days_told(
      "全区2024年春运历时40天，截至2月21日，完成旅客运输量86.4万人次，增长1.9%。其中县际班车28.8万人次，增长1.3%。",
      "2024-02-23");
  EXPECT_EQ(read[3], "28.8万人次 2024-01-26..2024-02-21");
}

TEST(chinese_plans, a_streak_is_told_in_passing) {
  auto const read = days_told(
      "2月16日（正月初七）全国铁路发送旅客718万人，2月11日至16日连续6天同比增幅在10%以上。武汉铁路局发送66万人。",
      "2013-02-17");
  EXPECT_EQ(read[3], "66万人 2013-02-16..2013-02-16");
}

TEST(chinese_plans, what_is_listed_in_the_statistics_speaks_for_nobody) {
  EXPECT_EQ(owners_told("中秋节当天，四川全省纳入统计的21个景区接待游客70.62万人次。", "2013-09-20"),
            (told_lines{"21个 四川省", "70.62万人次 四川省"}));
}

TEST(chinese_periods, what_is_compared_with_last_years_has_come_since_the_year_began) {
  auto const told = days_told(
      "截至2024年5月底,财政收入累计完成41236万元,为年初预算的43.2%,比上年同期增加2136万元。税收收入28120万元,增加"
      "1420万元,增长5.3%。");
  ASSERT_EQ(told.size(), 6U);
  EXPECT_EQ(told[0], "41236万元 2024-01-01..2024-05-31");
  EXPECT_EQ(told[2], "2136万元 2024-01-01..2024-05-31");
  EXPECT_EQ(told[3], "28120万元 2024-01-01..2024-05-31");
  auto const held = days_told("2023年末全县常住人口24.3万人。全县生产总值86.2亿元,比上年增长4.1%。");
  EXPECT_EQ(held[0], "24.3万人 2023-12-31..2023-12-31");
  EXPECT_EQ(held[1], "86.2亿元 2023-01-01..2023-12-31");
}

TEST(chinese_periods, a_share_that_was_is_of_the_year_said_of_it) {
  auto const told =
      days_told("2023年,轻工业占比由2019年的31.2%升到2023年的34.6%。轻重结构由2019年的31.2:68.8变为34.6:65.4。");
  ASSERT_EQ(told.size(), 6U);
  EXPECT_EQ(told[0], "31.2% 2019-01-01..2019-12-31");
  EXPECT_EQ(told[1], "34.6% 2023-01-01..2023-12-31");
  EXPECT_EQ(told[3], "68.8 2019-01-01..2019-12-31");
  EXPECT_EQ(told[5], "65.4 2023-01-01..2023-12-31");
}

TEST(chinese_periods, what_a_rate_came_to_is_of_now_and_a_day_of_telling_of_nothing) {
  auto const told = days_told("2024年上半年,零售总额412亿元。贡献率由去年的40%升至63%。");
  EXPECT_EQ(told[1], "40% 2023-01-01..2023-12-31");
  EXPECT_EQ(told[2], "63% 2024-01-01..2024-06-30");
  EXPECT_EQ(days_told("6月29日,黑石市森林防火部门介绍,今年到目前全市发生火灾3起。", "2024-06-29")[0],
            "3起 2024-01-01..2024-06-29");
}

TEST(chinese_periods, the_years_of_a_list_are_compared_with_like_its_first) {
  auto const told =
      days_told("2023年全市揽收快件4.2亿件,与2019年、2020年、2021年同期相比分别增长81%、42%、13%;投递3.1亿件。");
  ASSERT_EQ(told.size(), 5U);
  EXPECT_EQ(told[1], "81% 2023-01-01..2023-12-31");
  EXPECT_EQ(told[4], "3.1亿件 2023-01-01..2023-12-31");
}

}  // namespace
}  // namespace fengsui::sense::reader
