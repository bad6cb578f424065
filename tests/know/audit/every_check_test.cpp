// Every check of docs/audit.md from sentences alone: silent where the arithmetic holds, heard where one figure is
// changed.
#include <gtest/gtest.h>

#include "know/audit/audit.h"
#include "sense/reader/reader.h"

namespace fengsui::know::audit {
namespace {

document read(std::string const& text, std::string const& id, std::string const& published) {
  auto const day = *base::parse_day(published);
  auto reading = sense::reader::read_bulletin(text, {.doc = id, .published = day});
  return {.id = id, .text = text, .published = day, .figures = std::move(reading.figures)};
}

struct sentences {
  char const* name;
  char const* check;
  char const* holds;
  char const* fails;
  verdict how = verdict::inconsistent;
};

void PrintTo(sentences const& one, std::ostream* out) {
  *out << one.name;
}

class every_check : public testing::TestWithParam<sentences> {};

std::string told(std::vector<finding> const& findings) {
  std::string text;
  for (auto const& one : findings)
    text += one.check + " " + std::string{to_text(one.verdict)} + " " + one.text.zh + one.text.en + "\n";
  return text;
}

bool has(std::vector<finding> const& findings, std::string_view check, verdict how) {
  return std::ranges::any_of(findings, [&](finding const& one) { return one.check == check && one.verdict == how; });
}

TEST_P(every_check, is_silent_where_it_holds_and_heard_where_it_fails) {
  auto const& one = GetParam();
  auto const holding = audit_documents(std::vector{read(one.holds, "t", "2025-04-08")}).findings;
  EXPECT_TRUE(holding.empty()) << told(holding);
  auto const failing = audit_documents(std::vector{read(one.fails, "t", "2025-04-08")}).findings;
  EXPECT_TRUE(has(failing, one.check, one.how)) << told(failing);
}

TEST(audit, days_are_those_of_the_dates_though_nothing_says_the_year) {
  auto const findings_in = [](std::string const& text) {
    document const one{.id = "t", .text = text, .figures = sense::reader::read_bulletin(text, {.doc = "t"}).figures};
    return audit_documents(std::vector{one}).findings;
  };
  auto const holding = findings_in("春运前10天（2月3日-12日），共保障航班51630班，日均5163班。");
  EXPECT_TRUE(holding.empty()) << told(holding);
  auto const failing = findings_in("春运前8天（2月3日-10日），共保障航班41252班，日均5146班。");
  EXPECT_TRUE(has(failing, "daily_avg", verdict::inconsistent) || has(failing, "daily_avg", verdict::cut))
      << told(failing);
  // Across the end of February there are 8 or 9, which nobody can tell.
  EXPECT_TRUE(findings_in("春运期间（2月25日-3月4日），共保障航班41252班，日均5146班。").empty());
}

// What English sentences say plainly, in several wordings each.
INSTANTIATE_TEST_SUITE_P(
    english, every_check,
    testing::Values(
        sentences{"per_day", "daily_avg",
                  "The port of Lutin expects 213,500 passengers from 12th to 18th April, or 30,500 per day.",
                  "The port of Lutin expects 213,500 passengers from 12th to 18th April, or 31,500 per day."},
        sentences{"per_day_of_a_holiday", "daily_avg",
                  "During the nine-day holiday 3,186 flights were operated, 354 each day on average.",
                  "During the nine-day holiday 3,186 flights were operated, 364 each day on average."},
        sentences{"share_of_these", "share",
                  "The brigade of Lutin took 8,412 calls in 2016. Of these 305 were for fire, or 3.6 percent.",
                  "The brigade of Lutin took 8,412 calls in 2016. Of these 305 were for fire, or 3.8 percent."},
        sentences{"share_of_what_its_like_are_of", "share",
                  "In 2006 it took 4,120 calls: 288 for fire, or 7 percent, 1,730 for illness, or 42 percent, and 948 "
                  "false alarms, or 23 percent.",
                  "In 2006 it took 4,120 calls: 288 for fire, or 7 percent, 1,730 for illness, or 47 percent, and 948 "
                  "false alarms, or 23 percent."},
        sentences{
            "share_of_a_total_that_two_others_say", "share",
            "Ghent led with $360.6 million (28.1% of the total), followed by Vigo with $174.5 million (13.6%) and "
            "Gera with $113.8 million (8.87%).",
            "Ghent led with $360.6 million (28.1% of the total), followed by Vigo with $174.5 million (13.6%) and "
            "Gera with $113.8 million (8.27%)."},
        sentences{"share_before_its_part", "share",
                  "Arrivals reached 532,650. Asia gave 279,640 arrivals constituting 52.50% of the total. America gave "
                  "100,140 arrivals, a share of 18.80%. The south comprised 8.35% with 44,476 arrivals.",
                  "Arrivals reached 532,650. Asia gave 279,640 arrivals constituting 52.50% of the total. America gave "
                  "100,140 arrivals, a share of 18.80%. The south comprised 8.75% with 44,476 arrivals."},
        sentences{"row_behind_a_colon", "sum",
                  "In all 231,400 arrived: 72,300 by bus, 101,500 by car and 57,600 on motorcycles.",
                  "In all 251,400 arrived: 72,300 by bus, 101,500 by car and 57,600 on motorcycles."},
        sentences{"row_that_a_whole_comprises", "sum",
                  "The 183,200 departures comprise 58,400 by bus, 74,300 by car and 50,500 on motorcycles.",
                  "The 183,200 departures comprise 58,400 by bus, 76,300 by car and 50,500 on motorcycles."},
        sentences{
            "row_with_others", "sum",
            "The gate counted 470,129 arrivals. The arrivals included 262,979 residents, 165,596 visitors from the "
            "mainland and 41,554 from other places.",
            "The gate counted 470,129 arrivals. The arrivals included 262,979 residents, 185,596 visitors from the "
            "mainland and 41,554 from other places."},
        sentences{"shares_with_the_rest", "sum", "Fires made up 33%, false alarms 38% and non fire incidents 29%.",
                  "Fires made up 33%, false alarms 38% and non fire incidents 21%."},
        sentences{"square_miles", "unit_convert", "The fire has burned 46 square miles (119 square kilometers).",
                  "The fire has burned 46 square miles (129 square kilometers)."},
        sentences{"net_of_gross", "difference",
                  "Net FDI from Peru was USD 312.6 million: inflows of USD 512.2 million less an outflow of USD 199.6 "
                  "million.",
                  "Net FDI from Peru was USD 332.6 million: inflows of USD 512.2 million less an outflow of USD 199.6 "
                  "million."},
        sentences{"target_passed", "order", "Lutin had 1,540,300 visitors last year, above the target of 1.5 million.",
                  "Lutin had 1,540,300 visitors last year, above the target of 1.7 million."},
        sentences{"growth_behind_a_target", "growth",
                  "Lutin had 1,540,300 visitors, above the target of 1.5 million, and 5.96-percent higher than the "
                  "1,453,662 of 2014.",
                  "Lutin had 1,540,300 visitors, above the target of 1.5 million, and 5.16-percent higher than the "
                  "1,453,662 of 2014."},
        sentences{"growth_over_last_years", "growth",
                  "Peru achieved a net FDI of $1.181 billion in 2016, a 43.7% increase over last year's $822 million.",
                  "Peru achieved a net FDI of $1.181 billion in 2016, a 47.3% increase over last year's $822 million."},
        sentences{"growth_by_an_increment", "growth",
                  "Freight loading was 116.46 MT in April, an incremental loading of 4.25 MT and a growth of 3.8%.",
                  "Freight loading was 116.46 MT in April, an incremental loading of 4.25 MT and a growth of 3.1%."},
        sentences{
            "growth_with_its_base_in_a_bracket", "growth",
            "The brigades met 211,067 false alarms, 5,042 more than the previous year, a 2.4% increase (206,025).",
            "The brigades met 211,067 false alarms, 5,042 more than the previous year, a 2.9% increase (206,025)."},
        sentences{
            "change_between_level_and_base", "difference",
            "The brigades met 211,067 false alarms, 5,042 more than the previous year, a 2.4% increase (206,025).",
            "The brigades met 211,067 false alarms, 5,242 more than the previous year, a 2.4% increase (206,025)."},
        sentences{"per_day_of_a_week", "daily_avg", "The ferry carried 84,560 passengers last week, or 12,080 a day.",
                  "The ferry carried 84,560 passengers last week, or 12,880 a day."},
        sentences{"per_day_of_a_month", "daily_avg",
                  "In March 2023 the airport handled 1,240,000 passengers, an average of 40,000 a day.",
                  "In March 2023 the airport handled 1,240,000 passengers, an average of 42,000 a day."},
        sentences{"average_and_peak", "peak_avg", "Passengers averaged 84,300 a day, peaking at 99,200 on October 1.",
                  "Passengers averaged 84,300 a day, peaking at 79,200 on October 1."},
        sentences{"days_of_dates", "period_days", "The five-day holiday ran from May 1 to May 5.",
                  "The five-day holiday ran from May 1 to May 6."},
        sentences{"rate_or_from_to", "growth",
                  "International travellers rose by 62 percent, or from 52,310 in 2021 to 84,742 in 2022.",
                  "International travellers rose by 62 percent, or from 57,310 in 2021 to 84,742 in 2022."},
        sentences{"base_in_bracket", "growth", "Port loads: Lutin 512,640 TEUs (402,310, up 27.4%).",
                  "Port loads: Lutin 512,640 TEUs (402,310, up 37.4%)."},
        sentences{"base_by_its_noun", "growth",
                  "Some 3.12 million passengers are expected. That would leave passengers 14.3% below the 3.64 million "
                  "of 2019.",
                  "Some 3.12 million passengers are expected. That would leave passengers 18.3% below the 3.64 million "
                  "of 2019."},
        sentences{"pair_before_its_rate", "growth",
                  "Bicycle thefts climbed to 132 from 96, a 38% increase, and arrests came to 41.",
                  "Bicycle thefts climbed to 132 from 96, a 28% increase, and arrests came to 41."},
        sentences{"pair_behind_its_rate", "growth",
                  "Deaths on the roads of Lutin dropped by 10.6 per cent, with 178 this year against 199.",
                  "Deaths on the roads of Lutin dropped by 13.6 per cent, with 178 this year against 199."},
        sentences{"rate_between_its_pair", "growth",
                  "Lutin drew 1,412,500 visitors, 6.5 percent higher than the 1,326,300 of 2014.",
                  "Lutin drew 1,412,500 visitors, 8.5 percent higher than the 1,326,300 of 2014."},
        sentences{
            "rate_of_a_row_at_once", "weighted_growth",
            "Lutin's airport served 47.3 million passengers, up 1.9 percent: 38.6 million domestic, up 1.2 percent, "
            "and 8.6 million international, up 5.3 percent.",
            "Lutin's airport served 47.3 million passengers, up 2.9 percent: 38.6 million domestic, up 1.2 percent, "
            "and 8.6 million international, up 5.3 percent."},
        sentences{
            "classes_of_border_crossings", "sum",
            "The agencies handled 5.271 million entries and exits. Mainland residents made 2.614 million, up 5.1%; "
            "residents of Hong Kong and Macao 1.893 million, up 7.3%; foreigners 764,000, up 12.2%.",
            "The agencies handled 5.471 million entries and exits. Mainland residents made 2.614 million, up 5.1%; "
            "residents of Hong Kong and Macao 1.893 million, up 7.3%; foreigners 764,000, up 12.2%."},
        sentences{"classes_without_a_noun", "sum",
                  "The bridge counted 2.748 million on three days, comprising 1.315 million inbound and 1.433 million "
                  "outbound travellers.",
                  "The bridge counted 2.948 million on three days, comprising 1.315 million inbound and 1.433 million "
                  "outbound travellers."},
        sentences{"counted_in_lakhs", "sum",
                  "In May 3,82,915 tourists came to Lutin: 3,41,703 domestic and 41,212 foreign tourists.",
                  "In May 3,92,915 tourists came to Lutin: 3,41,703 domestic and 41,212 foreign tourists."},
        sentences{
            "rate_of_the_sentence_before", "growth",
            "Lutin port achieved growth of 12.1% in the year, the highest of all. It handled 61.20 million tonnes "
            "against 54.60 million tonnes the year before, 6.60 million tonnes more.",
            "Lutin port achieved growth of 12.3% in the year, the highest of all. It handled 61.20 million tonnes "
            "against 54.60 million tonnes the year before, 6.60 million tonnes more."},
        sentences{"share_of_the_total", "share",
                  "The railway offers 415,000 tickets. So far 170,000 tickets have been sold, equivalent to 41 per "
                  "cent of the total.",
                  "The railway offers 415,000 tickets. So far 170,000 tickets have been sold, equivalent to 61 per "
                  "cent of the total."},
        sentences{"two_shares_of_all", "sum",
                  "The average is 1,240 fires, 508 (41%) by people and 732 (59%) by lightning.",
                  "The average is 1,240 fires, 508 (41%) by people and 732 (57%) by lightning."},
        sentences{"ones", "part_whole", "The province received 4.3 million visitors, including 912,400 foreign ones.",
                  "The province received 4.3 million visitors, including 912.4 million foreign ones."},
        sentences{"balance", "difference",
                  "Imports were $21.4 billion and exports $24.2 billion, leaving a surplus of $2.8 billion.",
                  "Imports were $21.4 billion and exports $24.2 billion, leaving a surplus of $3.8 billion."}),
    [](auto const& each) { return std::string{each.param.name}; });

INSTANTIATE_TEST_SUITE_P(
    audit, every_check,
    testing::Values(
        sentences{"sum", "sum", "一季度全市开工项目58个,其中新建21个,续建37个。",
                  "一季度全市开工项目58个,其中新建21个,续建39个。"},
        sentences{"part_whole", "part_whole", "4月5日全国铁路发送旅客1204万人次,其中上海铁路局发送231万人次。",
                  "4月5日全国铁路发送旅客204万人次,其中上海铁路局发送231万人次。"},
        sentences{"growth", "growth", "一季度全市接待游客120万人次,同比增加20万人次,增长20%。",
                  "一季度全市接待游客120万人次,同比增加20万人次,增长26%。"},
        sentences{"cut", "growth", "一季度全市接待游客123.6万人次,同比增加20.2万人次,增长19.5%。",
                  "一季度全市接待游客123.69万人次,同比增加20.25万人次,增长19.5%。", verdict::cut},
        sentences{"base", "base", "一季度全市接待游客120万人次,同比增加20万人次。",
                  "一季度全市接待游客20万人次,同比增加120万人次。"},
        sentences{"integer_base", "integer_base", "一季度全省发生森林火灾5起,同比增长25%。",
                  "一季度全省发生森林火灾5起,同比增长50%。"},
        sentences{
            "weighted_growth", "weighted_growth",
            "一季度丰泽区固定资产投资57.8亿元,同比增长22.6%:项目投资40.4亿元,增长47.7%;房地产开发17.4亿元,下降12.0%。",
            "一季度丰泽区固定资产投资57.8亿元,同比增长32.6%:项目投资40.4亿元,增长47.7%;房地产开发17.4亿元,下降12.0%。"},
        sentences{"share", "share", "一季度全省到位资金375亿元,其中昆明市217.2亿元,占57.9%。",
                  "一季度全省到位资金375亿元,其中昆明市217.2亿元,占58.2%。"},
        sentences{"target", "target", "一季度全市签约资金60亿元,完成年度目标240亿元的25%。",
                  "一季度全市签约资金60亿元,完成年度目标240亿元的27%。"},
        sentences{"integer_target", "integer_target", "一季度开发区签约项目23项,完成全年目标任务的88%。",
                  "一季度开发区签约项目23项,完成全年目标任务的87%。"},
        sentences{"daily_avg", "daily_avg", "4月4日至6日,青海机场公司运送旅客4.8万人次,日均1.6万人次。",
                  "4月4日至6日,青海机场公司运送旅客4.8万人次,日均1.9万人次。"},
        sentences{"monthly_avg", "monthly_avg", "一季度全市快递业务量完成900万件,月均300万件。",
                  "一季度全市快递业务量完成900万件,月均350万件。"},
        sentences{"peak_avg", "peak_avg", "4月4日至6日,青海机场公司日均运送旅客1.6万人次,4月4日最高,达1.9万人次。",
                  "4月4日至6日,青海机场公司日均运送旅客1.6万人次,4月4日最高,达1.4万人次。"},
        sentences{"period_days", "period_days", "清明运输从4月3日起至4月7日,共5天,青藏集团公司发送旅客27万人次。",
                  "清明运输从4月3日起至4月7日,共6天,青藏集团公司发送旅客27万人次。"},
        sentences{"period_future", "period_future", "4月4日至6日,全省接待游客20万人次。",
                  "2025年5月1日至5日,全省接待游客20万人次。"},
        sentences{"columns_behind_a_verb", "sum",
                  "2月18日,全省进港达52310人,出港41266人。其中东湖机场进港31205人,出港20114人;西山机场进港21105人,"
                  "出港21152人。",
                  "2月18日,全省进港达52310人,出港41276人。其中东湖机场进港31205人,出港20114人;西山机场进港21105人,"
                  "出港21152人。"},
        sentences{"sum_of_what_shares_confirm", "sum",
                  "10月份,市民热线共受理4128件。其中咨询2604件,占63.1%;投诉1107件,占26.8%;举报417件,占10.1%。",
                  "10月份,市民热线共受理4129件。其中咨询2604件,占63.1%;投诉1107件,占26.8%;举报417件,占10.1%。"},
        sentences{"target_in_one_breath", "target", "农村劳动力转移就业8.64万人,占目标7.2万人的120%。",
                  "农村劳动力转移就业8.64万人,占目标7.2万人的150%。"},
        sentences{
            "whole_by_its_name", "share",
            "上半年共处置警情92.6万起,接报火灾40万起,死亡612人。户外火灾22.4万起,同比上升12.1%,占火灾总数的56%。",
            "上半年共处置警情92.6万起,接报火灾40万起,死亡612人。户外火灾22.4万起,同比上升12.1%,占火灾总数的52%。"},
        sentences{"share_among_them", "share", "接报的184260起警情中,指派民警到场处置73704起,仅占40%。",
                  "接报的184260起警情中,指派民警到场处置73704起,仅占30%。"},
        sentences{"share_of_a_ranked_list", "share",
                  "本周共受理工单500件。位居前三的工单:交通类160件、城建类90件、民政类50件,占工单总量的60%。",
                  "本周共受理工单500件。位居前三的工单:交通类160件、城建类90件、民政类50件,占工单总量的58.5%。"},
        sentences{"share_before_its_part", "share", "6月访港旅客300万人次,按年上升14%。其中76%,即228万人次为内地旅客。",
                  "6月访港旅客300万人次,按年上升14%。其中76%,即234万人次为内地旅客。"},
        sentences{"shares_of_an_item", "share",
                  "在建项目80个,投资总额415.9亿元。其中机械制造业24个,132.8亿元,占30%和31.9%;服务业14个,126.4亿元,占17."
                  "5%和30.4%。",
                  "在建项目80个,投资总额415.9亿元。其中机械制造业24个,132.8亿元,占36%和31.9%;服务业14个,126.4亿元,占17."
                  "5%和30.4%。"},
        sentences{"base_of_whatever", "growth", "2017年生猪出栏46.58万头,较2016年42.79万头增长8.86%。",
                  "2017年生猪出栏46.58万头,较2016年42.79万头增长8.06%。"},
        sentences{
            "total_in_the_title_again", "daily_avg",
            "清明假期铁路发送旅客27.02万人次\n为期5天的清明运输圆满结束,该公司共发送旅客27.02万人次,日均5.4万人次。",
            "清明假期铁路发送旅客27.02万人次\n为期5天的清明运输圆满结束,该公司共发送旅客27.02万人次,日均5.6万人次。"},
        sentences{"days_said_before", "daily_avg",
                  "春运1月24日开始。春节假期7天,累计发送旅客1778万人次,日均254万人次。",
                  "春运1月24日开始。春节假期7天,累计发送旅客1778万人次,日均274万人次。"},
        sentences{"gap_and_counterpart", "difference", "全县人均可支配收入19017元,比全市低2568元(全市为21585元)。",
                  "全县人均可支配收入19017元,比全市低2768元(全市为21585元)。"},
        sentences{"points_and_counterpart", "difference",
                  "规模以上工业增加值同比增长10.2%(全市9.4%),高于全市0.8个百分点。",
                  "规模以上工业增加值同比增长10.2%(全市9.4%),高于全市1.8个百分点。"},
        sentences{"yields_of_two_areas", "unit_convert", "粮食单产为5730公斤/公顷(382公斤/亩)。",
                  "粮食单产为5730公斤/公顷(302公斤/亩)。"},
        sentences{"whole_known_to_its_parts_digits", "weighted_growth",
                  "前7个月外贸进出口1.15万亿元,同比增长4.6%。其中出口7070.6亿元,增长8.6%;进口4431.3亿元,下降1.1%。",
                  "前7个月外贸进出口1.15万亿元,同比增长4.8%。其中出口7070.6亿元,增长8.6%;进口4431.3亿元,下降1.1%。"},
        sentences{"amounts_beside_counts", "sum",
                  "本届展会签约项目25项,总签约额319亿元。产业链项目9个,签约156亿元;城市功能链项目16个,签约163亿元。",
                  "本届展会签约项目25项,总签约额391亿元。产业链项目9个,签约156亿元;城市功能链项目16个,签约163亿元。"},
        sentences{"running_span", "period_future", "2025年4月,全省接待游客20万人次。",
                  "2025年6月,全省接待游客20万人次。", verdict::suspicious},
        sentences{"part_in_a_bracket", "part_whole", "本周江口机场运输货物、邮件、行李318.2吨(其中货邮245.7吨)。",
                  "本周江口机场运输货物、邮件、行李18.2吨(其中货邮245.7吨)。"},
        sentences{"count_list", "count_list", "设立北京、上海、深圳3个重点区域招商专班。",
                  "设立北京、上海、深圳4个重点区域招商专班。"},
        sentences{"same_figure", "same_figure",
                  "清明假期,全国共接待国内游客1.26亿人次。4月4日至6日全国共接待国内游客1.26亿人次。",
                  "清明假期,全国共接待国内游客1.26亿人次。4月4日至6日全国共接待国内游客1.62亿人次。"},
        sentences{"unit_sane", "unit_sane", "一季度全市到位资金:工业12.6亿元、农业9.8亿元、商贸8.1亿元、旅游7.7亿元。",
                  "一季度全市到位资金:工业12.6亿元、农业9.8亿元、商贸8.1万元、旅游7.7亿元。", verdict::suspicious},
        sentences{"rate_of_pieces_counted_one_by_one", "share",
                  "3月热线受理诉求6500件,群众来电6120个,直办4180件,直办率68.3%。",
                  "3月热线受理诉求6500件,群众来电6120个,直办4180件,直办率64.9%。"},
        sentences{"rate_of_both_together", "share",
                  "一季度全省受理逮捕案件4412件5380人,逮捕3630人,不捕1752人,不捕率32.6%。3月提出意见412件,采纳330件,"
                  "采纳率80.1%。",
                  "一季度全省受理逮捕案件4412件5380人,逮捕3630人,不捕1752人,不捕率32.6%。3月提出意见412件,采纳330件,"
                  "采纳率81.0%。"},
        sentences{"two_units_of_a_change", "unit_convert",
                  "今年全省夏粮产量4120万吨(824亿斤),比上年增加31万吨(6.2亿斤)。",
                  "今年全省夏粮产量4120万吨(824亿斤),比上年增加31万吨(62亿斤)。"},
        sentences{"shares_of_the_three_industries", "share",
                  "2024年,全市生产总值400亿元。第一产业增加值32亿元,第二产业增加值188亿元,"
                  "第三产业增加值180亿元。三次产业结构为8:47:45。",
                  "2024年,全市生产总值400亿元。第一产业增加值32亿元,第二产业增加值188亿元,"
                  "第三产业增加值180亿元。三次产业结构为8:47.3:45。"},
        sentences{"physical", "physical", "一季度全市酒店平均入住率86%。", "一季度全市酒店平均入住率186%。"},
        sentences{"unit_convert", "unit_convert", "一季度全市完成造林监测面积107万亩(约7.13万公顷)。",
                  "一季度全市完成造林监测面积107万亩(约71.3万公顷)。"},
        sentences{"pace", "pace", "1至3月,全市到位资金80亿元,完成年度目标的33.3%,超序时进度8.3个百分点。",
                  "1至3月,全市到位资金80亿元,完成年度目标的33.3%,超序时进度18.3个百分点。"},
        sentences{"integer_split", "integer_split", "一季度开发区签约项目16个,其中外资项目占25%。",
                  "一季度开发区签约项目16个,其中外资项目占41%。"},
        sentences{"order", "order", "4月4日青海机场公司运送旅客1.6万人次,4月5日最高,达1.9万人次。",
                  "4月4日青海机场公司运送旅客1.6万人次,4月5日最高,达1.4万人次。"},
        sentences{"difference", "difference",
                  "一季度西宁机场运送旅客126.4万人次,去年同期为120.2万人次,同比增加6.2万人次。",
                  "一季度西宁机场运送旅客126.4万人次,去年同期为120.2万人次,同比增加8.2万人次。"},
        sentences{"ratio", "ratio", "一季度西宁机场旅客吞吐量240万人次,去年同期为120万人次,是去年同期的2倍。",
                  "一季度西宁机场旅客吞吐量240万人次,去年同期为120万人次,是去年同期的3倍。"},
        sentences{"spend_per_head", "ratio", "一季度全市接待游客120万人次,实现旅游收入12亿元,人均消费1000元。",
                  "一季度全市接待游客120万人次,实现旅游收入12亿元,人均消费1300元。"},
        sentences{"residual_growth", "residual_growth",
                  "一季度全省到位资金100亿元,同比增长10%,其中昆明市90亿元,增长5%。",
                  "一季度全省到位资金100亿元,同比增长40%,其中昆明市90亿元,增长5%。"},
        sentences{"threshold", "threshold",
                  "一季度全市签约项目25个,签约156亿元,其中20亿元以上项目4个,占签约额的86.5%。",
                  "一季度全市签约项目25个,签约156亿元,其中20亿元以上项目4个,占签约额的46.5%。"},
        sentences{"repeated_count", "repeated_count", "一季度西宁开发区签约项目23项,在谈项目31个。",
                  "一季度西宁开发区签约项目23项,在谈项目23个。", verdict::suspicious}),
    [](auto const& each) { return std::string{each.param.name}; });

TEST(across_bulletins, this_ones_base_is_what_last_years_printed) {
  auto const now = read("2025年一季度,西宁机场运送旅客126.4万人次,同比增长5.2%。", "now", "2025-04-08");
  auto const as_printed = read("2024年一季度,西宁机场运送旅客120.2万人次。", "then", "2024-04-08");
  auto const holding = audit_documents(std::vector{now, as_printed}).findings;
  EXPECT_TRUE(holding.empty()) << told(holding);
  auto const swapped = read("2024年一季度,西宁机场运送旅客102.2万人次。", "then", "2024-04-08");
  auto const failing = audit_documents(std::vector{now, swapped}).findings;
  ASSERT_TRUE(has(failing, "cross_doc", verdict::inconsistent)) << told(failing);
}

// Texts in which a link that suggests itself is the wrong one.
TEST(wrong_links, are_passed_over) {
  for (auto const* text : {
           "9日全省进港112301人,同比增长10.5%,出港77387人,下降4.2%。其中甲机场进出港71801人,乙机场进出港60648人。",
           "共签约投资项目462个,内资项目437个。四川省签约307个;西部11省155个。",
           "醉驾17.7万起。血液酒精含量200以上2.85万起,占醉驾总数的比例由去年的18.2%降至16.1%。",
           "春运40天中有35天单日客流在15万人次以上。",
           "Call-outs for assistance went up by 14 percent to 67 thousand; those for fires went down from over 91 "
           "thousand to "
           "85 thousand.",
           "Out-on-arrival cases were 210 and 153, an increase of 37.3%.",
           "China contributed $68.6 million out of $156.2 million, 43.9 percent.",
       }) {
    auto const found = audit_documents(std::vector{read(text, "t", "2025-04-08")}).findings;
    EXPECT_TRUE(found.empty()) << text << "\n" << told(found);
  }
}

// What one slip of the pen explains is named: the wrong sentence, and what stands in its place.
TEST(repairs, name_the_one_word_or_digit_that_would_make_it_right) {
  auto const repairs_of = [](std::string const& text) {
    std::string made;
    for (auto const& one : audit_documents(std::vector{read(text, "t", "2025-04-08")}).findings) {
      for (auto const& each : one.repairs) made += std::string{to_text(each.how)} + " " + each.to + ";";
    }
    return made;
  };
  auto const names = [&](std::string const& text, std::string const& repair) {
    auto const made = repairs_of(text);
    EXPECT_NE(made.find(repair), std::string::npos) << text << " " << made;
  };
  names("一季度全市接待游客100万人次,同比减少20万人次,增长16.7%。", "direction down;");
  names("一季度全市接待游客120万人次,同比增加20万人次,增长2%。", "point 20%;");
  names("一季度全市开工项目58个,其中新建21个,续建73个。", "swapped_digits 37个;");
  names("一季度全国规模以上港口货物吞吐量300.5万吨,其中沿海200.3万吨,内河100.2吨。", "scale 100.2万吨;");
  names("一季度全省到位资金375亿元,其中昆明市217.2亿元,占57.0%。", "digit 58.0%;");
}

}  // namespace
}  // namespace fengsui::know::audit
