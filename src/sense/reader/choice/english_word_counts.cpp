// English numbers in words that count without a noun of their own, in lists.
#include <algorithm>

#include "sense/reader/choice/english_counts.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {

// "and nine or 23.08 per cent were joint ventures": a word and what percentage it is.
bool is_told_as_percent(std::u16string_view text, quantity const& read) {
  constexpr std::size_t kLongest = 8;
  if (!stands_at(text, read.to, u" or "sv)) return false;
  auto at = read.to + 4;
  auto point = false;
  for (auto const end = std::min(text.size(), at + kLongest); at < end && (is_digit(text[at]) || text[at] == u'.');
       ++at)
    point = point || text[at] == u'.';
  return point && (stands_at(text, at, u"%"sv) || stands_at(text, at, u" per"sv));
}

// "the other two,", "of which three": no nouns.
static constexpr any_of_words kNoNouns{u"the ",  u"all ",  u"only ",  u"which ",  u"of ",   u"in ",
                                       u"for ",  u"with ", u"about ", u"another", u"each ", u"every ",
                                       u"these", u"those", u"while ", u"where ",  u"some ", u"at "};

// "services 25, export trade 7, general trade four, farming and mining one each": a list of nouns and their numbers.
static bool is_behind_its_noun(std::u16string_view text, quantity const& read) {
  constexpr std::size_t kLongest = 40;
  constexpr std::size_t kShortest = 4;
  auto const ends = read.to >= text.size() || is_one_of(text[read.to], u",.;") || stands_at(text, read.to, u" each"sv);
  if (!ends || read.number.value.exponent != 0) return false;
  auto const from = read.words_from > kLongest ? read.words_from - kLongest : 0;
  auto const lead = text.substr(from, read.words_from - from);
  auto const comma = lead.rfind(u", "sv);
  if (comma == lead.npos || comma < 3 || lead.size() - comma < 2 + kShortest) return false;
  auto const noun = lead.substr(comma + 2);
  bool const words =
      std::all_of(noun.begin(), noun.end(), [](char16_t c) { return c == u' ' || (c >= u'a' && c <= u'z'); });
  if (!words || kNoNouns.open(noun) > 0 || noun.back() != u' ') return false;
  // What stands before it ends in a number too, no year.
  auto const before = lead.substr(0, comma);
  auto digits = before.size();
  while (digits > 0 && is_digit(before[digits - 1])) --digits;
  if (digits < before.size()) return before.size() - digits < 4 && digits > 0 && before[digits - 1] == u' ';
  static constexpr any_of_words kNumbers{u" one", u" two",   u" three", u" four", u" five",
                                         u" six", u" seven", u" eight", u" nine"};
  return kNumbers.close(before) > 0;
}

// "Luzon attracted 40, the Visayas six and Mindanao four", "bulk had 12, tankers seven and ferries two": names and
// their numbers, the one before it said the same way.
static bool is_behind_its_name(std::u16string_view text, quantity const& read) {
  constexpr std::size_t kLongest = 40;
  auto const ends = read.to >= text.size() || is_one_of(text[read.to], u",.;") || stands_at(text, read.to, u" and "sv);
  if (!ends || read.number.value.mantissa < 2 || read.words_from < read.from) return false;
  auto const from = read.words_from > kLongest ? read.words_from - kLongest : 0;
  auto const lead = text.substr(from, read.words_from - from);
  auto const comma = lead.rfind(u", "sv);
  auto const joined = lead.rfind(u" and "sv);
  if (comma == lead.npos && joined == lead.npos) return false;
  auto const at_and = joined != lead.npos && (comma == lead.npos || joined > comma);
  auto noun = lead.substr(at_and ? joined + 5 : comma + 2);
  auto before = lead.substr(0, at_and ? joined : comma);
  if (before.ends_with(u',')) before.remove_suffix(1);
  for (std::u16string_view const article : {u"and "sv, u"the "sv}) {
    if (noun.starts_with(article)) noun.remove_prefix(article.size());
  }
  if (noun.size() < 4 || noun.back() != u' ' || kNoNouns.open(noun) > 0) return false;
  noun.remove_suffix(1);
  static constexpr any_of_words kOthers{u"ed",    u" to",  u" by",   u" at",   u" was",  u" were", u" is",  u" are",
                                        u" than", u" of",  u" in",   u" for",  u" with", u" has",  u" had", u" from",
                                        u" won",  u" and", u" last", u" past", u"ing",   u" took", u" got", u" their"};
  auto const plain = std::all_of(noun.begin(), noun.end(), [](char16_t c) { return is_letter(c) || c == u' '; });
  if (!plain || std::count(noun.begin(), noun.end(), u' ') > 2 || kOthers.close(noun) > 0) return false;
  static constexpr any_of_words kNumbers{u" one", u" two",   u" three", u" four", u" five",
                                         u" six", u" seven", u" eight", u" nine", u" ten"};
  // "Buryatia had nine (3,100 ha), Irkutsk Region seven"
  if (kNumbers.close(before) > 0 || before.ends_with(u')')) return true;
  auto digits = before.size();
  while (digits > 0 && is_digit(before[digits - 1])) --digits;
  return digits < before.size() && before.size() - digits < 4 && digits > 0 && before[digits - 1] == u' ';
}

// "14 new fires: six in Lapland, three in Kainuu": the first of those that a colon hands out.
static bool opens_a_row(std::u16string_view text, quantity const& read) {
  auto const name = read.to + 4;
  // "Buryatia had nine (3,100 ha)"
  if (stands_at(text, read.to, u" ("sv) && is_digit(text[std::min(read.to + 2, text.size() - 1)]) &&
      (text.substr(0, read.words_from).ends_with(u" had "sv) || text.substr(0, read.words_from).ends_with(u" has "sv)))
    return true;
  return text.substr(0, read.words_from).ends_with(u": "sv) && stands_at(text, read.to, u" in "sv) &&
         name < text.size() && text[name] >= u'A' && text[name] <= u'Z';
}

// "Ten trains were cancelled, six delayed and four rerouted": what befell so many more.
static bool befell_so_many(std::u16string_view text, quantity const& read) {
  constexpr std::size_t kLongest = 60;
  if (read.number.value.mantissa < 2 || !stands_at(text, read.to, u" "sv)) return false;
  auto end = read.to + 1;
  while (end < text.size() && is_letter(text[end])) ++end;
  auto const word = text.substr(read.to + 1, end - read.to - 1);
  constexpr std::size_t kShortest = 5;
  if (word.size() < kShortest || !word.ends_with(u"ed"sv) ||
      !(end >= text.size() || is_one_of(text[end], u",.;") || stands_at(text, end, u" and "sv)))
    return false;
  auto const lead =
      text.substr(read.words_from > kLongest ? read.words_from - kLongest : 0, std::min(read.words_from, kLongest));
  auto const clause = lead.substr(lead.find_last_of(u".;:"sv) + 1);
  static constexpr any_of_words kPassives{u" were ", u" was ", u" had been ", u" have been ", u" being "};
  return (clause.ends_with(u", "sv) || clause.ends_with(u" and "sv)) && kPassives.stand_in(clause);
}

// "38 in manufacturing, two in construction and one each in farming": a word that goes on counting in a list.
bool is_a_lone_word(std::u16string_view text, quantity const& read) {
  constexpr std::int64_t kMost = 20;
  constexpr std::size_t kLongest = 40;
  // "This was three more than in 2024"
  static constexpr any_of_words kTurns{u"This is ", u"That is ", u"This was ", u"That was "};
  if (kTurns.close(text.substr(0, read.words_from)) > 0 &&
      (stands_at(text, read.to, u" more than "sv) || stands_at(text, read.to, u" fewer than "sv)))
    return true;
  if (read.number.value.mantissa > kMost || read.number.value.exponent != 0 ||
      (!text.substr(0, read.words_from).ends_with(u", "sv) && !text.substr(0, read.words_from).ends_with(u" and "sv)))
    return read.number.value.mantissa <= kMost && read.number.value.exponent == 0 &&
           (is_behind_its_noun(text, read) || is_behind_its_name(text, read) || opens_a_row(text, read));
  if (befell_so_many(text, read)) return true;
  // "28 projects, five fewer than a year ago"
  if (stands_at(text, read.to, u" fewer than "sv) || stands_at(text, read.to, u" more than "sv)) return true;
  if (!stands_at(text, read.to, u" in "sv) && !stands_at(text, read.to, u" each in "sv)) return false;
  // What it follows counts in the same way.
  auto const from = read.words_from > kLongest ? read.words_from - kLongest : 0;
  auto const lead = text.substr(from, read.words_from - from);
  auto const in = lead.rfind(u" in "sv);
  if (in == lead.npos || in == 0 || lead.find_first_of(u".;:("sv) != lead.npos) return false;
  auto word = in;
  while (word > 0 && (is_letter(lead[word - 1]) || is_digit(lead[word - 1]))) --word;
  if (is_digit(lead[word])) return true;
  auto const before = lead.substr(word, in - word);
  for (std::u16string_view const number :
       {u"two"sv, u"three"sv, u"four"sv, u"five"sv, u"six"sv, u"seven"sv, u"eight"sv, u"nine"sv}) {
    if (before == number) return true;
  }
  return false;
}

// The unit of the first in such a list: "trade had 21 projects, tourism 12, building nine, farming four".
unit_entry const* unit_behind_its_noun(document const& doc, std::size_t index, sentence const& in) {
  constexpr std::size_t kMost = 12;
  constexpr std::size_t kLongest = 40;
  constexpr std::int64_t kThousand = 1000;
  auto const text = doc.text();
  for (auto k = index; k > 0 && index - k < kMost && doc.numbers[k - 1].from >= in.from; --k) {
    auto const& read = doc.numbers[k];
    auto const& last = doc.numbers[k - 1];
    if (read.number.scaled || read.number.grouped || read.number.value.exponent < 0 ||
        read.number.value.mantissa >= kThousand || read.words_from < last.words_to + 4 ||
        read.words_from - last.words_to > kLongest)
      return nullptr;
    auto const noun = text.substr(last.words_to, read.words_from - last.words_to);
    if (!noun.starts_with(u", "sv) || noun.back() != u' ' || kNoNouns.open(noun.substr(2)) > 0 ||
        !std::all_of(noun.begin() + 2, noun.end(), [](char16_t c) { return c == u' ' || (c >= u'a' && c <= u'z'); }))
      return nullptr;
    if (last.unit != nullptr)
      return last.unit->dimension == dimension::count && last.shape == number_shape::figure ? last.unit : nullptr;
  }
  return nullptr;
}

}  // namespace fengsui::sense::reader
