#include "sense/reader/time/english/calendar.h"
#include "sense/reader/time/english/points.h"
#include "sense/reader/time/small_numbers.h"

namespace fengsui::sense::reader::times {

using given = calendar_point::given;

namespace {

std::optional<int> day_shift(std::string_view word) {
  if (word == "today") return 0;
  if (word == "yesterday") return -1;
  if (word == "tomorrow") return 1;
  return {};
}

std::optional<int> shift_of(std::string_view word) {
  if (is_word_of(word, {"this", "current", "same"})) return 0;
  if (is_word_of(word, {"last", "previous", "past"})) return -1;
  if (is_word_of(word, {"next", "coming", "following"})) return 1;
  return {};
}

// year, month, quarter, week and weekend; false where the word is none of them.
bool take_unit(std::string_view unit, int shift, en_point& made) {
  auto& p = made.from;
  if (unit == "year") {
    p.year_is = given::shifted;
    p.year = shift;
    made.bare_year = true;
  } else if (unit == "month") {
    p.month_is = given::shifted;
    p.month = shift;
  } else if (unit == "quarter") {
    p.quarter_is = given::shifted;
    p.quarter = shift;
  } else if (unit == "week" || unit == "weekend") {
    p.week_shift = shift;
    if (unit == "weekend") p.weekday = 8;
  } else {
    return false;
  }
  return true;
}

// this Friday, last February
bool take_name(std::string_view name, int shift, en_point& made) {
  auto& p = made.from;
  if (auto const weekday = weekday_of_word(name); weekday != 0) {
    p.week_shift = shift;
    p.weekday = weekday;
    return true;
  }
  auto const month = month_of_word(name);
  if (month == 0) return false;
  set_month(p, month);
  if (shift >= 0) {
    p.year_is = given::shifted;
    p.year = shift;
  }
  return true;
}

}  // namespace

std::optional<en_point> shifted_point(std::u16string_view text, en_word const& word) {
  en_point made;
  if (auto const by_days = day_shift(word.text())) {
    made.from.day_is = given::shifted;
    made.from.day = *by_days;
    made.end = word.end;
    return made;
  }
  auto const article = word.text() == "the";
  auto const which = article ? en_word_at(text, skip_spaces(text, word.end)) : word;
  auto const shift = shift_of(which.text());
  if (!shift) return {};
  auto const unit = en_word_at(text, skip_spaces(text, which.end));
  made.end = unit.end;
  // "in the same quarter of 2022": the year says which.
  std::size_t year_end = 0;
  auto const of = which.text() == "same" ? after_any_words(text, skip_spaces(text, unit.end), {"of", "in"}) : kNowhere;
  if (of != kNowhere && year_at(text, skip_spaces(text, of), year_end)) return {};
  auto const taken = take_unit(unit.text(), *shift, made) || (!article && take_name(unit.text(), *shift, made));
  return taken ? std::optional{made} : std::nullopt;
}

}  // namespace fengsui::sense::reader::times
