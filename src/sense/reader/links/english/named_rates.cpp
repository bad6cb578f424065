// English rates whose own noun says what changed, sentences behind its level: "2,310 accidents killed 214 people. …
// Accidents rose 7% and deaths fell 4.5%".
#include <algorithm>

#include "sense/reader/links/english/links.h"
#include "sense/reader/quantity/quantity_text.h"
#include "sense/reader/text/any_of_words.h"
#include "sense/reader/text/text_search.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_kind;

constexpr std::size_t kSentencesToLevel = 6;

// The clause that a rate ends: behind the last comma, bracket or "and".
std::u16string_view clause_of_rate(std::u16string_view lead) {
  return behind_joints(lead, {u", "sv, u"; "sv, u") "sv, u"and "sv, u"while "sv, u"but "sv, u". "sv});
}

// "accidents" of "The number of road accidents was down "; empty where the clause is more than a noun and its verb.
std::u16string noun_of(std::u16string_view clause, bool verb_is_shared) {
  constexpr std::size_t kMostWords = 3;
  static constexpr any_of_words kVerbs{u" increased", u" decreased", u" declined", u" dropped", u" jumped",
                                       u" climbed",   u" rose",      u" fell",     u" grew",    u" went up",
                                       u" went down", u" was up",    u" was down", u" were up", u" were down",
                                       u" reduced",   u" fulfilled", u" were",     u" was"};
  // "containers grew 5.1% and ships 4.2%": the verb is said once.
  if (!clause.ends_with(u' ')) return {};
  clause.remove_suffix(clause.ends_with(u" by "sv) ? 4 : 1);
  auto const verb = kVerbs.close(clause);
  if (verb == 0 && !verb_is_shared) return {};
  auto noun = clause.substr(0, clause.size() - verb);
  for (std::u16string_view const been : {u" were"sv, u" was"sv}) {
    if (noun.ends_with(been)) noun.remove_suffix(been.size());
  }
  for (std::u16string_view const counted :
       {u"The number of "sv, u"the number of "sv, u"The total number of "sv, u"The "sv, u"the "sv, u"Number of "sv}) {
    if (noun.starts_with(counted)) noun.remove_prefix(counted.size());
  }
  auto const words = static_cast<std::size_t>(std::count(noun.begin(), noun.end(), u' ')) + 1;
  if (words > kMostWords ||
      !std::all_of(noun.begin(), noun.end(), [](char16_t c) { return is_letter(c) || c == u' ' || c == u'-'; }))
    return {};
  // "other incomes rose": some of what was told of.
  for (std::u16string_view const narrow : {u"other "sv, u"Other "sv, u"another "sv, u"remaining "sv}) {
    if (noun.starts_with(narrow)) return {};
  }
  if (auto const space = noun.rfind(u' '); space != noun.npos) noun.remove_prefix(space + 1);
  std::u16string made;
  for (auto const c : noun) made += lower(c);
  constexpr std::size_t kShortest = 5;
  return made.size() >= kShortest && made.ends_with(u"s"sv) ? made : std::u16string{};
}

// Those who died and were hurt are seldom told by the noun.
std::string_view indicator_of(std::u16string_view noun) {
  if (noun == u"deaths"sv || noun == u"fatalities"sv) return "deaths";
  if (noun == u"injuries"sv || noun == u"injured"sv) return "injured";
  return {};
}

// Whether a level was printed with that noun, perhaps a word or two further on.
// Or whether it is what the level's clause begins with: "Revenues made 99.1 billion and expenditures 93.9 billion".
bool is_printed_with(document const& doc, draft const& level, std::u16string const& noun) {
  constexpr std::size_t kBehind = 24;
  constexpr std::size_t kVerb = 14;
  std::u16string lead;
  for (auto const c : lead_of(doc.text(), level)) lead += lower(c);
  if (auto const at = lead.rfind(noun); at != lead.npos && (at == 0 || !is_letter(lead[at - 1])) &&
                                        at + noun.size() < lead.size() && lead[at + noun.size()] == u' ' &&
                                        lead.size() - at - noun.size() <= kVerb &&
                                        lead.find_first_of(u",;.:()"sv, at) == lead.npos)
    return true;
  auto const behind = std::min(level.words_to + kBehind, std::max(level.tail_to, level.words_to));
  auto const own = level.to - level.from;
  auto const text = doc.text().substr(level.from, behind - level.from);
  auto const end = text.find_first_of(u",;.:()"sv, own);
  for (auto const at : places_of(text.substr(0, end), noun)) {
    if (at > 0 && !is_letter(text[at - 1]) && (at + noun.size() >= text.size() || !is_letter(text[at + noun.size()])))
      return true;
  }
  return false;
}

bool may_be_the_level(draft const& one) {
  return one.kind == figure_kind::level && one.dimension != dimension::percent && one.role != "base" &&
         one.role != "target" && one.role != "threshold" && !one.role.starts_with("avg");
}

// The level of the noun that is no part of another: the largest, of the rate's own days where one is.
std::optional<std::size_t> level_of_the_noun(document const& doc, std::vector<draft> const& drafts, std::size_t i,
                                             std::u16string const& noun) {
  auto const indicator = indicator_of(noun);
  std::optional<std::size_t> found;
  auto const of_its_days = [&](std::size_t k) {
    return drafts[k].period.first == drafts[i].period.first && drafts[k].period.last == drafts[i].period.last;
  };
  for (auto j = i; j-- > first_near(i) && drafts[i].sentence - drafts[j].sentence <= kSentencesToLevel;) {
    auto const& one = drafts[j];
    if (!may_be_the_level(one) || doc.sentences[one.sentence].headline) continue;
    bool const named = indicator.empty() ? is_printed_with(doc, one, noun) : one.indicator == indicator;
    if (!named) continue;
    auto const nearer = found && of_its_days(j) != of_its_days(*found);
    if (!found || (nearer ? of_its_days(j) : worth(one) > worth(drafts[*found]))) found = j;
  }
  auto const elsewhere =
      found && (drafts[*found].sentence != drafts[i].sentence || drafts[i].kind != figure_kind::chg_pct);
  return elsewhere ? found : std::nullopt;
}

}  // namespace

namespace {

// The lead of a rate behind the last time in it: "Compared with last year incomes were reduced by".
std::u16string_view lead_behind_its_time(document const& doc, draft const& one) {
  auto lead = lead_of(doc.text(), one);
  auto const from = one.words_from - lead.size();
  for (auto k = doc.first_time(from); k < doc.times.size() && doc.times[k].end < one.words_from; ++k)
    lead = lead_of(doc.text(), one).substr(doc.times[k].end - from);
  constexpr std::u16string_view kPlan = u"for the year ";
  if (auto const at = lead.rfind(kPlan); at != lead.npos) lead.remove_prefix(at + kPlan.size());
  lead.remove_prefix(std::min(lead.find_first_not_of(u' '), lead.size()));
  return lead;
}

bool goes_on_by_a_noun(draft const& one) {
  return one.rule.starts_with("growth:shared") || one.rule.starts_with("growth:by") ||
         one.rule.starts_with("target:by");
}

}  // namespace

void link_rates_by_their_nouns(document const& doc, std::vector<draft>& drafts) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    // "by 13.3% or 37.5 billion": of what its rate is of.
    if (i > 0 && !one.of && one.rule.starts_with("change:or") && drafts[i - 1].of && drafts[i - 1].is_change() &&
        drafts[i - 1].sentence == one.sentence) {
      belong(one, drafts, *drafts[i - 1].of);
      continue;
    }
    bool const has_own = one.of && drafts[*one.of].sentence == one.sentence;
    auto const by_plan = one.kind == figure_kind::target_share && one.rule.starts_with("target:by");
    if ((one.kind != figure_kind::chg_pct && !by_plan) || (has_own && !by_plan) || doc.sentences[one.sentence].headline)
      continue;
    auto const noun = noun_of(clause_of_rate(lead_behind_its_time(doc, one)), goes_on_by_a_noun(one));
    if (noun.empty()) continue;
    auto const host = level_of_the_noun(doc, drafts, i, noun);
    if (!host) continue;
    auto const& level = drafts[*host];
    // What was linked to a level of that noun stays so.
    if (one.of && (is_printed_with(doc, drafts[*one.of], noun) || drafts[*one.of].indicator == level.indicator))
      continue;
    belong(one, drafts, *host);
    // "(from 1,804)": what it was before counts the same.
    if (i + 1 >= drafts.size() || drafts[i + 1].role != "base" || drafts[i + 1].sentence != one.sentence) continue;
    auto& base = drafts[i + 1];
    auto const gap = gap_between(doc.text(), one, base);
    if (gap != u" (from "sv && gap != u" from "sv) continue;
    base.indicator = level.indicator;
    base.unit = level.unit;
    base.dimension = level.dimension;
  }
}

}  // namespace fengsui::sense::reader
