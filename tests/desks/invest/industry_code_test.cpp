#include "invest/register/industry_code.h"

#include <gtest/gtest.h>

namespace fengsui::invest {
namespace {

TEST(industry_code, is_one_of_gb_t_4754_at_any_level_with_or_without_its_letter) {
  for (auto const* one : {"C", "C38", "C384", "C3841", "38", "3841", "A0111", "T9700", "I6450"}) EXPECT_TRUE(is_industry_code(one)) << one;
  for (auto const* one : {"", "c3841", "C3847", "D3841", "C38411", "U", "3847", "lithium", "C 3841"}) EXPECT_FALSE(is_industry_code(one)) << one;
}

TEST(industry_code, what_would_be_right_lies_below_the_part_that_is) {
  EXPECT_EQ(industry_codes_like("C3847"), (std::vector<std::string>{"C3841", "C3842", "C3843", "C3844", "C3849"}));
  EXPECT_EQ(industry_codes_like("38x", 2), (std::vector<std::string>{"C381", "C382"}));
  EXPECT_EQ(industry_codes_like("lithium", 3), (std::vector<std::string>{"A", "B", "C"}));
  EXPECT_EQ(industry_codes_like("C38411"), (std::vector<std::string>{"C3841"}));
}

}  // namespace
}  // namespace fengsui::invest
