#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "base/number.h"

namespace fengsui::base {
namespace {

struct decimal_case {
  std::string_view text;
  std::int64_t mantissa;
  int decimals;
};

TEST(decimal, reads_numbers_exactly) {
  static constexpr decimal_case kGood[] = {
      {"0", 0, 0},
      {"-0", 0, 0},
      {"-0.00", 0, 0},
      {"7", 7, 0},
      {"-7", -7, 0},
      {"1.5", 15, 1},
      {"1.50", 15, 1},
      {"0.1", 1, 1},
      {"-0.001", -1, 3},
      {"007", 7, 0},
      {"1e3", 1000, 0},
      {"1E+3", 1000, 0},
      {"1.5e3", 1500, 0},
      {"1.25e1", 125, 1},
      {"12300e-2", 123, 0},
      {"123e-2", 123, 2},
      {"0e400", 0, 0},
      {"0e-400", 0, 0},
      {"999999999999999999", 999'999'999'999'999'999, 0},
      {"-999999999999999999", -999'999'999'999'999'999, 0},
      {"0.999999999999999999", 999'999'999'999'999'999, 18},
      {"0.000000000000000001", 1, 18},
      {"1e-18", 1, 18},
      {"1e17", 100'000'000'000'000'000, 0},
      {"0000000000000000000000000001", 1, 0},
      {"245000000000.00", 245'000'000'000, 0},
  };
  for (auto const& one : kGood) {
    SCOPED_TRACE(one.text);
    auto const read = parse_decimal(one.text);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->mantissa, one.mantissa);
    EXPECT_EQ(read->decimals, one.decimals);
  }
}

TEST(decimal, refuses_what_is_no_number) {
  for (auto const* text :
       {"",   "-",  ".",    ".5",  "5.",  "-.5",      "+5",   "1.e3", "1e",  "1e+", "1e1.5", "1..2",  "1.2.3", "1,000",
        " 1", "1 ", "0x10", "NaN", "nan", "Infinity", "-inf", "1e5x", "--1", "١٢",  "一",    "1_000", "1f"}) {
    auto const read = parse_decimal(text);
    ASSERT_FALSE(read) << text;
    EXPECT_EQ(read.error().code, fault_code::bad_number) << text;
  }
}

TEST(decimal, refuses_what_64_bits_cannot_hold) {
  for (auto const* text : {"1000000000000000000", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
                           "1e18", "1e400", "-1e400", "1e99999999999999999999", "1234567890123456789.5", "10e17"}) {
    auto const read = parse_decimal(text);
    ASSERT_FALSE(read) << text;
    EXPECT_EQ(read.error().code, fault_code::number_out_of_range) << text;
  }
  for (auto const* text : {"1e-19", "1e-400", "0.0000000000000000001"}) {
    auto const read = parse_decimal(text);
    ASSERT_FALSE(read) << text;
    EXPECT_EQ(read.error().code, fault_code::too_many_decimals) << text;
  }
}

TEST(decimal, fits_the_declared_decimals_or_is_refused) {
  EXPECT_EQ(*to_fixed(*parse_decimal("1.5"), 3, "1.5"), 1500);
  EXPECT_EQ(*to_fixed(*parse_decimal("1.50"), 1, "1.50"), 15);
  EXPECT_EQ(*to_fixed(*parse_decimal("-7"), 2, "-7"), -700);
  auto const fine = to_fixed(*parse_decimal("1.234"), 2, "1.234");
  ASSERT_FALSE(fine);
  EXPECT_EQ(fine.error().code, fault_code::too_many_decimals);
  auto const big = to_fixed(*parse_decimal("99999999999999999"), 2, "99999999999999999");
  ASSERT_FALSE(big);
  EXPECT_EQ(big.error().code, fault_code::number_out_of_range);
}

TEST(decimal, a_message_never_cuts_a_character_in_two) {
  std::string const text = "a" + std::string(13, '1') + "一二三四五六七八九十一二三四五";
  auto const read = parse_decimal(text);
  ASSERT_FALSE(read);
  auto const cut = read.error().en.find("“a1111111111111一二");
  EXPECT_NE(cut, std::string::npos);
  EXPECT_EQ(read.error().en.find("\xEF\xBF\xBD"), std::string::npos);
}

RC_GTEST_PROP(decimal_law, text_and_back, ()) {
  auto const mantissa = *rc::gen::inRange<std::int64_t>(-999'999'999'999'999'999, 1'000'000'000'000'000'000);
  auto const decimals = *rc::gen::inRange(0, 19);
  auto const text = fixed_text(mantissa, decimals);
  std::string appended = "x";
  append_fixed(appended, mantissa, decimals);
  RC_ASSERT(appended == "x" + text);
  auto const read = parse_decimal(text);
  RC_ASSERT(static_cast<bool>(read));
  auto const fixed = to_fixed(*read, decimals, text);
  RC_ASSERT(static_cast<bool>(fixed));
  RC_ASSERT(*fixed == mantissa);
}

RC_GTEST_PROP(decimal_law, an_exponent_only_moves_the_point, ()) {
  auto const mantissa = *rc::gen::inRange<std::int64_t>(-999'999'999, 1'000'000'000);
  auto const places = *rc::gen::inRange(0, 9);
  auto const plain = parse_decimal(fixed_text(mantissa, places));
  auto const scientific = parse_decimal(fmt::format("{}e-{}", mantissa, places));
  RC_ASSERT(static_cast<bool>(plain));
  RC_ASSERT(static_cast<bool>(scientific));
  RC_ASSERT(plain->mantissa == scientific->mantissa);
  RC_ASSERT(plain->decimals == scientific->decimals);
}

}  // namespace
}  // namespace fengsui::base
