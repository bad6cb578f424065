// No text makes the reader slow.
#include <gtest/gtest.h>

#include "sense/reader/reader.h"
#include "support/growing_text.h"

namespace fengsui::sense::reader {
namespace {

double seconds_for(std::string const& text) {
  return test::seconds_of(
      [&] { EXPECT_GE(read_bulletin(text, {.doc = "hostile", .published = std::nullopt}).figures.size(), 0U); });
}

class hostile_text : public testing::TestWithParam<char const*> {};

TEST_P(hostile_text, takes_time_in_proportion_to_its_length) {
  test::expect_in_proportion(GetParam(), 15'000, seconds_for);
}

INSTANTIATE_TEST_SUITE_P(one_sentence_without_end, hostile_text,
                         testing::Values("1", "9,", "1亿", "一", "1个", "3万人次和", "增长8%、", "分别", "同比增长",
                                         "昭通、", "Port of Aa ", "4月6日", "2019年", "比去年", "(", "“1", "《1",
                                         "未发生", "1 and ", "million ", "April 4, ", "D2732/1次", "加开D2732/1次;",
                                         "占5%,", "其中1列", "   ", "1-", "0.", "百分之", "大赛", "\n1", "\xe5\x8f",
                                         "3项目,", "增长8%,占9%;", "respectively, ", "签约仪式 ", "1月1日开工建设",
                                         "1个、", "其中1个、2个,增3个", "甲口岸", "去年同期为1人",
                                         "其中1亿元以上项目1个,", "国铁西安局", "of whom 8 ",
                                         "(以下简称“甲”)西宁局集团", "杭州机场和宁波机场共3个,",
                                         "by the BOI and PEZA, BOI-PEZA "));

// 全年 in a text of June: what its sentence says before a figure is looked back at, so far and no farther.
TEST(hostile_text_of_a_day, takes_time_in_proportion_to_its_length) {
  auto const june = base::parse_day("2024-06-01");
  test::expect_in_proportion("1个、", 15'000, [&](std::string const& text) {
    return test::seconds_of(
        [&] { EXPECT_GE(read_bulletin("全年" + text, {.doc = "hostile", .published = *june}).figures.size(), 0U); });
  });
}

// What a text begins with holds for all that follows.
TEST(hostile_text_behind_a_word, takes_time_in_proportion_to_its_length) {
  using beginning = std::pair<std::string, char const*>;
  for (auto const& [first, rest] :
       {beginning{"赴", "昭通、"}, beginning{"四川:", "3个,"}, beginning{"“五一”(", "3个,"}}) {
    SCOPED_TRACE(first + rest);
    test::expect_in_proportion(rest, 15'000, [&](std::string const& text) { return seconds_for(first + text); });
  }
}

}  // namespace
}  // namespace fengsui::sense::reader
