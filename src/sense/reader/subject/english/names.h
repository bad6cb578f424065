#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "sense/reader/subject/subject_words.h"
#include "sense/reader/text/text_search.h"

namespace fengsui::sense::reader {

// What english/names.cpp and english/acronyms.cpp share.

// What runs something has figures of its own, whoever tells them; what an office tells is its country's.
enum class name_kind { none, operates, tells };

constexpr bool is_capital(char16_t c) {
  return (c >= u'A' && c <= u'Z') || (c >= 0xc0 && c <= 0xde && c != 0xd7);
}

// A letter, hyphen or apostrophe: what the words of a name are made of.
constexpr bool is_of_a_name(char16_t c) {
  return is_letter(c) || is_one_of(c, u"-'’");
}

// Where the capitalised words end that stand at `at`, four of them at most; `at` where none do.
constexpr std::size_t end_of_name(std::u16string_view text, std::size_t at) {
  constexpr std::size_t kMostWords = 4;
  auto end = at;
  for (std::size_t words = 0; words < kMostWords && at < text.size() && is_capital(text[at]); ++words) {
    while (at < text.size() && is_of_a_name(text[at])) ++at;
    end = at;
    if (at + 1 >= text.size() || text[at] != u' ') break;
    ++at;
  }
  return end;
}

// Where the capitalised words begin that end at `end`, so many of them at most; `end` where none do.
constexpr std::size_t start_of_name(std::u16string_view text, std::size_t end,
                                    std::size_t most_words = std::u16string_view::npos) {
  auto start = end;
  for (std::size_t words = 0, at = end; words < most_words && at > 0; ++words) {
    auto word = at;
    while (word > 0 && is_of_a_name(text[word - 1])) --word;
    if (word == at || !is_capital(text[word])) break;
    start = word;
    if (word == 0 || text[word - 1] != u' ') break;
    at = word - 1;
  }
  return start;
}

// "China's Heilongjiang": where a name begins behind its owner; `from` where no owner stands before `end`.
constexpr std::size_t behind_its_owner(std::u16string_view text, std::size_t from, std::size_t end) {
  for (std::u16string_view const own : {std::u16string_view{u"'s "}, std::u16string_view{u"’s "}}) {
    auto const owner = text.substr(from, end - std::min(from, end)).rfind(own);
    if (owner != std::u16string_view::npos) from += owner + own.size();
  }
  return from;
}

// The level of whom only a verb makes somebody: "Phnom Penh received".
constexpr std::string_view kActing = "acting";

// "Lo Wu Control Point": a crossing's noun that belongs to its name.
constexpr std::u16string_view kControlPoint = u" Control Point";

// "Palma de Mallorca", "Rio de Janeiro", "Frankfurt am Main": small words inside a name.
inline bool is_a_particle(std::u16string_view word) {
  static constexpr std::array<std::u16string_view, 22> kParticles{
      u"de", u"del", u"della", u"di",  u"da",  u"do",  u"dos", u"das", u"du",   u"des", u"la",
      u"el", u"al",  u"van",   u"von", u"der", u"den", u"am",  u"sur", u"upon", u"es",  u"ad"};
  return holds_word(kParticles, word);
}

// Whether the words around a name only say who tells it: "according to X", "X said", "data from X".
bool only_tells(std::u16string_view text, std::size_t from, std::size_t end, name_kind);
// Capital letters that are no organisation: units, money, places, agencies that only wrote the text.
bool is_a_common_acronym(std::u16string_view word);
// Where a text's own words begin behind the dateline that stands at `from`; `from` where none does.
std::size_t end_of_dateline(std::u16string_view text, std::size_t from);
// Whether a name is that of an office, by its noun.
bool is_an_office(std::string_view name);
// "World Robot Olympiad", "Canton Fair"
bool names_a_contest(std::string_view name);
// The organisation that [from, end) names.
subject made_of(std::u16string_view text, std::size_t from, std::size_t end);
// Adds the heads of items and the fires of a list.
void find_items(std::u16string_view text, std::vector<subject>& found);
// Adds the areas whose noun says that they are some: provinces, districts, counties.
void find_areas_by_noun(std::u16string_view text, std::vector<subject>& found);
// Adds those whom a list names: groups of airports or ports, places with what they count, crossings of a border.
void find_named_by_lists(std::u16string_view text, std::vector<subject>& found);
// "nearly 88,500": the number alone.
std::u16string_view without_about(std::u16string_view behind);
// Adds those whose name stands as a clause's subject or beside a number of its own, where the topic is one in which a
// place's name stands for what is run there; `found` are those found by other signs.
void find_named_by_clauses(std::u16string_view text, std::string_view topic, std::vector<subject>& found);
// Adds the schools that won something: "Tongji University won six first prizes".
void find_schools(std::u16string_view text, std::vector<subject>& found);
// Adds what people go to, by its noun and the visitors told beside it: "the Jiulong Waterfall (230 thousand)".
void find_sights(std::u16string_view text, std::vector<subject>& found);
// "SNCF Voyageurs sold", "AirAsia Indonesia flew": where the name ends that goes on behind one that a table knows.
std::size_t end_of_full_name(std::u16string_view text, std::size_t end);
// Adds those who are named beside a country: "Mombasa, Kenya's main port,", "Air New Zealand".
void find_named_beside_a_country(std::u16string_view text, std::vector<subject>& found);
// Adds the organisations that letters name (BOI, PEZA); `found` are those found by their full names.
void find_named_by_letters(std::u16string_view text, std::vector<subject>& found);

}  // namespace fengsui::sense::reader
