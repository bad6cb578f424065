// Who has a figure by where a name stands: "Delhi handled 46,013 tonnes, … but Kochi reported", "Ibiza, with 1,433,043;
// Valencia, with 1,086,627", "Antwerp's throughput rose". Only in texts about airports, ports, trains or borders, where
// a place's name stands for what is run there.
#include <algorithm>
#include <map>

#include "sense/reader/quantity/quantity_parts.h"
#include "sense/reader/subject/english/clause_verbs.h"
#include "sense/reader/subject/english/names.h"
#include "sense/reader/subject/english/no_names.h"
#include "sense/reader/subject/subject_shapes.h"
#include "sense/reader/text/any_of_words.h"
#include "sense/reader/time/english/calendar.h"
#include "sense/reader/time/english/words.h"

namespace fengsui::sense::reader {
namespace {

struct clause_scan {
  std::u16string_view text;
  bool rail;                                        // a city alone is where trains or couriers run, not who runs them
  std::map<std::u16string, std::string> full = {};  // "Hamburg" of the Port of Hamburg

  void find(std::vector<subject>& found);
  void find_who_takes_visitors(std::vector<subject>& found);

 private:
  // The end of the capitalised words from `at` on, small words inside them taken along.
  std::size_t end_of_name(std::size_t at) const;
  bool opens_a_clause(std::size_t at) const;
  bool is_joined(std::size_t at) const;
  bool has_its_figure(std::size_t from, std::size_t end) const;
  // "airports: Sydney, 36.6 million; Melbourne, 28.5 million"
  bool opens_an_item(std::size_t from) const {
    auto const lead = text.substr(0, from);
    return lead.ends_with(u": "sv) || lead.ends_with(u"; "sv);
  }
  bool goes_on_with_a_list(std::size_t from) const {
    auto const lead = text.substr(0, from);
    return lead.ends_with(u", "sv) || lead.ends_with(u" and "sv) || lead.ends_with(u"; "sv);
  }
  // ", Fortaleza and Porto Alegre 864,000": two that have one figure; `from` where no other stands before it.
  std::size_t start_of_a_pair(std::size_t from) const {
    constexpr std::u16string_view kAnd = u" and ";
    if (!text.substr(0, from).ends_with(kAnd)) return from;
    auto const end = from - kAnd.size();
    auto const first = start_of_name(text, end);
    if (first == end) return from;
    auto const lead = text.substr(0, first);
    return lead.ends_with(u", "sv) || lead.ends_with(u"; "sv) ? first : from;
  }
  // "In December Southwest Airlines carried": the name begins behind the month.
  std::size_t behind_a_month(std::size_t from, std::size_t end) const {
    if (!text.substr(from).starts_with(u"In "sv)) return from;
    auto const month = times::en_word_at(text, from + 3);
    return times::is_name_of_month(month.text()) && month.end + 1 < end ? month.end + 1 : from;
  }
  bool acts(std::size_t end) const;
  // "At Los Angeles volume surged 17.4 percent"
  bool is_where_a_clause_is(std::size_t from, std::size_t end) const {
    return ((text.substr(0, from).ends_with(u"At "sv) && opens_a_clause(from - 3)) || is_led_to_next(from)) &&
           end + 1 < text.size() &&
           (text[end] == u',' || (text[end] == u' ' && !is_capital(text[end + 1]) && !is_digit(text[end + 1])));
  }
  // "Next door at Long Beach", "Elsewhere, at Rijeka"
  bool is_led_to_next(std::size_t from) const {
    constexpr std::size_t kLongest = 20;
    auto const lead = text.substr(from > kLongest ? from - kLongest : 0, std::min(from, kLongest));
    auto const stop = lead.rfind(u". "sv);
    if (!lead.ends_with(u" at "sv) || stop == lead.npos) return false;
    auto const words = lead.substr(stop + 2);
    return std::none_of(words.begin(), words.end(), [](char16_t c) { return is_digit(c); });
  }
  // "Ship arrivals at Riga rose", "volume at Cochin increased"
  bool is_counted_at(std::size_t from) const {
    auto const lead = text.substr(0, from);
    return lead.ends_with(u" at "sv) && (lead.ends_with(u"s at "sv) || is_run(word_before(text, from - 3)));
  }
  bool is_a_route(std::size_t from, std::size_t end) const;
  bool moves_by_so_much(std::size_t end) const;
  bool is_one_of_the_rates(std::size_t from, std::size_t end) const;
  bool opens_behind_where(std::size_t at) const;
  std::size_t end_with_its_noun(std::size_t end) const;
};

// "The BTS Green Line took 759,704", "the southern route carried 31,769, … and Mahachai 11,684": a line is where a
// railway's passengers go.
bool clause_scan::is_a_route(std::size_t from, std::size_t end) const {
  constexpr std::size_t kReach = 300;
  static constexpr any_of_words kLines{u" Line", u" Route"};
  if (kLines.close(text.substr(from, end - from)) > 0) return true;
  auto const least = from > kReach ? from - kReach : 0;
  auto const before = text.substr(least, from - least);
  auto const begin = before.rfind(u". "sv);
  auto const said = text.substr(least + (begin == before.npos ? 0 : begin), kReach);
  static constexpr any_of_words kRoutes{u"ern route ", u"ern routes", u"ern line ",
                                        u"ern lines",  u") routes",   u") lines"};
  return kRoutes.stand_in(said.substr(0, std::min(said.find(u". "sv, 2), said.size())));
}

// ", Ventspils fell by 41.5% to 7.8 million tons and Liepaja by 13%": the next of a list, and by how much.
bool clause_scan::moves_by_so_much(std::size_t end) const {
  auto behind = text.substr(end, 32);
  if (!behind.starts_with(u' ')) return false;
  behind.remove_prefix(1);
  auto const verb = behind.substr(0, std::min(behind.find(u' '), behind.size()));
  if (verb != u"by"sv) {
    if (!is_doing(verb)) return false;
    behind.remove_prefix(std::min(verb.size() + 1, behind.size()));
  }
  if (behind.starts_with(u"by "sv)) behind.remove_prefix(3);
  if (behind.empty() || !is_digit(behind.front())) return false;
  auto const rest = behind.substr(std::min(behind.find_first_not_of(u"0123456789."sv), behind.size()));
  return rest.starts_with(u"%"sv) || rest.starts_with(u" per"sv);
}

// "lost volume, Split 8.2%, Zadar 6.4% and Pula 3.1%": a name and a rate, next to another such.
bool clause_scan::is_one_of_the_rates(std::size_t from, std::size_t end) const {
  auto behind = text.substr(end, 40);
  // "followed by Kamarajar with 14.27 per cent", "ahead of Dalian with a 13.1% rise"
  static constexpr any_of_words kRanks{u"followed by ", u"ahead of ", u"then by ", u"trailed by "};
  if (kRanks.close(text.substr(0, from)) > 0 && behind.starts_with(u" with "sv)) {
    behind.remove_prefix(behind.starts_with(u" with a "sv) ? 8 : 6);
    return !behind.empty() && is_digit(behind.front());
  }
  if (behind.size() < 2 || behind.front() != u' ' || !is_digit(behind[1])) return false;
  behind.remove_prefix(std::min(behind.find_first_not_of(u"0123456789."sv, 1), behind.size()));
  for (std::u16string_view const unit : {u"%"sv, u" percent"sv, u" per cent"sv}) {
    if (!behind.starts_with(unit)) continue;
    behind.remove_prefix(unit.size());
    auto const lead = text.substr(0, from);
    if (lead.ends_with(u"%, "sv) || lead.ends_with(u"% and "sv) || lead.ends_with(u"cent, "sv) ||
        lead.ends_with(u"cent and "sv))
      return true;
    return (behind.starts_with(u", "sv) && behind.size() > 2 && is_capital(behind[2])) ||
           (behind.starts_with(u" and "sv) && behind.size() > 5 && is_capital(behind[5]));
  }
  return false;
}

// "In Russia, Ust Luga was down": the clause begins behind where it is.
bool clause_scan::opens_behind_where(std::size_t at) const {
  constexpr std::size_t kLongest = 28;
  auto const lead = text.substr(at > kLongest ? at - kLongest : 0, std::min(at, kLongest));
  if (!lead.ends_with(u", "sv)) return false;
  auto const in = lead.rfind(u"In "sv);
  if (in == lead.npos || in + 3 >= lead.size() || !is_capital(lead[in + 3])) return false;
  auto const where = lead.substr(in + 3, lead.size() - in - 5);
  return where.find_first_of(u",;.0123456789"sv) == where.npos &&
         (in == 0 || lead[in - 1] == u' ' || lead[in - 1] == u'\n');
}

// "The Butinge terminal took"
std::size_t clause_scan::end_with_its_noun(std::size_t end) const {
  for (std::u16string_view const noun : {u" terminal"sv, u" port"sv, u" airport"sv, u" harbour"sv, u" harbor"sv,
                                         u" basin"sv, u" ports"sv, u" ferry terminal"sv, u" railway"sv}) {
    if (text.substr(end).starts_with(noun) && end + noun.size() < text.size() && text[end + noun.size()] == u' ')
      return end + noun.size();
  }
  return end;
}

std::size_t clause_scan::end_of_name(std::size_t at) const {
  constexpr std::size_t kMostWords = 5;
  auto end = at;
  for (std::size_t count = 0; count < kMostWords && at < text.size(); ++count) {
    auto word = at;
    while (word < text.size() && is_of_a_name(text[word]) &&
           !(is_one_of(text[word], u"'’") && text.substr(word + 1).starts_with(u"s "sv)))
      ++word;
    auto const capital = is_capital(text[at]);
    if (word == at || (!capital && (count == 0 || !is_a_particle(text.substr(at, word - at))))) break;
    if (capital) end = word;
    if (word + 1 >= text.size() || text[word] != u' ') break;
    at = word + 1;
    if (text.substr(at).starts_with(u"& "sv)) at += 2;  // "Ningbo & Zhoushan"
  }
  return end;
}

bool clause_scan::opens_a_clause(std::size_t at) const {
  if (at == 0 || text[at - 1] == u'\n') return true;
  auto const lead = text.substr(at > 10 ? at - 10 : 0, std::min<std::size_t>(at, 10));
  static constexpr any_of_words kOpenings{u". ",        u"; ",        u": ",    u"! ",       u" while ",  u" but ",
                                          u" whereas ", u"example, ", u" and ", u"In all, ", u"n total, "};
  return kOpenings.close(lead) > 0;
}

bool clause_scan::is_joined(std::size_t at) const {
  auto const lead = text.substr(at > 8 ? at - 8 : 0, std::min<std::size_t>(at, 8));
  static constexpr any_of_words kJoints{u", ",   u"; ", u" and ", u" by ",    u"were ",
                                        u"was ", u": ", u"then ", u"before ", u"n\n"};
  if (kJoints.close(lead) > 0) return true;
  return opens_a_clause(at);
}

// ", with 4,597,872", " at 67", " with 1.06 million", " (1.2 million TEU)": a number of its own, no money and no day.
// In a list the number alone: ", Huanggang 158,000 and Futian 62,000".
bool clause_scan::has_its_figure(std::size_t from, std::size_t end) const {
  constexpr std::size_t kReach = 64;
  auto behind = text.substr(end, kReach);
  auto found = false;
  for (std::u16string_view const verb :
       {u" topped"sv, u" led"sv, u" leads"sv, u" leading"sv, u" follows"sv, u" followed"sv, u" ranked first"sv,
        u" came next"sv, u" ranked second"sv, u" came second"sv, u" came first"sv, u" first"sv, u" second"sv,
        u" third"sv, u" fourth"sv, u" fifth"sv, u" next"sv}) {
    if (behind.starts_with(verb)) behind.remove_prefix(verb.size());
  }
  // "Aliaga was the leading port with 18.1 million tons"
  for (std::u16string_view const was : {u" was the "sv, u" is the "sv, u" remained the "sv}) {
    if (!behind.starts_with(was)) continue;
    auto const with = behind.find(u" with "sv);
    if (with == behind.npos || behind.substr(0, with).find_first_of(u",;.(0123456789"sv) != behind.npos) return false;
    // "London was the most popular destination with 118,000 passengers": where they went.
    static constexpr any_of_words kPartners{u" destination", u" market", u" source", u" route"};
    if (kPartners.stand_in(behind.substr(0, with))) return false;
    behind.remove_prefix(with);
  }
  for (std::u16string_view const link : {u", with about "sv, u" with about "sv, u", with "sv, u" with "sv, u", at "sv,
                                         u" at "sv, u" ("sv, u" for "sv, u", "sv, u" "sv}) {
    if (!behind.starts_with(link)) continue;
    if (link.size() == 1 && !goes_on_with_a_list(from) && !opens_an_item(from)) continue;
    if (link == u", "sv && !opens_an_item(from)) continue;
    behind = without_about(behind.substr(link.size()));
    found = true;
    break;
  }
  if (!found || behind.empty() || !is_digit(behind.front())) return false;
  auto const number = behind.substr(0, std::min(behind.find_first_not_of(u"0123456789.,"sv), behind.size()));
  auto const rest = behind.substr(number.size());
  // "(9%)" is a rate; 2019 a year
  if (rest.starts_with(u"%"sv) || rest.starts_with(u" per"sv) || rest.starts_with(u" pct"sv)) return false;
  return number.substr(0, number.find_last_not_of(u".,"sv) + 1).find(u',') != number.npos ||
         rest.starts_with(u" million"sv) || rest.starts_with(u" Million"sv) || rest.starts_with(u" thousand"sv) ||
         (rest.starts_with(u'm') && (rest.size() == 1 || !is_letter(rest[1]))) || rest.starts_with(u" MT"sv);
}

bool clause_scan::acts(std::size_t end) const {
  auto behind = text.substr(end, 56);
  if (behind.starts_with(u"'s "sv) || behind.starts_with(u"’s "sv)) {
    behind.remove_prefix(3);
    // "Avinor's 43 airports", "Fraport's five majority-owned airports"
    constexpr int kMostWords = 3;
    for (int words = 0; words < kMostWords && !behind.empty(); ++words) {
      auto const word = behind.substr(0, behind.find_first_of(u" ,."sv));
      if (is_run(word)) return true;
      if (words == 0 && !is_digit(word.empty() ? u'\0' : word.front())) return false;
      behind.remove_prefix(std::min(word.size() + 1, behind.size()));
    }
    return false;
  }
  // "Vistara, which flew 996,000 passengers, had"
  constexpr std::u16string_view kWhich = u", which ";
  if (behind.starts_with(kWhich) &&
      is_doing(behind.substr(kWhich.size(), behind.find(u' ', kWhich.size()) - kWhich.size())))
    return true;
  // "Long Beach, on the contrary, was down"
  if (behind.starts_with(u", "sv)) {
    auto const close = behind.find(u", "sv, 2);
    if (close == std::u16string_view::npos || is_capital(behind[2]) ||
        behind.substr(0, close).find_first_of(u"0123456789"sv) != behind.npos)
      return false;
    behind.remove_prefix(close + 1);
  }
  if (!behind.starts_with(u' ')) return false;
  // "The Capitol Corridor had its highest September", "Amtrak ridership increased"
  static constexpr any_of_words kOwn{u" had its ", u" ridership "};
  if (kOwn.open(behind) > 0) return true;
  static constexpr any_of_words kWas{u" was up ", u" was down ", u" were up ", u" were down "};
  if (kWas.open(behind) > 0) return true;
  if (behind.starts_with(u" had "sv) && behind.size() > 5 && is_digit(behind[5])) return true;
  behind.remove_prefix(1);
  for (std::u16string_view const helper : {u"has "sv, u"have "sv, u"also "sv, u"alone "sv, u"then "sv, u"too "sv}) {
    if (behind.starts_with(helper)) behind.remove_prefix(helper.size());
  }
  return is_doing(behind.substr(0, behind.find_first_of(u" ,."sv)));
}

void clause_scan::find(std::vector<subject>& found) {
  for (auto const& one : found) {
    auto const name = to_utf16(one.name);
    for (std::u16string_view const lead : {u"Port of "sv, u"Airports of "sv}) {
      if (name.starts_with(lead)) full.emplace(name.substr(lead.size()), one.name);
    }
    for (std::u16string_view const tail :
         {u" Airport"sv, u" International Airport"sv, u" Port"sv, u" port"sv, u" airport"sv}) {
      if (!name.ends_with(tail)) continue;
      auto const core = name.substr(0, name.size() - tail.size());
      full.emplace(core, one.name);
      // "Nehru with 65.7 million tons" of Jawaharlal Nehru Port
      if (auto const last = core.rfind(u' '); last != core.npos) full.emplace(core.substr(last + 1), one.name);
    }
  }
  for (std::size_t at = 0; at < text.size();) {
    if (!is_capital(text[at]) || (at > 0 && is_of_a_name(text[at - 1]))) {
      ++at;
      continue;
    }
    auto const end = end_of_name(at);
    auto from = at;
    at = std::max(end, at + 1);
    if (text.substr(from).starts_with(u"The "sv) && end > from + 4) from += 4;
    if (text.substr(from).starts_with(u"At "sv) && end > from + 3) from += 3;
    for (std::u16string_view const beside : {u"Neighboring "sv, u"Neighbouring "sv, u"Nearby "sv, u"Rival "sv}) {
      if (text.substr(from).starts_with(beside) && end > from + beside.size()) from += beside.size();
    }
    from = behind_a_month(from, end);
    if (end == from || end - from < 3) continue;
    auto const with_noun = text.substr(0, from).ends_with(u"The "sv) ? end_with_its_noun(end) : end;
    if (with_noun != end && opens_a_clause(from - 4) && acts(with_noun)) {
      found.push_back(made_of(text, from, with_noun));
      continue;
    }
    // "The Pacific Surfliner gained 1.7 percent"
    auto const with_the = text.substr(0, from).ends_with(u"The "sv) &&
                          text.substr(from, end - from).find(u' ') != text.npos && opens_a_clause(from - 4) &&
                          acts(end);
    auto const owns = with_the || (is_joined(from) && has_its_figure(from, end)) ||
                      (opens_a_clause(from) && acts(end)) ||
                      ((goes_on_with_a_list(from) || text.substr(0, from).ends_with(u" by "sv)) &&
                       (moves_by_so_much(end) || is_one_of_the_rates(from, end))) ||
                      (opens_behind_where(from) && acts(end)) || is_where_a_clause_is(from, end) ||
                      (is_counted_at(from) && acts(end));
    if (!owns || is_no_name(text, from, end) || (rail && is_a_route(from, end))) continue;
    auto one = made_of(text, start_of_a_pair(from), end);
    if (auto const known = full.find(to_utf16(one.name)); known != full.end()) one.name = known->second;
    found.push_back(std::move(one));
  }
}

// "Ben Tre served more than 90,600 tourists", "Dien Bien had 1.368 million tourists": a place that no table knows, by
// what it does with visitors.
bool takes_visitors(std::u16string_view behind) {
  static constexpr any_of_words kTakes{u" welcomed ", u" received ", u" served ",    u" hosted ",
                                       u" had ",      u" drew ",     u" attracted ", u" saw ",
                                       u" counted ",  u" recorded ", u" registered "};
  auto const verb = kTakes.open(behind);
  if (verb == 0) return false;
  behind.remove_prefix(verb);
  behind = without_about(behind);
  if (behind.empty() || !is_digit(behind.front())) return false;
  // "Mainland China had 68.7 per cent of the total": where they came from.
  auto const rest = behind.substr(std::min(behind.find_first_not_of(u"0123456789.,"sv), behind.size()));
  return !rest.starts_with(u"%"sv) && !rest.starts_with(u" per"sv) && !rest.starts_with(u" pct"sv);
}

void clause_scan::find_who_takes_visitors(std::vector<subject>& found) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_capital(text[at]) || (at > 0 && is_of_a_name(text[at - 1]))) {
      ++at;
      continue;
    }
    auto const whole = at;
    auto const end = end_of_name(whole);
    at = std::max(end, at + 1);
    auto from = whole;
    if (text.substr(from).starts_with(u"The "sv)) from += 4;
    if (end < from + 3 || text[end - 1] == u's' || !opens_a_clause(whole) || !takes_visitors(text.substr(end, 48)) ||
        words().surfaces.longest_at(text, from) || is_no_name(text, from, end))
      continue;
    auto one = made_of(text, from, end);
    one.level = kActing;
    found.push_back(std::move(one));
  }
}

}  // namespace

std::u16string_view without_about(std::u16string_view behind) {
  static constexpr any_of_words kAbouts{u"more than ",     u"over ",         u"nearly ",        u"about ",
                                        u"around ",        u"almost ",       u"some ",          u"together ",
                                        u"approximately ", u"an estimated ", u"just over ",     u"close to ",
                                        u"a total of ",    u"at least ",     u"the remaining ", u"the other "};
  while (auto const about = kAbouts.open(behind)) behind.remove_prefix(about);
  return behind;
}

void find_named_by_clauses(std::u16string_view text, std::string_view topic, std::vector<subject>& found) {
  if (topic == "contest") find_schools(text, found);
  if (topic == "tourism") clause_scan{text, false}.find_who_takes_visitors(found), find_sights(text, found);
  if (topic != "air" && topic != "port" && topic != "rail" && topic != "border" && topic != "parcel") return;
  clause_scan{text, topic == "rail" || topic == "parcel"}.find(found);
}

}  // namespace fengsui::sense::reader
