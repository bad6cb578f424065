// Figures that are said in few words or behind others of their list.
#include <gtest/gtest.h>

#include "sense/reader/quantity/quantity.h"
#include "sense/reader/reader.h"

namespace fengsui::sense::reader {
namespace {

// "span value unit indicator", one a figure.
std::vector<std::string> counted(std::string_view text) {
  std::vector<std::string> lines;
  for (auto const& one : read_bulletin(text, {.doc = "t", .published = *base::parse_day("2025-04-09")}).figures)
    lines.push_back(one.span + " " + plain_text(one.value) + " " + one.unit + " " + one.indicator);
  return lines;
}

using lines = std::vector<std::string>;

TEST(chinese_recall, each_threshold_of_a_list_is_a_figure) {
  EXPECT_EQ(counted("全市签约项目48个,其中1亿元以上项目29个,5亿元以上项目7个,10亿元以上项目两个。"),
            (lines{"48个 48 count projects_signed", "1亿元 100000000 CNY invest_amount",
                   "29个 29 count projects_signed", "5亿元 500000000 CNY invest_amount", "7个 7 count projects_signed",
                   "10亿元 1000000000 CNY invest_amount", "两个 2 count projects_signed"}));
}

TEST(chinese_recall, fires_are_counted_in_turns_and_one_by_one) {
  auto const read = counted("全省发生森林火灾21起,9起由上坟烧纸引起,另有一起是小孩玩火。2010年为33次。");
  EXPECT_EQ(read[2], "一起 1 incident fires");
}

TEST(chinese_recall, parts_of_a_whole_in_words_are_shares) {
  auto const read = counted("全市发生森林火灾12起,烧荒6起,占一半;雷击4起,占总数的三分之一。");
  EXPECT_EQ(read[2], "一半 50 % fires");
  EXPECT_TRUE(read[4].starts_with("三分之一 33.33333333"));
}

TEST(chinese_recall, sums_of_what_was_signed_are_signed_for) {
  EXPECT_EQ(counted("仪式上签约项目50个、计划投资1201亿元,项目平均计划投资24亿元。")[2],
            "24亿元 2400000000 CNY signed_amount");
  EXPECT_EQ(counted("全市新签约项目21个,总投资115亿元;新开工项目15个,总投资64亿元。")[1],
            "115亿元 11500000000 CNY invest_amount");
}

TEST(chinese_recall, ten_thousands_without_a_unit_are_of_the_travellers_last_named) {
  auto const read = counted(
      "一季度全国机场旅客吞吐量1.8亿人次。武汉天河、长沙黄花机场分别为1740.2万和1612.5万;两座机场中,天河高于黄花127."
      "7万。");
  EXPECT_EQ(read[1], "1740.2万 17402000 person_trip pax_throughput");
  EXPECT_EQ(read[2], "1612.5万 16125000 person_trip pax_throughput");
  EXPECT_EQ(counted("春运发送旅客36万人次。门票收入412.6万。").back().substr(0, 20), "412.6万 4126000 CNY");
}

TEST(chinese_recall, days_behind_a_range_are_counted) {
  EXPECT_EQ(counted("1月26日至2月1日七天共接送旅客45.3万人次。")[0], "七天 7 day duration_days");
  EXPECT_EQ(counted("4月3日、4月6日两天共接送旅客4.3万人次。").size(), 1U);
}

TEST(chinese_recall, people_right_behind_a_number_are_what_it_counts) {
  EXPECT_TRUE(counted("大理州全年共有760万游客。")[0].starts_with("760万 7600000 person_trip"));
  EXPECT_TRUE(counted("其中约1610万内地旅客人次。")[0].starts_with("1610万 16100000 person_trip"));
  EXPECT_EQ(counted("60万市民参加,12万家长到场。").size(), 2U);
  EXPECT_TRUE(counted("3200考生走进考场。")[0].starts_with("3200 3200 person"));
  EXPECT_TRUE(counted("2024考生注意事项,300游客中心。").empty());
}

TEST(chinese_recall, so_many_ten_thousands_are_a_figure_whatever_they_are_called) {
  EXPECT_TRUE(counted("灯会吸引720万人次,虽比预期的600万多出不少。")[1].starts_with("600万多 6000000 person_trip"));
  EXPECT_TRUE(counted("营造商机21亿元,比去年20.5亿略多。")[1].starts_with("20.5亿 2050000000 CNY"));
  EXPECT_TRUE(counted("跻身千万级机场,新增30万级油轮。").empty());
}

TEST(chinese_recall, a_section_below_wan_may_be_printed_digit_by_digit) {
  EXPECT_TRUE(counted("創造十六萬二〇四一個就業機會。")[0].starts_with("十六萬二〇四一個 162041 count"));
  EXPECT_TRUE(counted("入境九萬○四百一十六人次。")[0].starts_with("九萬○四百一十六人次 90416 person_trip"));
}

}  // namespace
}  // namespace fengsui::sense::reader
