// Organisations that English names again in short: "BOI", "BOI-PEZA", "the department", "Long Beach port".
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "sense/reader/subject/english/clause_verbs.h"
#include "sense/reader/subject/english/names.h"
#include "sense/reader/subject/english/owners.h"
#include "sense/reader/subject/subject_parts.h"
#include "sense/reader/subject/subject_shapes.h"
#include "sense/reader/text/any_of_words.h"
#include "sense/reader/text/text_search.h"

namespace fengsui::sense::reader {
bool is_a_common_acronym(std::u16string_view word) {
  static constexpr auto kCommon = std::to_array<std::u16string_view>(
      {u"TEU",  u"TEUs", u"GDP",  u"FDI", u"TWh",  u"GWh", u"MWh", u"kWh", u"USD", u"EUR", u"PHP",  u"PhP",
       u"THB",  u"RMB",  u"CNY",  u"US",  u"UK",   u"USA", u"EU",  u"UAE", u"AP",  u"AFP", u"LNG",  u"LPG",
       u"CO",   u"CEO",  u"GMT",  u"MW",  u"GW",   u"KW",  u"HK",  u"SAR", u"YTD", u"PV",  u"EV",   u"HSR",
       u"VND",  u"JPY",  u"HKD",  u"GBP", u"AM",   u"PM",  u"II",  u"III", u"KTX", u"TGV", u"ICE",  u"AVE",
       u"ITX",  u"EMU",  u"DDI",  u"PMA", u"PMDN", u"FPI", u"ODI", u"GVA", u"GST", u"VAT", u"EBIT", u"EBITDA",
       u"Ebit", u"MoU",  u"MoUs", u"MOU", u"POL",  u"LTL", u"FTL", u"EXIM"});
  return holds_word(kCommon, word);
}

namespace {

struct acronym {
  std::size_t from = 0;
  std::size_t to = 0;
};

// Words of two to seven letters of which the first and most are capitals: BOI, PEZA, AoT, BOI-PEZA.
std::vector<acronym> find_acronyms(std::u16string_view text) {
  constexpr std::size_t kLongest = 14;
  std::vector<acronym> found;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_letter(text[at])) {
      ++at;
      continue;
    }
    auto end = at;
    std::size_t capitals = 0;
    while (end < text.size() && (is_letter(text[end]) || (text[end] == u'-' && end + 1 < text.size() &&
                                                          is_capital(text[end + 1]) && is_capital(text[end - 1])))) {
      if (is_capital(text[end])) ++capitals;
      ++end;
    }
    auto const length = end - at;
    auto const inside = at > 0 && is_digit(text[at - 1]);
    if (!inside && is_capital(text[at]) && length >= 2 && length <= kLongest && capitals >= 2 &&
        capitals * 3 >= length * 2 && !(end < text.size() && is_digit(text[end])) &&
        !(length > 2 && text[end - 1] == u's' && is_capital(text[end - 2])) &&  // HPPs, SMEs: several of a sort
        !is_a_common_acronym(text.substr(at, length)))
      found.push_back({at, end});
    at = end;
  }
  return found;
}

// "approved by the BOI", "BOI approved", "came from BOI": what organisations do and have done.
bool stands_as_an_organisation(std::u16string_view text, acronym const& one) {
  auto const lead = text.substr(one.from > 16 ? one.from - 16 : 0, std::min<std::size_t>(one.from, 16));
  static constexpr any_of_words kBys{u" by ",           u" by the ",  u"came from ",
                                     u"came from the ", u"was from ", u"was from the "};
  if (kBys.close(lead) > 0) return true;
  // "According to the ICNF, 9,701 fires"
  if (lead.ends_with(u"ccording to "sv) || lead.ends_with(u"ccording to the "sv)) return true;
  static constexpr auto kDoes = std::to_array<std::u16string_view>(
      {u"approved",    u"carried",  u"handled",   u"moved",    u"recorded", u"generated", u"registered",
       u"operated",    u"served",   u"counted",   u"cleared",  u"expects",  u"forecasts", u"estimates",
       u"ran",         u"sold",     u"flew",      u"shipped",  u"posted",   u"earned",    u"delivered",
       u"transported", u"welcomed", u"processed", u"produced", u"sent",     u"runs",      u"operates"});
  auto behind = text.substr(one.to, 16);
  // "Turkey DHMI's traffic", "Rail tonne-km at DB fell"
  if (behind.starts_with(u"'s "sv) || behind.starts_with(u"’s "sv)) {
    auto const noun = behind.substr(3);
    return is_run(noun.substr(0, noun.find_first_of(u" ,."sv)));
  }
  if (!behind.starts_with(u' ')) return false;
  behind.remove_prefix(1);
  if (lead.ends_with(u" at "sv) && is_doing(behind.substr(0, behind.find_first_of(u" ,."sv)))) return true;
  if (behind.starts_with(u"approvals"sv) || behind.starts_with(u"inflows"sv)) return true;
  // "passed through the KSRTC terminal", "NRTA has 38 stations": where people go, and what it has of something.
  if (lead.ends_with(u" the "sv) && (behind.starts_with(u"terminal"sv) || behind.starts_with(u"airport"sv)))
    return true;
  if (behind.starts_with(u"has "sv)) {
    auto const had = behind.substr(4);
    return had.starts_with(u"all "sv) || (!had.empty() && is_digit(had.front()));
  }
  return holds_word(kDoes, behind.substr(0, behind.find_first_of(u" ,."sv)));
}

// "Indonesia's disaster agency BNPB recorded": who counts for the country before it.
bool is_an_agency_of_a_country(std::u16string_view text, acronym const& one) {
  constexpr std::size_t kReach = 40;
  static constexpr any_of_words kNouns{u" agency ", u" ministry ", u" bureau ", u" authority ", u" office "};
  auto const lead = text.substr(one.from - std::min(one.from, kReach), std::min(one.from, kReach));
  if (kNouns.close(lead) == 0) return false;
  auto const own = std::max(lead.rfind(u"'s ") + 1, lead.rfind(u"’s ") + 1);
  return own > 0 && lead.find_first_of(u",.;:"sv, own) == lead.npos;
}

// "Turkey DHMI": an agency called with its country's name before it.
std::size_t begin_with_its_country(std::u16string_view text, acronym const& one) {
  auto const from = one.from > 1 && text[one.from - 1] == u' ' ? start_of_name(text, one.from - 1, 2) : one.from;
  if (from + 1 >= one.from) return one.from;
  auto const known = words().surfaces.longest_at(text, from);
  if (!known || from + known->length + 1 != one.from) return one.from;
  auto const& group = words().groups[known->value];
  auto const is_place = std::any_of(group.begin(), group.end(),
                                    [](std::uint32_t index) { return words().entries[index].is == word_class::place; });
  return is_place && !is_an_adjective_of_a_country(text.substr(from, known->length)) ? from : one.from;
}

// "BOI Secretary General", "BoI managing head", "BOI Says": who speaks for it or that it speaks, and nothing of its
// own.
bool is_only_named(std::u16string_view text, acronym const& one) {
  static constexpr std::array<std::u16string_view, 26> kTitles{
      u"said",     u"says",    u"secretary", u"managing", u"president", u"chairman",  u"chairwoman",
      u"chief",    u"head",    u"data",      u"director", u"governor",  u"spokesman", u"officials",
      u"official", u"figures", u"website",   u"report",   u"chair",     u"minister",  u"executive",
      u"deputy",   u"general", u"vice",      u"reported", u"announced"};
  auto behind = text.substr(one.to, 24);
  if (!behind.starts_with(u' '))
    return text.substr(0, one.from).ends_with(u"ccording to "sv) || behind.starts_with(u"'s "sv);
  behind.remove_prefix(1);
  std::u16string word{behind.substr(0, behind.find_first_of(u" ,.;\n"sv))};
  std::transform(word.begin(), word.end(), word.begin(),
                 [](char16_t c) { return is_capital(c) ? static_cast<char16_t>(c + 32) : c; });
  return holds_word(kTitles, word);
}

// "approved by the BOI and PEZA", where the text goes on to speak of BOI-PEZA: both together.
void join_two(std::u16string_view text, std::set<std::u16string> const& hyphened, std::vector<subject>& named) {
  std::vector<bool> gone(named.size(), false);
  for (std::size_t i = 0; i + 1 < named.size(); ++i) {
    auto const gap = text.substr(named[i].to, named[i + 1].from - named[i].to);
    if (gone[i] || (gap != u" and "sv && gap != u" and the "sv)) continue;
    auto const joined = to_utf16(named[i].name + "-" + named[i + 1].name);
    // "BOI and PEZA inflows came to"
    static constexpr any_of_words kOfBoth{u" inflows", u" investments", u" approved investments", u" pledges"};
    auto const of_both = kOfBoth.open(text.substr(named[i + 1].to)) > 0;
    if (!hyphened.contains(joined) && !of_both) continue;
    named[i].name = of_both ? to_utf8(text.substr(named[i].from, named[i + 1].to - named[i].from)) : to_utf8(joined);
    named[i].to = named[i + 1].to;
    gone[i + 1] = true;
  }
  drop_subjects(named, gone);
}

// "GPA" of the Georgia Ports Authority, where no bracket says so.
std::map<std::u16string, std::string> initials_of(std::vector<subject> const& found) {
  std::map<std::u16string, std::string> made;
  for (auto const& one : found) {
    std::u16string letters;
    auto const name = to_utf16(one.name);
    for (std::size_t k = 0; k < name.size(); ++k) {
      if (is_capital(name[k]) && (k == 0 || name[k - 1] == u' ')) letters += name[k];
    }
    if (letters.size() >= 3) made.emplace(std::move(letters), one.name);
  }
  return made;
}

}  // namespace

// Acronyms that a text uses as organisations, and every place where it names them again; by the full name where it is
// printed before the bracket: "Board of Investments (BOI)".
void find_named_by_letters(std::u16string_view text, std::vector<subject>& found) {
  auto const all = find_acronyms(text);
  std::map<std::u16string_view, std::size_t> used;
  std::set<std::u16string_view> known;
  std::map<std::u16string_view, std::size_t> bracketed;  // and the name that it stands behind
  std::set<std::u16string> hyphened;
  std::map<std::size_t, std::size_t> by_end;  // of the names found
  for (std::size_t i = 0; i < found.size(); ++i) by_end[found[i].to] = i;
  auto const initials = initials_of(found);
  for (auto const& one : all) {
    auto const word = text.substr(one.from, one.to - one.from);
    auto const in_bracket = one.from > 0 && text[one.from - 1] == u'(';
    if (in_bracket || !is_only_named(text, one)) ++used[word];
    if (word.find(u'-') != std::u16string_view::npos) hyphened.emplace(word);
    if (stands_as_an_organisation(text, one)) known.insert(word);
    if (one.from > 1 && text[one.from - 1] == u'(' && text[one.from - 2] == u' ' && one.to < text.size() &&
        text[one.to] == u')' && by_end.contains(one.from - 2)) {
      known.insert(word);
      bracketed.emplace(word, by_end[one.from - 2]);
    }
  }
  // Called as the text calls it most; once outside its bracket is enough where the full name does not come again.
  std::map<std::string, std::size_t> in_full;
  for (auto const& one : found) ++in_full[one.name];
  for (auto const& [word, name] : bracketed) {
    if (used[word] > in_full[found[name].name]) found[name].name = to_utf8(word);
  }
  std::vector<subject> named;
  for (auto const& one : all) {
    auto const word = text.substr(one.from, one.to - one.from);
    auto const dash = word.find(u'-');
    auto const both = dash != std::u16string_view::npos && known.contains(word.substr(0, dash)) &&
                      known.contains(word.substr(dash + 1));
    auto const full = initials.find(std::u16string{word});
    auto const second = !named.empty() && text.substr(named.back().to, one.from - named.back().to) == u" and "sv;
    if (!known.contains(word) && !both && !second && full == initials.end()) continue;
    if (by_end.contains(one.from - 2) && text[one.from - 1] == u'(') continue;
    named.push_back(made_of(text, begin_with_its_country(text, one), one.to));
    named.back().source =
        is_an_agency_of_a_country(text, one) || only_tells(text, one.from, one.to, name_kind::operates);
    // An acronym that the text hardly uses is called by the name that it stands behind.
    if (auto const name = bracketed.find(word); name != bracketed.end())
      named.back().name = found[name->second].name;
    else if (full != initials.end())
      named.back().name = full->second;
    if (second) known.insert(word);
  }
  join_two(text, hyphened, named);
  found.insert(found.end(), std::make_move_iterator(named.begin()), std::make_move_iterator(named.end()));
}

namespace {

// Whether a name's noun is this one: "Oregon Department of Forestry" is a department, "Busan Port Authority" no port.
bool is_called(std::string const& name, std::u16string_view noun) {
  auto lower = to_utf16(name);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char16_t c) { return is_capital(c) ? static_cast<char16_t>(c + 32) : c; });
  auto const at = lower.rfind(noun);
  if (at == std::u16string::npos || (at > 0 && is_letter(lower[at - 1]))) return false;
  auto const behind = std::u16string_view{lower}.substr(at + noun.size());
  return behind.empty() || behind.starts_with(u" of "sv);
}

}  // namespace

void find_named_again(std::u16string_view text, std::vector<subject>& found) {
  static constexpr any_of_words kNouns{u"port",       u"airport",       u"center",      u"centre",    u"department",
                                       u"authority",  u"ministry",      u"bureau",      u"institute", u"office",
                                       u"board",      u"service",       u"corporation", u"group",     u"council",
                                       u"commission", u"administration"};
  // These stand for whoever was named last, or for the last contest or fair.
  static constexpr any_of_words kAny{u"company", u"operator", u"airline", u"carrier", u"railway", u"agency"};
  static constexpr any_of_words kContests{u"contest",       u"competition", u"event", u"olympiad",
                                          u"championships", u"fair",        u"expo"};
  constexpr std::size_t kLookBack = 16;
  std::vector<subject> more;
  std::size_t before = 0;  // how many of those found lie before
  for (auto const at : places_of(text, u"he "sv)) {
    if (at == 0 || (text[at - 1] | 0x20) != u't' || (at > 1 && is_letter(text[at - 2]))) continue;
    while (before < found.size() && found[before].from < at) ++before;
    auto const behind = text.substr(at + 3);
    auto const any = kAny.open(behind);
    auto const contest = kContests.open(behind);
    auto const length = std::max({kNouns.open(behind), any, contest});
    auto const end = at + 3 + length;
    if (length == 0 || (end < text.size() && is_letter(text[end]))) continue;
    subject const* last = nullptr;
    for (auto k = before; k-- > 0 && before - k <= kLookBack && last == nullptr;) {
      if (found[k].is != subject_kind::company) continue;
      auto const& name = found[k].name;
      if (any == length       ? !found[k].source
          : contest == length ? names_a_contest(name)
                              : is_called(name, behind.substr(0, length)))
        last = &found[k];
    }
    if (last == nullptr) continue;
    subject made{.from = at - 1, .to = end, .name = last->name, .is = subject_kind::company};
    made.source = only_tells(text, at + 3, end, name_kind::operates);
    more.push_back(std::move(made));
  }
  found.insert(found.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  std::stable_sort(found.begin(), found.end(), [](subject const& a, subject const& b) { return a.from < b.from; });
}

}  // namespace fengsui::sense::reader
