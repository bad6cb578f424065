#include "sense/reader/time/english/stretches.h"

#include <chrono>
#include <utility>

#include "sense/reader/time/english/around.h"
#include "sense/reader/time/english/holiday_phrases.h"
#include "sense/reader/time/english/point.h"
#include "sense/reader/time/english/words.h"
#include "sense/reader/time/small_numbers.h"
#include "sense/reader/time/text_at.h"

namespace fengsui::sense::reader::times {
namespace {

using base::day;
using std::chrono::days;
using given = calendar_point::given;

base::day moved(day from, english_length const& by, int sign) {
  if (by.years != 0) return shift_years(from, sign * by.years);
  return from + days{sign * by.days};
}

// past, last, next, coming, with or without "the"
struct side_of_now {
  bool past = false;
  bool coming = false;
  std::size_t end = 0;
};

side_of_now side_at(std::u16string_view text, std::size_t pos) {
  auto which_at = pos;
  if (auto const the = after_words(text, pos, "the"); the != kNowhere) which_at = skip_spaces(text, the);
  auto const which = en_word_at(text, which_at);
  auto const past = is_word_of(which.text(), {"past", "last", "previous", "recent", "preceding"});
  auto const coming = is_word_of(which.text(), {"next", "coming", "following", "upcoming"});
  return {past, coming, which.end};
}

// "over the past day", "in the past 24 hours": the day before that of the text, with it where hours are counted.
std::optional<time_expression> past_day(scan const& s, std::size_t pos, side_of_now const& side) {
  constexpr int kHours = 24;
  if (!side.past || !s.context.published) return {};
  auto next = skip_spaces(s.text, side.end);
  auto const hours = english_number_at(s.text, next);
  auto const in_hours = hours && hours->digits && hours->value > 0 && hours->value % kHours == 0;
  if (in_hours) next = skip_spaces(s.text, at(s.text, hours->end) == u'-' ? hours->end + 1 : hours->end);
  // "the last day" of something is another.
  if (!in_hours && en_word_before(s.text, side.end).text() != "past") return {};
  auto const unit = en_word_at(s.text, next);
  if (!is_word_of(unit.text(), {in_hours ? "hours" : "day", in_hours ? "hour" : "night"})) return {};
  auto const today = *s.context.published;
  time_expression made;
  made.begin = pos;
  made.end = unit.end;
  made.unit = in_hours ? time_unit::range : time_unit::day;
  made.rule = "en.past";
  made.days =
      in_hours ? meant({today - days{hours->value / kHours}, today}) : meant({today - days{1}, today - days{1}});
  return made;
}

// "in the past ten months", told in November: those of the year; 0 otherwise.
int months_of_the_year(scan const& s, side_of_now const& side) {
  constexpr int kFewest = 3;
  if (!s.context.published || !side.past) return 0;
  auto const count = english_number_at(s.text, skip_spaces(s.text, side.end));
  if (!count || count->value < kFewest || count->value + 1 != month_of(*s.context.published)) return 0;
  return en_word_at(s.text, skip_spaces(s.text, count->end)).text() == "months" ? static_cast<int>(count->value) : 0;
}

// the past five years, next 4 days
std::optional<time_expression> past_or_coming(scan const& s, std::size_t pos, side_of_now const& side) {
  auto const& text = s.text;
  auto const found = english_length_at(text, skip_spaces(text, side.end));
  if (!found || found->hours) return {};
  if (is_length_of_a_holiday(text, found->end)) return {};
  time_expression made;
  made.begin = pos;
  made.unit = time_unit::range;
  made.end = found->end;
  made.rule = side.past ? "en.past" : "en.coming";
  // "more than in the previous six years together"
  if (side.past && is_english_base_time(s.text, s.sentence_begin, pos)) made.role = time_role::base;
  if (s.context.published && found->quarters != 0) {
    // Whole quarters that lie before or after the current one.
    auto const now = year_of(*s.context.published) * 4 + (month_of(*s.context.published) - 1) / 3;
    auto const from = side.past ? now - found->quarters : now + 1;
    auto const to = from + found->quarters - 1;
    made.days = meant({month_of(from / 4, from % 4 * 3 + 1).first, month_of(to / 4, to % 4 * 3 + 3).last});
  } else if (auto const months = months_of_the_year(s, side); months != 0) {
    auto const year = year_of(*s.context.published);
    made.days = meant({month_of(year, 1).first, month_of(year, months).last});
  } else if (s.context.published && !found->business) {
    auto const today = *s.context.published;
    // "in the last four days, an average of 206,613 a day": those days and no more.
    auto const averaged = side.past && found->years == 0 && text.substr(made.end).starts_with(u", an average of "sv);
    made.days = averaged    ? meant({today - days{found->days - 1}, today})
                : side.past ? days_meant{days_meant::kind::approx, moved(today, *found, -1), today, {}}
                            : days_meant{days_meant::kind::approx, today + days{1}, moved(today, *found, 1), {}};
  }
  return made;
}

// 3 weeks ago, two days later
std::optional<time_expression> ago_or_later(scan const& s, std::size_t pos) {
  auto const& text = s.text;
  auto const found = english_length_at(text, pos);
  if (!found) return {};
  auto const next = skip_spaces(text, found->end);
  auto const ago = after_any_words(text, next, {"ago", "before", "earlier", "previously", "prior", "back"});
  auto const later = after_any_words(text, next, {"later", "from now", "from today"});
  if (ago == kNowhere && later == kNowhere) return {};
  time_expression made;
  made.begin = pos;
  made.end = ago != kNowhere ? ago : later;
  made.unit = time_unit::day;
  made.rule = "en.ago";
  // "a year earlier" is the stretch at hand a year before.
  if (ago != kNowhere && found->years != 0) {
    made.role = time_role::base;
    made.refers_back = true;
    auto const& now = s.context.latest.first ? s.context.latest : s.context.main;
    made.days = years_before(now, s.context.latest.first ? s.context.latest_holiday : s.context.main_holiday,
                             found->years, *s.context.holidays);
    return made;
  }
  if (s.context.published && !found->hours) {
    auto const one = moved(*s.context.published, *found, ago != kNowhere ? -1 : 1);
    made.days = meant({one, one});
    made.weak = true;
  }
  return made;
}

// "three months", "fiscal year": how many, and where the words end.
std::optional<std::pair<int, std::size_t>> months_at(std::u16string_view text, std::size_t start) {
  auto months = 0;
  auto end = kNowhere;
  if (auto const count = english_number_at(text, start); count && count->value >= 2 && count->value <= 24) {
    end = after_words(text, skip_spaces(text, count->end), "months");
    months = count->value;
    // "the five years to 2024"
    if (end == kNowhere) end = after_words(text, skip_spaces(text, count->end), "years"), months *= 12;
  } else {
    static constexpr std::pair<std::string_view, int> kStretches[] = {
        {"financial year", 12}, {"fiscal year", 12}, {"year", 12}, {"half year", 6}, {"quarter", 3}};
    for (auto const& [words, length] : kStretches) {
      if (end == kNowhere) end = after_words(text, start, words), months = length;
    }
  }
  if (end == kNowhere) return {};
  return std::pair{months, end};
}

}  // namespace

std::optional<time_expression> english_counted_from_now(scan const& s, std::size_t pos) {
  auto const side = side_at(s.text, pos);
  if (auto made = past_day(s, pos, side)) return made;
  return side.past || side.coming ? past_or_coming(s, pos, side) : ago_or_later(s, pos);
}

namespace {

// How many whole months a stretch is of; 0 where it is of no whole months.
int whole_months(days_meant const& stretch) {
  if (stretch.is != days_meant::kind::span || !stretch.first || day_of_month(*stretch.first) != 1 ||
      !is_month_end(*stretch.last))
    return 0;
  return (year_of(*stretch.last) - year_of(*stretch.first)) * 12 + month_of(*stretch.last) - month_of(*stretch.first) +
         1;
}

bool is_as_long_as(days_meant const& stretch, std::string_view unit, int number) {
  if (!stretch.first || !stretch.last || stretch.is != days_meant::kind::span) return false;
  if (unit == "month" || unit == "months") return whole_months(stretch) == number;
  auto const length = static_cast<int>((*stretch.last - *stretch.first).count()) + 1;
  return length == (unit == "week" || unit == "weeks" ? 7 : 1) * number;
}

}  // namespace

std::optional<time_expression> counted_stretch_at_hand(scan const& s, std::size_t pos) {
  auto const the = after_any_words(s.text, pos, {"the", "those", "these"});
  if (the == kNowhere) return {};
  auto const number = english_number_at(s.text, skip_spaces(s.text, the));
  if (!number || number->value < 2 || number->value > 60) return {};
  auto const hyphen = at(s.text, number->end) == u'-';
  auto const unit = en_word_at(s.text, hyphen ? number->end + 1 : skip_spaces(s.text, number->end));
  if (!is_word_of(unit.text(), {"day", "days", "week", "weeks", "month", "months"})) return {};
  auto const tail = skip_spaces(s.text, unit.end);
  if (after_any_words(s.text, tail, {"to", "ended", "ending", "through", "before", "after", "since", "ago"}) !=
      kNowhere)
    return {};
  if (hyphen && after_any_words(s.text, tail,
                                {"holiday", "period", "festival", "break", "event", "fair", "stretch", "span",
                                 "tournament", "competition"}) == kNowhere)
    return {};
  auto const moved = main_in_the_year_named(s);
  for (auto const& [whole, holiday] : {moved ? *moved : told_stretch{s.context.latest_span, s.context.span_holiday},
                                       told_stretch{s.context.main, s.context.main_holiday}}) {
    if (!is_as_long_as(whole, unit.text(), static_cast<int>(number->value))) continue;
    time_expression made;
    made.begin = pos;
    made.end = the;  // how long it is stays a figure of its own
    made.unit = time_unit::range;
    made.refers_back = true;
    made.rule = "en.at_hand";
    made.days = whole;
    made.holiday = holiday;
    return made;
  }
  return {};
}

std::optional<time_expression> first_days_of(scan const& s, std::size_t pos) {
  auto last_days = false;
  auto first = after_words(s.text, pos, "the first");
  // "the holiday's first two days"
  if (first == kNowhere && ends(s.text, pos, u"'s "sv)) first = after_words(s.text, pos, "first");
  if (first == kNowhere) first = after_any_words(s.text, pos, {"the last", "the final"}), last_days = true;
  if (first == kNowhere) return {};
  auto const number = english_number_at(s.text, skip_spaces(s.text, first));
  if (!number || number->value < 2) return {};
  auto const end = after_words(s.text, skip_spaces(s.text, number->end), "days");
  if (end == kNowhere) return {};
  auto whole = s.at_hand();
  auto holiday = std::string_view{};
  // "the first three days of October": what follows says of what.
  if (auto const of = after_words(s.text, skip_spaces(s.text, end), "of"); of != kNowhere) {
    auto next = skip_spaces(s.text, of);
    if (auto const the = after_words(s.text, next, "the"); the != kNowhere) next = skip_spaces(s.text, the);
    auto const named = en_point_at(s.text, next, false);
    auto const of_a_month = named && named->from.month_is == given::written && named->from.day == 0 && !named->to;
    auto const days = named && (!named->from.holiday.empty() || of_a_month) ? days_of(named->from, s.look(false))
                                                                            : std::optional<stretch>{};
    auto const& spoken_of = s.context.latest.last ? s.context.latest.last : s.context.published;
    if (!days && starts(s.text, next, u"month"sv) && spoken_of) {
      whole = meant(month_of(year_of(*spoken_of), month_of(*spoken_of)));
    } else if (!days && !starts(s.text, next, u"holiday"sv) && !starts(s.text, next, u"Golden Week"sv)) {
      return {};
    }
    if (days) whole = meant(*days), holiday = named->from.holiday;
    // "in the first six days of Golden Week", before anything says which.
    if (!days && starts(s.text, next, u"Golden Week"sv)) {
      time_expression week;
      week.days = whole;
      week.holiday = s.context.span_holiday;
      take_holiday_at_hand(s, week);
      whole = week.days;
    }
  } else if (last_days) {
    return {};
  }
  if (whole.is != days_meant::kind::span || !whole.first || !whole.last) return {};
  auto const length = (*whole.last - *whole.first).count() + 1;
  constexpr int kLongestStretch = 60;
  if (number->value > length || length > kLongestStretch) return {};
  time_expression made;
  made.begin = pos;
  made.end = first;  // how long it is stays a figure of its own
  made.unit = time_unit::range;
  made.refers_back = holiday.empty();
  made.holiday = holiday;
  made.rule = "en.first_days";
  auto const more = days{static_cast<int>(number->value) - 1};
  made.days = last_days ? meant({*whole.last - more, *whole.last}) : meant({*whole.first, *whole.first + more});
  return made;
}

namespace {

// The words from `pos` to the end of the point: a stretch up to it, whose days are not yet known.
time_expression stretch_up_to(en_point const& point, std::size_t pos) {
  time_expression made;
  made.begin = pos;
  made.end = point.end;
  made.unit = time_unit::range;
  made.rule = "en.range";
  made.year_written = point.from.year_is != given::no;
  return made;
}

// "the ten days to October 7", "the week ended November 9", "the two weeks through Sunday"
std::optional<time_expression> days_by_their_end(scan const& s, std::size_t pos, std::size_t start) {
  auto const number = english_number_at(s.text, start);
  auto const unit = en_word_at(s.text, number ? skip_spaces(s.text, number->end) : start);
  auto const week = is_word_of(unit.text(), {"week", "weeks"});
  if ((!week && (!number || unit.text() != "days")) || (number && (number->value < 2 || number->value > 60))) return {};
  auto const mark =
      after_any_words(s.text, skip_spaces(s.text, unit.end), {"ended", "ending", "to", "through", "up to"});
  if (mark == kNowhere) return {};
  auto next = skip_spaces(s.text, mark);
  if (auto const on = after_words(s.text, next, "on"); on != kNowhere) next = skip_spaces(s.text, on);
  auto const point = en_point_at(s.text, next, false);
  if (!point || point->to || unit_of(point->from) != time_unit::day) return {};
  auto const last = days_of(point->from, s.look(false));
  if (!last) return {};
  auto made = stretch_up_to(*point, pos);
  made.days = meant({last->last - days{(number ? number->value : 1) * (week ? 7 : 1) - 1}, last->last});
  return made;
}

}  // namespace

std::optional<time_expression> months_from_january(scan const& s, std::size_t pos) {
  auto const number = english_number_at(s.text, pos);
  if (!number || number->value < 2 || number->value > 11) return {};
  auto const hyphen = at(s.text, number->end) == u'-';
  auto const unit = en_word_at(s.text, hyphen ? number->end + 1 : skip_spaces(s.text, number->end));
  // "In three quarters renewable generation rose": the first three of the year.
  auto const quarters = !hyphen && unit.text() == "quarters" && number->value <= 3;
  auto const last_month = static_cast<int>(number->value) * (quarters ? 3 : 1);
  if (!quarters && unit.text() != (hyphen ? "month" : "months")) return {};
  auto const tail = en_word_at(s.text, skip_spaces(s.text, unit.end));
  // "14.7 percent in five months to 1.02 million": what it came to.
  auto const to_a_number = tail.text() == "to" && is_digit(at(s.text, skip_spaces(s.text, tail.end)));
  if (hyphen ? !is_word_of(tail.text(), {"total",      "figure",   "throughput", "period",   "tally",    "result",
                                         "volume",     "sum",      "traffic",    "turnover", "count",    "volumes",
                                         "totals",     "arrivals", "exports",    "imports",  "sales",    "output",
                                         "production", "trade",    "revenue",    "revenues", "shipments"})
             : !to_a_number &&
                   is_word_of(tail.text(), {"of", "to", "ended", "ending", "ago", "earlier", "later", "before", "after",
                                            "in", "running", "straight", "through", "since", "from", "old", "and"}))
    return {};
  if (!hyphen &&
      !is_word_of(en_word_before(s.text, pos).text(), {"in", "over", "for", "the", "during", "of", "through", "after"}))
    return {};
  auto told = s.context.latest.last ? s.context.latest : s.context.main;
  // "In eight months Vietnam drew …": a report of so many months comes in the next one or the one behind it.
  if (!told.last && s.context.published && !hyphen) {
    auto const behind = month_of(*s.context.published) - static_cast<int>(number->value);
    if (behind == 1 || behind == 2)
      told = meant(month_of(year_of(*s.context.published), static_cast<int>(number->value)));
  }
  // "at the end of September … in three quarters": what was so on a day ends there too.
  auto const on_a_day = told.is == days_meant::kind::as_of && told.last && is_month_end(*told.last);
  if ((whole_months(told) == 0 && !on_a_day) || month_of(*told.last) != last_month) return {};
  time_expression made;
  made.begin = pos;
  made.end = unit.end;
  made.unit = time_unit::range;
  made.refers_back = true;
  made.rule = "en.at_hand";
  made.days = meant({month_of(year_of(*told.last), 1).first, *told.last});
  return made;
}

std::optional<time_expression> stretch_by_its_end(scan const& s, std::size_t pos) {
  auto start = pos;
  if (auto const the = after_words(s.text, pos, "the"); the != kNowhere) start = skip_spaces(s.text, the);
  if (auto made = days_by_their_end(s, pos, start)) return made;
  auto const stretch_words = months_at(s.text, start);
  if (!stretch_words) return {};
  auto const [months, end] = *stretch_words;
  // "for the year up to July": the calendar's
  auto const up_to = after_words(s.text, skip_spaces(s.text, end), "up to");
  auto const mark = up_to != kNowhere ? up_to
                                      : after_any_words(s.text, skip_spaces(s.text, end),
                                                        {"to the end of", "ended", "ending", "to", "through"});
  if (mark == kNowhere) return {};
  auto end_at = skip_spaces(s.text, mark);
  // "the ten months ending in October"
  if (auto const in = after_any_words(s.text, end_at, {"in", "on", "with"}); in != kNowhere)
    end_at = skip_spaces(s.text, in);
  constexpr int kYears = 24;
  auto const point = en_point_at(s.text, end_at, months >= kYears);
  auto const of_years = point && point->bare_year && months >= kYears;
  if (!point || point->to || (point->from.month_is != given::written && !of_years) || point->from.month_to != 0)
    return {};
  auto const found = days_of(point->from, s.look(false));
  if (!found) return {};
  auto const last = std::chrono::year_month_day{found->last};
  auto const whole = is_month_end(found->last);
  auto const first = last.year() / last.month() - std::chrono::months{whole ? months - 1 : months};
  auto made = stretch_up_to(*point, pos);
  made.days = meant({whole ? day{first / 1} : day{first / last.day()} + days{1}, found->last});
  if (up_to != kNowhere && months == 12) made.days = meant({month_of(year_of(found->last), 1).first, found->last});
  if (is_english_base_time(s.text, s.sentence_begin, pos)) made.role = time_role::base;
  return made;
}

}  // namespace fengsui::sense::reader::times
