#pragma once

#include <string_view>

namespace fengsui::base {

// a == b for short ids, of which many have one length and most differ in their last byte: that is looked at before
// memcmp is called.
inline bool same_text(std::string_view a, std::string_view b) {
  return a.size() == b.size() && (a.empty() || (a.back() == b.back() && a == b));
}

}  // namespace fengsui::base
