#pragma once

#include <cstddef>
#include <optional>

#include "sense/reader/text/word_heads.h"
#include "sense/reader/time/scan.h"

namespace fengsui::sense::reader::times {

// "the same period last year", "the holiday", "so far this year": the phrase of the table that begins at `pos`, and
// what it means here.
std::optional<time_expression> english_phrase_at(scan const& s, std::size_t pos);
// The words that one goes on with behind "the", beside numbers.
void add_heads_behind_the(word_heads&);
// The words that one begins with.
void add_phrase_heads(word_heads&);

}  // namespace fengsui::sense::reader::times
