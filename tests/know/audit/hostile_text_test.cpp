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
  test::expect_in_proportion(GetParam(), 6'000, seconds_for);
}

INSTANTIATE_TEST_SUITE_P(figures_without_end, hostile_text,
                         testing::Values("签约项目1个,", "其中1个、", "签约1个:新建1个、续建1个;", "增长8%,",
                                         "签约2亿元,占5%;", "北京、上海2个专班,", "全市签约9个,甲区1个,", "1个、合计1个、"));

}  // namespace
}  // namespace fengsui::know::audit
