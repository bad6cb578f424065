#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "sense/reader/text/word_heads.h"

namespace fengsui::sense::reader::times {

// Fixed phrases of time in English, and what kind of time each names.
struct phrase {
  std::string_view words;
  enum class kind : std::uint8_t {
    base,
    one_day,
    span,
    month,
    week,
    each,
    to_now,
    to_date,
    full_year,
    same_year,
    fiscal,
    quarter,
    weekend,
    edge,
    half,
    edge_of_a_holiday
  } is;
  int value = 0;
};

// Those that may begin at `pos`, in the order in which they are to be tried: the longer first.
std::vector<phrase const*> const& phrases_like(std::u16string_view text, std::size_t pos);

// Adds the words that the phrases begin with, and those that they go on with behind "the" or any word.
void add_phrase_words(word_heads&);
void add_phrase_words_behind_the(word_heads&);
void add_second_phrase_words(word_heads&);

}  // namespace fengsui::sense::reader::times
