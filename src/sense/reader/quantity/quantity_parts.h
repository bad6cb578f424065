#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "sense/reader/quantity/quantity.h"

namespace fengsui::sense::reader {

// The parts of find_quantities, each in its own file. Places are of the folded text.

// quantity.cpp: a plain numeral or, where the text goes on, a phrase of several.
std::optional<numeral> any_number_at(std::u16string_view, std::size_t at);

// quantity_words.cpp: the qualifier of a number, 逾 or "or so".
void read_qualifier(std::u16string_view, quantity&);

// quantity_money.cpp: the sign that stands before the number, not before `after`.
void take_money_sign(std::u16string_view, std::size_t after, quantity&);
// quantity_units.cpp: the unit behind the number.
void take_unit(std::u16string_view, quantity&);

// quantity_shape.cpp
number_shape shape_of(std::u16string_view, quantity const&);
// One Chinese digit inside a word is no number.
bool is_mere_word(std::u16string_view, numeral const&);

// quantity_shares.cpp: each reads a share, or says that none stands there.
std::optional<quantity> part_of_hundred(std::u16string_view, std::size_t at);
std::optional<quantity> share_word(std::u16string_view, std::size_t at);
bool take_discount(std::u16string_view, quantity&);
bool take_tenths(std::u16string_view, quantity&);
// 占总数的: the words before `at` say that a part is taken.
bool takes_a_part(std::u16string_view, std::size_t at);
// quantity_fractions.cpp: "half of them"; a fraction that is a share or a rate, 占三分之一, "by a quarter".
std::optional<quantity> half_of_them(std::u16string_view, std::size_t at);
// "one in four visitors", "every fourth visitor"
std::optional<quantity> one_in_so_many(std::u16string_view, std::size_t at);
std::optional<quantity> double_of_it(std::u16string_view, std::size_t at);
std::optional<quantity> a_medal_of_a_row(std::u16string_view, std::size_t at);
bool take_fraction(std::u16string_view, quantity&);
// The end of 个百分点 or 百分点 with spaces inside, or 0.
std::size_t spaced_points(std::u16string_view, std::size_t at);

// quantity_nouns.cpp: the noun behind adjectives.
void take_noun_behind_words(std::u16string_view, std::vector<quantity> const& before, quantity&);
// "in 2019 things were quieter", "since the start of 2022 wildfires": a year, whatever noun stands behind it.
bool is_a_year(std::u16string_view text, quantity const& read);
// The word of letters right before `at`, one space between.
std::u16string_view word_before(std::u16string_view text, std::size_t at);
// "Terminal 2", "Highway 101", "phase 3": what a number behind it names.
bool is_named_by_number(std::u16string_view word);

// quantity_lists.cpp
void take_half(std::u16string_view, quantity&);
bool joins_money(std::u16string_view, quantity& whole, quantity const& part);
bool joins_hours(std::u16string_view, quantity& whole, quantity const& part);
void lend_to_bases(std::u16string_view, std::vector<quantity>&);
void share_units(std::u16string_view, std::vector<quantity>&);

// home_money.cpp: rupees and pesos of the country that the text names.
void settle_shared_money(std::u16string_view, std::vector<quantity>&);

// english_printing.cpp: what a text prints in its own way throughout.
// "up 5.8 percent, sea 1.2 million, up 10.6;": a rate without its word.
void take_percent_left_out(std::u16string_view, std::vector<quantity>&);
// "13.069 hotspots, 6.784 hotspots": points that part thousands.
void read_points_of_thousands(std::u16string_view, std::vector<quantity>&);
// "(in million tonnes): crude oil 18.3, iron ore 14.2": what stands before the colon counts for the row behind it.
void take_unit_of_a_heading(std::u16string_view, std::vector<quantity>&);
// "154 flights: 98 international with 15,000 passengers and 56 domestic with 8,000": the kinds of what was counted.
void take_unit_before_colon(std::u16string_view, std::vector<quantity>&);

}  // namespace fengsui::sense::reader
