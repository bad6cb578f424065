// No text makes the auditor slow: four times as many figures may take at most eight times as long (linear, with room for
// noise). The reader's part is timed in tests/sense; here it is left out. Processor time of this process, best of two.
#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>

#include "know/audit/audit.h"
#include "sense/reader/reader.h"

namespace fengsui::know::audit {
namespace {

double seconds_for(std::string const& text) {
  auto const day = *base::parse_day("2025-04-08");
  std::vector<document> const documents{
      {.id = "hostile", .text = text, .published = day, .figures = sense::reader::read_bulletin(text, {.doc = "hostile", .published = day}).figures}};
  auto best = 1e9;
  for (auto i = 0; i < 2; ++i) {
    auto const begun = std::clock();
    EXPECT_GE(audit_documents(documents).reckoned, 0);
    best = std::min(best, static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC);
  }
  return best;
}

class hostile_text : public testing::TestWithParam<char const*> {};

TEST_P(hostile_text, is_audited_in_proportion_to_its_length) {
  std::string const piece = GetParam();
  auto const repeated = [&piece](std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += piece;
    return text;
  };
  auto const small = seconds_for(repeated(6'000));
  auto const large = seconds_for(repeated(24'000));
  EXPECT_LT(large, small * 8 + 0.02) << piece;
}

INSTANTIATE_TEST_SUITE_P(figures_without_end, hostile_text,
                         testing::Values("签约项目1个,", "其中1个、", "签约1个:新建1个、续建1个;", "增长8%,", "签约2亿元,占5%;",
                                         "北京、上海2个专班,", "全市签约9个,甲区1个,"));

}  // namespace
}  // namespace fengsui::know::audit
