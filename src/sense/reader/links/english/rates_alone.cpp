// English rates that have no level of their own before them: "Chinese 35.85 per cent, from 341,559 to 464,002", "is up
// by 53.97 per cent: it increased to 5.9 billion", "passengers 21 percent below the 2.9 million of 2019".
#include <algorithm>

#include "sense/reader/links/english/links.h"
#include "sense/reader/links/hosts.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

using model::direction;
using model::figure_kind;

// " to ", " in 2021 to ": from what was before to what it came to.
bool goes_to_the_end(std::u16string_view gap) {
  constexpr std::size_t kLongest = 40;
  return gap.size() <= kLongest && gap.ends_with(u" to "sv) && gap.find_first_of(u",;.:("sv) == gap.npos;
}

// What it was and what it came to, right behind the rate.
bool has_both_ends_behind(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  if (i + 2 >= drafts.size() || drafts[i + 2].sentence != drafts[i].sentence) return false;
  auto const& was = drafts[i + 1];
  auto const& is = drafts[i + 2];
  auto const gap = gap_between(doc.text(), drafts[i], was);
  // "Exports decreased 2.56 percent, dropping from 1.21 million to 1.18 million"
  constexpr std::size_t kLongestVerb = 20;
  auto const verb = gap.size() > 9 && gap.size() <= kLongestVerb && gap.starts_with(u", "sv) &&
                    gap.ends_with(u"ing from "sv) && gap.find_first_of(u",;:.("sv, 2) == gap.npos;
  return (verb || gap == u", from "sv || gap == u", or from "sv || gap == u" or from "sv || gap == u" (from "sv) &&
         is.kind == figure_kind::level && was.kind == figure_kind::level && was.dimension == is.dimension &&
         was.dimension != dimension::percent && goes_to_the_end(gap_between(doc.text(), was, is));
}

// "a 10.7 percent improvement in the third quarter, 4.67 million tonnes against 4.22 million": a level with its base.
bool is_level_with_its_base(document const& doc, std::vector<draft> const& drafts, std::size_t k) {
  if (k + 1 >= drafts.size() || drafts[k + 1].sentence != drafts[k].sentence ||
      drafts[k + 1].dimension != drafts[k].dimension)
    return false;
  auto const gap = gap_between(doc.text(), drafts[k], drafts[k + 1]);
  // "11.37 million tonnes in 2021 against 10.16 million"
  constexpr std::size_t kLongestTime = 24;
  if (gap.size() <= kLongestTime && gap.starts_with(u" in "sv) && gap.ends_with(u" against "sv)) return true;
  // "34,518 passengers departed against 33,393"
  if (gap.size() <= kLongestTime && gap.ends_with(u"ed against "sv) && gap.find_first_of(u",;:.("sv) == gap.npos)
    return true;
  return gap == u" against "sv || gap == u" compared with "sv || gap == u" compared to "sv || gap == u", against "sv ||
         gap == u" versus "sv;
}

// The level that the same sentence says behind a rate which nothing before it has.
std::optional<std::size_t> level_told_behind(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  constexpr std::size_t kLongest = 48;
  if (i + 1 >= drafts.size() || drafts[i + 1].sentence != drafts[i].sentence || !counts_something(drafts[i + 1]))
    return {};
  auto const& next = drafts[i + 1];
  auto const gap = gap_between(doc.text(), drafts[i], next);
  auto const stop = gap.find_first_of(u",;.:("sv);
  // "is 14.7% ahead of last year with 478,416 arrivals"
  if (gap.size() <= kLongest && gap.ends_with(u" with "sv) && stop == gap.npos) return i + 1;
  return gap.size() <= kLongest && (gap.ends_with(u", "sv) || gap == u": "sv) && stop == gap.size() - 2 &&
                 is_level_with_its_base(doc, drafts, i + 1)
             ? std::optional{i + 1}
             : std::nullopt;
}

// "rose 4.3% with a 16.1% share of the total, producing 406,822 arrivals": what a name's rate and share came to stands
// behind both.
std::optional<std::size_t> level_behind_its_share(document const& doc, std::vector<draft> const& drafts,
                                                  std::size_t i) {
  constexpr std::size_t kLongest = 40;
  if (i + 2 >= drafts.size() || drafts[i + 2].sentence != drafts[i].sentence || !counts_something(drafts[i + 2]) ||
      drafts[i + 1].kind != figure_kind::share)
    return {};
  auto const joint = gap_between(doc.text(), drafts[i], drafts[i + 1]);
  auto const gap = gap_between(doc.text(), drafts[i + 1], drafts[i + 2]);
  static constexpr any_of_words kCame{u", producing ", u", reaching ", u", totalling ", u", totaling ",
                                      u", with ",      u", sending ",  u", generating "};
  auto const way = kCame.close(gap);
  return joint == u" with a "sv && way > 0 && gap.size() <= kLongest && gap.starts_with(u" share"sv) &&
                 gap.find_first_of(u",;:.("sv) == gap.size() - way
             ? std::optional{i + 2}
             : std::nullopt;
}

// "Its exports, which fell 3.3 percent, were 40,526 TEUs", "reported a 14.2 per cent rise in June, when it handled 2.4
// million TEU": the verb behind the clause of the rate has its level.
std::optional<std::size_t> level_behind_its_clause(document const& doc, std::vector<draft> const& drafts,
                                                   std::size_t i) {
  constexpr std::size_t kLongest = 40;
  if (i + 1 >= drafts.size() || drafts[i + 1].sentence != drafts[i].sentence || !counts_something(drafts[i + 1]) ||
      drafts[i].kind != figure_kind::chg_pct)
    return {};
  auto const gap = gap_between(doc.text(), drafts[i], drafts[i + 1]);
  if (gap.size() > kLongest) return {};
  static constexpr any_of_words kWere{u", were ",    u", was ",      u", reached ",
                                      u", came to ", u", totalled ", u", stood at "};
  if (kWere.open(gap) == gap.size() && !gap.empty() && lead_of(doc.text(), drafts[i]).find(u", which "sv) != gap.npos)
    return i + 1;
  static constexpr any_of_words kWhen{u", when it handled ",  u", when it moved ",   u", when it carried ",
                                      u", when it received ", u", when it reached ", u", when it loaded ",
                                      u", when it had ",      u", when it sold ",    u", when it came to "};
  auto const when = kWhen.close(gap);
  return when > 0 && gap.find_first_of(u",;:.("sv) == gap.size() - when ? std::optional{i + 1} : std::nullopt;
}

// "188,170 buyers, 22,734 more than at the 105th fair and 13,608 more than at the 104th, an increase of 13.7 percent
// and 7.8 percent respectively": as many amounts as rates, of the same level.
std::optional<std::size_t> level_of_its_amount(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  constexpr std::size_t kTwo = 2;
  auto const first = i - drafts[i].list == 0 ? i : i - 1;
  if (first < kTwo || first + 1 >= drafts.size() || drafts[first].kind != figure_kind::chg_pct ||
      drafts[first + 1].kind != figure_kind::chg_pct ||
      !doc.text().substr(drafts[first + 1].words_to).starts_with(u" respectively"))
    return {};
  for (auto k = first - kTwo; k <= first + 1; ++k) {
    if (drafts[k].sentence != drafts[i].sentence || (k < first && drafts[k].kind != figure_kind::chg_abs)) return {};
  }
  return drafts[first - kTwo].of;
}

// "In all 6.3 million came; against 6.1 million in 2018 that is a growth of 171,415 people, or 3%": what stands before
// the base.
std::optional<std::size_t> level_before_the_base(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  if (i < 2 || drafts[i - 1].sentence != drafts[i].sentence) return {};
  auto const gap = gap_between(doc.text(), drafts[i - 1], drafts[i]);
  if (drafts[i - 1].is_change() && (gap == u", or "sv || gap == u" or "sv || gap == u", a "sv || gap == u", an "sv))
    return drafts[i - 1].of;
  if (drafts[i - 2].sentence != drafts[i].sentence) return {};
  auto const& base = drafts[i - 1];
  auto const& level = drafts[i - 2];
  auto const fits = drafts[i].kind == figure_kind::chg_pct || counts_the_same(level, drafts[i]);
  return base.role == "base" && counts_something(level) && fits && counts_the_same(level, base) ? std::optional{i - 2}
                                                                                                : std::nullopt;
}

// "5.82 billion in the second, a decline of 2.66 billion": of what stands right before it, with its time.
std::optional<std::size_t> level_with_its_time(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  constexpr std::size_t kLongest = 48;
  if (i == 0 || drafts[i - 1].sentence != drafts[i].sentence || drafts[i].kind != figure_kind::chg_abs ||
      !counts_something(drafts[i - 1]) || !counts_the_same(drafts[i - 1], drafts[i]))
    return {};
  auto const gap = gap_between(doc.text(), drafts[i - 1], drafts[i]);
  auto const comma = gap.find(u", "sv);
  if (comma == gap.npos || gap.size() > kLongest || !gap.starts_with(u" in "sv)) return {};
  static constexpr any_of_words kTurns{u"a decline of ", u"a drop of ",      u"a fall of ",    u"a rise of ",
                                       u"a gain of ",    u"an increase of ", u"a decrease of "};
  return kTurns.open(gap.substr(comma + 2)) == gap.size() - comma - 2 ? std::optional{i - 1} : std::nullopt;
}

// "10,730 crore in 2013-14 and 11,636 crore in 2014-15, a growth of 14.6% in 2013-14 and 8.4% in 2014-15": the level of
// the rate's own time, where the one that it stands behind is of another.
std::optional<std::size_t> level_of_its_time(std::vector<draft> const& drafts, std::size_t i) {
  auto const& rate = drafts[i];
  if (!rate.of || !rate.period.first || !rate.rule.ends_with("@behind")) return {};
  auto const& taken = drafts[*rate.of];
  if (taken.sentence != rate.sentence || *rate.of > i || taken.period.first == rate.period.first) return {};
  for (auto j = i; j-- > first_near(i) && drafts[j].sentence == rate.sentence;) {
    auto const& one = drafts[j];
    if (counts_something(one) && one.unit == taken.unit && one.indicator == taken.indicator && one.org == taken.org &&
        one.period.first == rate.period.first && one.period.last == rate.period.last)
      return j;
  }
  return {};
}

// "Growth had been 2.9 per cent in 2019-20; the port handled 30.0 lakh TEUs in FY20 and 28.1 lakh in FY19": the level
// of the rate's own year that the sentence goes on to tell.
std::optional<std::size_t> level_of_its_year(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  constexpr std::size_t kAhead = 6;
  constexpr int kNearlyAYear = 360;
  auto const& rate = drafts[i];
  if (rate.indicator.empty() || !rate.period.first || !rate.period.last ||
      (*rate.period.last - *rate.period.first).count() < kNearlyAYear)
    return {};
  for (auto k = i + 1; k < drafts.size() && k <= i + kAhead && drafts[k].sentence - rate.sentence <= 1; ++k) {
    auto const& one = drafts[k];
    if (gap_between(doc.text(), rate, one).find(u". "sv) != std::u16string_view::npos) return {};
    if (counts_something(one) && one.indicator == rate.indicator && one.period.first == rate.period.first &&
        one.period.last == rate.period.last)
      return k;
  }
  return {};
}

// "Arrivals by sea rose 8.4 percent to 412,318": it has a rate of its own.
bool has_a_rate(std::vector<draft> const& drafts, std::size_t level) {
  auto const last = std::min(drafts.size(), level + kFiguresBack);
  for (auto k = first_near(level); k < last; ++k) {
    if (drafts[k].kind == figure_kind::chg_pct && drafts[k].of == level) return true;
  }
  return false;
}

// "Arrivals are up 14%. … The total is 14.7% ahead with 478,416": an opening's rate is of what the same count came to.
std::optional<std::size_t> level_of_an_opening(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  constexpr std::size_t kSentences = 2;
  constexpr std::size_t kAhead = 8;
  auto const& rate = drafts[i];
  if (rate.indicator.empty() || doc.sentences[rate.sentence].headline) return {};
  for (auto k = i + 1; k < drafts.size() && k <= i + kAhead && drafts[k].sentence - rate.sentence <= kSentences; ++k) {
    auto const& one = drafts[k];
    if (is_said_again(rate, one) && one.of) return one.of;
    auto const same_days = one.period.first == rate.period.first && one.period.last == rate.period.last;
    if (counts_something(one) && one.indicator == rate.indicator && same_days && one.what == rate.what &&
        !one.role.starts_with("avg") && one.role != "part" && one.role != "peak")
      return has_a_rate(drafts, k) ? std::nullopt : std::optional{k};
    // "Containers grew 5.4% and cargo 4.2%. Some 3.2 million boxes and 123 million tonnes of cargo": another's count.
    auto const another = one.role == "base" || (!one.indicator.empty() && one.indicator != rate.indicator);
    if (one.kind == figure_kind::level && !another) return {};
  }
  return {};
}

// "Los Angeles 509,363 TEUs (August 2023: 433,224, up 17.6%), Long Beach 456,868 (325,436, up 40.4%)": a bracket with
// what it was before and by how much it went up or down.
void read_brackets_of_before(document const& doc, std::vector<draft>& drafts) {
  constexpr std::size_t kLongestTime = 24;
  for (std::size_t i = 2; i < drafts.size(); ++i) {
    auto& rate = drafts[i];
    auto& was = drafts[i - 1];
    auto const& is = drafts[i - 2];
    if (rate.kind != figure_kind::chg_pct || rate.of || was.kind != figure_kind::level || !counts_something(is) ||
        is.sentence != rate.sentence || was.dimension == dimension::percent || !counts_the_same(is, was))
      continue;
    auto const verb = gap_between(doc.text(), was, rate);
    auto const opening = gap_between(doc.text(), is, was);
    auto const timed = opening.starts_with(u" ("sv) && opening.ends_with(u": "sv) && opening.size() <= kLongestTime &&
                       doc.first_time(is.words_to) != doc.first_time(was.words_from);
    if ((verb != u", up "sv && verb != u", down "sv) || (opening != u" ("sv && !timed) ||
        !doc.text().substr(rate.words_to).starts_with(u')'))
      continue;
    if (!timed) was.role = "base";
    rate.of = i - 2;
    rate.rule = "growth:in_bracket";
  }
}

}  // namespace

void read_rates_from_to(document const& doc, std::vector<draft>& drafts) {
  if (!doc.english) return;
  read_brackets_of_before(doc, drafts);
  read_amounts_told(doc, drafts);
  for (std::size_t i = 0; i + 2 < drafts.size(); ++i) {
    auto& one = drafts[i];
    if (one.dimension != dimension::percent || one.of ||
        (one.kind != figure_kind::level && one.kind != figure_kind::chg_pct) || !has_both_ends_behind(doc, drafts, i))
      continue;
    if (one.kind == figure_kind::level) {
      one.kind = figure_kind::chg_pct;
      one.cmp.emplace();
      for (auto j = i; j-- > first_near(i) && drafts[j].sentence == one.sentence;) {
        if (!drafts[j].is_change() || !drafts[j].cmp) continue;
        one.cmp = drafts[j].cmp;
        break;
      }
      one.cmp->direction = worth(drafts[i + 2]) < worth(drafts[i + 1]) ? direction::down : direction::up;
      one.rule = "growth:from_to";
    }
    one.of = i + 2;
  }
}

void link_rates_alone(document const& doc, std::vector<draft>& drafts) {
  auto const belong_to = [&](std::size_t i, std::optional<std::size_t> found) {
    auto& one = drafts[i];
    if (!found) return;
    one.of = found;
    one.org = drafts[*found].org;
    if (one.indicator.empty()) one.indicator = drafts[*found].indicator;
  };
  auto const rate = [&](std::size_t i) { return !drafts[i].of && drafts[i].kind == figure_kind::chg_pct; };
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (drafts[i].kind == figure_kind::chg_pct) belong_to(i, level_of_its_time(drafts, i));
    if (drafts[i].kind == figure_kind::chg_pct) belong_to(i, level_of_its_amount(doc, drafts, i));
    // "22,734 more than in spring and 13,608 more than last autumn": of what the first is more than it was.
    if (drafts[i].kind == figure_kind::chg_abs && drafts[i].of && drafts[*drafts[i].of].kind == figure_kind::chg_abs)
      belong_to(i, drafts[*drafts[i].of].of);
    auto const amount = !drafts[i].of && drafts[i].kind == figure_kind::chg_abs;
    if (!rate(i) && !amount) continue;
    belong_to(i, level_told_behind(doc, drafts, i));
    if (!drafts[i].of) belong_to(i, level_behind_its_share(doc, drafts, i));
    if (!drafts[i].of) belong_to(i, level_behind_its_clause(doc, drafts, i));
    if (!drafts[i].of && drafts[i].rule.starts_with("change:or")) belong_to(i, i > 0 ? drafts[i - 1].of : std::nullopt);
    if (!drafts[i].of) belong_to(i, level_before_the_base(doc, drafts, i));
    if (!drafts[i].of) belong_to(i, level_with_its_time(doc, drafts, i));
    if (rate(i)) belong_to(i, level_of_its_year(doc, drafts, i));
  }
  for (std::size_t i = 0;
       i < drafts.size() && drafts[i].sentence == drafts[0].sentence && drafts[i].kind == figure_kind::chg_pct; ++i) {
    if (rate(i)) belong_to(i, level_of_an_opening(doc, drafts, i));
  }
}

}  // namespace fengsui::sense::reader
