#pragma once

#include <cstddef>
#include <string_view>

namespace fengsui::sense::reader {

// "Punctuality", "Southern Europe", "Regional": capitalised words at [from, end) that name nobody.
bool is_no_name(std::u16string_view text, std::size_t from, std::size_t end);

}  // namespace fengsui::sense::reader
