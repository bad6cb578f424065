// Times in English: phrases and counted stretches first, then a point of the calendar with what leads it and what it
// runs to.
#include <chrono>

#include "sense/reader/time/en_around.h"
#include "sense/reader/time/en_leads.h"
#include "sense/reader/time/en_phrases.h"
#include "sense/reader/time/en_point.h"
#include "sense/reader/time/en_stretches.h"
#include "sense/reader/time/en_words.h"
#include "sense/reader/time/scan.h"
#include "sense/reader/time/small_numbers.h"
#include "sense/reader/time/text_at.h"

namespace fengsui::sense::reader::times {
namespace {

using std::chrono::days;
using given = calendar_point::given;

// The words that an expression begins with.
word_heads all_heads() {
  word_heads made{"financial", "fiscal",    "year",     "half", "quarter", "late",    "early", "mid",
                  "recent",    "preceding", "upcoming", "a",    "an",      "several", "few"};
  add_phrase_heads(made);
  add_lead_heads(made);
  add_point_heads(made);
  return made;
}

// What is no point of the calendar, in the order in which one wins over another.
std::optional<time_expression> phrase_or_stretch_at(scan const& s, std::size_t pos) {
  if (auto found = english_phrase_at(s, pos)) return found;
  if (auto found = first_days_of(s, pos)) return found;
  if (auto found = counted_stretch_at_hand(s, pos)) return found;
  if (auto found = week_of(s, pos)) return found;
  if (auto found = stretch_by_its_end(s, pos)) return found;
  return english_counted_from_now(s, pos);
}

// late March, early April, mid-May: which third of the month, and `from` moves behind the word; 0 where none is said.
int third_of_month_at(std::u16string_view text, std::size_t& from) {
  auto const shade = en_word_at(text, from);
  if (!is_word_of(shade.text(), {"late", "early", "mid"}) ||
      (at(text, shade.end) != u' ' && at(text, shade.end) != u'-'))
    return 0;
  from = shade.end + 1;
  return shade.text() == "early" ? 1 : shade.text() == "mid" ? 2 : 3;
}

// "2008 (10,073 hectares), 2010 (19,770 hectares)": the year whose figure stands in the bracket.
bool holds_a_figure_in_brackets(std::u16string_view text, std::size_t pos) {
  constexpr std::size_t kYear = 4;
  return is_digit(at(text, pos)) && at(text, pos + kYear) == u' ' && at(text, pos + kYear + 1) == u'(' &&
         is_digit(at(text, pos + kYear + 2));
}

// "the rush that started on Sept. 28 and will last until Oct. 8", "will begin on Monday and end on Oct 10": where the
// end is told behind the start; kNowhere where it is not.
std::size_t mark_of_an_end(std::u16string_view text, std::size_t sentence_begin, std::size_t begin, std::size_t pos) {
  constexpr std::size_t kReach = 24;
  auto const from = std::max(sentence_begin, begin > kReach ? begin - kReach : 0);
  auto const lead = text.substr(from, begin - from);
  auto starts_there = false;
  for (std::u16string_view const verb :
       {u"start", u"began", u"begin", u"kick", u"opened", u"opens", u"commenc", u"launch"})
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

// "three days" by itself: how long something lasts.
std::optional<std::size_t> read_length(scan& s, std::size_t pos) {
  auto const lasts = english_length_at(s.text, pos);
  if (!lasts || is_word_of(en_word_at(s.text, pos).text(), {"a", "an"})) return {};
  time_expression made;
  made.begin = pos;
  made.end = lasts->end;
  made.role = time_role::duration;
  made.rule = "en.length";
  if (!lasts->hours) made.length_days = lasts->days;
  note(s, made);
  return made.end;
}

// "(20.6% and 1.2% more than in 2022 and 2019, respectively)": the second year is compared with as well.
bool is_second_of_two_bases(scan const& s, time_expression const& made) {
  if (s.out.empty() || s.out.back().role != time_role::base || s.out.back().end > made.begin) return false;
  auto const gap = s.text.substr(s.out.back().end, made.begin - s.out.back().end);
  return gap == u" and " || gap == u" and in " || gap == u", " || gap == u" or ";
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

// A point of the calendar, what leads it, and the expression that both become.
struct led_point {
  scan& s;
  std::size_t pos;   // where the leading word begins
  std::size_t from;  // where the point does
  leading led;
  en_point point;
  std::u16string_view text = s.text;
  bool ahead = speaks_of_the_future(text, s.sentence_begin, point.end);
  sight look = s.look(ahead);
  time_expression made = {};
  std::optional<stretch> found = {};
  bool ranged = false;
  bool begins = false;   // the day on which something began or ended
  int counted_days = 0;  // how long it lasted, below zero where it ended then; 0 where that is not said

  // Notes it; its end.
  std::size_t read();

 private:
  void see_what_began();
  void take_counted_days();
  void begin();
  // "April 4-6", "from January to May", "between October 1 and 7, 2024", "from May to date"
  void read_range();
  // Where what the range runs to begins; kNowhere where it runs to nothing.
  std::size_t range_mark() const;
  bool runs_to_now(std::size_t mark);
  std::optional<en_point> day_alone_at(std::size_t mark);
  void run_to(en_point const&);

  void take_days();
  bool is_edge();
  bool is_since();
  base::day until_now() const;
  bool is_open();
  void take_whole();
  void stop_this_year_short();
};

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
  made.year_written = point.from.year_is != given::no;
}

std::size_t led_point::range_mark() const {
  auto const next = skip_spaces(text, point.end);
  auto mark = kNowhere;
  if (at(text, next) == u'-') {
    mark = skip_spaces(text, next + 1);
  } else {
    mark = after_any_words(text, next, {"to", "through", "until", "till", "thru"});
    if (mark == kNowhere && led.is == lead::between) mark = after_words(text, next, "and");
    if (mark == kNowhere) mark = mark_of_an_end(text, s.sentence_begin, pos, next);
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
      year && year->bare_year && !year->to && year->from.year_is == given::written) {
    point.from.year_is = given::written;
    point.from.year = year->from.year;
    made.year_written = true;
    to.end = year->end;
  }
  return to;
}

void led_point::run_to(en_point const& to) {
  found = days_between(point.from, to.from, look);
  if (!found) return;
  made.end = to.end;
  made.unit = time_unit::range;
  made.rule = "en.range";
  made.year_written = made.year_written || to.from.year_is != given::no;
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
  auto to = en_point_at(text, mark, true);
  if (!to && made.unit == time_unit::day) to = day_alone_at(mark);
  if (to && !to->to) run_to(*to);
}

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

// "Since May", "from May 3": from then to the day of the text; "its lowest since 1988" is no stretch.
bool led_point::is_since() {
  if (led.is == lead::since && is_since_a_record(text, pos)) {
    made.role = time_role::vague;
    made.rule = "en.record";
    return true;
  }
  // "from the beginning of 2023 until June"
  if (led.is == lead::since && ranged) return false;
  auto const& published = s.context.published;
  if ((led.is == lead::since || (led.is == lead::from && !ranged && made.unit == time_unit::day)) &&
      !(led.is == lead::from && after_a_change(text, s.sentence_begin, pos))) {
    made.rule = "en.since";
    made.unit = time_unit::range;
    made.begin = led.is == lead::since && pos < from - std::min<std::size_t>(from, 24) ? from : pos;
    if (published && found->first <= *published) {
      made.days = meant({found->first, until_now()});
    } else {
      made.days.first = found->first;
      made.weak = true;
    }
    return true;
  }
  if (ranged || made.unit != time_unit::day || !published || found->first > *published ||
      !is_when_it_began(text, s.sentence_begin, pos))
    return false;
  made.rule = "en.since";
  made.unit = time_unit::range;
  made.days = meant({found->first, *published});
  return true;
}

// What has gone on runs to the day of the text, or to the end of the months that a report is of: "In May trucks rose 3
// per cent. Since January they have fallen".
base::day led_point::until_now() const {
  constexpr days kLatestReport{45};
  auto const& main = s.context.main;
  auto const& published = *s.context.published;
  auto const months = main.first && main.is == days_meant::kind::span && day_of_month(*main.first) == 1 &&
                      is_month_end(*main.last) && *main.last < published && published - *main.last <= kLatestReport;
  return months && found->first <= *main.last ? *main.last : published;
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
             *main.first >= found->first && *main.last <= found->last) {
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
  if (point.bare_year && s.context.published && ends(text, from, u"o far in ") &&
      found->first <= *s.context.published && *s.context.published < found->last)
    made.days = meant({found->first, *s.context.published});
  if (point.bare_year && point.from.year_is == given::shifted && point.from.year == 0 && !ahead && s.context.published)
    stop_this_year_short();
}

void led_point::take_days() {
  if (!is_edge() && !is_since() && !is_open()) take_whole();
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
  if ((made.unit == time_unit::year && s.in_headline) || (begins && !ranged)) made.weak = true;
  if (made.role == time_role::period) {
    // "in years such as 2015 (3,900 hectares) or 2019 (1,020 hectares)": each with its own figure.
    auto const listed = point.bare_year && holds_a_figure_in_brackets(text, from) &&
                        is_word_of(en_word_before(text, from).text(), {"as", "or", "and", "like"});
    if ((!listed && is_english_base_time(text, s.sentence_begin, from)) || names_a_mean(text, made.end) ||
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

}  // namespace

std::optional<std::size_t> read_en_time(scan& s, std::size_t pos) {
  auto const text = s.text;
  static auto const heads = all_heads();
  if (is_letter(at(text, pos)) && !heads.hold(text, pos)) return {};
  if (auto found = phrase_or_stretch_at(s, pos)) {
    auto const end = found->end;
    note(s, std::move(*found));
    return end;
  }
  auto const led = is_letter(at(text, pos)) ? lead_at(text, pos) : leading{};
  // "in the same quarter last year": what stands behind the little word is a phrase of its own.
  if (led.is != lead::none && (english_phrase_at(s, led.end) || stretch_by_its_end(s, led.end))) return {};
  auto from = led.is == lead::none ? pos : led.end;
  if (auto const the = after_words(text, from, "the"); the != kNowhere && led.is != lead::none && led.is != lead::in)
    from = skip_spaces(text, the);
  auto const third = third_of_month_at(text, from);
  auto const bare_ok = led.is != lead::none || may_lead_a_year(en_word_before(text, pos).text()) ||
                       holds_a_figure_in_brackets(text, pos);
  auto point = en_point_at(text, from, bare_ok);
  if (!point) {
    if (led.is != lead::none) return {};  // the word is no time by itself; what follows is looked at in its turn
    return read_length(s, pos);
  }
  if (third != 0 && unit_of(point->from) == time_unit::month && !point->to) point->from.ten_days = third;
  return led_point{s, pos, from, led, *point}.read();
}

}  // namespace fengsui::sense::reader::times
