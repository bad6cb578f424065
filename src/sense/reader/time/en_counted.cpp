// Stretches of the time that is told of, said by how many days or months they are.
#include <chrono>

#include "sense/reader/time/en_holiday_phrases.h"
#include "sense/reader/time/en_point.h"
#include "sense/reader/time/en_stretches.h"
#include "sense/reader/time/en_words.h"
#include "sense/reader/time/small_numbers.h"
#include "sense/reader/time/text_at.h"

namespace fengsui::sense::reader::times {

using std::chrono::days;
using given = calendar_point::given;

namespace {

// How many whole months a stretch is of; 0 where it is of no whole months.
int whole_months(days_meant const& days) {
  if (days.is != days_meant::kind::span || !days.first || day_of_month(*days.first) != 1 || !is_month_end(*days.last))
    return 0;
  return (year_of(*days.last) - year_of(*days.first)) * 12 + month_of(*days.last) - month_of(*days.first) + 1;
}

bool is_as_long_as(days_meant const& days, std::string_view unit, int number) {
  if (!days.first || !days.last || days.is != days_meant::kind::span) return false;
  if (unit == "month" || unit == "months") return whole_months(days) == number;
  auto const length = static_cast<int>((*days.last - *days.first).count()) + 1;
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
  if (first == kNowhere && ends(s.text, pos, u"'s ")) first = after_words(s.text, pos, "first");
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
    if (!days && starts(s.text, next, u"month") && spoken_of) {
      whole = meant(month_of(year_of(*spoken_of), month_of(*spoken_of)));
    } else if (!days && !starts(s.text, next, u"holiday") && !starts(s.text, next, u"Golden Week")) {
      return {};
    }
    if (days) whole = meant(*days), holiday = named->from.holiday;
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

std::optional<time_expression> months_so_far(scan const& s, std::size_t pos) {
  auto const in = after_any_words(s.text, pos, {"in", "over", "during", "for"});
  if (in == kNowhere || !s.context.published) return {};
  auto number_at = skip_spaces(s.text, in);
  if (auto const the = after_words(s.text, number_at, "the"); the != kNowhere) number_at = skip_spaces(s.text, the);
  auto const number = english_number_at(s.text, number_at);
  if (!number || number->value < 2 || number->value > 11) return {};
  auto const end = after_words(s.text, skip_spaces(s.text, number->end), "months");
  if (end == kNowhere || (at(s.text, end) != u' ' && at(s.text, end) != u',')) return {};
  // "in nine months of 2018", "in the four months ended", "in three months' time"
  if (after_any_words(s.text, skip_spaces(s.text, end),
                      {"of", "to", "ended", "ending", "through", "from", "since", "before", "after", "until", "time",
                       "ago", "earlier", "later"}) != kNowhere)
    return {};
  // A report of so many months comes in the next one or the one behind it.
  auto const month = month_of(*s.context.published);
  auto const behind = month - static_cast<int>(number->value);
  if (behind < 1 || behind > 2 || s.context.main.first) return {};
  time_expression made;
  made.begin = number_at;
  made.end = end;
  made.unit = time_unit::range;
  made.rule = "en.point";
  auto const year = year_of(*s.context.published);
  made.days = meant({month_of(year, 1).first, month_of(year, static_cast<int>(number->value)).last});
  return made;
}

std::optional<time_expression> months_from_january(scan const& s, std::size_t pos) {
  auto const number = english_number_at(s.text, pos);
  if (!number || number->value < 2 || number->value > 11) return {};
  auto const hyphen = at(s.text, number->end) == u'-';
  auto const unit = en_word_at(s.text, hyphen ? number->end + 1 : skip_spaces(s.text, number->end));
  if (unit.text() != (hyphen ? "month" : "months")) return {};
  auto const tail = en_word_at(s.text, skip_spaces(s.text, unit.end));
  if (hyphen ? !is_word_of(tail.text(), {"total", "figure", "throughput", "period", "tally", "result", "volume", "sum",
                                         "traffic", "turnover", "count"})
             : is_word_of(tail.text(), {"of", "to", "ended", "ending", "ago", "earlier", "later", "before", "after",
                                        "in", "running", "straight", "through", "since", "from", "old", "and"}))
    return {};
  if (!hyphen && !is_word_of(en_word_before(s.text, pos).text(), {"in", "over", "for", "the", "during", "of"}))
    return {};
  auto const& told = s.context.latest.last ? s.context.latest : s.context.main;
  if (whole_months(told) == 0 || month_of(*told.last) != number->value) return {};
  time_expression made;
  made.begin = pos;
  made.end = unit.end;
  made.unit = time_unit::range;
  made.refers_back = true;
  made.rule = "en.at_hand";
  made.days = meant({month_of(year_of(*told.last), 1).first, *told.last});
  return made;
}

}  // namespace fengsui::sense::reader::times
