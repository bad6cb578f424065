#include "sense/reader/subject/english/owners.h"

#include <algorithm>

#include "sense/reader/subject/english/names.h"
#include "sense/reader/subject/subject_owners.h"
#include "sense/reader/text/any_of_words.h"
#include "sense/reader/text/text_search.h"

namespace fengsui::sense::reader {
namespace {

// "Viet Nam drew nearly US$5.45 billion in FDI": the first sum of money of the body is foreign investment.
bool tells_of_fdi(document const& doc, std::vector<draft> const& drafts) {
  // "Portfolio investment took 60 per cent, direct investment 18": where it is one kind of what came in.
  for (std::u16string_view const kind : {u"ortfolio investment"sv, u"ortfolio inflow"sv}) {
    if (holds_words(doc.text(), kind)) return false;
  }
  for (auto const& one : drafts) {
    if (doc.sentences[one.sentence].headline) continue;
    // "Nepal received 1.1 million tourists. FDI commitments totalled": what is told first is something else.
    if (counts_people(one.dimension)) return false;
    // "FDI projects seeking promotion numbered 407": the projects are the country's.
    if (one.indicator == "projects_applied" || one.indicator == "projects_approved") return false;
    if (one.dimension != dimension::money) continue;
    return one.indicator == "fdi";
  }
  return false;
}

// "Thailand's BOI said 784 projects applied", "1,412 projects applied for investment promotion" in baht: the board that
// counts them; empty where a text speaks of none.
std::string board_of_the_country(document const& doc, subject const& main, std::size_t first_end) {
  auto const text = doc.text();
  // The Thai office alone is called after what it gives.
  auto const promotes = holds_words(text, u"nvestment promotion"sv) || holds_words(text, u"applied for promotion"sv);
  auto const beginning = text.substr(0, first_end);
  auto const named = holds_words(beginning, u"Board of Investment"sv) || holds_words(beginning, u" BOI"sv);
  if (main.name == "Thailand Board of Investment") return "Thailand BOI";
  if (main.is != subject_kind::area || main.level != "country" || main.name.empty()) return {};
  return named || (promotes && main.name == "Thailand") ? main.name + " BOI" : std::string{};
}

// "Peru finished third at the Andean Olympiad with four gold medals": a text of prizes is the contest's, whoever won
// the first of them; null where its first sentence names none.
subject const* contest_of_the_prizes(document const& doc, std::vector<subject> const& all,
                                     std::vector<draft> const& drafts) {
  auto const first = std::find_if(drafts.begin(), drafts.end(),
                                  [&](draft const& one) { return !doc.sentences[one.sentence].headline; });
  if (first == drafts.end()) return nullptr;
  if (winner_of(doc, all, *first) == nullptr && !(doc.topic == "contest" && first->indicator == "prizes"))
    return nullptr;
  auto const& in = doc.sentences[first->sentence];
  for (auto const& one : all) {
    if (one.from < in.from || one.from >= in.to || one.is != subject_kind::company || one.source) continue;
    if (names_a_contest(one.name)) return &one;
  }
  return nullptr;
}

}  // namespace

subject subject_of(document const& doc, std::vector<subject> const& all, home_names const& home,
                   std::vector<draft> const& drafts) {
  auto main = main_subject(doc, all, home, drafts);
  if (!doc.english) return main;
  // "Overnight stays in Spanish hotels"
  if (auto country = country_of_an_adjective(to_utf16(main.name));
      !country.empty() && main.name.find(' ') == std::string::npos)
    main = {.name = std::move(country), .level = "country", .is = subject_kind::area};
  if (auto const* contest = contest_of_the_prizes(doc, all, drafts); contest != nullptr) return *contest;
  // "Over 15.2 million train trips are expected. … Guangzhou bureau accounted for 1.15 million": a bureau is a part.
  auto const is_a_bureau =
      main.name.ends_with(" bureau") || main.name.ends_with(" Bureau") || main.name.ends_with(" bureaus") ||
      (main.name.ends_with("ailway Group") && !main.name.starts_with("China ")) || main.name.ends_with("ailway group");
  if (doc.topic == "rail" && is_a_bureau && !drafts.empty() && doc.sentences[drafts.front().sentence].to <= main.from)
    return {.name = "China Railway", .is = subject_kind::company};
  // A country's railways are a company of their own in English news, unless it tells of every means of transport.
  auto const of_every_mode = lists_every_mode(doc.text()) || std::any_of(all.begin(), all.end(), [](subject const& s) {
                               return s.is == subject_kind::mode;
                             });
  if (doc.topic == "rail" && main.name == "China" && !of_every_mode)
    return {.name = "China Railway", .is = subject_kind::company};
  // "applied to the Board of Investment for promotion": a country's board counts what is promised there.
  if (doc.topic == "invest") {
    if (auto board = board_of_the_country(doc, main, drafts.empty() ? 0 : doc.sentences[drafts.front().sentence].to);
        !board.empty())
      return {.name = std::move(board), .is = subject_kind::company};
  }
  if (doc.topic == "rail" && main.name == "India" && !of_every_mode)
    return {.name = "Indian Railways", .is = subject_kind::company};
  // What a country draws from abroad is called its FDI where the text counts nothing else first.
  if (main.is == subject_kind::area && main.level == "country" && level_of_name(main) == "country" &&
      tells_of_fdi(doc, drafts))
    return {.name = main.name + " FDI", .is = subject_kind::company};
  // "Nationally, 27,400 wildfires have burned 2.1 million acres": of all, whichever state is named behind.
  if (doc.topic == "fire" && main.is == subject_kind::area && main.level == "province" && !drafts.empty()) {
    auto const said = doc.text().substr(doc.sentences[drafts.front().sentence].from, 24);
    // "82 large fires are burning across the country, and have burned 1.4 million acres"
    auto const whole = doc.text().substr(doc.sentences[drafts.front().sentence].from, kCharactersBack);
    auto const stop = std::min(whole.find(u". "sv), whole.size());
    auto const counts_acres =
        std::any_of(drafts.begin(), drafts.end(), [](draft const& one) { return one.unit == "acre"; });
    auto const of_all = counts_acres && (whole.substr(0, stop).find(u"cross the country"sv) != whole.npos ||
                                         whole.substr(0, stop).find(u"cross the nation"sv) != whole.npos);
    if (of_all || said.find(u"Nationally"sv) != said.npos || said.find(u"Nationwide"sv) != said.npos)
      return {.name = "NIFC", .is = subject_kind::company};
  }
  // The fires of the whole United States are those of its National Interagency Fire Center.
  if (doc.topic == "fire" && main.name == "United States") return {.name = "NIFC", .is = subject_kind::company};
  // A crossing's travellers are the crossing's; all of them together those of the control points.
  auto const of_hong_kong =
      main.is != subject_kind::area || main.name.empty() || main.name == "Hong Kong" || main.level == "crossing";
  if (doc.topic == "border" && of_hong_kong &&
      std::any_of(all.begin(), all.end(), [](subject const& s) { return s.level == "crossing"; }))
    return {.name = "Hong Kong control points", .is = subject_kind::company};
  return main;
}

subject const* who_counts_for_all(document const& doc, std::vector<subject> const& all, draft const& one) {
  auto const& in = doc.sentences[one.sentence];
  auto text = doc.text().substr(in.from, std::min(in.to - in.from, kCharactersBack));
  while (text.starts_with(u' ')) text.remove_prefix(1);
  // "Saturday's snapshot from the Canadian Interagency Forest Fire Centre showed 400 active fires across the country"
  auto const of_all = [&](std::u16string_view words) { return holds_words(text, words); };
  auto const opens = text.starts_with(u"Nationally"sv) || text.starts_with(u"Nationwide"sv) ||
                     text.starts_with(u"Across the country"sv) || text.starts_with(u"Across the nation"sv);
  if (!opens && (doc.topic != "fire" || (!of_all(u"ationwide"sv) && !of_all(u"cross the country"sv)))) return nullptr;
  auto const first = std::lower_bound(all.cbegin(), all.cend(), in.from,
                                      [](subject const& s, std::size_t place) { return s.from < place; });
  for (auto at = first; at != all.cend() && at->from < in.from + text.size() && at->from < in.to; ++at) {
    if (at->is == subject_kind::company) return &*at;
  }
  return nullptr;
}

void drop_parts_of_a_country(document const& doc, subject const& main, std::vector<subject>& all) {
  auto const of_the_country = doc.topic == "tourism" || doc.topic == "invest" || doc.topic == "econ";
  if (!of_the_country || main.is != subject_kind::area || main.level != "country") return;
  std::erase_if(all, [](subject const& one) { return one.level == kActing; });
}

bool is_a_country_beside_others(document const& doc, subject const& area, draft const& one) {
  auto const text = doc.text();
  // "In all of Norway about 900 fires burn each year", behind the counties' own
  auto const before = text.substr(0, area.from);
  if (area.level == "country" && (before.ends_with(u"In all of "sv) || before.ends_with(u"cross all of "sv) ||
                                  before.ends_with(u"In the whole of "sv) || before.ends_with(u"n all of the "sv)))
    return true;
  if (area.level != "country" || !(is_of_an_area(one.indicator) || doc.topic == "fire")) return false;
  if (text.substr(area.to).starts_with(u"'s "sv) || text.substr(area.to).starts_with(u"’s "sv)) return true;
  auto const lead = text.substr(area.from > 8 ? area.from - 8 : 0, std::min<std::size_t>(area.from, 8));
  static constexpr any_of_words kOpenings{u". ",     u"; ",        u". In ", u"\nIn ",
                                          u"while ", u"while in ", u" but ", u", in "};
  return lead.ends_with(u'\n') || kOpenings.close(lead) > 0;
}

subject const* winner_of(document const& doc, std::vector<subject> const& all, draft const& one) {
  if (!doc.english || one.indicator != "prizes") return nullptr;
  auto const from = std::max(doc.sentences[one.sentence].from,
                             one.words_from > kCharactersBack ? one.words_from - kCharactersBack : 0);
  auto const text = doc.text();
  subject const* found = nullptr;
  auto at_a_contest = false;
  for (auto at = std::lower_bound(all.begin(), all.end(), from,
                                  [](subject const&s, std::size_t place) { return s.from < place; });
       at != all.end() && at->to <= one.words_from; ++at) {
    auto lead = text.substr(0, at->from);
    // "At the Olympiad in Informatics, Romania took one gold", "; host Russia won 14"
    for (std::u16string_view const as : {u"Team "sv, u"host "sv, u"Host "sv, u"neighbouring "sv, u"First-placed "sv}) {
      if (lead.ends_with(as)) lead.remove_suffix(as.size());
    }
    if (at->is == subject_kind::company && names_a_contest(at->name)) at_a_contest = true;
    at_a_contest = at_a_contest || (found != nullptr && at->is == subject_kind::company &&
                                    (lead.ends_with(u" at the "sv) || lead.ends_with(u" in the "sv) ||
                                     lead.ends_with(u" from the "sv) || lead.ends_with(u"th "sv) ||
                                     lead.ends_with(u"nd "sv) || lead.ends_with(u"rd "sv)));
    if (at->is != subject_kind::area) continue;
    auto const behind = text.substr(at->to, 16);
    // "Gansu won gold in 10 categories", in a text about a contest that it has named before.
    at_a_contest = at_a_contest || (doc.topic == "contest" && (lead.empty() || lead.ends_with(u". "sv) ||
                                                               lead.ends_with(u'\n') || lead.ends_with(u"; "sv)));
    for (std::u16string_view const won :
         {u" ranked "sv,   u" finished "sv,  u" came "sv,         u" won "sv,        u" took "sv,
          u" topped "sv,   u" placed "sv,    u" earned "sv,       u" claimed "sv,    u" secured "sv,
          u" bagged "sv,   u" collected "sv, u" captured "sv,     u" scored "sv,     u" got "sv,
          u" received "sv, u" picked up "sv, u" brought home "sv, u" clinched "sv,   u"'s team "sv,
          u"'s gold "sv,   u"'s medal"sv,    u"'s haul "sv,       u"'s students "sv, u"'s delegation "sv}) {
      if (behind.starts_with(won)) found = &*at;
    }
    // "China topped it with six, followed by the United States with five"
    static constexpr any_of_words kRanks{u"followed by ", u"followed by the ", u"ahead of ", u"ahead of the ", u"then ",
                                         u"and ",         u"and the ",         u", "};
    if (found != nullptr && kRanks.close(lead) > 0 && (behind.starts_with(u" with "sv) || one.words_from == at->to + 1))
      found = &*at;
  }
  return at_a_contest ? found : nullptr;
}

subject const* first_area(std::vector<subject> const& all) {
  auto const found = std::find_if(
      all.begin(), all.end(), [](subject const& one) { return one.is == subject_kind::area && !one.level.empty(); });
  return found != all.end() ? &*found : nullptr;
}

std::size_t where_a_ranking_begins(std::u16string_view text) {
  constexpr std::u16string_view kList{u" the list"};
  for (auto const at : places_of(text, kList)) {
    for (std::u16string_view const verb :
         {u" topped"sv, u" tops"sv, u" led"sv, u" leads"sv, u" heads"sv, u" headed"sv}) {
      if (text.substr(0, at).ends_with(verb)) return at - verb.size();
    }
  }
  // "Arrivals from Germany led with 412,000, followed by Austria"
  auto const led = find_words(text, u" led with "sv);
  return led != text.npos && find_words(text, u", followed by "sv, led) != text.npos ? led : text.npos;
}

bool is_listed_by_rank(document const& doc, subject const& one) {
  constexpr std::size_t kBehind = 40;
  if (!doc.english || one.is != subject_kind::area) return false;
  auto const from = one.from > kCharactersBack ? one.from - kCharactersBack : 0;
  auto said = doc.text().substr(from, one.to + kBehind - from);
  if (auto const stop = said.substr(0, one.from - from).rfind(u". "sv); stop != said.npos) said.remove_prefix(stop);
  return where_a_ranking_begins(said) != said.npos;
}

bool leads_to_a_partner(std::u16string_view lead) {
  static constexpr any_of_words kSent{u"xports to ",     u"hipments to ",   u"ales to ",       u"lights to ",
                                      u"eliveries to ",  u"hose to ",       u"mports from ",   u"isitors from ",
                                      u"ourists from ",  u"uests from ",    u"rrivals from ",  u"ravellers from ",
                                      u"ravelers from ", u"nvestors from ", u"vestment from ", u"nvestments from ",
                                      u"hose from ",     u"rade with "};
  return kSent.close(lead) > 0;
}

// "China was the top investor": whose guests or money come.
static bool is_a_partner(std::u16string_view behind) {
  static constexpr any_of_words kWas{u" was the ", u" is the ", u" were the ", u" remained the ", u" remains the "};
  auto const was = kWas.open(behind);
  if (was == 0) return behind.starts_with(u" sent "sv);
  static constexpr any_of_words kFirst{u"largest ", u"biggest ", u"top ", u"main ", u"leading ", u"most important "};
  auto const said = behind.substr(was);
  auto const noun = said.substr(kFirst.open(said));
  static constexpr any_of_words kNouns{u"source ",       u"market ",          u"investor ",       u"buyer ",
                                       u"supplier ",     u"destination",      u"trading partner", u"customer ",
                                       u"trade partner", u"foreign investor "};
  return noun.size() < said.size() && kNouns.open(noun) > 0;
}

// "17 blazes on 18,500 hectares, eight of them in the Vilyuisky District": where a part of what is counted is.
bool is_where_a_part_is(document const& doc, subject const& one) {
  constexpr std::size_t kLead = 18;
  if (!doc.english || one.is != subject_kind::area) return false;
  auto lead = doc.text().substr(one.from - std::min(one.from, kLead), std::min(one.from, kLead));
  if (lead.ends_with(u" the "sv)) lead.remove_suffix(4);
  if (leads_to_a_partner(lead) || is_a_partner(doc.text().substr(one.to, 2 * kLead))) return true;
  static constexpr any_of_words kParts{u" of them in ", u" of which in ", u" of those in ", u" of whom in "};
  return kParts.close(lead) > 0;
}

// "at the Ukrainian-Polish land border crossing points": the border that the travellers cross is whose they are.
subject border_by_its_name(document const& doc, std::size_t first_end) {
  subject made;
  if (!doc.english || doc.topic != "border") return made;
  auto const text = doc.text().substr(0, first_end);
  auto const at = find_words(text, u" border"sv);
  if (at == text.npos) return made;
  auto const word_start = [&](std::size_t end) {
    while (end > 0 && (is_letter(text[end - 1]) || text[end - 1] == u'-')) --end;
    return end;
  };
  auto from = word_start(at);
  for (std::u16string_view const kind : {u"land"sv, u"state"sv, u"sea"sv, u"common"sv}) {
    if (text.substr(from, at - from) == kind && from > 0) from = word_start(from - 1);
  }
  auto const name = text.substr(from, std::min(text.find(u' ', from), at) - from);
  auto const dash = name.find(u'-');
  if (dash == name.npos || dash + 1 >= name.size() || !is_capital(name.front()) || !is_capital(name[dash + 1]))
    return made;
  return {.from = from, .to = at + 7, .name = to_utf8(text.substr(from, at + 7 - from)), .is = subject_kind::company};
}

}  // namespace fengsui::sense::reader
