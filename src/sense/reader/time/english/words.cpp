#include "sense/reader/time/english/words.h"

#include <algorithm>

#include "sense/reader/time/small_numbers.h"
#include "sense/reader/time/text_at.h"

namespace fengsui::sense::reader::times {
namespace {

// How long one is; -1 for what is shorter than a day, 0 for no unit of time.
int days_of_unit(std::string_view name) {
  struct unit {
    std::string_view name;
    int days;
  };
  static constexpr unit kUnits[] = {
      {"day", 1},       {"days", 1},      {"night", 1},      {"nights", 1},     {"week", 7},       {"weeks", 7},
      {"month", 30},    {"months", 30},   {"year", 365},     {"years", 365},    {"yr", 365},       {"yrs", 365},
      {"hour", -1},     {"hours", -1},    {"hr", -1},        {"hrs", -1},       {"minute", -1},    {"minutes", -1},
      {"min", -1},      {"mins", -1},     {"second", -1},    {"seconds", -1},   {"sec", -1},       {"quarter", 91},
      {"quarters", 91}, {"decade", 3650}, {"decades", 3650}, {"fortnight", 14}, {"fortnights", 14}};
  // A million, a percentage and most of what is counted is none.
  if (name.empty() || std::string_view{"dnwmyhsqf"}.find(name.front()) == name.npos) return 0;
  for (auto const& one : kUnits) {
    if (one.name == name) return one.days;
  }
  return 0;
}

}  // namespace

en_word en_word_at(std::u16string_view text, std::size_t pos) {
  en_word made;
  made.end = pos;
  while (is_letter(at(text, made.end))) {
    if (made.size == 16) return {{}, 0, pos};
    made.letters[made.size++] = static_cast<char>(text[made.end++] | 0x20);
  }
  return made;
}

std::size_t after_words(std::u16string_view text, std::size_t pos, std::string_view words) {
  for (auto const c : words) {
    if (c == ' ') {
      auto const next = skip_spaces(text, pos);
      if (next == pos) return kNowhere;
      pos = next;
      continue;
    }
    auto const here = at(text, pos);
    auto const lower = is_letter(here) ? static_cast<char16_t>(here | 0x20) : here == u'’' ? u'\'' : here;
    if (lower != static_cast<char16_t>(c)) return kNowhere;
    ++pos;
  }
  return is_letter(at(text, pos)) ? kNowhere : pos;
}

std::size_t after_any_words(std::u16string_view text, std::size_t pos, word_list list) {
  for (auto const word : list) {
    if (auto const end = after_words(text, pos, word); end != kNowhere) return end;
  }
  return kNowhere;
}

en_word en_word_before(std::u16string_view text, std::size_t pos) {
  while (pos > 0 && text[pos - 1] == u' ') --pos;
  auto start = pos;
  while (start > 0 && pos - start < 17 && is_letter(text[start - 1])) --start;
  auto made = en_word_at(text, start);
  if (made.end != pos) return {{}, 0, start};
  made.end = start;
  return made;
}

bool is_word_of(std::string_view word, word_list list) {
  // By its first letter first: nearly every word asked for is none of them.
  return !word.empty() &&
         std::ranges::any_of(list, [&](std::string_view each) { return each.front() == word.front() && each == word; });
}

char lower_head(std::u16string_view text, std::size_t pos) {
  auto const c = at(text, pos);
  return static_cast<char>(c >= u'A' && c <= u'Z' ? c + 32 : c < 0x80 ? c : u'\0');
}

std::optional<english_length> english_length_at(std::u16string_view text, std::size_t pos) {
  auto number = english_number_at(text, pos);
  auto const word = en_word_at(text, pos);
  if (!number && word.size == 0) return {};
  if (!number && is_word_of(word.text(), {"a", "an"})) number = small_number{1, 1, false, word.end};
  if (!number && is_word_of(word.text(), {"several", "few"})) number = small_number{3, 1, false, word.end};
  if (!number) return {};
  english_length made;
  for (int parts = 0; parts < 4; ++parts) {
    auto next = skip_spaces(text, number->end);
    if (at(text, next) == u'-') ++next;
    auto unit = en_word_at(text, next);
    if (is_word_of(unit.text(), {"business", "working", "full", "consecutive", "straight", "more"})) {
      made.business = made.business || unit.text() == "business" || unit.text() == "working";
      unit = en_word_at(text, skip_spaces(text, unit.end));
    }
    auto const name = unit.text();
    auto const size = days_of_unit(name);
    if (size == 0) {
      if (parts == 0) return {};
      break;
    }
    if (size < 0) {
      made.hours = true;
    } else {
      made.days += number->value * size;
      if (size == 365) made.years += number->value;
      if (size == 91) made.quarters += number->value;
    }
    made.end = unit.end;
    auto further = skip_spaces(text, made.end);
    if (auto const both = after_words(text, further, "and"); both != kNowhere) further = skip_spaces(text, both);
    auto const another = english_number_at(text, further);
    if (!another || another->end == further) break;
    number = another;
  }
  if (made.days % 365 != 0) made.years = 0;
  return made;
}

bool is_length_of_a_holiday(std::u16string_view text, std::size_t end) {
  constexpr std::size_t kDay = 4;  // "-day"
  constexpr std::size_t kName = 28;
  if (end < kDay || text[end - kDay] != u'-') return false;
  auto const named = text.substr(end, kName);
  return named.substr(0, named.find_first_of(u",.;"sv)).find(u" holiday"sv) != named.npos;
}

}  // namespace fengsui::sense::reader::times
