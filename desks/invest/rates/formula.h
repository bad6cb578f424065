#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "invest/rates/exact.h"

namespace fengsui::invest {

// A formula over named quantities: numbers, names, + - * / and parentheses, min(a, b, …) and max(a, b, …). The signs of
// print (＋ － × ÷) are read too.
class formula {
 public:
  // Fault: bad_definition, with the place and what would be right.
  static base::result<formula> parse(std::string_view text);

  using lookup = std::function<exact(std::string const&)>;

  // None where a name has no value, where it divides by zero, or where a number outgrows 128 bits.
  exact value(lookup const&) const;

  std::vector<std::string> const& names() const { return names_; }  // in order, each once
  std::string const& text() const { return text_; }

 private:
  enum class step_kind { number, name, add, subtract, multiply, divide, negate, least, most };
  struct step {
    step_kind kind{};
    base::ratio number;
    std::size_t index = 0;  // of a name, or how many arguments
  };
  friend class formula_parser;

  std::string text_;
  std::vector<std::string> names_;
  std::vector<step> steps_;  // in postfix order
};

}  // namespace fengsui::invest
