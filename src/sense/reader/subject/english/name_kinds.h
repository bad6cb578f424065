#pragma once

#include <string_view>
#include <vector>

#include "sense/reader/subject/english/names.h"

namespace fengsui::sense::reader {

bool is_noun_of_an_office(std::u16string_view word);
bool is_noun_of_a_contest(std::u16string_view word);
// What the words of a capitalised phrase call whom they name.
name_kind kind_of_name_in(std::vector<std::u16string_view> const& phrase);

}  // namespace fengsui::sense::reader
