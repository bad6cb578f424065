#pragma once

#include <cstddef>
#include <string_view>

#include "sense/reader/text/folded_text.h"

namespace fengsui::sense::reader::times {

inline constexpr auto kNowhere = static_cast<std::size_t>(-1);

inline char16_t at(std::u16string_view text, std::size_t pos) {
  return pos < text.size() ? text[pos] : u'\0';
}
inline char16_t before(std::u16string_view text, std::size_t pos) {
  return pos > 0 && pos <= text.size() ? text[pos - 1] : u'\0';
}
inline bool starts(std::u16string_view text, std::size_t pos, std::u16string_view word) {
  return pos <= text.size() && text.substr(pos, word.size()) == word;
}
inline bool ends(std::u16string_view text, std::size_t pos, std::u16string_view word) {
  return pos >= word.size() && text.substr(pos - word.size(), word.size()) == word;
}
// At most two: more is a gap between columns, and nothing that belongs together stands across it.
inline std::size_t skip_spaces(std::u16string_view text, std::size_t pos) {
  if (at(text, pos) == u' ') ++pos;
  if (at(text, pos) == u' ') ++pos;
  return pos;
}
inline bool is_sentence_end(char16_t c) {
  return c == u'。' || c == u'!' || c == u'?' || c == u'\n';
}
inline bool is_clause_end(char16_t c) {
  return is_sentence_end(c) || c == u',' || c == u';' || c == u':';
}

}  // namespace fengsui::sense::reader::times
