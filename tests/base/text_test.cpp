#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "base/utf8.h"

namespace fengsui::base {
namespace {

TEST(utf8, table_of_boundaries) {
  struct one {
    std::string_view bytes;
    bool good;
  };
  static constexpr one kTable[] = {
      {"", true},
      {"\x7F", true},
      {"\x80", false},  // a continuation alone
      {"\xBF", false},
      {"\xC0\x80", false},  // overlong NUL
      {"\xC1\xBF", false},
      {"\xC2\x80", true},  // U+0080
      {"\xC2", false},
      {"\xC2\x7F", false},
      {"\xC2\xC0", false},
      {"\xDF\xBF", true},  // U+07FF
      {"\xE0\x80\x80", false},
      {"\xE0\x9F\xBF", false},  // overlong U+07FF
      {"\xE0\xA0\x80", true},   // U+0800
      {"\xE0\xA0", false},
      {"\xED\x9F\xBF", true},   // U+D7FF
      {"\xED\xA0\x80", false},  // U+D800, a surrogate
      {"\xED\xBF\xBF", false},  // U+DFFF
      {"\xEE\x80\x80", true},   // U+E000
      {"\xEF\xBF\xBD", true},   // U+FFFD
      {"\xEF\xBF\xBF", true},   // U+FFFF
      {"\xF0\x80\x80\x80", false},
      {"\xF0\x8F\xBF\xBF", false},  // overlong U+FFFF
      {"\xF0\x90\x80\x80", true},   // U+10000
      {"\xF0\x9F\x94\xA5", true},
      {"\xF4\x8F\xBF\xBF", true},   // U+10FFFF
      {"\xF4\x90\x80\x80", false},  // U+110000
      {"\xF5\x80\x80\x80", false},
      {"\xF8\x88\x80\x80\x80", false},
      {"\xFE", false},
      {"\xFF", false},
      {"\xF0\x9F\x94", false},  // cut short
      {"\xE4\xB8", false},
      {"\xE4\xB8\xAD\xE6", false},
  };
  for (auto const& one : kTable) {
    for (auto const* around : {"", "a", "abcdefgh", "abcdefghijklmno"}) {
      auto const text = std::string{around} + std::string{one.bytes};
      EXPECT_EQ(!first_bad_byte(text), one.good) << ::testing::PrintToString(text);
      if (!one.good) {
        EXPECT_GE(*first_bad_byte(text), std::string_view{around}.size());
      }
    }
  }
}

// What RFC 3629 says, the slow way: decode, then encode again the shortest way.
bool good_slowly(std::string const& text) {
  for (std::size_t i = 0; i < text.size();) {
    auto const byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U; };
    unsigned const lead = byte(i);
    unsigned const length = lead < 0x80 ? 1 : lead >> 5 == 6 ? 2 : lead >> 4 == 14 ? 3 : lead >> 3 == 30 ? 4 : 0;
    if (length == 0) return false;
    unsigned point = length == 1 ? lead : lead & (0x7FU >> length);
    for (unsigned k = 1; k < length; ++k) {
      if (byte(i + k) >> 6 != 2) return false;
      point = point << 6 | (byte(i + k) & 0x3F);
    }
    unsigned const shortest = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (shortest != length || point > 0x10FFFF || (point >= 0xD800 && point < 0xE000)) return false;
    i += length;
  }
  return true;
}

RC_GTEST_PROP(utf8_law, fast_and_slow_agree, ()) {
  // Bytes from the interesting ones, so that whole characters happen.
  auto const text = *rc::gen::container<std::string>(
      rc::gen::element<char>('a', '\x7F', '\x80', '\x8F', '\x90', '\x9F', '\xA0', '\xBF', '\xC1', '\xC2', '\xDF',
                             '\xE0', '\xE4', '\xED', '\xEF', '\xF0', '\xF4', '\xF5'));
  RC_ASSERT(!first_bad_byte(text) == good_slowly(text));
}

TEST(utf8, names_the_kind_of_text) {
  auto const code = [](std::string_view text) { return text_fault(text)->code; };
  EXPECT_EQ(code("\xEF\xBB\xBF{}"), fault_code::byte_order_mark);
  EXPECT_EQ(code(std::string_view{"\xFF\xFE{\0", 4}), fault_code::utf16_text);
  EXPECT_EQ(code(std::string_view{"\xFE\xFF\0{", 4}), fault_code::utf16_text);
  EXPECT_EQ(code(std::string_view{"a\0b", 3}), fault_code::nul_character);
  EXPECT_EQ(code("\xCE\xF7\xC4\xFE"), fault_code::bad_utf8);  // 西宁 in GBK
  EXPECT_FALSE(text_fault("西宁 \xF0\x9F\x94\xA5"));
  EXPECT_NE(text_fault("ab\xFF")->en.find("byte 3"), std::string::npos);
}

TEST(utf8, counts_code_points) {
  EXPECT_EQ(count_code_points(""), 0U);
  EXPECT_EQ(count_code_points("ab西宁\xF0\x9F\x94\xA5"), 5U);
}

TEST(utf8, a_clip_ends_between_characters) {
  EXPECT_EQ(clipped("西宁", 10), "西宁");
  EXPECT_EQ(clipped("西宁", 6), "西宁");
  EXPECT_EQ(clipped("西宁", 5), "西");
  EXPECT_EQ(clipped("西宁", 2), "");
  EXPECT_EQ(clipped("abc", 2), "ab");
}

}  // namespace
}  // namespace fengsui::base
