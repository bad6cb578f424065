#pragma once

#include <cstdlib>
#include <iostream>
#include <string_view>

namespace fengsui::fuzz {

// What must hold for every input; libFuzzer keeps the input that breaks it.
inline void holds(bool what, std::string_view said) {
  if (what) return;
  std::cerr << "does not hold: " << said << '\n';
  std::abort();
}

inline std::string_view text_of(unsigned char const* data, std::size_t size) {
  return {reinterpret_cast<char const*>(data), size};
}

}  // namespace fengsui::fuzz
