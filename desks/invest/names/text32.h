#pragma once

#include <string>
#include <string_view>

namespace fengsui::invest {

// Names are compared character by character. What is not UTF-8 becomes U+FFFD.
std::u32string decoded(std::string_view utf8);
std::string encoded(std::u32string_view);

// As it is compared: full-width letters and digits made narrow, Latin in lower case, spaces and punctuation left out,
// brackets of every shape made '(' and ')'.
std::u32string folded(std::u32string_view);

}  // namespace fengsui::invest
