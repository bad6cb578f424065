#pragma once

#include <cstddef>
#include <string_view>

#include "sense/reader/draft.h"

namespace fengsui::sense::reader {

// "an additional 1,476 trains", "640 trains were added".
bool says_they_are_more(std::u16string_view text, draft const&);
// "20,420,217 travelled on international flights".
bool is_of_people_who_move(std::u16string_view text, draft const&);
// Where an English clause that goes on behind a figure ends.
std::size_t end_of_english_tail(std::u16string_view text, std::size_t from, std::size_t to);
// What befell so many, by the word right before or behind them; empty where nothing did.
std::string_view english_fate_of(std::u16string_view lead, std::u16string_view behind);
// "were awarded national medals"; `behind` are the words behind those who did.
bool won_something(std::u16string_view behind);

// "Its 3,341 personnel", behind passengers: people who serve, whoever was counted before.
bool is_a_noun_of_staff(std::u16string_view);

}  // namespace fengsui::sense::reader
