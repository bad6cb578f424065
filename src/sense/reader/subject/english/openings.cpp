// Whom the sentence of an English body's first figures tells of, where no table has the name: "Boracay's arrivals hit
// 982,710", "In October 2014 Goa was visited by 476,861 tourists", "Japanese visitors to Palau rose".
#include <algorithm>
#include <array>
#include <span>

#include "sense/reader/subject/english/names.h"
#include "sense/reader/subject/english/owners.h"
#include "sense/reader/text/any_of_words.h"
#include "sense/reader/text/text_search.h"
#include "sense/reader/time/english/calendar.h"
#include "sense/reader/time/english/words.h"

namespace fengsui::sense::reader {
namespace {

constexpr std::size_t kLongestSentence = 400;

// What one does of whom counts are told.
constexpr any_of_words kTellsOfIt{
    u" welcomed ",  u" received ", u" handled ",  u" expects ", u" expected ",   u" recorded ", u" was visited by ",
    u" attracted ", u" drew ",     u" reported ", u" hosted ",  u" registered ", u" saw ",      u" counted ",
    u" clocked ",   u" posted ",   u" served ",   u" has ",     u" had ",        u" strives ",  u" aims ",
    u" approved ",  u" lured ",    u" earned ",   u" logged ",  u" will ",       u" is to ",    u" pocketed ",
    u" signed ",    u" inked ",    u" plans ",    u" got ",     u" led ",        u" helped ",   u" welcomes ",
    u" generated ", u" produced ", u" sold ",     u" carried ", u" moved "};

// Where the words begin that say when: "In October 2014 ", "From January 1 to December 1 "; they are passed by.
std::size_t behind_when(document const& doc, std::size_t from) {
  constexpr std::size_t kLead = 24;
  static constexpr auto kWhens = std::to_array<std::u16string_view>(
      {u"In",     u"From", u"On",      u"During",     u"By", u"Since",  u"For",   u"Until", u"Between", u"Over",
       u"At",     u"As",   u"Through", u"Throughout", u"Up", u"Within", u"After", u"To",    u"So",      u"Late",
       u"Around", u"Last", u"Early",   u"The",        u"Of", u"Before", u"This",  u"Only",  u"With"});
  for (auto const& one : doc.times) {
    if (one.begin < from || one.end <= from) continue;
    if (one.begin - from > kLead) break;
    auto const lead = doc.text().substr(from, one.begin - from);
    auto const opens =
        lead.empty() ||
        (lead.ends_with(u' ') && (!is_capital(lead.front()) || holds_word(kWhens, lead.substr(0, lead.find(u' ')))) &&
         lead.find_first_of(u",;:.0123456789"sv) == lead.npos && !is_capital(lead.size() > 1 ? lead[1] : u'A') &&
         std::none_of(lead.begin() + 1, lead.end(), is_capital));
    if (!opens) break;
    from = one.end;
    while (from < doc.text().size() && (doc.text()[from] == u' ' || doc.text()[from] == u',')) ++from;
  }
  return from;
}

// The end of the capitalised words from `at` on, without a possessive's.
std::size_t end_of_whom(std::u16string_view text, std::size_t at) {
  constexpr std::size_t kMostWords = 4;
  auto end = at;
  for (std::size_t count = 0; count < kMostWords && at < text.size() && is_capital(text[at]); ++count) {
    while (at < text.size() && is_of_a_name(text[at]) &&
           !(is_one_of(text[at], u"'’") && text.substr(at + 1).starts_with(u"s "sv)))
      ++at;
    end = at;
    if (at + 1 >= text.size() || text[at] != u' ') break;
    ++at;
  }
  return end;
}

// A word of the calendar, one that a table knows, or one that the text writes small as well: no name.
bool is_a_common_opening(std::u16string_view text, std::size_t from, std::size_t end) {
  if (times::month_of_word(times::en_word_at(text, from).text()) != 0 ||
      times::is_name_of_weekday(times::en_word_at(text, from).text()))
    return true;
  static constexpr auto kCommon =
      std::to_array<std::u16string_view>({u"It",        u"They",    u"We",        u"He",       u"She",
                                          u"This",      u"That",    u"These",     u"Those",    u"The",
                                          u"A",         u"An",      u"In",        u"Its",      u"More",
                                          u"Some",      u"About",   u"Over",      u"Nearly",   u"Last",
                                          u"Officials", u"Total",   u"Foreign",   u"Domestic", u"International",
                                          u"Tourist",   u"Visitor", u"Passenger", u"Cargo",    u"Container",
                                          u"Chinese",   u"All",     u"Both"});
  auto const first = text.substr(from, std::min(text.find_first_of(u" '’"sv, from), end) - from);
  if (holds_word(kCommon, first) || words().surfaces.longest_at(text, from)) return true;
  std::u16string small{text.substr(from, end - from)};
  small.front() = static_cast<char16_t>(small.front() + 32);
  constexpr std::size_t kReach = 2000;
  return text.substr(0, from + kReach).find(small) != text.npos;
}

// "Boracay's arrivals", "Lao Cai's January trade": what is counted is its own.
bool owns_what_is_counted(std::u16string_view behind) {
  return (behind.starts_with(u"'s "sv) || behind.starts_with(u"’s "sv)) && behind.size() > 3;
}

// Where the name behind the first of some words begins.
std::size_t where_a_name_follows(std::u16string_view said, std::span<std::u16string_view const> words) {
  for (auto const lead : words) {
    auto const at = said.find(lead);
    if (at == said.npos) continue;
    auto from = at + lead.size();
    if (said.substr(from).starts_with(u"the "sv)) from += 4;
    if (from < said.size() && is_capital(said[from]) && !times::is_name_of_month(times::en_word_at(said, from).text()))
      return from;
  }
  return said.npos;
}

// "visitors to South Korea", "318,000 visited Macau": where those go that are counted.
constexpr auto kDestinations = std::to_array<std::u16string_view>(
    {u"visitors to ", u"tourists to ", u"arrivals to ", u"arrivals in ", u"arrivals at ", u"travellers to ",
     u"travelers to ", u" visited ", u" visiting ", u"isitor arrivals to "});
// "travellers through the Ninoy Aquino airport": whose they are is named behind them.
constexpr auto kGateways =
    std::to_array<std::u16string_view>({u"travellers through ", u"travelers through ", u"passengers through ",
                                        u"cargo through ", u"traffic through ", u"passengers at "});

std::size_t start_of_the_body(document const& doc) {
  for (auto const& one : doc.sentences) {
    if (one.headline) continue;
    auto from = one.from;
    while (from < one.to && (doc.text()[from] == u' ' || doc.text()[from] == u'\n')) ++from;
    return from;
  }
  return 0;
}

}  // namespace

// "Schiphol in August 2024 handled": the verb stands behind when it did so.
std::u16string_view behind_its_time(document const& doc, std::size_t end) {
  constexpr std::size_t kJoint = 5;
  auto const behind = doc.text().substr(end);
  for (auto const& one : doc.times) {
    if (one.begin > end + kJoint) break;
    if (one.begin <= end || one.end >= doc.text().size()) continue;
    auto const joint = doc.text().substr(end, one.begin - end);
    if (joint == u" "sv || joint == u" in "sv || joint == u" on "sv) return doc.text().substr(one.end);
  }
  return behind;
}

std::string whom_the_body_tells_of(document const& doc) {
  auto const text = doc.text();
  auto const from = behind_when(doc, start_of_the_body(doc));
  auto const end = end_of_whom(text, from);
  if (end < from + 3 || is_a_common_opening(text, from, end)) return {};
  auto const behind = behind_its_time(doc, end);
  if (kTellsOfIt.open(behind) == 0 && !owns_what_is_counted(behind)) return {};
  return to_utf8(text.substr(from, end - from));
}

subject where_the_counted_go(document const& doc, std::vector<subject> const& all, std::size_t first_end) {
  auto const text = doc.text();
  auto const start = start_of_the_body(doc);
  auto const said = text.substr(start, std::min(kLongestSentence, first_end > start ? first_end - start : 0));
  auto const at = where_a_name_follows(said, kDestinations);
  auto const gateway = at == said.npos ? where_a_name_follows(said, kGateways) : said.npos;
  if (at == said.npos && gateway == said.npos) return {};
  auto const from = start + std::min(at, gateway);
  for (auto const& one : all) {
    if (one.from == from && one.is == subject_kind::area && at != said.npos) return one;
  }
  auto end = end_of_whom(text, from);
  if (times::month_of_word(times::en_word_at(text, from).text()) != 0 || end < from + 3) return {};
  if (is_a_holidays_name(text.substr(from, end - from))) return {};
  auto const known = words().surfaces.longest_at(text, from);
  if (gateway != said.npos) {
    static constexpr any_of_words kNouns{u" airport", u" port", u" harbour", u" terminal"};
    auto const noun = kNouns.open(text.substr(end));
    if (noun == 0) return {};
    end += noun;
  } else if (known) {
    return {};
  }
  return {.from = from, .to = end, .name = to_utf8(text.substr(from, end - from)), .is = subject_kind::company};
}

subject where_the_investors_go(document const& doc, std::vector<subject> const& all, std::size_t first_end) {
  static constexpr auto kLeads = std::to_array<std::u16string_view>(
      {u"FDI in ", u"FDI into ", u"FDI to ", u"nvestors in ", u"nvestment in ", u"nvestment into ", u"nvestments in ",
       u"FDI value of ", u"FDI attraction in ", u"FDI inflows to ", u"FDI inflow to "});
  constexpr std::size_t kMostWords = 3;
  auto const text = doc.text();
  auto const start = start_of_the_body(doc);
  auto const said = text.substr(start, std::min(kLongestSentence, first_end > start ? first_end - start : 0));
  auto from = where_a_name_follows(said, kLeads);
  // "the contraction of Sri Lanka's FDI"
  if (from == said.npos) {
    for (std::u16string_view const own : {u"'s FDI"sv, u"’s FDI"sv}) {
      if (auto const at = said.find(own); at != said.npos) {
        from = start_of_name(said, at, kMostWords);
        if (from == at) from = said.npos;
      }
    }
  }
  if (from == said.npos) return {};
  from += start;
  for (auto const& one : all) {
    if (one.from == from && one.is == subject_kind::area) return one;
  }
  auto const end = end_of_whom(text, from);
  if (end < from + 3 || is_a_common_opening(text, from, end)) return {};
  return {.from = from, .to = end, .name = to_utf8(text.substr(from, end - from)), .is = subject_kind::company};
}

bool is_where_they_come_from(document const& doc, subject const& area) {
  static constexpr any_of_words kPeople{u" visitors", u" tourists",         u" travellers",       u" travelers",
                                        u" arrivals", u" tourist arrivals", u" visitor arrivals", u" nationals"};
  return doc.english && area.is == subject_kind::area && kPeople.open(doc.text().substr(area.to)) > 0;
}

}  // namespace fengsui::sense::reader
