#include "tell/bulletin/placeholder.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace fengsui::tell {
namespace {

using base::fault;
using base::fault_code;

constexpr std::array<std::string_view, 9> kParts{"value",      "base",    "change", "growth",  "target",
                                                 "completion", "per_day", "peak",   "peak_day"};

struct bad_template {
  std::string zh;
  std::string en;
};

std::string_view trim(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::vector<std::string> split(std::string_view text, char at) {
  std::vector<std::string> parts;
  while (true) {
    auto const end = text.find(at);
    parts.emplace_back(trim(text.substr(0, end)));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

// The next "…" of a format; what is left stays in `rest`.
std::string quoted(std::string_view& rest) {
  rest = trim(rest);
  auto const end = rest.empty() || rest.front() != '"' ? std::string_view::npos : rest.find('"', 1);
  if (end == std::string_view::npos) throw bad_template{"这里应有引号内的文字", "a text in quotes is expected here"};
  auto const text = std::string{rest.substr(1, end - 1)};
  rest = trim(rest.substr(end + 1));
  return text;
}

void scale_and_decimals(std::string_view token, number_format& out) {
  using scale = number_format::scale;
  static constexpr std::pair<std::string_view, scale> kScales[] = {{"万", scale::wan},     {"亿", scale::yi},
                                                                   {"bn", scale::billion}, {"k", scale::thousand},
                                                                   {"m", scale::million},  {"%", scale::percent}};
  for (auto const& [word, in] : kScales) {
    if (!token.starts_with(word)) continue;
    out.in = in;
    token.remove_prefix(word.size());
    break;
  }
  if (token.empty()) return;
  if (token.size() != 2 || token[0] != '.' || token[1] < '0' || token[1] > '9') {
    throw bad_template{"格式应为 万、亿、k、m、bn、% 之一，可加 .0 至 .9",
                       "a format is one of 万, 亿, k, m, bn, %, with .0 to .9 if wanted"};
  }
  out.decimals = token[1] - '0';
}

number_format read_format(std::string_view rest) {
  number_format made;
  rest = trim(rest);
  while (!rest.empty()) {
    if (rest.front() == '?') {
      rest.remove_prefix(1);
      made.when_zero = quoted(rest);
      if (rest.empty() || rest.front() != ':')
        throw bad_template{"条件的两段文字之间应有冒号", "the two texts of a condition have a colon between them"};
      rest.remove_prefix(1);
      made.otherwise = quoted(rest);
      continue;
    }
    auto const end = rest.find(' ');
    auto const token = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view{} : trim(rest.substr(end));
    if (token == "abs")
      made.absolute = true;
    else if (token == "over10")
      made.over_tens = true;
    else if (token == "each")
      made.each = quoted(rest);
    else
      scale_and_decimals(token, made);
  }
  return made;
}

// Words of the left side by their key words, in any order after the indicator.
placeholder read_placeholder(std::string_view inside, std::string_view desk,
                             std::function<bool(std::string const&)> const& is_indicator) {
  placeholder made;
  auto const bar = inside.find('|');
  auto left = trim(inside.substr(0, bar));
  if (bar != std::string_view::npos) made.format = read_format(inside.substr(bar + 1));
  static constexpr std::array<std::string_view, 3> kWords{" where ", " by ", " in "};
  auto const next_word = [&](std::string_view text) {
    std::size_t first = text.size();
    for (auto const word : kWords) first = std::min(first, std::min(text.find(word), text.size()));
    return first;
  };
  auto const name_end = next_word(left);
  auto names = split(left.substr(0, name_end), '.');
  left.remove_prefix(name_end);
  while (!left.empty()) {
    auto const word = *std::ranges::find_if(kWords, [&](auto w) { return left.starts_with(w); });
    left.remove_prefix(word.size());
    auto const end = next_word(left);
    auto const body = trim(left.substr(0, end));
    left.remove_prefix(end);
    if (word == " by ") made.by = split(body, ',');
    if (word == " in ") made.period = body;
    if (word == " where ") {
      for (auto const& test : split(body, ',')) {
        auto const equals = test.find('=');
        if (equals == std::string::npos) throw bad_template{"where 应写成 字段=值", "where is written field=value"};
        made.where.emplace_back(trim(std::string_view{test}.substr(0, equals)),
                                trim(std::string_view{test}.substr(equals + 1)));
      }
    }
  }
  auto const own = std::string{desk} + "." + names[0];
  if (is_indicator(own)) {
    made.indicator = own;
    names.erase(names.begin());
  } else if (names.size() > 1 && is_indicator(names[0] + "." + names[1])) {
    made.indicator = names[0] + "." + names[1];
    names.erase(names.begin(), names.begin() + 2);
  } else {
    throw bad_template{"没有这个指标", "there is no such indicator"};
  }
  if (!names.empty()) made.part = names[0];
  if (names.size() > 1 || std::ranges::find(kParts, made.part) == kParts.end()) {
    throw bad_template{"点号后应为 base、change、growth、target、completion、per_day、peak 或 peak_day",
                       "after the dot stands base, change, growth, target, completion, per_day, peak or peak_day"};
  }
  return made;
}

}  // namespace

base::result<std::vector<template_piece>> read_template(std::string_view text, std::string_view desk,
                                                        std::function<bool(std::string const&)> const& is_indicator) {
  std::vector<template_piece> pieces(1);
  std::size_t at = 0;
  while (at < text.size()) {
    char const c = text[at];
    bool const doubled = at + 1 < text.size() && text[at + 1] == c;
    if ((c == '{' || c == '}') && doubled) {
      pieces.back().words += c;
      at += 2;
    } else if (c != '{') {
      pieces.back().words += c;
      ++at;
    } else {
      auto const end = text.find('}', at);
      auto const inside = text.substr(at + 1, end == std::string_view::npos ? end : end - at - 1);
      auto const where = base::count_code_points(text.substr(0, at)) + 1;
      try {
        if (end == std::string_view::npos) throw bad_template{"花括号没有闭合", "the brace is never closed"};
        if (inside == "period" || inside == "days") {
          pieces.back().special = inside;
        } else {
          pieces.back().figure = read_placeholder(inside, desk, is_indicator);
          pieces.back().figure->at = where;
        }
      } catch (bad_template const& bad) {
        auto made = make_fault(fault_code::bad_template, where, base::clipped(inside), bad.zh);
        made.en = make_fault(fault_code::bad_template, where, base::clipped(inside), bad.en).en;
        return made;
      }
      pieces.emplace_back();
      at = end + 1;
    }
  }
  return pieces;
}

std::string format_number(base::ratio const& value, number_format const& format, std::string_view lang) {
  using scale = number_format::scale;
  auto shown = value;
  if (format.absolute && shown.numerator < 0) shown.numerator = -shown.numerator;
  if (format.over_tens) {
    auto const whole = static_cast<std::int64_t>(shown.numerator / shown.denominator);
    auto const tens = whole / 10 * 10;
    auto const text = base::fixed_text(tens, 0);
    if (tens == whole && shown.numerator % shown.denominator == 0) return text;
    return lang == "en" ? "more than " + text : text + "余";
  }
  int down = 0;
  std::string_view word;
  switch (format.in) {
    case scale::none:
      break;
    case scale::wan:
      down = 4;
      word = "万";
      break;
    case scale::yi:
      down = 8;
      word = "亿";
      break;
    case scale::thousand:
      down = 3;
      word = " thousand";
      break;
    case scale::million:
      down = 6;
      word = " million";
      break;
    case scale::billion:
      down = 9;
      word = " billion";
      break;
    case scale::percent:
      shown = base::make_ratio(shown.numerator * 100, shown.denominator);
      word = "%";
      break;
  }
  int const decimals = format.decimals.value_or(format.in == scale::percent ? 0 : 2);
  return base::rounded_text(shown, down, decimals, true) + std::string{word};
}

}  // namespace fengsui::tell
