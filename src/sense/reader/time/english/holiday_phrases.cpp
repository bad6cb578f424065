#include "sense/reader/time/english/holiday_phrases.h"

#include <chrono>

#include "sense/reader/time/english/around.h"
#include "sense/reader/time/english/calendar.h"
#include "sense/reader/time/english/points.h"
#include "sense/reader/time/english/words.h"
#include "sense/reader/time/small_numbers.h"
#include "sense/reader/time/text_at.h"

namespace fengsui::sense::reader::times {

using std::chrono::days;

told_stretch told_last(scan const& s) {
  if (s.context.latest.first) return {s.context.latest, s.context.latest_holiday};
  return {s.context.main, s.context.main_holiday};
}

told_stretch stretch_told_last(scan const& s) {
  auto const& context = s.context;
  if (context.latest.first && context.latest.first == context.latest.last && context.latest_span.first &&
      !s.out.empty() && s.out.back().begin < s.sentence_begin)
    return {context.latest_span, context.span_holiday};
  return told_last(s);
}

namespace {

constexpr days kLongestHoliday{45};

// The days that the text is about in another year, where they are a holiday or as short.
std::optional<told_stretch> main_in(scan const& s, int year) {
  auto const& main = s.context.main;
  if (!main.first || !main.last || main.is != days_meant::kind::span || s.context.main_unit == time_unit::month ||
      *main.last - *main.first > kLongestHoliday || main.first == main.last)
    return {};
  auto moved = years_before(main, s.context.main_holiday, year_of(*main.last) - year, *s.context.holidays);
  if (!moved.first) return {};
  return told_stretch{std::move(moved), s.context.main_holiday};
}

}  // namespace

std::optional<told_stretch> main_in_the_year_named(scan const& s) {
  if (s.context.latest_unit != time_unit::year || !s.context.latest.last) return {};
  return main_in(s, year_of(*s.context.latest.last));
}

void take_holiday_at_hand(scan const& s, time_expression& made) {
  if (auto const main = main_in_the_year_named(s)) {
    made.days = main->days;
    made.holiday = main->holiday;
    return;
  }
  if (made.holiday.empty() && s.context.latest.last) {
    auto const name = s.context.latest_holiday.empty() ? s.context.main_holiday : s.context.latest_holiday;
    auto block = s.context.holidays->find(name, year_of(*s.context.latest.last));
    if (!block && s.context.latest_unit != time_unit::year) block = s.context.holidays->on(*s.context.latest.last);
    if (!block && s.context.main.last) block = s.context.holidays->on(*s.context.main.last);
    if (block) {
      made.days = meant({block->first, block->last});
      made.holiday = block->id;
    }
  }
  // Months that were told of are no holiday.
  if (made.holiday.empty() && made.days.first && day_of_month(*made.days.first) == 1 && is_month_end(*made.days.last))
    made.days = {};
  // Nothing has been named: the days off that are on, or have just been.
  constexpr int kJustBeen = 7;
  for (int back = 0; !made.days.first && s.context.published && back <= kJustBeen; ++back) {
    auto const block = s.context.holidays->on(*s.context.published - days{back});
    if (!block) continue;
    made.days = meant({block->first, block->last});
    made.holiday = block->id;
  }
}

namespace {

// "during the eight-day holiday", "over the week-long break": the days off that are told of.
std::optional<time_expression> holiday_by_its_length(scan const& s, std::size_t next) {
  if (auto const lasts = english_length_at(s.text, next); lasts && !lasts->hours) {
    next = skip_spaces(s.text, lasts->end);
  } else if (auto const long_one =
                 after_any_words(s.text, next, {"week-long", "weeklong", "extended", "long", "public", "annual"});
             long_one != kNowhere) {
    next = skip_spaces(s.text, long_one);
  } else {
    return {};
  }
  auto const noun = after_any_words(s.text, next, {"holiday period", "holidays", "holiday", "break", "vacation"});
  if (noun == kNowhere) return {};
  time_expression made;
  made.begin = next;  // how long it is stays a figure of its own
  made.end = noun;
  made.unit = time_unit::holiday;
  made.refers_back = true;
  made.rule = "en.phrase";
  made.days = s.at_hand();
  made.holiday = s.context.span_holiday;
  take_holiday_at_hand(s, made);
  return made;
}

// The words [begin, end) as the holiday that the text is about, in the year that they say.
time_expression holiday_told_again(scan const& s, std::size_t begin, std::size_t end, told_stretch const& days) {
  time_expression made;
  made.begin = begin;
  made.end = end;
  made.unit = time_unit::holiday;
  made.year_written = true;
  made.rule = "en.phrase";
  made.days = days.days;
  made.holiday = days.holiday;
  if (is_english_base_time(s.text, s.sentence_begin, begin)) made.role = time_role::base;
  return made;
}

// "the 2023 holiday", "last year's holiday": the holiday that the text is about, in another year.
std::optional<time_expression> holiday_of_a_year(scan const& s, std::size_t pos, std::size_t next) {
  std::size_t end = 0;
  auto year = year_at(s.text, next, end);
  if (!year) {
    auto const now = s.context.published ? year_of(*s.context.published) : s.context.year;
    end = after_any_words(s.text, next, {"last year's", "the previous year's"});
    if (end == kNowhere || now == 0) return {};
    year = now - 1;
  }
  auto const noun = after_any_words(
      s.text, skip_spaces(s.text, end),
      {"holiday period", "holidays", "holiday", "festival", "break", "golden week", "travel rush", "festive period"});
  if (noun == kNowhere) return {};
  auto const main = main_in(s, *year);
  if (!main) return {};
  return holiday_told_again(s, pos, noun, *main);
}

// Which day: the first is 1, the last 0; none where the words say no day.
std::optional<int> number_of_day(std::u16string_view text, std::size_t pos, std::size_t& end) {
  auto const word = en_word_at(text, pos);
  end = word.end;
  if (is_word_of(word.text(), {"last", "final", "closing"})) return 0;
  if (is_word_of(word.text(), {"opening"})) return 1;
  auto const number = english_number_at(text, pos);
  if (!number || number->value < 1 || number->end < pos + 3) return {};
  end = number->end;
  return number->value;
}

// "on June 12, the last day of the four-day Dragon Boat holiday": four days up to that one, whatever days the country's
// neighbours have off.
std::optional<time_expression> holiday_by_one_day(scan const& s, std::size_t pos, std::size_t next) {
  constexpr std::size_t kNear = 3;
  if (s.out.empty()) return {};
  auto const& day = s.out.back();
  if (day.unit != time_unit::day || !day.days.last || day.end + kNear < pos || day.days.first != day.days.last)
    return {};
  std::size_t end = 0;
  auto const which = number_of_day(s.text, next, end);
  auto const of = which ? after_any_words(s.text, skip_spaces(s.text, end), {"day of the", "day of a"}) : kNowhere;
  if (of == kNowhere) return {};
  auto const length_at = skip_spaces(s.text, of);
  auto const lasts = english_length_at(s.text, length_at);
  if (!lasts || lasts->hours || lasts->days < 2 || days{lasts->days} > kLongestHoliday || *which > lasts->days)
    return {};
  auto const first = *which == 0 ? *day.days.last - days{lasts->days - 1} : *day.days.last - days{*which - 1};
  time_expression made;
  made.begin = pos;
  made.end = length_at;  // how long it is stays a figure of its own
  made.unit = time_unit::range;
  made.refers_back = true;
  made.rule = "en.at_hand";
  made.days = meant({first, first + days{lasts->days - 1}});
  // What it is called is these days as well.
  auto const named = holiday_point(s.text, skip_spaces(s.text, lasts->end));
  if (named && !named->from.holiday.empty() && s.context.window_holiday.empty()) {
    made.holiday = named->from.holiday;
    s.context.window_holiday = named->from.holiday;
    s.context.window_year = year_of(*made.days.last);
    s.context.window = made.days;
  }
  return made;
}

// "on the first day of the holiday", "on the last day of the break"; behind a day it is that one.
std::optional<time_expression> day_of_the_holiday(scan const& s, std::size_t pos, std::size_t next) {
  std::size_t end = 0;
  auto const which = number_of_day(s.text, next, end);
  auto const of = which ? after_words(s.text, skip_spaces(s.text, end), "day of the") : kNowhere;
  if (of == kNowhere) return {};
  auto const name_at = skip_spaces(s.text, of);
  time_expression made;
  made.begin = pos;
  made.end = after_any_words(s.text, name_at, {"holiday period", "holidays", "holiday", "break", "festival"});
  if (made.end != kNowhere) {
    made.days = s.at_hand();
    made.holiday = s.context.span_holiday;
    take_holiday_at_hand(s, made);
  } else if (auto const named = holiday_point(s.text, name_at); named && !named->from.holiday.empty()) {
    auto const found = days_of(named->from, s.look(false));
    if (found) made.days = meant(*found);
    made.end = named->end;
  }
  constexpr std::size_t kNear = 3;
  if (made.end == kNowhere || !made.days.first || made.days.is != days_meant::kind::span ||
      *made.days.last - *made.days.first > kLongestHoliday)
    return {};
  auto const told = !s.out.empty() && s.out.back().unit == time_unit::day && s.out.back().days.last &&
                    s.out.back().end + kNear >= pos;
  auto const day = told ? *s.out.back().days.last : *which == 0 ? *made.days.last : *made.days.first + days{*which - 1};
  if (!told && day > *made.days.last) return {};
  made.days = meant({day, day});
  made.holiday = {};
  made.unit = time_unit::day;
  made.refers_back = true;
  made.rule = "en.at_hand";
  return made;
}

// What such a phrase may go on with behind "the", beside numbers.
constexpr std::string_view kBehindThe[] = {"week-long", "weeklong", "extended", "long",     "public",
                                           "annual",    "holiday",  "holidays", "festival", "break",
                                           "last",      "final",    "closing",  "opening",  "several"};

word_heads holiday_heads() {
  word_heads made{};
  for (auto const word : kBehindThe) made.add(word);
  add_english_numbers(made);
  return made;
}

// "3.1 percent on the holiday last year", "than the festival in 2018"
std::optional<time_expression> holiday_with_its_year(scan const& s, std::size_t pos, std::size_t next) {
  auto const noun = after_any_words(s.text, next, {"holiday period", "holidays", "holiday", "festival", "break"});
  if (noun == kNowhere) return {};
  auto behind = skip_spaces(s.text, noun);
  auto const now = s.context.published ? year_of(*s.context.published) : s.context.year;
  std::size_t end = after_any_words(s.text, behind, {"last year", "a year ago", "a year earlier", "a year before"});
  auto year = std::optional<int>{now - 1};
  if (end == kNowhere || now == 0) {
    if (auto const of = after_any_words(s.text, behind, {"in", "of"}); of != kNowhere) behind = skip_spaces(s.text, of);
    year = year_at(s.text, behind, end);
  }
  auto const main = year ? main_in(s, *year) : std::nullopt;
  if (!main) return {};
  return holiday_told_again(s, pos, end, *main);
}

}  // namespace

std::optional<time_expression> holiday_phrase_at(scan const& s, std::size_t pos) {
  auto const head = lower_head(s.text, pos);
  if (head == 'l') return holiday_of_a_year(s, pos, pos);
  auto const the = head == 't' ? after_words(s.text, pos, "the") : kNowhere;
  if (the == kNowhere) return {};
  auto const next = skip_spaces(s.text, the);
  if (is_digit(at(s.text, next))) {
    if (auto made = holiday_of_a_year(s, pos, next)) return made;
  } else {
    static auto const heads = holiday_heads();
    if (!heads.hold(s.text, next)) return {};
  }
  if (auto made = holiday_by_its_length(s, next)) return made;
  if (auto made = holiday_with_its_year(s, pos, next)) return made;
  if (auto made = holiday_by_one_day(s, pos, next)) return made;
  return day_of_the_holiday(s, pos, next);
}

void add_holiday_phrase_heads(word_heads& made) {
  for (auto const word : kBehindThe) made.add(word);
}

}  // namespace fengsui::sense::reader::times
