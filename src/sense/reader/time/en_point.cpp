#include "sense/reader/time/en_point.h"

#include <algorithm>
#include <array>

#include "sense/reader/time/small_numbers.h"
#include "sense/reader/time/text_at.h"

namespace fengsui::sense::reader::times {
namespace {

using given = calendar_point::given;
using edge = calendar_point::edge;

constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                    "friday", "saturday", "sunday"};

// "Sept." and "Jan": three letters or four and more of the name.
int month_of_word(std::string_view word) {
  if (word.size() < 3) return 0;
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (kMonths[i] == word) return static_cast<int>(i) + 1;
    if (word.size() == 3 && kMonths[i].substr(0, 3) == word) return static_cast<int>(i) + 1;
  }
  return word == "sept" ? 9 : 0;
}
int weekday_of_word(std::string_view word) {
  for (std::size_t i = 0; i < kWeekdays.size(); ++i) {
    if (kWeekdays[i] == word) return static_cast<int>(i) + 1;
    if (word.size() == 3 && kWeekdays[i].substr(0, 3) == word) return static_cast<int>(i) + 1;
  }
  return word == "tues" ? 2 : word == "thur" || word == "thurs" ? 4 : 0;
}

std::optional<int> year_at(std::u16string_view text, std::size_t pos, std::size_t& end) {
  auto const number = small_number_at(text, pos);
  if (!number || !number->digits || number->width != 4 || number->value < 1700 || number->value > 2199) return {};
  auto const after = at(text, number->end);
  if (is_digit(after) || is_letter(after) || (after == u'.' && is_digit(at(text, number->end + 1))) ||
      (after == u',' && is_digit(at(text, number->end + 1))))
    return {};
  end = number->end;
  return number->value;
}

// ", 2015", " 2015", " of 2015", " this year", " last year" behind a month, a quarter or a half.
void read_year_behind(std::u16string_view text, en_point& made) {
  auto next = skip_spaces(text, made.end);
  if (at(text, next) == u',') next = skip_spaces(text, next + 1);
  if ((at(text, next) == u'-' || at(text, next) == u'/' || at(text, next) == u'\'') &&
      made.from.day == 0) {  // Q1-2019, Dec/2018
    std::size_t joined = 0;
    if (auto const year = year_at(text, next + 1, joined)) {
      made.from.year_is = given::written;
      made.from.year = *year;
      made.end = joined;
      return;
    }
  }
  for (std::string_view const word : {"of the year", "in the year"}) {
    if (auto const end = after_words(text, next, word); end != kNowhere && made.end != next) {
      made.end = end;
      return;
    }
  }
  for (std::string_view const word : {"of", "in", "of fiscal", "fiscal", "of the year"}) {
    if (auto const end = after_words(text, next, word); end != kNowhere) {
      next = skip_spaces(text, end);
      break;
    }
  }
  if (next == made.end) return;
  std::size_t end = 0;
  if (auto const year = year_at(text, next, end)) {
    made.from.year_is = given::written;
    made.from.year = *year;
    made.end = end;
    return;
  }
  for (auto const& [words, shift] : {std::pair<std::string_view, int>{"this year", 0},
                                     {"last year", -1},
                                     {"next year", 1},
                                     {"the previous year", -1}}) {
    if (auto const after = after_words(text, next, words); after != kNowhere) {
      made.from.year_is = given::shifted;
      made.from.year = shift;
      made.end = after;
      return;
    }
  }
}

std::size_t after_range_mark(std::u16string_view text, std::size_t pos) {
  auto next = skip_spaces(text, pos);
  if (at(text, next) == u'-' || at(text, next) == u'~') {
    while (at(text, next) == u'-') ++next;
    return skip_spaces(text, next);
  }
  for (std::string_view const word : {"to", "through", "till", "until", "thru", "and"}) {
    if (auto const end = after_words(text, next, word); end != kNowhere && next != pos && (word != "and"))
      return skip_spaces(text, end);
  }
  return kNowhere;
}

bool is_day_number(std::optional<small_number> const& n) {
  return n && n->value >= 1 && n->value <= 31 && n->width <= 2;
}

// Not a day but the start of a figure: "May 12.5 million", "April 11,700", "March 5 percent".
bool is_figure(std::u16string_view text, small_number const& n) {
  auto const after = at(text, n.end);
  if ((after == u'.' || after == u',') && is_digit(at(text, n.end + 1))) return true;
  if (after == u'%' || after == u'$') return true;
  auto const next = en_word_at(text, skip_spaces(text, n.end));
  for (std::string_view const unit : {"million", "billion", "trillion", "thousand", "percent", "per", "people", "trips",
                                      "passengers", "teus", "tons", "tonnes", "mw", "gwh", "twh", "kwh"}) {
    if (next.text() == unit) return true;
  }
  return false;
}

void set_month(calendar_point& p, int month) {
  p.month_is = given::written;
  p.month = month;
}

std::optional<en_point> month_point(std::u16string_view text, en_word const& word, int month) {
  en_point made;
  set_month(made.from, month);
  made.end = word.end;
  if (at(text, made.end) == u'.' && word.size <= 4) ++made.end;
  auto next = skip_spaces(text, made.end);
  if (at(text, next) == u'-' || at(text, next) == u'/') {  // Sep-23-2020, Nov/2
    if (auto const day = small_number_at(text, next + 1); is_day_number(day) && word.size == 3) next += 1;
  }
  if (auto const the = after_words(text, next, "the"); the != kNowhere) {
    if (is_day_number(english_number_at(text, skip_spaces(text, the)))) next = skip_spaces(text, the);
  }
  if (auto const comma = at(text, next) == u',' ? skip_spaces(text, next + 1) : next; comma != next) {
    if (auto const day = english_number_at(text, comma); is_day_number(day) && day->end > comma + 2)
      next = comma;  // October, 1st
  }
  auto const day = english_number_at(text, next);
  if (is_day_number(day) && !is_figure(text, *day) && (day->digits || day->end - next > 3)) {
    made.from.day = day->value;
    made.end = day->end;
    if (at(text, day->end) == u'-' && is_digit(at(text, day->end + 1)) && at(text, next - 1) == u'-') {  // Sep-23-2020
      std::size_t end = 0;
      if (auto const year = year_at(text, day->end + 1, end)) {
        made.from.year_is = given::written;
        made.from.year = *year;
        made.end = end;
        return made;
      }
    }
    // April 4-6; April 4 to 6; the month of a second date is read by the caller.
    auto const mark = after_range_mark(text, day->end);
    if (mark != kNowhere) {
      auto start = mark;
      if (auto const the = after_words(text, start, "the"); the != kNowhere) start = skip_spaces(text, the);
      auto const second = english_number_at(text, start);
      if (is_day_number(second) && !is_figure(text, *second) && !is_digit(at(text, second->end)) &&
          month_of_word(en_word_at(text, skip_spaces(text, second->end)).text()) == 0) {
        made.to = calendar_point{};
        made.to->day = second->value;
        made.end = second->end;
      }
    }
    if (made.to) {
      en_point tail = made;
      read_year_behind(text, tail);
      if (tail.from.year_is != given::no) made = tail;
    } else {
      read_year_behind(text, made);
    }
    return made;
  }
  // January-May, Jan to May
  if (auto const mark = after_range_mark(text, made.end); mark != kNowhere) {
    auto const second = en_word_at(text, mark);
    if (auto const to = month_of_word(second.text()); to > month) {
      auto after = second.end;
      if (at(text, after) == u'.' && second.size <= 4) ++after;
      if (!is_day_number(small_number_at(text, skip_spaces(text, after)))) {
        made.from.month_to = to;
        made.end = after;
      }
    }
  }
  read_year_behind(text, made);
  return made;
}

// "may" the verb, "march" the walk: only where what stands around them speaks of a month.
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
  return capital && ((word.text() == "march" && pos > 0) || (word.text() == "may" && within));
}

struct named_holiday {
  std::string_view words;
  std::string_view id;
  bool one_day;  // the name says the day, not the days off
};
constexpr named_holiday kHolidays[] = {
    {"qingming", "qingming", false},
    {"tomb-sweeping day", "qingming", true},
    {"tomb sweeping day", "qingming", true},
    {"tomb-sweeping", "qingming", false},
    {"tomb sweeping", "qingming", false},
    {"pure brightness", "qingming", false},
    {"ching ming", "qingming", false},
    {"may day", "labour", false},
    {"labour day", "labour", false},
    {"labor day", "labour", false},
    {"international workers' day", "labour", false},
    {"dragon boat festival", "dragon-boat", false},
    {"dragon boat", "dragon-boat", false},
    {"mid-autumn festival", "mid-autumn", false},
    {"mid-autumn", "mid-autumn", false},
    {"national day", "national", false},
    {"spring festival travel rush", "chunyun", false},
    {"spring festival travel season", "chunyun", false},
    {"spring festival travel", "chunyun", false},
    {"chunyun", "chunyun", false},
    {"summer travel rush", "shuyun", false},
    {"summer travel season", "shuyun", false},
    {"spring festival", "spring-festival", false},
    {"chinese new year", "spring-festival", false},
    {"lunar new year", "spring-festival", false},
    {"new year's day", "yuandan", true},
    {"new year holiday", "yuandan", false},
    {"christmas day", "christmas", true},
    {"christmas", "christmas", true},
    {"independence day", "independence", true},
    {"halloween", "halloween", true},
};

std::optional<en_point> holiday_point(std::u16string_view text, std::size_t pos) {
  auto const first = static_cast<char>(at(text, pos) | 0x20);
  for (auto const& one : kHolidays) {
    if (one.words.front() != first) continue;
    auto end = after_words(text, pos, one.words);
    if (end == kNowhere) continue;
    en_point made;
    made.from.holiday = one.id;
    if (one.one_day) made.from.of_holiday = calendar_point::part::feast;
    for (std::string_view const tail : {"holidays", "holiday period", "holiday", "golden week", "break",
                                        "festival holiday", "festival", "golden week holiday"}) {
      if (auto const after = after_words(text, skip_spaces(text, end), tail); after != kNowhere) {
        made.from.of_holiday = calendar_point::part::whole;
        end = after;
        break;
      }
    }
    if (one.id == "christmas" || one.id == "independence" || one.id == "halloween") {
      made.from.holiday = {};
      made.from.of_holiday = calendar_point::part::whole;
      set_month(made.from, one.id == "christmas" ? 12 : one.id == "independence" ? 7 : 10);
      made.from.day = one.id == "christmas" ? 25 : one.id == "independence" ? 4 : 31;
    }
    made.end = end;
    read_year_behind(text, made);
    return made;
  }
  return {};
}

// The first quarter of 2023, Q1 2023, 1Q23, the first half, the first five months, the first three quarters.
std::optional<en_point> part_of_year(std::u16string_view text, std::size_t pos) {
  en_point made;
  auto const c = static_cast<char16_t>(at(text, pos) | 0x20);
  auto const n = at(text, pos + 1);
  if ((c == u'q' || c == u'h') && n >= u'1' && n <= (c == u'q' ? u'4' : u'2') && !is_digit(at(text, pos + 2)) &&
      !is_letter(at(text, pos + 2))) {
    (c == u'q' ? made.from.quarter : made.from.half) = n - u'0';
    made.end = pos + 2;
    read_year_behind(text, made);
    return made;
  }
  if (is_digit(at(text, pos)) && ((n | 0x20) == u'q' || (n | 0x20) == u'h') && at(text, pos) >= u'1' &&
      at(text, pos) <= u'4' && !is_letter(at(text, pos + 2))) {
    ((n | 0x20) == u'q' ? made.from.quarter : made.from.half) = at(text, pos) - u'0';
    made.end = pos + 2;
    if (auto const year = small_number_at(text, made.end);
        year && year->digits && (year->width == 2 || year->width == 4)) {
      made.from.year_is = given::written;
      made.from.year = year->width == 2 ? 2000 + year->value : year->value;
      made.end = year->end;
    } else {
      read_year_behind(text, made);
    }
    return made;
  }
  auto start = pos;
  if (auto const the = after_words(text, pos, "the"); the != kNowhere) start = skip_spaces(text, the);
  auto const ordinal = english_number_at(text, start);
  auto const last = after_words(text, start, "last");
  if (!ordinal && last == kNowhere) return {};
  auto next = skip_spaces(text, ordinal ? ordinal->end : last);
  if (at(text, next) == u'-') ++next;
  auto const unit = en_word_at(text, next);
  auto const first = ordinal ? en_word_at(text, start).text() == "first" || starts(text, start, u"1st") : false;
  if (unit.text() == "quarter" && ordinal && ordinal->value <= 4 && !(ordinal->digits && ordinal->end - start < 3)) {
    made.from.quarter = ordinal->value;
    made.end = unit.end;
    read_year_behind(text, made);
    return made;
  }
  if (unit.text() == "half" && ordinal && ordinal->value <= 2) {
    made.from.half = ordinal->value;
    made.end = unit.end;
    read_year_behind(text, made);
    return made;
  }
  if (ordinal && first) {
    auto const count = english_number_at(text, next);
    if (!count || count->value < 2 || count->value > 12) return {};
    auto const of = en_word_at(text, skip_spaces(text, count->end));
    if (of.text() == "months") {
      set_month(made.from, 1);
      made.from.month_to = count->value;
    } else if (of.text() == "quarters" && count->value <= 4) {
      made.from.quarter = 1;
      made.from.quarter_to = count->value;
    } else {
      return {};
    }
    made.end = of.end;
    read_year_behind(text, made);
    return made;
  }
  return {};
}

// this month, last year, next week, last February, this Friday, yesterday
std::optional<en_point> shifted_point(std::u16string_view text, en_word const& word) {
  en_point made;
  auto const by_day = word.text() == "today" ? 0 : word.text() == "yesterday" ? -1 : word.text() == "tomorrow" ? 1 : 9;
  if (by_day != 9) {
    made.from.day_is = given::shifted;
    made.from.day = by_day;
    made.end = word.end;
    return made;
  }
  auto which = word;
  if (word.text() == "the") which = en_word_at(text, skip_spaces(text, word.end));
  auto const shift = which.text() == "this" || which.text() == "current" || which.text() == "same"       ? 0
                     : which.text() == "last" || which.text() == "previous" || which.text() == "past"    ? -1
                     : which.text() == "next" || which.text() == "coming" || which.text() == "following" ? 1
                                                                                                         : 9;
  if (shift == 9) return {};
  auto const unit = en_word_at(text, skip_spaces(text, which.end));
  made.end = unit.end;
  if (unit.text() == "year") {
    made.from.year_is = given::shifted;
    made.from.year = shift;
    made.bare_year = true;
    return made;
  }
  if (unit.text() == "month") {
    made.from.month_is = given::shifted;
    made.from.month = shift;
    return made;
  }
  if (unit.text() == "quarter") {
    made.from.quarter_is = given::shifted;
    made.from.quarter = shift;
    return made;
  }
  if (unit.text() == "week" || unit.text() == "weekend") {
    made.from.week_shift = shift;
    if (unit.text() == "weekend") made.from.weekday = 8;
    return made;
  }
  if (word.text() == "the") return {};
  if (auto const weekday = weekday_of_word(unit.text()); weekday != 0) {
    made.from.week_shift = shift;
    made.from.weekday = weekday;
    return made;
  }
  if (auto const month = month_of_word(unit.text()); month != 0) {
    set_month(made.from, month);
    made.from.year_is = shift == 0 ? given::shifted : given::no;
    if (shift == 1) made.from.year_is = given::shifted, made.from.year = 1;
    return made;
  }
  return {};
}

// 2025-04-06, 4/6/2025, 22/04/2025
std::optional<en_point> slashed_date(std::u16string_view text, std::size_t pos) {
  auto const first = small_number_at(text, pos);
  if (!first || !first->digits) return {};
  auto const mark = at(text, first->end);
  if (mark != u'/' && mark != u'-') return {};
  auto const second = small_number_at(text, first->end + 1);
  if (!second || !second->digits || at(text, second->end) != mark) return {};
  auto const third = small_number_at(text, second->end + 1);
  if (!third || !third->digits || third->width < 4 || first->width > 2 || second->width > 2 ||
      is_digit(at(text, third->end)))
    return {};
  en_point made;
  auto month = first->value;
  auto day = second->value;
  if (month > 12) std::swap(month, day);
  if (month < 1 || month > 12 || day < 1 || day > 31) return {};
  set_month(made.from, month);
  made.from.day = day;
  made.from.year_is = given::written;
  made.from.year = third->value;
  made.end = third->end;
  return made;
}

}  // namespace

void add_point_heads(word_heads& heads) {
  for (auto const month : kMonths) heads.add(month);
  for (auto const weekday : kWeekdays) heads.add(weekday);
  for (auto const& holiday : kHolidays) heads.add(holiday.words);
  add_english_numbers(heads);
  for (std::string_view const word : {"q", "h", "the", "last", "today", "yesterday", "tomorrow", "this", "current",
                                      "same", "previous", "past", "next", "coming", "following"}) {
    heads.add(word);
  }
}

en_word en_word_at(std::u16string_view text, std::size_t pos) {
  en_word made;
  made.end = pos;
  while (is_letter(at(text, made.end))) {
    if (made.size == 16) return {{}, 0, pos};
    made.letters[made.size++] = static_cast<char>(text[made.end++] | 0x20);
  }
  return made;
}

bool is_name_of_month(std::string_view word) {
  return std::ranges::find(kMonths, word) != kMonths.end();
}

bool is_name_of_weekday(std::string_view word) {
  return std::ranges::find(kWeekdays, word) != kWeekdays.end();
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

std::optional<en_point> en_point_at(std::u16string_view text, std::size_t pos, bool after_preposition) {
  if (is_digit(at(text, pos))) {
    if (auto made = slashed_date(text, pos)) return made;
    if (auto made = part_of_year(text, pos)) return made;
    if (auto const decade = small_number_at(text, pos);
        decade && decade->width == 4 && decade->value % 10 == 0 && decade->value >= 1700 && decade->value < 2200 &&
        at(text, decade->end) == u's' && !is_letter(at(text, decade->end + 1))) {
      en_point made;
      made.from.year_is = given::written;
      made.from.year = decade->value;
      made.to = calendar_point{};
      made.to->year_is = given::written;
      made.to->year = decade->value + 9;
      made.end = decade->end + 1;
      return made;
    }
    std::size_t end = 0;
    if (auto const year = year_at(text, pos, end)) {
      en_point made;
      made.from.year_is = given::written;
      made.from.year = *year;
      made.end = end;
      made.bare_year = true;
      auto const month = en_word_at(text, skip_spaces(text, end));
      if (auto const number = month_of_word(month.text()); number != 0 && month.text() != "may") {  // 2017 April
        set_month(made.from, number);
        made.end = month.end;
        made.bare_year = false;
        return made;
      }
      if (at(text, end) == u'-' && is_digit(at(text, end + 1))) {  // 2025-04-06 is read by the other grammar
        std::size_t to_end = 0;
        if (auto const to = year_at(text, end + 1, to_end); to && *to > *year) {
          made.to = calendar_point{};
          made.to->year_is = given::written;
          made.to->year = *to;
          made.end = to_end;
          return made;
        }
        return {};
      }
      if (at(text, end) == u's' ||
          (at(text, end) == u' ' && at(text, end + 1) == u's' && !is_letter(at(text, end + 2))))
        return {};
      if (auto const mark = after_range_mark(text, end); mark != kNowhere) {
        std::size_t to_end = 0;
        if (auto const to = year_at(text, mark, to_end); to && *to > *year && *to - *year < 100) {
          made.to = calendar_point{};
          made.to->year_is = given::written;
          made.to->year = *to;
          made.end = to_end;
          return made;
        }
      }
      if (!after_preposition) return {};
      auto const unit = en_word_at(text, skip_spaces(text, end));
      for (std::string_view const noun :
           {"people", "units",      "teus",     "tons",         "mw",       "trains", "flights",
            "km",     "passengers", "vehicles", "projects",     "jobs",     "homes",  "hectares",
            "acres",  "cases",      "fires",    "firefighters", "visitors", "trips"}) {
        if (unit.text() == noun) return {};
      }
      return made;
    }
    auto const day = english_number_at(text, pos);
    if (!is_day_number(day) || before(text, pos) == u'$' || times::ends(text, pos, u"$ ")) return {};
    auto next = skip_spaces(text, day->end);
    // 3 to 12 of September, 4-6 April
    std::optional<small_number> second;
    auto mark = after_range_mark(text, day->end);
    if (mark == kNowhere && times::ends(text, pos, u"between ")) {
      if (auto const both = after_words(text, skip_spaces(text, day->end), "and"); both != kNowhere)
        mark = skip_spaces(text, both);
    }
    if (mark != kNowhere) {
      second = english_number_at(text, mark);
      if (is_day_number(second))
        next = skip_spaces(text, second->end);
      else
        second.reset();
    }
    if (auto const of = after_words(text, next, "of"); of != kNowhere) next = skip_spaces(text, of);
    if ((at(text, next) == u'-' || at(text, next) == u'/') && !second) ++next;
    auto const word = en_word_at(text, next);
    auto const month = month_of_word(word.text());
    if (month == 0 || (next == day->end)) return {};
    if (word.text() == "may" && text[next] == u'm') return {};
    en_point made;
    set_month(made.from, month);
    made.from.day = day->value;
    if (second) made.to = calendar_point{}, made.to->day = second->value;
    made.end = word.end;
    if (at(text, made.end) == u'.' && word.size <= 4 &&
        word.size != kMonths[static_cast<std::size_t>(month - 1)].size())
      ++made.end;
    if (at(text, made.end) == u'/' || at(text, made.end) == u'-') {
      std::size_t end_of_year = 0;
      if (auto const year = year_at(text, made.end + 1, end_of_year)) {
        made.from.year_is = given::written;
        made.from.year = *year;
        made.end = end_of_year;
        return made;
      }
    }
    read_year_behind(text, made);
    return made;
  }
  static auto const heads = [] {
    word_heads made{};
    add_point_heads(made);
    return made;
  }();
  if (!is_letter(at(text, pos)) || !heads.hold(text, pos)) return {};
  auto const word = en_word_at(text, pos);
  if (word.size < 1) return {};
  if (auto const month = month_of_word(word.text()); month != 0 && is_month_here(text, pos, word, after_preposition)) {
    if (auto named = holiday_point(text, pos)) return named;  // May Day
    return month_point(text, word, month);
  }
  if (auto made = part_of_year(text, pos)) return made;
  if (auto made = holiday_point(text, pos)) return made;
  if (auto made = shifted_point(text, word)) return made;
  // the 4th of April, twenty-five January
  auto start = pos;
  if (word.text() == "the") start = skip_spaces(text, word.end);
  if (auto const day = english_number_at(text, start); is_day_number(day) && (start != pos || !day->digits)) {
    auto next = skip_spaces(text, day->end);
    if (auto const of = after_words(text, next, "of"); of != kNowhere) next = skip_spaces(text, of);
    auto const of_word = en_word_at(text, next);
    if (auto const month = month_of_word(of_word.text()); month != 0 && next != day->end) {
      en_point made;
      set_month(made.from, month);
      made.from.day = day->value;
      made.end = of_word.end;
      read_year_behind(text, made);
      return made;
    }
    if (start != pos && day->digits && day->end - start > 2) {  // the 18th
      en_point made;
      made.from.day = day->value;
      made.end = day->end;
      return made;
    }
  }
  if (auto const weekday = weekday_of_word(word.text()); weekday != 0 && word.size > 3) {
    en_point made;
    made.from.weekday = weekday;
    made.end = word.end;
    auto next = skip_spaces(text, word.end);
    if (at(text, next) == u',' || at(text, next) == u'(') next = skip_spaces(text, next + 1);
    auto const inner = en_word_at(text, next);
    if (month_of_word(inner.text()) != 0) {  // Friday, April 4
      if (auto dated = en_point_at(text, next, true); dated && dated->from.day != 0) return dated;
    }
    return made;
  }
  return {};
}

}  // namespace fengsui::sense::reader::times
