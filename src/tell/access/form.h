#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "tell/http/message.h"

namespace fengsui::tell {

// The small JSON object that a route takes: texts, yes or no, and lists of texts; nothing else is taken.
struct form {
  std::map<std::string, std::string, std::less<>> texts;  // "true" and "false" for yes and no, digits for numbers
  std::map<std::string, std::vector<std::string>, std::less<>> lists;
  base::faults faults;

  std::string const& text(std::string_view name);  // a fault where it is missing
  std::string text_or(std::string_view name, std::string otherwise) const;
  bool yes(std::string_view name) const;
  std::vector<std::string> list(std::string_view name) const;
};

// Keys that are not `known` are faults: what the server alone may set is not taken from outside.
form read_form(http::request const&, std::vector<std::string_view> const& known);

}  // namespace fengsui::tell
