#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "sense/reader/time/en_point.h"
#include "sense/reader/time/scan.h"

namespace fengsui::sense::reader::times {

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

}  // namespace fengsui::sense::reader::times
