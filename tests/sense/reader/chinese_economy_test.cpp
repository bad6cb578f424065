// Bulletins of the economy, of contests and of emergencies: what their short words, lists and rates mean.
#include <gtest/gtest.h>

#include "sense/reader/told_lines.h"

namespace fengsui::sense::reader {
namespace {

TEST(chinese_economy, bare_revenue_is_what_the_text_has_called_so_in_full) {
  auto const told = indicators_told(
      "上半年全市工业企业主营业务收入412.6亿元，增长5.1%。其中纺织业增加值32.4亿元，收入97.3亿元；食品业12."
      "8亿元，收入41.7亿元。");
  EXPECT_EQ(told, (told_lines{"412.6亿元 operating_revenue", "5.1% operating_revenue", "32.4亿元 industrial_va",
                              "97.3亿元 operating_revenue", "12.8亿元 industrial_va", "41.7亿元 operating_revenue"}));
}

TEST(chinese_economy, how_a_list_is_sorted_is_not_what_it_counts) {
  auto const told = indicators_told("全市共签约项目9个。按县区算，青山区2个，红河区7个。");
  EXPECT_EQ(told[1], "2个 projects_signed");
  EXPECT_EQ(told[2], "7个 projects_signed");
}

TEST(chinese_economy, a_rate_of_those_counted_is_a_share_and_rises_by_points) {
  EXPECT_EQ(kinds_told("全省立案94起，破获62起，破案率为65.9%。")[2], "65.9% share of b");
  EXPECT_EQ(kinds_told("全县案件查处率91.3%，比下达指标高6.2%。")[1].substr(0, 11), "6.2% chg_pp");
  EXPECT_EQ(units_told("三市到位额占全省54.1%，比去年同期提高3.2%。").back(), "3.2% pp");
  // What the share is of has grown.
  EXPECT_EQ(kinds_told("出口41亿元，占40.2%，同比增长3.2%。")[2].substr(0, 12), "3.2% chg_pct");
}

TEST(chinese_economy, what_is_completed_of_a_plan_right_before_it_is_no_share) {
  auto const told = kinds_told("在建项目41项，年计划98.2亿元，已完成64.3亿元，占65.5%。");
  EXPECT_EQ(told[3], "65.5% target_share of c");
}

TEST(chinese_economy, shares_are_distributed_over_classes) {
  auto const told = kinds_told("到位资金在三次产业中分布为2.7%、74%和23.3%。");
  EXPECT_EQ(told, (told_lines{"2.7% share", "74% share", "23.3% share"}));
  EXPECT_EQ(kinds_told("火灾城市占39%、农村占61%，死亡人数则为51.4%和48.6%。")[3], "48.6% share");
}

TEST(chinese_economy, few_in_words_are_counted_where_nothing_is_done_together) {
  EXPECT_EQ(units_told("全市发生森林火灾9起，烧荒8起，小孩玩火一起。").back(), "一起 incident");
  EXPECT_EQ(units_told("火灾五百二十起，死二十四人，伤九人。").back(), "九人 person");
  EXPECT_EQ(units_told("青岛、烟台、威海等八市均超过预期。").size(), 1U);
  EXPECT_EQ(units_told("火灾中大家一起扑救。").size(), 0U);
}

TEST(chinese_economy, a_plan_that_something_is_measured_by_is_nothing_to_come) {
  auto const told = days_told("2023年全县安排项目41个。1-4月完成投资12.4亿元，为年度计划的31.7%。", "2023-05-10");
  EXPECT_EQ(told[1], "12.4亿元 2023-01-01..2023-04-30");
  EXPECT_EQ(days_told("2023年全县安排项目41个。1-4月完成投资12.4亿元，为年度计划的31.7%。", "2023-12-31")[1], told[1]);
}

TEST(chinese_economy, what_grew_goes_on_to_the_day_that_the_sentence_before_named) {
  auto const told =
      days_told("截至4月底，全市财政收入19.1亿元，同比增长15.3%。财政支出37.2亿元，增长9.6%，增支3.2亿元。");
  EXPECT_EQ(told[2], "37.2亿元 2024-01-01..2024-04-30");
  EXPECT_EQ(told[4], "3.2亿元 2024-01-01..2024-04-30");
}

TEST(chinese_economy, what_has_been_added_up_is_not_of_the_month_told_last) {
  auto const told =
      days_told("1-5月全社会用电量累计4382亿千瓦时，5月份875亿千瓦时。累计中，第一产业85亿千瓦时，下降0.5%。");
  EXPECT_EQ(told[2], "85亿千瓦时 2024-01-01..2024-05-31");
}

TEST(chinese_economy, a_report_of_a_month_sums_up_the_year) {
  auto const told = days_told("某市2024年4月工业快报，企业累计实现工业增加值31.8亿元。装备制造增加值10.2亿元。");
  EXPECT_EQ(told[0], "31.8亿元 2024-01-01..2024-04-30");
  EXPECT_EQ(told[1], "10.2亿元 2024-01-01..2024-04-30");
}

TEST(chinese_economy, whoever_came_to_a_contest_has_its_prizes) {
  auto const told = owners_told(
      "2024年全国职业院校技能大赛共有98个比赛项目。青岛市由23所学校的152名选手参加，获25个一等奖。二等奖比上届增加4个"
      "。");
  EXPECT_EQ(told[0], "98个 2024年全国职业院校技能大赛");
  EXPECT_EQ(told[3], "25个 青岛市");
  EXPECT_EQ(told[4], "4个 青岛市");
}

TEST(chinese_economy, a_province_told_of_at_the_end_is_not_whose_the_text_is) {
  auto const told = owners_told(
      "“五一”假期，福州市共接待游客139.52万人次，增长25.8%；收入7.99亿元，增长31.2%；一日游120.9万人次，增长26.9%"
      "；过夜18.6万人次，增长19.1%。"
      "全省接待904.16万人次。");
  EXPECT_EQ(told.front(), "139.52万人次 福州市");
  EXPECT_EQ(told.back(), "904.16万人次 福建省");
}

TEST(chinese_economy, shares_of_regions_are_of_their_levels) {
  auto const told = kinds_told(
      "实际使用外资1381.9亿元。东部1178.2亿元，中部113亿元，西部90.7亿元。东、中、西部比重分别为85.3%、8.2%和6.5%。");
  EXPECT_EQ(told[4], "85.3% share of b");
  EXPECT_EQ(told[6], "6.5% share of d");
}

TEST(chinese_economy, whom_multiple_units_carry_is_told_by_the_train_before_the_verb) {
  auto const told = indicators_told(
      "假期全国铁路发送旅客6120万人次，动车组共发送旅客3812万人次，动车组列车每天运送762万人次，占62.3%。加开动车组列车"
      "86列，发送旅客41万人次。");
  EXPECT_EQ(told[0], "6120万人次 pax_sent");
  EXPECT_EQ(told[1], "3812万人次 emu_pax_sent");
  EXPECT_EQ(told[2], "762万人次 emu_pax_sent");
  EXPECT_EQ(told[5], "41万人次 pax_sent");
}

TEST(chinese_economy, a_firm_named_after_its_province_is_neither_the_province_nor_its_trade) {
  EXPECT_EQ(owners_told("2024年春运，甘肃省民航机场集团共保障航班1.62万架次。"),
            (told_lines{"1.62万架次 甘肃省民航机场集团"}));
  EXPECT_EQ(owners_told("上半年，全省集团公司完成投资3.1亿元。")[0], "3.1亿元 本省");
}

TEST(chinese_economy, each_of_a_list_is_of_the_body_that_it_names) {
  auto const told =
      owners_told("全省接待58.6万人次，其中3个景区超过5万人次：白云山12.5万人次、青龙湖8.1万人次、石门古镇7.4万人次。",
                  "2024-02-20");
  EXPECT_EQ(told[3], "12.5万人次 白云山");
  EXPECT_EQ(told[5], "7.4万人次 石门古镇");
}

TEST(chinese_economy, points_against_several_times_are_of_the_rate_before_them) {
  auto const told = kinds_told("工业投资226.6亿元，同比增长20.3%，比1至10月和前三季度分别提高8.9个、10个百分点。");
  EXPECT_EQ(told[2], "8.9个 chg_pp of b");
  EXPECT_EQ(told[3], "10个百分点 chg_pp of b");
}

TEST(chinese_economy, what_is_planned_for_the_year_is_of_the_year) {
  EXPECT_EQ(days_told("前3个月完成投资313.64亿元。全年计划新开工270项，实际已开工129项。", "2024-04-15")[1],
            "270项 2024-01-01..2024-12-31");
}

TEST(chinese_economy, who_competes_is_counted_by_what_it_is) {
  auto const told = indicators_told(
      "全国大学生数学建模竞赛有1490所院校的42992队报名，其中本科39293队。某赛区成功参赛1816个队，获国家一等奖4项。");
  EXPECT_EQ(told, (told_lines{"1490所 teams", "42992队 teams", "39293队 teams", "1816个 teams", "4项 prizes"}));
  EXPECT_EQ(indicators_told("创业大赛报名截止，共155个创业项目参赛，评出一等奖2名。")[0], "155个 entries");
}

TEST(chinese_economy, where_a_share_lies_is_not_what_it_counts) {
  EXPECT_EQ(indicators_told("全国接报火灾45万起。火灾城市占39%、农村占61%。"),
            (told_lines{"45万起 fires", "39% fires", "61% fires"}));
}

TEST(chinese_economy, what_became_of_them_stands_before_who_they_were) {
  EXPECT_EQ(indicators_told("全州发生森林火灾12起，扑救中牺牲护林员9名，受伤7名。")[1], "9名 deaths");
}

TEST(chinese_economy, how_many_there_were_is_told_by_the_count_word) {
  auto const told = kinds_told(
      "全国接报火灾45万起，造成947人死亡、989人受伤，直接经济损失26."
      "8亿元。同去年同期比，起数、受伤人数和财产损失分别减少4%、7.7%和28.9%。");
  EXPECT_EQ(told[4], "4% chg_pct of a");
  EXPECT_EQ(told[6], "28.9% chg_pct of d");
}

TEST(chinese_economy, a_rate_of_prizes_is_of_those_that_its_name_calls) {
  auto const told = kinds_told(
      "某大学63支队伍参加数学建模竞赛，获得35项奖项：国家一等奖2项，省一等奖12项、二等奖21项，国奖率3.17%，获奖率55.6%"
      "。");
  EXPECT_EQ(told[5], "3.17% share of c");
  EXPECT_EQ(told[6], "55.6% share of b");
}

TEST(chinese_economy, losses_are_losses) {
  EXPECT_EQ(indicators_told("全省发生火灾412起，直接财产损失799万元。").back(), "799万元 direct_loss");
}

}  // namespace
}  // namespace fengsui::sense::reader
