#include "invest/names/text32.h"

namespace fengsui::invest {

std::u32string decoded(std::string_view utf8) {
  std::u32string out;
  for (std::size_t i = 0; i < utf8.size();) {
    auto const lead = static_cast<unsigned char>(utf8[i]);
    std::size_t const length = lead < 0x80 ? 1 : lead >> 5 == 6 ? 2 : lead >> 4 == 14 ? 3 : lead >> 3 == 30 ? 4 : 0;
    if (length == 0 || i + length > utf8.size()) {
      out += U'\uFFFD';
      ++i;
      continue;
    }
    char32_t one = length == 1 ? lead : lead & (0x7Fu >> length);
    for (std::size_t k = 1; k < length; ++k) one = one << 6 | (static_cast<unsigned char>(utf8[i + k]) & 0x3Fu);
    out += one;
    i += length;
  }
  return out;
}

std::string encoded(std::u32string_view text) {
  std::string out;
  for (auto const one : text) {
    if (one < 0x80) {
      out += static_cast<char>(one);
    } else if (one < 0x800) {
      out += static_cast<char>(0xC0 | one >> 6);
      out += static_cast<char>(0x80 | (one & 0x3F));
    } else if (one < 0x10000) {
      out += static_cast<char>(0xE0 | one >> 12);
      out += static_cast<char>(0x80 | (one >> 6 & 0x3F));
      out += static_cast<char>(0x80 | (one & 0x3F));
    } else {
      out += static_cast<char>(0xF0 | one >> 18);
      out += static_cast<char>(0x80 | (one >> 12 & 0x3F));
      out += static_cast<char>(0x80 | (one >> 6 & 0x3F));
      out += static_cast<char>(0x80 | (one & 0x3F));
    }
  }
  return out;
}

std::u32string folded(std::u32string_view text) {
  std::u32string out;
  for (auto one : text) {
    if (one >= 0xFF01 && one <= 0xFF5E) one -= 0xFEE0;
    if (one >= U'A' && one <= U'Z') one += 32;
    bool const opens = one == U'(' || one == U'[' || one == U'【' || one == U'〔' || one == U'〈' || one == U'{';
    bool const closes = one == U')' || one == U']' || one == U'】' || one == U'〕' || one == U'〉' || one == U'}';
    if (opens || closes) {
      out += opens ? U'(' : U')';
      continue;
    }
    bool const letter = (one >= U'a' && one <= U'z') || (one >= U'0' && one <= U'9') || one == U'&' || one == U'+';
    bool const other = one >= 0xC0 && one != 0xD7 && one != 0xF7 && !(one >= 0x2000 && one <= 0x2BFF) &&
                       !(one >= 0x3000 && one <= 0x3004) && !(one >= 0x3008 && one <= 0x303F) && one != 0x30FB &&
                       !(one >= 0xFE30 && one <= 0xFE6F) && !(one >= 0xFF00 && one <= 0xFF65) && one != 0xFEFF;
    if (letter || other) out += one;
  }
  return out;
}

}  // namespace fengsui::invest
