#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "base/number.h"

namespace fengsui::base {
namespace {

struct rounding {
  std::int64_t numerator;
  std::int64_t denominator;
  int scale;
  int decimals;
  std::string_view text;
};

TEST(ratio, rounds_half_up_from_the_exact_value) {
  static constexpr rounding kCases[] = {
      {0, 1, 0, 2, "0"},
      {5, 2, 0, 0, "3"},  // a tie goes away from zero
      {-5, 2, 0, 0, "-3"},
      {1, 2, 0, 0, "1"},
      {-1, 2, 0, 0, "-1"},
      {49, 100, 0, 0, "0"},
      {-49, 100, 0, 0, "0"},  // and never "-0"
      {-4, 1000, 0, 2, "0"},
      {1005, 1000, 0, 2, "1.01"},  // 1.005 as binary would give 1.00
      {2675, 1000, 0, 2, "2.68"},
      {1, 3, 0, 2, "0.33"},
      {2, 3, 0, 2, "0.67"},
      {999, 1000, 0, 2, "1"},
      {9995, 1, 3, 2, "10"},
      {245'000'000'000, 1, 8, 2, "2,450"},
      {245'000'000'000, 1, 0, 0, "245,000,000,000"},
      {270'200, 1, 4, 2, "27.02"},
      {1'234'567, 1, 0, 0, "1,234,567"},
      {-1'234'567, 1, 0, 0, "-1,234,567"},
      {123'456, 100, 0, 2, "1,234.56"},
      {999'999'999, 1000, 0, 0, "1,000,000"},
      {100, 1, 0, 0, "100"},
      {999'999'999'999'999'999, 1, 0, 9, "999,999,999,999,999,999"},
  };
  for (auto const& one : kCases) {
    EXPECT_EQ(rounded_text(make_ratio(one.numerator, one.denominator), one.scale, one.decimals, true), one.text)
        << one.numerator << '/' << one.denominator;
  }
  EXPECT_EQ(rounded_text({1'234'567, 1}, 0, 0, false), "1234567");
}

TEST(ratio, is_written_exactly_where_a_decimal_can) {
  EXPECT_EQ(to_text({0, 1}), "0");
  EXPECT_EQ(to_text(make_ratio(7, 2)), "3.5");
  EXPECT_EQ(to_text(make_ratio(-1, 8)), "-0.125");
  EXPECT_EQ(to_text(make_ratio(1, power_of_ten(18))), "0.000000000000000001");
  EXPECT_EQ(to_text(make_ratio(1, 3)), "0.333333333333");
  EXPECT_EQ(to_text(make_ratio(-2, 3)), "-0.666666666667");
}

TEST(ratio, has_lowest_terms_and_a_positive_denominator) {
  EXPECT_EQ(make_ratio(6, -4), (ratio{-3, 2}));
  EXPECT_EQ(make_ratio(-6, -4), (ratio{3, 2}));
  EXPECT_EQ(make_ratio(0, -5), (ratio{0, 1}));
  EXPECT_DOUBLE_EQ(approximate(make_ratio(-1, 4)), -0.25);
}

// Half up, digit by digit, as one does it on paper.
std::string rounded_on_paper(std::int64_t numerator, std::int64_t denominator, int decimals) {
  bool const negative = numerator < 0;
  auto n = static_cast<wide>(negative ? -numerator : numerator);
  auto whole = n / denominator;
  auto rest = n % denominator;
  std::string digits;
  for (int i = 0; i < decimals; ++i) {
    rest *= 10;
    digits += static_cast<char>('0' + static_cast<int>(rest / denominator));
    rest %= denominator;
  }
  bool carry = rest * 2 >= denominator;
  for (auto at = digits.rbegin(); at != digits.rend() && carry; ++at) {
    carry = *at == '9';
    *at = carry ? '0' : static_cast<char>(*at + 1);
  }
  if (carry) ++whole;
  while (!digits.empty() && digits.back() == '0') digits.pop_back();
  auto text = std::to_string(static_cast<std::int64_t>(whole));
  if (!digits.empty()) text += "." + digits;
  return negative && text != "0" ? "-" + text : text;
}

RC_GTEST_PROP(ratio_law, rounding_is_what_paper_says, ()) {
  auto const numerator = *rc::gen::inRange<std::int64_t>(-1'000'000'000'000, 1'000'000'000'000);
  auto const denominator = *rc::gen::inRange<std::int64_t>(1, 100'000);
  auto const decimals = *rc::gen::inRange(0, 9);
  RC_ASSERT(rounded_text(make_ratio(numerator, denominator), 0, decimals, false) ==
            rounded_on_paper(numerator, denominator, decimals));
}

RC_GTEST_PROP(ratio_law, a_scale_is_a_division, ()) {
  auto const value = *rc::gen::inRange<std::int64_t>(-1'000'000'000'000, 1'000'000'000'000);
  auto const scale = *rc::gen::inRange(0, 10);
  auto const decimals = *rc::gen::inRange(0, 4);
  RC_ASSERT(rounded_text({value, 1}, scale, decimals, false) == rounded_on_paper(value, power_of_ten(scale), decimals));
}

RC_GTEST_PROP(ratio_law, differences_and_quotients_agree_with_whole_numbers, ()) {
  auto const range = rc::gen::inRange<std::int64_t>(-1'000'000, 1'000'000);
  auto const below = rc::gen::inRange<std::int64_t>(1, 10'000);
  auto const an = *range, ad = *below, bn = *range, bd = *below;
  auto const a = make_ratio(an, ad);
  auto const b = make_ratio(bn, bd);
  auto const difference = a - b;
  RC_ASSERT(difference.numerator * ad * bd ==
            (static_cast<wide>(an) * bd - static_cast<wide>(bn) * ad) * difference.denominator);
  RC_ASSERT(difference.denominator > 0);
  if (bn == 0) return;
  auto const quotient = a / b;
  RC_ASSERT(quotient.numerator * ad * bn == static_cast<wide>(an) * bd * quotient.denominator);
  RC_ASSERT(quotient.denominator > 0);
}

RC_GTEST_PROP(ratio_law, sums_beyond_64_bits_stay_exact, (std::vector<std::int64_t> values)) {
  wide sum = 0;
  wide slow_high = 0;
  std::int64_t slow_low = 0;
  constexpr std::int64_t kHalf = 1'000'000'000;
  for (auto const one : values) {
    sum += one;
    slow_high += one / kHalf;
    slow_low += one % kHalf;
  }
  RC_ASSERT(sum == slow_high * kHalf + slow_low);
}

}  // namespace
}  // namespace fengsui::base
