#include "sense/reader/choice/english_counts.h"

#include <algorithm>
#include <array>

#include "sense/reader/draft.h"
#include "sense/reader/quantity/quantity_parts.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

bool stops_with(std::u16string_view text, std::size_t end, std::u16string_view words) {
  return text.substr(0, end).ends_with(words);
}

// "17 fires, Oregon 14 and Montana nine"; no "Highway 101", "Terminal 2".
bool is_a_whole_name(std::u16string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    auto const end = std::min(name.find(u' ', at), name.size());
    auto const word = name.substr(at, end - at);
    if (word.empty() || word.front() < u'A' || word.front() > u'Z' || is_named_by_number(word)) return false;
    at = end + 1;
  }
  return true;
}

// "services carried 77.7 million passengers, an increase of 3.2%, and long-distance trains almost 9.1 million": a
// clause that says its verb and its noun no more.
bool is_in_an_ellipsis(std::u16string_view text, quantity const& read) {
  constexpr std::size_t kLongest = 44;
  if (!read.number.scaled || read.number.in_words) return false;
  auto const behind = text.substr(read.words_to, 8);
  if (!behind.empty() && !is_one_of(behind.front(), u",;.)(\n") && !behind.starts_with(u" and "sv) &&
      !behind.starts_with(u" a year"sv) && !behind.starts_with(u" in "sv))
    return false;
  auto const lead =
      text.substr(read.words_from > kLongest ? read.words_from - kLongest : 0, std::min(read.words_from, kLongest));
  // "down 2 percent, compared with 5.2 billion a year before"
  static constexpr any_of_words kBases{u"ompared with ", u"ompared to ", u" against ", u" versus "};
  if (kBases.close(lead) > 0) return true;
  auto from = std::u16string_view::npos;
  for (std::u16string_view const joint : {u" of which "sv, u", followed by "sv, u", ahead of "sv, u" ahead of "sv,
                                          u", then "sv, u", and "sv, u" and "sv, u", while "sv, u"; "sv, u", "sv}) {
    auto const at = lead.rfind(joint);
    if (at == std::u16string_view::npos) continue;
    from = at + joint.size();
    break;
  }
  if (from == std::u16string_view::npos) return false;
  auto said = lead.substr(from);
  for (std::u16string_view const link : {u" at "sv, u" with "sv, u" for "sv}) {
    if (said.ends_with(link)) said.remove_suffix(link.size() - 1);
  }
  if (said.size() < 4 || said.find_first_of(u"0123456789,;:()$€£"sv) != said.npos) return false;
  for (std::size_t at = 0; at < said.size();) {
    auto const next = std::min(said.find(u' ', at), said.size());
    auto const word = said.substr(at, next - at);
    static constexpr auto kVerbs = std::to_array<std::u16string_view>(
        {u"was",  u"were",      u"is",       u"are",      u"to",        u"came",    u"stood",  u"hit",   u"of",
         u"from", u"than",      u"by",       u"at",       u"in",        u"with",    u"for",    u"saw",   u"rose",
         u"fell", u"grew",      u"had",      u"has",      u"worth",     u"cost",    u"or",     u"on",    u"up",
         u"down", u"totalling", u"totaling", u"reaching", u"including", u"against", u"versus", u"making"});
    if (word.ends_with(u"ed"sv) || std::find(kVerbs.begin(), kVerbs.end(), word) != kVerbs.end()) return false;
    at = next + 1;
  }
  return true;
}

// "the South East at 67, Prince George at 48", "Japan with 99 projects and China with 95", "67 in Ohio, 12 in Utah",
// "18,000 others": a list says its noun once.
bool is_in_a_list_of_names(std::u16string_view text, quantity const& read) {
  if (stands_at(text, read.to, u" others"sv) || stands_at(text, read.to, u" more"sv)) {
    auto const behind = text.substr(read.to, 12);
    return !behind.starts_with(u" more than"sv) && (read.number.grouped || read.number.scaled || behind[1] == u'o');
  }
  constexpr std::size_t kLongestName = 32;
  auto const capital = [&](std::size_t at) { return at < text.size() && text[at] >= u'A' && text[at] <= u'Z'; };
  // "463 in Kumaon (1,076.21 ha) and 204 in the wildlife zones (695.65 ha)"
  if (stands_at(text, read.to, u" in the "sv) && stops_with(text, read.words_from, u") and "sv)) return true;
  if (stands_at(text, read.to, u" in "sv) && capital(read.to + (stands_at(text, read.to, u" in the "sv) ? 8 : 4)))
    return read.words_from >= 2 &&
           (stops_with(text, read.words_from, u", "sv) || stops_with(text, read.words_from, u"and "sv));
  auto const behind = text.substr(read.words_to, 1);
  if (!behind.empty() && !is_one_of(behind.front(), u",;.) ")) return false;
  if (behind == u" "sv && !stands_at(text, read.words_to, u" and "sv)) return false;
  for (std::u16string_view const joint : {u" at "sv, u" with "sv, u" had "sv, u" has "sv, u" "sv}) {
    if (!stops_with(text, read.words_from, joint)) continue;
    auto const end = read.words_from - joint.size();
    auto const name = text.substr(end > kLongestName ? end - kLongestName : 0, std::min(end, kLongestName));
    auto const stop = name.find_last_of(u",;."sv);
    auto opening = name.substr(stop == std::u16string_view::npos ? 0 : stop + 1);
    for (std::u16string_view const word : {u" and "sv, u" by "sv, u" of "sv, u" then "sv, u" the "sv, u" "sv}) {
      if (auto const at = opening.find(word); at != std::u16string_view::npos && word.size() > 1)
        opening = opening.substr(at + word.size() - 1);
    }
    opening = opening.substr(std::min(opening.find_first_not_of(u' '), opening.size()));
    if (joint == u" "sv && !is_a_whole_name(opening)) return false;
    return !opening.empty() && opening.front() >= u'A' && opening.front() <= u'Z';
  }
  return false;
}

// "Projects seeking promotion numbered 407", "the number was 21 percent higher than 336": a count whose noun stands
// further off.
bool is_numbered(std::u16string_view text, quantity const& read, sentence const& in) {
  constexpr std::size_t kReach = 160;
  if (stands_at(text, read.to, u" per"sv) || stands_at(text, read.to, u"%"sv) || stands_at(text, read.to, u" year"sv))
    return false;
  if (stops_with(text, read.words_from, u" numbered "sv)) return true;
  auto const from = std::max(in.from, read.from > kReach ? read.from - kReach : 0);
  auto const said = text.substr(from, read.from - from);
  if (said.find(u"he number "sv) == std::u16string_view::npos &&
      said.find(u" numbered "sv) == std::u16string_view::npos)
    return false;
  for (std::u16string_view const joint :
       {u"than "sv, u"from "sv, u"against "sv, u"compared with "sv, u" to "sv, u"was "sv, u"were "sv}) {
    if (stops_with(text, read.words_from, joint)) return read.number.value.mantissa > 9;
  }
  return false;
}

// "For the year approved revenue is 905.4 billion and the deficit 40 billion", in a text whose money is all of one
// currency: that one.
unit_entry const* unit_of_the_money(document const& doc, std::size_t index, sentence const& in) {
  constexpr std::size_t kNeighbours = 40;
  auto const text = doc.text();
  auto const& read = doc.numbers[index];
  if (!read.number.scaled || read.number.in_words || read.shape != number_shape::bare) return nullptr;
  auto const from = std::max(in.from, read.words_from > 60 ? read.words_from - 60 : 0);
  auto lead = text.substr(from, read.words_from - from);
  if (auto const stop = lead.find_last_of(u",;"sv); stop != lead.npos) lead.remove_prefix(stop);
  static constexpr any_of_words kWords{u"evenue",  u"ncome",   u"xpenditure", u"eficit", u"urplus", u"pending",
                                       u"urnover", u"arnings", u"eceipts",    u"udget",  u" taxes", u"rofit"};
  if (!kWords.stand_in(lead)) return nullptr;
  unit_entry const* found = nullptr;
  for (auto k = index; k-- > 0 && index - k <= kNeighbours;) {
    auto const* unit = doc.numbers[k].unit;
    if (unit == nullptr || unit->dimension != dimension::money) continue;
    if (found != nullptr && found->unit != unit->unit) return nullptr;
    found = found == nullptr ? unit : found;
  }
  return found;
}

// "projects … numbered 407": the noun of the sentence, or what the sentence before counted.
unit_entry const* unit_of_the_numbered(document const& doc, std::size_t index, sentence const& in) {
  constexpr std::size_t kReach = 160;
  constexpr std::size_t kNeighbours = 6;
  auto const text = doc.text();
  auto const& read = doc.numbers[index];
  auto const from = std::max(in.from, read.from > kReach ? read.from - kReach : 0);
  for (std::u16string_view const noun : {u"projects"sv, u"firms"sv, u"companies"sv, u"enterprises"sv}) {
    auto const at = text.substr(from, read.from - from).find(noun);
    std::size_t end = 0;
    if (at != std::u16string_view::npos) return units().at(text, from + at, end);
  }
  for (auto k = index; k-- > 0 && index - k <= kNeighbours;) {
    auto const& one = doc.numbers[k];
    if (stops_with(text, one.words_from, u" numbered "sv)) {
      auto const least = one.from > kReach ? one.from - kReach : 0;
      auto const at = text.substr(least, one.from - least).rfind(u"projects"sv);
      std::size_t end = 0;
      if (at != std::u16string_view::npos) return units().at(text, least + at, end);
    }
  }
  return nullptr;
}

// "23,727 firefighters were at work. Northern California had 9,962, Oregon 6,604": a list that goes on counting those
// of the sentence before it, where its own has counted nothing else.
unit_entry const* unit_of_the_sentence_before(document const& doc, std::size_t index, sentence const& in) {
  constexpr std::size_t kNeighbours = 12;
  constexpr std::size_t kReach = 320;
  constexpr auto kThings = set_of(dimension::person) | set_of(dimension::traveller) | set_of(dimension::vehicle) |
                           set_of(dimension::teu) | set_of(dimension::incident) | set_of(dimension::vessel) |
                           set_of(dimension::flight) | set_of(dimension::piece);
  auto const& read = doc.numbers[index];
  if (!read.number.grouped || read.number.scaled) return nullptr;
  for (auto k = index; k-- > 0 && index - k <= kNeighbours && read.from - doc.numbers[k].to <= kReach;) {
    auto const& one = doc.numbers[k];
    if (one.shape != number_shape::figure || one.unit == nullptr) continue;
    if (one.from >= in.from) return nullptr;
    if (one.number.grouped && !one.number.scaled && (kThings & set_of(one.unit->dimension)) != 0) return one.unit;
  }
  return nullptr;
}

// "million" of "3.6 million acres": the word that a number is scaled by.
std::u16string_view scale_words_of(std::u16string_view text, quantity const& read) {
  auto at = read.from;
  while (at < read.to && !(text[at] >= u'a' && text[at] <= u'z')) ++at;
  auto end = at;
  while (end < read.to && text[end] >= u'a' && text[end] <= u'z') ++end;
  return text.substr(at, end - at);
}

}  // namespace

bool stands_for_a_place(std::u16string_view text, quantity const& read) {
  auto const is_capital = [&](std::size_t at) { return at < text.size() && text[at] >= u'A' && text[at] <= u'Z'; };
  if (read.number.value.mantissa < 2 && !read.number.in_words) return false;
  if (stands_at(text, read.to, u" in "sv) && is_capital(read.to + 4) && stops_with(text, read.from, u"including "sv))
    return true;
  if (read.from < 3 || text[read.from - 1] != u'(' || !stands_at(text, read.to, u")"sv)) return false;
  auto word = read.from - 2;
  while (word > 0 && is_letter(text[word - 1])) --word;
  return text[read.from - 2] == u' ' && is_capital(word);
}

namespace {

// "The 787 and A350 fleets": what is called so.
bool is_a_name_with_the(std::u16string_view text, quantity const& read) {
  // "63 fewer than the 805 of last spring", "on the 345 of 2023": what was.
  static constexpr any_of_words kThan{u" than the ", u" against the ", u" versus the ", u" compared with the ",
                                      u" compared to the "};
  static constexpr any_of_words kThen{
      u" of last ",  u" of a year ", u" of the previous ", u" of that ",  u" of 20",       u" of 19",   u" a year ",
      u" recorded ", u" it had ",    u" last year",        u" the year ", u" of the year", u" planned", u" previously ",
      u" that ",     u" who ",       u" left over",        u" still ",    u" which "};
  if (kThan.close(text.substr(0, read.from)) > 0 || kThen.open(text.substr(read.to, 20)) > 0) return false;
  return !read.number.grouped && !read.number.scaled &&
         (stops_with(text, read.from, u" the "sv) || stops_with(text, read.from, u"The "sv));
}

}  // namespace

// "week 1 and week 52", "weeks 1 to 5": which week, and no count.
static bool is_a_numbered_week(std::u16string_view text, std::size_t at) {
  auto word = word_before(text, at);
  if (word == u"to"sv || word == u"and"sv || word == u"through"sv) {
    at -= word.size() + 1;
    while (at > 0 && (text[at - 1] == u' ' || is_digit(text[at - 1]))) --at;
    word = word_before(text, at + (at < text.size() && text[at] == u' ' ? 1 : 0));
  }
  return word == u"week"sv || word == u"weeks"sv || word == u"Week"sv || word == u"Weeks"sv;
}

bool counts_without_a_noun(std::u16string_view text, quantity const& read) {
  if (names_or_says_how_often(text, read)) return false;
  if (is_a_name_with_the(text, read)) return false;
  if (stands_for_a_place(text, read) || (!read.number.in_words && is_told_as_average(text, read))) return true;
  // "to just over one million"
  if (read.number.in_words && read.number.value.exponent >= 5 && read.words_from < read.from &&
      (read.to >= text.size() || is_one_of(text[read.to], u",.;)") || stands_at(text, read.to, u" more than "sv) ||
       stands_at(text, read.to, u" fewer than "sv) || stands_at(text, read.to, u" less than "sv)))
    return true;
  if (read.number.in_words) return is_a_lone_word(text, read) || is_told_as_percent(text, read);
  auto const said = text.substr(read.to, 5);
  if (said.starts_with(u" a.m"sv) || said.starts_with(u" p.m"sv)) return false;  // "between 1 a.m. and 6 a.m."
  if (read.number.scaled || read.number.grouped) return true;
  if (said.size() > 1 && said.front() == u'-' && is_letter(said[1])) return false;  // "the 10-year average", "3-star"
  if (read.number.value.exponent < 0 && !is_of_an_index(text, read)) return false;
  if (read.number.value.mantissa < 2) return false;
  if (is_of_ages(text, read)) return false;
  return !is_named_by_number(word_before(text, read.from)) && !is_a_numbered_week(text, read.from);
}

// "(affecting 1,413 ha)"
static bool stands_in_a_bracket(std::u16string_view text, quantity const& read) {
  constexpr std::size_t kReach = 40;
  auto const lead = text.substr(read.from > kReach ? read.from - kReach : 0, std::min(read.from, kReach));
  auto const open = lead.rfind(u'(');
  return open != lead.npos && lead.find(u')', open) == lead.npos;
}

static bool ends_its_clause(std::u16string_view text, std::size_t at) {
  return at >= text.size() || is_one_of(text[at], u",.;\n");
}

unit_entry const* unit_of_the_list(document const& doc, std::size_t index, sentence const& in) {
  constexpr std::size_t kNeighbours = 8;
  constexpr std::size_t kReach = 160;
  auto const& read = doc.numbers[index];
  if (!doc.english || read.shape != number_shape::bare || read.number.value.exponent < 0) return nullptr;
  if (ends_its_clause(doc.text(), read.to)) {
    if (auto const* unit = unit_behind_its_noun(doc, index, in)) return unit;
  }
  if (read.number.in_words && is_a_lone_word(doc.text(), read) && index > 0) {
    // What a bracket adds to the one before is not what is counted; the sentence before may say it.
    auto k = index - 1;
    while (k > 0 && index - k < kNeighbours &&
           (stands_in_a_bracket(doc.text(), doc.numbers[k]) || doc.numbers[k].shape == number_shape::date))
      --k;
    if (doc.numbers[k].from >= in.from && doc.numbers[k].unit != nullptr) return doc.numbers[k].unit;
    if (doc.topic == "fire") return units().named(u"fires"sv);
  }
  if (auto const* unit = unit_of_travellers(doc, index, in)) return unit;
  if (auto const* unit = unit_by_another_kind(doc, index, in)) return unit;
  if (auto const* unit = unit_of_these(doc, index)) return unit;
  if (auto const* unit = unit_of_those_who_did(doc, index, in)) return unit;
  if (auto const* unit = unit_of_the_opening(doc, index, in)) return unit;
  if (auto const* unit = unit_of_a_people(doc.text(), read)) return unit;
  if (auto const* unit = unit_of_a_group(doc, index, in)) return unit;
  if (auto const* unit = unit_of_the_other_part(doc, index, in)) return unit;
  if (auto const* unit = unit_of_a_base(doc, index, in)) return unit;
  if (auto const* unit = unit_of_the_subject(doc, index, in)) return unit;
  if (auto const* unit = unit_of_a_measure(doc, index, in)) return unit;
  if (is_numbered(doc.text(), read, in)) return unit_of_the_numbered(doc, index, in);
  if (auto const* unit = unit_of_the_money(doc, index, in)) return unit;
  auto const in_ellipsis = !is_in_a_list_of_names(doc.text(), read);
  if (in_ellipsis && !is_in_an_ellipsis(doc.text(), read)) return unit_of_the_whole(doc, index, in);
  auto const countable =
      ~(set_of(dimension::percent) | set_of(dimension::points) | set_of(dimension::days) | set_of(dimension::weeks) |
        set_of(dimension::months) | set_of(dimension::years) | set_of(dimension::hours) | set_of(dimension::minutes) |
        set_of(dimension::measure) | set_of(dimension::length));
  auto const others = stands_at(doc.text(), read.to, u" others");
  unit_entry const* nearest = nullptr;
  // "volume gained 37.8 percent to 550 million, revenue 33.2 percent to 1.84 billion"
  auto const bracketed = stands_in_a_bracket(doc.text(), read);
  auto next = read.from;
  auto most = kNeighbours;
  for (auto k = index; k-- > 0 && index - k <= most && next - doc.numbers[k].to <= kReach;) {
    auto const& one = doc.numbers[k];
    // "VAT 26% to 104.7 billion, profit taxes 2.7% to 45.2 billion, excise 8.6% to 19 billion": the row goes on.
    if (one.shape == number_shape::bare && one.number.scaled && read.number.scaled) next = one.from, most += 2;
    if (one.from < in.from && !others)
      return nearest != nullptr || in_ellipsis ? nearest : unit_of_the_sentence_before(doc, index, in);
    // "518 in Garhwal (affecting 1,413 ha), 463 in Kumaon (1,076 ha)": what a bracket adds is no noun of the list.
    if (!bracketed && stands_in_a_bracket(doc.text(), one)) continue;
    // "The top 10 markets are China with 58,139, Russia 47,647": as many of each are no markets.
    if (read.number.grouped && !one.number.grouped && stops_with(doc.text(), one.from, u"top ")) continue;
    if (one.shape == number_shape::figure && (countable & set_of(one.unit->dimension)) != 0 &&
        (one.unit->dimension != dimension::money || read.number.scaled) && (!in_ellipsis || one.number.scaled)) {
      // "2.3 million passengers and 15,420 flights, Shantou 410,000 and 3,060": millions are listed with millions.
      // "63.6 thousand fires burned 3.6 million acres: the Forest Service had 6.8 thousand": thousands with thousands.
      auto const alike = one.number.scaled == read.number.scaled;
      if (alike && (!read.number.scaled || scale_words_of(doc.text(), one) == scale_words_of(doc.text(), read)))
        return one.unit;
      // "The other 38 airports had 3.2 million": no millions of airports.
      // "the top three regions, contributing 72,500 and 48,773 in January": nor thousands of them.
      auto const of_few = one.unit->dimension == dimension::count &&
                          (read.number.scaled || (read.number.grouped && one.number.in_words));
      if (nearest == nullptr && !of_few) nearest = one.unit;
    }
  }
  return nearest != nullptr || in_ellipsis ? nearest : unit_of_the_sentence_before(doc, index, in);
}

bool says_when(std::u16string_view lead) {
  static constexpr any_of_words kWords{u"past ",        u"last ",        u"prior ",     u"previous ", u"In ",
                                       u"preceding ",   u"next ",        u"coming ",    u" in ",      u" within ",
                                       u" every ",      u"average of ",  u"following ", u" ending ",  u"% over ",
                                       u"ercent over ", u"er cent over "};
  return kWords.close(lead) > 0;
}

}  // namespace fengsui::sense::reader
