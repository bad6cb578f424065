// How far words reach: to which figures a time, a comparison or a unit that is said once belongs.
#include <gtest/gtest.h>

#include "sense/reader/told_lines.h"

namespace fengsui::sense::reader {
namespace {

// "span indicator kind >of", one a figure.
told_lines links_told(std::string_view text, std::string_view published = "2024-06-30") {
  return lines_told(text, published, [](model::printed_figure const& one) {
    auto line = one.indicator + " " + kind_name(one.kind);
    if (one.of) line += " >" + letter(static_cast<std::size_t>(*one.of));
    return line;
  });
}

TEST(reach, a_bracket_keeps_its_figures_and_its_days) {
  EXPECT_EQ(links_told("国庆假期,机场执行航班860架次(日均123架次,单日最高141架次),同比增加52架次,增幅6.4%。"),
            (told_lines{"860架次 flights level", "123架次 flights level", "141架次 flights level",
                        "52架次 flights chg_abs >a", "6.4% flights chg_pct >a"}));
  EXPECT_EQ(
      days_told("春运期间,机场计划执行航班860架次(正月初六达到峰值41架次),增开临时航班52架次。", "2024-01-20"),
      (told_lines{"860架次 2024-01-26..2024-03-05", "41架次 2024-02-15..2024-02-15", "52架次 2024-01-26..2024-03-05"}));
}

TEST(reach, what_has_been_since_a_day_ends_with_its_clause) {
  EXPECT_EQ(days_told("一季度,铁路发送旅客320万人次;新线自2月8日起开通以来日均发送旅客1.2万人次;发送货物86万吨。"
                      "开行班列120列。",
                      "2024-04-10"),
            (told_lines{"320万人次 2024-01-01..2024-03-31", "1.2万人次 2024-02-08..2024-04-10",
                        "86万吨 2024-01-01..2024-03-31", "120列 2024-01-01..2024-03-31"}));
}

TEST(reach, the_day_of_a_peak_is_left_again) {
  EXPECT_EQ(days_told("端午假期,口岸查验旅客26.4万人次,其中单日最高出现在6月9日,达9.8万人次;查验车辆1.3万辆次。",
                      "2024-06-11"),
            (told_lines{"26.4万人次 2024-06-08..2024-06-10", "9.8万人次 2024-06-09..2024-06-09",
                        "1.3万辆次 2024-06-08..2024-06-10"}));
}

TEST(reach, up_to_a_day_of_a_season_is_from_its_first_day_on) {
  EXPECT_EQ(
      days_told("暑运过半,铁路累计发送旅客410万人次。截至7月31日,南站累计发送旅客96万人次,增长8%。", "2024-08-01"),
      (told_lines{"410万人次 2024-07-01..2024-08-01", "96万人次 2024-07-01..2024-07-31", "8% 2024-07-01..2024-07-31"}));
}

TEST(reach, a_season_that_begins_is_the_whole_season) {
  EXPECT_EQ(days_told("2024年春运1月26日正式启动,铁路计划发送旅客840万人次。", "2024-01-26"),
            (told_lines{"840万人次 2024-01-26..2024-03-05"}));
}

TEST(reach, a_headline_has_the_days_of_what_it_says_again) {
  EXPECT_EQ(
      days_told("港口5月吞吐量超90万吨\n5月12日,记者从港务局获悉,前4个月吞吐量为318万吨。\n", "2024-05-12").size(), 2);
  EXPECT_EQ(
      days_told("快递首日揽收量超90万件\n据统计,11月1日全市揽收快递93.4万件。1日至3日日均揽收81万件。\n", "2024-11-05"),
      (told_lines{"90万件 2024-11-01..2024-11-01", "93.4万件 2024-11-01..2024-11-01",
                  "81万件 2024-11-01..2024-11-03"}));
  EXPECT_EQ(links_told("5月全社会用电量增长7.3%\n5月份,全市全社会用电量12.6亿千瓦时,同比增长7.3%。\n"),
            (told_lines{"7.3% power_consumption chg_pct >b", "12.6亿千瓦时 power_consumption level",
                        "7.3% power_consumption chg_pct >b"}));
}

TEST(reach, the_same_time_and_no_other_years) {
  auto const figures =
      figures_told("前5个月,全省税收收入86亿元。同期,全省一般公共预算支出210亿元,同比增长4%。", "2024-06-20");
  ASSERT_EQ(figures.size(), 3);
  EXPECT_EQ(figures[1].role, "");
  EXPECT_EQ(figures[1].period_start, *base::parse_day("2024-01-01"));
  EXPECT_EQ(figures[2].of, 1);
}

TEST(reach, a_change_is_of_the_level_that_its_words_name_sentences_before) {
  EXPECT_EQ(
      links_told(
          "去年,全省发生森林火灾36起,过火面积120公顷。与2022年相比,火灾次数减少9起、下降20%,过火面积减少31公顷。"),
      (told_lines{"36起 fires level", "120公顷 burned_area level", "9起 fires chg_abs >a", "20% fires chg_pct >a",
                  "31公顷 burned_area chg_abs >b"}));
}

TEST(reach, the_average_of_a_part_has_its_own_change) {
  EXPECT_EQ(links_told("五一假期,口岸查验出入境人员26.4万人次,日均同比增长6%,其中入境日均2.9万人次,同比增长9%。"),
            (told_lines{"26.4万人次 pax_border level", "6% pax_border chg_pct >a", "2.9万人次 pax_border level",
                        "9% pax_border chg_pct >c"}));
}

TEST(reach, a_task_is_completed_whoever_set_it) {
  EXPECT_EQ(links_told("1至9月,全县到位资金12.4亿元,完成市下达任务的88.6%,占全年计划的61%。"),
            (told_lines{"12.4亿元 funds_arrived level", "88.6% funds_arrived target_share >a",
                        "61% funds_arrived target_share >a"}));
}

TEST(reach, a_year_in_a_target_holds_for_the_target_only) {
  EXPECT_EQ(days_told("2023年1-10月到位资金31亿元,完成全年40亿元目标任务的77.5%,其中外资2.1亿元。", "2023-11-08"),
            (told_lines{"31亿元 2023-01-01..2023-10-31", "40亿元 2023-01-01..2023-12-31",
                        "77.5% 2023-01-01..2023-10-31", "2.1亿元 2023-01-01..2023-10-31"}));
}

TEST(reach, units_are_lent_and_printed_in_all_their_shapes) {
  auto const figures = figures_told(
      "7月,铁路日均装车1.26万车;口岸查验交通工具3.4万架(艘、辆)次;全局发送旅客86.4万人,其中直通21.5万,管内64.9万人。",
      "2024-08-02");
  ASSERT_EQ(figures.size(), 5);
  EXPECT_EQ(figures[0].unit, "wagon");
  EXPECT_EQ(figures[0].indicator, "wagons_loaded");
  EXPECT_EQ(figures[1].span, "3.4万架(艘、辆)次");
  EXPECT_EQ(figures[3].unit, "person_trip");
  EXPECT_EQ(figures_told("全区经济保持平稳运行,港口吞吐量突破亿吨。", "2024-08-02").size(), 1);
}

TEST(reach, a_list_of_changes_goes_to_the_list_of_levels_before_it) {
  EXPECT_EQ(links_told("三个园区分别实现产值12.6亿元、8.4亿元和3.1亿元,增长6%、9.5%和2%。"),
            (told_lines{"12.6亿元 industrial_output level", "8.4亿元 industrial_output level",
                        "3.1亿元 industrial_output level", "6% industrial_output chg_pct >a",
                        "9.5% industrial_output chg_pct >b", "2% industrial_output chg_pct >c"}));
}

TEST(reach, an_average_compared_with_an_average_has_the_change) {
  auto const figures = figures_told(
      "端午假期,机场运送旅客9.6万人次,日均运送旅客3.2万人次,比2019年端午假期(日均2.5万人次)增长28%。", "2024-06-11");
  ASSERT_EQ(figures.size(), 4);
  EXPECT_EQ(figures[2].role, "base");
  EXPECT_EQ(figures[2].period_start, *base::parse_day("2019-06-07"));
  EXPECT_EQ(figures[3].of, 1);
}

TEST(reach, a_parts_month_and_a_feasts_days) {
  EXPECT_EQ(
      days_told("上半年,全市工业投资36亿元,其中当月投资7亿元;税收收入21亿元。", "2024-07-20"),
      (told_lines{"36亿元 2024-01-01..2024-06-30", "7亿元 2024-06-01..2024-06-30", "21亿元 2024-01-01..2024-06-30"}));
  EXPECT_EQ(days_told("春节假期(除夕至初六),全县接待游客16.8万人次。", "2024-02-18"),
            (told_lines{"16.8万人次 2024-02-09..2024-02-15"}));
}

TEST(reach, a_models_number_is_none_and_a_scale_alone_may_be_one) {
  EXPECT_EQ(
      links_told("火场投入直升机3架(1架米-26、2架卡-32),过火面积12公顷,无人员伤亡。另一起火灾经420余人扑救。").size(),
      6);
  EXPECT_EQ(links_told("作文大赛收到稿件近万篇,评出一等奖10名。"),
            (told_lines{"万篇 entries level", "10名 prizes level"}));
}

TEST(reach, a_count_word_that_comes_again_counts_the_same) {
  EXPECT_EQ(links_told("大赛共收到稿件2180篇。稿件来自31个省份。从这2000多篇来稿中选出优秀作品。"),
            (told_lines{"2180篇 entries level", "31个 provinces level", "2000多篇 entries level"}));
}

TEST(reach, a_change_of_a_part_is_not_the_totals) {
  EXPECT_EQ(links_told("1至9月,全省实际使用外资86亿元,同比增长6%。高技术产业实际使用外资同比增长31%。"),
            (told_lines{"86亿元 fdi level", "6% fdi chg_pct >a", "31% fdi chg_pct"}));
}

TEST(reach, a_word_said_for_short_means_what_has_been_counted) {
  EXPECT_EQ(
      links_told("5月15日,全社会人员流动量2100万人次。其中铁路客运量130万人次,公路人员流动量1950万人次。"),
      (told_lines{"2100万人次 person_flow level", "130万人次 person_flow level", "1950万人次 person_flow level"}));
}

}  // namespace
}  // namespace fengsui::sense::reader
