#pragma once

#include <cstddef>
#include <string_view>

namespace fengsui::sense::reader {

inline constexpr auto kNowhere = static_cast<std::size_t>(-1);

inline char32_t at(std::u32string_view text, std::size_t pos) {
  return pos < text.size() ? text[pos] : U'\0';
}
inline char32_t before(std::u32string_view text, std::size_t pos) {
  return pos > 0 && pos <= text.size() ? text[pos - 1] : U'\0';
}
inline bool starts(std::u32string_view text, std::size_t pos, std::u32string_view word) {
  return pos <= text.size() && text.substr(pos, word.size()) == word;
}
inline bool ends(std::u32string_view text, std::size_t pos, std::u32string_view word) {
  return pos >= word.size() && text.substr(pos - word.size(), word.size()) == word;
}
inline std::size_t skip_spaces(std::u32string_view text, std::size_t pos) {
  while (pos < text.size() && (text[pos] == U' ' || text[pos] == U'\u00a0' || text[pos] == U'\u3000')) ++pos;
  return pos;
}
inline bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}
inline bool is_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}
inline bool is_cjk(char32_t c) {
  return c >= 0x3400 && c <= 0x9fff;
}
inline bool is_sentence_end(char32_t c) {
  return c == U'。' || c == U'!' || c == U'?' || c == U'！' || c == U'？' || c == U'\n';
}
inline bool is_clause_end(char32_t c) {
  return is_sentence_end(c) || c == U',' || c == U'，' || c == U';' || c == U'；' || c == U':' || c == U'：';
}

}  // namespace fengsui::sense::reader
