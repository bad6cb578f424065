#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace fengsui::base {

// For tables that are asked with views of text.
struct text_hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

}  // namespace fengsui::base
