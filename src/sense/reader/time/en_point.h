#pragma once

#include <optional>
#include <string_view>

#include "sense/reader/time/calendar_point.h"
#include "sense/reader/word_heads.h"

namespace fengsui::sense::reader::times {

// A point of the calendar in English: April 4, 2025; 4 April; February 2015; the first quarter of 2023; May Day; last
// month; 4/6/2025; 2018.
struct en_point {
  calendar_point from;
  std::optional<calendar_point> to = {};  // April 4-6, January-May
  std::size_t end = 0;
  bool bare_year = false;
  bool weak = false;
};

// What begins exactly here, which must be the start of a word. `after_preposition` says that a lone year may stand
// here.
std::optional<en_point> en_point_at(std::u16string_view, std::size_t pos, bool after_preposition);

// The word that begins here in lower case, up to sixteen letters; a point that ends an abbreviation is not part of it.
struct en_word {
  char letters[17] = {};
  std::size_t size = 0;
  std::size_t end = 0;

  std::string_view text() const { return {letters, size}; }
};
en_word en_word_at(std::u16string_view, std::size_t pos);
// Their names in full, lower case.
bool is_name_of_month(std::string_view);
bool is_name_of_weekday(std::string_view);
// The words that a point begins with.
void add_point_heads(word_heads&);

// The end of `words` (lower case, single spaces) at `pos`, where letters may be capital and spaces two; or kNowhere.
std::size_t after_words(std::u16string_view, std::size_t pos, std::string_view words);

}  // namespace fengsui::sense::reader::times
