#pragma once

#include <cstddef>
#include <string_view>

#include "sense/reader/time/scan.h"

namespace fengsui::sense::reader::times {

// What the words around a time in English make of it.

// Does something change, or is something counted, before `pos` in its clause? Then "from March" is a base.
bool after_a_change(std::u16string_view text, std::size_t sentence_begin, std::size_t pos);
// "than in March", "compared with the first half of 2023": whether the time that begins here is what is compared with.
bool is_english_base_time(std::u16string_view text, std::size_t sentence_begin, std::size_t begin);
// "below the 2014-2019 average", "of its 2019 level": days that only name what is compared with.
bool names_a_mean(std::u16string_view text, std::size_t end);
// "its lowest since 1988", "for the first time since May": how long ago, and no stretch of what is counted.
bool is_since_a_record(std::u16string_view text, std::size_t pos);
// "Since the siege began on Saturday, August 15, there have been 650 fires": the day on which what goes on began.
bool is_when_it_began(std::u16string_view text, std::size_t sentence_begin, std::size_t begin);
// "the holiday that began last Monday", "the fair closed on Sunday", "opened in 2018": when a thing began or ended.
bool begins_or_ends_before(std::u16string_view text, std::size_t begin);
// "the five-day Easter holiday that ended on": -5; "the three-day fair that began on": 3; 0 where no length is said.
int days_of_what_began(std::u16string_view text, std::size_t sentence_begin, std::size_t begin);
// "since the bridge opened in 2018": where its "since" stands; kNowhere where none does.
std::size_t since_it_opened(std::u16string_view text, std::size_t sentence_begin, std::size_t begin);
// Whether a day stands at the head of the text or says when somebody spoke.
bool is_english_dateline(std::u16string_view text, std::size_t begin, std::size_t end);

}  // namespace fengsui::sense::reader::times
