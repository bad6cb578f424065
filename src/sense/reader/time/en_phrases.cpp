#include "sense/reader/time/en_phrases.h"

#include <chrono>
#include <string_view>

#include "sense/reader/time/en_around.h"
#include "sense/reader/time/en_words.h"
#include "sense/reader/time/text_at.h"

namespace fengsui::sense::reader::times {
namespace {

using std::chrono::days;

struct phrase {
  std::string_view words;
  enum class kind : std::uint8_t { base, one_day, span, month, week, each, to_now, to_date, full_year } is;
  int value = 0;
};
constexpr phrase kPhrases[] = {
    {"the same period last year", phrase::kind::base, 1},
    {"the same period of last year", phrase::kind::base, 1},
    {"the same period a year ago", phrase::kind::base, 1},
    {"the same period a year earlier", phrase::kind::base, 1},
    {"the corresponding period last year", phrase::kind::base, 1},
    {"the corresponding period of last year", phrase::kind::base, 1},
    {"the same month last year", phrase::kind::base, 1},
    {"same month last year", phrase::kind::base, 1},
    {"same period last year", phrase::kind::base, 1},
    {"the same quarter last year", phrase::kind::base, 1},
    {"the same quarter a year ago", phrase::kind::base, 1},
    {"the same month a year ago", phrase::kind::base, 1},
    {"the same month a year earlier", phrase::kind::base, 1},
    {"the same month of last year", phrase::kind::base, 1},
    {"the same time last year", phrase::kind::base, 1},
    {"this time last year", phrase::kind::base, 1},
    {"the same holiday last year", phrase::kind::base, 1},
    {"the same day last year", phrase::kind::base, 1},
    {"the year-earlier period", phrase::kind::base, 1},
    {"the year-ago period", phrase::kind::base, 1},
    {"year-ago", phrase::kind::base, 1},
    {"year-earlier", phrase::kind::base, 1},
    {"the previous year", phrase::kind::base, 1},
    {"the prior year", phrase::kind::base, 1},
    {"the year before", phrase::kind::base, 1},
    {"the year earlier", phrase::kind::base, 1},
    {"the same period", phrase::kind::base, 1},
    {"the same day", phrase::kind::one_day, 0},
    {"same day", phrase::kind::one_day, 0},
    {"that day", phrase::kind::one_day, 0},
    {"the next day", phrase::kind::one_day, 1},
    {"the following day", phrase::kind::one_day, 1},
    {"the previous day", phrase::kind::one_day, -1},
    {"the day before", phrase::kind::one_day, -1},
    {"the holiday period", phrase::kind::span, 0},
    {"in the month", phrase::kind::month, 0},
    {"for the month", phrase::kind::month, 0},
    {"during the month", phrase::kind::month, 0},
    {"of the month", phrase::kind::month, 0},
    {"the month", phrase::kind::month, 0},
    {"the same month", phrase::kind::month, 0},
    {"same month", phrase::kind::month, 0},
    {"for the week", phrase::kind::week, 0},
    {"of the week", phrase::kind::week, 0},
    {"in the week", phrase::kind::week, 0},
    {"the holiday", phrase::kind::span, 0},
    {"the period", phrase::kind::span, 0},
    {"during the day", phrase::kind::one_day, 0},
    {"every day", phrase::kind::each, 0},
    {"per day", phrase::kind::each, 0},
    {"a day", phrase::kind::each, 0},
    {"daily", phrase::kind::each, 0},
    {"each year", phrase::kind::each, 0},
    {"per year", phrase::kind::each, 0},
    {"annually", phrase::kind::each, 0},
    {"so far this year", phrase::kind::to_date, 0},
    {"for the full year", phrase::kind::full_year, 0},
    {"for the whole year", phrase::kind::full_year, 0},
    {"over the full year", phrase::kind::full_year, 0},
    {"for the year as a whole", phrase::kind::full_year, 0},
    {"thus far this year", phrase::kind::to_date, 0},
    {"to date this year", phrase::kind::to_date, 0},
    {"this year to date", phrase::kind::to_date, 0},
    {"this year so far", phrase::kind::to_date, 0},
    {"year to date", phrase::kind::to_date, 0},
    {"year-to-date", phrase::kind::to_date, 0},
    {"to date", phrase::kind::to_now, 0},
    {"so far", phrase::kind::to_now, 0},
};

// A day within a holiday stands for it: "on April 5, Tomb-sweeping Day … The holiday lasts three days".
void take_holiday_at_hand(scan const& s, time_expression& made) {
  if (made.holiday.empty() && s.context.latest.last) {
    auto const name = s.context.latest_holiday.empty() ? s.context.main_holiday : s.context.latest_holiday;
    auto block = s.context.holidays->find(name, year_of(*s.context.latest.last));
    if (!block) block = s.context.holidays->on(*s.context.latest.last);
    if (!block && s.context.main.last) block = s.context.holidays->on(*s.context.main.last);
    if (block) {
      made.days = meant({block->first, block->last});
      made.holiday = block->id;
    }
  }
}

// "the same period last year", "the holiday", "daily": of the stretch that is told of; whether the phrase is one.
bool is_of_what_is_told(scan const& s, phrase const& one, time_expression& made) {
  auto const& now = s.context.latest.first ? s.context.latest : s.context.main;
  switch (one.is) {
    case phrase::kind::base:
      made.role = time_role::base;
      made.days = years_before(now, s.context.latest.first ? s.context.latest_holiday : s.context.main_holiday,
                               one.value, *s.context.holidays);
      break;
    case phrase::kind::one_day:
      made.unit = time_unit::day;
      if (s.context.latest_day)
        made.days = meant({*s.context.latest_day + days{one.value}, *s.context.latest_day + days{one.value}});
      if (is_english_base_time(s.text, s.sentence_begin, made.begin)) made.role = time_role::base;
      break;
    case phrase::kind::span:
      made.unit = time_unit::holiday;
      made.days = s.at_hand();
      made.holiday = s.context.span_holiday;
      if (one.words != "the period") take_holiday_at_hand(s, made);
      break;
    case phrase::kind::each:
      made.role = time_role::each;
      break;
    default:
      return false;
  }
  return true;
}

// "in the month", "year to date", "so far": of the calendar around it.
void take_calendar(scan const& s, phrase const& one, time_expression& made) {
  auto const& now = s.context.latest.first ? s.context.latest : s.context.main;
  switch (one.is) {
    case phrase::kind::month: {
      made.unit = time_unit::month;
      auto const holder = now.last ? now.last : s.context.published;
      if (holder) made.days = meant(month_of(year_of(*holder), month_of(*holder)));
      break;
    }
    case phrase::kind::week: {
      calendar_point week;
      week.week_shift = 0;
      made.unit = time_unit::week;
      if (auto const found = days_of(week, s.look(false))) made.days = meant(*found);
      break;
    }
    case phrase::kind::to_date:
      made.unit = time_unit::range;
      made.refers_back = false;
      if (s.context.published)
        made.days = meant({month_of(year_of(*s.context.published), 1).first, *s.context.published});
      break;
    case phrase::kind::full_year:
      made.unit = time_unit::year;
      made.refers_back = false;
      if (auto const holder = now.last ? now.last : s.context.published)
        made.days = meant({month_of(year_of(*holder), 1).first, month_of(year_of(*holder), 12).last});
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

}  // namespace

std::optional<time_expression> english_phrase_at(scan const& s, std::size_t pos) {
  auto const first = lower_head(s.text, pos);
  for (auto const& one : kPhrases) {
    if (one.words.front() != first) continue;
    auto const end = after_words(s.text, pos, one.words);
    if (end == kNowhere) continue;
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

void add_phrase_heads(word_heads& made) {
  for (auto const& one : kPhrases) made.add(one.words);
}

}  // namespace fengsui::sense::reader::times
