#pragma once

#include <bitset>
#include <cstddef>
#include <initializer_list>
#include <string_view>

#include "sense/reader/folded_text.h"

namespace fengsui::sense::reader {

// The first three letters of the Latin words that a grammar knows: most words of a text begin otherwise and need not
// be read. May say yes of a word that is none of them, never no of one that is.
class word_heads {
 public:
  word_heads(std::initializer_list<std::string_view> words) {
    for (auto const word : words) add(word);
  }
  // A word or the first word of a phrase, in lower case.
  void add(std::string_view word) { heads_.set(head_of(word, 0)); }
  bool hold(std::u16string_view text, std::size_t at) const { return heads_.test(head_of(text, at)); }

 private:
  template <class Text>
  static std::size_t head_of(Text text, std::size_t at) {
    std::size_t head = 0;
    auto ended = false;
    for (std::size_t i = 0; i < 3; ++i) {
      auto const c = at + i < text.size() ? static_cast<char16_t>(text[at + i]) : u'\0';
      auto const small = static_cast<char16_t>(c | 0x20);  // no word of a grammar has an accent
      ended = ended || small < u'a' || small > u'z';
      head = head * 27 + (ended ? 0 : static_cast<std::size_t>(small - u'a') + 1);
    }
    return head;
  }

  std::bitset<27 * 27 * 27> heads_;
};

}  // namespace fengsui::sense::reader
