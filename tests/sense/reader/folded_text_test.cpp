#include "sense/reader/text/folded_text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/utf8.h"

namespace fengsui::sense::reader {
namespace {

std::string folded_form(std::string_view given) {
  return to_utf8(fold(given).text);
}

TEST(folded_text, brings_widths_signs_and_traditional_characters_to_one_form) {
  EXPECT_EQ(folded_form("發送旅客１２．５萬人次，增長８％；二〇二五年"), "发送旅客12.5万人次,增长8%;二零二五年");
  EXPECT_EQ(folded_form("4月30日—5月2日"), "4月30日-5月2日");
  EXPECT_EQ(folded_form("乾縣11.7亿元"), "乾县11.7亿元");
}

TEST(folded_text, leads_back_to_the_code_points_and_bytes_of_the_given_text) {
  std::string_view const given = "發送１２．５萬人";
  auto const text = fold(given);
  auto const at = text.text.find(u"12.5万");
  auto const place = text.place(at, at + 5);
  EXPECT_EQ(place.start, 2);
  EXPECT_EQ(place.end, 7);
  EXPECT_EQ(given.substr(static_cast<std::size_t>(place.start_byte),
                         static_cast<std::size_t>(place.end_byte - place.start_byte)),
            "１２．５萬");
}

TEST(folded_text, joins_a_wrapped_line_and_keeps_a_headline_apart) {
  EXPECT_EQ(folded_form("西宁开发区招商引资实现开门红\n90天,签下245亿元!\n累计外出19次。"),
            "西宁开发区招商引资实现开门红\n90天,签下245亿元!\n累计外出19次。");
  EXPECT_EQ(folded_form("加快推进先进计算产业园等一批绿色算力项目落地形成高原特色的玄武岩纤\n维新材料制造。"),
            "加快推进先进计算产业园等一批绿色算力项目落地形成高原特色的玄武岩纤维新材料制造。");
}

TEST(folded_text, joins_narrow_columns_and_a_number_with_its_scale) {
  EXPECT_EQ(folded_form("国家铁路集团今日\n发布消息称清明假\n期全国发送旅客九\n百万人次"),
            "国家铁路集团今日发布消息称清明假期全国发送旅客九百万人次");
  EXPECT_EQ(folded_form("发送旅客1480\n万人次"), "发送旅客1480万人次");
}

TEST(folded_text, reads_over_broken_bytes) {
  EXPECT_EQ(folded_form("客\xe5\x8f流\xff"), "客\ufffd\ufffd流\ufffd");
}

RC_GTEST_PROP(folded_text, every_place_lies_in_the_given_text_in_order, (std::string const& given)) {
  auto const text = fold(given);
  RC_ASSERT(text.points.size() == text.size() + 1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    RC_ASSERT(text.bytes[i] < given.size());
    if (i > 0) RC_ASSERT(text.points[i - 1] < text.points[i]);
    RC_ASSERT(text.place(i, i + 1).end_byte <= static_cast<std::int64_t>(given.size()));
  }
}

}  // namespace
}  // namespace fengsui::sense::reader
