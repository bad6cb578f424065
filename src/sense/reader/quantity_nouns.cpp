// English counts whose noun stands behind other words: "58 lightning-caused fires", "six of those fires".
#include <algorithm>
#include <array>

#include "sense/reader/lexicon.h"
#include "sense/reader/quantity_parts.h"
#include "sense/reader/quantity_text.h"

namespace fengsui::sense::reader {
namespace {

constexpr dimension_set kCountable = set_of(dimension::person) | set_of(dimension::traveller) |
                                     set_of(dimension::incident) | set_of(dimension::flight) |
                                     set_of(dimension::vessel) | set_of(dimension::train) | set_of(dimension::vehicle) |
                                     set_of(dimension::piece) | set_of(dimension::count);

// Words that end what may stand between a number and its noun: "5 more fires than" is no count of fires.
bool ends_a_noun_phrase(std::u16string_view word) {
  // "8.7 million took trains": a verb; "lightning-caused" is none.
  // "7 reported fatalities": neither is what only says how sure they are.
  if (word == u"reported" || word == u"confirmed") return false;
  if (word.ends_with(u"ed") && word.find(u'-') == std::u16string_view::npos) return true;
  static constexpr std::array<std::u16string_view, 52> kEnds{
      u"took", u"went",  u"came",  u"used", u"made",  u"ran",   u"rode",  u"flew", u"took", u"will", u"can",
      u"may",  u"of",    u"in",    u"and",  u"or",    u"to",    u"by",    u"on",   u"at",   u"for",  u"from",
      u"with", u"than",  u"as",    u"that", u"which", u"who",   u"were",  u"was",  u"are",  u"is",   u"had",
      u"has",  u"have",  u"more",  u"less", u"the",   u"this",  u"fewer", u"last", u"a",    u"an",   u"per",
      u"its",  u"their", u"while", u"but",  u"when",  u"after", u"over",  u"then"};
  return std::find(kEnds.begin(), kEnds.end(), word) != kEnds.end();
}

struct counted_noun {
  unit_entry const* unit = nullptr;
  std::size_t to = 0;
};

// The plural noun among the first words from `at` on, which is where a word begins.
counted_noun noun_behind(std::u16string_view text, std::size_t at, std::size_t most) {
  constexpr std::size_t kLongestWord = 24;
  for (std::size_t words = 0; words < most; ++words) {
    if (!is_letter(at_or_zero(text, at))) return {};
    std::size_t end = 0;
    auto const* unit = units().at(text, at, end);
    if (unit != nullptr && (kCountable & set_of(unit->dimension)) != 0 && is_letter(unit->surface.front()) &&
        (text[end - 1] == u's' || unit->dimension == dimension::person))
      return {unit, end};
    auto word = at;
    while (word < text.size() && word - at <= kLongestWord && (is_letter(text[word]) || text[word] == u'-')) ++word;
    if (at_or_zero(text, word) != u' ' || ends_a_noun_phrase(text.substr(at, word - at))) return {};
    at = word + 1;
  }
  return {};
}

}  // namespace

void take_noun_behind_words(std::u16string_view text, std::vector<quantity> const& before, quantity& read) {
  constexpr std::size_t kMostWords = 4;
  if (at_or_zero(text, read.to) != u' ') return;
  // "1,046 fires were burning, 633 of them out of control"
  constexpr std::size_t kReach = 120;
  if (begins_with(text, read.to, u" of them") || begins_with(text, read.to, u" of which")) {
    if (before.empty() || read.from - before.back().to > kReach || before.back().unit == nullptr ||
        before.back().shape != number_shape::figure || (kCountable & set_of(before.back().unit->dimension)) == 0)
      return;
    auto const between = text.substr(before.back().to, read.from - before.back().to);
    if (between.find(u". ") != std::u16string_view::npos) return;
    read.unit = before.back().unit;
    read.shape = number_shape::figure;
    return;
  }
  // "two main airports" are named, not counted; "three large fires" are counted.
  auto const counts = [&](counted_noun const& noun) {
    return noun.unit != nullptr && (!read.number.in_words || noun.unit->dimension == dimension::incident ||
                                    noun.unit->dimension == dimension::person);
  };
  for (std::u16string_view const whole : {u" of those ", u" of these ", u" of the "}) {
    if (!begins_with(text, read.to, whole)) continue;
    auto const noun = noun_behind(text, read.to + whole.size(), 3);
    if (!counts(noun)) return;
    read.unit = noun.unit;
    read.shape = number_shape::figure;
    return;
  }
  auto const noun = noun_behind(text, read.to + 1, kMostWords);
  if (!counts(noun)) return;
  read.unit = noun.unit;
  read.to = read.words_to = noun.to;
  read.shape = number_shape::figure;
}

}  // namespace fengsui::sense::reader
