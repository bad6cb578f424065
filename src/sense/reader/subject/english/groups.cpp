// Who stands in an English list by a name that only its place there makes one: "the 14 Greek regional airports",
// "Thessaloniki (SKG) with 428,897 passengers", "the most popular checkpoint was Vaalimaa".
#include <algorithm>
#include <array>

#include "sense/reader/subject/english/names.h"
#include "sense/reader/subject/english/owners.h"
#include "sense/reader/subject/subject_shapes.h"
#include "sense/reader/text/any_of_words.h"
#include "sense/reader/text/text_search.h"
#include "sense/reader/time/english/calendar.h"
#include "sense/reader/time/english/words.h"

namespace fengsui::sense::reader {
namespace {

constexpr std::size_t kMostWords = 4;

std::size_t start_of_word(std::u16string_view text, std::size_t end) {
  constexpr std::u16string_view kLetters = u"U.S.";
  if (text.substr(0, end).ends_with(kLetters)) return end - kLetters.size();
  while (end > 0 && is_of_a_name(text[end - 1])) --end;
  return end;
}

bool opens_a_sentence(std::u16string_view text, std::size_t at) {
  return at < 2 || text[at - 1] == u'\n' || is_one_of(text[at - 2], u".!?:");
}

// Greek, Brazilian, Chinese: a word that says whose country, also where it opens a sentence.
bool is_of_a_country(std::u16string_view word) {
  if (word == u"U.S."sv || is_an_adjective_of_a_country(word)) return true;
  for (std::u16string_view const tail : {u"ese"sv, u"ish"sv, u"ian"sv, u"ean"sv, u"ican"sv}) {
    if (word.size() > tail.size() + 2 && word.ends_with(tail)) return true;
  }
  return false;
}

// Where the name of those begins whose noun stands at `noun_at`: its first capitalised word, no more than small words
// that narrow between; `noun_at` where none does.
std::size_t start_of_group(std::u16string_view text, std::size_t noun_at) {
  static constexpr std::array<std::u16string_view, 37> kStops{
      u"the",   u"of",    u"at",   u"in",    u"and",  u"its",   u"all", u"both", u"other", u"for",
      u"with",  u"by",    u"from", u"to",    u"a",    u"an",    u"The", u"All",  u"Both",  u"At",
      u"In",    u"Its",   u"was",  u"were",  u"that", u"their", u"or",  u"Two",  u"Three", u"Of",
      u"Other", u"While", u"but",  u"while", u"than", u"as",    u"on"};
  auto first = noun_at;
  auto end = noun_at;
  for (std::size_t words = 0; words < kMostWords; ++words) {
    auto const from = start_of_word(text, end);
    auto const word = text.substr(from, end - from);
    if (word.empty() || holds_word(kStops, word) || is_a_common_acronym(word)) break;
    if (is_capital(word.front()) && word.find_first_of(u"'’"sv) == std::u16string_view::npos) first = from;
    if (from == 0 || text[from - 1] != u' ') break;
    end = from - 1;
  }
  return first;
}

// The capitalised words that end at `end`: where they begin; `end` where none do.
std::size_t start_of_group_name(std::u16string_view text, std::size_t end) {
  auto first = end;
  auto at = end;
  for (std::size_t words = 0; words < kMostWords; ++words) {
    auto const from = start_of_word(text, at);
    if (from == at || !is_capital(text[from])) break;
    first = from;
    if (from == 0 || text[from - 1] != u' ') break;
    at = from - 1;
  }
  return first;
}

// "Pudong and Hongqiao airports": both have the noun; `from` where no other name stands before it.
std::size_t start_of_a_pair(std::u16string_view text, std::size_t from) {
  constexpr std::u16string_view kAnd = u" and ";
  auto const lead = text.substr(0, from);
  if (!lead.ends_with(kAnd)) return from;
  auto const end = from - kAnd.size();
  auto const first = behind_its_owner(text, start_of_group_name(text, end), end);
  auto const before = text.substr(0, first);
  return first < end && !before.ends_with(u" between "sv) && !before.ends_with(u", "sv) ? first : from;
}

// "the 14 Greek regional airports", "the Brazilian airports of Fortaleza and Porto Alegre"; no "Coastal ports" that
// open a sentence.
void find_all_of_a_kind(std::u16string_view text, std::vector<subject>& found) {
  static constexpr any_of_words kNouns{
      u" airports", u" ports of entry", u" ports",     u" seaports",      u" railways",
      u" airlines", u" carriers",       u" railroads", u" fire services", u" fire and rescue services"};
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != u' ') continue;
    auto const noun = kNouns.open(text.substr(at));
    if (noun == 0) continue;
    auto const end = at + noun;
    // "Spanish airports operator Aena": what is run, and not who runs it.
    if ((end < text.size() && is_letter(text[end])) || text.substr(end).starts_with(u" operator"sv)) continue;
    auto from = start_of_group(text, at);
    if (from == at) continue;
    auto const alone = from;
    from = start_of_a_pair(text, from);
    auto const word = text.substr(from, std::min(text.find(u' ', from), at) - from);
    if (from == alone && opens_a_sentence(text, from) && !is_of_a_country(word)) continue;
    found.push_back(made_of(text, from, end));
  }
}

// "the ports of Seattle and Tacoma together": two that are counted as one.
void find_two_of_a_kind(std::u16string_view text, std::vector<subject>& found) {
  for (std::u16string_view const noun :
       {u" major ports in "sv, u" seaports in "sv, u" seaports of "sv, u" ports of "sv, u" airports of "sv}) {
    for (auto const at : places_of(text, noun)) {
      auto const first = end_of_name(text, at + noun.size());
      constexpr std::u16string_view kAnd = u" and ";
      // "The ports of Lithuania rose by 7%"
      static constexpr any_of_words kDid{u" rose ",     u" fell ",    u" grew ",      u" handled ",  u" reloaded ",
                                         u" declined ", u" dropped ", u" increased ", u" decreased "};
      if (first > at + noun.size() &&
          (text.substr(0, at).ends_with(u"he"sv) || text.substr(0, at).ends_with(u"All"sv)) &&
          kDid.open(text.substr(first)) > 0) {
        found.push_back(made_of(text, at + 1, first));
        continue;
      }
      if (first == at + noun.size() || !text.substr(first).starts_with(kAnd)) continue;
      auto const end = end_of_name(text, first + kAnd.size());
      if (end > first + kAnd.size() && text.substr(end).starts_with(u" together"sv))
        found.push_back(made_of(text, at + 1, end));
    }
  }
}

// "Russia's sea ports", "India's 12 major ports", "Split's airport": a country's or a city's, by what they are.
void find_ports_of_a_country(std::u16string_view text, std::vector<subject>& found) {
  static constexpr any_of_words kKinds{u" sea ports", u" major ports", u" seaports",        u" commercial ports",
                                       u" airports",  u" airport",     u" land checkpoints"};
  for (auto kind = kKinds.next_in(text, 0); kind.length > 0; kind = kKinds.next_in(text, kind.at + 1)) {
    auto end = kind.at;
    if (end > 2 && is_digit(text[end - 1])) {
      while (end > 0 && is_digit(text[end - 1])) --end;
      if (end == 0 || text[--end] != u' ') continue;
    }
    // "Hainan's three airports"
    static constexpr any_of_words kFew{u" two",   u" three", u" four", u" five", u" six",
                                       u" seven", u" eight", u" nine", u" ten"};
    end -= kFew.close(text.substr(0, end));
    auto const of = text.substr(0, end);
    if (!of.ends_with(u"'s"sv) && !of.ends_with(u"’s"sv)) continue;
    auto const from = start_of_group_name(text, end - 2);
    auto const behind = kind.at + kind.length;
    if (from == end - 2 || (behind < text.size() && is_letter(text[behind]))) continue;
    // "Finavia's 20 airports": whose they are is known as a body.
    if (auto const known = words().surfaces.longest_at(text, from); known && from + known->length == end - 2) {
      auto const& group = words().groups[known->value];
      if (std::any_of(group.begin(), group.end(),
                      [](std::uint32_t index) { return words().entries[index].is == word_class::organisation; }))
        continue;
    }
    auto one = made_of(text, from, behind);
    one.name = to_utf8(text.substr(from, end - 2 - from)) + to_utf8(text.substr(kind.at, kind.length));
    found.push_back(std::move(one));
  }
}

// "428,897 passengers": a number and what the places of a list are counted by.
bool counts_there(std::u16string_view behind) {
  constexpr std::size_t kReach = 32;
  behind = behind.substr(0, kReach);
  if (behind.empty() || !is_digit(behind.front())) return false;
  behind.remove_prefix(std::min(behind.find(u' '), behind.size()));
  for (std::u16string_view const scale : {u" million"sv, u" thousand"sv}) {
    if (behind.starts_with(scale)) behind.remove_prefix(scale.size());
  }
  static constexpr any_of_words kNouns{u" passengers", u" TEU",     u" tonnes",    u" tons",
                                       u" movements",  u" flights", u" crossings", u" travellers"};
  return kNouns.open(behind) > 0;
}

// "(SKG)": the letters of an airport; where the bracket begins, with its space, or `end` where there is none.
std::size_t before_its_letters(std::u16string_view text, std::size_t end) {
  constexpr std::size_t kBracket = 6;
  if (end < kBracket) return end;
  auto const bracket = text.substr(end - kBracket, kBracket);
  if (!bracket.starts_with(u" ("sv) || bracket.back() != u')') return end;
  auto const letters = bracket.substr(2, 3);
  return std::all_of(letters.begin(), letters.end(), is_capital) ? end - kBracket : end;
}

// "France follows with": where the verb begins, with its space.
std::size_t before_its_verb(std::u16string_view text, std::size_t end) {
  for (std::u16string_view const verb :
       {u" follows"sv, u" followed"sv, u" leads"sv, u" led"sv, u" came next"sv, u" comes next"sv, u" came first"sv,
        u" ranked second"sv, u" ranks second"sv, u" came second"sv}) {
    if (text.substr(0, end).ends_with(verb)) return end - verb.size();
  }
  return end;
}

// "were Thessaloniki (SKG) with 428,897 passengers, Rhodes (RHO) with 68,041 passengers", "France with 19,103 hectares"
void find_in_lists(std::u16string_view text, std::vector<subject>& found) {
  constexpr std::u16string_view kWith = u" with ";
  for (auto const at : places_of(text, kWith)) {
    if (!counts_there(text.substr(at + kWith.size()))) continue;
    auto const end = before_its_letters(text, before_its_verb(text, at));
    auto const from = start_of_group_name(text, end);
    if (from == end || times::is_name_of_month(times::en_word_at(text, from).text())) continue;
    auto const lead = text.substr(0, from);
    // "Krakow (KRK) with 98,000 passengers", "Riga led with": sure also where it opens a sentence.
    if (end != at && opens_a_sentence(text, from)) {
      found.push_back(made_of(text, from, end));
      continue;
    }
    for (std::u16string_view const joint :
         {u", "sv, u" and "sv, u"were "sv, u"was "sv, u": "sv, u"; "sv, u"by "sv, u"is "sv, u"are "sv, u"then "sv,
          u"from "sv, u"ahead of "sv, u"before "sv, u"them "sv}) {
      if (!lead.ends_with(joint)) continue;
      found.push_back(made_of(text, from, end));
      break;
    }
  }
}

// "in Imatra 870 crossings", "in Kuusamo, in the north, 217"
bool counts_behind(std::u16string_view behind) {
  return (behind.size() > 1 && behind[0] == u' ' && is_digit(behind[1])) || behind.starts_with(u", in the "sv);
}

// The crossings of a border by their names: "the checkpoint was Vaalimaa", "passed through Nuijamaa".
void find_crossings(std::u16string_view text, std::vector<subject>& found) {
  if (!holds_words(text, u"border"sv) || (!holds_words(text, u"crossing"sv) && !holds_words(text, u"checkpoint"sv)))
    return;
  static constexpr any_of_words kLeads(u"checkpoint was ", u"crossing was ", u"crossing point was ", u"checkpoint is ",
                                       u"passed through ", u"crossed at ", u"entered through ", u"crossed through ",
                                       u" via ", u" in ", u" at ", u" In ", u" At ");
  constexpr std::size_t kLongestThatMayBeAnything = 4;
  for (auto lead = kLeads.next_in(text, 0); lead.length > 0; lead = kLeads.next_in(text, lead.at + 1)) {
    auto const sure = lead.length > kLongestThatMayBeAnything;
    auto const from = lead.at + lead.length;
    auto const end = end_of_name(text, from);
    if (end == from || times::is_name_of_month(times::en_word_at(text, from).text()) ||
        (!sure && !counts_behind(text.substr(end))))
      continue;
    found.push_back(made_of(text, from, end));
  }
}

}  // namespace

void find_named_by_lists(std::u16string_view text, std::vector<subject>& found) {
  find_all_of_a_kind(text, found);
  if (holds_words(text, u"ports"sv)) find_two_of_a_kind(text, found);
  if (holds_words(text, u"port"sv) || holds_words(text, u" checkpoints"sv)) find_ports_of_a_country(text, found);
  find_in_lists(text, found);
  find_crossings(text, found);
}

}  // namespace fengsui::sense::reader
