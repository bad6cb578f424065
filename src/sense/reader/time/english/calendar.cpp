#include "sense/reader/time/english/calendar.h"

#include <algorithm>
#include <array>

#include "sense/reader/time/english/fiscal.h"
#include "sense/reader/time/english/words.h"

namespace fengsui::sense::reader::times {
namespace {

using given = calendar_point::given;

constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                    "friday", "saturday", "sunday"};

}  // namespace

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

bool is_name_of_month(std::string_view word) {
  return std::ranges::find(kMonths, word) != kMonths.end();
}

bool is_name_of_weekday(std::string_view word) {
  return std::ranges::find(kWeekdays, word) != kWeekdays.end();
}

void add_calendar_heads(word_heads& heads) {
  constexpr std::size_t kShort = 3;
  for (auto const month : kMonths) heads.add(month), heads.add(month.substr(0, kShort));
  for (auto const weekday : kWeekdays) heads.add(weekday), heads.add(weekday.substr(0, kShort));
  for (std::string_view const other : {"sept", "tues", "thur", "thurs"}) heads.add(other);
}

// "a boost of 2142": no plan reaches so far.
constexpr int kLastYear = 2100;

std::optional<int> year_at(std::u16string_view text, std::size_t pos, std::size_t& end) {
  auto const number = small_number_at(text, pos);
  if (!number || !number->digits || number->width != 4 || number->value < 1800 || number->value > kLastYear) return {};
  auto const after = at(text, number->end);
  if (is_digit(after) || is_letter(after) || (after == u'.' && is_digit(at(text, number->end + 1))) ||
      (after == u',' && is_digit(at(text, number->end + 1))))
    return {};
  end = number->end;
  return number->value;
}

namespace {

// "the first four months of the current financial year" in India: from April on.
bool take_fiscal_months(std::u16string_view text, std::size_t pos, en_point& made) {
  if (made.from.month_to == 0 && made.from.quarter == 0) return false;
  auto const end = after_any_words(
      text, pos,
      {"of the current financial year", "of the current fiscal year", "of this financial year", "of this fiscal year",
       "of the financial year", "of the fiscal year", "of the current fiscal", "of this fiscal"});
  std::size_t behind = 0;
  if (end == kNowhere || year_at(text, skip_spaces(text, end), behind)) return false;
  auto const shift = std::max(fiscal_years_of(text).first_month, 1) - 1;
  auto const first = (made.from.quarter != 0 ? made.from.quarter * 3 - 2 : made.from.month) + shift;
  auto const last =
      (made.from.quarter != 0 ? std::max(made.from.quarter, made.from.quarter_to) * 3 : made.from.month_to) + shift;
  made.end = end;
  if (shift == 0 || last > 12) return true;
  made.from.quarter = made.from.quarter_to = 0;
  set_month(made.from, first);
  made.from.month_to = last;
  return true;
}

}  // namespace

namespace {

// "Q1-2019", "Dec/2018", "Nov'17"
bool take_year_joined_to_month(std::u16string_view text, std::size_t pos, en_point& made) {
  if (!is_one_of(at(text, pos), u"-/'") || made.from.day != 0) return false;
  std::size_t end = 0;
  auto const year = year_at(text, pos + 1, end);
  if (!year) return false;
  set_year(made.from, *year);
  made.end = end;
  return true;
}

// "in January of the 2022-2023 financial year", "April-December 2023-2024": of the two years a fiscal year lies in, the
// one that has the month.
void take_year_of_two(std::u16string_view text, two_years const& years, en_point& made) {
  made.end = years.end;
  made.fiscal = true;
  set_year(made.from, years.first);
  if (made.from.quarter != 0 || made.from.half != 0 || made.counted_months) {
    made.both_years = true;
    return;
  }
  auto const first_month = fiscal_years_of(text).first_month;
  if (made.from.month < (first_month > 1 ? first_month : kFiscalFirstMonth)) set_year(made.from, years.first + 1);
}

bool take_shifted_year(std::u16string_view text, std::size_t pos, en_point& made) {
  for (auto const& [words, shift] : {std::pair<std::string_view, int>{"this year", 0},
                                     {"last year", -1},
                                     {"next year", 1},
                                     {"the previous year", -1}}) {
    auto const end = after_words(text, pos, words);
    if (end == kNowhere) continue;
    made.from.year_is = given::shifted;
    made.from.year = shift;
    made.end = end;
    return true;
  }
  return false;
}

}  // namespace

void read_year_behind(std::u16string_view text, en_point& made) {
  auto next = skip_spaces(text, made.end);
  if (at(text, next) == u',') next = skip_spaces(text, next + 1);
  if (take_year_joined_to_month(text, next, made)) return;
  // "in the January to October period this year"
  if (made.from.month_to != 0 && made.end != next) {
    auto const noun = after_any_words(text, next, {"period", "quarter", "stretch", "window"});
    auto by_noun = made;
    by_noun.end = noun;
    if (noun != kNowhere) read_year_behind(text, by_noun);
    if (noun != kNowhere && by_noun.from.year_is != given::no) {
      made = by_noun;
      return;
    }
  }
  if (made.end != next) {
    if (auto const end = after_any_words(text, next, {"of the year", "in the year"}); end != kNowhere) {
      made.end = end;
      return;
    }
  }
  // "in April-September this fiscal": the months of the calendar that are in it.
  if (made.from.month_to != 0 && !made.counted_months && made.end != next) {
    auto const end = after_any_words(
        text, next,
        {"of the current financial year", "of the current fiscal year", "of this fiscal year", "of this financial year",
         "of the current fiscal", "of this fiscal", "this financial year", "this fiscal year", "this fiscal"});
    if (end != kNowhere) {
      made.end = end;
      return;
    }
  }
  if (take_fiscal_months(text, next, made)) return;
  for (std::string_view const word :
       {"of the fiscal year", "of fiscal year", "of the financial year", "of financial year", "of fiscal", "in fiscal",
        "fiscal year", "fiscal", "of the year", "of the", "in the", "of", "in"}) {
    if (auto const end = after_words(text, next, word); end != kNowhere) {
      made.fiscal = word.find("fiscal") != word.npos || word.find("financial") != word.npos;
      next = skip_spaces(text, end);
      break;
    }
  }
  if (auto const fy = after_words(text, next, "fy"); fy != kNowhere || starts(text, next, u"FY"sv)) {
    made.fiscal = true;
    next = fy != kNowhere ? skip_spaces(text, fy) : next + 2;
  }
  if (next == made.end) return;
  std::size_t end = 0;
  if (auto const both = two_years_at(text, next, made.from.month != 0); both && made.from.day == 0) {
    take_year_of_two(text, *both, made);
  } else if (auto const year = year_at(text, next, end)) {
    set_year(made.from, *year);
    made.end = end;
  } else {
    take_shifted_year(text, next, made);
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

}  // namespace fengsui::sense::reader::times
