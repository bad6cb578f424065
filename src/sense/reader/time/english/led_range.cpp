// What a point of the calendar in English runs to: "April 4-6", "from January to May", "from May to date".
#include "sense/reader/time/english/led_point.h"

#include <algorithm>
#include <chrono>

#include "sense/reader/time/english/stretches.h"
#include "sense/reader/time/english/words.h"
#include "sense/reader/time/small_numbers.h"
#include "sense/reader/time/text_at.h"

namespace fengsui::sense::reader::times {
namespace {

// "the rush that started on Sept. 28 and will last until Oct. 8", "will begin on Monday and end on Oct 10": where the
// end is told behind the start; kNowhere where it is not.
std::size_t mark_of_an_end(std::u16string_view text, std::size_t sentence_begin, std::size_t begin, std::size_t pos) {
  constexpr std::size_t kReach = 24;
  auto const from = std::max(sentence_begin, begin > kReach ? begin - kReach : 0);
  auto const lead = text.substr(from, begin - from);
  auto starts_there = false;
  for (std::u16string_view const verb :
       {u"start"sv, u"began"sv, u"begin"sv, u"kick"sv, u"opened"sv, u"opens"sv, u"commenc"sv, u"launch"sv})
    starts_there = starts_there || lead.find(verb) != std::u16string_view::npos;
  if (!starts_there) return kNowhere;
  if (at(text, pos) == u',') pos = skip_spaces(text, pos + 1);
  if (auto const both = after_words(text, pos, "and"); both != kNowhere) pos = skip_spaces(text, both);
  for (std::string_view const helper :
       {"is expected to", "is scheduled to", "is set to", "is due to", "is to", "will", "would"}) {
    if (auto const end = after_words(text, pos, helper); end != kNowhere) {
      pos = skip_spaces(text, end);
      break;
    }
  }
  auto const verb = after_any_words(text, pos,
                                    {"end", "ends", "ended", "ending", "last", "lasts", "lasted", "lasting", "conclude",
                                     "concludes", "concluded", "run", "runs", "ran", "close", "closes", "closed"});
  if (verb == kNowhere) return kNowhere;
  return after_any_words(text, skip_spaces(text, verb), {"on", "until", "till", "through", "to"});
}

// "from Jan 26, when the rush began, to Feb 18": behind what is said of the start.
std::size_t mark_behind_an_aside(std::u16string_view text, std::size_t pos) {
  constexpr std::size_t kReach = 56;
  if (at(text, pos) != u',') return kNowhere;
  auto const aside = text.substr(pos + 1, kReach);
  auto const close = aside.find_first_of(u",.;:()\n0123456789"sv);
  if (close == aside.npos || aside[close] != u',') return kNowhere;
  return after_any_words(text, skip_spaces(text, pos + close + 2), {"to", "through", "until", "till"});
}

// "from March 21 to Eid al-Fitr on March 31": what the last day is called stands before it.
std::size_t behind_the_days_name(std::u16string_view text, std::size_t mark) {
  constexpr std::size_t kLongestName = 32;
  auto const name = text.substr(std::min(mark, text.size()), kLongestName);
  auto const on = name.find(u" on "sv);
  if (on == name.npos || name.empty() || name[0] < u'A' || name[0] > u'Z' ||
      name.substr(0, on).find_first_of(u",.;:()\n0123456789"sv) != name.npos)
    return kNowhere;
  return mark + on + 4;
}

}  // namespace

int third_of_month_at(std::u16string_view text, std::size_t& from) {
  auto const shade = en_word_at(text, from);
  if (!is_word_of(shade.text(), {"late", "early", "mid"}) ||
      (at(text, shade.end) != u' ' && at(text, shade.end) != u'-'))
    return 0;
  from = shade.end + 1;
  return shade.text() == "early" ? 1 : shade.text() == "mid" ? 2 : 3;
}

std::size_t led_point::range_mark() const {
  auto next = skip_spaces(text, point.end);
  // "between Friday noon and Sunday midnight"
  auto const hour =
      after_any_words(text, next, {"noon", "midnight", "midday", "morning", "afternoon", "evening", "night"});
  if (hour != kNowhere && unit_of(point.from) == time_unit::day) next = skip_spaces(text, hour);
  auto mark = kNowhere;
  if (at(text, next) == u'-') {
    mark = skip_spaces(text, next + 1);
  } else {
    mark = after_any_words(text, next, {"to", "through", "until", "till", "thru"});
    if (mark == kNowhere && led.is == lead::between) mark = after_words(text, next, "and");
    if (mark == kNowhere) mark = after_any_words(text, next, {"up to", "up until", "up through"});
    // "4.6 million hectares burned this year as of Saturday"
    if (mark == kNowhere && point.bare_year) mark = after_any_words(text, next, {"as of", "as at"});
    if (mark == kNowhere) mark = mark_of_an_end(text, s.sentence_begin, pos, next);
    if (mark == kNowhere && led.is == lead::from) mark = mark_behind_an_aside(text, next);
    if (mark != kNowhere) mark = skip_spaces(text, mark);
  }
  if (mark == kNowhere) return mark;
  if (auto const the = after_words(text, mark, "the"); the != kNowhere) mark = skip_spaces(text, the);
  if (auto const close = after_any_words(text, mark, {"the end of", "end of"}); close != kNowhere) {
    mark = skip_spaces(text, close);  // the whole of it is in the range
  }
  return mark;
}

bool led_point::runs_to_now(std::size_t mark) {
  auto const now = after_any_words(text, mark, {"now", "date", "present"});
  if (now == kNowhere || !s.context.published) return false;
  auto const start = days_of(point.from, look);
  if (!start || start->first > *s.context.published) return false;
  found = stretch{start->first, *s.context.published};
  made.end = now;
  made.unit = time_unit::range;
  made.rule = "en.range";
  ranged = true;
  return true;
}

std::optional<en_point> led_point::day_alone_at(std::size_t mark) {
  auto const number = english_number_at(text, mark);
  if (!number || number->value < 1 || number->value > 31 || !number->digits) return {};
  // "the number since April 1 to 1,238"
  if (is_one_of(at(text, number->end), u",.") && is_digit(at(text, number->end + 1))) return {};
  en_point to;
  to.from.day = number->value;
  to.end = number->end;
  // "between October 1 and 7, 2024"
  auto const comma = at(text, to.end) == u',' ? skip_spaces(text, to.end + 1) : to.end;
  if (auto const year = comma > to.end ? en_point_at(text, comma, true) : std::optional<en_point>{};
      year && year->bare_year && !year->to && year->from.year_is == calendar_point::given::written) {
    point.from.year_is = calendar_point::given::written;
    point.from.year = year->from.year;
    made.year_written = true;
    to.end = year->end;
  }
  return to;
}

void led_point::run_to(en_point const& to) {
  // "from mid-December to mid-April"
  constexpr int kMiddle = 15;
  if (point.from.ten_days == 2) point.from.ten_days = 0, point.from.day = kMiddle;
  found = days_between(point.from, to.from, look);
  if (!found) return;
  made.end = to.end;
  made.unit = time_unit::range;
  made.rule = "en.range";
  made.year_written = made.year_written || to.from.year_is != calendar_point::given::no;
  ranged = true;
}

void led_point::read_range() {
  if (point.to) {
    found = days_between(point.from, *point.to, look);
    made.unit = time_unit::range;
    made.rule = "en.range";
    ranged = true;
    return;
  }
  if (led.is == lead::as_of || led.is == lead::end_of) return;
  auto const mark = range_mark();
  if (mark == kNowhere || runs_to_now(mark)) return;
  auto to_at = mark;
  auto const third = third_of_month_at(text, to_at);
  auto to = en_point_at(text, to_at, true);
  constexpr int kDays = 10;
  if (third != 0 && to && unit_of(to->from) == time_unit::month && third < 3)
    to->from.day = third == 1 ? kDays : kDays + 5;
  if (auto const on = behind_the_days_name(text, mark); on != kNowhere && (!to || to->end < on)) {
    auto const day = en_point_at(text, on, true);
    if (day && unit_of(day->from) == time_unit::day) to = day;
  }
  if (!to && made.unit == time_unit::day) to = day_alone_at(mark);
  if (to && !to->to) run_to(*to);
}

bool widens_the_range_before(scan& s, time_expression const& made) {
  if (s.out.empty() || made.rule != "en.range" || made.unit != time_unit::range || !made.days.first) return false;
  auto const& earlier = s.out.back();
  auto const gap = s.text.substr(earlier.end, made.begin > earlier.end ? made.begin - earlier.end : 0);
  constexpr std::chrono::days kSeason{45};
  if (earlier.rule != "en.range" || earlier.role != time_role::period ||
      (gap != u" and "sv && gap != u" and from "sv) || !earlier.days.first || !made.days.last)
    return false;
  // Neither says its year: the second follows the first.
  auto last = *made.days.last;
  if (!made.year_written && last < *earlier.days.last) last = shift_years(last, 1);
  if (last <= *earlier.days.last || last > *earlier.days.first + kSeason) return false;
  auto widened = earlier;
  widened.end = made.end;
  widened.days = meant({*earlier.days.first, last});
  s.out.pop_back();
  note(s, std::move(widened));
  return true;
}

}  // namespace fengsui::sense::reader::times
