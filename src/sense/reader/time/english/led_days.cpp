// The days that a point of the calendar in English means with the little word that leads it: "as of May", "since May",
// "before 2030", "this year".
#include "sense/reader/time/english/led_point.h"

#include <chrono>

#include "sense/reader/time/english/around.h"
#include "sense/reader/time/english/words.h"
#include "sense/reader/time/text_at.h"

namespace fengsui::sense::reader::times {

using std::chrono::days;

// "As of May", "by the end of March", "at the start of 2024": one day at its edge.
bool led_point::is_edge() {
  // "as of the first ten months": all of them.
  constexpr days kLongestEdge{31};
  if (led.is == lead::as_of && made.unit != time_unit::year && found->last - found->first > kLongestEdge) return false;
  if (led.is == lead::as_of || led.is == lead::end_of) {
    made.days = meant_as_of(found->last);
    made.rule = "en.as_of";
  } else if (led.is == lead::start_of) {
    made.days = meant_as_of(found->first);
  } else {
    return false;
  }
  made.unit = time_unit::day;
  return true;
}

// "since May", "from May 3", "From January the total is 26 million": what has gone on since; no "up from May", no
// "dates from May 3".
bool led_point::leads_to_now() const {
  if (led.is == lead::since) return true;
  auto const opens = made.unit == time_unit::month && pos <= s.sentence_begin + 1;
  if (led.is != lead::from || ranged || (made.unit != time_unit::day && !opens)) return false;
  return !after_a_change(text, s.sentence_begin, pos) &&
         !is_word_of(en_word_before(text, pos).text(), {"dates", "dated", "dating", "date", "stems", "comes", "data"});
}

// "Since May": from then to the day of the text; "its lowest since 1988" is no stretch.
bool led_point::is_since() {
  if (led.is == lead::since && is_since_a_record(text, pos)) {
    made.role = time_role::vague;
    made.rule = "en.record";
    return true;
  }
  // "from the beginning of 2023 until June"
  if (led.is == lead::since && ranged) return false;
  auto const now = until_now(s, found->first);
  if (leads_to_now()) {
    made.rule = "en.since";
    made.unit = time_unit::range;
    made.begin = led.is == lead::since && pos < from - std::min<std::size_t>(from, 24) ? from : pos;
    if (now) {
      made.days = meant({found->first, *now});
    } else {
      made.days.first = found->first;
      made.weak = true;
    }
    return true;
  }
  auto const& published = s.context.published;
  if (ranged || made.unit != time_unit::day || !published || found->first > *published ||
      !is_when_it_began(text, s.sentence_begin, pos))
    return false;
  made.rule = "en.since";
  made.unit = time_unit::range;
  made.days = meant({found->first, *published});
  return true;
}

// "handled 2.5 million TEUs through the first ten months", "through October", "until Sunday", "to the end of June", "up
// to 30 September": from the year's first day.
bool led_point::is_through() {
  auto const& published = s.context.published;
  auto const up_to = led.is == lead::none && ends(text, pos, u"p to "sv) && made.unit != time_unit::quarter;
  if ((led.is != lead::until && !up_to) || ahead || made.unit == time_unit::year ||
      (published && found->first > *published))
    return false;
  made.days = meant({month_of(year_of(found->last), 1).first, found->last});
  made.unit = time_unit::range;
  made.rule = "en.range";
  return true;
}

// "Before May", "after 2030": no end is known.
bool led_point::is_open() {
  if (led.is != lead::before && led.is != lead::until && led.is != lead::after) return false;
  made.role = time_role::vague;
  made.rule = "en.before";
  if (led.is == lead::after) {
    made.days.first = found->last + days{1};
  } else {
    made.days.last = found->first - days{1};
  }
  return true;
}

// "This year" in a text about a month of it is that month, else the year up to the day that is spoken of.
void led_point::stop_this_year_short() {
  auto const& main = s.context.main;
  if (auto const so_far = s.as_of_in_sentence(); so_far && found->first <= *so_far && *so_far <= found->last) {
    made.days = meant({found->first, *so_far});
    made.refers_back = true;
  } else if (main.first && main.is == days_meant::kind::span && s.context.main_unit != time_unit::year &&
             (s.context.main_unit != time_unit::day || s.context.main_is_weak) && *main.first >= found->first &&
             *main.last <= found->last) {
    made.days = main;
    made.holiday = s.context.main_holiday;
    made.unit = s.context.main_unit;
    made.refers_back = true;
  } else if (*s.context.published < found->last) {
    made.days = meant({found->first, *s.context.published});
  }
}

void led_point::take_whole() {
  made.days = meant(*found);
  // "So far in 2024"
  if (point.bare_year && s.context.published && ends(text, from, u"o far in "sv) &&
      found->first <= *s.context.published && *s.context.published < found->last)
    made.days = meant({found->first, *s.context.published});
  if (point.bare_year && point.from.year_is == calendar_point::given::shifted && point.from.year == 0 && !ahead &&
      s.context.published)
    stop_this_year_short();
}

void led_point::take_days() {
  if (!is_edge() && !is_since() && !is_through() && !is_open()) take_whole();
}

}  // namespace fengsui::sense::reader::times
