#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sense/reader/reader.h"

namespace fengsui::sense::reader {

// What is read from a text of that day, a line a figure: its span and one thing that is said of it.
using told_lines = std::vector<std::string>;
inline constexpr std::string_view kToldOn = "2024-07-10";

inline std::vector<model::printed_figure> figures_told(std::string_view text, std::string_view day = kToldOn) {
  return read_bulletin(text, {.doc = "t", .published = *base::parse_day(day)}).figures;
}

template <class Said>
told_lines lines_told(std::string_view text, std::string_view day, Said const& said) {
  told_lines lines;
  for (auto const& one : figures_told(text, day)) lines.push_back(one.span + " " + said(one));
  return lines;
}

inline told_lines units_told(std::string_view text, std::string_view day = kToldOn) {
  return lines_told(text, day, [](model::printed_figure const& one) { return one.unit; });
}

inline told_lines owners_told(std::string_view text, std::string_view day = kToldOn) {
  return lines_told(text, day, [](model::printed_figure const& one) { return one.org; });
}

inline told_lines indicators_told(std::string_view text, std::string_view day = kToldOn) {
  return lines_told(text, day, [](model::printed_figure const& one) { return one.indicator; });
}

// "4.2% chg_pct of a": with the letter of what it is of.
inline told_lines kinds_told(std::string_view text, std::string_view day = kToldOn) {
  return lines_told(text, day, [](model::printed_figure const& one) {
    return kind_name(one.kind) + (one.of ? " of " + std::string(1, static_cast<char>('a' + *one.of)) : "");
  });
}

// "4.2% chg_pct down of a", "base" where it is one.
inline told_lines changes_told(std::string_view text) {
  return lines_told(text, kToldOn, [](model::printed_figure const& one) {
    auto line = kind_name(one.kind);
    if (one.cmp) line += one.cmp->direction == model::direction::down ? " down" : " up";
    if (one.role == "base") line += " base";
    return line + (one.of ? " of " + std::string(1, static_cast<char>('a' + *one.of)) : "");
  });
}

// "2024-06-01..2024-06-30"
inline told_lines days_told(std::string_view text, std::string_view day = kToldOn) {
  return lines_told(text, day, [](model::printed_figure const& one) {
    auto const end = [](std::optional<base::day> at) { return at ? base::to_text(*at) : std::string{"?"}; };
    return end(one.period_start) + ".." + end(one.period_end);
  });
}

}  // namespace fengsui::sense::reader
