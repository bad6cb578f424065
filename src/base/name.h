#pragma once

#include <string>
#include <string_view>

namespace fengsui::base {

// A name that a user sees; nobody sees only one of the two.
struct name {
  std::string zh;
  std::string en;

  std::string const& in(std::string_view lang) const { return lang == "en" ? en : zh; }
  bool operator==(name const&) const = default;
};

}  // namespace fengsui::base
