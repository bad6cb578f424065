#pragma once

#include <bitset>
#include <cstddef>
#include <initializer_list>
#include <string_view>

#include "sense/reader/text/folded_text.h"

namespace fengsui::sense::reader {

// The first words of what a grammar knows, by a hash of their letters: most words of a text begin nothing and need not
// be read further. May say yes of a word that is none of them, never no of one that is.
class word_heads {
 public:
  word_heads(std::initializer_list<std::string_view> words) {
    for (auto const word : words) add(word);
  }
  // A word or a phrase, in lower case.
  void add(std::string_view words) { heads_.set(hash_of(words, 0)); }
  // The word behind the first, where there is one.
  void add_second(std::string_view words) {
    if (auto const gap = words.find_first_of(" -"); gap != words.npos) add(words.substr(gap + 1));
  }
  bool hold(std::u16string_view text, std::size_t at) const { return heads_.test(hash_of(text, at)); }

 private:
  static constexpr std::size_t kSize = 4096;

  // Of the letters from `at` on; no word of a grammar has an accent.
  template <class Text>
  static std::size_t hash_of(Text text, std::size_t at) {
    std::size_t hash = 0;
    for (; at < text.size(); ++at) {
      auto const small = static_cast<std::size_t>(text[at] | 0x20);
      if (small < u'a' || small > u'z') break;
      hash = hash * 37 + small;
    }
    return hash % kSize;
  }

  std::bitset<kSize> heads_;
};

}  // namespace fengsui::sense::reader
