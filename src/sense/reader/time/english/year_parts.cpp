#include "sense/reader/time/english/calendar.h"
#include "sense/reader/time/english/points.h"
#include "sense/reader/time/small_numbers.h"

namespace fengsui::sense::reader::times {
namespace {

char16_t small_letter(std::u16string_view text, std::size_t pos) {
  return static_cast<char16_t>(at(text, pos) | 0x20);
}

int& part_of(calendar_point& p, char16_t letter) {
  return letter == u'q' ? p.quarter : p.half;
}

// Q1 2023, H2
std::optional<en_point> letter_before(std::u16string_view text, std::size_t pos) {
  auto const letter = small_letter(text, pos);
  auto const number = at(text, pos + 1);
  if ((letter != u'q' && letter != u'h') || number < u'1' || number > (letter == u'q' ? u'4' : u'2')) return {};
  if (is_digit(at(text, pos + 2)) || is_letter(at(text, pos + 2))) return {};
  en_point made;
  part_of(made.from, letter) = number - u'0';
  made.end = pos + 2;
  read_year_behind(text, made);
  return made;
}

// 1Q23, 2H 2018
std::optional<en_point> letter_behind(std::u16string_view text, std::size_t pos) {
  auto const number = at(text, pos);
  auto const letter = small_letter(text, pos + 1);
  if (number < u'1' || number > u'4' || (letter != u'q' && letter != u'h') || is_letter(at(text, pos + 2))) return {};
  en_point made;
  part_of(made.from, letter) = number - u'0';
  made.end = pos + 2;
  auto const year = small_number_at(text, made.end);
  if (year && year->digits && (year->width == 2 || year->width == 4)) {
    set_year(made.from, year->width == 2 ? 2000 + year->value : year->value);
    made.end = year->end;
  } else {
    read_year_behind(text, made);
  }
  return made;
}

// first five months, first three quarters; `at` is the count's place.
bool take_first_ones(std::u16string_view text, std::size_t at, en_point& made) {
  auto const count = english_number_at(text, at);
  if (!count || count->value < 2 || count->value > 12) return false;
  auto const of = en_word_at(text, skip_spaces(text, count->end));
  if (of.text() == "months") {
    set_month(made.from, 1);
    made.from.month_to = count->value;
    made.counted_months = true;
  } else if (of.text() == "quarters" && count->value <= 4) {
    made.from.quarter = 1;
    made.from.quarter_to = count->value;
  } else {
    return false;
  }
  made.end = of.end;
  return true;
}

// "the first half of 2014-15", "the third quarter of 2019/20": of a year that is called by both its years.
void take_second_year(std::u16string_view text, en_point& made) {
  if (made.from.year_is != calendar_point::given::written) return;
  auto const mark = at(text, made.end);
  auto const second = small_number_at(text, made.end + 1);
  if ((mark != u'-' && mark != u'/') || !second || !second->digits || second->width != 2 ||
      second->value != (made.from.year + 1) % 100 || is_digit(at(text, second->end)) ||
      is_letter(at(text, second->end)))
    return;
  made.end = second->end;
  made.fiscal = made.both_years = true;
}

// "the first half of March": fifteen days; nothing where no month follows.
bool take_half_of_a_month(std::u16string_view text, int half, std::size_t end, en_point& made) {
  auto const of = after_words(text, skip_spaces(text, end), "of");
  if (of == kNowhere) return false;
  auto const word = en_word_at(text, skip_spaces(text, of));
  auto const month = month_of_word(word.text());
  if (month == 0) return false;
  constexpr int kMiddle = 15;
  set_month(made.from, month);
  made.end = word.end;
  read_year_behind(text, made);
  made.to = made.from;
  made.from.day = half == 1 ? 1 : kMiddle + 1;
  if (half == 1) made.to->day = kMiddle;
  return true;
}

// "seventh" and no "seven"
bool is_ordinal(std::u16string_view text, std::size_t end) {
  return ends(text, end, u"th"sv) || ends(text, end, u"st"sv) || ends(text, end, u"nd"sv) || ends(text, end, u"rd"sv);
}

// "the seventh month of the year", "the nine months of 2014": of a year, and of none in a row.
bool is_month_of_a_year(std::u16string_view text, int count, std::size_t end) {
  if (count < 1 || count > 12) return false;
  auto const of = after_words(text, skip_spaces(text, end), "of");
  if (of == kNowhere) return false;
  auto const year = skip_spaces(text, of);
  std::size_t year_end = 0;
  return year_at(text, year, year_end).has_value() ||
         after_any_words(text, year, {"the year", "this year", "last year", "the current year"}) != kNowhere;
}

// "quarter I - 2016", "Quarter II/2016", "quarter 3 of 2015": as Vietnam's offices count them.
std::optional<en_point> number_behind(std::u16string_view text, std::size_t pos) {
  auto const unit = en_word_at(text, pos);
  if (unit.text() != "quarter" || at(text, unit.end) != u' ') return {};
  auto const first = unit.end + 1;
  auto end = first;
  while (at(text, end) == u'I' || at(text, end) == u'V') ++end;
  auto const roman = text.substr(first, end - first);
  auto quarter = roman == u"I"sv ? 1 : roman == u"II"sv ? 2 : roman == u"III"sv ? 3 : roman == u"IV"sv ? 4 : 0;
  if (end == first && at(text, first) >= u'1' && at(text, first) <= u'4') quarter = at(text, first) - u'0', ++end;
  if (quarter == 0 || is_letter(at(text, end)) || is_digit(at(text, end))) return {};
  en_point made;
  made.from.quarter = quarter;
  made.end = end;
  auto next = skip_spaces(text, end);
  if (at(text, next) == u'-' || at(text, next) == u'/') {
    next = skip_spaces(text, next + 1);
    std::size_t year_end = 0;
    if (auto const year = year_at(text, next, year_end)) {
      set_year(made.from, *year);
      made.end = year_end;
    }
    return made;
  }
  read_year_behind(text, made);
  return made;
}

// "the last quarter of 2018", "the final quarter of 2018"
std::optional<en_point> last_part(std::u16string_view text, std::size_t start) {
  auto const which = en_word_at(text, start);
  if (!is_word_of(which.text(), {"last", "final"})) return {};
  auto const unit = en_word_at(text, skip_spaces(text, which.end));
  en_point made;
  if (unit.text() == "quarter") {
    constexpr int kLastQuarter = 4;
    made.from.quarter = kLastQuarter;
  } else if (is_word_of(unit.text(), {"half", "semester"})) {
    made.from.half = 2;
  } else {
    return {};
  }
  made.end = unit.end;
  // Without its year it is the one before this.
  auto const of = after_words(text, skip_spaces(text, unit.end), "of");
  std::size_t year_end = 0;
  if (of == kNowhere || !year_at(text, skip_spaces(text, of), year_end)) return {};
  read_year_behind(text, made);
  take_second_year(text, made);
  return made;
}

// "the second quarter ended June 30, 2019", "the first half ending September 2020": the months that end there.
void take_its_end(std::u16string_view text, int months, en_point& made) {
  auto const ended =
      after_any_words(text, skip_spaces(text, made.end), {"ended", "ending", "that ended", "which ended"});
  if (ended == kNowhere) return;
  auto start = skip_spaces(text, ended);
  if (auto const on = after_words(text, start, "on"); on != kNowhere) start = skip_spaces(text, on);
  auto const word = en_word_at(text, start);
  auto const month = month_of_word(word.text());
  if (month < months) return;
  auto dated = month_point(text, word, month);
  if (dated.to || dated.from.month_to != 0) return;
  made.from = dated.from;
  made.from.day = 0;
  made.from.day_is = calendar_point::given::no;
  set_month(made.from, month - months + 1);
  made.from.month_to = month;
  made.end = dated.end;
}

}  // namespace

std::optional<en_point> part_of_year(std::u16string_view text, std::size_t pos) {
  if (auto made = letter_before(text, pos)) return made;
  if (auto made = letter_behind(text, pos)) return made;
  if (auto made = number_behind(text, pos)) return made;
  auto start = pos;
  if (auto const the = after_words(text, pos, "the"); the != kNowhere) start = skip_spaces(text, the);
  if (auto made = last_part(text, start)) return made;
  auto const ordinal = english_number_at(text, start);
  if (!ordinal) return {};
  auto next = skip_spaces(text, ordinal->end);
  if (at(text, next) == u'-') ++next;
  auto const unit = en_word_at(text, next);
  en_point made;
  // "one quarter of the 1,480 hectares" is a share.
  bool const in_order = is_ordinal(text, ordinal->end);
  if (unit.text() == "quarter" && ordinal->value <= 4 && in_order) {
    made.from.quarter = ordinal->value;
    made.end = unit.end;
  } else if (unit.text() == "half" && ordinal->value <= 2 &&
             take_half_of_a_month(text, ordinal->value, unit.end, made)) {
    return made;
  } else if (is_word_of(unit.text(), {"half", "semester"}) && ordinal->value <= 2 && in_order) {
    made.from.half = ordinal->value;
    made.end = unit.end;
  } else if (unit.text() == "month" && is_ordinal(text, ordinal->end) &&
             is_month_of_a_year(text, ordinal->value, unit.end)) {
    set_month(made.from, ordinal->value);
    made.end = unit.end;
  } else if (unit.text() == "months" && ordinal->value >= 2 && is_month_of_a_year(text, ordinal->value, unit.end)) {
    // "the nine months of 2014"
    set_month(made.from, 1);
    made.from.month_to = ordinal->value;
    made.end = unit.end;
  } else {
    auto const first = en_word_at(text, start).text() == "first" || starts(text, start, u"1st"sv);
    if (!first || !take_first_ones(text, next, made)) return {};
  }
  read_year_behind(text, made);
  take_second_year(text, made);
  if (made.from.quarter != 0 && made.from.quarter_to == 0) take_its_end(text, 3, made);
  if (made.from.half != 0) take_its_end(text, 6, made);
  return made;
}

}  // namespace fengsui::sense::reader::times
