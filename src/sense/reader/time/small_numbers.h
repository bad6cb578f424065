#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "sense/reader/text/word_heads.h"

namespace fengsui::sense::reader::times {

// A whole number below ten thousand as dates and durations use it.
struct small_number {
  int value = 0;
  int width = 0;        // digits or characters
  bool digits = false;  // written 12, not 十二 or twelve
  std::size_t end = 0;
};

// Digits or Chinese numerals (十二, 二十, 廿三, 两, 二〇二五 read digit by digit). A run with a decimal point, a
// thousands comma or more than four digits is no small number.
std::optional<small_number> small_number_at(std::u16string_view, std::size_t pos);

// The end of the number that begins with the digits at `pos`, with its points and thousands commas.
std::size_t end_of_digits(std::u16string_view, std::size_t pos);

bool is_chinese_numeral(char16_t);

// one … thirty-one, first … thirty-first, a, an, 1st, 12.
std::optional<small_number> english_number_at(std::u16string_view, std::size_t pos);
// The words that such a number begins with.
void add_english_numbers(word_heads&);

}  // namespace fengsui::sense::reader::times
