#include "sense/reader/time/en_phrases.h"

#include <chrono>
#include <string_view>
#include <vector>

#include "sense/reader/time/en_around.h"
#include "sense/reader/time/en_calendar.h"
#include "sense/reader/time/en_holiday_phrases.h"
#include "sense/reader/time/en_words.h"
#include "sense/reader/time/small_numbers.h"
#include "sense/reader/time/text_at.h"

namespace fengsui::sense::reader::times {
namespace {

using std::chrono::days;

struct phrase {
  std::string_view words;
  enum class kind : std::uint8_t {
    base,
    one_day,
    span,
    month,
    week,
    each,
    to_now,
    to_date,
    full_year,
    fiscal,
    edge
  } is;
  int value = 0;
};
constexpr phrase kPhrases[] = {
    {"year-ago", phrase::kind::base, 1},
    {"year-earlier", phrase::kind::base, 1},
    {"prior-year", phrase::kind::base, 1},
    {"previous-year", phrase::kind::base, 1},
    {"prior year", phrase::kind::base, 1},
    {"the previous year", phrase::kind::base, 1},
    {"the preceding year", phrase::kind::base, 1},
    {"the prior year", phrase::kind::base, 1},
    {"the year before", phrase::kind::base, 1},
    {"the year earlier", phrase::kind::base, 1},
    {"so far this season", phrase::kind::to_date, 0},
    {"to date this season", phrase::kind::to_date, 0},
    {"thus far this season", phrase::kind::to_date, 0},
    {"this season to date", phrase::kind::to_date, 0},
    {"this season so far", phrase::kind::to_date, 0},
    {"this season", phrase::kind::to_date, 0},
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
    {"the reporting month", phrase::kind::month, 0},
    {"the review month", phrase::kind::month, 0},
    {"the same month", phrase::kind::month, 0},
    {"same month", phrase::kind::month, 0},
    {"for the week", phrase::kind::week, 0},
    {"of the week", phrase::kind::week, 0},
    {"in the week", phrase::kind::week, 0},
    {"the holiday", phrase::kind::span, 0},
    {"the golden week", phrase::kind::span, 0},
    {"golden week", phrase::kind::span, 0},
    {"the period", phrase::kind::span, 0},
    {"during the day", phrase::kind::one_day, 0},
    {"at the end of the year", phrase::kind::edge, 12},
    {"by the end of the year", phrase::kind::edge, 12},
    {"as of the end of the year", phrase::kind::edge, 12},
    {"at the end of the month", phrase::kind::edge, 1},
    {"by the end of the month", phrase::kind::edge, 1},
    {"at the end of the quarter", phrase::kind::edge, 3},
    {"by the end of the quarter", phrase::kind::edge, 3},
    {"at year-end", phrase::kind::edge, 12},
    {"by year-end", phrase::kind::edge, 12},
    {"every day", phrase::kind::each, 0},
    {"per day", phrase::kind::each, 0},
    {"a day", phrase::kind::each, 0},
    {"daily", phrase::kind::each, 0},
    {"each year", phrase::kind::each, 0},
    {"per year", phrase::kind::each, 0},
    {"annually", phrase::kind::each, 0},
    {"so far this year", phrase::kind::to_date, 0},
    {"since the start of the year", phrase::kind::to_date, 0},
    {"since the beginning of the year", phrase::kind::to_date, 0},
    {"since the turn of the year", phrase::kind::to_date, 0},
    {"since the year began", phrase::kind::to_date, 0},
    {"from the start of the year", phrase::kind::to_date, 0},
    {"from the beginning of the year", phrase::kind::to_date, 0},
    {"the fiscal year", phrase::kind::fiscal, 0},
    {"the financial year", phrase::kind::fiscal, 0},
    {"the fiscal", phrase::kind::fiscal, 0},
    {"during the year", phrase::kind::full_year, 0},
    {"in the year", phrase::kind::full_year, 0},
    {"throughout the year", phrase::kind::full_year, 0},
    {"across the year", phrase::kind::full_year, 0},
    {"in the course of the year", phrase::kind::full_year, 0},
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

// "the same period last year", "the holiday", "daily": of the stretch that is told of; whether the phrase is one.
bool is_of_what_is_told(scan const& s, phrase const& one, time_expression& made) {
  auto const [now, holiday] = told_last(s);
  switch (one.is) {
    case phrase::kind::base:
      made.role = time_role::base;
      made.days = years_before(now, holiday, one.value, *s.context.holidays);
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
      if (one.words != "the period") {
        take_holiday_at_hand(s, made);
      } else if (auto const main = main_in_the_year_named(s)) {
        made.days = main->days;
        made.holiday = main->holiday;
      }
      break;
    case phrase::kind::each:
      made.role = time_role::each;
      break;
    default:
      return false;
  }
  return true;
}

// Not "during the year to March", "in the year 2020", "in the year-to-date".
bool ends_with_the_year(std::u16string_view text, std::size_t end) {
  auto const next = skip_spaces(text, end);
  return at(text, end) != u'-' && !is_digit(at(text, next)) &&
         after_any_words(text, next,
                         {"to", "ended", "ending", "of", "before", "earlier", "through", "up", "since", "from", "that",
                          "ago", "prior", "until", "and"}) == kNowhere;
}

// "35 percent of the fiscal year's boxes", in a text about one.
bool is_of_a_fiscal_year(scan const& s, std::size_t end) {
  constexpr int kLeast = 364;
  auto const& main = s.context.main;
  auto const next = skip_spaces(s.text, end);
  if (!main.first || !main.last || main.is != days_meant::kind::span || (*main.last - *main.first).count() < kLeast ||
      s.context.main_unit == time_unit::year)
    return false;
  return !is_digit(at(s.text, next)) && at(s.text, next) != u'(' &&
         after_any_words(s.text, next, {"ended", "ending", "to", "that", "which"}) == kNowhere;
}

// "so far this year"; "so far this season" where a season begins in another month than the year.
void take_year_to_date(scan const& s, bool season, time_expression& made) {
  auto const& told = s.context.published ? s.context.published : s.context.main.last;
  if (!told) return;
  auto const month = season && s.fiscal.season_first != 0 ? s.fiscal.season_first : 1;
  auto const first = month_of(year_of(*told) - (month > month_of(*told) ? 1 : 0), month).first;
  if (auto const now = until_now(s, first)) made.days = meant({first, *now});
}

// "in the month", "year to date", "so far": of the calendar around it.
void take_calendar(scan const& s, phrase const& one, time_expression& made) {
  auto const now = told_last(s).days;
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
      take_year_to_date(s, one.words.ends_with("season"), made);
      break;
    case phrase::kind::full_year:
      made.unit = time_unit::year;
      made.refers_back = false;
      if (auto const holder = now.last ? now.last : s.context.published)
        made.days = meant({month_of(year_of(*holder), 1).first, month_of(year_of(*holder), 12).last});
      break;
    case phrase::kind::fiscal:
      made.unit = time_unit::range;
      made.days = s.context.main;
      break;
    case phrase::kind::edge: {
      made.unit = time_unit::day;
      made.refers_back = false;
      auto const holder = now.last ? now.last : s.context.published;
      if (!holder) break;
      auto const month = (month_of(*holder) + one.value - 1) / one.value * one.value;
      made.days = meant_as_of(month_of(year_of(*holder), month).last);
      break;
    }
    case phrase::kind::to_now:
      made.unit = time_unit::day;
      made.weak = true;
      if (s.context.published) made.days = meant_as_of(*s.context.published);
      break;
    default:
      break;
  }
}

bool is_a_stretch(std::string_view noun) {
  return is_word_of(noun,
                    {"period", "periods", "month", "months", "quarter", "half", "time", "week", "day", "days", "season",
                     "stretch", "span", "holiday", "holidays", "window", "interval", "timeframe", "term"});
}

struct like_stretch {
  std::size_t from = kNowhere;  // kNowhere where there is none
  std::size_t end = kNowhere;
};

// "(the) same period", "corresponding seven-day holiday": how long it lasts stays a figure of its own.
like_stretch like_stretch_words(std::u16string_view text, std::size_t pos) {
  auto from = pos;
  if (auto const the = after_any_words(text, pos, {"the", "a"}); the != kNowhere) from = skip_spaces(text, the);
  if (auto const now = after_words(text, from, "this time"); now != kNowhere) return {pos, now};
  auto const alike = en_word_at(text, from);
  if (!is_word_of(alike.text(),
                  {"same", "corresponding", "comparable", "equivalent", "similar", "matching", "like", "identical"}))
    return {};
  constexpr int kMostWords = 3;
  auto begin = pos;
  auto next = skip_spaces(text, alike.end);
  for (int words = 0; words < kMostWords; ++words) {
    if (auto const lasts = english_length_at(text, next)) {
      next = begin = skip_spaces(text, lasts->end);
      continue;
    }
    auto const noun = en_word_at(text, next);
    if (is_a_stretch(noun.text())) {
      // "the same holiday period"
      auto const further = en_word_at(text, skip_spaces(text, noun.end));
      return {begin, further.text() == "period" ? further.end : noun.end};
    }
    if (noun.end == next) return {};
    next = skip_spaces(text, noun.end);
  }
  return {};
}

// "up 7.9% from 3,001,603 in the same period", "against 9.4 million": with a number that is compared with before it.
bool is_when_a_base_was(std::u16string_view text, std::size_t sentence_begin, std::size_t pos) {
  constexpr std::size_t kReach = 60;
  auto const from = std::max(sentence_begin, pos > kReach ? pos - kReach : 0);
  auto const lead = text.substr(from, pos - from);
  for (std::u16string_view const mark :
       {u" from ", u"ompared with ", u"ompared to ", u" against ", u" versus ", u" than "}) {
    auto const found = lead.rfind(mark);
    if (found == std::u16string_view::npos) continue;
    auto const said = lead.substr(found + mark.size());
    if (!said.empty() && said.find_first_of(u"0123456789") != said.npos && said.find(u", ") == said.npos &&
        said.find(u';') == said.npos)
      return true;
  }
  return false;
}

// "the same month of last year", "the corresponding holiday period a year earlier", "this time last year": the stretch
// that is told of, a year before. Alone, "in the same period" is the stretch itself, unless something compares with it.
std::optional<time_expression> like_stretch_at(scan const& s, std::size_t pos) {
  auto const words = like_stretch_words(s.text, pos);
  if (words.end == kNowhere) return {};
  auto next = skip_spaces(s.text, words.end);
  if (auto const of = after_any_words(s.text, next, {"of the", "of", "in", "during", "from"}); of != kNowhere)
    next = skip_spaces(s.text, of);
  auto const tail = after_any_words(
      s.text, next,
      {"last year", "a year ago", "a year earlier", "a year before", "one year ago", "one year earlier",
       "one year before", "the previous year", "previous year", "the prior year", "prior year", "the preceding year",
       "preceding year", "the year before", "the year earlier", "year before", "year earlier"});
  // "the same period in 2018" is the year's.
  std::size_t year_end = 0;
  auto const alone = is_word_of(en_word_before(s.text, words.end).text(),
                                {"period", "quarter", "half", "stretch", "span", "window", "interval", "timeframe"});
  if (tail == kNowhere && (!alone || year_at(s.text, next, year_end))) return {};
  time_expression made;
  made.begin = words.from;
  made.end = tail != kNowhere ? tail : words.end;
  made.refers_back = true;
  made.rule = "en.phrase";
  auto const [now, holiday] = alone ? stretch_told_last(s) : told_last(s);
  if (tail != kNowhere || is_english_base_time(s.text, s.sentence_begin, pos) ||
      is_when_a_base_was(s.text, s.sentence_begin, pos)) {
    made.role = time_role::base;
    made.days = years_before(now, holiday, 1, *s.context.holidays);
  } else {
    made.unit = time_unit::range;
    made.days = now;
    made.holiday = holiday;
  }
  return made;
}

constexpr std::size_t kLetters = 27;

std::size_t number_of_letter(char16_t c) {
  auto const small = static_cast<char16_t>(c | 0x20);
  return small >= u'a' && small <= u'z' ? static_cast<std::size_t>(small - u'a') + 1 : 0;
}

// The first letter of the first word and of the second, 0 where there is none.
template <class Text>
std::size_t letters_of(Text text, std::size_t pos) {
  auto const first = number_of_letter(pos < text.size() ? static_cast<char16_t>(text[pos]) : u'\0');
  while (pos < text.size() && number_of_letter(static_cast<char16_t>(text[pos])) != 0) ++pos;
  while (pos < text.size() && (text[pos] == u' ' || text[pos] == u'-')) ++pos;
  auto const second = number_of_letter(pos < text.size() ? static_cast<char16_t>(text[pos]) : u'\0');
  return first * kLetters + second;
}

using phrase_index = std::vector<std::uint8_t>;

// The phrases that begin with such letters, in the order of the table: a text has far more words that are none.
phrase_index const& phrases_like(std::u16string_view text, std::size_t pos) {
  static auto const made = [] {
    std::vector<phrase_index> table(kLetters * kLetters);
    for (std::size_t i = 0; i < std::size(kPhrases); ++i) {
      auto const words = kPhrases[i].words;
      auto const letters = letters_of(words, 0);
      auto const index = static_cast<std::uint8_t>(i);
      if (words.find_first_of(" -") != words.npos) {
        table[letters].push_back(index);
        continue;
      }
      for (std::size_t second = 0; second < kLetters; ++second) table[letters + second].push_back(index);
    }
    return table;
  }();
  return made[letters_of(text, pos)];
}

}  // namespace

std::optional<time_expression> english_phrase_at(scan const& s, std::size_t pos) {
  if (auto made = holiday_phrase_at(s, pos)) return made;
  if (auto made = like_stretch_at(s, pos)) return made;
  std::size_t digits_end = 0;
  for (auto const index : phrases_like(s.text, pos)) {
    auto const& one = kPhrases[index];
    auto const end = after_words(s.text, pos, one.words);
    if (end == kNowhere) continue;
    if ((one.is == phrase::kind::edge || one.words.ends_with("of the year")) &&
        year_at(s.text, skip_spaces(s.text, end), digits_end))
      continue;  // of the year 2020
    // "in the week a year ago", "for the week to Sunday"
    if (one.is == phrase::kind::week &&
        after_any_words(s.text, skip_spaces(s.text, end),
                        {"a", "last", "to", "through", "ended", "ending", "before", "of", "from", "that"}) != kNowhere)
      continue;
    // "golden week of the National Day holiday" is a name, and so is "the 1st October Golden Week".
    if (one.words.ends_with("golden week") && (after_words(s.text, skip_spaces(s.text, end), "of") != kNowhere ||
                                               (!s.out.empty() && s.out.back().end + 1 >= pos)))
      continue;
    if (one.is == phrase::kind::fiscal && !is_of_a_fiscal_year(s, end)) continue;
    if (one.is == phrase::kind::full_year && !ends_with_the_year(s.text, end)) continue;
    // "to meet the holiday demand" says no time.
    if (one.words == "the holiday" && after_any_words(s.text, skip_spaces(s.text, end),
                                                      {"demand", "traffic", "travel", "travelers", "travellers",
                                                       "crowds", "makers", "spirit", "mood", "season"}) != kNowhere)
      return {};
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

void add_heads_behind_the(word_heads& made) {
  constexpr std::string_view kThe = "the ";
  for (auto const& one : kPhrases) {
    if (one.words.starts_with(kThe)) made.add(one.words.substr(kThe.size()));
  }
  for (auto const word :
       {"same", "corresponding", "comparable", "equivalent", "similar", "matching", "like", "identical"})
    made.add(word);
  add_holiday_phrase_heads(made);
}

void add_phrase_heads(word_heads& made) {
  for (auto const& one : kPhrases) made.add(one.words);
  for (std::string_view const word : {"the", "a", "this", "same", "corresponding", "comparable", "equivalent",
                                      "similar", "matching", "like", "identical", "time"})
    made.add(word);
}

}  // namespace fengsui::sense::reader::times
