#include "base/big_endian.h"

#include <gtest/gtest.h>

#include <limits>

namespace fengsui::base {
namespace {

std::string laid(std::uint64_t number, std::size_t bytes) {
  std::string made;
  append_big_endian(made, number, bytes);
  return made;
}

TEST(big_endian, lays_the_highest_byte_first) {
  EXPECT_EQ(laid(0x01020304, 4), "\x01\x02\x03\x04");
  EXPECT_EQ(laid(0x80, 2), std::string("\0\x80", 2));
  EXPECT_EQ(laid(0x0102030405060708, 8), "\x01\x02\x03\x04\x05\x06\x07\x08");
  EXPECT_EQ(laid(static_cast<std::uint64_t>(std::int64_t{-2}), 2), "\xFF\xFE") << "two's complement, cut";
  EXPECT_EQ(laid(7, 0), "");
}

TEST(big_endian, reads_what_it_laid) {
  for (std::uint64_t const number :
       {0UL, 1UL, 0x7FUL, 0x80UL, 0xFFUL, 0x1234UL, std::numeric_limits<std::uint64_t>::max()})
    EXPECT_EQ(big_endian(laid(number, 8)), number);
  EXPECT_EQ(big_endian(""), 0U);
  EXPECT_EQ(big_endian("\xFF\xFE"), 0xFFFEU);
}

}  // namespace
}  // namespace fengsui::base
