// Sentences as departments write them, and what must be read in them.
#include <gtest/gtest.h>

#include "sense/reader/quantity/quantity.h"
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

TEST(bulletin, a_rate_of_last_year_beside_this_years_is_what_is_compared_with) {
  auto const figures = read("6月,西宁机场客座率86.4%,较去年同期的82.1%提升4.3个百分点。").figures;
  ASSERT_EQ(figures.size(), 3);
  EXPECT_EQ(figures[1].kind, model::figure_kind::level);
  EXPECT_EQ(figures[1].role, "base");
  EXPECT_EQ(figures[2].kind, model::figure_kind::chg_pp);
  EXPECT_EQ(figures[2].of, 0);
}

TEST(bulletin, a_level_behind_its_changes_is_what_they_are_of) {
  EXPECT_EQ(told("五一期间,西宁站同比增加旅客1.68万人次,增幅达21.1%,累计发送旅客9.63万人次。"),
            (lines{"1.68万人次 pax_sent chg_abs 西宁站 >c", "21.1% pax_sent chg_pct 西宁站 >c",
                   "9.63万人次 pax_sent level 西宁站"}));
}

TEST(bulletin, the_end_of_the_year_is_that_of_the_year_told_of) {
  auto const figures = read("2022年,全市接待游客320万人次。年末全市有A级景区26个。").figures;
  ASSERT_EQ(figures.size(), 2);
  EXPECT_EQ(base::to_text(*figures[1].period_end), "2022-12-31");
}

TEST(bulletin, days_and_months_that_a_list_is_handed_out_to_are_each_figures_own) {
  auto const days = read("4月4日至6日,全市分别接待游客3.2万人次、4.1万人次、3.5万人次。").figures;
  ASSERT_EQ(days.size(), 3);
  EXPECT_EQ(base::to_text(*days[1].period_start), "2025-04-05");
  EXPECT_EQ(base::to_text(*days[1].period_end), "2025-04-05");
  auto const months = read("2月发生火灾7起,3月发生火灾12起,两个月共发生火灾19起。").figures;
  ASSERT_EQ(months.size(), 3);
  EXPECT_EQ(base::to_text(*months[2].period_start), "2025-02-01");
  EXPECT_EQ(base::to_text(*months[2].period_end), "2025-03-31");
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

TEST(bulletin, a_city_that_the_text_does_not_name_is_the_installations_else_this_city) {
  std::string const text = "上半年，全市新签约项目293个，协议总金额1052.97亿元。";
  for (auto const& one : read(text).figures) EXPECT_EQ(one.org, "本市");
  auto const home =
      read_bulletin(text, {.doc = "t", .published = *base::parse_day("2025-08-17"), .home_city = "西宁市"});
  ASSERT_EQ(home.figures.size(), 2);
  EXPECT_EQ(home.figures[0].org, "西宁市");
  EXPECT_EQ(home.figures[1].indicator, "signed_amount");
}

TEST(bulletin, the_place_of_a_dateline_is_nobodys_subject) {
  auto const found = read(
                         "中新网杭州4月6日电(记者 夏毅)6日，记者从上海铁路局获悉，4月3日至6日，清明小长假四天，"
                         "该局累计发送旅客约568万人。与去年同比增加33.7万人，增长13.5%，日均发送旅客142万人。")
                         .figures;
  ASSERT_GE(found.size(), 4);
  for (auto const& one : found) {
    EXPECT_EQ(one.org, "上海铁路局") << one.span;
    EXPECT_EQ(one.period_start, *base::parse_day("2025-04-03")) << one.span;
    EXPECT_EQ(one.period_end, *base::parse_day("2025-04-06")) << one.span;
  }
}

TEST(bulletin, years_compared_with_are_no_periods) {
  auto const found =
      read("今年一季度，湖北省签约项目291个，同比2023年增长48%、2019年增长14%；签约金额2148亿元。").figures;
  ASSERT_EQ(found.size(), 4);
  for (auto const& one : found) EXPECT_EQ(one.period_start, *base::parse_day("2025-01-01")) << one.span;
  auto const port = read(
                        "The Port of Long Beach handled 674,015 TEUs in February, up 24.1% from the same month last "
                        "year. Imports rose 29.4% to 329,850 TEUs.")
                        .figures;
  ASSERT_EQ(port.size(), 4);
  EXPECT_EQ(port[3].period_start, *base::parse_day("2025-02-01"));
}

TEST(bulletin, airports_and_border_posts_are_subjects_by_their_own_names) {
  auto const air = read("清明假期，首都机场保障航班4950架次；大兴国际机场保障航班3700架次。").figures;
  ASSERT_EQ(air.size(), 2);
  EXPECT_EQ(air[0].org, "首都机场");
  EXPECT_EQ(air[1].org, "大兴国际机场");
  auto const posts =
      read("今年以来，经满洲里和绥芬河口岸开行中欧班列556列。满洲里开行350列，绥芬河开行217列。").figures;
  ASSERT_EQ(posts.size(), 3);
  EXPECT_EQ(posts[1].org, "满洲里口岸");
  EXPECT_EQ(posts[2].org, "绥芬河口岸");
  auto const province = read("8月1日西宁机场航班267架次。全省机场航班超过300架次。").figures;
  ASSERT_EQ(province.size(), 2);
  EXPECT_EQ(province[1].org, "青海全省机场");
}

// Who each figure is of.
lines owners(std::string_view text) {
  lines made;
  for (auto const& one : read(text).figures) made.push_back(one.span + " " + one.org);
  return made;
}

TEST(bulletin, the_noun_behind_a_list_of_names_is_each_ones) {
  EXPECT_EQ(owners("北京首都、上海浦东、广州白云机场日均出入境旅客分别为3.2万人次、4.5万人次、2.1万人次;"
                   "皇岗、罗湖、青茂口岸分别查验8.6万人次、15.4万人次、7.9万人次。"),
            (lines{"3.2万人次 北京首都机场", "4.5万人次 上海浦东机场", "2.1万人次 广州白云机场", "8.6万人次 皇岗口岸",
                   "15.4万人次 罗湖口岸", "7.9万人次 青茂口岸"}));
}

TEST(bulletin, who_reports_is_the_subject_though_a_headline_has_the_first_figure) {
  EXPECT_EQ(owners("太原铁路局国庆发送旅客231.4万人\n太原铁路局9日发布消息,9月28日至10月8日,该局发送旅客231.4万人。"
                   "大西高铁发送旅客46.2万人,增长8.1%。石太线发送19.7万人。"),
            (lines{"231.4万人 太原铁路局", "231.4万人 太原铁路局", "46.2万人 太原铁路局", "8.1% 太原铁路局",
                   "19.7万人 太原铁路局"}));
}

TEST(bulletin, a_local_paper_says_whose_city_is_ours) {
  EXPECT_EQ(
      owners("仙桃网讯 记者从市招商局获悉,去年我市签约项目28个。我市在深圳、东莞、武汉设有办事处,考察企业164家。"),
      (lines{"28个 仙桃市", "164家 仙桃市"}));
}

TEST(bulletin, a_contest_is_called_without_its_motto) {
  EXPECT_EQ(owners("“匠心筑梦·技能报国·强国有我”全市焊工技能大赛昨日落幕,46名选手参赛。全市各级举办了30余场焊工大赛。")
                .front(),
            "46名 全市焊工技能大赛");
}

TEST(bulletin, a_sentence_that_opens_with_among_them_is_of_whom_the_last_was) {
  EXPECT_EQ(owners("6月,湖北机场集团保障旅客368万人次。武汉天河国际机场完成旅客296万人次。其中,国际旅客14万人次。"),
            (lines{"368万人次 湖北机场集团", "296万人次 武汉天河国际机场", "14万人次 武汉天河国际机场"}));
}

TEST(bulletin, that_station_is_the_last_station_and_that_bureau_the_last_bureau) {
  EXPECT_EQ(owners("上海铁路局发送旅客80万人次,其中合肥南站发送12万人次,该站日均3万人次。该局加开列车56列。"),
            (lines{"80万人次 上海铁路局", "12万人次 合肥南站", "3万人次 合肥南站", "56列 上海铁路局"}));
}

TEST(bulletin, one_figure_behind_a_list_is_of_all_that_it_names) {
  EXPECT_EQ(owners("上半年,福州和厦门机场合计保障旅客1500万人次,其中厦门机场980万人次。"),
            (lines{"1500万人次 福州和厦门机场", "980万人次 厦门机场"}));
  EXPECT_EQ(owners("1月22日,全国铁路、公路、水路、民航共发送旅客8100万人次,其中铁路1100万人次,水路90万人次。"),
            (lines{"8100万人次 全国", "1100万人次 铁路", "90万人次 水路"}));
}

TEST(bulletin, one_body_is_called_as_its_text_calls_it_first) {
  EXPECT_EQ(owners("青岛胶东国际机场旅客吞吐量突破2000万人次。8月3日,胶东机场单日旅客9.2万人次。"),
            (lines{"2000万人次 青岛胶东国际机场", "9.2万人次 青岛胶东国际机场"}));
  EXPECT_EQ(owners("成都铁路局集团公司端午发送旅客460万人次。6月10日,成都局发送旅客130万人次。"),
            (lines{"460万人次 成都铁路局集团公司", "130万人次 成都铁路局集团公司"}));
}

TEST(bulletin, a_short_name_in_a_bracket_goes_on_to_be_the_name) {
  EXPECT_EQ(owners("云南红土航空有限公司(下称“红土航空”)5日公布,去年红土航空运送旅客320万人次。"),
            (lines{"320万人次 红土航空"}));
}

TEST(bulletin, who_opens_a_paragraph_has_its_next_sentences) {
  EXPECT_EQ(owners("西部机场集团春运保障旅客900万人次。\n西安机场表现亮眼,保障旅客500万人次。日均航班800架次。\n"
                   "期间共保障航班7万架次。"),
            (lines{"900万人次 西部机场集团", "500万人次 西安机场", "800架次 西安机场", "7万架次 西部机场集团"}));
}

TEST(bulletin, who_only_tells_what_an_area_has_is_not_whom_it_is_of) {
  EXPECT_EQ(owners("记者从国网青海省电力公司获悉,一季度,青海省全社会用电量258亿千瓦时。公司完成电网投资12亿元。"
                   "单日最大用电量2.9亿千瓦时。"),
            (lines{"258亿千瓦时 青海省", "12亿元 国网青海省电力公司", "2.9亿千瓦时 青海省"}));
}

TEST(bulletin, works_of_a_contest_are_pieces_whatever_their_count_word) {
  for (auto const& one : read("全市中小学生书画大赛收到作品390幅,其中诗词85首、散文42篇。").figures) {
    EXPECT_EQ(one.unit, "piece") << one.span;
    EXPECT_EQ(one.indicator, "entries") << one.span;
  }
}

TEST(bulletin, a_total_investment_is_signed_for_where_its_own_words_say_so) {
  std::vector<std::string> made;
  for (auto const& one : read("全市签约项目21个,签约项目总投资115亿元;新落地项目15个,投资总额61亿元。").figures)
    if (one.unit == "CNY") made.push_back(one.indicator);
  EXPECT_EQ(made, (std::vector<std::string>{"signed_amount", "invest_amount"}));
}

TEST(bulletin, who_opens_a_line_with_a_colon_has_what_it_tells) {
  EXPECT_EQ(owners("各地假期旅游情况:\n江西:全省接待游客812万人次,同比增长6.4%。\n福州:接待游客96万人次。"),
            (lines{"812万人次 江西省", "6.4% 江西省", "96万人次 福州市"}));
}

TEST(bulletin, a_national_agencys_first_figures_are_the_countrys) {
  EXPECT_EQ(owners("据民航局通报,暑运预计运输旅客1.3亿人次。深圳机场方面表示,预计保障旅客1120万人次,日均18.1万人次。"),
            (lines{"1.3亿人次 全国", "1120万人次 深圳机场", "18.1万人次 深圳机场"}));
}

TEST(bulletin, who_is_named_in_a_bracket_or_between_figures_is_so_to_its_end) {
  EXPECT_EQ(owners("厦门港完成吞吐量2.2亿吨(海沧港区1.1亿吨),同比增长3%;发送煤炭410万吨,全国62家电厂存煤充足,够用21天;"
                   "装卸汽车18万辆。"),
            (lines{"2.2亿吨 厦门港", "1.1亿吨 海沧港区", "3% 厦门港", "410万吨 厦门港", "62家 全国", "21天 全国",
                   "18万辆 厦门港"}));
}

TEST(bulletin, respectively_may_be_left_out) {
  EXPECT_EQ(owners("清明假期,襄阳站、十堰站发送旅客8.3万人次和4.6万人次。"),
            (lines{"8.3万人次 襄阳站", "4.6万人次 十堰站"}));
}

TEST(bulletin, a_compared_area_is_nobodys_subject) {
  EXPECT_EQ(owners("1-8月,我县投资增长9.1%,比全市低2.4个百分点,居全市第六位,其中工业投资增长14%。"),
            (lines{"9.1% 本县", "2.4个百分点 本县", "14% 本县"}));
}

TEST(bulletin, plans_and_tasks_are_targets_whoever_set_them) {
  auto const found =
      read("全县到位资金9.6亿元,为市下达任务12亿元的80%。重点项目完成投资31亿元,为年度投资计划的44.3%。").figures;
  ASSERT_EQ(found.size(), 5);
  EXPECT_EQ(kind_name(found[2].kind), "target_share");
  EXPECT_EQ(kind_name(found[4].kind), "target_share");
  EXPECT_EQ(found[4].of, 3);
}

TEST(bulletin, years_from_and_to_have_their_own_level) {
  auto const found = read("从2021年至2023年,该港吞吐量从1.8亿吨增长到2.4亿吨。").figures;
  ASSERT_EQ(found.size(), 2);
  EXPECT_EQ(found[0].period_start, *base::parse_day("2021-01-01"));
  EXPECT_EQ(found[0].period_end, *base::parse_day("2021-12-31"));
  EXPECT_EQ(found[1].period_start, *base::parse_day("2023-01-01"));
}

TEST(bulletin, a_delegation_has_its_medals_and_the_contest_its_tracks) {
  EXPECT_EQ(told("全国青年职业技能大赛在成都闭幕。宁波代表队收获3金、2银、6铜。大赛共设赛项48个。"),
            (lines{"3金 prizes level 宁波代表队", "2银 prizes level 宁波代表队", "6铜 prizes level 宁波代表队",
                   "48个 tracks level 全国青年职业技能大赛"}));
  EXPECT_TRUE(read("建行5银行网点,3金属构件。").figures.empty());
}

TEST(bulletin, whose_travellers_they_are_says_how_they_are_counted) {
  EXPECT_EQ(told("春节假期,三亚凤凰机场运输旅客58.2万人次。"), (lines{"58.2万人次 pax_throughput level 三亚凤凰机场"}));
  EXPECT_EQ(told("南航公布,3月载客量1402万人次,同比增长6.1%。"),
            (lines{"1402万人次 pax_sent level 南航", "6.1% pax_sent chg_pct 南航 >a"}));
  EXPECT_EQ(told("国庆假期,琼州海峡往来旅客41.3万人次。"), (lines{"41.3万人次 pax_both level 琼州海峡"}));
  EXPECT_EQ(told("威海海域共往来客船212航次,运输旅客3.6万人次。"),
            (lines{"212航次  level 威海海域", "3.6万人次 pax_both level 威海海域"}));
}

TEST(bulletin, so_many_of_a_task_are_money) {
  auto const found = read("全县总投资62亿元,签约2个,完成下达任务60亿的103.3%。").figures;
  ASSERT_EQ(found.size(), 4);
  EXPECT_EQ(found[2].unit, "CNY");
  EXPECT_EQ(found[3].of, 0);
}

TEST(bulletin, investing_firms_are_no_investment) {
  EXPECT_EQ(
      told("规模以上工业增加值增长7.2%,其中外商投资企业增长9.9%,低于全省平均增速1.1个百分点。").at(1).substr(0, 24),
      "9.9% industrial_va chg_p");
  auto const found = read("工业增加值增长7.2%,低于全省平均增速1.1个百分点。").figures;
  ASSERT_EQ(found.size(), 2);
  EXPECT_EQ(found[1].cmp->direction, model::direction::down);
}

TEST(bulletin, first_so_many_months_are_months_so_far) {
  auto const found = read("海航3月载客量610万人次。至于今年首三个月,载客量1830万人次。").figures;
  ASSERT_EQ(found.size(), 2);
  EXPECT_EQ(found[1].period_start, *base::parse_day("2025-01-01"));
  EXPECT_EQ(found[1].period_end, *base::parse_day("2025-03-31"));
}

// The spans alone.
lines spans(std::string_view text) {
  lines made;
  for (auto const& one : read(text).figures) made.push_back(one.span);
  return made;
}

TEST(bulletin, a_few_of_a_kind_are_counted_in_words_where_none_are_pointed_at) {
  EXPECT_EQ(spans("省内五家机场运送旅客31万人次,三座高铁站发送8万人次。大赛设四个组别,六支代表队参赛。"),
            (lines{"五家", "31万人次", "三座", "8万人次", "四个", "六支"}));
  EXPECT_EQ(spans("这两个项目投资5亿元,其余三家企业投资2亿元,坚持四个自信,前三个月签约9个,两大机场平稳。"),
            (lines{"5亿元", "2亿元", "9个"}));
  EXPECT_EQ(spans("围绕文化、科技、农业、教育四大领域开展活动12场,近百家媒体报道。"), (lines{"四大", "12场", "百家"}));
}

TEST(bulletin, how_long_something_took_is_a_figure_and_when_it_was_is_none) {
  EXPECT_EQ(spans("历时四个多月,筹备3年,春节假期八天,七天接待游客20万人次。"),
            (lines{"四个多月", "3年", "八天", "七天", "20万人次"}));
  EXPECT_EQ(spans("近三年来,前五天发送旅客6万人次,三天内扑灭火情2起,未来两个月计划开工4个。"),
            (lines{"6万人次", "2起", "4个"}));
}

TEST(bulletin, of_nouns_with_their_numbers_the_last_may_print_the_unit) {
  EXPECT_EQ(told("全省发生森林火灾41起,其中一般火灾30、较大火灾11起。"),
            (lines{"41起 fires level 本省", "30 fires level 本省", "11起 fires level 本省"}));
  EXPECT_EQ(told("全州发生火灾90次,年均18次。"), (lines{"90次 fires level 本州", "18次 fires level 本州"}));
}

// "span first..last", one a figure.
lines dated_spans(std::string_view text) {
  lines made;
  for (auto const& one : read(text).figures) {
    auto const day = [](auto const& value) { return value ? base::to_text(*value).substr(5) : std::string{}; };
    made.push_back(one.span + " " + day(one.period_start) + ".." + day(one.period_end));
  }
  return made;
}

TEST(bulletin, a_season_that_begins_and_ends_on_days_told_has_those_days) {
  EXPECT_EQ(dated_spans("从1月14日春运开始截至2月3日,车站共执行春运列车2406趟,发送旅客88万人次。"),
            (lines{"2406趟 01-14..02-03", "88万人次 01-14..02-03"}));
  EXPECT_EQ(dated_spans("2025年春运1月14日启动、2月22日收官,共40天,预计发送旅客900万人次。"),
            (lines{"40天 01-14..02-22", "900万人次 01-14..02-22"}));
  EXPECT_EQ(dated_spans("2月22日,为期40天的2025年铁路春运画上句号。"), (lines{"40天 01-14..02-22"}));
}

TEST(bulletin, days_added_up_and_days_handed_out_are_each_figures_own) {
  EXPECT_EQ(dated_spans("4月3日进站旅客2万人次、4月4日单日进站3万人次,两天发送旅客共计5万人次。"),
            (lines{"2万人次 04-03..04-03", "3万人次 04-04..04-04", "两天 04-03..04-04", "5万人次 04-03..04-04"}));
  EXPECT_EQ(dated_spans("清明假期(4月4日至6日)接待游客9万人次。3天的接待量分别为2万人次、4万人次和3万人次。")[3],
            "4万人次 04-05..04-05");
}

TEST(bulletin, the_holiday_is_the_texts_window_and_a_year_gone_by_the_texts_year) {
  EXPECT_EQ(dated_spans("4月4日至6日,车站发送旅客9万人次,高峰落在4月4日、4月6日。节日期间加开列车5列。")[1],
            "5列 04-04..04-06");
  EXPECT_EQ(dated_spans("2024年,全市签约项目58个。过去一年里,全市派出招商分队12支。")[1], "12支 01-01..12-31");
}

TEST(bulletin, what_was_learned_at_a_ceremony_was_so_on_its_day) {
  EXPECT_EQ(dated_spans("4月6日,记者从全市重点项目签约仪式上了解到,共签约项目26个,总投资31亿元。"),
            (lines{"26个 04-06..04-06", "31亿元 04-06..04-06"}));
}

TEST(bulletin, an_airport_is_called_after_its_city_and_its_station_is_a_station) {
  EXPECT_EQ(told("云南省昆明长水国际机场运送旅客12万人次。中川机场站发送旅客2万人次。"),
            (lines{"12万人次 pax_throughput level 昆明长水国际机场", "2万人次 pax_sent level 中川机场站"}));
  EXPECT_EQ(told("广州地铁客运量609万人次,单个车站客运量最高的是体育东路站,达38万人次。")[1],
            "38万人次 pax_sent level 体育东路站");
}

TEST(bulletin, shares_handed_out_by_class_are_of_that_classs_level) {
  EXPECT_EQ(told("2024年,快递业务量完成100亿件。其中同城业务量完成20亿件;异地业务量完成80亿件。"
                 "同城、异地快递业务量分别占全部快递业务量的20%和80%。")[4],
            "80% parcels share 全国 >c");
  EXPECT_EQ(told("工业项目6个、总投资15亿元;农业项目7个、总投资35亿元,比重分别为30%、70%。")[5],
            "70% invest_amount share  >d");
}

TEST(bulletin, what_became_of_people_and_what_they_won_is_counted) {
  EXPECT_EQ(told("森林火灾造成5名护林员牺牲、3名村民受伤。"), (lines{"5名 deaths level ", "3名 injured level "}));
  auto const contest = read("全市职工技能大赛共有6000名职工参加,产生技术能手20名,参与奖9名,设8个工种。").figures;
  ASSERT_EQ(contest.size(), 4);
  EXPECT_EQ(contest[0].indicator, "contestants");
  EXPECT_EQ(contest[1].indicator, "prizes");
  EXPECT_EQ(contest[2].indicator, "prizes");
  EXPECT_EQ(contest[3].indicator, "tracks");
}

}  // namespace
}  // namespace fengsui::sense::reader
