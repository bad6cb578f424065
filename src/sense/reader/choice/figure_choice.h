#pragma once

#include <cstddef>

#include "sense/reader/document.h"
#include "sense/reader/quantity/quantity.h"

namespace fengsui::sense::reader {

// Which of a text's numbers are figures, by their unit and the words around them.

bool is_figure(document const&, std::size_t index, sentence const& in);
// 20亿元以上项目4个, 500万美元以上的大项目76个: what each of those counted comes to at least. 5000万元以上重点项目 is
// the name of a class.
bool is_threshold(std::u16string_view text, quantity const& read);
// 超10亿元投资项目2个: what each of the projects behind it passes.
bool is_passed_by_each(std::u16string_view text, quantity const& read);
// Where the clause around a place ends: at a stop, or a comma outside of numbers.
std::size_t clause_end(std::u16string_view text, std::size_t at, std::size_t most);

}  // namespace fengsui::sense::reader
