#pragma once

#include <string>
#include <string_view>

namespace fengsui::tell::http {

// Letters and digits as the head of a request means them: ASCII, whatever the locale.
constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}
inline std::string lowered(std::string_view text) {
  std::string out{text};
  for (auto& c : out) c = lower(c);
  return out;
}

}  // namespace fengsui::tell::http
