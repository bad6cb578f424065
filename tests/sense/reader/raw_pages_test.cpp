// Pages as they come: broken lines, columns, old characters, wide digits, bad bytes, tables. Whatever is read, its span
// is the text as it was given, counted in code points, with the bytes beside it.
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "sense/reader/quantity/quantity.h"
#include "sense/reader/reader.h"

namespace fengsui::sense::reader {
namespace {

reading read_raw(std::string_view text) {
  return read_bulletin(text, {.doc = "t", .published = *base::parse_day("2025-04-09")});
}

// "span|value|unit|indicator", and whether every span is what stands at its places in the text.
std::vector<std::string> told_of(std::string_view text) {
  std::vector<std::string> lines;
  for (auto const& one : read_raw(text).figures) {
    lines.push_back(one.span + "|" + plain_text(one.value) + "|" + one.unit + "|" + one.indicator);
    auto const bytes =
        text.substr(static_cast<std::size_t>(one.start_byte), static_cast<std::size_t>(one.end_byte - one.start_byte));
    EXPECT_EQ(bytes, one.span);
    EXPECT_EQ(
        static_cast<std::int64_t>(base::count_code_points(text.substr(0, static_cast<std::size_t>(one.start_byte)))),
        one.start);
    EXPECT_EQ(one.start + static_cast<std::int64_t>(base::count_code_points(bytes)), one.end);
  }
  return lines;
}

using lines = std::vector<std::string>;

TEST(raw_pages, a_line_that_breaks_inside_a_word_or_a_number_is_read_on) {
  EXPECT_EQ(told_of("据铁路部门统计,清明节假期全国铁路共计发送旅\n客742.7万人,"
                    "其中4月6日当天加开旅客列车共计二百\n八十八列,运输平稳。"),
            (lines{"742.7万人|7427000|person_trip|pax_sent", "二百\n八十八列|288|train|trains_added"}));
  EXPECT_EQ(told_of("签约金额245亿\n元,接待游客12.6万\n人次。"),
            (lines{"245亿\n元|24500000000|CNY|signed_amount", "12.6万\n人次|126000|person_trip|visitors"}));
  EXPECT_EQ(told_of("据市文化和旅游局统计,假期全市共接待游客12.6万人\r\n次,同比增长8.5%。"),
            (lines{"12.6万人\r\n次|126000|person_trip|visitors", "8.5%|8.5|%|visitors"}));
}

TEST(raw_pages, a_column_cut_in_mid_sentence_keeps_what_stands_before_and_behind_the_cut) {
  auto const found = told_of(
      "4月6日,青海机场公司保障航班185架次。旅客流量主要集中\n务,对节假日出行旅客托运行李数量增加的情况,"
      "增派人员36名。\n");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0], "185架次|185|flight|flights");
  EXPECT_EQ(found[1].substr(0, found[1].find('|')), "36名");
}

TEST(raw_pages, traditional_characters_are_read_as_simplified_ones) {
  EXPECT_EQ(
      told_of("4月6日,鐵路發送旅客742.7萬人,加開臨客288列,較上年同期增長20.3%。"),
      (lines{"742.7萬人|7427000|person_trip|pax_sent", "288列|288|train|trains_added", "20.3%|20.3|%|trains_added"}));
  EXPECT_EQ(told_of("一季度簽約項目23個,簽約金額245億元。"),
            (lines{"23個|23|count|projects_signed", "245億元|24500000000|CNY|signed_amount"}));
}

TEST(raw_pages, wide_digits_and_signs_are_read_as_narrow_ones) {
  EXPECT_EQ(told_of("全市接待游客１２．６万人次，同比增长８．５％。"),
            (lines{"１２．６万人次|126000|person_trip|visitors", "８．５％|8.5|%|visitors"}));
  EXPECT_EQ(told_of("货邮２，８８０吨。"), (lines{"２，８８０吨|2880|t|cargo_mail"}));
}

TEST(raw_pages, bad_bytes_are_read_over_and_counted_as_the_file_has_them) {
  std::string const text = "\xff\xfe一季度签约项目23\xe4个,\xb8签约金额245亿元。\xef\xbf";
  auto const found = read_raw(text).figures;
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.back().span, "245亿元");
  EXPECT_EQ(text.substr(static_cast<std::size_t>(found.back().start_byte), 9), "245亿元");
}

TEST(raw_pages, a_table_gives_its_cells_and_no_more) {
  auto const found = read_raw("指标\t1月\t2月\n旅客吞吐量(万人次)\t58.2\t61.4\n货邮吞吐量(吨)\t2880\t2412\n").figures;
  // Cells without a unit of their own are no figures of prose; none is glued to its neighbour.
  for (auto const& one : found) {
    EXPECT_EQ(one.span.find('\t'), std::string::npos) << one.span;
    EXPECT_EQ(one.span.find('\n'), std::string::npos) << one.span;
  }
  auto const prose = told_of("项目 | 签约额\n甘河园区 | 12.6亿元\n南川园区 | 9.8亿元\n");
  EXPECT_EQ(prose, (lines{"12.6亿元|1260000000|CNY|signed_amount", "9.8亿元|980000000|CNY|signed_amount"}));
}

}  // namespace
}  // namespace fengsui::sense::reader
