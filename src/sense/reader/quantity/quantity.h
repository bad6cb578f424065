#pragma once

#include <cstddef>
#include <vector>

#include "model/printed_figure.h"
#include "sense/reader/lexicon/unit_table.h"
#include "sense/reader/number/numeral.h"
#include "sense/reader/text/folded_text.h"

namespace fengsui::sense::reader {

// What a number in a text is by its own shape, before the sentence around it is looked at.
enum class number_shape {
  figure,      // a number with a unit
  bare,        // a number without one
  date,        // 2025年, 4月6日, 8:30, a year in English prose
  code,        // D2732/1, G6, 4A, No. 3, 3号线, 2+26
  ordinal,     // 第3, 3rd
  size_class,  // 5000万元以上的项目: names a class of things
  phrase,      // 三分之一, 2^-1: its worth is no exact decimal, and no figure is made of it
  word         // 一 of 一看, 四 of 四川: no number
};

// A number with its unit in a folded text. `from` and `to` are its span: number, scale, unit, 余 and 多 inside; the
// qualifier before it lies outside, a currency sign before it inside.
struct quantity {
  std::size_t from = 0;
  std::size_t to = 0;
  numeral number;
  unit_entry const* unit = nullptr;
  bool unit_from_list = false;  // "15.5个、8.6个和3.6个百分点": the list's last unit counts for all
  number_shape shape = number_shape::bare;
  model::figure_qualifier qualifier = model::figure_qualifier::exact;
  std::size_t words_from = 0;  // where the words that belong to the number begin: its qualifier
  std::size_t words_to = 0;    // and end: 左右, 以上
};

// All numbers of a text in their order, of every shape. Linear in the text.
std::vector<quantity> find_quantities(std::u16string_view);

// The printed value in the base unit of its entry; null where it has none.
model::printed_number value_in_base_unit(numeral const&, unit_entry const*);

// "180 thousand" of 18 × 10^4 as plain decimal text: "180000".
std::string plain_text(model::printed_number);

}  // namespace fengsui::sense::reader
