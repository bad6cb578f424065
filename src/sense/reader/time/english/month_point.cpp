#include "sense/reader/time/english/calendar.h"
#include "sense/reader/time/english/points.h"
#include "sense/reader/time/small_numbers.h"

namespace fengsui::sense::reader::times {
namespace {

std::size_t skip_the(std::u16string_view text, std::size_t pos) {
  auto const the = after_words(text, pos, "the");
  return the == kNowhere ? pos : skip_spaces(text, the);
}

// Behind the point of "Sept."; that of "in May." ends a sentence.
std::size_t after_abbreviation(std::u16string_view text, en_word const& word) {
  return at(text, word.end) == u'.' && word.size <= 4 && !is_name_of_month(word.text()) ? word.end + 1 : word.end;
}

// Where a day may stand behind the month: April 4, Sep-23, Nov/2, April the 4th, October, 1st.
std::size_t where_day_stands(std::u16string_view text, std::size_t end, en_word const& month) {
  auto next = skip_spaces(text, end);
  if (at(text, next) == u'-' || at(text, next) == u'/') {
    if (is_day_number(small_number_at(text, next + 1)) && month.size == 3) ++next;
  }
  if (auto const the = skip_the(text, next); is_day_number(english_number_at(text, the))) next = the;
  if (at(text, next) != u',') return next;
  auto const comma = skip_spaces(text, next + 1);
  auto const day = english_number_at(text, comma);
  // "October, 1st"; no "in June, three more than in May", no "in June, 18 of them tankers"
  if (!is_day_number(day) || !day->digits) return next;
  std::size_t year_end = 0;
  auto const named = !is_digit(at(text, day->end - 1)) || is_one_of(at(text, day->end), u",.)\n\0") ||
                     year_at(text, skip_spaces(text, day->end), year_end);
  return named && day->end > comma + 2 ? comma : next;
}

// Sep-23-2020
bool take_year_joined_to_both(std::u16string_view text, std::size_t day_at, en_point& made) {
  auto const end_of_day = made.end;
  if (at(text, end_of_day) != u'-' || !is_digit(at(text, end_of_day + 1)) || at(text, day_at - 1) != u'-') return false;
  auto const year = year_at(text, end_of_day + 1, made.end);
  if (year) set_year(made.from, *year);
  return year.has_value();
}

// April 4-6; April 4 to 6; the month of a second date is read by the caller.
void take_second_day(std::u16string_view text, en_point& made) {
  auto mark = after_range_mark(text, made.end);
  // "on August 16 and 17,": two days, one behind the other
  auto const both = mark == kNowhere ? after_words(text, skip_spaces(text, made.end), "and") : kNowhere;
  if (both != kNowhere) {
    auto const next = small_number_at(text, skip_spaces(text, both));
    if (!next || !next->digits || next->value != made.from.day + 1 || !is_one_of(at(text, next->end), u",.;)")) return;
    mark = skip_spaces(text, both);
  }
  if (mark == kNowhere) return;
  auto const second = english_number_at(text, skip_the(text, mark));
  if (!is_day_number(second) || is_figure(text, *second) || is_digit(at(text, second->end)) ||
      month_of_word(en_word_at(text, skip_spaces(text, second->end)).text()) != 0)
    return;
  made.to = calendar_point{};
  made.to->day = second->value;
  made.end = second->end;
}

// January-May, Jan to May
void take_second_month(std::u16string_view text, en_point& made) {
  auto const mark = after_range_mark(text, made.end);
  if (mark == kNowhere) return;
  auto const second = en_word_at(text, mark);
  auto const to = month_of_word(second.text());
  auto const after = after_abbreviation(text, second);
  if (to <= made.from.month || is_day_number(small_number_at(text, skip_spaces(text, after)))) return;
  made.from.month_to = to;
  made.end = after;
}

// "the September quarter", "the June half": the months that end with it.
void take_named_quarter(std::u16string_view text, en_point& made) {
  auto const unit = en_word_at(text, skip_spaces(text, made.end));
  auto const length = unit.text() == "quarter" ? 3 : unit.text() == "half" ? 6 : 0;
  if (length == 0 || made.from.month_to != 0 || made.from.month % 3 != 0 || made.from.month < length) return;
  made.from.month_to = made.from.month;
  made.from.month -= length - 1;
  made.end = unit.end;
}

}  // namespace

en_point month_point(std::u16string_view text, en_word const& word, int month) {
  en_point made;
  set_month(made.from, month);
  made.end = after_abbreviation(text, word);
  auto const day_at = where_day_stands(text, made.end, word);
  auto const day = english_number_at(text, day_at);
  if (!is_day_number(day) || is_figure(text, *day) || (!day->digits && day->end - day_at <= 3)) {
    take_second_month(text, made);
    take_named_quarter(text, made);
    read_year_behind(text, made);
    return made;
  }
  made.from.day = day->value;
  made.end = day->end;
  if (take_year_joined_to_both(text, day_at, made)) return made;
  take_second_day(text, made);
  // Behind two days only what gives a year is theirs.
  auto with_year = made;
  read_year_behind(text, with_year);
  return made.to && with_year.from.year_is == calendar_point::given::no ? made : with_year;
}

bool is_month_here(std::u16string_view text, std::size_t pos, en_word const& word, bool after_preposition) {
  if (word.text() != "may" && word.text() != "march" && word.text() != "mar" && word.text() != "sun" &&
      word.text() != "dec")
    return true;
  if (after_preposition) return true;
  auto const next = skip_spaces(text, word.end);
  auto const number = english_number_at(text, next);
  if (is_day_number(number) && !is_figure(text, *number)) return true;
  std::size_t end = 0;
  if (year_at(text, next, end)) return true;
  auto const capital = text[pos] >= u'A' && text[pos] <= u'Z';
  // Within a sentence a capital is a name's: "April accounted for 1.02 million, May for 1.08 million".
  bool const within = pos > 1 && text[pos - 1] == u' ' && text[pos - 2] != u'.' && text[pos - 2] != u'!' &&
                      text[pos - 2] != u'?' && text[pos - 2] != u':';
  // "May was a strong month"
  if (capital &&
      is_word_of(en_word_at(text, next).text(), {"was", "saw", "brought", "has", "had", "is", "ended", "proved"}))
    return true;
  return capital && ((word.text() == "march" && pos > 0) || (word.text() == "may" && within));
}

}  // namespace fengsui::sense::reader::times
