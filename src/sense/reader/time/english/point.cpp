#include "sense/reader/time/english/point.h"

#include "sense/reader/time/english/calendar.h"
#include "sense/reader/time/english/points.h"
#include "sense/reader/time/small_numbers.h"

namespace fengsui::sense::reader::times {
namespace {

// "the 7th China Skills Competition", "the 19th edition": which of a row it is, and no day.
bool counts_what_follows(std::u16string_view text, std::size_t end) {
  if (at(text, end) != u' ') return false;
  auto const next = at(text, end + 1);
  return (next >= u'A' && next <= u'Z') ||
         is_word_of(en_word_at(text, end + 1).text(),
                    {"edition", "session", "round", "batch", "time", "straight", "consecutive", "place", "anniversary",
                     "century", "largest", "biggest", "busiest", "successive", "position", "annual"});
}

// the 4th of April, twenty-five January, the 18th
std::optional<en_point> ordinal_day(std::u16string_view text, std::size_t pos, en_word const& word) {
  auto const start = word.text() == "the" ? skip_spaces(text, word.end) : pos;
  auto const day = english_number_at(text, start);
  if (!is_day_number(day) || (start == pos && day->digits)) return {};
  auto next = skip_spaces(text, day->end);
  if (auto const of = after_words(text, next, "of"); of != kNowhere) next = skip_spaces(text, of);
  auto const month_word = en_word_at(text, next);
  auto const month = month_of_word(month_word.text());
  en_point made;
  made.from.day = day->value;
  made.end = day->end;
  if (month != 0 && next != day->end) {
    set_month(made.from, month);
    made.end = month_word.end;
    read_year_behind(text, made);
    return made;
  }
  return start != pos && day->digits && day->end - start > 2 && !counts_what_follows(text, day->end)
             ? std::optional{made}
             : std::nullopt;
}

// "the holiday (20th to 24th)", "from the 1st to the 7th": days of the month at hand.
std::optional<en_point> ordinal_days(std::u16string_view text, std::size_t pos) {
  auto const is_ordinal = [](std::optional<small_number> const& day, std::size_t from) {
    return is_day_number(day) && day->digits && day->end - from > static_cast<std::size_t>(day->width);
  };
  auto const first = english_number_at(text, pos);
  if (!is_ordinal(first, pos)) return {};
  auto mark = after_range_mark(text, first->end);
  if (mark == kNowhere) return {};
  if (auto const the = after_words(text, mark, "the"); the != kNowhere) mark = skip_spaces(text, the);
  auto const second = english_number_at(text, mark);
  if (!is_ordinal(second, mark) || second->value <= first->value ||
      month_of_word(en_word_at(text, skip_spaces(text, second->end)).text()) != 0)
    return {};
  en_point made;
  made.from.day = first->value;
  made.to.emplace().day = second->value;
  made.end = second->end;
  return made;
}

// Friday; Friday, April 4
std::optional<en_point> weekday_point(std::u16string_view text, en_word const& word) {
  auto const weekday = weekday_of_word(word.text());
  if (weekday == 0 || word.size <= 3) return {};
  auto next = skip_spaces(text, word.end);
  if (at(text, next) == u',' || at(text, next) == u'(') next = skip_spaces(text, next + 1);
  if (month_of_word(en_word_at(text, next).text()) != 0) {
    if (auto dated = en_point_at(text, next, true); dated && dated->from.day != 0) return dated;
  }
  en_point made;
  made.from.weekday = weekday;
  made.end = word.end;
  return made;
}

std::optional<en_point> worded_point(std::u16string_view text, std::size_t pos, bool after_preposition) {
  auto const word = en_word_at(text, pos);
  if (word.size < 1) return {};
  if (auto const month = month_of_word(word.text()); month != 0 && is_month_here(text, pos, word, after_preposition)) {
    if (auto named = holiday_point(text, pos)) return named;  // May Day
    return month_point(text, word, month);
  }
  if (auto made = part_of_year(text, pos)) return made;
  if (auto made = holiday_point(text, pos)) return made;
  if (auto made = shifted_point(text, word)) return made;
  if (auto made = ordinal_day(text, pos, word)) return made;
  return weekday_point(text, word);
}

}  // namespace

void add_point_heads(word_heads& heads) {
  add_calendar_heads(heads);
  add_holiday_heads(heads);
  add_english_numbers(heads);
  for (std::string_view const word : {"q", "h", "quarter", "the", "last", "today", "yesterday", "tomorrow", "this",
                                      "current", "same", "previous", "past", "next", "coming", "following"}) {
    heads.add(word);
  }
  heads.add("fy");
}

std::optional<en_point> en_point_at(std::u16string_view text, std::size_t pos, bool after_preposition) {
  if (starts(text, pos, u"FY"sv)) {
    auto const year = skip_spaces(text, pos + 2);
    if (is_digit(at(text, year))) return en_point_at(text, year, true);
  }
  if (is_digit(at(text, pos))) {
    if (auto made = slashed_date(text, pos)) return made;
    if (auto made = short_fiscal_year(text, pos)) return made;
    if (auto made = part_of_year(text, pos)) return made;
    if (auto made = decade_point(text, pos)) return made;
    std::size_t end = 0;
    if (year_at(text, pos, end)) return year_point(text, pos, after_preposition);
    if (auto made = day_month_point(text, pos)) return made;
    return ordinal_days(text, pos);
  }
  static auto const heads = [] {
    word_heads made{};
    add_point_heads(made);
    return made;
  }();
  return is_letter(at(text, pos)) && heads.hold(text, pos) ? worded_point(text, pos, after_preposition) : std::nullopt;
}

}  // namespace fengsui::sense::reader::times
