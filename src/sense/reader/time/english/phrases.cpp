#include "sense/reader/time/english/phrases.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <string_view>

#include "sense/reader/time/english/around.h"
#include "sense/reader/time/english/calendar.h"
#include "sense/reader/time/english/holiday_phrases.h"
#include "sense/reader/time/english/phrase_table.h"
#include "sense/reader/time/english/words.h"
#include "sense/reader/time/small_numbers.h"
#include "sense/reader/time/text_at.h"

namespace fengsui::sense::reader::times {
namespace {

using std::chrono::days;

// "the same period", "the corresponding quarter"
constexpr std::string_view kAlike[] = {"same",    "corresponding", "comparable", "equivalent",
                                       "similar", "matching",      "like",       "identical"};

// "the same period last year", "the holiday", "daily": of the stretch that is told of; whether the phrase is one.
bool is_of_what_is_told(scan const& s, phrase const& one, time_expression& made) {
  auto const [now, holiday] = told_last(s);
  switch (one.is) {
    case phrase::kind::base:
      made.role = time_role::base;
      made.days = years_before(now, holiday, one.value, *s.context.holidays);
      break;
    case phrase::kind::one_day:
      made.unit = time_unit::day;
      if (s.context.latest_day)
        made.days = meant({*s.context.latest_day + days{one.value}, *s.context.latest_day + days{one.value}});
      if (is_english_base_time(s.text, s.sentence_begin, made.begin) ||
          (one.value < 0 && is_when_a_base_was(s.text, s.sentence_begin, made.begin))) {
        made.role = time_role::base;
        made.refers_back = one.value >= 0;  // its days are the base's own
      }
      break;
    case phrase::kind::span:
      made.unit = time_unit::holiday;
      made.days = s.at_hand();
      made.holiday = s.context.span_holiday;
      if (one.words != "the period") {
        take_holiday_at_hand(s, made);
      } else if (auto const main = main_in_the_year_named(s)) {
        made.days = main->days;
        made.holiday = main->holiday;
      }
      break;
    case phrase::kind::edge_of_a_holiday: {
      auto whole = time_expression{};
      whole.days = s.at_hand();
      whole.holiday = s.context.span_holiday;
      take_holiday_at_hand(s, whole);
      made.unit = time_unit::day;
      auto const& day = one.value > 0 ? whole.days.first : whole.days.last;
      if (day) made.days = meant({*day, *day});
      break;
    }
    case phrase::kind::each:
      made.role = time_role::each;
      break;
    default:
      return false;
  }
  return true;
}

// Not "during the year to March", "in the year 2020", "in the year-to-date".
bool ends_with_the_year(std::u16string_view text, std::size_t end) {
  auto const next = skip_spaces(text, end);
  return at(text, end) != u'-' && !is_digit(at(text, next)) &&
         after_any_words(text, next,
                         {"to", "ended", "ending", "of", "before", "earlier", "through", "up", "since", "from", "that",
                          "ago", "prior", "until", "and"}) == kNowhere;
}

// "35 percent of the fiscal year's boxes", in a text about one.
bool is_of_a_fiscal_year(scan const& s, std::size_t end) {
  constexpr int kLeast = 364;
  auto const& main = s.context.main;
  auto const next = skip_spaces(s.text, end);
  if (!main.first || !main.last || main.is != days_meant::kind::span || (*main.last - *main.first).count() < kLeast ||
      s.context.main_unit == time_unit::year)
    return false;
  return !is_digit(at(s.text, next)) && at(s.text, next) != u'(' &&
         after_any_words(s.text, next, {"ended", "ending", "to", "that", "which"}) == kNowhere;
}

// "so far this year"; "so far this season" where a season begins in another month than the year.
void take_year_to_date(scan const& s, bool season, time_expression& made) {
  auto const& told = s.context.published ? s.context.published : s.context.main.last;
  if (!told) return;
  auto const month = season ? s.fiscal.first_month_of_a_season() : 1;
  auto const first = month_of(year_of(*told) - (month > month_of(*told) ? 1 : 0), month).first;
  if (auto const now = until_now(s, first)) made.days = meant({first, *now});
  // "As of Monday, August 26, … Year to date 32,382 fires": up to the day that the text is as of.
  constexpr days kFew{7};
  auto const& main = s.context.main;
  if (main.is == days_meant::kind::as_of && main.last && made.days.last && *main.last <= *made.days.last &&
      *made.days.last - *main.last <= kFew && *main.last >= first)
    made.days.last = main.last;
}

// The part of the year, so many months long, that the day lies in.
days_meant part_of_year_around(base::day in, int months) {
  auto const last = (month_of(in) + months - 1) / months * months;
  return meant({month_of(year_of(in), last - months + 1).first, month_of(year_of(in), last).last});
}

// "the highest of the week": of days off that are told of, else of the calendar.
void take_week(scan const& s, time_expression& made) {
  constexpr int kShortest = 5;
  constexpr int kLongest = 10;
  made.unit = time_unit::week;
  auto const& told = s.at_hand();
  if (told.first && told.last && told.is == days_meant::kind::span) {
    auto const length = (*told.last - *told.first).count() + 1;
    if (length >= kShortest && length <= kLongest) {
      made.days = told;
      return;
    }
  }
  calendar_point week;
  week.week_shift = 0;
  if (auto const found = days_of(week, s.look(false))) made.days = meant(*found);
}

// "in the month", "year to date", "so far": of the calendar around it.
void take_calendar(scan const& s, phrase const& one, time_expression& made) {
  auto const told = told_last(s).days.last;
  auto const around = told ? told : s.context.published;
  switch (one.is) {
    case phrase::kind::half:
      made.unit = time_unit::half;
      if (around) made.days = part_of_year_around(*around, 6);
      break;
    case phrase::kind::month:
      made.unit = time_unit::month;
      if (around) made.days = part_of_year_around(*around, 1);
      break;
    case phrase::kind::week:
      take_week(s, made);
      break;
    case phrase::kind::to_date:
      made.unit = time_unit::range;
      made.refers_back = false;
      take_year_to_date(s, one.words.ends_with("season"), made);
      break;
    case phrase::kind::full_year:
      made.unit = time_unit::year;
      made.refers_back = false;
      if (is_of_a_fiscal_year(s, made.end) && month_of(*s.context.main.first) != 1)
        made.days = s.context.main;
      else if (around)
        made.days = part_of_year_around(*around, 12);
      break;
    case phrase::kind::same_year:
      // The year that is told of, and none that was only compared with it.
      made.unit = time_unit::year;
      made.refers_back = false;
      if (auto const& main = s.context.main.last; main && told && *told < *main) {
        made.days = part_of_year_around(*main, 12);
      } else if (around) {
        made.days = part_of_year_around(*around, 12);
      }
      break;
    case phrase::kind::quarter:
      made.unit = time_unit::quarter;
      // Behind a whole year the text's own quarter is meant.
      if (auto const in = told && s.context.latest_unit != time_unit::year ? told
                          : s.context.main.last                            ? s.context.main.last
                                                                           : s.context.published)
        made.days = part_of_year_around(*in, 3);
      break;
    case phrase::kind::weekend:
      made.unit = time_unit::range;
      made.refers_back = false;
      if (auto const& day = s.context.published) {
        auto const since_saturday = (static_cast<int>(std::chrono::weekday{*day}.iso_encoding()) + 1) % 7;
        made.days = meant({*day - days{since_saturday}, *day - days{since_saturday} + days{1}});
      }
      break;
    case phrase::kind::fiscal:
      made.unit = time_unit::range;
      made.days = s.context.main;
      break;
    case phrase::kind::edge:
      made.unit = time_unit::day;
      made.refers_back = false;
      if (around) made.days = meant_as_of(*part_of_year_around(*around, one.value).last);
      break;
    case phrase::kind::to_now:
      made.unit = time_unit::day;
      made.weak = true;
      if (s.context.published) made.days = meant_as_of(*s.context.published);
      break;
    default:
      break;
  }
}

// "the current fiscal year", "last financial year", in a text that names a country or the month that they begin in.
std::optional<time_expression> fiscal_year_from_now(scan const& s, std::size_t pos) {
  auto next = pos;
  if (auto const the = after_words(s.text, pos, "the"); the != kNowhere) next = skip_spaces(s.text, the);
  auto const which = en_word_at(s.text, next);
  auto const now = is_word_of(which.text(), {"current", "this"});
  auto const past = is_word_of(which.text(), {"last", "previous", "past", "preceding"});
  if ((!now && !past && which.text() != "next" && which.text() != "coming") || !s.context.published) return {};
  auto const end = after_any_words(s.text, skip_spaces(s.text, which.end),
                                   {"fiscal year", "financial year", "fiscal", "business year"});
  auto const month = s.fiscal.first_month;
  if (end == kNowhere || is_digit(at(s.text, skip_spaces(s.text, end)))) return {};
  auto const today = *s.context.published;
  auto const year = year_of(today) - (month_of(today) < month ? 1 : 0) + (now ? 0 : past ? -1 : 1);
  auto const first = month_of(year, month).first;
  time_expression made;
  made.begin = pos;
  made.end = end;
  made.unit = time_unit::range;
  made.rule = "en.range";
  made.days = meant({first, shift_years(first, 1) - days{1}});
  if (is_english_base_time(s.text, s.sentence_begin, pos)) made.role = time_role::base;
  return made;
}

bool is_a_stretch(std::string_view noun) {
  return is_word_of(noun, {"period",   "periods",   "month",  "months",   "quarter", "half",    "time",     "week",
                           "day",      "days",      "season", "stretch",  "span",    "holiday", "holidays", "window",
                           "interval", "timeframe", "term",   "duration", "point",   "stage",   "juncture", "date"});
}

struct like_stretch {
  std::size_t from = kNowhere;  // kNowhere where there is none
  std::size_t end = kNowhere;
};

// "(the) same period", "corresponding seven-day holiday": how long it lasts stays a figure of its own.
like_stretch like_stretch_words(std::u16string_view text, std::size_t pos) {
  auto from = pos;
  if (auto const the = after_any_words(text, pos, {"the", "a"}); the != kNowhere) from = skip_spaces(text, the);
  if (auto const now = after_any_words(text, from, {"this time", "this point", "this stage", "this date"});
      now != kNowhere)
    return {pos, now};
  auto const alike = en_word_at(text, from);
  if (std::ranges::find(kAlike, alike.text()) == std::end(kAlike)) return {};
  constexpr int kMostWords = 3;
  auto begin = pos;
  auto next = skip_spaces(text, alike.end);
  for (int words = 0; words < kMostWords; ++words) {
    if (auto const lasts = english_length_at(text, next)) {
      next = begin = skip_spaces(text, lasts->end);
      continue;
    }
    auto const noun = en_word_at(text, next);
    if (is_a_stretch(noun.text())) {
      // "the same holiday period"
      auto const further = en_word_at(text, skip_spaces(text, noun.end));
      return {begin, further.text() == "period" ? further.end : noun.end};
    }
    if (noun.end == next) return {};
    next = skip_spaces(text, noun.end);
  }
  return {};
}

// "the same month of last year", "the corresponding holiday period a year earlier", "this time last year": the stretch
// that is told of, a year before. Alone, "in the same period" is the stretch itself, unless something compares with it.
std::optional<time_expression> like_stretch_at(scan const& s, std::size_t pos) {
  auto const words = like_stretch_words(s.text, pos);
  if (words.end == kNowhere) return {};
  auto next = skip_spaces(s.text, words.end);
  if (auto const of = after_any_words(s.text, next, {"of the", "of", "in", "during", "from"}); of != kNowhere)
    next = skip_spaces(s.text, of);
  auto const tail = after_any_words(
      s.text, next,
      {"last year", "a year ago", "a year earlier", "a year before", "one year ago", "one year earlier",
       "one year before", "the previous year", "previous year", "the prior year", "prior year", "the preceding year",
       "preceding year", "the year before", "the year earlier", "year before", "year earlier"});
  // "the same period in 2018" is the year's.
  std::size_t year_end = 0;
  auto const alone = is_word_of(en_word_before(s.text, words.end).text(),
                                {"period", "quarter", "half", "stretch", "span", "window", "interval", "timeframe"});
  if (tail == kNowhere && (!alone || year_at(s.text, next, year_end))) return {};
  time_expression made;
  made.begin = words.from;
  made.end = tail != kNowhere ? tail : words.end;
  made.refers_back = true;
  made.rule = "en.phrase";
  auto const [now, holiday] = alone ? stretch_told_last(s) : told_last(s);
  if (tail != kNowhere || is_english_base_time(s.text, s.sentence_begin, pos) ||
      is_when_a_base_was(s.text, s.sentence_begin, pos)) {
    made.role = time_role::base;
    made.days = years_before(now, holiday, 1, *s.context.holidays);
  } else {
    made.unit = time_unit::range;
    made.days = now;
    made.holiday = holiday;
  }
  return made;
}

// Whether the words go on so that the phrase is another: "at the end of the year 2020", "to meet the holiday demand".
bool is_of_something_else(scan const& s, phrase const& one, std::size_t pos, std::size_t end) {
  auto const next = skip_spaces(s.text, end);
  std::size_t year_end = 0;
  switch (one.is) {
    case phrase::kind::edge:
      return year_at(s.text, next, year_end).has_value();
    case phrase::kind::to_date:
      return one.words.ends_with("of the year") && year_at(s.text, next, year_end);
    case phrase::kind::week:
      // "in the week a year ago", "for the week to Sunday"
      return after_any_words(s.text, next,
                             {"a", "last", "to", "through", "ended", "ending", "before", "of", "from", "that"}) !=
             kNowhere;
    case phrase::kind::fiscal:
      return !is_of_a_fiscal_year(s, end);
    case phrase::kind::full_year:
    case phrase::kind::quarter:
      return !ends_with_the_year(s.text, end);
    case phrase::kind::span:
      // "golden week of the National Day holiday" is a name, and so is "the 1st October Golden Week".
      if (one.words.ends_with("golden week"))
        return after_words(s.text, next, "of") != kNowhere || (!s.out.empty() && s.out.back().end + 1 >= pos);
      return one.words == "the holiday" &&
             after_any_words(s.text, next,
                             {"demand", "traffic", "travel", "travelers", "travellers", "crowds", "makers", "spirit",
                              "mood", "season"}) != kNowhere;
    default:
      return false;
  }
}

}  // namespace

// "up 7.9% from 3,001,603 in the same period", "82 percent above the 741.98 billion of the same period": with a number
// that is compared with before it.
bool is_when_a_base_was(std::u16string_view text, std::size_t sentence_begin, std::size_t pos) {
  constexpr std::size_t kReach = 60;
  auto const from = std::max(sentence_begin, pos > kReach ? pos - kReach : 0);
  auto const lead = text.substr(from, pos - from);
  for (std::u16string_view const mark : {u" from "sv, u"ompared with "sv, u"ompared to "sv, u" against "sv,
                                         u" versus "sv, u" than "sv, u" above "sv, u" below "sv}) {
    auto const found = lead.rfind(mark);
    if (found == std::u16string_view::npos) continue;
    auto const said = lead.substr(found + mark.size());
    if (!said.empty() && said.find_first_of(u"0123456789"sv) != said.npos && said.find(u", "sv) == said.npos &&
        said.find(u';') == said.npos)
      return true;
  }
  return false;
}

std::optional<time_expression> english_phrase_at(scan const& s, std::size_t pos) {
  if (auto made = holiday_phrase_at(s, pos)) return made;
  if (auto made = like_stretch_at(s, pos)) return made;
  if (s.fiscal.first_month != 0) {
    if (auto made = fiscal_year_from_now(s, pos)) return made;
  }
  for (auto const* candidate : phrases_like(s.text, pos)) {
    auto const& one = *candidate;
    auto const end = after_words(s.text, pos, one.words);
    if (end == kNowhere || is_of_something_else(s, one, pos, end)) continue;
    time_expression made;
    made.begin = pos;
    made.end = end;
    made.refers_back = true;
    made.rule = "en.phrase";
    if (!is_of_what_is_told(s, one, made)) take_calendar(s, one, made);
    return made;
  }
  return {};
}

void add_heads_behind_the(word_heads& made) {
  add_phrase_words_behind_the(made);
  for (auto const word : kAlike) made.add(word);
  add_holiday_phrase_heads(made);
}

void add_phrase_heads(word_heads& made) {
  add_phrase_words(made);
  for (auto const word : {"the", "a", "this", "time"}) made.add(word);
  for (auto const word : kAlike) made.add(word);
}

}  // namespace fengsui::sense::reader::times
