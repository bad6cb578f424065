// Names that stand beside a country's or are told with it: "Mombasa, Kenya's main port, handled", "Air New Zealand
// carried", "IDA Ireland won".
#include <algorithm>
#include <array>

#include "sense/reader/subject/english/names.h"
#include "sense/reader/text/any_of_words.h"
#include "sense/reader/text/text_search.h"
#include "sense/reader/time/english/calendar.h"
#include "sense/reader/time/english/words.h"

namespace fengsui::sense::reader {
namespace {

bool begins_a_sentence(std::u16string_view text, std::size_t at) {
  return at == 0 || text[at - 1] == u'\n' || (at > 1 && text[at - 1] == u' ' && is_one_of(text[at - 2], u".!?:-"));
}

// "Mombasa, Kenya's main port, handled": who is said what they are of a country.
void find_said_what_they_are(std::u16string_view text, std::vector<subject>& found) {
  constexpr std::size_t kLongest = 72;
  constexpr std::size_t kMostWords = 3;
  static constexpr any_of_words kKinds{u" port",    u" airport",  u" carrier", u" airline",  u" railway",  u" operator",
                                       u" seaport", u" gateway",  u" hub",     u" terminal", u" railroad", u" harbour",
                                       u" harbor",  u" airports", u" group",   u" courier"};
  for (auto const comma : places_of(text, u", ")) {
    auto const said = text.substr(comma + 2, kLongest);
    auto const close = said.find(u", "sv);
    if (close == said.npos || kKinds.close(said.substr(0, close)) == 0 ||
        said.substr(0, close).find_first_of(u".;:()0123456789"sv) != said.npos)
      continue;
    // "Kenya's main port", "the country's largest airport", "a Dutch carrier"
    auto const own = said.find(u"'s "sv) < close || said.find(u"’s "sv) < close || said.starts_with(u"the "sv) ||
                     said.starts_with(u"a "sv) || said.starts_with(u"an "sv);
    auto const behind = comma + 2 + close + 2;
    if (!own || behind >= text.size() || is_capital(text[behind]) || is_digit(text[behind])) continue;
    auto const from = start_of_name(text, comma, kMostWords);
    if (from + 3 > comma || !begins_a_sentence(text, from)) continue;
    found.push_back(made_of(text, from, comma));
  }
}

// "The Arctic Basin had 89.9 million tonnes; the Baltic 225.2 million, the Caspian 5.4 million": regions in a row, the
// first of them with its verb.
void find_regions_of_a_row(std::u16string_view text, std::vector<subject>& found) {
  constexpr std::size_t kReach = 400;
  for (auto const at : places_of(text, u"The ")) {
    if (!begins_a_sentence(text, at)) continue;
    auto const end = end_of_name(text, at + 4);
    static constexpr any_of_words kVerbs{u" had ", u" handled ", u" basin had ", u" basin handled ",
                                         u" ports handled "};
    auto const verb = end > at + 4 ? kVerbs.open(text.substr(end)) : 0;
    if (verb == 0 || end + verb >= text.size() || !is_digit(text[end + verb])) continue;
    auto const sentence = text.substr(at, std::min(kReach, std::min(text.find(u". "sv, at), text.size()) - at));
    std::vector<subject> row;
    for (std::u16string_view const joint : {u"; the "sv, u", the "sv, u" and the "sv}) {
      for (auto const next : places_of(sentence, joint)) {
        auto const from = at + next + joint.size();
        auto const to = end_of_name(text, from);
        if (to > from + 3 && to + 1 < text.size() && text[to] == u' ' && is_digit(text[to + 1]))
          row.push_back(made_of(text, from, to));
      }
    }
    // "The Arctic Basin had …; the Baltic": a basin too.
    for (std::string_view const noun : {" Basin", " Region", " District", " Province"}) {
      auto const first = to_utf8(text.substr(at + 4, end - at - 4));
      if (!first.ends_with(noun)) continue;
      for (auto& one : row) {
        if (!one.name.ends_with(noun)) one.name += noun;
      }
    }
    if (row.empty()) continue;
    found.push_back(made_of(text, at + 4, end));
    found.insert(found.end(), row.begin(), row.end());
  }
}

// "Air New Zealand carried", "Invest Hong Kong helped": a word that calls a company so, before a country's name.
void find_called_by_their_country(std::u16string_view text, std::vector<subject>& found) {
  for (std::u16string_view const word :
       {u"Air "sv, u"Aer "sv, u"Invest in "sv, u"Invest "sv, u"Enterprise "sv, u"Business "sv, u"IDA "sv, u"PSA "sv}) {
    for (auto const at : places_of(text, word)) {
      if (at > 0 && is_of_a_name(text[at - 1])) continue;
      auto const place = words().surfaces.longest_at(text, at + word.size());
      if (!place || !is_capital(text[at + word.size()])) continue;
      auto const end = at + word.size() + place->length;
      auto const alone = end >= text.size() || !is_of_a_name(text[end]);
      auto const goes_on = text.substr(end).starts_with(u' ') && end + 1 < text.size() && is_capital(text[end + 1]);
      if (alone && !goes_on) found.push_back(made_of(text, at, end));
    }
  }
}

}  // namespace

std::size_t end_of_full_name(std::u16string_view text, std::size_t end) {
  static constexpr auto kTitles = std::to_array<std::u16string_view>(
      {u"Chief", u"Chairman", u"Chairwoman", u"President", u"Director", u"Managing", u"Vice", u"Head", u"Spokesman",
       u"Spokeswoman", u"Executive", u"Deputy", u"Minister"});
  if (end + 1 >= text.size() || text[end] != u' ' || !is_capital(text[end + 1])) return end;
  auto to = end_of_name(text, end + 1);
  for (std::u16string_view const own : {u"'s"sv, u"’s"sv}) {
    if (text.substr(0, to).ends_with(own)) to -= own.size();
  }
  auto const first = times::en_word_at(text, end + 1);
  auto const behind = text.substr(to, 2);
  auto const goes_on = behind.starts_with(u'\'') || behind.starts_with(u'’') ||
                       (behind.size() == 2 && behind[0] == u' ' && !is_capital(behind[1]));
  if (!goes_on || times::is_name_of_month(first.text()) || times::is_name_of_weekday(first.text())) return end;
  auto const word = text.substr(end + 1, std::min(text.find(u' ', end + 1), to) - end - 1);
  return holds_word(kTitles, word) || is_a_common_acronym(word) ? end : to;
}

void find_named_beside_a_country(std::u16string_view text, std::vector<subject>& found) {
  find_said_what_they_are(text, found);
  find_called_by_their_country(text, found);
  find_regions_of_a_row(text, found);
}

}  // namespace fengsui::sense::reader
