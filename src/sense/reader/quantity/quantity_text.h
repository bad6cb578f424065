#pragma once

#include <cstddef>
#include <string_view>

#include "sense/reader/text/folded_text.h"

namespace fengsui::sense::reader {

// Looking around in a folded text; words are compared without regard to case.

inline char16_t at_or_zero(std::u16string_view text, std::size_t at) {
  return at < text.size() ? text[at] : u'\0';
}

inline char16_t lower(char16_t c) {
  return c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c + 32) : c;
}

inline bool ends_with(std::u16string_view text, std::size_t end, std::u16string_view words) {
  if (words.size() > end || lower(text[end - 1]) != words.back()) return false;
  auto const from = end - words.size();
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (lower(text[from + i]) != words[i]) return false;
  }
  return !(is_letter(words[0]) && from > 0 && is_letter(text[from - 1]));
}

inline bool begins_with(std::u16string_view text, std::size_t at, std::u16string_view words) {
  if (at + words.size() > text.size()) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (lower(text[at + i]) != words[i]) return false;
  }
  return true;
}

}  // namespace fengsui::sense::reader
