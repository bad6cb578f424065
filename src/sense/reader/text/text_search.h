#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <string_view>

namespace fengsui::sense::reader {

// The first place of `words` at `from` or behind it, npos where there is none. A whole text is searched eight letters
// at a time; find of a char16_t view looks at every letter.
std::size_t find_words(std::u16string_view text, std::u16string_view words, std::size_t from = 0);

inline bool holds_words(std::u16string_view text, std::u16string_view words) {
  return find_words(text, words) != std::u16string_view::npos;
}

// Whether any of the words stands in it; any_of_words is quicker where they are known beforehand.
inline bool holds_any(std::u16string_view text, std::initializer_list<std::u16string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](auto const word) { return text.find(word) != text.npos; });
}

// Whether a word is one of a list.
template <std::size_t N>
constexpr bool holds_word(std::array<std::u16string_view, N> const& list, std::u16string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// What stands behind the last of each of `joints`, taken one after the other, without the blanks that it begins with.
std::u16string_view behind_joints(std::u16string_view lead, std::initializer_list<std::u16string_view> joints);

// All places of `words`, in order: for (auto const at : places_of(text, u" trips")) …
class places_of {
 public:
  places_of(std::u16string_view text, std::u16string_view words) : text_{text}, words_{words} {}

  struct end_mark {};
  class place {
   public:
    std::size_t operator*() const { return at_; }
    place& operator++() {
      at_ = find_words(all_.text_, all_.words_, at_ + 1);
      return *this;
    }
    bool operator==(end_mark) const { return at_ == std::u16string_view::npos; }

   private:
    friend class places_of;
    explicit place(places_of const& all) : all_{all}, at_{find_words(all.text_, all.words_)} {}
    places_of const& all_;
    std::size_t at_;
  };

  place begin() const { return place{*this}; }
  static end_mark end() { return {}; }

 private:
  std::u16string_view text_;
  std::u16string_view words_;
};

}  // namespace fengsui::sense::reader
