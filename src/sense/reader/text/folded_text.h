#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fengsui::sense::reader {

// u"…"sv knows its length when it is compiled; a view made of a bare literal counts its letters each time.
using std::string_view_literals::operator""sv;

// A stretch of the text as it was given: code points and bytes, `end` is one past the last.
struct text_place {
  std::int64_t start = 0;
  std::int64_t end = 0;
  std::int64_t start_byte = 0;
  std::int64_t end_byte = 0;
};

// A text in the one form that the reader's tables know, with a way back to the text as it was given.
//
// Folding decodes UTF-8 once; a broken byte becomes U+FFFD, and so does a character outside the basic plane. Full-width
// letters, digits and signs become ASCII (`，` `．` `％` `（` too; `。` `、` `“` `”` stay), old and traditional
// characters become simplified ones, dashes become '-', wave dashes '~', kinds of space ' ', 〇 becomes 零. Characters
// without width are left out. A line break inside a sentence is left out between two Chinese characters or inside a
// figure, and is a space between two words; a break that ends a headline or a paragraph stays as '\n'.
struct folded_text {
  std::u16string text;
  std::vector<std::uint32_t> points;  // where text[i] stands in the given text, in code points; one more for the end
  std::vector<std::uint32_t> bytes;   // the same in bytes
  std::string_view given;             // the text as it was given; it must outlive this
  std::int64_t first_point = 0;       // what lies before this piece of a longer text
  std::int64_t first_byte = 0;

  std::size_t size() const { return text.size(); }
  // The place of text[from..to) in the given text; from < to.
  text_place place(std::size_t from, std::size_t to) const;
};

// At most 4 GiB at once, and the text must outlive what is made of it; a longer text is read in pieces cut between
// paragraphs, each with what lies before it.
folded_text fold(std::string_view utf8, std::int64_t first_point = 0, std::int64_t first_byte = 0);

// One character folded, 0 where it is left out. Line breaks are `fold`'s.
char16_t folded(char32_t);

// The same text as UTF-8, for messages and for fields that repeat a piece of it.
std::string to_utf8(std::u16string_view);
std::u16string to_utf16(std::string_view utf8);

constexpr bool is_cjk(char16_t c) {
  return (c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff);
}
constexpr bool is_digit(char16_t c) {
  return c >= u'0' && c <= u'9';
}
// Latin letters, with their accents: Málaga, Zürich, Łódź, Việt Nam.
constexpr bool is_letter(char16_t c) {
  auto const small = c | 0x20;
  return (small >= u'a' && small <= u'z') || (c >= 0xc0 && c <= 0x24f && c != 0xd7 && c != 0xf7) ||
         (c >= 0x1e00 && c <= 0x1eff);
}
constexpr bool is_one_of(char16_t c, std::u16string_view set) {
  return set.find(c) != std::u16string_view::npos;
}
// Of a literal: each sign is compared in place, and the compiler makes one test of those that are neighbours.
template <std::size_t Size>
constexpr bool is_one_of(char16_t c, char16_t const (&set)[Size]) {
  return [&]<std::size_t... I>(std::index_sequence<I...>) {
    return ((c == set[I]) || ...);
  }
  (std::make_index_sequence<Size - 1>{});  // without the zero behind it
}
constexpr bool stands_at(std::u16string_view text, std::size_t at, std::u16string_view words) {
  return at <= text.size() && text.substr(at).starts_with(words);
}

}  // namespace fengsui::sense::reader
