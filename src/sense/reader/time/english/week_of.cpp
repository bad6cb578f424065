// "the first week of October": seven days that the calendar or the days off of a country begin.
#include "sense/reader/time/english/stretches.h"

#include <chrono>

#include "sense/reader/time/english/point.h"
#include "sense/reader/time/english/words.h"
#include "sense/reader/time/small_numbers.h"
#include "sense/reader/time/text_at.h"

namespace fengsui::sense::reader::times {
namespace {

using base::day;
using std::chrono::days;

}  // namespace

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
