// Times in English: phrases and counted stretches first, then a point of the calendar with what leads it and what it
// runs to.
#include "sense/reader/time/english/calendar.h"
#include "sense/reader/time/english/leads.h"
#include "sense/reader/time/english/led_point.h"
#include "sense/reader/time/english/phrase_table.h"
#include "sense/reader/time/english/phrases.h"
#include "sense/reader/time/english/point.h"
#include "sense/reader/time/english/stretches.h"
#include "sense/reader/time/english/words.h"
#include "sense/reader/time/scan.h"
#include "sense/reader/time/small_numbers.h"
#include "sense/reader/time/text_at.h"

namespace fengsui::sense::reader::times {
namespace {

// The words that an expression begins with.
word_heads all_heads() {
  word_heads made{"financial", "fiscal",    "year",     "half", "quarter", "late",    "early", "mid",
                  "recent",    "preceding", "upcoming", "a",    "an",      "several", "few",   "these"};
  add_phrase_heads(made);
  add_lead_heads(made);
  add_point_heads(made);
  return made;
}

// The words that one goes on with behind "the".
word_heads heads_behind_the() {
  word_heads made{"first",     "last",   "final",     "past",     "previous", "recent",    "preceding",
                  "next",      "coming", "following", "upcoming", "current",  "financial", "fiscal",
                  "year",      "half",   "quarter",   "end",      "late",     "early",     "mid",
                  "beginning", "start",  "weekend",   "weeks",    "week",     "prior"};
  add_heads_behind_the(made);
  add_point_heads(made);
  add_english_numbers(made);
  return made;
}

// The next word's place.
std::size_t behind_word(std::u16string_view text, std::size_t pos) {
  while (is_letter(at(text, pos))) ++pos;
  return skip_spaces(text, pos);
}

// What follows the words that begin nothing but a phrase of two words and more: "per day", "to date", "at the weekend".
word_heads second_words() {
  word_heads made{};
  add_second_phrase_words(made);
  add_second_lead_words(made);
  return made;
}

// Most of the commonest words lead to no time: "the port", "in tonnes", "of cargo", "per ton", "to Paris".
bool may_lead_to_a_time(std::u16string_view text, std::size_t pos, word_heads const& heads) {
  static auto const second = second_words();
  auto const word = en_word_at(text, pos);
  if (is_word_of(word.text(), {"to", "per", "over", "at", "as", "so", "thus", "that", "across", "throughout", "each"}))
    return second.hold(text, behind_word(text, pos));
  static auto const behind_the = heads_behind_the();
  if (is_word_of(word.text(), {"in", "of", "for", "on", "by", "from", "during"})) {
    pos = behind_word(text, pos);
    if (!is_letter(at(text, pos))) return true;
    if (!heads.hold(text, pos)) return false;
  }
  auto const the = (at(text, pos) | 0x20) == u't' ? after_words(text, pos, "the") : kNowhere;
  if (the == kNowhere || at(text, the) != u' ') return true;
  auto const next = skip_spaces(text, the);
  return !is_letter(at(text, next)) || behind_the.hold(text, next);
}

// The words that a stretch begins with, behind "the" too: "the past five years", "three months to June".
bool may_begin_a_stretch(std::u16string_view text, std::size_t pos) {
  static auto const heads = [] {
    word_heads made{"first",  "last",   "final",     "these",    "those", "week",     "weeks",   "financial",
                    "fiscal", "year",   "half",      "quarter",  "past",  "previous", "recent",  "preceding",
                    "next",   "coming", "following", "upcoming", "a",     "an",       "several", "few"};
    add_english_numbers(made);
    return made;
  }();
  auto const may = [&](std::size_t at_word) { return is_digit(at(text, at_word)) || heads.hold(text, at_word); };
  if (may(pos)) return true;
  auto const the = after_words(text, pos, "the");
  return the != kNowhere && may(skip_spaces(text, the));
}

// What is no point of the calendar, in the order in which one wins over another.
std::optional<time_expression> phrase_or_stretch_at(scan const& s, std::size_t pos) {
  if (auto found = stretch_before_it(s, pos)) return found;
  if (auto found = english_phrase_at(s, pos)) return found;
  if (!may_begin_a_stretch(s.text, pos)) return {};
  if (auto found = first_days_of(s, pos)) return found;
  if (auto found = counted_stretch_at_hand(s, pos)) return found;
  if (auto found = months_from_january(s, pos)) return found;
  if (auto found = week_of(s, pos)) return found;
  if (auto found = stretch_by_its_end(s, pos)) return found;
  return english_counted_from_now(s, pos);
}

// "; 2019 brought 2.65 million", "in its 2024 annual report": a year as what a clause or a report is about.
bool is_a_year_that_acts(std::u16string_view text, std::size_t pos) {
  constexpr std::size_t kYear = 4;
  if (!is_digit(at(text, pos)) || at(text, pos + kYear) != u' ') return false;
  if (is_word_of(en_word_before(text, pos).text(), {"its", "their"}) &&
      after_any_words(text, pos + kYear + 1, {"annual report", "annual results", "results", "figures"}) != kNowhere)
    return true;
  auto const lead = text.substr(pos > 2 ? pos - 2 : 0, std::min<std::size_t>(pos, 2));
  if (!(lead == u". "sv || lead == u"; "sv || lead.empty() || lead.back() == u'\n')) return false;
  return is_word_of(en_word_at(text, pos + kYear + 1).text(),
                    {"brought", "saw", "was", "had", "ended", "closed", "yielded", "marked", "proved", "produced"});
}

// "8.48 billion in the first quarter; 5.82 billion in the second, and 5.36 billion in the third": the noun is said
// once.
std::optional<en_point> part_without_its_noun(scan const& s, std::size_t from) {
  if (s.out.empty()) return {};
  auto const& last = s.out.back();
  auto const quarters = last.unit == time_unit::quarter;
  if ((!quarters && last.unit != time_unit::half) || last.role != time_role::period || !last.days.last) return {};
  auto const the = after_words(s.text, from, "the");
  if (the == kNowhere) return {};
  auto const ordinal = english_number_at(s.text, skip_spaces(s.text, the));
  if (!ordinal || ordinal->digits || ordinal->value < 2 || ordinal->value > (quarters ? 4 : 2)) return {};
  if (!is_one_of(at(s.text, ordinal->end), u",;.:)") ||
      !(ends(s.text, ordinal->end, u"d"sv) || ends(s.text, ordinal->end, u"th"sv)))
    return {};
  en_point made;
  (quarters ? made.from.quarter : made.from.half) = static_cast<int>(ordinal->value);
  set_year(made.from, year_of(*last.days.last));
  made.end = ordinal->end;
  return made;
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

}  // namespace

std::optional<std::size_t> read_en_time(scan& s, std::size_t pos) {
  auto const text = s.text;
  static auto const heads = all_heads();
  if (is_letter(at(text, pos)) && (!heads.hold(text, pos) || !may_lead_to_a_time(text, pos, heads))) return {};
  if (auto found = phrase_or_stretch_at(s, pos)) {
    auto const end = found->end;
    note(s, std::move(*found));
    return end;
  }
  auto const led = is_letter(at(text, pos)) ? lead_at(text, pos) : leading{};
  // "in the same quarter last year": what stands behind the little word is a phrase of its own.
  if (led.is != lead::none &&
      (stretch_before_it(s, led.end) || english_phrase_at(s, led.end) || stretch_by_its_end(s, led.end)))
    return {};
  auto from = led.is == lead::none ? pos : led.end;
  if (auto const the = after_words(text, from, "the"); the != kNowhere && led.is != lead::none && led.is != lead::in)
    from = skip_spaces(text, the);
  auto const third = third_of_month_at(text, from);
  auto const bare_ok = led.is != lead::none || may_lead_a_year(en_word_before(text, pos).text()) ||
                       holds_a_figure_in_brackets(text, pos) || is_a_year_that_acts(text, pos);
  auto point = en_point_at(text, from, bare_ok);
  if (!point && led.is == lead::in) point = part_without_its_noun(s, from);
  if (!point) {
    if (led.is != lead::none) return {};  // the word is no time by itself; what follows is looked at in its turn
    return read_length(s, pos);
  }
  if (third != 0 && unit_of(point->from) == time_unit::month && !point->to) point->from.ten_days = third;
  return led_point{s, pos, from, led, *point}.read();
}

}  // namespace fengsui::sense::reader::times
