#include "sense/reader/time/small_numbers.h"

#include <array>

#include "sense/reader/time/text_at.h"

namespace fengsui::sense::reader::times {
namespace {

int chinese_digit(char16_t c) {
  switch (c) {
    case u'零':
      return 0;
    case u'一':
      return 1;
    case u'二':
    case u'两':
      return 2;
    case u'三':
      return 3;
    case u'四':
      return 4;
    case u'五':
      return 5;
    case u'六':
      return 6;
    case u'七':
      return 7;
    case u'八':
      return 8;
    case u'九':
      return 9;
    default:
      return -1;
  }
}

std::optional<small_number> chinese_number_at(std::u16string_view text, std::size_t pos) {
  auto end = pos;
  while (end < text.size() && end - pos < 8 && is_chinese_numeral(text[end])) ++end;
  if (end == pos || (end < text.size() && is_chinese_numeral(text[end]))) return {};
  auto const run = text.substr(pos, end - pos);
  small_number made{0, static_cast<int>(run.size()), false, end};
  auto const plain = run.find_first_of(u"十百千廿卅"sv) == std::u16string_view::npos;
  if (plain) {
    if (run.size() > 4) return {};
    for (auto const c : run) made.value = made.value * 10 + chinese_digit(c);
    return made;
  }
  int digit = -1;
  for (auto const c : run) {
    if (c == u'廿' || c == u'卅') {
      made.value += c == u'廿' ? 20 : 30;
      digit = -1;
    } else if (c == u'十' || c == u'百' || c == u'千') {
      auto const unit = c == u'十' ? 10 : c == u'百' ? 100 : 1000;
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
  std::u16string_view text;
  int value;
};
constexpr english_word kEnglishNumbers[] = {
    {u"one", 1},        {u"two", 2},        {u"three", 3},        {u"four", 4},        {u"five", 5},
    {u"six", 6},        {u"seven", 7},      {u"eight", 8},        {u"nine", 9},        {u"ten", 10},
    {u"eleven", 11},    {u"twelve", 12},    {u"thirteen", 13},    {u"fourteen", 14},   {u"fifteen", 15},
    {u"sixteen", 16},   {u"seventeen", 17}, {u"eighteen", 18},    {u"nineteen", 19},   {u"twenty", 20},
    {u"thirty", 30},    {u"first", 1},      {u"second", 2},       {u"third", 3},       {u"fourth", 4},
    {u"fifth", 5},      {u"sixth", 6},      {u"seventh", 7},      {u"eighth", 8},      {u"ninth", 9},
    {u"tenth", 10},     {u"eleventh", 11},  {u"twelfth", 12},     {u"thirteenth", 13}, {u"fourteenth", 14},
    {u"fifteenth", 15}, {u"sixteenth", 16}, {u"seventeenth", 17}, {u"eighteenth", 18}, {u"nineteenth", 19},
    {u"twentieth", 20}, {u"thirtieth", 30}, {u"forty", 40},       {u"fifty", 50},      {u"sixty", 60},
    {u"ninety", 90},
};

std::size_t end_of_word(std::u16string_view text, std::size_t pos) {
  while (pos < text.size() && is_letter(text[pos])) ++pos;
  return pos;
}

int english_value(std::u16string_view text, std::size_t pos, std::size_t end) {
  if (end - pos < 3 || end - pos > 11) return -1;
  static auto const heads = [] {
    word_heads made{};
    add_english_numbers(made);
    return made;
  }();
  if (!heads.hold(text, pos)) return -1;
  std::array<char16_t, 11> lower{};
  for (auto i = pos; i < end; ++i) lower[i - pos] = static_cast<char16_t>(text[i] | 0x20);
  std::u16string_view const word{lower.data(), end - pos};
  for (auto const& one : kEnglishNumbers) {
    if (one.text == word) return one.value;
  }
  return -1;
}

}  // namespace

void add_english_numbers(word_heads& heads) {
  for (auto const& one : kEnglishNumbers) {
    char letters[16] = {};
    for (std::size_t i = 0; i < one.text.size(); ++i) letters[i] = static_cast<char>(one.text[i]);
    heads.add({letters, one.text.size()});
  }
}

bool is_chinese_numeral(char16_t c) {
  static constexpr auto kNumerals = u"零一二两三四五六七八九十百千廿卅"sv;
  // By the low half first: nearly every character asked for is none.
  static constexpr auto kLow = [] {
    std::array<bool, 256> made{};
    for (auto const one : kNumerals) made[one & 0xff] = true;
    return made;
  }();
  return kLow[c & 0xff] && kNumerals.find(c) != kNumerals.npos;
}

std::size_t end_of_digits(std::u16string_view text, std::size_t pos) {
  while (pos < text.size()) {
    if (is_digit(text[pos])) {
      ++pos;
    } else if ((text[pos] == u'.' || text[pos] == u',') && is_digit(at(text, pos + 1)) && is_digit(before(text, pos))) {
      ++pos;
    } else {
      break;
    }
  }
  return pos;
}

std::optional<small_number> small_number_at(std::u16string_view text, std::size_t pos) {
  if (!is_digit(at(text, pos))) return chinese_number_at(text, pos);
  small_number made{0, 0, true, pos};
  while (is_digit(at(text, made.end))) {
    if (made.width == 4) return {};
    made.value = made.value * 10 + static_cast<int>(text[made.end] - u'0');
    ++made.width;
    ++made.end;
  }
  return made;
}

std::optional<small_number> english_number_at(std::u16string_view text, std::size_t pos) {
  if (is_digit(at(text, pos))) {
    auto made = small_number_at(text, pos);
    if (!made) return {};
    auto const tail = text.substr(made->end, 2);
    auto const is = [&](char16_t a, char16_t b) {
      return tail.size() == 2 && (tail[0] | 0x20) == a && (tail[1] | 0x20) == b && !is_letter(at(text, made->end + 2));
    };
    if (is(u's', u't') || is(u'n', u'd') || is(u'r', u'd') || is(u't', u'h')) made->end += 2;
    return made;
  }
  auto const end = end_of_word(text, pos);
  auto const value = english_value(text, pos, end);
  if (value < 0) return {};
  small_number made{value, 1, false, end};
  if (value >= 20 && value % 10 == 0 && (at(text, end) == u'-' || at(text, end) == u' ')) {
    auto const tail_end = end_of_word(text, end + 1);
    auto const tail = english_value(text, end + 1, tail_end);
    if (tail > 0 && tail < 10) return small_number{value + tail, 2, false, tail_end};
  }
  return made;
}

}  // namespace fengsui::sense::reader::times
