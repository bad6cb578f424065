#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fengsui::sense::reader {

// Pairs of letters, by a hash: may say yes of a pair that was not added, never no of one that was.
class letter_pairs {
 public:
  constexpr void add(char16_t first, char16_t second) { bits_[place(first, second) / 64] |= bit(first, second); }
  constexpr bool may_hold(char16_t first, char16_t second) const {
    return (bits_[place(first, second) / 64] & bit(first, second)) != 0;
  }

 private:
  static constexpr std::size_t kSize = 512;
  static constexpr std::size_t place(char16_t first, char16_t second) { return (first * 29u + second) % kSize; }
  static constexpr std::uint64_t bit(char16_t first, char16_t second) {
    return std::uint64_t{1} << (place(first, second) % 64);
  }
  std::array<std::uint64_t, kSize / 64> bits_{};
};

// Words that are asked for together: static constexpr any_of_words kVerbs{u" said", u"announced"}. Nearly every text is
// told by pairs of its letters to hold none of them, however many they are. Each has two letters or more.
template <std::size_t Size>
class any_of_words {
 public:
  template <class... Words>
  consteval explicit any_of_words(Words const&... words) : words_{std::u16string_view{words}...} {
    for (auto const word : words_) {
      heads_.add(word[0], word.at(1));
      tails_.add(word[word.size() - 2], word.back());
    }
  }

  std::array<std::u16string_view, Size> const& words() const { return words_; }

  bool stand_in(std::u16string_view text) const {
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
      if (heads_.may_hold(text[at], text[at + 1]) && length_of_first(text.substr(at)) > 0) return true;
    }
    return false;
  }
  // The length of the first in the list that the text begins with; 0 where it begins with none.
  std::size_t open(std::u16string_view text) const {
    return text.size() > 1 && heads_.may_hold(text[0], text[1]) ? length_of_first(text) : 0;
  }
  // The same at its end.
  std::size_t close(std::u16string_view text) const {
    if (text.size() < 2 || !tails_.may_hold(text[text.size() - 2], text.back())) return 0;
    for (auto const word : words_) {
      if (text.ends_with(word)) return word.size();
    }
    return 0;
  }

 private:
  std::size_t length_of_first(std::u16string_view text) const {
    for (auto const word : words_) {
      if (text.starts_with(word)) return word.size();
    }
    return 0;
  }

  std::array<std::u16string_view, Size> words_;
  letter_pairs heads_;
  letter_pairs tails_;
};

template <class... Words>
any_of_words(Words const&...) -> any_of_words<sizeof...(Words)>;

}  // namespace fengsui::sense::reader
