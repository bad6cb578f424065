#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "sense/reader/time/text_at.h"

namespace fengsui::sense::reader::times {

// The word that begins at a place in lower case, up to sixteen letters; a point that ends an abbreviation is not part
// of it.
struct en_word {
  char letters[17] = {};
  std::size_t size = 0;
  std::size_t end = 0;

  std::string_view text() const { return {letters, size}; }
};
en_word en_word_at(std::u16string_view, std::size_t pos);

// The end of `words` (lower case, single spaces) at `pos`, where letters may be capital and spaces two; or kNowhere.
std::size_t after_words(std::u16string_view text, std::size_t pos, std::string_view words);

using word_list = std::initializer_list<std::string_view>;

// The end of the first of them that stands at `pos`, as after_words finds it; or kNowhere.
std::size_t after_any_words(std::u16string_view text, std::size_t pos, word_list);
// The word before `pos`, which begins a word, in lower case.
en_word en_word_before(std::u16string_view text, std::size_t pos);
bool is_word_of(std::string_view word, word_list);
// The letter in lower case as it begins one of our words; 0 where none of ours begins so.
char lower_head(std::u16string_view text, std::size_t pos);

// three days, 5 years, an hour, 48 hours, two and a half years
struct english_length {
  std::size_t end = 0;
  std::int64_t days = 0;
  int years = 0;
  int quarters = 0;
  bool hours = false;
  bool business = false;
};
std::optional<english_length> english_length_at(std::u16string_view text, std::size_t pos);
// "five-day Labour Day holiday": whether a length that ends there says how long a holiday is.
bool is_length_of_a_holiday(std::u16string_view text, std::size_t end);

}  // namespace fengsui::sense::reader::times
