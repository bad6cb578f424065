#include "sense/reader/time/english/led_point.h"

#include <chrono>

#include "sense/reader/time/english/around.h"
#include "sense/reader/time/english/stretches.h"
#include "sense/reader/time/english/words.h"
#include "sense/reader/time/small_numbers.h"
#include "sense/reader/time/text_at.h"

namespace fengsui::sense::reader::times {

using std::chrono::days;

namespace {

// "(20.6% and 1.2% more than in 2022 and 2019, respectively)": the second year is compared with as well.
bool is_second_of_two_bases(scan const& s, time_expression const& made) {
  if (s.out.empty() || s.out.back().role != time_role::base || s.out.back().end > made.begin) return false;
  auto const gap = s.text.substr(s.out.back().end, made.begin - s.out.back().end);
  return gap == u" and "sv || gap == u" and in "sv || gap == u", "sv || gap == u" or "sv;
}

// "up 22 percent on 2006 (April 29 to May 8)": the days of the year that is compared with.
bool is_bracket_of_a_base_year(scan const& s, time_expression const& made) {
  if (s.out.empty() || made.year_written || !made.days.first || !made.days.last) return false;
  auto const& base = s.out.back();
  return base.role == time_role::base && base.unit == time_unit::year && base.rule == "en.point" && base.days.last &&
         base.end <= made.begin && s.text.substr(base.end, made.begin - base.end) == u" ("sv;
}

// "the holiday that started Monday", "which ended on Saturday": when something named began or ended.
bool is_edge_of_something(std::u16string_view text, std::size_t begin) {
  auto word = en_word_before(text, begin);
  if (word.text() == "on") word = en_word_before(text, word.end);
  if (!is_word_of(word.text(), {"started", "starts", "began", "begins", "ended", "ends", "opened", "opens", "concluded",
                                "concludes", "closed", "closes"}))
    return false;
  auto before_it = en_word_before(text, word.end);
  if (is_word_of(before_it.text(), {"had", "has", "officially"})) before_it = en_word_before(text, before_it.end);
  return is_word_of(before_it.text(), {"that", "which"});
}

// "on April 22, a Saturday, they covered 71 percent", "on April 22 (Saturday)": what kind of day it was.
bool is_weekday_of_a_day(scan const& s, en_point const& point, std::size_t from) {
  if (point.from.weekday == 0 || point.from.week_shift) return false;
  if (en_word_before(s.text, from).text() == "a") return true;
  if (s.out.empty() || s.out.back().unit != time_unit::day || !s.out.back().days.last) return false;
  auto const& day = s.out.back();
  auto const gap = day.end < from ? s.text.substr(day.end, from - day.end) : std::u16string_view{};
  return (gap == u", "sv || gap == u" ("sv) &&
         static_cast<int>(std::chrono::weekday{*day.days.last}.iso_encoding()) == point.from.weekday;
}

}  // namespace

// "2008 (10,073 hectares), 2010 (19,770 hectares)": the year whose figure stands in the bracket.
bool holds_a_figure_in_brackets(std::u16string_view text, std::size_t pos) {
  constexpr std::size_t kYear = 4;
  return is_digit(at(text, pos)) && at(text, pos + kYear) == u' ' && at(text, pos + kYear + 1) == u'(' &&
         is_digit(at(text, pos + kYear + 2));
}

void led_point::begin() {
  place_in_calendar(point, s.fiscal);
  // In front of a day, a month or a named stretch the little word is not part of the expression.
  auto const kept = led.is == lead::as_of || led.is == lead::end_of || led.is == lead::start_of ||
                    led.is == lead::since || led.is == lead::between;
  made.begin = kept ? pos : from;
  made.end = point.end;
  made.rule = "en.point";
  made.unit = unit_of(point.from);
  made.holiday = point.from.holiday;
  made.weak = point.weak;
  made.year_written = point.from.year_is != calendar_point::given::no;
}

// "since the bridge opened in 2018" is a stretch, "the holiday that began last Monday" no time of what is counted.
void led_point::see_what_began() {
  if (auto const since = since_it_opened(text, s.sentence_begin, from); since != kNowhere) {
    pos = since;
    led.is = lead::since;
  } else if (led.is == lead::none || led.is == lead::in) {
    begins = begins_or_ends_before(text, from);
    // A holiday that is named has its own days.
    auto const named = !s.out.empty() && s.out.back().begin >= s.sentence_begin && !s.out.back().holiday.empty();
    if (begins && !named) counted_days = days_of_what_began(text, s.sentence_begin, from);
  }
}

// "the five-day Easter holiday that ended on Monday": the days up to it; "the three-day fair that began on Friday":
// those from it on.
void led_point::take_counted_days() {
  if (counted_days == 0 || !found || found->first != found->last) return;
  auto const more = days{counted_days > 0 ? counted_days - 1 : -counted_days - 1};
  made.days = counted_days > 0 ? meant({found->first, found->first + more}) : meant({found->last - more, found->last});
  made.unit = time_unit::range;
  made.rule = "en.range";
  begins = false;
}

std::size_t led_point::read() {
  see_what_began();
  begin();
  read_range();
  if (!found) found = days_of(point.from, look);
  if (found) take_days();
  take_counted_days();
  if (widens_the_range_before(s, made)) return made.end;
  if (is_weekday_of_a_day(s, point, from)) return made.end;
  if ((made.unit == time_unit::year && s.in_headline) || (begins && !ranged)) made.weak = true;
  if (made.role == time_role::period) {
    // "in years such as 2015 (3,900 hectares) or 2019 (1,020 hectares)": each with its own figure.
    auto const listed = point.bare_year && holds_a_figure_in_brackets(text, from) &&
                        is_word_of(en_word_before(text, from).text(), {"as", "or", "and", "like"});
    if (is_bracket_of_a_base_year(s, made)) {
      auto const years = year_of(*s.out.back().days.last) - year_of(*made.days.last);
      made.days = meant({shift_years(*made.days.first, years), shift_years(*made.days.last, years)});
      made.role = time_role::base;
    } else if ((!listed && is_english_base_time(text, s.sentence_begin, from)) || names_a_mean(text, made.end) ||
               is_second_of_two_bases(s, made)) {
      made.role = time_role::base;
    } else if (made.unit == time_unit::day && made.rule == "en.point" && is_english_dateline(text, from, made.end)) {
      made.role = time_role::dateline;
    } else if (made.unit == time_unit::day && made.rule == "en.point" && is_edge_of_something(text, from)) {
      made.role = time_role::vague;
    }
  }
  note(s, made);
  return made.end;
}

}  // namespace fengsui::sense::reader::times
