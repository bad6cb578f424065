// Whose a Chinese figure is: names that are known by what they are, and words that only look like names.
#include <gtest/gtest.h>

#include "sense/reader/told_lines.h"

namespace fengsui::sense::reader {
namespace {

TEST(chinese_owners, all_of_a_kind_at_a_place_and_its_stations_are_called_as_printed) {
  for (auto const* who :
       {"南阳两级法院", "咸宁市国税系统", "珠海各口岸", "甘肃地区铁路各车站", "柳州汽车客运南站", "梅州汽车总站"}) {
    EXPECT_EQ(owners_told("今年以来," + std::string{who} + "共发送4.2万件。").back(), "4.2万件 " + std::string{who})
        << who;
  }
  EXPECT_EQ(owners_told("2024年上半年,云南全省法院共收案件30421件。")[0], "30421件 云南全省法院");
}

TEST(chinese_owners, a_station_that_opens_the_text_has_its_first_figures) {
  auto const read =
      owners_told("清明小长假,梅州汽车总站发送旅客2.6万人次,4日最高,达到1.1万人次。另外,长岗机场接送旅客3100人次。");
  EXPECT_EQ(read, (told_lines{"2.6万人次 梅州汽车总站", "1.1万人次 梅州汽车总站", "3100人次 长岗机场"}));
}

// Places with names of two letters that ordinary words hold: 大安, 应城, 保定, 新民, 平安, 河南 …
TEST(chinese_owners, ordinary_words_are_no_places) {
  for (auto const* said :
       {"未发生重大安全事故", "提高安全意识",     "统筹供应城乡物资", "响应城市规划",     "医保定点机构规范",
        "创新民营经济模式",   "建成新民居",       "确保平安有序",     "各界来宾反响热烈", "面临海外竞争",
        "高密度开行动车组",   "整治西南安全隐患", "综合山洪预警及时", "美丽水乡建设加快", "振兴化工产业",
        "黄河南岸绿化提速",   "高原平均气温偏高", "投产灯塔工厂",     "普通化肥供应充足", "重大连锁企业落户",
        "守护长治久安",       "固定西区岗亭"}) {
    EXPECT_EQ(owners_told("今年以来,全市" + std::string{said} + ",接待游客3.2万人次。")[0], "3.2万人次 本市") << said;
  }
  EXPECT_EQ(owners_told("全市改造12个旧小区,接待游客3.2万人次。")[1], "3.2万人次 本市");
}

TEST(chinese_owners, the_places_themselves_are_still_known) {
  EXPECT_EQ(owners_told("国庆假期,大安市接待游客3.2万人次。")[0], "3.2万人次 大安市");
  EXPECT_EQ(owners_told("国庆假期,来宾市接待游客3.2万人次。")[0], "3.2万人次 来宾市");
  EXPECT_EQ(owners_told("国庆假期,六安全市接待游客3.2万人次。")[0], "3.2万人次 六安市");
  EXPECT_EQ(owners_told("国庆假期,日照接待游客3.2万人次。")[0], "3.2万人次 日照市");
  EXPECT_EQ(owners_told("国庆假期,海东市平安区接待游客3.2万人次。")[0], "3.2万人次 平安区");
}

TEST(chinese_owners, each_of_a_list_of_areas_or_bureaus_has_its_own) {
  EXPECT_EQ(owners_told("湟中区、大通县和湟源县分别设立检查站26处、18处、12处。"),
            (told_lines{"26处 湟中区", "18处 大通县", "12处 湟源县"}));
  EXPECT_EQ(owners_told("海东市城东区、城中区分别签约12个和9个项目。"), (told_lines{"12个 城东区", "9个 城中区"}));
  EXPECT_EQ(owners_told("北京局、上海局、广州局分别加开列车126列、98列、86列。"),
            (told_lines{"126列 北京局", "98列 上海局", "86列 广州局"}));
  // In a text about what holds them the areas are where it was.
  EXPECT_EQ(owners_told("西宁市一季度签约项目29个。城东区、城中区分别签约12个和9个。").back(), "9个 西宁市");
  EXPECT_EQ(figures_told("西宁市一季度签约项目29个。城东区、城中区分别签约12个和9个。").back().place, "城中区");
}

TEST(chinese_owners, districts_whose_name_several_cities_have_are_known) {
  EXPECT_EQ(owners_told("南山区一季度签约项目86个。")[0], "86个 南山区");
  EXPECT_EQ(figures_told("全市签约项目86个,其中鼓楼区12个。")[1].place, "鼓楼区");
}

// 5G, 211高校 and 318国道 count nothing.
TEST(chinese_owners, networks_roads_and_lists_of_universities_are_called_by_their_numbers) {
  EXPECT_EQ(units_told("全市累计建成5G基站3000个,4G用户120万户。"), (told_lines{"3000个 count", "120万户 count"}));
  EXPECT_EQ(units_told("引进211高校毕业生120人,985、211高校毕业生占12%。"), (told_lines{"120人 person", "12% %"}));
  EXPECT_EQ(units_told("318国道车流量达3.2万辆次。"), (told_lines{"3.2万辆次 vehicle"}));
}

}  // namespace
}  // namespace fengsui::sense::reader
