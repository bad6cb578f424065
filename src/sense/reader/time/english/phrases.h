#pragma once

#include <cstddef>
#include <optional>

#include "sense/reader/text/word_heads.h"
#include "sense/reader/time/scan.h"

namespace fengsui::sense::reader::times {

// "the same period last year", "the holiday", "so far this year": the phrase of the table that begins at `pos`, and
// "up 7.9% from 3,001,603 in the same period", "from 150 in the previous week": with a number that is compared with
// before it.
bool is_when_a_base_was(std::u16string_view text, std::size_t sentence_begin, std::size_t pos);
// what it means here.
std::optional<time_expression> english_phrase_at(scan const& s, std::size_t pos);
// The words that one goes on with behind "the", beside numbers.
void add_heads_behind_the(word_heads&);
// The words that one begins with.
void add_phrase_heads(word_heads&);

}  // namespace fengsui::sense::reader::times
