// Sentences as departments write them, and what must be read in them.
#include <gtest/gtest.h>

#include "sense/reader/quantity.h"
#include "sense/reader/reader.h"

namespace fengsui::sense::reader {
namespace {

reading read(std::string_view text) {
  return read_bulletin(text, {.doc = "t", .published = *base::parse_day("2025-04-09")});
}

// "span indicator kind org >of", one a figure.
std::vector<std::string> told(std::string_view text) {
  std::vector<std::string> lines;
  for (auto const& one : read(text).figures) {
    auto line = one.span + " " + one.indicator + " " + kind_name(one.kind) + " " + one.org;
    if (one.of) line += " >" + letter(static_cast<std::size_t>(*one.of));
    lines.push_back(line);
  }
  return lines;
}

using lines = std::vector<std::string>;

TEST(bulletin, hands_a_list_out_to_the_figures_before_it) {
  EXPECT_EQ(told("10月1日至7日,青海省共接待游客296.5万人次,实现旅游总收入18.6亿元,同比分别增长22.3%、25.1%,"
                 "恢复到2019年同期的105.4%、98.7%。"),
            (lines{"296.5万人次 visitors level 青海省", "18.6亿元 tourism_revenue level 青海省",
                   "22.3% visitors chg_pct 青海省 >a", "25.1% tourism_revenue chg_pct 青海省 >b",
                   "105.4% visitors ratio_to_base 青海省 >a", "98.7% tourism_revenue ratio_to_base 青海省 >b"}));
}

TEST(bulletin, gives_each_station_its_own_change) {
  EXPECT_EQ(told("兰州局集团公司今日发送旅客23.5万人次。其中兰州西站发送8.6万人次,银川站发送2.9万人次,"
                 "分别较去年同期增加1.2万和0.3万人次。"),
            (lines{"23.5万人次 pax_sent level 兰州局集团公司", "8.6万人次 pax_sent level 兰州西站",
                   "2.9万人次 pax_sent level 银川站", "1.2万 pax_sent chg_abs 兰州西站 >b",
                   "0.3万人次 pax_sent chg_abs 银川站 >c"}));
}

TEST(bulletin, a_change_belongs_to_what_its_words_name) {
  EXPECT_EQ(told("今年以来,全国累计发生森林火灾310起,受害森林面积3640公顷,起数同比下降42.3%,面积下降68.5%。"),
            (lines{"310起 fires level 全国", "3640公顷 burned_area level 全国", "42.3% fires chg_pct 全国 >a",
                   "68.5% burned_area chg_pct 全国 >b"}));
}

TEST(bulletin, a_narrowing_fall_goes_up_and_a_narrowing_rise_goes_down) {
  auto const fall = read("1-11月,全市固定资产投资同比下降5.6%,降幅较1-10月收窄1.3个百分点。").figures;
  ASSERT_EQ(fall.size(), 2);
  EXPECT_EQ(fall[0].cmp->direction, model::direction::down);
  EXPECT_EQ(fall[1].cmp->direction, model::direction::up);
  EXPECT_EQ(fall[1].of, 0);
  auto const rise = read("规上工业发电量8262亿千瓦时,同比增长1.5%,增速比8月份放缓0.1个百分点。").figures;
  ASSERT_EQ(rise.size(), 3);
  EXPECT_EQ(rise[2].cmp->direction, model::direction::down);
  auto const negative = read("社会消费品零售总额12.5亿元,增长-8.92%。").figures;
  ASSERT_EQ(negative.size(), 2);
  EXPECT_EQ(plain_text(negative[1].value), "8.92");
  EXPECT_EQ(negative[1].cmp->direction, model::direction::down);
}

TEST(bulletin, nothing_happened_is_a_figure_of_zero) {
  auto const found = read("清明期间,全省未发生森林草原火情火灾,无人员伤亡。").figures;
  ASSERT_EQ(found.size(), 2);
  EXPECT_EQ(found[0].indicator, "fires");
  EXPECT_EQ(found[0].value.mantissa, 0);
  EXPECT_EQ(found[1].indicator, "casualties");
}

TEST(bulletin, reads_english_levels_behind_their_changes) {
  EXPECT_EQ(
      told("The Port of Long Beach handled 765,385 TEUs in March 2025. Imports rose 26.6 percent to 380,562 TEUs, "
           "while exports "
           "declined 6.6 percent to 104,064 TEUs."),
      (lines{"765,385 TEUs port_teu level Port of Long Beach", "26.6 percent port_teu chg_pct Port of Long Beach >c",
             "380,562 TEUs port_teu level Port of Long Beach", "6.6 percent port_teu chg_pct Port of Long Beach >e",
             "104,064 TEUs port_teu level Port of Long Beach"}));
}

TEST(bulletin, hands_out_respectively) {
  auto const found = read(
                         "Thailand welcomed 9.37 million foreign tourists in the first quarter of 2024, generating "
                         "454.6 billion baht, up 44% and 54% respectively.")
                         .figures;
  ASSERT_EQ(found.size(), 4);
  EXPECT_EQ(found[2].of, 0);
  EXPECT_EQ(found[3].of, 1);
}

TEST(bulletin, spells_out_the_trains_that_run_coupled) {
  auto const events = read("4月4日至6日,对西宁至西安北D2732/1次动车组列车进行重联开行。").events;
  ASSERT_EQ(events.size(), 1);
  EXPECT_EQ(events[0].type, "train_coupled");
  EXPECT_EQ(events[0].place, "西宁至西安北");
  ASSERT_EQ(events[0].extra.size(), 1);
  EXPECT_EQ(events[0].extra[0].second, "D2732,D2731");
}

TEST(bulletin, traditional_full_width_and_wrapped_text_is_read_as_the_same) {
  auto const plain = told("4月6日全国铁路发送旅客742.7万人,同比增长20.3%。");
  auto const raw = told("４月６日全國鐵路發送旅客７４２．７\n萬人，同比增長２０．３％。");
  ASSERT_EQ(plain.size(), 2);
  ASSERT_EQ(raw.size(), 2);
  EXPECT_EQ(raw[1].substr(raw[1].find(' ')), plain[1].substr(plain[1].find(' ')));
  auto const figures = read("４月６日全國鐵路發送旅客７４２．７\n萬人，同比增長２０．３％。").figures;
  EXPECT_EQ(figures[0].span, "７４２．７\n萬人");
  EXPECT_EQ(plain_text(figures[0].value), "7427000");
  EXPECT_EQ(figures[0].org, "全国铁路");
}

}  // namespace
}  // namespace fengsui::sense::reader
