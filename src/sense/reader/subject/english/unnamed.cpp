// Whose an English text is that names no organisation by its kind and no place that a table knows: what its words look
// like says it.
#include <algorithm>
#include <array>

#include "sense/reader/subject/english/names.h"
#include "sense/reader/subject/english/owners.h"
#include "sense/reader/text/any_of_words.h"
#include "sense/reader/text/text_search.h"
#include "sense/reader/time/english/calendar.h"
#include "sense/reader/time/english/words.h"

namespace fengsui::sense::reader {
namespace {

// A name is looked for near the beginning; what comes later is a part.
constexpr std::size_t kNamedEarly = 1200;

// The end of the capitalised words from `at` on.
std::size_t end_of_capitals(std::u16string_view text, std::size_t at) {
  auto end = at;
  while (at < text.size() && is_capital(text[at])) {
    while (at < text.size() && is_of_a_name(text[at]) &&
           !(is_one_of(text[at], u"'’") &&
             (at + 1 >= text.size() || !is_letter(text[at + 1]) || text.substr(at + 1).starts_with(u"s "sv))))
      ++at;
    end = at;
    if (at + 1 >= text.size() || text[at] != u' ') break;
    ++at;
  }
  return end;
}

bool is_of_the_calendar(std::u16string_view text, std::size_t at) {
  auto const word = times::en_word_at(text, at);
  return times::month_of_word(word.text()) != 0 || times::is_name_of_weekday(word.text());
}

// SNCF, PostNL: no word of a language is written so.
bool is_a_brand(std::u16string_view word) {
  static constexpr auto kCommon = std::to_array<std::u16string_view>(
      {u"GDP", u"FDI", u"USD", u"TEU", u"TEUs", u"EUR", u"COVID", u"CPI", u"BEIJING", u"LIVE", u"UPDATE"});
  return word.size() >= 3 && std::any_of(word.begin() + 1, word.end(), is_capital) &&
         word.find(u'-') == std::u16string_view::npos && !holds_word(kCommon, word);
}

// "Los Angeles and Long Beach together took 1.19 million boxes", "SNCF ran 12,500 trains": the body begins with it.
std::string name_that_opens(std::u16string_view body) {
  auto const end = end_of_capitals(body, 0);
  auto const name = body.substr(0, end);
  if (name.empty() || is_of_the_calendar(body, 0)) return {};
  auto const first = name.substr(0, name.find(u' '));
  static constexpr auto kOpenings = std::to_array<std::u16string_view>(
      {u"The",    u"A",         u"An",        u"In",      u"At",      u"On",      u"For",   u"Of",      u"This",
       u"That",   u"Over",      u"During",    u"After",   u"More",    u"Some",    u"Total", u"Foreign", u"First",
       u"New",    u"Container", u"Passenger", u"Cargo",   u"Chinese", u"Between", u"Since", u"By",      u"From",
       u"With",   u"Among",     u"Nearly",    u"About",   u"Until",   u"While",   u"When",  u"As",      u"To",
       u"Around", u"Almost",    u"Visitor",   u"Tourist", u"Last"});
  if (holds_word(kOpenings, first)) return {};
  if (first.size() == name.size() && !is_a_brand(name)) return {};
  constexpr std::u16string_view kAnd = u" and ";
  if (body.substr(end).starts_with(kAnd)) {
    auto const second = end_of_capitals(body, end + kAnd.size());
    if (body.substr(second).starts_with(u" together"sv)) return to_utf8(body.substr(0, second));
  }
  return to_utf8(name);
}

// "the forestry department said": an office in small letters is called as the text calls it.
std::string office_in_small_letters(std::u16string_view text) {
  constexpr std::size_t kLongest = 24;
  static constexpr auto kNouns =
      std::to_array<std::u16string_view>({u" department", u" ministry", u" agency", u" authority", u" service",
                                          u" office", u" operator", u" bureau", u" administration", u" board"});
  for (auto const he : places_of(text, u"he "sv)) {
    if (he == 0 || (text[he - 1] | 0x20) != u't' || (he > 1 && is_letter(text[he - 2]))) continue;
    auto const from = he + 3;
    auto const space = text.substr(from, kLongest).find(u' ');
    if (space == std::u16string_view::npos || space < 4) continue;
    auto const word = text.substr(from, space);
    if (!std::all_of(word.begin(), word.end(), [](char16_t c) { return c >= u'a' && c <= u'z'; })) continue;
    for (auto const noun : kNouns) {
      auto const end = from + space + noun.size();
      if (!text.substr(from + space).starts_with(noun) || (end < text.size() && is_letter(text[end]))) continue;
      return to_utf8(text.substr(from, end - from));
    }
  }
  return {};
}

// "FDI", "Day", "Spring Festival", "East Asia": no name of whose a text is.
bool is_nobodys_name(std::u16string_view name) {
  static constexpr auto kCommon = std::to_array<std::u16string_view>(
      {u"Day", u"Week", u"Festival", u"Asia", u"East Asia", u"Europe", u"Africa", u"European", u"Asian", u"Mid-Autumn",
       u"COVID-19", u"Internet", u"Lunar New Year", u"New Year"});
  return is_a_common_acronym(name) || is_a_holidays_name(name) || holds_word(kCommon, name);
}

// "in Siberia and the Far East have grown": two that share a verb; `end` where no other stands behind it.
std::size_t end_of_a_pair(std::u16string_view text, std::size_t end) {
  constexpr std::u16string_view kAnd = u" and ";
  if (!text.substr(end).starts_with(kAnd)) return end;
  auto from = end + kAnd.size();
  if (text.substr(from).starts_with(u"the "sv)) from += 4;
  auto const second = end_of_capitals(text, from);
  for (std::u16string_view const verb : {u" have "sv, u" has "sv, u" had "sv, u" were "sv}) {
    if (second > from && text.substr(second).starts_with(verb)) return second;
  }
  return end;
}

// "Firefighters in Attica", "Cargo through Rotterdam", "At Los Angeles": where no table knows the place.
std::string place_that_is_led_to(std::u16string_view text) {
  static constexpr auto kLeads = std::to_array<std::u16string_view>(
      {u"in", u"through", u"at", u"across", u"around", u"into", u"near", u"visiting", u"to"});
  for (auto at = text.find(u' '); at != std::u16string_view::npos; at = text.find(u' ', at + 1)) {
    auto const from = at + 1;
    if (from >= text.size() || !is_capital(text[from])) continue;
    auto word = at;
    while (word > 0 && is_letter(text[word - 1])) --word;
    std::u16string lead{text.substr(word, at - word)};
    // "signed at the Jiangyin symposium": called after where it is held.
    if (lead == u"the"sv && word > 1) {
      static constexpr any_of_words kEvents{u" symposium", u" fair", u" forum", u" conference", u" expo"};
      if (kEvents.open(text.substr(end_of_capitals(text, from))) == 0) continue;
      auto const before = word - 1;
      for (word = before; word > 0 && is_letter(text[word - 1]);) --word;
      lead = text.substr(word, before - word);
    }
    if (lead.empty() || leads_to_a_partner(text.substr(0, from))) continue;
    lead.front() = static_cast<char16_t>(lead.front() | 0x20);
    if (!holds_word(kLeads, lead)) continue;
    auto const end = end_of_capitals(text, from);
    if (end - from > 2 && !is_of_the_calendar(text, from) && !is_nobodys_name(text.substr(from, end - from)))
      return to_utf8(text.substr(from, end_of_a_pair(text, end) - from));
  }
  return {};
}

// The body of the text, near its beginning.
std::u16string_view body_of(document const& doc) {
  std::size_t from = 0;
  for (auto const& one : doc.sentences) {
    if (one.headline) continue;
    from = one.from;
    break;
  }
  auto const text = doc.text();
  while (from < text.size() && (text[from] == u' ' || text[from] == u'\n')) ++from;
  return text.substr(end_of_dateline(text, from), kNamedEarly);
}

// The first capitalised word within a sentence.
std::string first_capital(std::u16string_view text) {
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (!is_capital(text[at]) || text[at - 1] != u' ' || at < 2 || is_one_of(text[at - 2], u".!?:") ||
        is_of_the_calendar(text, at))
      continue;
    auto const end = end_of_capitals(text, at);
    if (end - at > 2 && !is_nobodys_name(text.substr(at, end - at))) return to_utf8(text.substr(at, end - at));
    at = end;
  }
  return {};
}

}  // namespace

bool is_a_holidays_name(std::u16string_view name) {
  static constexpr any_of_words kDays{u" Week",      u" Day",        u" Festival", u" Holiday", u" New Year",
                                      u"Christmas",  u"Golden Week", u"Tet",       u"Chhath",   u"Chuseok",
                                      u"Mid-Autumn", u"Easter",      u"Songkran",  u"Diwali",   u"Ramadan",
                                      u"Eid",        u"Thanksgiving"};
  return kDays.stand_in(name);
}

std::string name_that_opens_the_body(document const& doc) {
  return name_that_opens(body_of(doc));
}

std::string place_that_its_opening_leads_to(document const& doc, std::size_t end) {
  auto const body = body_of(doc);
  auto const from = static_cast<std::size_t>(body.data() - doc.text().data());
  return place_that_is_led_to(doc.text().substr(0, from + std::min(body.size(), end > from ? end - from : 0)));
}

std::string named_by_its_look(document const& doc, std::vector<draft> const& drafts) {
  auto body = body_of(doc);
  // Who is listed by rank is no more than a part.
  if (auto const ranking = where_a_ranking_begins(body); ranking != body.npos) {
    auto const stop = body.substr(0, ranking).rfind(u". "sv);
    body = body.substr(0, stop == body.npos ? 0 : stop);
  }
  if (auto name = name_that_opens_the_body(doc); !name.empty()) return name;
  if (auto name = whom_the_body_tells_of(doc); !name.empty()) return name;
  if (auto name = office_in_small_letters(body); !name.empty()) return name;
  if (auto name = country_of_an_adjective(body); !name.empty()) return name;
  // "the 40-day travel rush": nobody else calls theirs so.
  if (holds_words(body, u"travel rush"sv)) return "China";
  auto const whole = doc.text().substr(0, static_cast<std::size_t>(body.data() - doc.text().data()) + body.size());
  if (auto name = place_that_is_led_to(whole); !name.empty()) return name;
  if (auto const country = country_by_its_signs(doc, drafts); !country.name.empty()) return std::string{country.name};
  return first_capital(body);
}

}  // namespace fengsui::sense::reader
