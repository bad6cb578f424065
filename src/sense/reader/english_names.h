#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "sense/reader/subject_words.h"

namespace fengsui::sense::reader {

// What english_names.cpp and english_acronyms.cpp share.

// What runs something has figures of its own, whoever tells them; what an office tells is its country's.
enum class name_kind { none, operates, tells };

constexpr bool is_capital(char16_t c) {
  return (c >= u'A' && c <= u'Z') || (c >= 0xc0 && c <= 0xde && c != 0xd7);
}

template <std::size_t N>
bool holds_word(std::array<std::u16string_view, N> const& list, std::u16string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// Whether the words around a name only say who tells it: "according to X", "X said", "data from X".
bool only_tells(std::u16string_view text, std::size_t from, std::size_t end, name_kind);
// The organisation that [from, end) names.
subject made_of(std::u16string_view text, std::size_t from, std::size_t end);
// Adds those whom a list names: groups of airports or ports, places with what they count, crossings of a border.
void find_named_by_lists(std::u16string_view text, std::vector<subject>& found);
// Adds the organisations that letters name (BOI, PEZA); `found` are those found by their full names.
void find_named_by_letters(std::u16string_view text, std::vector<subject>& found);

}  // namespace fengsui::sense::reader
