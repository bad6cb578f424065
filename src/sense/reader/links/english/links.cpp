#include "sense/reader/links/english/links.h"

#include <algorithm>
#include <cmath>

#include "sense/reader/links/hosts.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_kind;

bool alike(draft const& a, draft const& b) {
  return a.dimension == b.dimension || a.dimension == dimension::none || b.dimension == dimension::none;
}

// The first and the last of the list that `i` is a member of.
std::pair<std::size_t, std::size_t> list_around(std::vector<draft> const& drafts, std::size_t i) {
  auto const first = drafts[i].list;
  auto last = i;
  while (last + 1 < drafts.size() && drafts[last + 1].list == first && last - first < kFiguresBack) ++last;
  return {first, last};
}

}  // namespace

std::optional<std::size_t> english_list_host(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  if (!doc.english || drafts[i].kind != figure_kind::chg_pct) return {};
  auto const [first, last] = list_around(drafts, i);
  auto const count = last - first + 1;
  if (count < 2 || first > i || count > kFiguresBack) return {};
  auto const of_levels = [&](std::size_t from) {
    for (auto k = from; k < from + count; ++k) {
      if (drafts[k].sentence != drafts[i].sentence || !may_host(drafts[k], drafts[i]) ||
          !alike(drafts[k], drafts[from]) || drafts[k].dimension == dimension::percent)
        return false;
    }
    return true;
  };
  // "rose 22% and 15% to 8.9 million and 12.6 million tonnes"
  if (last + count < drafts.size() && drafts[last + 1].list == last + 1 && of_levels(last + 1) &&
      list_around(drafts, last + 1).second == last + count) {
    auto const gap = gap_between(doc.text(), drafts[last], drafts[last + 1]);
    static constexpr any_of_words kCame{u" to ", u" at ", u", reaching ", u", totalling ", u", totaling "};
    if (kCame.close(gap) > 0 && gap.find(u';') == std::u16string_view::npos) return last + 1 + (i - first);
  }
  return {};
}

bool is_said_again(draft const& headline, draft const& body) {
  if (headline.kind != body.kind || headline.dimension != body.dimension) return false;
  if (headline.cmp && body.cmp && headline.cmp->direction != body.cmp->direction) return false;
  auto const half = 0.5 * std::pow(10.0, headline.value.last_digit);
  return std::abs(worth(headline) - worth(body)) <= half + 1e-9 * worth(body);
}

namespace {

// What a sentence that found no level in itself speaks of.
enum class anaphor { none, that, total };

// "That is 5% more", "It rose by 4%", "An increase of 5%", "Quarter to quarter the total grew 8%".
anaphor speaks_of(std::u16string_view lead) {
  while (lead.starts_with(u' ') || lead.starts_with(u'\n')) lead.remove_prefix(1);
  // "Compared to July 2019, this is an increase of"
  if (lead.starts_with(u"Compared "sv) || lead.starts_with(u"In comparison "sv)) {
    for (std::u16string_view const turn : {u", this "sv, u", that "sv}) {
      if (auto const at = lead.find(turn); at != lead.npos) return anaphor::that;
    }
  }
  for (std::u16string_view const word : {u"he total "sv, u"he overall "sv, u"otal volume "sv, u"he figure "sv}) {
    auto const at = lead.rfind(word);
    if (at != std::u16string_view::npos && lead.find_first_of(u",;"sv, at) == std::u16string_view::npos)
      return anaphor::total;
  }
  static constexpr any_of_words kWords{u"he fall was ", u"he rise was ",    u"he increase was ",
                                       u"he drop was ", u"he decline was ", u"he growth was "};
  if (kWords.close(lead) > 0) return anaphor::that;
  static constexpr any_of_words kOpenings{
      u"That ",        u"This ",         u"It ",           u"They ",       u"Up ",         u"Down ",
      u"An increase ", u"A rise ",       u"A gain ",       u"A decline ",  u"A drop ",     u"A fall ",
      u"A decrease ",  u"The increase ", u"The rise ",     u"The number ", u"The volume ", u"The decline ",
      u"The drop ",    u"The gain ",     u"The decrease ", u"The growth ", u"The fall "};
  if (kOpenings.open(lead) > 0) return anaphor::that;
  return anaphor::none;
}

// The first level of the sentence of `last`, which stands in it.
std::size_t first_level_of(std::vector<draft> const& drafts, std::size_t last) {
  auto found = last;
  for (auto k = last + 1; k-- > first_near(last) && drafts[k].sentence == drafts[last].sentence;) {
    if (counts_something(drafts[k])) found = k;
  }
  // "82,247 arriving and 82,458 departing passengers, a total of 164,705"
  for (auto k = found; k <= last; ++k) {
    if (drafts[k].role == "total" && counts_something(drafts[k]) && drafts[k].dimension == drafts[found].dimension)
      return k;
  }
  return found;
}

std::optional<std::size_t> level_spoken_of(document const& doc, std::vector<draft> const& drafts, std::size_t i,
                                           anaphor how) {
  constexpr std::size_t kSentences = 2;
  auto const& guest = drafts[i];
  for (auto j = i; j-- > first_near(i) && guest.sentence - drafts[j].sentence <= kSentences;) {
    auto const& one = drafts[j];
    if (one.sentence == guest.sentence || doc.sentences[one.sentence].headline || !counts_something(one)) continue;
    auto const first = first_level_of(drafts, j);
    if (how == anaphor::that && one.sentence + 1 != guest.sentence) return {};
    return may_host(drafts[first], guest) || guest.kind == figure_kind::share ? std::optional{first} : std::nullopt;
  }
  return {};
}

// "15 percent fewer rural fires and 36 percent more burnt area than the average": the noun says what changed.
std::optional<std::size_t> level_of_the_noun_behind(document const& doc, std::vector<draft> const& drafts,
                                                    std::size_t i) {
  constexpr std::size_t kSentences = 2;
  auto const& guest = drafts[i];
  for (auto j = i; j-- > first_near(i) && guest.sentence - drafts[j].sentence <= kSentences;) {
    auto const& one = drafts[j];
    if (one.indicator != guest.indicator || !counts_something(one) || doc.sentences[one.sentence].headline) continue;
    return j;
  }
  return {};
}

// "Volumes decreased 10.2 percent. … With empties down 9 percent, the month came to 502,663 TEUs.": an opening says how
// the total went that comes at the end.
std::optional<std::size_t> total_behind(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  constexpr std::size_t kAhead = 16;
  auto const& guest = drafts[i];
  for (auto k = i + 1; k < drafts.size() && k <= i + kAhead; ++k) {
    auto const& one = drafts[k];
    if (doc.sentences[one.sentence].paragraph && one.sentence != guest.sentence) return {};
    // What opens the text may not say yet what it counts: "Volume at the port rose 2.2 percent".
    auto const same = one.indicator == guest.indicator || (i == 0 && one.indicator.starts_with("port_"));
    if (!counts_something(one) || !same || one.org != guest.org || one.period.first != guest.period.first ||
        one.period.last != guest.period.last)
      continue;
    auto const lead = lead_of(doc.text(), one);
    auto const clause =
        lead.substr(lead.find_last_of(u",;"sv) == std::u16string_view::npos ? 0 : lead.find_last_of(u",;"sv));
    static constexpr any_of_words kWords{u"total",        u"he month came", u"he month ended", u"he quarter came",
                                         u"he year came", u"verall",        u"ltogether",      u"n all"};
    if (kWords.stand_in(clause)) return k;
  }
  return {};
}

// "Industrial use, which makes up 52 percent of the total, slipped 0.1 percent to 286.2 TWh"
std::optional<std::size_t> level_behind_a_clause(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  constexpr std::size_t kAhead = 2;
  auto const lead = lead_of(doc.text(), drafts[i]);
  if (lead.find(u"which "sv) == std::u16string_view::npos && lead.find(u", who "sv) == std::u16string_view::npos &&
      lead.find(u", accounting for "sv) == std::u16string_view::npos &&
      lead.find(u", with "sv) == std::u16string_view::npos)
    return {};
  for (auto k = i + 1; k < drafts.size() && k <= i + kAhead && drafts[k].sentence == drafts[i].sentence; ++k) {
    if (counts_something(drafts[k])) return k;
  }
  return {};
}

// "Generation rose 5.41% in April-December. According to the CEA it reached 1,378.42 billion units": the level that the
// next sentence says of it.
std::optional<std::size_t> level_it_reached(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  // "The registry grew by 17.6 per cent or 8.6 million GT; at the end of the year it stood at 57.4 million GT."
  for (auto k = i + 1; k < drafts.size() && k <= i + 2 && drafts[k].sentence == drafts[i].sentence; ++k) {
    if (drafts[k].rule.starts_with("change:or")) continue;
    auto const lead = lead_of(doc.text(), drafts[k]);
    auto const stop = lead.find(u"; "sv);
    auto const it = lead.rfind(u" it "sv);
    static constexpr any_of_words kStood{u" it stood at ", u" it reached ", u" it came to ", u" it totalled "};
    if (counts_something(drafts[k]) && stop != lead.npos && it != lead.npos && it > stop &&
        kStood.open(lead.substr(it)) == lead.size() - it)
      return k;
    break;
  }
  if (i + 1 >= drafts.size() || drafts[i + 1].sentence != drafts[i].sentence + 1 || !counts_something(drafts[i + 1]))
    return {};
  auto const lead = lead_of(doc.text(), drafts[i + 1]);
  for (std::u16string_view const subject :
       {u" it "sv, u"It "sv, u" they "sv, u"They "sv, u"he total "sv, u"he figure "sv}) {
    auto const at = lead.rfind(subject);
    if (at == std::u16string_view::npos) continue;
    auto const verb = lead.substr(at + subject.size());
    static constexpr any_of_words kReached{u"reached ", u"stood at ", u"totalled ", u"totaled ",
                                           u"came to ", u"was ",      u"were ",     u"amounted to ",
                                           u"hit ",     u"rose to ",  u"fell to "};
    if (kReached.open(verb) > 0) return i + 1;
  }
  return {};
}

// "…, and the value 44 per cent higher": the sum of money of the sentence before.
std::optional<std::size_t> value_spoken_of(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  auto const lead = lead_of(doc.text(), drafts[i]);
  static constexpr any_of_words kValues{
      u"he value ",      u"heir value ", u"he value was ", u"he value by ",
      u"he value rose ", u"he amount ",  u"and value ",    u"n value terms, this was "};
  static constexpr any_of_words kVolumes{u"olume rose ",
                                         u"olumes rose ",
                                         u"olume fell ",
                                         u"olume grew ",
                                         u"olume was up ",
                                         u"and volume ",
                                         u"n volume terms, this was "};
  auto const counted = kValues.close(lead) > 0    ? set_of(dimension::money)
                       : kVolumes.close(lead) > 0 ? ~(set_of(dimension::money) | set_of(dimension::percent))
                       : drafts[i].is_change()    ? named_behind(doc, drafts[i])
                                                  : 0;
  for (auto j = i; j-- > first_near(i) && drafts[i].sentence - drafts[j].sentence <= 1;) {
    if ((counted & set_of(drafts[j].dimension)) != 0 && counts_something(drafts[j])) return j;
  }
  // "increased by 14 percent in volume and 11 percent in value, reaching 66 million litres and $121 million"
  for (auto j = i + 1; j < drafts.size() && drafts[j].sentence == drafts[i].sentence; ++j) {
    if ((counted & set_of(drafts[j].dimension)) != 0 && counts_something(drafts[j])) return j;
  }
  return {};
}

bool is_first_of_its_sentence(std::vector<draft> const& drafts, std::size_t i) {
  return i == 0 || drafts[i - 1].sentence != drafts[i].sentence;
}

bool opens_the_body(document const& doc, std::size_t sentence) {
  return sentence == 0 || doc.sentences[sentence - 1].headline;
}

// "Priority Mail volume rose by 6.4%": a name that the level's sentence does not know.
bool opens_with_a_name_of_its_own(document const& doc, draft const& guest, draft const& level) {
  auto const text = doc.text();
  auto lead = text.substr(doc.sentences[guest.sentence].from, 60);
  lead.remove_prefix(std::min(lead.find_first_not_of(u" \n"sv), lead.size()));
  auto const capital = [&](std::size_t at) { return at < lead.size() && lead[at] >= u'A' && lead[at] <= u'Z'; };
  auto const space = lead.find(u' ');
  if (space == lead.npos || !capital(0) || !capital(space + 1)) return false;
  auto end = space + 1;
  while (end < lead.size() && is_letter(lead[end])) ++end;
  auto const name = lead.substr(0, end);
  auto const& in = doc.sentences[level.sentence];
  auto const from =
      level.words_from > kCharactersBack ? std::max(in.from, level.words_from - kCharactersBack) : in.from;
  return name.find_first_of(u",.;"sv) == name.npos &&
         text.substr(from, level.words_to - from).find(name) == text.npos &&
         to_utf16(guest.org).find(name) == name.npos;
}

// "Spain received 9.5 million tourists in June. Against the same month last year arrivals increased by 1.9%": the level
// that the sentence before counted first, of the same body and days, where it has no such change yet.
std::optional<std::size_t> level_of_the_same_count(document const& doc, std::vector<draft> const& drafts,
                                                   std::size_t i) {
  auto const& guest = drafts[i];
  if (guest.indicator.empty() || !guest.cmp) return {};
  std::optional<std::size_t> found;
  for (auto j = i; j-- > first_near(i) && guest.sentence - drafts[j].sentence <= 1;) {
    auto const& one = drafts[j];
    if (one.sentence == guest.sentence) return {};
    if (doc.sentences[one.sentence].headline) break;
    if (one.is_change() && one.indicator == guest.indicator && one.cmp && one.cmp->type == guest.cmp->type) return {};
    if (counts_something(one) && one.indicator == guest.indicator) found = j;
  }
  if (!found || doc.sentences[guest.sentence].paragraph) return {};
  auto const& level = drafts[*found];
  auto const same = level.org == guest.org && (guest.place.empty() || level.place == guest.place) &&
                    (guest.what.empty() || level.what == guest.what) && level.period.first == guest.period.first &&
                    level.period.last == guest.period.last;
  return same && may_host(level, guest) && !opens_with_a_name_of_its_own(doc, guest, level) ? found : std::nullopt;
}

}  // namespace

void link_english_sentences(document const& doc, std::vector<draft>& drafts) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    auto const rate = one.kind == figure_kind::chg_pct;
    // "The figure is 399,450 vehicles higher than normal"
    auto const on_a_time = one.kind == figure_kind::chg_abs &&
                           (one.rule.starts_with("change:on") || one.rule.starts_with("change:off") ||
                            one.rule.starts_with("change:than") || one.rule.starts_with("change:told"));
    // "11 percent in value": of no tonnes.
    if (auto const counted = rate && one.of ? named_behind(doc, one) : 0;
        counted != 0 && (counted & set_of(drafts[*one.of].dimension)) == 0 && value_spoken_of(doc, drafts, i))
      one.of.reset();
    if ((!rate && !on_a_time && one.kind != figure_kind::share) || one.of || doc.sentences[one.sentence].headline)
      continue;
    auto near = part_behind_its_share(doc, drafts, i);
    if (!near && rate) near = value_spoken_of(doc, drafts, i);
    if (!near && rate) near = level_it_reached(doc, drafts, i);
    if (near) {
      belong(drafts[i], drafts, *near);
      continue;
    }
    if (rate && one.rule.starts_with("growth:noun")) {
      if (auto const host = level_of_the_noun_behind(doc, drafts, i)) one.of = host;
      continue;
    }
    if (auto const how = speaks_of(lead_of(doc.text(), one));
        how != anaphor::none && is_first_of_its_sentence(drafts, i)) {
      if (auto const host = level_spoken_of(doc, drafts, i, how)) belong(drafts[i], drafts, *host);
      if (one.of) continue;
    }
    if (on_a_time) {
      // "The inflow was 0.8 billion lower than in the same period last year"
      if (is_first_of_its_sentence(drafts, i)) one.of = level_of_the_same_count(doc, drafts, i);
      continue;
    }
    if (!rate) {
      if (auto const host = level_behind_a_clause(doc, drafts, i)) belong(drafts[i], drafts, *host);
      if (one.of) continue;
    } else if (is_first_of_its_sentence(drafts, i) && opens_the_body(doc, one.sentence)) {
      if (auto const host = total_behind(doc, drafts, i)) one.of = host;
    } else if (is_first_of_its_sentence(drafts, i)) {
      if (auto const host = level_of_the_same_count(doc, drafts, i)) one.of = host;
    }
  }
}

}  // namespace fengsui::sense::reader
