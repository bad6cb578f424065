#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/fault.h"

namespace fengsui::base {

// The offset of the first byte that is not UTF-8 (RFC 3629: no overlong forms, no surrogates), or none.
std::optional<std::size_t> first_bad_byte(std::string_view);

// What keeps a line of text from being read, if anything: a byte-order mark, UTF-16, NUL, broken UTF-8.
std::optional<fault> text_fault(std::string_view line);

std::size_t count_code_points(std::string_view);

// At most that many bytes, cut between two characters: what a message repeats of a text from outside.
std::string_view clipped(std::string_view, std::size_t longest = 80);

}  // namespace fengsui::base
