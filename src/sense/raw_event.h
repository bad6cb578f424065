#pragma once

#include <string_view>
#include <vector>

namespace fengsui::sense {

// A value as a sender wrote it, before anybody knows what type it should have. Texts point into the line.
struct raw_member;
struct raw_value {
  enum class form { text, number, boolean, null, list, object };
  form kind = form::null;
  std::string_view text;            // a text's content, a number's digits
  std::vector<raw_value> items;     // list
  std::vector<raw_member> members;  // object
};

struct raw_member {
  std::string_view first;
  raw_value second;
};

// The keys and values of one event, in the order written.
struct raw_event {
  std::vector<raw_member> members;
};

}  // namespace fengsui::sense
