// What a city's statistics count besides transport, investment, fires and contests: each by its own word, and none of
// it by another's.
#include <gtest/gtest.h>

#include "sense/reader/told_lines.h"

namespace fengsui::sense::reader {
namespace {

TEST(chinese_statistics, each_is_counted_by_its_own_word) {
  EXPECT_EQ(indicators_told("2024年上半年,全市进出口320亿元,增长12%,其中出口200亿元,进口120亿元。"),
            (told_lines{"320亿元 trade", "12% trade", "200亿元 exports", "120亿元 imports"}));
  EXPECT_EQ(indicators_told("全年城镇居民人均可支配收入42300元;城镇新增就业5.2万人;年末常住人口248万人。"),
            (told_lines{"42300元 income", "5.2万人 jobs", "248万人 population"}));
  EXPECT_EQ(indicators_told("全市两级法院受理案件3204件,审结2998件;12345热线受理投诉512件。"),
            (told_lines{"3204件 cases", "2998件 cases", "512件 cases"}));
  EXPECT_EQ(indicators_told("粮食产量120万吨;完成营造林32万亩;高新技术企业达到320家;床位1.2万张。"),
            (told_lines{"120万吨 output", "32万亩 afforested", "320家 enterprises", "1.2万张 beds"}));
  EXPECT_EQ(indicators_told("机场集团实现利润总额3.2亿元,营业收入21亿元。"),
            (told_lines{"3.2亿元 profit", "21亿元 operating_revenue"}));
}

TEST(chinese_statistics, so_many_of_those_named_are_a_share) {
  EXPECT_EQ(kinds_told("全市用户26.7万户,仍有20%的用户没有缴费。"), (told_lines{"26.7万户 level", "20% share of a"}));
  EXPECT_EQ(kinds_told("接待游客12.3万人次,近三成来自省外,超过80%的受访旅客表示满意。"),
            (told_lines{"12.3万人次 level", "三成 share of a", "80% share of a"}));
  EXPECT_EQ(kinds_told("企业可享受15%的优惠税率,按3.5%的利率贴息。"), (told_lines{"15% level", "3.5% level"}));
}

// A name that nothing in the text says is worse than none.
TEST(chinese_statistics, what_nothing_names_has_no_indicator) {
  EXPECT_EQ(indicators_told("全市发放消费券3.2万件,查处问题120起,罚没款1.2亿元。"),
            (told_lines{"3.2万件 ", "120起 ", "1.2亿元 "}));
  EXPECT_EQ(indicators_told("全市邮政快递:揽收3.2万件。"), (told_lines{"3.2万件 parcels"}));
}

TEST(chinese_statistics, cases_of_forest_fires_and_spending_on_jobs_keep_their_own) {
  EXPECT_EQ(indicators_told("全省共立森林火灾刑事案件94起。"), (told_lines{"94起 fires"}));
  EXPECT_EQ(indicators_told("财政支出中,社会保障和就业支出21亿元。"), (told_lines{"21亿元 gov_spending"}));
}

TEST(chinese_statistics, what_a_word_is_part_of_says_what_is_counted) {
  EXPECT_EQ(indicators_told("排查火灾隐患213处,发生火灾12起。"), (told_lines{"213处 hazards", "12起 fires"}));
  EXPECT_EQ(indicators_told("项目总投资15亿元,达产后年产值20亿元、年税收8000万元。"),
            (told_lines{"15亿元 invest_amount", "20亿元 industrial_output", "8000万元 taxes"}));
  EXPECT_EQ(indicators_told("大赛共有1286名选手参赛,其中职工组645名、学生组641名。"),
            (told_lines{"1286名 contestants", "645名 contestants", "641名 contestants"}));
}

}  // namespace
}  // namespace fengsui::sense::reader
