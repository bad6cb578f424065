#pragma once

#include <cstddef>

#include "sense/reader/document.h"

namespace fengsui::sense::reader {

// English numbers without a noun of their own.

// "Arizona (six) and Colorado (four)", "including 380 in British Columbia": places and their numbers, the noun said
// once before them.
bool stands_for_a_place(std::u16string_view text, quantity const& read);
// "of which 412 (32.0%) were container ships and 318 (26.7%) tankers", "among them 187 for lack of papers": the noun
// was said before.
bool is_a_part_in_words(std::u16string_view text, quantity const& read, sentence const& in);
// "Kamloops has 87 fires, Cariboo 37 and Coastal five", "18,000 others": the unit that a list says once; null where
// the number stands in none.
unit_entry const* unit_of_the_list(document const&, std::size_t index, sentence const& in);

// "in four months", "the prior six months": when, and not how long.
bool says_when(std::u16string_view lead);

}  // namespace fengsui::sense::reader
