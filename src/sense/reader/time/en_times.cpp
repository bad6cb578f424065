#include <algorithm>
#include <array>

#include "sense/reader/time/en_point.h"
#include "sense/reader/time/scan.h"
#include "sense/reader/time/small_numbers.h"
#include "sense/reader/time/text_at.h"

namespace fengsui::sense::reader::times {
namespace {

using base::day;
using std::chrono::days;
using given = calendar_point::given;
using words = std::initializer_list<std::string_view>;

std::size_t after_any(std::u16string_view text, std::size_t pos, words list) {
  for (auto const word : list) {
    if (auto const end = after_words(text, pos, word); end != kNowhere) return end;
  }
  return kNowhere;
}

// The word before `pos`, which begins a word, in lower case.
en_word word_before(std::u16string_view text, std::size_t pos) {
  while (pos > 0 && text[pos - 1] == u' ') --pos;
  auto start = pos;
  while (start > 0 && pos - start < 17 && is_letter(text[start - 1])) --start;
  auto made = en_word_at(text, start);
  if (made.end != pos) return {{}, 0, start};
  made.end = start;
  return made;
}

char16_t lower(char16_t c) {
  return c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c + 32) : c < 0x80 ? c : u'\0';
}

bool is_one_of(std::string_view word, words list) {
  return std::ranges::find(list, word) != list.end();
}

// Does something change, or is something counted, before `pos` in its clause? Then "from March" is a base.
bool after_a_change(std::u16string_view text, std::size_t sentence_begin, std::size_t pos) {
  auto const from = std::max(sentence_begin, pos > 90 ? pos - 90 : 0);
  auto piece = text.substr(from, pos - from);
  auto const stop = piece.find_last_of(u";,");
  if (stop != std::u16string_view::npos) piece = piece.substr(stop + 1);
  for (std::u16string_view const cue :
       {u"percent",  u"per cent", u"%",     u" up ",     u"down",   u"rose", u"rise",   u"fell",   u"fall", u"increase",
        u"decrease", u"declin",   u"drop",  u"grew",     u"growth", u"gain", u"higher", u"lower",  u"more", u"fewer",
        u"less",     u"jump",     u"surge", u"compared", u"points", u"slip", u"climb",  u"improve"}) {
    if (piece.find(cue) != std::u16string_view::npos) return true;
  }
  return false;
}

// "than in the corresponding holiday period last year", "compared to its level last year": only nouns stand between
// what compares and the year.
bool is_within_a_base(std::u16string_view text, std::size_t sentence_begin, std::size_t begin) {
  constexpr std::size_t kReach = 64;
  auto const from = std::max(sentence_begin, begin > kReach ? begin - kReach : 0);
  auto const lead = text.substr(from, begin - from);
  for (std::u16string_view const mark : {u" than ", u"compared with ", u"compared to ", u" versus ", u" against "}) {
    auto const found = lead.rfind(mark);
    if (found == std::u16string_view::npos) continue;
    auto const said = lead.substr(found + mark.size());
    if (said.find_first_of(u",;:()0123456789") != std::u16string_view::npos) continue;
    for (std::u16string_view const noun : {u"period", u"level", u"month", u"quarter", u"half", u"season", u"week",
                                           u"holiday", u"figure", u"total", u"same "}) {
      if (said.find(noun) != std::u16string_view::npos) return true;
    }
  }
  return false;
}

// "below the 2014-2019 average", "of its 2019 level": days that only name what is compared with.
bool names_a_mean(std::u16string_view text, std::size_t end) {
  for (std::u16string_view const noun : {u" average", u" mean", u" level", u"-level", u"'s level", u"’s level"}) {
    if (text.substr(end).starts_with(noun)) return true;
  }
  return false;
}

// "its lowest since 1988", "for the first time since May": how long ago, and no stretch of what is counted.
bool is_since_a_record(std::u16string_view text, std::size_t pos) {
  auto const word = word_before(text, pos);
  return word.text().ends_with("est") ||
         is_one_of(word.text(), {"most", "least", "first", "time", "record", "level", "high", "low"});
}

// "Since the siege began on Saturday, August 15, there have been 650 fires": the day on which what goes on began.
bool is_when_it_began(std::u16string_view text, std::size_t sentence_begin, std::size_t begin) {
  constexpr std::size_t kReach = 80;
  if (begin - sentence_begin > kReach) return false;
  auto said = text.substr(sentence_begin, begin - sentence_begin);
  said.remove_prefix(std::min(said.size(), said.find_first_not_of(u" \n")));
  if (!said.starts_with(u"Since ") || said.find_first_of(u";:0123456789") != std::u16string_view::npos) return false;
  for (std::u16string_view const verb : {u" began ", u" started ", u" broke out ", u" opened ", u" ignited "}) {
    auto const at = said.find(verb);
    if (at == std::u16string_view::npos) continue;
    // At most "in Idaho on Saturday, " stands between.
    return said.size() - at - verb.size() <= 32;
  }
  return false;
}

bool is_base(std::u16string_view text, std::size_t sentence_begin, std::size_t begin) {
  // "from the same period in 2023", "than in the first half of 2023": the year belongs to what is compared with.
  for (std::u16string_view const base :
       {u"same period ", u"same period in ", u"same period of ", u"same month ", u"same month in ", u"same month of ",
        u"same quarter ", u"same quarter in ", u"same quarter of ", u"same time ", u"same time in ",
        u"corresponding period in ", u"corresponding period of "}) {
    if (ends(text, begin, base)) return true;
  }
  if (is_within_a_base(text, sentence_begin, begin)) return true;
  auto before_it = word_before(text, begin);
  if (before_it.text() == "the" || before_it.text() == "in" || before_it.text() == "for") {
    auto const earlier = word_before(text, before_it.end);
    if (is_one_of(earlier.text(), {"than", "from", "to", "with", "versus", "over"})) before_it = earlier;
  }
  if (is_one_of(before_it.text(), {"than", "versus", "vs"})) return true;
  if (is_one_of(before_it.text(), {"from", "over", "on", "against"}))
    return after_a_change(text, sentence_begin, begin);
  if (is_one_of(before_it.text(), {"with", "to"}))
    return is_one_of(word_before(text, before_it.end).text(), {"compared", "compares", "comparing", "relative"});
  return false;
}

bool is_one_of_signs(char16_t c) {
  return c == u';' || c == u':' || c == u'?' || c == u'!' || c == u'%';
}

bool is_dateline(std::u16string_view text, std::size_t begin, std::size_t end) {
  if (at(text, end) == u'(' || ends(text, begin, u"Posted ") || ends(text, begin, u"Published ") ||
      ends(text, begin, u"Updated "))
    return true;
  // "BANGKOK, 10 April 2017: Airports of Thailand", "July 3 - Renewable sources", "JAKARTA, April 26, 2024 (Reuters)
  // -", "SAVANNAH (Sept. 20, 2022) - ": a place and a day before the text.
  auto mark = skip_spaces(text, end);
  if (at(text, mark) == u')' && begin > 0 && text[begin - 1] == u'(') mark = skip_spaces(text, mark + 1), --begin;
  if (at(text, mark) == u'(') {
    auto const close = text.substr(mark, 20).find(u')');
    if (close != std::u16string_view::npos) mark = skip_spaces(text, mark + close + 1);
  }
  if (at(text, mark) == u':' || (at(text, mark) == u'-' && at(text, mark + 1) == u' ' && mark > end)) {
    auto start = begin;
    while (start > 0 && begin - start < 40 && text[start - 1] != u'\n' && !is_digit(text[start - 1]) &&
           !is_one_of_signs(text[start - 1]))
      --start;
    if (start == 0 || text[start - 1] == u'\n') return true;
  }
  auto const piece = text.substr(begin > 40 ? begin - 40 : 0, begin > 40 ? 40 : begin);
  auto const clause = piece.substr(std::min(piece.size(), piece.find_last_of(u".;\n") + 1));
  // "the ministry said on Monday"
  for (std::u16string_view const verb : {u" said", u"announced", u"reported", u"released", u"according to", u"told"}) {
    auto const found = clause.find(verb);
    if (found != std::u16string_view::npos && clause.size() - found < 24) return true;
  }
  return false;
}

struct counted {
  std::size_t end = 0;
  std::int64_t days = 0;
  int years = 0;
  int quarters = 0;
  bool hours = false;
  bool business = false;
};

// three days, 5 years, an hour, 48 hours, two and a half years
std::optional<counted> length_at(std::u16string_view text, std::size_t pos) {
  auto number = english_number_at(text, pos);
  auto const word = en_word_at(text, pos);
  if (!number && is_one_of(word.text(), {"a", "an"})) number = small_number{1, 1, false, word.end};
  if (!number && is_one_of(word.text(), {"several", "few"})) number = small_number{3, 1, false, word.end};
  if (!number) return {};
  counted made;
  for (int parts = 0; parts < 4; ++parts) {
    auto next = skip_spaces(text, number->end);
    if (at(text, next) == u'-') ++next;
    auto unit = en_word_at(text, next);
    if (is_one_of(unit.text(), {"business", "working", "full", "consecutive", "straight", "more"})) {
      made.business = made.business || unit.text() == "business" || unit.text() == "working";
      unit = en_word_at(text, skip_spaces(text, unit.end));
    }
    auto const name = unit.text();
    auto const size = is_one_of(name, {"day", "days", "night", "nights"}) ? 1
                      : is_one_of(name, {"week", "weeks"})                ? 7
                      : is_one_of(name, {"fortnight", "fortnights"})      ? 14
                      : is_one_of(name, {"month", "months"})              ? 30
                      : is_one_of(name, {"quarter", "quarters"})          ? 91
                      : is_one_of(name, {"year", "years", "yr", "yrs"})   ? 365
                      : is_one_of(name, {"decade", "decades"})            ? 3650
                      : is_one_of(name, {"hour", "hours", "hr", "hrs", "minute", "minutes", "min", "mins", "second",
                                         "seconds", "sec"})
                          ? -1
                          : 0;
    if (size == 0) {
      if (parts == 0) return {};
      break;
    }
    if (size < 0) {
      made.hours = true;
    } else {
      made.days += number->value * size;
      if (size == 365) made.years += number->value;
      if (size == 91) made.quarters += number->value;
    }
    made.end = unit.end;
    auto further = skip_spaces(text, made.end);
    if (auto const both = after_words(text, further, "and"); both != kNowhere) further = skip_spaces(text, both);
    auto const another = english_number_at(text, further);
    if (!another || another->end == further) break;
    number = another;
  }
  if (made.days % 365 != 0) made.years = 0;
  return made;
}

base::day moved(day from, counted const& by, int sign) {
  if (by.years != 0) return shift_years(from, sign * by.years);
  return from + days{sign * by.days};
}

// the past five years, next 4 days, 3 weeks ago, two days later
std::optional<time_expression> counted_from_now(scan const& s, std::size_t pos) {
  auto const& text = s.text;
  auto which_at = pos;
  if (auto const the = after_words(text, pos, "the"); the != kNowhere) which_at = skip_spaces(text, the);
  auto const which = en_word_at(text, which_at);
  auto const past = is_one_of(which.text(), {"past", "last", "previous", "recent", "preceding"});
  auto const coming = is_one_of(which.text(), {"next", "coming", "following", "upcoming"});
  time_expression made;
  made.begin = pos;
  made.unit = time_unit::range;
  if (past || coming) {
    auto const found = length_at(text, skip_spaces(text, which.end));
    if (!found || found->hours) return {};
    made.end = found->end;
    made.rule = past ? "en.past" : "en.coming";
    if (s.context.published && found->quarters != 0) {
      // Whole quarters that lie before or after the current one.
      auto const now = year_of(*s.context.published) * 4 + (month_of(*s.context.published) - 1) / 3;
      auto const from = past ? now - found->quarters : now + 1;
      auto const to = from + found->quarters - 1;
      made.days = meant({month_of(from / 4, from % 4 * 3 + 1).first, month_of(to / 4, to % 4 * 3 + 3).last});
    } else if (s.context.published && !found->business) {
      auto const today = *s.context.published;
      made.days = past ? days_meant{days_meant::kind::approx, moved(today, *found, -1), today, {}}
                       : days_meant{days_meant::kind::approx, today + days{1}, moved(today, *found, 1), {}};
    }
    return made;
  }
  auto const found = length_at(text, pos);
  if (!found) return {};
  auto const next = skip_spaces(text, found->end);
  auto const ago = after_any(text, next, {"ago", "before", "earlier", "previously", "prior", "back"});
  auto const later = after_any(text, next, {"later", "from now", "from today"});
  if (ago == kNowhere && later == kNowhere) return {};
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

std::optional<time_expression> of_phrase(scan const& s, std::size_t pos) {
  auto const first = static_cast<char>(lower(at(s.text, pos)));
  for (auto const& one : kPhrases) {
    if (one.words.front() != first) continue;
    auto const end = after_words(s.text, pos, one.words);
    if (end == kNowhere) continue;
    time_expression made;
    made.begin = pos;
    made.end = end;
    made.refers_back = true;
    made.rule = "en.phrase";
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
        if (is_base(s.text, s.sentence_begin, pos)) made.role = time_role::base;
        break;
      case phrase::kind::span:
        made.unit = time_unit::holiday;
        made.days = s.at_hand();
        made.holiday = s.context.span_holiday;
        // A day within a holiday stands for it: "on April 5, Tomb-sweeping Day … The holiday lasts three days".
        if (one.words != "the period" && made.holiday.empty() && s.context.latest.last) {
          auto const name = s.context.latest_holiday.empty() ? s.context.main_holiday : s.context.latest_holiday;
          auto block = s.context.holidays->find(name, year_of(*s.context.latest.last));
          if (!block) block = s.context.holidays->on(*s.context.latest.last);
          if (!block && s.context.main.last) block = s.context.holidays->on(*s.context.main.last);
          if (block) {
            made.days = meant({block->first, block->last});
            made.holiday = block->id;
          }
        }
        break;
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
      case phrase::kind::each:
        made.role = time_role::each;
        break;
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
    }
    return made;
  }
  return {};
}

// "In the first seven days they hit 647,352", "the first four days of the holiday": of the stretch that is told of.
std::optional<time_expression> first_days_of(scan const& s, std::size_t pos) {
  auto const first = after_words(s.text, pos, "the first");
  if (first == kNowhere) return {};
  auto const number = english_number_at(s.text, skip_spaces(s.text, first));
  auto const& whole = s.at_hand();
  if (!number || number->value < 2 || whole.is != days_meant::kind::span || !whole.first || !whole.last) return {};
  auto const end = after_words(s.text, skip_spaces(s.text, number->end), "days");
  auto const length = (*whole.last - *whole.first).count() + 1;
  constexpr int kLongestStretch = 60;
  if (end == kNowhere || number->value > length || length > kLongestStretch) return {};
  // "the first three days of October": what follows says of what.
  auto const of = after_words(s.text, skip_spaces(s.text, end), "of");
  if (of != kNowhere && !starts(s.text, skip_spaces(s.text, of), u"the holiday")) return {};
  time_expression made;
  made.begin = pos;
  made.end = first;  // how long it is stays a figure of its own
  made.unit = time_unit::range;
  made.refers_back = true;
  made.rule = "en.first_days";
  made.days = meant({*whole.first, *whole.first + days{static_cast<int>(number->value) - 1}});
  return made;
}

// the first week of 2021, the last week of January
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
  // A week belongs to the stretch that holds its Thursday, as in ISO 8601.
  auto const monday_by = [](day thursday_from) {
    auto const weekday = static_cast<int>(std::chrono::weekday{thursday_from}.iso_encoding());
    return thursday_from + days{(4 - weekday + 7) % 7} - days{3};
  };
  auto monday = monday_by(found->first);
  if (last) {
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

// "the three months to June", "the year to March 2024", "the fiscal year ended June 30, 2021": a stretch said by its
// end.
std::optional<time_expression> stretch_by_its_end(scan const& s, std::size_t pos) {
  auto start = pos;
  if (auto const the = after_words(s.text, pos, "the"); the != kNowhere) start = skip_spaces(s.text, the);
  auto months = 0;
  auto end = kNowhere;
  if (auto const count = english_number_at(s.text, start); count && count->value >= 2 && count->value <= 24) {
    end = after_words(s.text, skip_spaces(s.text, count->end), "months");
    months = count->value;
  } else {
    static constexpr std::pair<std::string_view, int> kStretches[] = {
        {"financial year", 12}, {"fiscal year", 12}, {"year", 12}, {"half year", 6}, {"quarter", 3}};
    for (auto const& [words, length] : kStretches) {
      if (end == kNowhere) end = after_words(s.text, start, words), months = length;
    }
  }
  if (end == kNowhere) return {};
  auto const mark = after_any(s.text, skip_spaces(s.text, end), {"to the end of", "ended", "ending", "to", "through"});
  if (mark == kNowhere) return {};
  auto const point = en_point_at(s.text, skip_spaces(s.text, mark), false);
  if (!point || point->to || point->from.month_is != given::written || point->from.month_to != 0) return {};
  auto const found = days_of(point->from, s.look(false));
  if (!found) return {};
  auto const last = std::chrono::year_month_day{found->last};
  auto const whole = is_month_end(found->last);
  auto const first = last.year() / last.month() - std::chrono::months{whole ? months - 1 : months};
  time_expression made;
  made.begin = pos;
  made.end = point->end;
  made.unit = time_unit::range;
  made.rule = "en.range";
  made.year_written = point->from.year_is != given::no;
  auto const start_day =
      whole ? day{first / 1} : shift_years(found->last, 0) - (found->last - day{first / last.day()}) + days{1};
  made.days = meant({start_day, found->last});
  if (is_base(s.text, s.sentence_begin, pos)) made.role = time_role::base;
  return made;
}

enum class lead : std::uint8_t { none, in, from, since, until, as_of, end_of, start_of, between, before, after };

struct leading {
  lead is = lead::none;
  std::size_t end = 0;
};

struct lead_words {
  std::string_view words;
  lead is;
};
constexpr lead_words kLeads[] = {
    {"as of the end of", lead::as_of},
    {"as at the end of", lead::as_of},
    {"as of", lead::as_of},
    {"as at", lead::as_of},
    {"by the end of", lead::end_of},
    {"at the end of", lead::end_of},
    {"the end of", lead::end_of},
    {"end of", lead::end_of},
    {"end-", lead::end_of},
    {"since the beginning of", lead::since},
    {"since the start of", lead::since},
    {"from the beginning of", lead::since},
    {"at the start of", lead::start_of},
    {"at the beginning of", lead::start_of},
    {"later than the year", lead::after},
    {"later than", lead::after},
    {"greater than", lead::after},
    {"after the year", lead::after},
    {"in the year of", lead::in},
    {"no later than", lead::before},
    {"prior to", lead::before},
    {"since", lead::since},
    {"from", lead::from},
    {"between", lead::between},
    {"until", lead::until},
    {"till", lead::until},
    {"through", lead::until},
    {"before", lead::before},
    {"after", lead::after},
    {"in the year", lead::in},
    {"in", lead::in},
    {"during", lead::in},
    {"for", lead::in},
    {"of", lead::in},
    {"by", lead::in},
    {"on", lead::in},
};

// The words that an expression begins with.
word_heads all_heads() {
  word_heads made{"financial", "fiscal",    "year",     "half", "quarter", "late",    "early", "mid",
                  "recent",    "preceding", "upcoming", "a",    "an",      "several", "few"};
  for (auto const& one : kPhrases) made.add(one.words);
  for (auto const& one : kLeads) made.add(one.words);
  add_point_heads(made);
  return made;
}

leading lead_at(std::u16string_view text, std::size_t pos) {
  auto const first = static_cast<char>(lower(at(text, pos)));
  for (auto const& candidate : kLeads) {
    if (candidate.words.front() != first) continue;
    if (candidate.words.back() == '-') {
      if (after_words(text, pos, candidate.words.substr(0, candidate.words.size() - 1)) != kNowhere &&
          at(text, pos + candidate.words.size() - 1) == u'-') {
        return {candidate.is, pos + candidate.words.size()};
      }
      continue;
    }
    if (auto const end = after_words(text, pos, candidate.words); end != kNowhere && at(text, end) == u' ')
      return {candidate.is, skip_spaces(text, end)};
  }
  return {};
}

bool may_lead_a_year(std::string_view word) {
  return is_one_of(word, {"in",     "of",    "since",   "from", "by",         "during",  "for",    "to",    "year",
                          "fiscal", "until", "through", "and",  "than",       "between", "before", "after", "over",
                          "on",     "early", "late",    "mid",  "throughout", "versus",  "with",   "or",    "the"});
}

}  // namespace

namespace {

// "December 21 to 26 and December 30 to January 2": two stretches of days are one season.
bool widens_the_range_before(scan& s, time_expression const& made) {
  if (s.out.empty() || made.rule != "en.range" || made.unit != time_unit::range || !made.days.first) return false;
  auto const& earlier = s.out.back();
  auto const gap = s.text.substr(earlier.end, made.begin > earlier.end ? made.begin - earlier.end : 0);
  constexpr days kSeason{45};
  if (earlier.rule != "en.range" || earlier.role != time_role::period || (gap != u" and " && gap != u" and from ") ||
      !earlier.days.first || !made.days.last)
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

}  // namespace

std::optional<std::size_t> read_en_time(scan& s, std::size_t pos) {
  auto const text = s.text;
  static auto const heads = all_heads();
  if (is_letter(at(text, pos)) && !heads.hold(text, pos)) return {};
  if (auto found = of_phrase(s, pos)) {
    auto const end = found->end;
    note(s, std::move(*found));
    return end;
  }
  if (auto found = first_days_of(s, pos)) {
    auto const end = found->end;
    note(s, std::move(*found));
    return end;
  }
  if (auto found = week_of(s, pos)) {
    auto const end = found->end;
    note(s, std::move(*found));
    return end;
  }
  if (auto found = stretch_by_its_end(s, pos)) {
    auto const end = found->end;
    note(s, std::move(*found));
    return end;
  }
  if (auto found = counted_from_now(s, pos)) {
    auto const end = found->end;
    note(s, std::move(*found));
    return end;
  }
  auto const led = is_letter(at(text, pos)) ? lead_at(text, pos) : leading{};
  // "in the same quarter last year": what stands behind the little word is a phrase of its own.
  if (led.is != lead::none && (of_phrase(s, led.end) || stretch_by_its_end(s, led.end))) return {};
  auto from = led.is == lead::none ? pos : led.end;
  if (auto const the = after_words(text, from, "the"); the != kNowhere && led.is != lead::none && led.is != lead::in)
    from = skip_spaces(text, the);
  // late March, early April, mid-May
  auto ten_days = 0;
  auto const shade = en_word_at(text, from);
  if (is_one_of(shade.text(), {"late", "early", "mid"}) &&
      (at(text, shade.end) == u' ' || at(text, shade.end) == u'-')) {
    ten_days = shade.text() == "early" ? 1 : shade.text() == "mid" ? 2 : 3;
    from = shade.end + 1;
  }
  auto const bare_ok = led.is != lead::none || may_lead_a_year(word_before(text, pos).text());
  auto point = en_point_at(text, from, bare_ok);
  if (!point) {
    if (led.is != lead::none) return {};  // the word is no time by itself; what follows is looked at in its turn
    if (auto const lasts = length_at(text, pos)) {
      auto const article = is_one_of(en_word_at(text, pos).text(), {"a", "an"});
      if (article) return {};
      time_expression made;
      made.begin = pos;
      made.end = lasts->end;
      made.role = time_role::duration;
      made.rule = "en.length";
      if (!lasts->hours) made.length_days = lasts->days;
      note(s, made);
      return made.end;
    }
    return {};
  }
  if (ten_days != 0 && unit_of(point->from) == time_unit::month && !point->to) point->from.ten_days = ten_days;
  // In front of a day, a month or a named stretch the little word is not part of the expression.
  auto const kept = led.is == lead::as_of || led.is == lead::end_of || led.is == lead::start_of ||
                    led.is == lead::since || led.is == lead::between;
  time_expression made;
  made.begin = kept ? pos : from;
  made.end = point->end;
  made.rule = "en.point";
  made.unit = unit_of(point->from);
  made.holiday = point->from.holiday;
  made.weak = point->weak;
  made.year_written = point->from.year_is != given::no;
  auto const ahead = speaks_of_the_future(text, s.sentence_begin, point->end);
  auto const look = s.look(ahead);
  std::optional<stretch> found;
  auto ranged = false;
  if (point->to) {
    found = days_between(point->from, *point->to, look);
    made.unit = time_unit::range;
    made.rule = "en.range";
    ranged = true;
  } else if (led.is != lead::as_of && led.is != lead::end_of) {
    auto next = skip_spaces(text, point->end);
    auto mark = kNowhere;
    if (at(text, next) == u'-') {
      mark = skip_spaces(text, next + 1);
    } else {
      mark = after_any(text, next, {"to", "through", "until", "till", "thru"});
      if (mark == kNowhere && led.is == lead::between) mark = after_words(text, next, "and");
      if (mark != kNowhere) mark = skip_spaces(text, mark);
    }
    if (mark != kNowhere) {
      if (auto const the = after_words(text, mark, "the"); the != kNowhere) mark = skip_spaces(text, the);
      if (auto const close = after_any(text, mark, {"the end of", "end of"}); close != kNowhere) {
        mark = skip_spaces(text, close);  // the whole of it is in the range
      }
      if (auto const now = after_any(text, mark, {"now", "date", "present"}); now != kNowhere && s.context.published) {
        if (auto const start = days_of(point->from, look); start && start->first <= *s.context.published) {
          found = stretch{start->first, *s.context.published};
          made.end = now;
          made.unit = time_unit::range;
          made.rule = "en.range";
          ranged = true;
        }
      }
      auto to = ranged ? std::optional<en_point>{} : en_point_at(text, mark, true);
      if (!to && made.unit == time_unit::day) {
        auto const number = english_number_at(text, mark);
        if (number && number->value >= 1 && number->value <= 31 && number->digits) {
          to = en_point{};
          to->from.day = number->value;
          to->end = number->end;
          // "between October 1 and 7, 2024"
          auto const comma = at(text, to->end) == u',' ? skip_spaces(text, to->end + 1) : to->end;
          if (auto const year = comma > to->end ? en_point_at(text, comma, true) : std::optional<en_point>{};
              year && year->bare_year && !year->to && year->from.year_is == given::written) {
            point->from.year_is = given::written;
            point->from.year = year->from.year;
            made.year_written = true;
            to->end = year->end;
          }
        }
      }
      if (to && !to->to) {
        found = days_between(point->from, to->from, look);
        if (found) {
          made.end = to->end;
          made.unit = time_unit::range;
          made.rule = "en.range";
          made.year_written = made.year_written || to->from.year_is != given::no;
          ranged = true;
        }
      }
    }
  }
  if (!found) found = days_of(point->from, look);
  if (found) {
    if (led.is == lead::as_of || led.is == lead::end_of) {
      made.days = meant_as_of(found->last);
      made.unit = time_unit::day;
      made.rule = "en.as_of";
    } else if (led.is == lead::start_of) {
      made.days = meant_as_of(found->first);
      made.unit = time_unit::day;
    } else if (led.is == lead::since && is_since_a_record(text, pos)) {
      made.role = time_role::vague;
      made.rule = "en.record";
    } else if ((led.is == lead::since || (led.is == lead::from && !ranged && made.unit == time_unit::day)) &&
               !(led.is == lead::from && after_a_change(text, s.sentence_begin, pos))) {
      made.rule = "en.since";
      made.unit = time_unit::range;
      made.begin = pos;
      if (s.context.published && found->first <= *s.context.published) {
        made.days = meant({found->first, *s.context.published});
      } else {
        made.days.first = found->first;
        made.weak = true;
      }
    } else if (!ranged && made.unit == time_unit::day && s.context.published && found->first <= *s.context.published &&
               is_when_it_began(text, s.sentence_begin, pos)) {
      made.rule = "en.since";
      made.unit = time_unit::range;
      made.days = meant({found->first, *s.context.published});
    } else if (led.is == lead::before || led.is == lead::until || led.is == lead::after) {
      made.role = time_role::vague;
      made.rule = "en.before";
      if (led.is == lead::after) {
        made.days.first = found->last + days{1};
      } else {
        made.days.last = found->first - days{1};
      }
    } else {
      made.days = meant(*found);
      // "So far in 2024"
      if (point->bare_year && s.context.published && ends(text, from, u"o far in ") &&
          found->first <= *s.context.published && *s.context.published < found->last)
        made.days = meant({found->first, *s.context.published});
      if (point->bare_year && point->from.year_is == given::shifted && point->from.year == 0 && !ahead &&
          s.context.published) {
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
    }
  }
  if (widens_the_range_before(s, made)) return made.end;
  if (made.unit == time_unit::year && s.in_headline) made.weak = true;
  if (made.role == time_role::period) {
    if (is_base(text, s.sentence_begin, from) || names_a_mean(text, made.end)) {
      made.role = time_role::base;
    } else if (made.unit == time_unit::day && made.rule == "en.point" && is_dateline(text, from, made.end)) {
      made.role = time_role::dateline;
    }
  }
  note(s, made);
  return made.end;
}

}  // namespace fengsui::sense::reader::times
