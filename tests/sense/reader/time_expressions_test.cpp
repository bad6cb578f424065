#include "sense/reader/time/time_expressions.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>
#include <ctime>

#include <chrono>

#include "sense/reader/text/folded_text.h"

namespace fengsui::sense::reader {
namespace {

std::string days_text(days_meant const& one) {
  if (one.is == days_meant::kind::dates) return to_text(one);
  auto made = (one.first ? base::to_text(*one.first) : "-") + ".." + (one.last ? base::to_text(*one.last) : "-");
  if (one.is == days_meant::kind::as_of) made += " as_of";
  if (one.is == days_meant::kind::approx) made += " approx";
  return made;
}

// "words=days" of every expression that says when something was, one after the other.
std::string periods(std::string_view given, std::string_view published, time_role role = time_role::period) {
  auto const text = fold(given);
  time_context context;
  if (!published.empty()) context.published = *base::parse_day(published);
  std::string made;
  for (auto const& one : read_times(text.text, context)) {
    if (one.role != role) continue;
    if (!made.empty()) made += "; ";
    made += to_utf8(text.text.substr(one.begin, one.end - one.begin)) + "=" + days_text(one.days);
  }
  return made;
}

TEST(time_expressions, a_range_lends_its_month_and_year_to_both_ends) {
  EXPECT_EQ(periods("2月1日—20日发送", "2025-03-01"), "2月1日-20日=2025-02-01..2025-02-20");
  EXPECT_EQ(periods("4月30日至5月2日", "2016-05-03"), "4月30日至5月2日=2016-04-30..2016-05-02");
  EXPECT_EQ(periods("2013年4月15日至5月20日", "2013-06-01"), "2013年4月15日至5月20日=2013-04-15..2013-05-20");
  EXPECT_EQ(periods("12月30日至1月1日", "2024-01-02"), "12月30日至1月1日=2023-12-30..2024-01-01");
  EXPECT_EQ(periods("4月3-5日", "2025-04-06"), "4月3-5日=2025-04-03..2025-04-05");
  EXPECT_EQ(periods("自6月3日发布启事至8月31日截止", "2024-10-20"), "自6月3日发布启事至8月31日=2024-06-03..2024-08-31");
  EXPECT_EQ(periods("4月4日(周五)至6日(周日)", "2025-04-07"), "4月4日(周五)至6日(周日)=2025-04-04..2025-04-06");
  EXPECT_EQ(periods("trains ran from April 4 to 6", "2025-04-07"), "April 4 to 6=2025-04-04..2025-04-06");
  EXPECT_EQ(periods("in the days Apr. 30 to May 2", "2025-05-07"), "Apr. 30 to May 2=2025-04-30..2025-05-02");
  EXPECT_EQ(periods("April 4-6, 2024", "2025-04-07"), "April 4-6, 2024=2024-04-04..2024-04-06");
}

TEST(time_expressions, months_quarters_halves_and_years) {
  EXPECT_EQ(periods("1-5月完成", "2023-06-27"), "1-5月=2023-01-01..2023-05-31");
  EXPECT_EQ(periods("前4个月完成", "2023-06-27"), "前4个月=2023-01-01..2023-04-30");
  EXPECT_EQ(periods("1—12月完成", "2024-01-20"), "1-12月=2023-01-01..2023-12-31");
  EXPECT_EQ(periods("前三季度", "2024-10-20"), "前三季度=2024-01-01..2024-09-30");
  EXPECT_EQ(periods("四季度", "2024-01-20"), "四季度=2023-10-01..2023-12-31");
  EXPECT_EQ(periods("2015年上半年", "2015-10-30"), "2015年上半年=2015-01-01..2015-06-30");
  EXPECT_EQ(periods("去年全年", "2024-03-20"), "去年全年=2023-01-01..2023-12-31");
  EXPECT_EQ(periods("3月上旬", "2024-03-20"), "3月上旬=2024-03-01..2024-03-10");
  EXPECT_EQ(periods("the first five months of 2023", "2023-06-27"),
            "the first five months of 2023=2023-01-01..2023-05-31");
  EXPECT_EQ(periods("rose in Q1 2023", "2023-06-27"), "Q1 2023=2023-01-01..2023-03-31");
  EXPECT_EQ(periods("capacity added in 2014-15 and 2013/14", "2015-06-27"),
            "2014-15=2014-04-01..2015-03-31; 2013/14=2013-04-01..2014-03-31");
}

TEST(time_expressions, a_quarter_in_a_ceremony_s_name_is_no_time) {
  EXPECT_EQ(periods("3月6日,全市一季度重大项目集中开工仪式举行", "2024-03-07"), "3月6日=2024-03-06..2024-03-06");
  EXPECT_EQ(periods("一季度集中开工项目12个", "2024-04-07"), "一季度=2024-01-01..2024-03-31");
}

TEST(time_expressions, stock_dates_are_as_of_their_last_day) {
  EXPECT_EQ(periods("截至5月底", "2023-06-27"), "截至5月底=2023-05-31..2023-05-31 as_of");
  EXPECT_EQ(periods("2024年末", "2025-01-27"), "2024年末=2024-12-31..2024-12-31 as_of");
  EXPECT_EQ(periods("截至4月6日18时", "2025-04-07"), "截至4月6日18时=2025-04-06..2025-04-06 as_of");
  EXPECT_EQ(periods("As of March 31, deposits", "2025-04-07"), "As of March 31=2025-03-31..2025-03-31 as_of");
}

TEST(time_expressions, holidays_are_the_days_off_with_their_weekends) {
  EXPECT_EQ(periods("清明节假期", "2025-04-09"), "清明节假期=2025-04-04..2025-04-06");
  EXPECT_EQ(periods("“五一”假期", "2016-05-04"), "“五一”假期=2016-04-30..2016-05-02");
  EXPECT_EQ(periods("2024年春运", "2024-03-10"), "2024年春运=2024-01-26..2024-03-05");
  EXPECT_EQ(periods("国庆假期第3天", "2024-10-04"), "国庆假期第3天=2024-10-03..2024-10-03");
  EXPECT_EQ(periods("during the Qingming holiday", "2025-04-09"), "Qingming holiday=2025-04-04..2025-04-06");
  EXPECT_EQ(periods("清明节假期", ""), "清明节假期=-..-");
}

TEST(time_expressions, golden_weeks_before_2008_had_seven_days) {
  EXPECT_EQ(periods("2006年“十一”黄金周接待游客", "2006-10-09"), "2006年“十一”黄金周=2006-10-01..2006-10-07");
  EXPECT_EQ(periods("2005年春节黄金周", "2005-02-20"), "2005年春节黄金周=2005-02-09..2005-02-15");
  EXPECT_EQ(periods("车站通报,黄金周期间运送旅客", "2007-05-08"), "黄金周期间=2007-05-01..2007-05-07");
}

// A word that only hashes like "at" or "per" is none of them.
TEST(time_expressions, a_holiday_behind_the_is_read_whole) {
  EXPECT_EQ(periods("visitors during the Chinese New Year holiday", "2025-02-06"),
            "Chinese New Year holiday=2025-01-28..2025-02-04");
}

TEST(time_expressions, a_record_is_no_time_of_what_is_counted) {
  EXPECT_EQ(periods("发送35万人次,创今年以来新高", "2024-02-19"), "");
  EXPECT_EQ(periods("为2002年以来同期最大值", "2012-04-06"), "");
  EXPECT_EQ(periods("刷新清明4月4日103.2万人次的纪录", "2024-05-06"),
            "清明=2024-04-04..2024-04-06; 4月4日=2024-04-04..2024-04-04");
}

TEST(time_expressions, censuses_are_of_the_first_of_november) {
  EXPECT_EQ(periods("第七次全国人口普查", "2021-06-10"), "第七次全国人口普查=2020-11-01..2020-11-01 as_of");
  EXPECT_EQ(periods("与2010年第六次人口普查的498,216人相比", "2021-06-10", time_role::base),
            "2010年=2010-01-01..2010-12-31; 第六次人口普查=2010-11-01..2010-11-01 as_of");
}

TEST(time_expressions, the_text_s_own_window_comes_before_the_calendar) {
  EXPECT_EQ(periods("清明假期旅客发送量公布。为期5天的铁路清明假期运输结束", "2025-04-09"),
            "清明假期=2025-04-03..2025-04-07; 清明假期运输=2025-04-03..2025-04-07");
  EXPECT_EQ(periods("国庆黄金周铁路运输从9月28日起至10月8日", "2020-10-10"),
            "国庆黄金周铁路运输=2020-09-28..2020-10-08; 从9月28日起至10月8日=2020-09-28..2020-10-08");
}

TEST(time_expressions, words_that_point_back_find_their_days) {
  EXPECT_EQ(periods("4月4日客流最高,当天发送6.7万人次,次日回落", "2025-04-09"),
            "4月4日=2025-04-04..2025-04-04; 当天=2025-04-04..2025-04-04; 次日=2025-04-05..2025-04-05");
  EXPECT_EQ(periods("4月29日至5月6日发送旅客。期间加开", "2024-05-07"),
            "4月29日至5月6日=2024-04-29..2024-05-06; 期间=2024-04-29..2024-05-06");
  EXPECT_EQ(periods("自3月28日起开展为期7天的行动", "2025-04-05"), "自3月28日起=2025-03-28..2025-04-03");
  EXPECT_EQ(periods("4月3日、4月6日两天", "2025-04-09"), "4月3日、4月6日=dates:2025-04-03,2025-04-06");
}

TEST(time_expressions, what_is_compared_with_is_a_base_in_the_right_year) {
  EXPECT_EQ(periods("1-5月增长,比去年同期多", "2023-06-27", time_role::base), "去年同期=2022-01-01..2022-05-31");
  EXPECT_EQ(periods("清明假期较去年同期增长", "2025-04-09", time_role::base), "去年同期=2024-04-04..2024-04-06");
  EXPECT_EQ(periods("2019年发生45起,同2018年比,减少3起", "2020-01-13", time_role::base),
            "2018年=2018-01-01..2018-12-31");
  EXPECT_EQ(periods("五一假期为2019年同期的九成", "2021-05-06", time_role::base), "2019年同期=2019-05-01..2019-05-04");
  EXPECT_EQ(periods("February volumes fell 10 percent from a year earlier", "2015-03-17", time_role::base),
            "a year earlier=2014-02-01..2014-02-28");
}

TEST(time_expressions, figures_are_no_dates) {
  for (auto const* text : {"完成1480.56亿元", "共2100多项", "处置1945起", "组织1705支队伍", "增长5.12%", "1238.46万人",
                           "发送1,023.1万人次", "D2732/1次", "G109国道", "12.5 million in all", "2,015 projects"}) {
    EXPECT_EQ(periods(text, "2025-04-09"), "") << text;
  }
  EXPECT_EQ(periods("4月8日,记者从公司获悉", "2025-04-09"), "");
  EXPECT_EQ(periods("完成全年目标任务的87%", "2025-04-09"), "");
}

TEST(time_expressions, plans_lie_ahead_and_reports_behind) {
  EXPECT_EQ(periods("计划上半年开工60个", "2013-09-12"), "上半年=2013-01-01..2013-06-30");
  EXPECT_EQ(periods("预计5月1日发送旅客", "2025-03-30"), "5月1日=2025-05-01..2025-05-01");
  EXPECT_EQ(periods("5月1日发送旅客", "2025-03-30"), "5月1日=2024-05-01..2024-05-01");
}

TEST(time_expressions, a_year_back_is_the_same_holiday_and_a_month_end_stays_one) {
  auto const day = [](char const* text) { return *base::parse_day(text); };
  auto const& table = model::china_holidays();
  days_meant const february{days_meant::kind::span, day("2025-02-01"), day("2025-02-28"), {}};
  EXPECT_EQ(days_text(years_before(february, {}, 1, table)), "2024-02-01..2024-02-29");
  days_meant const labour{days_meant::kind::span, day("2020-05-01"), day("2020-05-05"), {}};
  EXPECT_EQ(days_text(years_before(labour, "labour", 1, table)), "2019-05-01..2019-05-04");
  days_meant const feast{days_meant::kind::span, day("2025-01-29"), day("2025-01-29"), {}};
  EXPECT_EQ(days_text(lunar_year_before(feast)), "2024-02-10..2024-02-10");
}

RC_GTEST_PROP(time_laws, expressions_are_in_order_and_within_the_text, (std::vector<unsigned> const& picks)) {
  static constexpr std::u16string_view kPieces[] = {
      u"4月",  u"6日",    u"2025年",   u"至",  u"-",    u"、",   u"清明", u"假期", u"同期", u"去年",   u"比", u"截至",
      u"底",   u"12",     u".",        u"5",   u"以来", u"为期", u"天",   u"第",   u"(",    u"April ", u"4",  u" to ",
      u"the ", u"first ", u"quarter ", u"of ", u"2023", u", ",   u"。",   u"\n",   u"一",   u"十",     u"前"};
  std::u16string text;
  for (auto const pick : picks) text += kPieces[pick % std::size(kPieces)];
  time_context context;
  context.published = *base::parse_day("2025-04-09");
  std::size_t reached = 0;
  for (auto const& one : read_times(text, context)) {
    RC_ASSERT(one.begin >= reached);
    RC_ASSERT(one.end > one.begin);
    RC_ASSERT(one.end <= text.size());
    if (one.days.first && one.days.last) RC_ASSERT(*one.days.first <= *one.days.last);
    reached = one.end;
  }
}

// Hostile text of twice the length takes about twice the time, not four times.
TEST(time_laws, the_time_grows_with_the_length_and_no_faster) {
  for (std::u16string_view const piece : {u"4月", u"1-", u"、4日", u"1234567890", u"比去年同期", u"一", u"the first ",
                                          u"(((", u"April 4 to ", u"为期清明", u" ", u"12、"}) {
    auto const seconds = [&](std::size_t length) {
      std::u16string text;
      while (text.size() < length) text += piece;
      time_context context;
      context.published = *base::parse_day("2025-04-09");
      // Processor time: what else the machine does is no matter of the text's.
      auto const start = std::clock();
      read_times(text, context);
      return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    };
    auto const once = seconds(100'000);
    auto const fourfold = seconds(400'000);
    EXPECT_LT(fourfold, once * 10 + 0.1) << to_utf8(piece);
  }
}

}  // namespace
}  // namespace fengsui::sense::reader
