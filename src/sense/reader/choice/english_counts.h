#pragma once

#include <cstddef>

#include "sense/reader/document.h"

namespace fengsui::sense::reader {

// English numbers without a noun of their own.

// The number before it that is none of a date: "589.5 million kWh in 2023" before "to 179.3 million"; itself where
// there is none.
inline std::size_t number_before(document const& doc, std::size_t index) {
  for (auto k = index; k-- > 0;) {
    if (doc.numbers[k].shape != number_shape::date) return k;
  }
  return index;
}

// "Arizona (six) and Colorado (four)", "including 380 in British Columbia": places and their numbers, the noun said
// once before them.
bool stands_for_a_place(std::u16string_view text, quantity const& read);
// "Li, 45, said", "9 out of 10 passengers": a number that counts nothing.
bool names_or_says_how_often(std::u16string_view text, quantity const& read);
bool says_how_often(std::u16string_view text, quantity const& read);
bool is_of_ages(std::u16string_view text, quantity const& read);
// A bare number counts something unless it is a decimal, a lone one, a clock's or a part of a name: "522 with US$3
// billion", "of which 412 (32.0%) were container ships"; no "10-year average", "Terminal 2".
bool counts_without_a_noun(std::u16string_view text, quantity const& read);
// english_subject_counts.cpp: "The index stood at 128.4, up from 123.7": the one number with a point that counts
// without a noun.
bool is_of_an_index(std::u16string_view text, quantity const& read);
// "an average of 13.5 per day", "on average 182 per flight": of what the sentence counts.
bool is_told_as_average(std::u16string_view text, quantity const& read);
// "Kamloops has 87 fires, Cariboo 37 and Coastal five", "18,000 others": the unit that a list says once; null where
// the number stands in none.
unit_entry const* unit_of_the_list(document const&, std::size_t index, sentence const& in);

// english_back_counts.cpp: "seven won gold medals", of people counted before; "vessel arrivals dropped 1.3% to 6,616",
// by the subject's noun; "1.59 million trips on 9,100 flights; Daxing for 1.75 million on 9,036", like the number that
// is printed so. Null where none is.
unit_entry const* unit_of_those_who_did(document const&, std::size_t index, sentence const& in);
unit_entry const* unit_of_these(document const&, std::size_t index);
unit_entry const* unit_of_the_subject(document const&, std::size_t index, sentence const& in);
// "The headcount was 8,675 on Aug. 1; the acreage had risen to 7.8 million": a noun that says by itself what it counts.
unit_entry const* unit_of_a_measure(document const&, std::size_t index, sentence const& in);
// "four on 58 hectares in Irkutsk", "23 were put out": fires, in a text about them.
unit_entry const* unit_of_fires_there(document const&, quantity const& read);
// "Ukrainians crossed the frontier 5.7 million times": travellers.
unit_entry const* unit_of_crossings(document const&, quantity const& read);
unit_entry const* unit_of_crores(document const&, std::size_t index);
// "Of 1,640 fires in May Lviv accounted for 71, Lutsk for 58": what the sentence opens with.
unit_entry const* unit_of_the_opening(document const&, std::size_t index, sentence const& in);
unit_entry const* unit_of_a_base(document const&, std::size_t index, sentence const& in);
unit_entry const* unit_of_a_group(document const&, std::size_t index, sentence const&);
unit_entry const* unit_of_a_people(std::u16string_view text, quantity const& read);
unit_entry const* unit_of_the_other_part(document const&, std::size_t index, sentence const& in);
unit_entry const* unit_of_its_pair(document const&, std::size_t index, sentence const& in);
unit_entry const* unit_of_where_it_came_from(document const&, std::size_t index, sentence const& in);
unit_entry const* unit_of_an_average(document const&, std::size_t index, sentence const& in);
// "Of this number 507,862 were males": what was counted last.
unit_entry const* unit_of_the_whole(document const&, std::size_t index, sentence const& in);

unit_entry const* unit_of_travellers(document const&, std::size_t index, sentence const& in);
unit_entry const* unit_by_another_kind(document const&, std::size_t index, sentence const& in);
unit_entry const* unit_of_the_ones(document const&, std::size_t index);

// english_word_counts.cpp: "38 in manufacturing, two in construction", "services 25, general trade four": a word that
// goes on counting in a list; "nine or 23.08 per cent were joint ventures": one with the percentage that it is.
bool is_a_lone_word(std::u16string_view text, quantity const& read);
bool is_told_as_percent(std::u16string_view text, quantity const& read);
unit_entry const* unit_behind_its_noun(document const&, std::size_t index, sentence const& in);

// "in four months", "the prior six months": when, and not how long.
bool says_when(std::u16string_view lead);

}  // namespace fengsui::sense::reader
