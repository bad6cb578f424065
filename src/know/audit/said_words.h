#pragma once

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace fengsui::know::audit {

// Whether a stretch of text holds a word, or begins or ends with one of some.

inline bool contains(std::string_view text, std::string_view word) {
  return text.find(word) != std::string_view::npos;
}

bool contains_any(std::string_view text, auto const& words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return contains(text, word); });
}

bool starts_with_any(std::string_view text, auto const& words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return text.starts_with(word); });
}

// The measure word that a Chinese number is printed with, by its last character: 个 of 65个; all of a shorter span.
inline std::string_view measure_word(std::string_view span) {
  constexpr std::size_t kCharacter = 3;  // bytes
  return span.substr(span.size() - std::min(span.size(), kCharacter));
}

// How two to nine are said before what they count, by their number.
inline constexpr std::array<std::string_view, 10> kChineseCounts{"",   "",   "两", "三", "四",
                                                                 "五", "六", "七", "八", "九"};

// Whether a text prints no Chinese character.
inline bool is_latin(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
}

// Where a word stands last. The library's own compares at every byte; this one where the word's first byte stands.
inline std::size_t find_last(std::string_view text, std::string_view word) {
  if (word.empty() || text.size() < word.size()) return std::string_view::npos;
  for (auto left = text.size() - word.size() + 1; left > 0;) {
    auto const* const at = static_cast<char const*>(memrchr(text.data(), word.front(), left));
    if (at == nullptr) break;
    left = static_cast<std::size_t>(at - text.data());
    if (text.substr(left).starts_with(word)) return left;
  }
  return std::string_view::npos;
}

// What stands behind the last of some marks: the clause that a text ends with.
std::string_view behind_last(std::string_view text, auto const& marks) {
  for (std::string_view const mark : marks) {
    if (auto const at = find_last(text, mark); at != std::string_view::npos) text.remove_prefix(at + mark.size());
  }
  return text;
}

bool ends_with_any(std::string_view text, auto const& words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return text.ends_with(word); });
}

}  // namespace fengsui::know::audit
