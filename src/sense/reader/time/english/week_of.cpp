// "the first week of October": seven days that the calendar or the days off of a country begin; and the month, week or
// quarter before the one that is told of: "up from 150 in the previous week", "1.2 million a month earlier".
#include "sense/reader/time/english/stretches.h"

#include <chrono>

#include "sense/reader/time/english/around.h"
#include "sense/reader/time/english/holiday_phrases.h"
#include "sense/reader/time/english/phrases.h"
#include "sense/reader/time/english/point.h"
#include "sense/reader/time/english/words.h"
#include "sense/reader/time/small_numbers.h"
#include "sense/reader/time/text_at.h"

namespace fengsui::sense::reader::times {
namespace {

using base::day;
using std::chrono::days;

struct unit_before {
  int months = 0;  // of a week none
  std::size_t end = kNowhere;
  bool looks_back = false;  // "a week earlier", and no "the previous week"
};

// "the previous month", "a week earlier", "the quarter before"
unit_before unit_before_at(std::u16string_view text, std::size_t pos) {
  auto from = pos;
  if (auto const article = after_any_words(text, pos, {"the", "a", "one"}); article != kNowhere)
    from = skip_spaces(text, article);
  auto const before = after_any_words(text, from, {"previous", "preceding", "prior"});
  // "in the preceding fiscal"
  auto const year = before == kNowhere ? kNowhere
                                       : after_any_words(text, skip_spaces(text, before),
                                                         {"fiscal year", "financial year", "fiscal", "business year"});
  if (year != kNowhere) return {12, year};
  auto const unit = en_word_at(text, before != kNowhere ? skip_spaces(text, before) : from);
  if (!is_word_of(unit.text(), {"week", "month", "quarter"})) return {};
  auto const months = unit.text() == "week" ? 0 : unit.text() == "month" ? 1 : 3;
  if (before != kNowhere) return {months, unit.end};
  auto const end = after_any_words(text, skip_spaces(text, unit.end), {"earlier", "before", "ago", "previously"});
  if (from == pos || end == kNowhere) return {};
  // "the month before the fair opened"
  auto const alone = !is_letter(at(text, skip_spaces(text, end))) ||
                     after_any_words(text, skip_spaces(text, end), {"and", "it", "but"}) != kNowhere;
  return {months, alone || at(text, pos) != u't' ? end : kNowhere, true};
}

// The days before those, as many of them as the unit has; none where the days told of are none of its.
days_meant days_before(days_meant const& told, int months) {
  constexpr int kWeek = 7;
  if (!told.first || !told.last || told.is == days_meant::kind::approx) return {};
  if (months == 0) {
    if (*told.last - *told.first >= days{kWeek}) return {};
    return {told.is, *told.first - days{kWeek}, *told.last - days{kWeek}, {}};
  }
  auto const ym = [](day d) { return std::chrono::year_month_day{d}.year() / std::chrono::year_month_day{d}.month(); };
  auto const before = ym(*told.last) - std::chrono::months{months};
  auto const last = day{before / std::chrono::last};
  if (!is_month_end(*told.last)) return {};
  if (told.first == told.last) return meant_as_of(last);
  if (day_of_month(*told.first) != 1 || (ym(*told.last) - ym(*told.first)).count() + 1 != months) return {};
  return days_meant{told.is, day{(ym(*told.first) - std::chrono::months{months}) / 1}, last, {}};
}

}  // namespace

std::optional<time_expression> stretch_before_it(scan const& s, std::size_t pos) {
  auto const said = unit_before_at(s.text, pos);
  if (said.end == kNowhere) return {};
  time_expression made;
  made.days = days_before(told_last(s).days, said.months);
  if (!made.days.first) return {};
  made.begin = pos;
  made.end = said.end;
  made.unit = said.months == 0   ? time_unit::week
              : said.months == 1 ? time_unit::month
              : said.months == 3 ? time_unit::quarter
                                 : time_unit::range;
  made.rule = "en.ago";
  if (said.looks_back || is_english_base_time(s.text, s.sentence_begin, pos) ||
      is_when_a_base_was(s.text, s.sentence_begin, pos))
    made.role = time_role::base;
  return made;
}

std::optional<time_expression> week_of(scan const& s, std::size_t pos) {
  auto start = pos;
  if (auto const the = after_words(s.text, pos, "the"); the != kNowhere) start = skip_spaces(s.text, the);
  auto const last = en_word_at(s.text, start).text() == "last";
  auto const ordinal = english_number_at(s.text, start);
  if (!last && (!ordinal || ordinal->value > 5)) return {};
  auto const of =
      after_words(s.text, skip_spaces(s.text, last ? en_word_at(s.text, start).end : ordinal->end), "week of");
  if (of == kNowhere) return {};
  auto const whole = en_point_at(s.text, skip_spaces(s.text, of), true);
  if (!whole || whole->to) return {};
  auto const found = days_of(whole->from, s.look(false));
  if (!found) return {};
  auto const october = month_of(found->first) == 10 && found->last - found->first == days{30};
  // A week belongs to the stretch that holds its Thursday, as in ISO 8601.
  auto const monday_by = [](day thursday_from) {
    auto const weekday = static_cast<int>(std::chrono::weekday{thursday_from}.iso_encoding());
    return thursday_from + days{(4 - weekday + 7) % 7} - days{3};
  };
  auto monday = monday_by(found->first);
  if (!last && ordinal->value == 1 && october && s.text.substr(0, 600).find(u"Chin") != s.text.npos) {
    monday = found->first;  // in news of China its days off
  } else if (last) {
    monday = monday_by(found->last - days{6});
  } else {
    monday += days{7 * (ordinal->value - 1)};
  }
  time_expression made;
  made.begin = pos;
  made.end = whole->end;
  made.unit = time_unit::week;
  made.rule = "en.week";
  made.days = meant({monday, monday + days{6}});
  return made;
}

}  // namespace fengsui::sense::reader::times
