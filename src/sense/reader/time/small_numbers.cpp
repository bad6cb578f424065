#include "sense/reader/time/small_numbers.h"

#include <array>

#include "sense/reader/time/text_at.h"

namespace fengsui::sense::reader {
namespace {

int chinese_digit(char32_t c) {
  switch (c) {
    case U'〇':
    case U'零':
    case U'○':
      return 0;
    case U'一':
    case U'元':  // only reached in 元月, see below
      return c == U'一' ? 1 : -1;
    case U'二':
    case U'两':
      return 2;
    case U'三':
      return 3;
    case U'四':
      return 4;
    case U'五':
      return 5;
    case U'六':
      return 6;
    case U'七':
      return 7;
    case U'八':
      return 8;
    case U'九':
      return 9;
    default:
      return -1;
  }
}

std::optional<small_number> chinese_number_at(std::u32string_view text, std::size_t pos) {
  auto end = pos;
  while (end < text.size() && end - pos < 8 && is_chinese_numeral(text[end])) ++end;
  if (end == pos || (end < text.size() && is_chinese_numeral(text[end]))) return {};
  auto const run = text.substr(pos, end - pos);
  small_number made{0, static_cast<int>(run.size()), false, end};
  auto const plain = run.find_first_of(U"十百千廿卅") == std::u32string_view::npos;
  if (plain) {
    if (run.size() > 4) return {};
    for (auto const c : run) made.value = made.value * 10 + chinese_digit(c);
    return made;
  }
  int digit = -1;
  for (auto const c : run) {
    if (c == U'廿' || c == U'卅') {
      made.value += c == U'廿' ? 20 : 30;
      digit = -1;
    } else if (c == U'十' || c == U'百' || c == U'千') {
      auto const unit = c == U'十' ? 10 : c == U'百' ? 100 : 1000;
      if (digit < 0 && unit != 10) return {};
      made.value += (digit < 0 ? 1 : digit) * unit;
      digit = -1;
    } else {
      if (digit > 0) return {};
      digit = chinese_digit(c);
    }
  }
  if (digit > 0) made.value += digit;
  return made;
}

struct english_word {
  std::u32string_view text;
  int value;
};
constexpr std::array<english_word, 46> kWords{{
    {U"one", 1},          {U"two", 2},         {U"three", 3},       {U"four", 4},        {U"five", 5},
    {U"six", 6},          {U"seven", 7},       {U"eight", 8},       {U"nine", 9},        {U"ten", 10},
    {U"eleven", 11},      {U"twelve", 12},     {U"thirteen", 13},   {U"fourteen", 14},   {U"fifteen", 15},
    {U"sixteen", 16},     {U"seventeen", 17},  {U"eighteen", 18},   {U"nineteen", 19},   {U"twenty", 20},
    {U"thirty", 30},      {U"first", 1},       {U"second", 2},      {U"third", 3},       {U"fourth", 4},
    {U"fifth", 5},        {U"sixth", 6},       {U"seventh", 7},     {U"eighth", 8},      {U"ninth", 9},
    {U"tenth", 10},       {U"eleventh", 11},   {U"twelfth", 12},    {U"thirteenth", 13}, {U"fourteenth", 14},
    {U"fifteenth", 15},   {U"sixteenth", 16},  {U"seventeenth", 17}, {U"eighteenth", 18}, {U"nineteenth", 19},
    {U"twentieth", 20},   {U"thirtieth", 30},  {U"forty", 40},      {U"fifty", 50},      {U"sixty", 60},
    {U"ninety", 90},
}};

std::size_t end_of_word(std::u32string_view text, std::size_t pos) {
  while (pos < text.size() && is_letter(text[pos])) ++pos;
  return pos;
}

int english_value(std::u32string_view text, std::size_t pos, std::size_t end) {
  if (end - pos < 3 || end - pos > 11) return -1;
  std::array<char32_t, 11> lower{};
  for (auto i = pos; i < end; ++i) lower[i - pos] = text[i] | 0x20;
  std::u32string_view const word{lower.data(), end - pos};
  for (auto const& one : kWords) {
    if (one.text == word) return one.value;
  }
  return -1;
}

}  // namespace

bool is_chinese_numeral(char32_t c) {
  return chinese_digit(c) >= 0 || c == U'十' || c == U'百' || c == U'千' || c == U'廿' || c == U'卅';
}

std::size_t end_of_digits(std::u32string_view text, std::size_t pos) {
  while (pos < text.size()) {
    if (is_digit(text[pos])) {
      ++pos;
    } else if ((text[pos] == U'.' || text[pos] == U',') && is_digit(at(text, pos + 1)) && is_digit(before(text, pos))) {
      ++pos;
    } else {
      break;
    }
  }
  return pos;
}

std::optional<small_number> small_number_at(std::u32string_view text, std::size_t pos) {
  if (!is_digit(at(text, pos))) return chinese_number_at(text, pos);
  small_number made{0, 0, true, pos};
  while (is_digit(at(text, made.end))) {
    if (made.width == 4) return {};
    made.value = made.value * 10 + static_cast<int>(text[made.end] - U'0');
    ++made.width;
    ++made.end;
  }
  return made;
}

std::optional<small_number> english_number_at(std::u32string_view text, std::size_t pos) {
  if (is_digit(at(text, pos))) {
    auto made = small_number_at(text, pos);
    if (!made) return {};
    auto const tail = text.substr(made->end, 2);
    auto const is = [&](char32_t a, char32_t b) {
      return tail.size() == 2 && (tail[0] | 0x20) == a && (tail[1] | 0x20) == b && !is_letter(at(text, made->end + 2));
    };
    if (is(U's', U't') || is(U'n', U'd') || is(U'r', U'd') || is(U't', U'h')) made->end += 2;
    return made;
  }
  auto const end = end_of_word(text, pos);
  auto const value = english_value(text, pos, end);
  if (value < 0) return {};
  small_number made{value, 1, false, end};
  if (value >= 20 && value % 10 == 0 && (at(text, end) == U'-' || at(text, end) == U' ')) {
    auto const tail_end = end_of_word(text, end + 1);
    auto const tail = english_value(text, end + 1, tail_end);
    if (tail > 0 && tail < 10) return small_number{value + tail, 2, false, tail_end};
  }
  return made;
}

}  // namespace fengsui::sense::reader
