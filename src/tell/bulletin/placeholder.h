#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/number.h"
#include "base/result.h"

namespace fengsui::tell {

// How a number is printed: docs/add-a-desk.md, "Bulletin places".
struct number_format {
  enum class scale { none, wan, yi, thousand, million, billion, percent };
  scale in = scale::none;
  std::optional<int> decimals;
  bool absolute = false;
  bool over_tens = false;                // 43 → 40余 / more than 40
  std::optional<std::string> when_zero;  // `? "a" : "b"`
  std::string otherwise;                 // # stands for the number
  std::string each;                      // a list's item: $1 $2 names, # the number
};

// `{indicator.part where field=value by field in PERIOD|format}` taken apart.
struct placeholder {
  std::size_t at = 0;     // code point in the template
  std::string indicator;  // full name
  std::string part = "value";
  std::vector<std::pair<std::string, std::string>> where;
  std::vector<std::string> by;
  std::string period;  // empty: the bulletin's
  number_format format;
};

struct template_piece {
  std::string words;  // before the placeholder
  std::optional<tell::placeholder> figure;
  std::string special;  // "period" or "days"
};

// `is_indicator` tells whether a full name is one; `desk` completes short names.
base::result<std::vector<template_piece>> read_template(std::string_view text, std::string_view desk,
                                                        std::function<bool(std::string const&)> const& is_indicator);

// The digits of a value by a format, without the conditional words.
std::string format_number(base::ratio const& value, number_format const&, std::string_view lang);

}  // namespace fengsui::tell
