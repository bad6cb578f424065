#pragma once

#include <array>
#include <string_view>

#include "sense/reader/quantity/quantity_text.h"

namespace fengsui::sense::reader {

template <class Value>
struct number_word {
  std::u16string_view text;  // lower case
  Value value;
};

inline constexpr std::array kSmallNumbers{
    number_word<int>{u"one", 1},       number_word<int>{u"two", 2},        number_word<int>{u"three", 3},
    number_word<int>{u"four", 4},      number_word<int>{u"five", 5},       number_word<int>{u"six", 6},
    number_word<int>{u"seven", 7},     number_word<int>{u"eight", 8},      number_word<int>{u"nine", 9},
    number_word<int>{u"ten", 10},      number_word<int>{u"eleven", 11},    number_word<int>{u"twelve", 12},
    number_word<int>{u"thirteen", 13}, number_word<int>{u"fourteen", 14},  number_word<int>{u"fifteen", 15},
    number_word<int>{u"sixteen", 16},  number_word<int>{u"seventeen", 17}, number_word<int>{u"eighteen", 18},
    number_word<int>{u"nineteen", 19}, number_word<int>{u"twenty", 20},    number_word<int>{u"thirty", 30},
    number_word<int>{u"forty", 40},    number_word<int>{u"fifty", 50},     number_word<int>{u"sixty", 60},
    number_word<int>{u"seventy", 70},  number_word<int>{u"eighty", 80},    number_word<int>{u"ninety", 90},
    number_word<int>{u"zero", 0},
};

inline bool same_word(std::u16string_view text, std::u16string_view word) {
  return text.size() == word.size() && begins_with(text, 0, word);
}

// The table's line for a word in any case, or none.
template <class Table>
typename Table::value_type const* find_word(Table const& table, std::u16string_view word) {
  for (auto const& each : table) {
    if (same_word(word, each.text)) return &each;
  }
  return nullptr;
}

}  // namespace fengsui::sense::reader
