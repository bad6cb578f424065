#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace fengsui::base {

// Whole numbers as standards lay them on a wire or in a file: the highest byte first. A negative one is its two's
// complement, of which the lowest `bytes` are kept.
inline void append_big_endian(std::string& to, std::uint64_t number, std::size_t bytes) {
  for (auto left = bytes; left > 0; --left) to += static_cast<char>((number >> (8 * (left - 1))) & 0xFFU);
}

// At most eight bytes.
inline std::uint64_t big_endian(std::string_view bytes) {
  std::uint64_t number = 0;
  for (char const c : bytes) number = number << 8U | static_cast<unsigned char>(c);
  return number;
}

}  // namespace fengsui::base
