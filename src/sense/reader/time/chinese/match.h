#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string_view>

#include "sense/reader/time/text_at.h"

namespace fengsui::sense::reader::times {

// Words at a place of a Chinese text, tried in the order in which they are given.
using words = std::initializer_list<std::u16string_view>;

// Behind the first of them that stands at `pos`; `pos` where none does.
inline std::size_t after_any(std::u16string_view text, std::size_t pos, words list) {
  for (auto const word : list) {
    if (starts(text, pos, word)) return pos + word.size();
  }
  return pos;
}
inline bool starts_any(std::u16string_view text, std::size_t pos, words list) {
  return after_any(text, pos, list) != pos;
}
inline bool ends_any(std::u16string_view text, std::size_t pos, words list) {
  return std::ranges::any_of(list, [&](auto const word) { return ends(text, pos, word); });
}
inline bool within(std::u16string_view text, std::size_t pos, std::size_t reach, words list) {
  auto const piece = text.substr(std::min(pos, text.size()), reach);
  auto stop = piece.find_first_of(u",;。!?\n"sv);
  // 498,216: no clause ends inside a number.
  while (stop != piece.npos && stop > 0 && stop + 1 < piece.size() && piece[stop] == u',' &&
         is_digit(piece[stop - 1]) && is_digit(piece[stop + 1]))
    stop = piece.find_first_of(u",;。!?\n"sv, stop + 1);
  auto const clause = piece.substr(0, stop);
  return std::ranges::any_of(list, [&](auto const word) { return clause.find(word) != std::u16string_view::npos; });
}

}  // namespace fengsui::sense::reader::times
