// Of which level an English share is that says so by a name: "Japan accounted for 22.3 percent of the total".
#include <algorithm>
#include <array>

#include "sense/reader/links/english/links.h"
#include "sense/reader/text/any_of_words.h"
#include "sense/reader/text/text_search.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_kind;

// The clause that a share ends, behind the last joint.
std::u16string_view clause_of_share(std::u16string_view lead) {
  return behind_joints(lead, {u", "sv, u"; "sv, u": "sv, u" while "sv, u" and "sv, u" whereas "sv});
}

// "Japan" of "Japan accounted for"; empty where the clause is of no name and such a verb.
std::u16string_view name_with_a_share(std::u16string_view clause) {
  constexpr std::size_t kShortest = 2;
  static constexpr auto kVerbs = std::to_array<std::u16string_view>(
      {u" accounted for ", u" accounts for ", u" accounting for ", u" made up ", u" makes up ", u" making up ",
       u" contributed ", u" represented ", u" represents ", u" constituted ", u" comprised ", u" for "});
  for (auto const verb : kVerbs) {
    if (!clause.ends_with(verb)) continue;
    auto name = clause.substr(0, clause.size() - verb.size());
    if (name.starts_with(u"The "sv) || name.starts_with(u"the "sv)) name.remove_prefix(4);
    auto const capital = name.size() >= kShortest && name.front() >= u'A' && name.front() <= u'Z';
    auto const plain =
        std::all_of(name.begin(), name.end(), [](char16_t c) { return is_letter(c) || c == u' ' || c == u'-'; });
    return capital && plain ? name : std::u16string_view{};
  }
  return {};
}

bool holds_the_name(std::u16string_view text, std::u16string_view name) {
  for (auto const at : places_of(text, name)) {
    auto const end = at + name.size();
    if ((at == 0 || !is_letter(text[at - 1])) && (end >= text.size() || !is_letter(text[end]))) return true;
  }
  return false;
}

// "These five ports handled 60.62 per cent of the total": who did it is counted, not what they did.
bool is_of_what_they_did(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  if (!drafts[i].of || *drafts[i].of + 1 != i || drafts[i - 1].dimension != dimension::count) return false;
  auto const gap = gap_between(doc.text(), drafts[i - 1], drafts[i]);
  static constexpr any_of_words kVerbs{u" handled ",  u" handle ",   u" carried ", u" carry ",     u" moved ",
                                       u" received ", u" receive ",  u" drew ",    u" attracted ", u" produced ",
                                       u" produce ",  u" supplied ", u" supply ",  u" served ",    u" generated "};
  return kVerbs.open(gap) > 0;
}

// "55.3 percent of the February volume": what was counted in that month.
whole_named whole_of_the_month(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  constexpr std::size_t kSentences = 4;
  auto const& share = drafts[i];
  auto const text = doc.text();
  auto behind = text.substr(share.words_to, 24);
  if (behind.starts_with(u')')) behind.remove_prefix(1);
  if (!behind.starts_with(u" of the "sv) || !share.of) return {};
  behind.remove_prefix(8);
  static constexpr any_of_words kMonths{u"January ",   u"February ", u"March ",    u"April ",
                                        u"May ",       u"June ",     u"July ",     u"August ",
                                        u"September ", u"October ",  u"November ", u"December "};
  auto const length = kMonths.open(behind);
  if (length == 0) return {};
  auto const month = behind.substr(0, length - 1);
  for (auto j = i; j-- > first_near(i) && share.sentence - drafts[j].sentence <= kSentences;) {
    auto const& one = drafts[j];
    if (one.kind != figure_kind::level || one.dimension != drafts[*share.of].dimension || one.role == "base") continue;
    auto const told = text.substr(one.words_to, month.size() + 4);
    if (told.starts_with(u" in "sv) && told.substr(4) == month) return {true, j};
  }
  return {true, {}};
}

// "a deficit of 68.2 billion, or 6.9% of imports, against 33.4 billion, or 4%": of what it was then.
bool is_beside_a_base(std::u16string_view text, draft const& base, draft const& share) {
  auto const gap = gap_between(text, base, share);
  return base.kind == figure_kind::level && base.role == "base" && base.dimension != dimension::percent &&
         base.sentence == share.sentence &&
         (gap == u", or "sv || gap == u" or "sv || gap == u" ("sv || gap == u", equivalent to "sv ||
          gap == u", equal to "sv || gap == u", accounting for "sv || gap == u", making up "sv);
}

// "Asia had 65 percent, Europe 27 percent. … Europe gained 8.6 percent to 35,031": the level that is told of the name
// later, in a clause that opens with it.
std::optional<std::size_t> level_ahead_of_the_name(document const& doc, std::vector<draft> const& drafts,
                                                   std::size_t i) {
  constexpr std::size_t kSentences = 4;
  constexpr std::size_t kLongest = 32;
  auto const text = doc.text();
  auto const& share = drafts[i];
  auto name = behind_joints(lead_of(text, share), {u", "sv, u"; "sv, u": "sv, u" and "sv});
  if (name.starts_with(u"the "sv)) name.remove_prefix(4);
  if (name.size() < 4 || name.size() > kLongest || name.back() != u' ' || name.front() < u'A' || name.front() > u'Z' ||
      !std::all_of(name.begin(), name.end(), [](char16_t c) { return is_letter(c) || c == u' ' || c == u'-'; }))
    return {};
  for (auto k = i + 1; k < drafts.size() && k < i + kFiguresBack && drafts[k].sentence - share.sentence <= kSentences;
       ++k) {
    auto const& one = drafts[k];
    if (!counts_something(one) || one.indicator != share.indicator || one.period.first != share.period.first ||
        (share.whole && (worth(one) > worth(drafts[*share.whole]) || one.unit != drafts[*share.whole].unit)))
      continue;
    auto const from = start_of_clause(text, one.words_from, doc.sentences[one.sentence].from);
    auto clause = text.substr(from, one.words_from - std::min(from, one.words_from));
    clause.remove_prefix(std::min(clause.find_first_not_of(u" \n"sv), clause.size()));
    if (clause.starts_with(u"the "sv) || clause.starts_with(u"The "sv)) clause.remove_prefix(4);
    if (clause.starts_with(name)) return k;
  }
  return {};
}

}  // namespace

// "Foreign companies accounted for 65%, worth 434 billion baht", "89 percent of all travellers, 45.5 million, drive",
// "Manufacturing (70.1 per cent) had RM30 billion", "Domestic money, 67 percent of the total, grew 10.5 percent to 53.7
// billion": the part stands behind its share.
std::optional<std::size_t> part_behind_its_share(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  constexpr std::size_t kLongestWhole = 64;
  if (drafts[i].kind != figure_kind::share || i + 1 >= drafts.size() || drafts[i + 1].sentence != drafts[i].sentence)
    return {};
  auto const gap = gap_between(doc.text(), drafts[i], drafts[i + 1]);
  if (gap.size() > kLongestWhole) return {};
  auto const counted = counts_something(drafts[i + 1]);
  static constexpr any_of_words kJoints{u", worth ", u", totalling ", u", totaling ",
                                        u", some ",  u" worth ",      u", i.e. "};
  if (counted && kJoints.close(gap) == gap.size() && !gap.empty()) return i + 1;
  static constexpr any_of_words kHad{u") had ",  u") took ",    u") drew ", u") received ", u") attracted ",
                                     u") with ", u") came to ", u") got ",  u") brought ",  u") saw "};
  if (counted && kHad.close(gap) == gap.size() && !gap.empty()) return i + 1;
  // "a 16.1% share of the total, producing 406,822 arrivals"
  static constexpr any_of_words kCame{u", producing ", u", reaching ", u", sending ", u", generating "};
  if (counted && (gap.starts_with(u" share"sv) || gap.starts_with(u" market share"sv)) &&
      (kCame.close(gap) > 0 || gap.ends_with(u" share, or "sv)))
    return i + 1;
  // " of all travellers, ": what is of the whole and so much stands between commas.
  if (!gap.starts_with(u" of "sv)) return {};
  auto const comma = gap.find(u", "sv);
  if (comma == gap.npos || gap.substr(0, comma).find_first_of(u";:(."sv) != gap.npos) return {};
  if (counted && comma + 2 == gap.size() && stands_at(doc.text(), drafts[i + 1].words_to, u","sv)) return i + 1;
  // "IndiGo had 57 per cent of the traffic, carrying 59.7 lakh passengers"
  static constexpr any_of_words kDoing{u", carrying ", u", handling ", u", flying ", u", moving ", u", loading "};
  if (counted && kDoing.open(gap.substr(comma)) == gap.size() - comma) return i + 1;
  auto const aside = lead_of(doc.text(), drafts[i]).ends_with(u", "sv);
  if (!aside || gap.find_first_of(u",;:("sv, comma + 1) != gap.npos) return {};
  auto const& next = drafts[i + 1];
  if (counted) return i + 1;
  return next.kind == figure_kind::chg_pct && next.of && *next.of > i ? next.of : std::nullopt;
}

std::optional<std::size_t> english_level_of_the_name(document const& doc, std::vector<draft> const& drafts,
                                                     std::size_t i) {
  constexpr std::size_t kSentences = 3;
  auto const& share = drafts[i];
  if (!doc.english || share.kind != figure_kind::share) return {};
  auto const text = doc.text();
  auto const name = name_with_a_share(clause_of_share(lead_of(text, share)));
  if (name.empty()) return {};
  for (auto j = i; j-- > first_near(i) && share.sentence - drafts[j].sentence <= kSentences;) {
    auto const& one = drafts[j];
    if (one.kind != figure_kind::level || one.dimension == dimension::percent || one.dimension == dimension::days ||
        one.role == "base" || one.role == "target" || one.role == "threshold")
      continue;
    // "10.2 billion from Japan": the name may stand right behind.
    auto const behind = text.substr(
        one.words_to, std::min<std::size_t>(name.size() + 12, one.tail_to - std::min(one.words_to, one.tail_to)));
    if (holds_the_name(lead_of(text, one), name) || (behind.starts_with(u" from "sv) && holds_the_name(behind, name)))
      return j;
  }
  return {};
}

std::optional<std::size_t> whole_of_those_who(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  constexpr std::size_t kReach = 40;
  auto const text = doc.text();
  auto behind = text.substr(drafts[i].words_to, kReach);
  for (std::u16string_view const those : {u" of those who "sv, u" of all who "sv, u" of the total who "sv}) {
    if (!behind.starts_with(those)) continue;
    behind.remove_prefix(those.size() - 1);
    std::size_t end = 1;
    while (end < behind.size() && is_letter(behind[end])) ++end;
    auto const verb = behind.substr(0, end);
    for (auto j = i; verb.size() > 3 && j-- > first_near(i) && drafts[i].sentence - drafts[j].sentence <= 2;) {
      auto const& one = drafts[j];
      if (one.kind == figure_kind::level && one.dimension != dimension::percent &&
          text.substr(one.words_to, verb.size() + 1).starts_with(verb))
        return j;
    }
  }
  return {};
}

whole_named kind_of_whole_named(document const& doc, std::vector<draft>& drafts, std::size_t i) {
  constexpr std::size_t kSentences = 2;
  constexpr std::size_t kReach = 40;
  auto& share = drafts[i];
  if (share.kind != figure_kind::share || share.whole) return {};
  if (is_of_what_they_did(doc, drafts, i)) {
    share.of.reset();
    return {true, {}};
  }
  if (auto const month = whole_of_the_month(doc, drafts, i); month.is_named) return month;
  auto const text = doc.text();
  auto const behind = text.substr(share.words_to, kReach);
  for (std::u16string_view const these : {u" of these "sv, u" of those "sv}) {
    if (!behind.starts_with(these) || !share.of || *share.of > i || behind.substr(these.size()).starts_with(u"who "sv))
      continue;
    auto const whole = share.of;
    share.of.reset();
    return {true, whole};
  }
  struct class_words {
    std::u16string_view of, told;
  };
  static constexpr auto kClasses = std::to_array<class_words>({{u" of foreign ", u"from abroad"},
                                                               {u" of foreign ", u"oreign "},
                                                               {u" of international ", u"nternational "},
                                                               {u" of domestic ", u"omestic "},
                                                               {u" of overseas ", u"verseas "}});
  whole_named made;
  for (auto const& one : kClasses) {
    if (!behind.starts_with(one.of) || share.of) continue;
    made.is_named = true;
    for (auto j = i; j-- > first_near(i) && !made.whole && share.sentence - drafts[j].sentence <= kSentences;) {
      auto const& level = drafts[j];
      if (level.kind != figure_kind::level || level.dimension == dimension::percent || level.role == "base") continue;
      auto const tail =
          text.substr(level.from, std::min<std::size_t>(level.tail_to - std::min(level.from, level.tail_to), 64));
      if (tail.find(one.told) != tail.npos || lead_of(text, level).find(one.told) != tail.npos) made.whole = j;
    }
  }
  return made;
}

void settle_share_of_an_of(document const& doc, std::vector<draft>& drafts, std::size_t i) {
  constexpr std::size_t kLongest = 28;
  auto& one = drafts[i];
  // "taking their share up by 6.5 points to 53 percent": the points are of what it came to.
  if (doc.english && i > 0 && one.rule.starts_with("share:reached") && drafts[i - 1].kind == figure_kind::chg_pp)
    drafts[i - 1].of = i;
  if (doc.english && i > 0 && one.kind == figure_kind::share && is_beside_a_base(doc.text(), drafts[i - 1], one)) {
    one.of = i - 1;
    one.period = drafts[i - 1].period;
    return;
  }
  if (doc.english && one.kind == figure_kind::share && !one.of) one.of = level_ahead_of_the_name(doc, drafts, i);
  // "North America 15.8 percent with 87,178": the part stands behind its share.
  if (doc.english && i + 1 < drafts.size() && one.kind == figure_kind::share && one.of && *one.of < i) {
    auto const& next = drafts[i + 1];
    if (next.kind == figure_kind::level && next.sentence == one.sentence && !one.whole &&
        next.dimension == drafts[*one.of].dimension && gap_between(doc.text(), one, next) == u" with "sv)
      one.of = i + 1;
  }
  if (!doc.english || i < 2 || one.kind != figure_kind::share || one.of != i - 1) return;
  auto const& whole = drafts[i - 1];
  auto const& part = drafts[i - 2];
  if (part.sentence != one.sentence || part.kind != figure_kind::level || whole.kind != figure_kind::level) return;
  auto const gap = doc.text().substr(part.words_to, whole.words_from - part.words_to);
  if (!gap.starts_with(u" of "sv) || gap.size() > kLongest || gap.find_first_of(u",;:("sv) != std::u16string_view::npos)
    return;
  one.of = i - 2;
  one.whole = i - 1;
}

}  // namespace fengsui::sense::reader
