#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace fengsui::sense {

// A value as a sender wrote it, before anybody knows what type it should have. Texts point into the line.
struct raw_value {
  enum class form { text, number, boolean, null, list, object };
  form kind = form::null;
  std::string_view text;               // a text's content, a number's digits
  std::vector<raw_value> items;        // list
  std::vector<std::pair<std::string_view, raw_value>> members;  // object
};

// The keys and values of one event, in the order written.
struct raw_event {
  std::vector<std::pair<std::string_view, raw_value>> members;
};

}  // namespace fengsui::sense
