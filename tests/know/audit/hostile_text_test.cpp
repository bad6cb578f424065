// No text makes the auditor slow. The reader's part is timed in tests/sense; here it is left out.
#include <gtest/gtest.h>

#include "know/audit/audit.h"
#include "sense/reader/reader.h"
#include "support/growing_text.h"

namespace fengsui::know::audit {
namespace {

double seconds_for(std::string const& text) {
  auto const day = *base::parse_day("2025-04-08");
  std::vector<document> const documents{
      {.id = "hostile",
       .text = text,
       .published = day,
       .figures = sense::reader::read_bulletin(text, {.doc = "hostile", .published = day}).figures}};
  return test::seconds_of([&] { EXPECT_GE(audit_documents(documents).reckoned, 0); });
}

class hostile_text : public testing::TestWithParam<char const*> {};

TEST_P(hostile_text, is_audited_in_proportion_to_its_length) {
  test::expect_in_proportion(GetParam(), 2'000, seconds_for);
}

// A year of bulletins at once, each printing what the others print.
TEST(hostile_documents, are_audited_in_proportion_to_their_number) {
  auto const seconds_for_documents = [](std::size_t count) {
    std::vector<document> documents;
    for (std::size_t i = 0; i < count; ++i) {
      auto const day = *base::parse_day(i % 2 == 0 ? "2025-04-08" : "2024-04-08");
      std::string const text = "全市一季度签约项目9个，增长50%。";
      documents.push_back({.id = std::to_string(i),
                           .text = text,
                           .published = day,
                           .figures = sense::reader::read_bulletin(text, {.doc = "d", .published = day}).figures});
    }
    return test::seconds_of([&] { EXPECT_GE(audit_documents(documents).reckoned, static_cast<int>(count) / 2); });
  };
  test::expect_in_proportion_of_four([&](std::size_t times) { return seconds_for_documents(100 * times); });
}

// 下降100%, 占0%, 完成0个: what is divided by may be printed as nothing at all.
TEST(hostile_numbers, zeros_and_hundreds_are_audited_like_others) {
  auto const audited = [](std::string const& text) {
    std::vector<document> const documents{
        {.id = "hostile", .text = text, .figures = sense::reader::read_bulletin(text, {.doc = "hostile"}).figures}};
    EXPECT_GE(audit_documents(documents).reckoned, 0) << text;
  };
  audited("桐山发生事故3起,减少2起,下降100%;山前3起,增多1起,上升100%;白琳1起,减少1起,下降100%。");
  std::string const all =
      "一季度签约项目9个,完成目标的45%,目标20个,签约率60%,总投资8亿元;其中新建5个、续建4个,占55.6%、44.4%,日均0.1个,"
      "平均每个0.9亿元。接待游客40万人次,比上年增加8万人次,增长25%,人均消费200元,为2019年的80%。";
  // Every number in turn, and every two of them, is nothing.
  std::vector<std::pair<std::size_t, std::size_t>> numbers;
  for (std::size_t at = 0; (at = all.find_first_of("0123456789", at)) != std::string::npos;) {
    auto const end = all.find_first_not_of("0123456789.", at);
    numbers.emplace_back(at, end - at);
    at = end;
  }
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    for (auto k = i; k < numbers.size(); ++k) {
      for (std::string const nothing : {"0", "100"}) {
        auto text = all;
        text.replace(numbers[k].first, numbers[k].second, nothing);
        if (i != k) text.replace(numbers[i].first, numbers[i].second, nothing);
        audited(text);
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(
    figures_without_end, hostile_text,
    testing::Values(
        "签约项目1个,", "其中1个、", "签约1个:新建1个、续建1个;", "增长8%,", "签约2亿元,占5%;", "北京、上海2个专班,",
        "全市签约9个,甲区1个,", "1个、合计1个、",
        // Everything contradicts everything: a total printed again with another value, a month above its year,
        // a class of which another is a part, a day above the highest, a rate that moved, sums of classes.
        "全市签约9个。全市签约8个。", "3月签约9个,1至3月签约5个;", "发送旅客5万人,发送和到达旅客3万人;",
        "4月5日发送旅客9万人,最高日发送旅客5万人;", "签约率80%,提高3个百分点;", "出口5吨,进口3吨,合计9吨,",
        "合计1个、合计2个、", "增加1个,增长8%,", "全市签约90个:甲区1个、乙区2个、丙区3个、丁区4个、戊区5个。"));

}  // namespace
}  // namespace fengsui::know::audit
