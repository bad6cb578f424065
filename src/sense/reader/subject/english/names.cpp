// Organisations that English prints and no table knows: "the Port of Antwerp-Bruges", "Cathay Pacific carried",
// "Suvarnabhumi: 972 flights".
#include <algorithm>
#include <array>

#include "sense/reader/subject/english/name_kinds.h"
#include "sense/reader/subject/english/names.h"
#include "sense/reader/subject/subject_parts.h"
#include "sense/reader/subject/subject_shapes.h"
#include "sense/reader/text/any_of_words.h"
#include "sense/reader/text/text_search.h"
#include "sense/reader/time/english/calendar.h"
#include "sense/reader/time/english/words.h"

namespace fengsui::sense::reader {
namespace {

// "Cathay Pacific carried", "Alberta Wildfire has counted": what only who runs something does.
bool acts(std::u16string_view behind, bool one_word) {
  static constexpr auto kSure = std::to_array<std::u16string_view>(
      {u"carried", u"flew", u"accounted", u"handled", u"moved", u"ran", u"transported", u"delivered", u"shipped",
       u"served", u"operated", u"processed", u"generated"});
  static constexpr auto kMore =
      std::to_array<std::u16string_view>({u"responded", u"battled", u"reported", u"recorded", u"logged", u"counted",
                                          u"welcomed", u"received", u"expects", u"hauled", u"loaded", u"lifted"});
  if (!behind.starts_with(u' ')) return false;
  behind.remove_prefix(1);
  for (std::u16string_view const helper : {u"has "sv, u"have "sv, u"alone "sv}) {
    if (!one_word && behind.starts_with(helper)) behind.remove_prefix(helper.size());
  }
  auto const verb = behind.substr(0, behind.find_first_of(u" ,."sv));
  return holds_word(kSure, verb) || (!one_word && holds_word(kMore, verb));
}

// Of these every capitalised word is the name of somebody.
bool acts_for_sure(std::u16string_view behind) {
  static constexpr any_of_words kVerbs{u" carried", u" flew", u" accounted", u" handled", u" moved"};
  return kVerbs.open(behind) > 0;
}

// Capitalised words that no table knows as a place, first in their sentence and doing what carriers do.
bool acts_as_a_carrier(std::u16string_view text, std::size_t from, std::size_t end, std::size_t words_in_it) {
  auto const behind = text.substr(end, 28);
  // "State-controlled HPPs generated": plants of a sort.
  if (end > from + 2 && text[end - 1] == u's' && is_capital(text[end - 2]) && is_capital(text[end - 3])) return false;
  // "Qantas carried", "its subsidiary Jetstar flew": one word is a name where it is no common noun and no pronoun.
  if (words_in_it == 1) {
    static constexpr auto kCommon = std::to_array<std::u16string_view>(
        {u"It",     u"They",     u"We",       u"He",      u"She",     u"This",       u"That",      u"These",
         u"Those",  u"Trains",   u"Flights",  u"Buses",   u"Ships",   u"Ferries",    u"Airlines",  u"Carriers",
         u"Planes", u"Railways", u"Aircraft", u"Trucks",  u"Vessels", u"Which",      u"Who",       u"And",
         u"Both",   u"All",      u"Exports",  u"Imports", u"Others",  u"Solar",      u"Wind",      u"Hydro",
         u"Coal",   u"Nuclear",  u"Biomass",  u"Lignite", u"Tourism", u"Hydropower", u"Geothermal"});
    auto const name = text.substr(from, end - from);
    if (holds_word(kCommon, name) || times::is_name_of_month(times::en_word_at(text, from).text())) return false;
    auto const known = words().surfaces.longest_at(text, from);
    // "Couriers delivered", "Operators ran"
    auto const plural = name.back() == u's' && !acts_for_sure(behind);
    // "Speeding accounted for 41 per cent"
    if (name.ends_with(u"ing"sv) && name != u"Boeing"sv) return false;
    return acts(behind, true) && !plural && name.size() >= 4 && (!known || known->length < name.size());
  }
  auto const opens =
      from < 2 || text[from - 1] == u'\n' || (text[from - 1] == u' ' && is_one_of(text[from - 2], u".!?:-"));
  // "Greece's Hellenic Train carried"
  auto const own = from > 3 && text.substr(from - 3, 3) == u"'s "sv &&
                   words().surfaces.longest_at(text, start_of_name(text, from - 3, 2));
  if ((!opens && !own) || !acts(behind, false)) return false;
  // "Qinghai Province generated", "Statistics Austria counted": an area's.
  auto const name = text.substr(from, end - from);
  auto const place = words().surfaces.longest_at(text, from);
  return !name.ends_with(u" Province"sv) && !name.starts_with(u"Statistics "sv) &&
         (!place || from + place->length < end);
}

struct phrase_at {
  std::vector<std::u16string_view> words;
  std::size_t from = 0;
  std::size_t end = 0;   // of the last capitalised word
  std::size_t next = 0;  // where to look on
};

// The sign in "Xi'an" and "O'Hare"; none in "Thailand's".
bool is_inside_a_name(std::u16string_view text, std::size_t at, std::size_t word_from) {
  if (!is_one_of(text[at], u"'’") || at == word_from || at + 1 >= text.size()) return false;
  // "European Girls' Olympiad"
  if (text[at - 1] == u's' && at + 2 < text.size() && text[at + 1] == u' ') return is_capital(text[at + 2]);
  if (!is_letter(text[at + 1])) return false;
  return text[at + 1] != u's' || (at + 2 < text.size() && is_letter(text[at + 2]));
}

// "Investment and Trade Agency", "Immigration and Checkpoints Authority": whether "and", which ends at `at`, joins two
// matters of one office; no "Dublin Airport and Cork Port Authority".
bool goes_on_to_an_office(std::u16string_view text, std::size_t at, std::u16string_view before) {
  constexpr int kMostWords = 3;
  // "Ports and Harbours Authority" is one; so is no "Dublin Airport and Cork Port Authority".
  auto const of_several = before == u"Ports"sv || before == u"Airports"sv || before == u"Railways"sv;
  if (!of_several && is_noun_of_an_office(before)) return false;
  for (int words = 0; words < kMostWords && at + 1 < text.size() && text[at] == u' ' && is_capital(text[at + 1]);
       ++words) {
    auto const from = at + 1;
    for (at = from; at < text.size() && is_letter(text[at]);) ++at;
    auto const word = text.substr(from, at - from);
    if (is_noun_of_an_office(word) || word == u"Authority"sv || is_noun_of_a_contest(word)) return words > 0;
  }
  return false;
}

// "Department of Forestry and Fire Protection", "Ministry of Culture and Tourism": whether the words so far call an
// office after a task to which "and", ending at `at`, joins a second; no "Ministry of Health and Bank of Ghana".
bool joins_a_second_task(std::u16string_view text, std::size_t at, std::vector<std::u16string_view> const& words) {
  auto const is_office = [](std::u16string_view word) {
    return is_noun_of_an_office(word) || is_noun_of_a_contest(word);
  };
  auto const office = std::find_if(words.begin(), words.end(), is_office);
  if (office == words.end() || std::next(office) == words.end() ||
      (*std::next(office) != u"of"sv && *std::next(office) != u"for"sv))
    return false;
  if (at + 1 >= text.size() || text[at] != u' ' || !is_capital(text[at + 1])) return false;
  auto end = at + 1;
  while (end < text.size() && is_letter(text[end])) ++end;
  auto const word = text.substr(at + 1, end - at - 1);
  return !is_office(word) && !text.substr(end).starts_with(u" of "sv);
}

// The capitalised words from `at` on, with "of" and "for" between them, and "Olympiad in Informatics".
phrase_at phrase_from(std::u16string_view text, std::size_t at) {
  constexpr std::size_t kMostWords = 9;
  phrase_at made{.from = at, .end = at};
  std::size_t capitals = 0;
  for (auto next = at; next < text.size() && made.words.size() < kMostWords;) {
    auto word = next;
    while (word < text.size() &&
           (is_letter(text[word]) || (text[word] == u'-' && word > next) || is_inside_a_name(text, word, next) ||
            (text[word] == u'&' && word > next && word + 1 < text.size() && is_capital(text[word + 1]))))
      ++word;
    if (word == next) break;
    auto const here = text.substr(next, word - next);
    // "Polish Investment and Trade Agency"
    if (here == u"and"sv && capitals > 0 &&
        (goes_on_to_an_office(text, word, made.words.back()) || joins_a_second_task(text, word, made.words))) {
      made.words.push_back(here);
      next = word + 1;
      continue;
    }
    // "the Council for the Development of Cambodia"
    auto const of_a_task =
        here == u"the"sv && capitals > 0 && made.words.back() == u"for"sv && text.substr(word).find(u" of "sv) < 24;
    auto const in_a_matter =
        here == u"in"sv && capitals > 0 && made.words.back() == u"Olympiad"sv &&
        text.substr(word + 1, text.find_first_of(u" ,.;"sv, word + 1) - word - 1).ends_with(u"ics"sv);
    auto const joins = of_a_task || in_a_matter || here == u"of"sv || (capitals > 0 && is_a_particle(here)) ||
                       (here == u"for"sv && capitals > 0 &&
                        (is_noun_of_an_office(made.words.back()) || is_noun_of_a_contest(made.words.back()) ||
                         made.words.back() == u"Centre"sv));
    if (!is_capital(here.front()) && !joins) break;
    if (capitals > 0 && times::is_name_of_month(times::en_word_at(text, next).text())) break;
    made.words.push_back(here);
    if (is_capital(here.front())) {
      made.end = word;
      capitals = made.words.size();
    }
    if (word + 1 >= text.size() || text[word] != u' ') break;
    next = word + 1;
  }
  made.words.resize(capitals);
  made.next = std::max(made.end, at + 1);
  return made;
}

// "the U.S. Postal Service", "B.C. Wildfire Service": letters of a country or province belong to the name.
void take_letters_before(std::u16string_view text, phrase_at& phrase) {
  constexpr std::size_t kLetter = 2;
  if (phrase.words.size() < 2 || phrase.from < 2 * kLetter + 1 || text[phrase.from - 1] != u' ') return;
  auto from = phrase.from - 1;
  while (from >= kLetter && text[from - 1] == u'.' && is_capital(text[from - 2])) from -= kLetter;
  if (from + 2 * kLetter < phrase.from && (from == 0 || !is_letter(text[from - 1]))) phrase.from = from;
}

// "The", "At", "On": what opens a sentence is no part of a name. "Neighbouring Port of Oakland" begins with what it is.
void drop_openings(phrase_at& phrase) {
  static constexpr std::array<std::u16string_view, 18> kOpenings{
      u"The",   u"At",   u"In", u"On",      u"For", u"By",     u"And",  u"While",   u"Among",
      u"Since", u"From", u"Of", u"Through", u"Via", u"Across", u"Over", u"Between", u"To"};
  if (!phrase.words.empty() && holds_word(kOpenings, phrase.words.front())) {
    phrase.from += phrase.words.front().size() + 1;
    phrase.words.erase(phrase.words.begin());
  }
  // "the Seventh China International Fair"
  static constexpr std::array<std::u16string_view, 11> kOrdinals{u"First", u"Second", u"Third",   u"Fourth",
                                                                 u"Fifth", u"Sixth",  u"Seventh", u"Eighth",
                                                                 u"Ninth", u"Tenth",  u"Annual"};
  if (phrase.words.size() > 2 && holds_word(kOrdinals, phrase.words.front()) &&
      std::any_of(phrase.words.begin(), phrase.words.end(), is_noun_of_a_contest)) {
    phrase.from += phrase.words.front().size() + 1;
    phrase.words.erase(phrase.words.begin());
  }
  // "Revenue of Zambia Railways": what it has is no part of its name.
  static constexpr auto kCounted = std::to_array<std::u16string_view>(
      {u"Revenue", u"Traffic", u"Throughput", u"Income", u"Turnover", u"Output", u"Earnings", u"Volume", u"Passengers",
       u"Users", u"Travellers", u"Travelers", u"Visitors", u"Ridership", u"Operations", u"Customers"});
  if (phrase.words.size() > 2 && phrase.words[1] == u"of"sv && holds_word(kCounted, phrase.words.front())) {
    phrase.from += phrase.words.front().size() + 4;
    phrase.words.erase(phrase.words.begin(), phrase.words.begin() + 2);
  }
  for (std::size_t k = 1, skip = phrase.words.empty() ? 0 : phrase.words.front().size() + 1;
       k + 1 < phrase.words.size(); ++k) {
    if (phrase.words[k + 1] == u"of"sv && phrase.words[k] == u"Port"sv) {
      phrase.from += skip;
      phrase.words.erase(phrase.words.begin(), phrase.words.begin() + static_cast<std::ptrdiff_t>(k));
      break;
    }
    skip += phrase.words[k].size() + 1;
  }
}

// "Mundra port", "Hat Yai airport": the noun in small letters behind a name.
std::size_t small_noun_behind(std::u16string_view text, phrase_at const& phrase) {
  static constexpr auto kNoNames = std::to_array<std::u16string_view>(
      {u"The",     u"This",      u"Its",      u"Each",      u"Every",    u"That",     u"Another",       u"Our",
       u"Major",   u"Main",      u"Any",      u"No",        u"Their",    u"One",      u"Inward",        u"Outward",
       u"Inbound", u"Outbound",  u"Domestic", u"Foreign",   u"National", u"Regional", u"International", u"Local",
       u"Coastal", u"Inland",    u"River",    u"Container", u"Cargo",    u"Total",    u"Overall",       u"Monthly",
       u"Annual",  u"Quarterly", u"Daily",    u"Passenger", u"Busiest",  u"Largest",  u"Biggest",       u"Such",
       u"Some",    u"Most",      u"Many",     u"Key",       u"Global",   u"World",    u"New",           u"Both"});
  static constexpr any_of_words kNouns(u" international airport", u" airport", u" port", u" seaport", u" control point",
                                       u" railway station", u" station", u" checkpoint", u" border crossing",
                                       u" border gate", u" international border gate", u" border checkpoint",
                                       u" ferry terminal", u" cruise terminal", u" container terminal", u" power plant",
                                       u" dam", u" plant", u" power station", u" wind farm", u" hydropower station");
  auto const noun = kNouns.open(text.substr(phrase.end));
  if (noun == 0 || phrase.words.empty() || holds_word(kNoNames, phrase.words.front())) return 0;
  // "First-quarter port cargo": the word behind its hyphen is small.
  auto const& first = phrase.words.front();
  auto const hyphen = first.find(u'-');
  if (hyphen != std::u16string_view::npos && hyphen + 1 < first.size() && !is_capital(first[hyphen + 1])) return 0;
  auto const behind = phrase.end + noun;
  return behind < text.size() && is_letter(text[behind]) ? 0 : noun;
}

bool is_a_known_area(std::u16string_view text, phrase_at const& phrase) {
  auto const known = words().surfaces.longest_at(text, phrase.from);
  if (!known || phrase.from + known->length != phrase.end) return false;
  auto const& group = words().groups[known->value];
  return std::any_of(group.begin(), group.end(),
                     [](std::uint32_t index) { return words().entries[index].is == word_class::place; });
}

// "The Park Fire grew", "the August Complex": no headline's "Crews Battle Large Fire".
bool is_named_fire(std::u16string_view text, phrase_at const& phrase) {
  constexpr std::size_t kMostWords = 4;
  return phrase.words.size() >= 2 && phrase.words.size() <= kMostWords && phrase.from >= 4 &&
         text.substr(0, phrase.from).ends_with(u"he "sv) &&
         (phrase.words.back() == u"Fire"sv || phrase.words.back() == u"Complex"sv);
}

void find_named_by_kind(std::u16string_view text, std::vector<subject>& found) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_capital(text[at]) || (at > 0 && is_letter(text[at - 1]))) {
      ++at;
      continue;
    }
    auto phrase = phrase_from(text, at);
    auto const next = phrase.next;
    drop_openings(phrase);
    // "The Channel Tunnel operator said": what is run, and not who runs it.
    if (text.substr(phrase.end).starts_with(u" operator "sv)) {
      at = std::max(phrase.end, next);
      continue;
    }
    if (phrase.end > phrase.from && text.substr(0, phrase.from).ends_with(u" port of "sv)) {
      // "the port of Hong Kong handled"
      constexpr std::size_t kLead = 8;
      auto one = made_of(text, phrase.from - kLead, phrase.end);
      one.name.front() = 'P';
      found.push_back(std::move(one));
    } else if (phrase.end > phrase.from) {
      auto kind = kind_of_name_in(phrase.words);
      auto const name = text.substr(phrase.from, phrase.end - phrase.from);
      if (name.ends_with(u"Control Point"sv)) kind = name_kind::operates;
      // "the Russian Federation"
      if (kind == name_kind::tells && is_a_known_area(text, phrase)) kind = name_kind::none;
      if (kind == name_kind::none && is_named_fire(text, phrase)) kind = name_kind::operates;
      if (auto const noun = small_noun_behind(text, phrase); kind == name_kind::none && noun > 0) {
        kind = name_kind::operates;
        phrase.end += noun;
      }
      if (kind != name_kind::none) take_letters_before(text, phrase);
      if (kind != name_kind::none || acts_as_a_carrier(text, phrase.from, phrase.end, phrase.words.size())) {
        auto one = made_of(text, phrase.from, phrase.end);
        one.source = only_tells(text, phrase.from, phrase.end, kind);
        if (kind == name_kind::none) one.level = kActing;
        found.push_back(std::move(one));
      }
    }
    at = std::max(phrase.end, next);
  }
}

}  // namespace

// "from Friday to Monday China Railway Corporation forecast": a day before a name is none of it.
static void leave_the_day(std::u16string_view text, subject& one) {
  auto const first = times::en_word_at(text, one.from);
  auto const day = times::is_name_of_weekday(first.text()) || times::is_name_of_month(first.text());
  if (!day || first.end + 1 >= one.to || text[first.end] != u' ') return;
  one.from = first.end + 1;
  one.name = to_utf8(text.substr(one.from, one.to - one.from));
}

// "Cork Airport and Shannon Airport together handled": both are counted as one.
static void join_counted_together(std::u16string_view text, std::vector<subject>& found) {
  std::vector<bool> gone(found.size(), false);
  for (std::size_t i = 0; i + 1 < found.size(); ++i) {
    auto& one = found[i];
    auto const& next = found[i + 1];
    if (one.is != subject_kind::company || next.is != subject_kind::company ||
        text.substr(one.to, next.from - one.to) != u" and "sv || !text.substr(next.to).starts_with(u" together "sv))
      continue;
    one.name += " and " + next.name;
    one.to = next.to;
    gone[i + 1] = true;
  }
  drop_subjects(found, gone);
}

std::vector<subject> english_organisations(std::u16string_view text, std::string_view topic) {
  std::vector<subject> found;
  find_named_by_kind(text, found);
  find_items(text, found);
  find_named_by_lists(text, found);
  find_named_by_letters(text, found);
  find_named_beside_a_country(text, found);
  find_named_by_clauses(text, topic, found);
  find_areas_by_noun(text, found);
  for (auto& one : found) leave_the_day(text, one);
  auto const own_words = end_of_dateline(text, 0);
  std::erase_if(found, [&](subject const& one) {
    // "Kumaon accounted for 598 incidents": where fires burn is a place of who counts them.
    auto const burns = topic == "fire" && one.level == kActing && one.name.find(' ') == std::string::npos;
    return one.from < own_words || burns;
  });
  std::stable_sort(found.begin(), found.end(),
                   [](subject const& a, subject const& b) { return a.from != b.from ? a.from < b.from : a.to > b.to; });
  std::size_t end = 0;
  std::erase_if(found, [&](subject const& one) {
    if (one.from < end) return true;
    end = one.to;
    return false;
  });
  join_counted_together(text, found);
  return found;
}

}  // namespace fengsui::sense::reader
