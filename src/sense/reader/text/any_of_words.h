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
    for (std::size_t i = 0; i < Size; ++i) {
      auto const word = words_[i];
      heads_.add(word[0], word.at(1));
      tails_.add(word[word.size() - 2], word.back());
      pairs_[i] = pair(word[0], word[1]);
    }
  }

  std::array<std::u16string_view, Size> const& words() const { return words_; }

  bool stand_in(std::u16string_view text) const { return next_in(text, 0).length > 0; }

  // The next place at `from` or behind it where one of them stands, and that one's length; 0 where there is none.
  struct place {
    std::size_t at = 0;
    std::size_t length = 0;
  };
  place next_in(std::u16string_view text, std::size_t from) const {
    for (auto at = from; at + 1 < text.size(); ++at) {
      if (!heads_.may_hold(text[at], text[at + 1])) continue;
      if (auto const length = length_of_first(text.substr(at)); length > 0) return {at, length};
    }
    return {};
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
  static constexpr std::uint32_t pair(char16_t first, char16_t second) { return first * 0x10000u + second; }
  // The first two letters of all words are compared at once, the rest of those that have them.
  std::size_t length_of_first(std::u16string_view text) const {
    auto const said = pair(text[0], text[1]);
    for (std::size_t i = 0; i < Size; ++i) {
      if (pairs_[i] == said && text.starts_with(words_[i])) return words_[i].size();
    }
    return 0;
  }

  std::array<std::u16string_view, Size> words_;
  std::array<std::uint32_t, Size> pairs_{};
  letter_pairs heads_;
  letter_pairs tails_;
};

template <class... Words>
any_of_words(Words const&...) -> any_of_words<sizeof...(Words)>;

}  // namespace fengsui::sense::reader
