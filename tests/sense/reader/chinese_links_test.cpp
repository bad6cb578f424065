// Which level a Chinese change or share is of, where nouns name it.
#include <gtest/gtest.h>

#include "sense/reader/reader.h"

namespace fengsui::sense::reader {
namespace {

using lines = std::vector<std::string>;

// "span kind >of /whole", one a figure.
lines linked(std::string_view text) {
  lines made;
  for (auto const& one : read_bulletin(text, {.doc = "t", .published = *base::parse_day("2024-04-10")}).figures) {
    auto line = one.span + " " + kind_name(one.kind);
    if (!one.role.empty()) line += " " + one.role;
    if (one.of) line += " >" + letter(static_cast<std::size_t>(*one.of));
    if (one.whole) line += " /" + letter(static_cast<std::size_t>(*one.whole));
    made.push_back(line);
  }
  return made;
}

TEST(chinese_links, a_changes_noun_may_stand_behind_its_level) {
  auto const told =
      linked("一季度全省发生交通事故742起,造成188人死亡、905人受伤,死亡人数减少21人,下降10%,受伤人数增加37人。");
  EXPECT_EQ(told[3], "21人 chg_abs >b");
  EXPECT_EQ(told[4], "10% chg_pct >b");
  EXPECT_EQ(told[5], "37人 chg_abs >c");
}

TEST(chinese_links, a_changes_noun_may_be_short_for_its_levels) {
  auto const told = linked(
      "一季度,县法院受理各类案件742件,结案318件,结案率42.9%。同比,受案增加41件,上升5.8%,结案增加9件,结案率下降1."
      "2个百分点。");
  EXPECT_EQ(told[3], "41件 chg_abs >a");
  EXPECT_EQ(told[4], "5.8% chg_pct >a");
  EXPECT_EQ(told[5], "9件 chg_abs >b");
  EXPECT_EQ(told[6], "1.2个百分点 chg_pp >c");
}

TEST(chinese_links, how_many_fires_changed_is_of_all_and_no_part) {
  auto const told = linked("一季度全省发生森林火灾52起,其中一般火灾31起、较大火灾21起,火灾起数减少13起、下降20%。");
  EXPECT_EQ(told[3], "13起 chg_abs >a");
}

TEST(chinese_links, a_narrower_noun_is_not_of_the_level_of_all) {
  auto const told =
      linked("4月上旬,全国铁路日均装车128400车,同比增加3100车。从品类看,煤炭装车日均增加2470车,增长4.1%。");
  EXPECT_EQ(told[2], "2470车 chg_abs");
  EXPECT_EQ(told[3], "4.1% chg_pct");
}

TEST(chinese_links, a_list_of_nouns_finds_the_levels_they_call) {
  auto const told = linked(
      "3月,全市发生生产安全事故31起、死亡24人、受伤9人,同比起数和死亡人数分别下降18.4%、11.1%,受伤人数上升50%。");
  EXPECT_EQ(told[3], "18.4% chg_pct >a");
  EXPECT_EQ(told[4], "11.1% chg_pct >b");
  EXPECT_EQ(told[5], "50% chg_pct >c");
}

TEST(chinese_links, a_list_with_nouns_of_its_own_behind_a_semicolon_is_of_nothing_before_it) {
  auto const told = linked(
      "一季度,消费税和车辆购置税分别收入3142万元和5083万元,增长21%和9%;个人所得税和企业所得税分别下降31%和4.2%,"
      "减收26万元和114万元。");
  EXPECT_EQ(told[2], "21% chg_pct >a");
  EXPECT_EQ(told[4], "31% chg_pct");
  EXPECT_EQ(told[5], "4.2% chg_pct");
  EXPECT_EQ(told[6], "26万元 chg_abs");
  EXPECT_EQ(told[7], "114万元 chg_abs");
}

TEST(chinese_links, as_many_rates_as_the_sentence_has_levels_are_theirs_in_order) {
  auto const told = linked("一季度全省受理行政案件742件,审结615件,增长8.1%、12.4%。");
  EXPECT_EQ(told[2], "8.1% chg_pct >a");
  EXPECT_EQ(told[3], "12.4% chg_pct >b");
}

TEST(chinese_links, what_a_verb_of_growth_counts_is_a_change_and_so_is_an_amount_with_its_rate) {
  EXPECT_EQ(linked("2023年夏粮产量4120万吨。因单产提高增产23万吨。")[1].substr(0, 12), "23万吨 chg");
  auto const told = linked("春节期间全省交通事故造成35人死亡。酒后驾驶事故死亡人数减少4人,下降12.5%。");
  EXPECT_EQ(told[1], "4人 chg_abs");
  EXPECT_EQ(told[2], "12.5% chg_pct");
}

TEST(chinese_links, a_bracket_says_a_change_again_in_its_own_unit) {
  auto const told = linked("今年夏粮产量4120万吨(824亿斤),比上年增加31.2万吨(6.24亿斤),增长0.8%。");
  EXPECT_EQ(told[2], "31.2万吨 chg_abs >a");
  EXPECT_EQ(told[3], "6.24亿斤 chg_abs >b");
  EXPECT_EQ(told[4], "0.8% chg_pct >a");
}

TEST(chinese_links, a_change_counts_on_without_its_verb) {
  auto const told = linked("一季度全市发生事故29起、死亡23人,同比减少6起4人。");
  EXPECT_EQ(told[2], "6起 chg_abs >a");
  EXPECT_EQ(told[3], "4人 chg_abs >b");
}

TEST(chinese_links, a_share_of_what_was_added_is_no_growth) {
  EXPECT_EQ(linked("一季度增值税收入4.12亿元,增收3120万元,占增值税增收总额的41.2%。")[2], "41.2% share >b");
  EXPECT_EQ(linked("一季度全市生产总值412亿元,第三产业对经济增长的贡献率为58.3%。")[1], "58.3% contribution");
}

TEST(chinese_links, a_percentage_alone_behind_its_amount_is_what_the_last_one_was) {
  auto const told = linked("一季度,收尾项目完成投资41.6亿元、占年度计划的24.3%,续建项目309.5亿元、21.8%。");
  EXPECT_EQ(told[3], "21.8% target_share >c");
  EXPECT_EQ(linked("4月,基金支出530万元,完成2471万元的21.5%。")[2], "21.5% target_share >a /b");
}

TEST(chinese_links, a_share_is_of_the_level_whose_words_hold_its_noun) {
  auto const told =
      linked("一季度全省接报火灾4120起。各类住宅火灾1640起,交通工具430起,其他场所690起;住宅占总数的39.8%。");
  EXPECT_EQ(told[4], "39.8% share >b /a");
}

TEST(chinese_links, a_share_alone_is_of_the_whole_of_the_share_before_it_and_several_are_of_no_one_level) {
  auto const told = linked(
      "一季度,全市进出口124.2亿元,其中出口74.2亿元,进口50亿元。机电产品出口32.1亿元,占出口总值的43.3%;农产品出口8."
      "9亿元,占12%。");
  EXPECT_TRUE(told[4].ends_with(" /b"));
  EXPECT_TRUE(told[6].ends_with(" /b"));
  EXPECT_EQ(linked("一季度,对东盟进出口26.4亿元,对欧盟13.9亿元,两者合计占48.3%。")[2].find('>'), std::string::npos);
}

TEST(chinese_links, what_has_a_share_is_no_whole_of_the_next) {
  auto const told = linked(
      "3月,市民热线受理各类诉求14120件。按类别分:咨询类5842件,占41.4%;求助类3120件,占22.1%;投诉类980件,占6.9%。");
  EXPECT_EQ(told[2], "41.4% share >b /a");
  EXPECT_EQ(told[4], "22.1% share >d /a");
  EXPECT_EQ(told[6], "6.9% share >f /a");
}

TEST(chinese_links, a_noun_of_its_own_makes_a_share_of_nothing_before_it) {
  EXPECT_EQ(linked("3月,乙类传染病死亡214人,前5位病种占95%。").size(), 2U);
  EXPECT_EQ(linked("3月,乙类传染病死亡214人,前5位病种占95%。")[1].find('>'), std::string::npos);
}

TEST(chinese_links, a_rate_in_a_bracket_is_a_days_average_and_a_hotlines_number_is_none) {
  auto const told = linked("3月全市110接报警12140起,其中110类报警3130起(101起/天)。");
  EXPECT_EQ(told.size(), 3U);
  EXPECT_EQ(told[2], "101起 level avg_day");
}

TEST(chinese_links, a_list_of_rates_may_tell_some_in_times_and_one_scale_serves_a_list) {
  EXPECT_EQ(linked("玩具、箱包、鞋类出口分别增长1.7倍、1.2倍和45.7%。")[2], "45.7% chg_pct");
  auto const both =
      read_bulletin("风电、太阳能发电量分别为4665、2611亿千瓦时。", {.doc = "t", .published = {}}).figures;
  ASSERT_EQ(both.size(), 2U);
  EXPECT_EQ(both[0].value.exponent, 8);
}

TEST(chinese_links, a_structure_that_makes_a_hundred_is_shares) {
  auto const told = linked("轻重结构由28.0:72.0变为29.5:70.5。");
  ASSERT_EQ(told.size(), 4U);
  EXPECT_EQ(told[1], "72.0 share base");
  EXPECT_EQ(told[2], "29.5 share");
  EXPECT_EQ(linked("水电、火电、风电、太阳能装机结构为12.1:55.2:18.0:14.7。").size(), 4U);
  EXPECT_TRUE(linked("产业结构优化,比分30:70。").empty());
}

TEST(chinese_links, a_ratio_of_the_three_industries_is_three_shares) {
  auto const told = linked(
      "2023年,全市生产总值412.6亿元。第一产业增加值33.1亿元,第三产业增加值186.2亿元。三次产业结构为8.0：46.9：45.1。");
  EXPECT_EQ(told.size(), 6U);
  EXPECT_EQ(told[3], "8.0 share >b /a");
  EXPECT_EQ(told[4], "46.9 share /a");
  EXPECT_EQ(told[5], "45.1 share >c /a");
  auto const turned = linked("三次产业比重由上年的9.2∶47.1∶43.7调整为8.0∶46.9∶45.1。");
  EXPECT_EQ(turned[2], "43.7 share base");
  EXPECT_EQ(turned[5], "45.1 share");
  EXPECT_EQ(linked("GRP reached 41.26 billion yuan. The ratio of the three industries was 8.0: 46.9: 45.1.")[2],
            "46.9 share /a");
  EXPECT_EQ(linked("第一产业投资41.6亿元,第二产业852.3亿元,第三产业1206.1亿元。投资比重为2.0:40.6:57.4。")[4],
            "40.6 share >b");
  auto const behind = linked("第一产业13.2亿元,第二产业90.3亿元,第三产业113.1亿元。结构为6.1:41.7:52.2。");
  EXPECT_EQ(behind.back(), "52.2 share >c");
  EXPECT_EQ(linked("轻工业31.2亿元,重工业68.8亿元。轻重结构为31.2:68.8。").back(), "68.8 share >b");
  EXPECT_TRUE(linked("活动8:30:00开始,决赛比分3:2。").empty());
}

TEST(chinese_links, a_structure_is_a_ratio_of_what_was_told_before_it_or_of_its_two_classes) {
  auto const told =
      linked("第一产业投资24.6亿元,第二产业318.4亿元,第三产业507.2亿元。投资比重由1.9∶38.0∶60.1调整为2.9∶37.4∶59.7。");
  ASSERT_EQ(told.size(), 9U);
  EXPECT_EQ(told[3], "1.9 share base");
  EXPECT_EQ(told[8], "59.7 share >c");
  auto const two = linked("轻工业136.2亿元,重工业276.4亿元。轻重结构由34.5∶65.5变为33.0∶67.0。");
  ASSERT_EQ(two.size(), 6U);
  EXPECT_EQ(two[5], "67.0 share >b");
  EXPECT_EQ(linked("城乡居民收入比为2.31∶1。").size(), linked("城乡居民收入比为2.31:1。").size());
}

TEST(chinese_links, a_revenue_of_the_budget_is_no_target) {
  auto const told = linked("公共财政预算总收入累计完成41236万元,增长5.3%。");
  EXPECT_EQ(told[0], "41236万元 level");
}

TEST(chinese_links, what_each_comes_to_at_least_names_a_class) {
  auto const read = read_bulletin(
      "2023年,旅客吞吐量1000万人次以上的机场有31个,较上年增加9个;200万至1000万人次的有36个。", {.doc = "t"});
  EXPECT_EQ(read.figures[0].role, "threshold");
  EXPECT_EQ(read.figures[1].what, "1000万人次以上");
  EXPECT_EQ(read.figures[3].role, "threshold");
  EXPECT_EQ(read.figures[4].role, "threshold");
  EXPECT_EQ(read.figures[5].what, "200万至1000万人次");
}

TEST(chinese_links, a_sum_whose_things_are_counted_at_once_is_a_class) {
  auto const read = read_bulletin(
      "前三季度，全市新设1000万美元以上企业214家，增长11.3%；5000万美元以上63家，增长8.6%。", {.doc = "t"});
  ASSERT_EQ(read.figures.size(), 6);
  EXPECT_EQ(read.figures[3].role, "threshold");
  EXPECT_EQ(read.figures[4].unit, "count");
}

TEST(chinese_links, what_stands_between_with_and_compared_is_a_base) {
  EXPECT_EQ(linked("全区常住人口与2010年普查的612400人相比,增加41200人。")[0], "612400人 level base");
}

TEST(chinese_links, how_far_it_is_ahead_of_the_time_is_no_share_of_the_target) {
  EXPECT_EQ(linked("1-10月全市到位资金41.2亿元,完成年度目标的125.6%,超进度42.3%。")[2].substr(0, 12), "42.3% chg_pp");
}

TEST(chinese_links, shares_of_one_whole_that_is_not_printed_are_of_no_part_of_it) {
  auto const told = linked("全区0-14岁171400人,占20.4%;60岁及以上114900人,占13.7%,其中65岁及以上79100人,占9.4%。");
  EXPECT_EQ(told.back(), "9.4% share >e");
}

TEST(chinese_links, industries_of_a_list_share_their_noun_and_a_size_in_words_is_a_class) {
  auto const industries =
      read_bulletin("上半年全省第二、三产业用电量分别为412.6亿千瓦时和92.4亿千瓦时。", {.doc = "t"});
  EXPECT_EQ(industries.figures[0].what, "第二产业");
  EXPECT_EQ(industries.figures[1].what, "第三产业");
  EXPECT_EQ(read_bulletin("全市履约项目412个。亿元以上64个,到位41.2亿元。", {.doc = "t"}).figures[1].what, "亿元以上");
  // A class of several names has them all; a long list of names before a count is none.
  auto const causes = read_bulletin("全市火灾60起,其中电器类41起,小孩玩火、放鞭炮类12起。", {.doc = "t"}).figures;
  EXPECT_EQ(causes[2].what, "小孩玩火、放鞭炮类");
  EXPECT_EQ(read_bulletin("全市成立新型电池、铝材料、算力服务、电子信息、生物经济5个招商专班。", {.doc = "t"})
                .figures[0]
                .what,
            "");
}

TEST(chinese_links, amounts_counted_otherwise_are_handed_out_too) {
  auto const told = linked("全市共签约项目56个、金额128亿元,较上年分别增加12个、36亿元。");
  EXPECT_EQ(told[2], "12个 chg_abs >a");
  EXPECT_EQ(told[3], "36亿元 chg_abs >b");
}

TEST(chinese_links, percentages_of_what_was_are_handed_out_as_changes_are) {
  auto const told = linked("假期接待游客265万人次,旅游收入26.8亿元,恢复至2019年同期的112%和105%。");
  EXPECT_EQ(told[2], "112% ratio_to_base >a");
  EXPECT_EQ(told[3], "105% ratio_to_base >b");
}

}  // namespace
}  // namespace fengsui::sense::reader
