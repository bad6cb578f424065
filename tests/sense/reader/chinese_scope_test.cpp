// Whose and when a Chinese figure is, where names and days stand that are not its own.
#include <gtest/gtest.h>

#include "sense/reader/reader.h"

namespace fengsui::sense::reader {
namespace {

// "span org first..last >of", one a figure.
std::vector<std::string> read_on(std::string_view published, std::string_view text) {
  std::vector<std::string> lines;
  for (auto const& one : read_bulletin(text, {.doc = "t", .published = *base::parse_day(published)}).figures) {
    auto const day = [](std::optional<base::day> at) { return at ? base::to_text(*at) : std::string{}; };
    auto line = one.span + " " + one.org + " " + day(one.period_start) + ".." + day(one.period_end);
    if (one.of) line += " >" + letter(static_cast<std::size_t>(*one.of));
    lines.push_back(line);
  }
  return lines;
}

using lines = std::vector<std::string>;

TEST(chinese_scope, all_provinces_together_are_the_country) {
  EXPECT_EQ(read_on("2024-08-10", "2024年7月,31个省(自治区、直辖市)和新疆生产建设兵团共有52个城市开通线路290条。")[1],
            "52个 全国 2024-07-01..2024-07-31");
}

TEST(chinese_scope, who_acts_is_named_by_what_it_is) {
  EXPECT_EQ(read_on("2019-04-10", "截至3月30日,巴东法院共受理各类案件1203件。")[0],
            "1203件 巴东法院 2019-03-30..2019-03-30");
  EXPECT_EQ(read_on("2025-01-20", "2024年,全国12315平台转来2600件,襄阳市市场监管系统接收投诉31900件。")[1],
            "31900件 襄阳市市场监管系统 2024-01-01..2024-12-31");
  EXPECT_EQ(read_on("2021-06-30", "第七次全国人口普查,酉阳县常住人口607338人。")[0],
            "607338人 酉阳县 2020-11-01..2020-11-01");
  EXPECT_EQ(read_on("2019-10-08", "10月1日至7日,沪昆高铁各站日均发送旅客6.1万人次。")[0],
            "6.1万人次 沪昆高铁 2019-10-01..2019-10-07");
  EXPECT_EQ(read_on("2018-02-20", "2月1日,西南辖区八个机场保障航班1907架次。")[1],
            "1907架次 西南辖区 2018-02-01..2018-02-01");
}

TEST(chinese_scope, a_length_of_time_before_the_subject_takes_nobody_its_figures) {
  auto const read = read_on(
      "2021-10-09", "云南2021年国庆旅游收入301.2亿元。2020年国庆八天,全国共接待游客6.37亿人次;实现收入4665.6亿元。");
  EXPECT_EQ(read.back(), "4665.6亿元 全国 2020-10-01..2020-10-08");
}

TEST(chinese_scope, a_short_name_before_all_of_it_a_region_and_aviation_own_their_figures) {
  EXPECT_EQ(read_on("2018-10-20", "国庆长假7天,镇远全县接待游客50.1万人次。")[1],
            "50.1万人次 镇远县 2018-10-01..2018-10-07");
  EXPECT_EQ(read_on("2016-09-10", "2016年8月,华东地区43个机场完成旅客吞吐量2814万人次。")[1],
            "2814万人次 华东地区 2016-08-01..2016-08-31");
  EXPECT_EQ(read_on("2023-01-28", "民航局消息,1月21日至27日民航运输旅客900万人次,客座率达76%。")[1],
            "76% 民航 2023-01-21..2023-01-27");
}

TEST(chinese_scope, a_share_is_of_what_was_counted_and_a_verb_said_once_holds_for_the_next_year) {
  EXPECT_TRUE(read_on("2019-08-02",
                      "7月,全国铁路发送旅客3.5亿人次。其中动车组发送2.2亿人次,日均710万人次,占全国铁路的62.9%。")[3]
                  .ends_with(">b"));
  auto const read = read_on("2022-10-08",
                            "国庆假期,四川省接待游客4326万人次,实现旅游收入146亿元,分别恢复到2020年同期的82.2%和60.4%,"
                            "2021年同期的64.5%和53.5%。");
  EXPECT_TRUE(read[4].ends_with(">a"));
  EXPECT_TRUE(read[5].ends_with(">b"));
}

TEST(chinese_scope, before_the_epidemic_is_2019) {
  auto const told = [](std::string_view text) {
    auto const read = read_bulletin(text, {.doc = "t", .published = *base::parse_day("2021-10-09")});
    return read.figures.at(1).cmp ? read.figures.at(1).cmp->type : std::string{};
  };
  EXPECT_EQ(told("国庆假期,全省接待游客4216.3万人次,恢复至疫前同期的74.2%。"), "vs_2019");
  EXPECT_EQ(told("国庆假期,全省接待游客4216.3万人次,恢复至疫情前同期的74.2%。"), "vs_2019");
  EXPECT_EQ(told("国庆假期,全省接待游客4216.3万人次,恢复至去年同期的74.2%。"), "yoy");
}

TEST(chinese_scope, what_is_listed_before_it_is_counted_owns_nothing) {
  EXPECT_EQ(read_on("2024-03-01",
                    "宝鸡市举行项目集中开工活动。此次包括岐山县食品产业园、眉县加工基地、扶风县物流中心等"
                    "38个项目,总投资93亿元。")[1],
            "93亿元 宝鸡市 ..");
}

TEST(chinese_scope, a_fair_with_nobody_else_named_is_its_own_subject) {
  EXPECT_EQ(read_on("2023-09-20", "第七届中博会签约项目126个,签约金额820亿元。")[1], "820亿元 第七届中博会 ..");
}

TEST(chinese_scope, a_headline_is_of_whom_the_body_says) {
  auto const read = read_on("2024-02-02",
                            "铁路昨日发送旅客1050万人次\n国铁集团消息,2月1日铁路发送旅客1050万人次。"
                            "广铁集团预计发送旅客190万人次。");
  EXPECT_EQ(read[0], "1050万人次 全国铁路 2024-02-01..2024-02-01");
}

TEST(chinese_scope, a_peaks_day_is_left_behind_its_sentence) {
  auto const read = read_on("2023-05-05",
                            "五一假期5天,全市口岸共保障旅客88万人次,单日最高峰为4月30日,达21万人次。其中,内地居民"
                            "51万人次。查验车辆3.1万辆次。");
  EXPECT_TRUE(read[2].ends_with("2023-04-30..2023-04-30"));
  EXPECT_TRUE(read[3].ends_with("2023-04-29..2023-05-03"));
  EXPECT_TRUE(read[4].ends_with("2023-04-29..2023-05-03"));
}

TEST(chinese_scope, an_earlier_year_told_for_comparison_is_left_behind_its_figure) {
  auto const read = read_on("2012-02-01", "2011年全国发生森林火灾5550次,2010年为7723次。其中森林火警2993次。");
  EXPECT_TRUE(read[1].ends_with("2010-01-01..2010-12-31"));
  EXPECT_TRUE(read[2].ends_with("2011-01-01..2011-12-31"));
}

TEST(chinese_scope, months_of_a_list_are_handed_out_and_lie_inside_the_whole) {
  auto const read = read_on("2015-02-20",
                            "2014年11月份至2015年1月份,全国发生森林火灾900起;其中11月份、12月份和1月份分别为200起、"
                            "300起和400起。");
  EXPECT_TRUE(read[1].ends_with("2014-11-01..2014-11-30"));
  EXPECT_TRUE(read[2].ends_with("2014-12-01..2014-12-31"));
  EXPECT_TRUE(read[3].ends_with("2015-01-01..2015-01-31"));
}

TEST(chinese_scope, the_year_cumulated_and_the_months_gone_by_end_with_what_is_told_of) {
  auto const read = read_on("2023-05-18",
                            "4月份,全省发电量412亿千瓦时;年累计发电量1650亿千瓦时,同比增长3.1%。过去12个月,全省发电量"
                            "4900亿千瓦时。");
  EXPECT_TRUE(read[1].ends_with("2023-01-01..2023-04-30"));
  EXPECT_EQ(read[2].substr(read[2].size() - 3), " >b");
  EXPECT_TRUE(read[3].ends_with("2022-05-01..2023-04-30"));
}

TEST(chinese_scope, a_change_is_of_the_level_it_led_to) {
  auto const read = read_on("2024-08-10", "7月,机场客运量上升12.5%至410万人次,货运量减少2.1%至39万吨。");
  EXPECT_TRUE(read[0].ends_with(">b"));
  EXPECT_TRUE(read[2].ends_with(">d"));
}

TEST(chinese_scope, a_change_in_the_next_sentence_is_of_what_the_same_word_counts) {
  auto const read =
      read_on("2024-09-10", "8月,全国铁路完成客运量26.1亿人次,进站量15.4亿人次。当月客运量环比增加0.6亿人次。");
  EXPECT_TRUE(read[2].ends_with(">a"));
}

TEST(chinese_scope, a_province_whose_units_are_counted_is_no_source) {
  auto const read = read_on("2024-05-03", "湖北全省纳入假日统计监测单位812家,接待游客260.5万人次。");
  EXPECT_NE(read[0].find("湖北省"), std::string::npos);
  EXPECT_NE(read[1].find("湖北省"), std::string::npos);
}

TEST(chinese_scope, less_growth_than_a_year_ago_goes_down) {
  auto const read = read_bulletin("3月末,全省各项存款余额52310.4亿元,比年初增加1320.1亿元,同比少增210.6亿元。",
                                  {.doc = "t", .published = *base::parse_day("2024-04-10")});
  EXPECT_EQ(read.figures.at(1).cmp->direction, model::direction::up);
  EXPECT_EQ(read.figures.at(2).cmp->direction, model::direction::down);
}

TEST(chinese_scope, a_target_of_which_so_much_is_completed_is_the_whole_years) {
  auto const read =
      read_on("2024-11-05",
              "1-10月,全县利用外资3668万美元,完成任务4000万美元的91.7%;税收收入3511万元,占年初预算8465万元"
              "的41.5%;上半年到位1668万美元,完成上半年任务2000万美元的83.4%。");
  EXPECT_TRUE(read[0].ends_with("2024-01-01..2024-10-31"));
  EXPECT_TRUE(read[1].ends_with("2024-01-01..2024-12-31"));
  EXPECT_TRUE(read[4].ends_with("2024-01-01..2024-12-31"));
  EXPECT_TRUE(read[7].ends_with("2024-01-01..2024-06-30"));
}

TEST(chinese_scope, who_speaks_may_do_so_at_the_very_end_of_what_is_looked_at) {
  std::string behind;
  for (int letters = 0; letters < 20; ++letters, behind += "的")
    EXPECT_EQ(read_bulletin("湖南省" + behind + "称", {.doc = "t"}).figures.size(), 0U) << letters;
}

}  // namespace
}  // namespace fengsui::sense::reader
