#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace fengsui::base {

// What stands between the marks; nothing between two of them is left out.
inline std::vector<std::string> split(std::string_view text, char at) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    auto const end = std::min(text.find(at), text.size());
    if (end > 0) parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

}  // namespace fengsui::base
