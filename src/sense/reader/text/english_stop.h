#pragma once

#include <cstddef>
#include <string_view>

namespace fengsui::sense::reader {

// Whether the full stop at `pos` ends an English sentence: not in "12.7 billion U.S. dollars", "St. Petersburg",
// "J. Smith", "2:43 p.m. on Thursday", "Feb. 10".
bool is_english_stop(std::u16string_view text, std::size_t pos);

}  // namespace fengsui::sense::reader
