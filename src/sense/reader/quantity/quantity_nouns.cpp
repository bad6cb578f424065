// English counts whose noun stands behind other words: "58 lightning-caused fires", "six of those fires".
#include <algorithm>
#include <array>

#include "sense/reader/lexicon/lexicon.h"
#include "sense/reader/number/english_numbers.h"
#include "sense/reader/quantity/quantity_parts.h"
#include "sense/reader/quantity/quantity_text.h"
#include "sense/reader/text/any_of_words.h"
#include "sense/reader/text/text_search.h"
#include "sense/reader/time/english/calendar.h"
#include "sense/reader/time/english/words.h"

namespace fengsui::sense::reader {
namespace {

constexpr dimension_set kCountable = set_of(dimension::person) | set_of(dimension::traveller) |
                                     set_of(dimension::incident) | set_of(dimension::flight) |
                                     set_of(dimension::vessel) | set_of(dimension::train) | set_of(dimension::vehicle) |
                                     set_of(dimension::piece) | set_of(dimension::count) | set_of(dimension::aircraft);

// "202 airports, with 200 offering regular flights": what is said of those counted before; no "existing projects".
bool does_something(std::u16string_view word) {
  static constexpr auto kDoing = std::to_array<std::u16string_view>(
      {u"offering",   u"serving",    u"carrying", u"using",     u"having",     u"including",    u"covering",
       u"involving",  u"containing", u"making",   u"taking",    u"bringing",   u"totalling",    u"totaling",
       u"being",      u"receiving",  u"handling", u"producing", u"accounting", u"representing", u"leaving",
       u"employing",  u"requiring",  u"showing",  u"reporting", u"seeking",    u"attending",    u"coming",
       u"travelling", u"traveling",  u"entering", u"leading",   u"exceeding",  u"worth"});
  return holds_word(kDoing, word);
}

// Words that end what may stand between a number and its noun: "5 more fires than" is no count of fires.
bool ends_a_noun_phrase(std::u16string_view word) {
  // "8.7 million took trains": a verb; "lightning-caused" is none.
  // "7 reported fatalities": neither is what only says how sure they are.
  static constexpr auto kNarrowing = std::to_array<std::u16string_view>(
      {u"reported",      u"confirmed",     u"registered", u"installed",    u"loaded",   u"combined", u"estimated",
       u"scheduled",     u"chartered",     u"imported",   u"exported",     u"licensed", u"listed",   u"dedicated",
       u"completed",     u"planned",       u"approved",   u"refrigerated", u"related",  u"skilled",  u"qualified",
       u"containerised", u"containerized", u"organised",  u"organized",    u"funded",   u"wounded",  u"unloaded"});
  if (holds_word(kNarrowing, word)) return false;
  if (does_something(word)) return true;
  if (word.ends_with(u"ed"sv) && word.find(u'-') == std::u16string_view::npos) return true;
  static constexpr auto kEnds = std::to_array<std::u16string_view>(
      {u"won",   u"lost",  u"left",   u"got",   u"held",  u"met",   u"sold",  u"paid", u"drew", u"fell", u"rose",
       u"grew",  u"spent", u"stood",  u"gave",  u"began", u"chose", u"drove", u"led",  u"sent", u"saw",  u"did",
       u"come",  u"go",    u"remain", u"live",  u"work",  u"use",   u"take",  u"make", u"hold", u"run",  u"took",
       u"went",  u"came",  u"used",   u"made",  u"ran",   u"rode",  u"flew",  u"took", u"will", u"can",  u"may",
       u"of",    u"in",    u"and",    u"or",    u"to",    u"by",    u"on",    u"at",   u"for",  u"from", u"with",
       u"than",  u"as",    u"that",   u"which", u"who",   u"were",  u"was",   u"are",  u"is",   u"had",  u"has",
       u"have",  u"more",  u"less",   u"the",   u"this",  u"fewer", u"last",  u"a",    u"an",   u"per",  u"its",
       u"their", u"while", u"but",    u"when",  u"after", u"over",  u"then"});
  return holds_word(kEnds, word);
}

// "103.7 million net registered tonnes", "1.2 million loaded TEUs": what is measured behind words that narrow it.
constexpr dimension_set kMeasured = set_of(dimension::mass) | set_of(dimension::teu) | set_of(dimension::area) |
                                    set_of(dimension::energy) | set_of(dimension::power);

struct counted_noun {
  unit_entry const* unit = nullptr;
  std::size_t to = 0;
};

// What may be counted though no table knows it: "41,070 container moves", "8,931 direct contracts".
unit_entry const* things() {
  static auto const* made = units().named(u"things"sv);
  return made;
}

// "moves", "sorties"; no "this", "various", "access", "represents".
bool is_a_plural(std::u16string_view word) {
  constexpr std::size_t kShortest = 4;
  if (word.size() < kShortest || word.back() != u's' || word.front() < u'a') return false;
  static constexpr any_of_words kEnds{u"ss", u"us", u"is"};
  if (kEnds.close(word) > 0) return false;
  static constexpr auto kOthers = std::to_array<std::u16string_view>(
      {u"always", u"across",   u"perhaps",   u"towards",   u"besides", u"whereas",  u"unless",      u"overseas",
       u"makes",  u"marks",    u"shows",     u"compares",  u"stands",  u"means",    u"comes",       u"represents",
       u"equals", u"exceeds",  u"indicates", u"reflects",  u"follows", u"brings",   u"remains",     u"corresponds",
       u"takes",  u"accounts", u"includes",  u"gives",     u"goes",    u"does",     u"constitutes", u"happens",
       u"trips",  u"occurs",   u"expects",   u"surpasses", u"reaches", u"suggests", u"confirms",    u"years",
       u"months", u"weeks",    u"days",      u"hours",     u"minutes", u"seconds",  u"times",       u"points",
       u"terms",  u"says",     u"others",    u"needs",     u"wants",   u"keeps",    u"puts",        u"becomes"});
  return !holds_word(kOthers, word);
}

// "250 more officers" adds some; "5 more fires than in May" is no count of fires.
bool adds_more(std::u16string_view text, std::size_t word, std::size_t behind) {
  constexpr std::size_t kReach = 60;
  if (text.substr(word, behind - word) != u"more"sv) return false;
  auto const said = text.substr(behind, kReach);
  return said.substr(0, said.find_first_of(u".,;:("sv)).find(u" than"sv) == std::u16string_view::npos;
}

// "1,009 inbound and outbound trains", "38 regional and international medals": "and" between two words that narrow one
// noun; no "two local and three foreign teams".
bool joins_adjectives(std::u16string_view before, std::u16string_view text, std::size_t behind) {
  static constexpr any_of_words kEnds{u"al", u"ic", u"bound", u"ern", u"an", u"ese", u"ive", u"ign", u"ary", u"old"};
  auto end = behind;
  while (is_letter(at_or_zero(text, end))) ++end;
  auto const next = text.substr(behind, end - behind);
  return kEnds.close(before) > 0 && !next.empty() && find_word(kSmallNumbers, next) == nullptr;
}

// The plural noun among the first words from `at` on, which is where a word begins: the first that a table knows, else
// the first at all.
counted_noun noun_behind(std::u16string_view text, std::size_t at, std::size_t most) {
  constexpr std::size_t kLongestWord = 24;
  counted_noun unknown;
  std::u16string_view last;
  for (std::size_t words = 0; words < most; ++words) {
    if (!is_letter(at_or_zero(text, at))) return unknown;
    std::size_t end = 0;
    auto const* unit = units().at(text, at, end);
    // "1.1 million units", "714,021 machinery and vehicle units": no electricity.
    if (unit != nullptr && unit->surface == u"units"sv) return {things(), end};
    if (unit != nullptr && (kCountable & set_of(unit->dimension)) != 0 && is_letter(unit->surface.front()) &&
        (text[end - 1] == u's' || unit->dimension == dimension::person || unit->dimension == dimension::aircraft))
      return {unit, end};
    if (words > 0 && unit != nullptr && (kMeasured & set_of(unit->dimension)) != 0 &&
        is_letter(unit->surface.front()) && (end - at > 2 || (text[end - 1] >= u'A' && text[end - 1] <= u'Z')))
      return {unit, end};
    auto word = at;
    while (word < text.size() && word - at <= kLongestWord && (is_letter(text[word]) || text[word] == u'-')) ++word;
    auto const said = text.substr(at, word - at);
    // "Three Gorges project generates 4.4% more": a verb before its number.
    bool const before_number = at_or_zero(text, word) == u' ' && is_digit(at_or_zero(text, word + 1));
    if (unknown.unit == nullptr && unit == nullptr && !before_number && is_a_plural(said)) unknown = {things(), word};
    if (said == u"and"sv && unknown.unit == nullptr && joins_adjectives(last, text, word + 1)) {
      at = word + 1;
      ++most;
      continue;
    }
    last = said;
    if (at_or_zero(text, word) != u' ' || (ends_a_noun_phrase(said) && !adds_more(text, at, word))) return unknown;
    at = word + 1;
    // "nine new foreign direct investment (FDI) projects"
    if (at_or_zero(text, at) == u'(') {
      auto close = at + 1;
      while (close < text.size() && close - at < 8 && text[close] >= u'A' && text[close] <= u'Z') ++close;
      if (at_or_zero(text, close) == u')' && at_or_zero(text, close + 1) == u' ') at = close + 2;
    }
  }
  return unknown;
}

// What was counted last in the sentence, a few numbers back.
quantity const* counted_before(std::u16string_view text, std::vector<quantity> const& before, std::size_t at) {
  constexpr std::size_t kReach = 120;
  constexpr std::size_t kMost = 3;
  for (auto k = before.size(); k-- > 0 && before.size() - k <= kMost && at - before[k].to <= kReach;) {
    if (text.substr(before[k].to, at - before[k].to).find(u". "sv) != std::u16string_view::npos) return nullptr;
    if (before[k].unit != nullptr && before[k].shape == number_shape::figure &&
        (kCountable & set_of(before[k].unit->dimension)) != 0)
      return &before[k];
  }
  return nullptr;
}

// "for 11 consecutive months", "five straight days"
bool takes_time_in_a_row(std::u16string_view text, quantity& read) {
  constexpr auto kTimes =
      set_of(dimension::days) | set_of(dimension::weeks) | set_of(dimension::months) | set_of(dimension::years);
  for (std::u16string_view const row : {u" consecutive "sv, u" straight "sv, u" successive "sv}) {
    if (!begins_with(text, read.to, row)) continue;
    std::size_t end = 0;
    auto const* unit = units().at(text, read.to + row.size(), end);
    if (unit == nullptr || (kTimes & set_of(unit->dimension)) == 0) return false;
    read.unit = unit;
    read.to = read.words_to = end;
    read.shape = number_shape::figure;
    return true;
  }
  return false;
}

}  // namespace

std::u16string_view word_before(std::u16string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 16;
  if (at < 2 || text[at - 1] != u' ') return {};
  auto from = at - 1;
  while (from > 0 && is_letter(text[from - 1]) && at - from <= kLongest) --from;
  return text.substr(from, at - 1 - from);
}

// The word as it stands inside a sentence.
static std::u16string in_small(std::u16string_view word) {
  std::u16string small{word};
  if (!small.empty() && small.front() >= u'A' && small.front() <= u'Z')
    small.front() = static_cast<char16_t>(small.front() + 32);
  return small;
}

// "in 2019 things were quieter": a year stands behind such a word, and counts nothing.
bool is_a_year(std::u16string_view text, quantity const& read) {
  auto const& number = read.number;
  if (number.grouped || number.integer_digits != 4 || number.value.exponent != 0 || number.value.mantissa < 1900 ||
      number.value.mantissa > 2100)
    return false;
  // "since the start of 2022 wildfires have burned"
  if (word_before(text, read.from) == u"of"sv) {
    static constexpr auto kParts =
        std::to_array<std::u16string_view>({u"start", u"beginning", u"end", u"half", u"quarter", u"months", u"season",
                                            u"year", u"summer", u"spring", u"outset", u"winter", u"autumn", u"fall"});
    auto const part = word_before(text, read.from - 3);
    return holds_word(kParts, part);
  }
  // "From April to September 2024 parcels grew"
  if (times::is_name_of_month(times::en_word_before(text, read.from).text())) return true;
  static constexpr auto kLeads = std::to_array<std::u16string_view>(
      {u"in", u"since", u"by", u"until", u"till", u"during", u"early", u"late", u"mid", u"against", u"versus"});
  return holds_word(kLeads, in_small(word_before(text, read.from)));
}

bool is_named_by_number(std::u16string_view word) {
  static constexpr auto kNumbered = std::to_array<std::u16string_view>(
      {u"highway", u"route",   u"terminal", u"phase",    u"boeing",  u"airbus", u"zone",     u"line",  u"pier",
       u"berth",   u"unit",    u"area",     u"category", u"level",   u"runway", u"platform", u"stage", u"gate",
       u"article", u"section", u"table",    u"tier",     u"type",    u"grade",  u"class",    u"page",  u"track",
       u"block",   u"chapter", u"version",  u"double",   u"fortune", u"forbes"});
  return holds_word(kNumbered, in_small(word));
}

// What is measured and not counted: "kilometres" of "412 of the 500 kilometres"; null where nothing is.
static unit_entry const* measure_at(std::u16string_view text, std::size_t from, std::size_t& to) {
  constexpr auto kMeasures =
      set_of(dimension::mass) | set_of(dimension::area) | set_of(dimension::length) | set_of(dimension::power);
  auto const* unit = units().at(text, from, to);
  auto const ends = unit != nullptr && !is_letter(at_or_zero(text, to));
  return ends && (kMeasures & set_of(unit->dimension)) != 0 ? unit : nullptr;
}

// "120 new kilometres"
static bool takes_measure_behind_its_sort(std::u16string_view text, quantity& read) {
  static constexpr any_of_words kSorts{u" new ", u" planned ", u" additional ", u" extra ", u" further ", u" more "};
  auto end = read.to;
  auto const sort = kSorts.open(text.substr(read.to));
  auto const* unit = sort > 0 && !is_a_year(text, read) ? measure_at(text, read.to + sort, end) : nullptr;
  if (unit == nullptr) return false;
  read.unit = unit;
  read.to = read.words_to = end;
  read.shape = number_shape::figure;
  return true;
}

void take_noun_behind_words(std::u16string_view text, std::vector<quantity> const& before, quantity& read) {
  constexpr std::size_t kMostWords = 5;
  if (at_or_zero(text, read.to) != u' ') return;
  // "1,046 fires were burning, 633 of them out of control"
  if (begins_with(text, read.to, u" of them"sv) || begins_with(text, read.to, u" of which"sv)) {
    auto const* counted = counted_before(text, before, read.from);
    if (counted == nullptr) return;
    read.unit = counted->unit;
    read.shape = number_shape::figure;
    return;
  }
  auto const whole_number = read.number.value.exponent >= 0;
  auto const counts = [&](counted_noun const& noun) {
    if (noun.unit == things() && (!whole_number || is_named_by_number(word_before(text, read.from)))) return false;
    return noun.unit != nullptr && !is_a_year(text, read);
  };
  for (std::u16string_view const whole :
       {u" of those "sv, u" of these "sv, u" of the "sv, u" of its "sv, u" of their "sv}) {
    if (!begins_with(text, read.to, whole)) continue;
    // "36 of the 59 gold medals"
    auto at = read.to + whole.size();
    while (is_digit(at_or_zero(text, at)) || (at_or_zero(text, at) == u',' && is_digit(at_or_zero(text, at + 1)))) ++at;
    if (at > read.to + whole.size() && at_or_zero(text, at) == u' ') ++at;
    auto const noun = noun_behind(text, at, 3);
    auto end = at;
    auto const* unit = counts(noun) ? noun.unit : measure_at(text, at, end);
    if (unit == nullptr) return;
    read.unit = unit;
    read.shape = number_shape::figure;
    return;
  }
  if (takes_measure_behind_its_sort(text, read)) return;
  if (takes_time_in_a_row(text, read)) return;
  auto const noun = noun_behind(text, read.to + 1, kMostWords);
  if (!counts(noun)) return;
  read.unit = noun.unit;
  read.to = read.words_to = noun.to;
  read.shape = number_shape::figure;
}

}  // namespace fengsui::sense::reader
