// English numbers whose noun is the subject of the verb before them: "Ocean vessel arrivals dropped 1.3% to 6,616",
// "The city's passengers went up by 6.7%, from 1.26 crore to 1.35 crore".
#include <algorithm>
#include <array>

#include "sense/reader/choice/english_counts.h"
#include "sense/reader/draft.h"
#include "sense/reader/quantity/quantity_parts.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

constexpr std::size_t kSubjectBack = 160;

// What has a noun of its own and is not known by the text's topic, as travellers are.
constexpr auto kOfANoun = set_of(dimension::vessel) | set_of(dimension::vehicle) | set_of(dimension::flight) |
                          set_of(dimension::train) | set_of(dimension::piece) | set_of(dimension::incident) |
                          set_of(dimension::teu);

// What a noun before its number measures: "Train kilometres were 142 million", "tonne-km rose to 9.1 billion".
constexpr auto kMeasuredBefore = set_of(dimension::transport) | set_of(dimension::length);

// "numbered", " to", ", at": what leads from a subject to its number.
bool leads_to_a_number(std::u16string_view lead) {
  static constexpr auto kLeads = std::to_array<std::u16string_view>(
      {u" to ",     u" at ",      u" numbered ",   u" totalled ",  u" totaled ",   u" reached ",
       u" were ",   u" was ",     u" hit ",        u" averaged ",  u" averages ",  u" exceeded ",
       u" topped ", u" of ",      u" surpassed ",  u" rose from ", u" fell from ", u" below ",
       u" above ",  u" hitting ", u" surpassing ", u" exceeding ", u" topping "});
  return std::any_of(kLeads.begin(), kLeads.end(), [&](auto const one) { return lead.ends_with(one); });
}

// Whether a verb, a comma or a bracket stands behind a noun: it is the subject of what follows.
bool ends_a_subject(document const& doc, std::size_t at) {
  auto const behind = doc.text().substr(at, 16);
  if (behind.starts_with(u", "sv) || behind.starts_with(u" ("sv)) return true;
  // "Ship arrivals at Santos dropped"
  for (std::u16string_view const where : {u" at "sv, u" in "sv, u" through "sv}) {
    if (behind.starts_with(where) && behind.size() > where.size() && behind[where.size()] >= u'A' &&
        behind[where.size()] <= u'Z')
      return true;
  }
  static constexpr auto kVerbs = std::to_array<std::u16string_view>(
      {u" numbered", u" totalled", u" totaled",   u" reached", u" were ",        u" was ",        u" hit ",
       u" averaged", u" exceeded", u" topped",    u" came ",   u" stood ",       u" calling",     u" amounted",
       u" also ",    u" alone ",   u" surpassed", u" went ",   u" expected to ", u" forecast to "});
  if (std::any_of(kVerbs.begin(), kVerbs.end(), [&](auto const one) { return behind.starts_with(one); })) return true;
  auto const [first, last] = doc.terms_in(at + 1, at + 2);
  return first < last && (doc.has(doc.terms[first], word_class::up) || doc.has(doc.terms[first], word_class::down));
}

// Where the word begins that stands before the one at `word`, or there where none does.
std::size_t start_of_word_before(std::u16string_view text, std::size_t least, std::size_t word) {
  if (word <= least + 1 || text[word - 1] != u' ') return word;
  auto from = word - 1;
  while (from > least && (is_letter(text[from - 1]) || text[from - 1] == u'-')) --from;
  return from;
}

// "passengers grew 11.3 per cent, from 26.34 lakh", "passengers expected to hit 235,700": one verb from the noun to its
// number, with nothing between that could be counted instead.
bool goes_on_with_one_verb(std::u16string_view told) {
  constexpr std::size_t kLongest = 48;
  static constexpr any_of_words kOthers{u" and ", u" while ", u" with ", u" on ", u"; ", u": ", u" which ", u" who "};
  return told.size() <= kLongest && !kOthers.stand_in(told) && std::count(told.begin(), told.end(), u',') <= 1;
}

}  // namespace

unit_entry const* unit_of_the_subject(document const& doc, std::size_t index, sentence const& in) {
  auto const& read = doc.numbers[index];
  auto const text = doc.text();
  auto const large = read.number.grouped || read.number.scaled;
  if (read.number.in_words || (read.number.value.exponent < 0 && !large)) return nullptr;
  auto const lead = text.substr(0, read.words_from);
  // "accidents decreased from 73 to 59": small ones only where they change.
  if (!large && (read.number.value.mantissa < 2 || !(lead.ends_with(u" from "sv) || lead.ends_with(u" to "sv))))
    return nullptr;
  auto const from_its_base = lead.ends_with(u", from "sv);
  // ", surpassing 1.9 million": what says that it is over it leads to it too.
  if (!from_its_base && !leads_to_a_number(lead) && !leads_to_a_number(text.substr(0, read.from))) return nullptr;
  auto const least = std::max(in.from, read.from > kSubjectBack ? read.from - kSubjectBack : 0);
  // Back over the words, to the nearest noun that a verb stands behind.
  for (auto at = read.words_from; at > least;) {
    auto word = at;
    while (word > least && !is_letter(text[word - 1])) {
      if (is_one_of(text[word - 1], u";:(")) return nullptr;
      --word;
    }
    auto const end = word;
    while (word > least && (is_letter(text[word - 1]) || text[word - 1] == u'-')) --word;
    at = word;
    auto const plural = end > word && (text[end - 1] == u's' || text.substr(word, end - word).ends_with(u"km"sv));
    if (!plural || !ends_a_subject(doc, end)) continue;
    // "vessel arrivals" are no people's; "takeoffs and landings" are flights.
    auto const before = start_of_word_before(text, least, word);
    auto const joined = text.substr(before).starts_with(u"and ") ? start_of_word_before(text, least, before) : before;
    for (auto const start : {joined, before, word}) {
      std::size_t to = 0;
      auto const* unit = units().at(text, start, to);
      if (unit == nullptr || to != end) continue;
      if (!large && (kOfANoun & set_of(unit->dimension)) == 0) return nullptr;
      if (large && (kMeasuredBefore & set_of(unit->dimension)) != 0) return unit;
      // "The number of beds rose to 41,076"
      auto const numbered = unit->dimension == dimension::count && text.substr(0, start).ends_with(u"number of "sv);
      // "Nights went up by 5.1 per cent, surpassing 1.9 million"
      auto const travels = unit->dimension == dimension::traveller || unit->unit == "night";
      if (travels && goes_on_with_one_verb(lead.substr(end))) return unit;
      return !from_its_base && (numbered || (kOfANoun & set_of(unit->dimension)) != 0) ? unit : nullptr;
    }
  }
  return nullptr;
}

unit_entry const* unit_of_a_measure(document const& doc, std::size_t index, sentence const& in) {
  struct measure {
    std::u16string_view noun, unit;
  };
  static constexpr std::array<measure, 19> kMeasures{{{u"Nights spent ", u"things"},
                                                      {u" nights spent ", u"things"},
                                                      {u" headcount ", u"people"},
                                                      {u"the flow ", u"passengers"},
                                                      {u" workforce ", u"people"},
                                                      {u"assenger volume ", u"passengers"},
                                                      {u"ourist numbers ", u"visitors"},
                                                      {u"isitor numbers ", u"visitors"},
                                                      {u"assenger numbers ", u"passengers"},
                                                      {u"assenger traffic ", u"passengers"},
                                                      {u"assenger volumes ", u"passengers"},
                                                      {u"assenger flow ", u"passengers"},
                                                      {u" acreage ", u"acres"},
                                                      {u" hectarage ", u"hectares"},
                                                      {u"idership ", u"passengers"},
                                                      {u"atronage ", u"passengers"},
                                                      {u"ootfall ", u"visitors"},
                                                      {u" medal haul ", u"medals"},
                                                      {u" medal tally ", u"medals"}}};
  auto const& read = doc.numbers[index];
  if (read.number.in_words || (!read.number.grouped && !read.number.scaled)) return nullptr;
  auto const from = std::max(in.from, read.from > kSubjectBack ? read.from - kSubjectBack : 0);
  auto const lead = doc.text().substr(from, read.words_from - std::min(from, read.words_from));
  if (!leads_to_a_number(lead) && !lead.ends_with(u" and "sv)) return nullptr;
  std::u16string_view unit;
  std::size_t last = 0;
  for (auto const& one : kMeasures) {
    auto const at = lead.rfind(one.noun);
    if (at == lead.npos || (!unit.empty() && at < last)) continue;
    last = at;
    unit = one.unit;
  }
  return unit.empty() ? nullptr : units().named(unit);
}

bool is_told_as_average(std::u16string_view text, quantity const& read) {
  static constexpr any_of_words kAverage{u"verage of ", u"veraging ",    u"veraged ",
                                         u"verage ",    u"orks out at ", u", or "};
  static constexpr any_of_words kEach{u" per ", u" a day", u" a week", u" an hour", u" each", u" apiece", u" a head"};
  return kAverage.close(text.substr(0, read.words_from)) > 0 && kEach.open(text.substr(read.to)) > 0;
}

bool is_of_an_index(std::u16string_view text, quantity const& read) {
  constexpr std::size_t kReach = 90;
  auto const lead = text.substr(0, read.words_from);
  static constexpr any_of_words kLeads{u" at ", u" to ",      u" from ",  u" was ", u" of ",
                                       u" is ", u" reached ", u" reads ", u" been "};
  if (kLeads.close(lead) == 0 || stands_at(text, read.to, u" per") || stands_at(text, read.to, u"%")) return false;
  auto const near = lead.substr(lead.size() - std::min(lead.size(), kReach));
  auto const at = near.rfind(u"ndex "sv);
  return at != near.npos && near.find(u". "sv, at) == near.npos;
}

}  // namespace fengsui::sense::reader
