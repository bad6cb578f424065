#pragma once

#include "sense/reader/number/numeral.h"

namespace fengsui::sense::reader {

// The three ways to write a numeral; `at` is its first character.
std::optional<numeral> decimal_numeral_at(std::u16string_view, std::size_t at);  // 1,283; 3.2万; 40余万; 12亿3456万
std::optional<numeral> chinese_numeral_at(std::u16string_view, std::size_t at);  // 三千五百零六万, 一点五亿, 二零二五
std::optional<numeral> english_numeral_at(std::u16string_view, std::size_t at);  // twenty-one, five million

// "万", "千万", "万亿" behind a number, one space before it allowed: their powers of ten, and `at` behind them. 十, 百
// and 千 begin one only where `may_begin_small`.
int take_chinese_scale(std::u16string_view, std::size_t& at, bool may_begin_small);
// 余, 多 or 几 at `at`, which make a number more than printed (2000多, 40余万): the power of ten of the scale behind, 0
// without one, and `at` behind both.
std::optional<int> take_more(std::u16string_view, std::size_t& at);
// "billion" behind 5.45; "3.4m" is left to units.
void take_english_scale(std::u16string_view, numeral&);

}  // namespace fengsui::sense::reader
