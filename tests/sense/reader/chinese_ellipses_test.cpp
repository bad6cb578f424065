// What Chinese says once for a row, or with a name, and what its changes are of.
#include <gtest/gtest.h>

#include "sense/reader/told_lines.h"

namespace fengsui::sense::reader {
namespace {

TEST(chinese_ellipses, so_many_more_than_somebody_named) {
  EXPECT_EQ(kinds_told("上半年,大连机场旅客吞吐量达642.7万人次,已超青岛机场38万人次。"),
            (told_lines{"642.7万人次 level", "38万人次 chg_abs of a"}));
  EXPECT_EQ(kinds_told("上半年,全省机场旅客吞吐量达642.7万人次,单日已超4.6万人次。")[1], "4.6万人次 level");
}

TEST(chinese_ellipses, what_a_ranking_calls_a_growth_is_one) {
  EXPECT_EQ(kinds_told("客运量增幅居前的是沈阳、济南和南昌局集团公司,分别为12.8%、11.1%和9.6%。"),
            (told_lines{"12.8% chg_pct", "11.1% chg_pct", "9.6% chg_pct"}));
}

TEST(chinese_ellipses, points_of_a_share_are_of_the_share_of_their_class) {
  auto const told = kinds_told(
      "全省火电、风电、太阳能发电量占比分别为81.7%、12.4%和5.9%;火力发电量比重较上年回落2.3个百分点,"
      "风力、太阳能比重分别上升1.4个百分点和0.9个百分点。");
  EXPECT_EQ(told[3], "2.3个百分点 chg_pp of a");
  EXPECT_EQ(told[4], "1.4个百分点 chg_pp of b");
  EXPECT_EQ(told[5], "0.9个百分点 chg_pp of c");
}

TEST(chinese_ellipses, points_against_another_base_are_no_change_of_the_rate_before) {
  EXPECT_EQ(kinds_told("6月水电18.4亿千瓦时,同比下降12.5%,环比增长21.3个百分点。")[2], "21.3个百分点 chg_pp of a");
}

TEST(chinese_ellipses, a_holidays_rate_behind_its_average_is_the_averages) {
  EXPECT_EQ(kinds_told("今年端午节假期,全省边检机关共查验出入境人员62.4万人次,日均20.8万人次,较去年同期增长9.7%。")[2],
            "9.7% chg_pct of b");
  EXPECT_EQ(kinds_told("1月24日至3月3日,某站发送旅客128.4万人次,日均3.21万人次,同比增长9.7%。")[2],
            "9.7% chg_pct of a");
}

TEST(chinese_ellipses, a_rate_joined_to_its_average_by_a_short_stop_is_the_averages) {
  EXPECT_EQ(kinds_told("6月1日至12日,某局累计发送旅客412万人次,日均发送34.3万人次、同比增长8.6%。")[2],
            "8.6% chg_pct of b");
}

TEST(chinese_ellipses, an_average_said_once_for_a_list_is_each_members) {
  for (auto const& one : figures_told("罗湖、福田、皇岗口岸日均出入境人员分别为21万人次、12.4万人次、6.3万人次。"))
    EXPECT_EQ(one.role, "avg_day") << one.span;
}

TEST(chinese_ellipses, an_average_said_once_for_things_in_several_units_is_each_things) {
  auto const told = figures_told("节日期间日均车流量、客流量、货运量分别为3.2万辆次、8.6万人次、4.1万吨。");
  ASSERT_EQ(told.size(), 3U);
  for (auto const& one : told) EXPECT_EQ(one.role, "avg_day") << one.span;
}

TEST(chinese_ellipses, what_was_done_each_day_is_an_average_and_what_can_be_is_none) {
  auto const told = figures_told("5月1日至5日,动车组发送旅客42.5万人次,每天发送8.5万人次。景区每天可接待游客3万人次。");
  ASSERT_EQ(told.size(), 3U);
  EXPECT_EQ(told[1].role, "avg_day");
  EXPECT_NE(told[2].role, "avg_day");
}

TEST(chinese_ellipses, a_rate_behind_points_is_against_what_the_rate_before_them_was_against) {
  auto const told = figures_told("制造业增长3.4%,增速较一季度回升14.1个百分点;采矿业下降4.5%,降幅收窄2.3个百分点。");
  ASSERT_EQ(told.size(), 4U);
  EXPECT_EQ(told[1].cmp->type, "previous_period");
  EXPECT_EQ(told[2].cmp->type, "yoy");
}

TEST(chinese_ellipses, how_many_fires_there_were_is_of_all_of_them) {
  EXPECT_EQ(kinds_told("全省发生森林火灾65起,其中较大森林火灾7起,一般森林火灾58起,受害森林面积8.31公顷,"
                       "火灾起数、受害森林面积分别下降41.5%、62.3%。")[4],
            "41.5% chg_pct of a");
}

TEST(chinese_ellipses, a_class_named_again_with_what_is_counted_of_it) {
  EXPECT_EQ(
      kinds_told("春运期间全省发送旅客8412万人,其中道路6125万人,铁路2108万人。私家车普及,道路发送量下降了6.4%。")[3],
      "6.4% chg_pct of b");
}

TEST(chinese_ellipses, a_denial_goes_on_to_a_second_noun) {
  auto const told = indicators_told("5月,全县未发生重大森林火灾和人员伤亡。");
  ASSERT_EQ(told.size(), 2);
  EXPECT_TRUE(told[0].ends_with(" fires"));
  EXPECT_EQ(told[1], "人员伤亡 casualties");
}

TEST(chinese_ellipses, a_class_of_cars_is_no_count) {
  EXPECT_EQ(kinds_told("七座以下小客车流量41.2万辆,7座及以下客车免费。"), (told_lines{"41.2万辆 level"}));
}

TEST(chinese_ellipses, the_days_of_a_part_of_a_season_are_counted) {
  EXPECT_EQ(kinds_told("2024年1月26日至2月9日的节前15天,日均发送旅客12.4万人次。")[0], "15天 level");
}

TEST(chinese_ellipses, an_earlier_year_told_for_comparison_is_not_what_follows) {
  auto const told = days_told("2023年全市旅游收入186.4亿元,2022年为152.7亿元,增长22.1%。接待游客912.5万人次。");
  EXPECT_EQ(told, (told_lines{"186.4亿元 2023-01-01..2023-12-31", "152.7亿元 2022-01-01..2022-12-31",
                              "22.1% 2023-01-01..2023-12-31", "912.5万人次 2023-01-01..2023-12-31"}));
  EXPECT_EQ(days_told("2023年,外汇收入由2022年的841.3万美元变为912.7万美元。")[1],
            "912.7万美元 2023-01-01..2023-12-31");
}

TEST(chinese_ellipses, a_ratio_right_behind_its_level_is_of_the_levels_days) {
  EXPECT_EQ(days_told("2024年6月外贸3467万吨,1-6月累计20276万吨,为去年同期的102.6%。")[2],
            "102.6% 2024-01-01..2024-06-30");
}

TEST(chinese_ellipses, a_season_that_is_told_of_up_to_a_day) {
  EXPECT_EQ(days_told("铁路暑运自7月1日开始,到8日已有一周。全国铁路累计发送旅客1.02亿人。")[0],
            "1.02亿人 2024-07-01..2024-07-08");
}

TEST(chinese_ellipses, a_seasons_days_run_over_the_years_end) {
  EXPECT_EQ(days_told("每年11月1日至次年4月30日为森林防火紧要期,全省接报热点146个。")[0],
            "146个 2023-11-01..2024-04-30");
}

TEST(chinese_ellipses, what_people_go_to_has_its_own_visitors_and_no_more) {
  EXPECT_EQ(owners_told("临江市端午假期接待游客8.4万人次。云溪古镇1.6万人次;乡村旅游3.3万人次。"),
            (told_lines{"8.4万人次 临江市", "1.6万人次 云溪古镇", "3.3万人次 临江市"}));
  EXPECT_EQ(owners_told("临江市端午假期接待游客8.4万人次。4A级旅游景区接待2.1万人次,重点景区1.2万人次。")[1],
            "2.1万人次 临江市");
}

TEST(chinese_ellipses, a_list_that_a_number_closes_is_one_name) {
  EXPECT_EQ(owners_told("上半年大连机场旅客吞吐量842.6万人次,沈阳桃仙、长春龙嘉两机场达1314.3万人次。")[1],
            "1314.3万人次 沈阳桃仙、长春龙嘉两机场");
  auto const trains = owners_told("中老铁路与广深港高铁香港段分别输送跨境旅客4.5万和512.4万人次。");
  EXPECT_EQ(trains, (told_lines{"4.5万 中老铁路", "512.4万人次 广深港高铁香港段"}));
}

TEST(chinese_ellipses, provinces_beside_a_region_have_their_own) {
  EXPECT_EQ(
      owners_told("6月,西南辖区机场保障起降64485架次。分省看,四川33067架次,增长4.6%;云南21829架次,增长2.6%。"),
      (told_lines{"64485架次 西南辖区机场", "33067架次 四川省", "4.6% 四川省", "21829架次 云南省", "2.6% 云南省"}));
}

TEST(chinese_ellipses, a_share_of_how_many_there_were_is_of_all_of_them) {
  EXPECT_EQ(kinds_told("全州发生森林火灾29起,其中一般火灾23起,较大火灾6起,火灾次数占省下达控制指标的17.6%。")[3],
            "17.6% target_share of a");
}

TEST(chinese_ellipses, who_was_counted_and_what_a_share_is_of_have_no_figures) {
  EXPECT_EQ(owners_told("中山市2023年接待台湾同胞5.7万人次,增长3.6%。")[0], "5.7万人次 中山市");
  EXPECT_EQ(figures_told("四川省快递量4.8亿件。成都市快递量3.8亿件,占全省的78%,收入45.1亿元。")[3].place, "成都市");
}

TEST(chinese_ellipses, two_rates_behind_two_levels_are_one_each) {
  auto const told = kinds_told(
      "东山机场出港航班431架次、进港427架次,增长4.1%、3.6%;西湖机场出港86架次、进港83架次,增长11.7%、9.2%。");
  EXPECT_EQ(told[6], "11.7% chg_pct of e");
  EXPECT_EQ(told[7], "9.2% chg_pct of f");
}

TEST(chinese_ellipses, a_growth_of_somebody_else_is_of_no_level_before_it) {
  EXPECT_EQ(kinds_told("国家铁路日均装车13.1万车。9个铁路局装车实现同比增长,太原铁路局同比增幅最大,达38.6%。")[2],
            "38.6% chg_pct");
}

TEST(chinese_ellipses, hundreds_of_millions_that_arrived_or_bound_projects_are_money) {
  auto const told = units_told("新签项目71个,到位9.2亿,增长17.1%;其中20亿以上项目3个。");
  EXPECT_EQ(told[1], "9.2亿 CNY");
  EXPECT_EQ(told[3], "20亿 CNY");
}

TEST(chinese_ellipses, what_is_below_another_by_more_than_all_there_is_is_the_others_own) {
  auto const told = kinds_told("黑石港完成集装箱吞吐量194万标箱,低于青龙港214.7万标箱。");
  EXPECT_EQ(told[1], "214.7万标箱 level");
  EXPECT_EQ(kinds_told("黑石港完成集装箱吞吐量194万标箱,低于青龙港14.7万标箱。")[1], "14.7万标箱 chg_abs of a");
}

}  // namespace
}  // namespace fengsui::sense::reader
