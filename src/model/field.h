#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/name.h"

namespace fengsui::model {

enum class field_type { text, count, decimal, money, date, time, choice, place, person, ref, list };

struct choice {
  std::string id;
  base::name name;
};

struct choice_list {
  std::string id;
  std::vector<choice> choices;

  choice const* find(std::string_view) const;
};

struct field {
  std::string id;
  base::name name;
  field_type type = field_type::text;
  field_type element = field_type::text;  // of a list
  std::string unit;                       // count, decimal, money
  int decimals = 0;                       // values are whole numbers of 10^-decimals units
  std::optional<std::int64_t> min;        // in the same fixed point
  std::optional<std::int64_t> max;
  choice_list choices;   // choice
  std::string level;     // place; empty: any
  std::string ref_kind;  // ref: "desk.kind"
  bool personal = false;
};

// A field's value in memory. Numbers are fixed point in the field's decimals, days are day numbers, times are
// microseconds since 1970, everything else is text.
using scalar = std::variant<std::int64_t, std::string>;
using value = std::variant<std::int64_t, std::string, std::vector<scalar>>;

// A personal value as it is kept: "sealed:TOKEN:CIPHERTEXT". The token is 16 characters that say nothing, the same for
// equal values of living keys, so that sealed values can be counted and told apart.
bool is_sealed(std::string_view);
std::string_view without_ciphertext(std::string_view sealed);  // "sealed:TOKEN"

bool is_number(field_type);
std::string_view to_text(field_type);
std::optional<field_type> field_type_from(std::string_view);

}  // namespace fengsui::model
