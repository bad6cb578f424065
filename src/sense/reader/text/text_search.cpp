#include "sense/reader/text/text_search.h"

#include <string.h>  // memmem is POSIX's of 2024 and not in <cstring>

namespace fengsui::sense::reader {

std::size_t find_words(std::u16string_view text, std::u16string_view words, std::size_t from) {
  constexpr auto kNone = std::u16string_view::npos;
  constexpr auto kWidth = sizeof(char16_t);
  constexpr std::size_t kShort = 3;  // memmem passes over little of a text for so few letters
  if (words.size() <= kShort) return text.find(words, from);
  while (from <= text.size()) {
    auto const* begin = text.data() + from;
    auto const* found = memmem(begin, (text.size() - from) * kWidth, words.data(), words.size() * kWidth);
    if (found == nullptr) return kNone;
    auto const bytes = static_cast<std::size_t>(static_cast<char const*>(found) - reinterpret_cast<char const*>(begin));
    if (bytes % kWidth == 0) return from + bytes / kWidth;
    from += bytes / kWidth + 1;  // the bytes stand there, but across two letters
  }
  return kNone;
}

std::u16string_view behind_joints(std::u16string_view lead, std::initializer_list<std::u16string_view> joints) {
  for (auto const joint : joints) {
    if (auto const at = lead.rfind(joint); at != lead.npos) lead.remove_prefix(at + joint.size());
  }
  lead.remove_prefix(std::min(lead.find_first_not_of(u" \n"), lead.size()));
  return lead;
}

}  // namespace fengsui::sense::reader
