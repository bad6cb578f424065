// The level that a change led to, which English prints behind it: "rose 4 percent to 5.2 million", "an increase
// of 6.2%, totalling 494,180 tonnes", "2.6 percent higher at 30,920".
#include <algorithm>
#include <array>

#include "sense/reader/comparison/comparison_words.h"
#include "sense/reader/links/english/links.h"
#include "sense/reader/links/hosts.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_kind;

bool take_end(std::u16string_view& words, std::u16string_view end) {
  if (!words.ends_with(end)) return false;
  words.remove_suffix(end.size());
  return true;
}

// The word that a level is reached with; those of "and were" must be joined to the change.
bool take_reach(std::u16string_view& said) {
  while (said.ends_with(u' ')) said.remove_suffix(1);
  for (std::u16string_view const total :
       {u" for a total of"sv, u" for a total"sv, u", a total of"sv, u", or a total of"sv}) {
    if (take_end(said, total)) return true;
  }
  said = without_fillers(said);
  static constexpr auto kReach = std::to_array<std::u16string_view>(
      {u" lower on", u" higher on", u" to",       u" at",       u" reach",     u" reached",   u" reaching",
       u" reaches",  u" total",     u" totalled", u" totaled",  u" totalling", u" totaling",  u" totals",
       u" hit",      u" hitting",   u" touched",  u" touching", u" numbered",  u" numbering", u" attaining",
       u" attained", u" recording", u" making",   u" posting"});
  static constexpr auto kJoined = std::to_array<std::u16string_view>(
      {u" and were", u" and was", u" and are", u" and is", u" and recorded", u" and registered"});
  for (auto const word : kJoined) {
    if (take_end(said, word)) return true;
  }
  for (auto const word : kReach) {
    if (!take_end(said, word)) continue;
    for (std::u16string_view const verb :
         {u" amounted"sv, u" amounting"sv, u" amount"sv, u" came in"sv,  u" came"sv,     u" coming in"sv,
          u" coming"sv,   u" come in"sv,   u" come"sv,   u" stood"sv,    u" standing"sv, u" stand"sv,
          u" end"sv,      u" ending"sv,    u" close"sv,  u" closing"sv,  u" finish"sv,   u" rest"sv,
          u" settled"sv,  u" ended"sv,     u" closed"sv, u" finished"sv, u" arriving"sv, u" remaining"sv}) {
      if (take_end(said, verb)) break;
    }
    return true;
  }
  return false;
}

// ", and", " to", "which": what joins the word to the change; whether a comma cuts it off.
bool take_joints(std::u16string_view& said) {
  auto const whole = said;
  for (auto taken = true; taken;) {
    taken = false;
    for (std::u16string_view const joint : {u","sv, u" and"sv, u" which"sv, u" that"sv, u" it"sv, u" they"sv, u" had"sv,
                                            u" has"sv, u" have"sv, u" to"sv, u" thus"sv, u" thereby"sv})
      taken = take_end(said, joint) || taken;
  }
  return whole.substr(said.size()).find(u',') != std::u16string_view::npos;
}

bool opens_a_time(std::u16string_view said) {
  static constexpr any_of_words kStretches{u" year", u" month", u" quarter", u" annual", u" y-o-y", u" yoy"};
  if (kStretches.open(said) > 0) return true;
  static constexpr auto kWords =
      std::to_array<std::u16string_view>({u" in", u" compared", u" over", u" from", u" on", u" last", u" during",
                                          u" this", u" against", u" relative", u" than", u" for", u" versus"});
  return std::any_of(kWords.begin(), kWords.end(), [&](std::u16string_view word) {
    return said.starts_with(word) && (said.size() == word.size() || said[word.size()] == u' ');
  });
}

// " year on year", " in the first half compared with 2018": when, and nothing else that is told. What a comma closes
// may say more.
bool is_when(document const& doc, std::u16string_view said, std::size_t from, bool closed) {
  if (said.empty()) return true;
  // "up by 3.5% on the previous year, and the average daily expenditure stood at €209": another thing.
  if (said.find(u", and "sv) != said.npos) return false;
  // "more than a year ago, bringing the total to 4.48 million"
  if (!closed && said.starts_with(u" than"sv) && said.find(u',') != said.npos) return false;
  auto const whole = said;
  while (said.starts_with(u',')) said.remove_prefix(1);
  if (said.find_first_of(closed ? u";:." : u";:(.") != std::u16string_view::npos || !(closed || opens_a_time(said)))
    return false;
  auto const [first, last] = doc.terms_in(from, from + whole.size());
  for (auto k = first; k < last; ++k) {
    if (doc.has(doc.terms[k], word_class::up) || doc.has(doc.terms[k], word_class::down)) return false;
  }
  return true;
}

// "a 14.5 percent increase in volume to 213,517 TEUs": behind the noun, and what it is an increase in.
std::u16string_view behind_its_noun(document const& doc, draft const& guest, std::size_t from,
                                    std::u16string_view said) {
  constexpr std::size_t kFarthest = 24;
  constexpr std::size_t kLongestThing = 32;
  if (!guest.rule.starts_with("growth:behind") && guest.rule != "growth:noun") return said;
  auto named = false;
  auto const [first, last] = doc.terms_in(from, from + std::min(said.size(), kFarthest));
  for (auto k = first; k < last; ++k) {
    auto const& word = doc.terms[k];
    if (!doc.has(word, word_class::up) && !doc.has(word, word_class::down)) continue;
    said = said.substr(std::min(said.size(), word.to - from));
    named = true;
    break;
  }
  // "an 8.3% reverse at 3.6m teu": a noun that no table knows as one.
  if (!named && said.size() > 1) said = said.substr(std::min(said.find(u' ', 1), said.size()));
  // What is left of a thing that is named without a number, a comma or a time.
  if ((said.starts_with(u" in "sv) || said.starts_with(u" of "sv)) && said.size() <= kLongestThing &&
      said.find_first_of(u",;:(0123456789"sv) == std::u16string_view::npos)
    return {};
  return said;
}

bool leads_to_its_level(document const& doc, draft const& guest, std::size_t from, std::u16string_view between) {
  constexpr std::size_t kLongest = 100;
  auto said = between;
  if (said.size() > kLongest || !take_reach(said)) return false;
  auto const closed = take_joints(said);
  auto const rest = behind_its_noun(doc, guest, from, said);
  return is_when(doc, rest, from + (said.size() - rest.size()), closed);
}

// "slipped by 1 percentage point to 74%", "increased 23 hours to 4,209 hours"
bool is_of_the_same_sort(draft const& guest, draft const& level) {
  if (guest.kind == figure_kind::chg_pp) return level.dimension == dimension::percent;
  // "grew 1.7-fold to 720,000 TEU"
  if (guest.kind == figure_kind::chg_times) return level.dimension != dimension::percent;
  return guest.kind == figure_kind::chg_abs && guest.dimension == level.dimension;
}

}  // namespace

std::optional<std::size_t> level_led_to(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  auto const text = doc.text();
  auto const& guest = drafts[i];
  auto next = i + 1;
  auto const in_sentence = [&](std::size_t k) { return k < drafts.size() && drafts[k].sentence == guest.sentence; };
  if (!in_sentence(next)) return {};
  // "grew by 16 percent (60,000 containers), for a total of 435,000": the bracket says it again.
  auto from = guest.words_to;
  if (drafts[next].rule == "change:or" && guest.kind == figure_kind::chg_pct && in_sentence(next + 1)) {
    from = drafts[next].words_to;
    if (text.substr(from).starts_with(u')')) ++from;
    ++next;
  }
  auto const& level = drafts[next];
  if (level.kind != figure_kind::level || (guest.dimension != dimension::percent && !is_of_the_same_sort(guest, level)))
    return {};
  auto const between = text.substr(from, level.words_from > from ? level.words_from - from : 0);
  // "fell 5% at 20 airports": where.
  auto const where = between.ends_with(u" at "sv) && level.dimension == dimension::count;
  if (level.role != "base" && !where && leads_to_its_level(doc, guest, from, between)) return next;
  // "10.6 percent, from 431,738 TEUs to 386,031 TEUs"
  if (level.role == "base" && in_sentence(next + 1) && drafts[next + 1].kind == figure_kind::level &&
      (between.ends_with(u", from "sv) || between.ends_with(u" from "sv)) &&
      gap_between(text, level, drafts[next + 1]).ends_with(u" to "sv)) {
    auto said = between;
    take_end(said, u" from "sv);
    auto const closed = take_joints(said);
    if (is_when(doc, behind_its_noun(doc, guest, from, said), from, closed)) return next + 1;
  }
  // "UK traffic fell by 1% with 870,000 passengers travelling", where nothing was counted before.
  auto const first = i == 0 || drafts[i - 1].sentence != guest.sentence;
  auto const said = without_fillers(between);
  if (first && guest.kind == figure_kind::chg_pct && level.dimension != dimension::count &&
      (said == u" with"sv || said == u", with"sv || said == u", and"sv))
    return next;
  // "a 9.4% increase in solar, which produced 425 GWh"
  if (auto const which = between.find(u", which "sv); guest.rule == "growth:behind" && which != between.npos)
    return next;
  return {};
}

std::optional<std::size_t> first_level_of_the_body(document const& doc, std::vector<draft> const& drafts,
                                                   std::size_t i) {
  constexpr std::size_t kAhead = 8;
  auto const& change = drafts[i];
  std::optional<std::size_t> found;
  for (auto k = i + 1; k < drafts.size() && k <= i + kAhead; ++k) {
    auto const& one = drafts[k];
    if (doc.sentences[one.sentence].headline) continue;
    if (found && (one.of == found || one.sentence != drafts[*found].sentence)) break;
    if (found) continue;
    if (one.kind != figure_kind::level || one.indicator != change.indicator || !may_host(one, change)) return {};
    found = k;
  }
  if (!found) return {};
  for (auto k = *found; k < drafts.size() && k <= *found + kAhead; ++k) {
    if (drafts[k].of == found && drafts[k].is_change() && drafts[k].dimension == change.dimension) return {};
  }
  return found;
}

}  // namespace fengsui::sense::reader
