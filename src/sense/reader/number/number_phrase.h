#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "sense/reader/text/word_heads.h"

namespace fengsui::sense::reader {

// A number that is more than one numeral: a fraction (三分之一, 负一又二分之一, 3/4, 1 4/3, ½, two and a half, one over
// twenty), a dozen (三打, two dozen), a power (1.1^23, 1.3e6, 2.5x10^6), a short scale (40k, 10M), a point said in
// words (两千三点一, nine point nought four), a numeral with spaces inside (四千 五百), 五兆六十二亿, half a hundred
// (半百).
struct number_phrase {
  std::size_t from = 0;
  std::size_t to = 0;
  double value = 0;  // sign included; a fraction has no exact decimal
};

// The phrase that begins at `at` and is no plain numeral; none where numeral_at reads all there is. Looks at most at a
// bounded number of characters.
std::optional<number_phrase> number_phrase_at(std::u16string_view, std::size_t at);
// The English words that a numeral or a phrase begins with.
void add_number_phrase_heads(word_heads&);

}  // namespace fengsui::sense::reader
