// English percents that are shares of those who are counted: a bracket, a row of names, "42% are human-caused"; and
// those that are measured so, a load factor.
#include <algorithm>

#include "sense/reader/comparison/figure_reader.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {

using model::figure_kind;

// "450 of the fires person-caused (55%) and 375 lightning-caused (45%)": a bracket behind what was counted.
bool figure_reader::is_bracket_behind_a_count() {
  constexpr std::size_t kLongest = 40;
  if (before == nullptr || before->kind != figure_kind::level || before->dimension == dimension::money ||
      before->dimension == dimension::percent || before->dimension == dimension::days || lead.size() > kLongest ||
      !lead.ends_with(u" ("sv) || !text.substr(one.words_to).starts_with(u')') || in_clause.growth != nullptr ||
      lead.find_first_of(u",;:.)"sv) != lead.npos || doc.first_time(before->words_to) != doc.first_time(one.words_from))
    return false;
  one.kind = figure_kind::share;
  one.of = i - 1;
  one.rule = "share:bracket";
  return true;
}

// "originated from the United Kingdom (50.3%), China (6.7%) and Ghana (4.7%)", "Speeding caused 39.35%": the share of
// each that is named.
bool figure_reader::is_share_of_one_named() {
  constexpr std::size_t kLongest = 40;
  if (in_clause.growth != nullptr || seen.growth != nullptr) return false;
  auto const opens = without_fillers(lead);
  static constexpr any_of_words kMeasures{u"factor", u"rate",    u"occupancy", u"punctual",
                                          u"utili",  u"turnout", u"margin"};
  auto const in_bracket = [&](std::size_t k) {
    return text.substr(0, drafts[k].words_from).ends_with(u" ("sv) && stands_at(text, drafts[k].words_to, u")"sv);
  };
  auto name = text.substr(0, one.words_from - std::min<std::size_t>(2, one.words_from));
  auto word = name.size();
  while (word > 0 && is_letter(name[word - 1])) --word;
  auto const named = word < name.size() && name[word] >= u'A' && name[word] <= u'Z';
  auto const next =
      i + 1 < drafts.size() && drafts[i + 1].sentence == one.sentence && drafts[i + 1].dimension == one.dimension;
  auto const gap = next ? gap_between(text, one, drafts[i + 1]) : std::u16string_view{};
  auto const listed = next && in_bracket(i + 1) && named && in_bracket(i) && gap.size() <= kLongest &&
                      (gap.starts_with(u"), "sv) || gap.starts_with(u") and "sv)) && !kMeasures.stand_in(lead);
  // "Manufacturing (70.1 per cent) had RM30 billion": its part stands right behind.
  static constexpr any_of_words kHas{u") had ",  u") took ",    u") drew ", u") received ", u") attracted ",
                                     u") with ", u") came to ", u") got ",  u") brought "};
  auto const with_its_part = i + 1 < drafts.size() && drafts[i + 1].sentence == one.sentence &&
                             drafts[i + 1].dimension != one.dimension && in_bracket(i) && !kMeasures.stand_in(lead) &&
                             kHas.open(gap_between(text, one, drafts[i + 1])) > 0;
  // "the BOI's P7.5 billion being more than 68 percent", "Brunei's RM5.1 billion 18.3 per cent"
  auto const of_the_amount = before != nullptr && before->kind == figure_kind::level &&
                             before->dimension == dimension::money && (lead == u" being "sv || lead == u" "sv);
  // "Binh Duong drew 197 million, 23.7% of the total, before Bac Giang (108 million and 13%)"
  auto const after_a_share = [&] {
    for (auto j = i; j-- > first_near(i) && drafts[j].sentence == one.sentence;) {
      if (drafts[j].kind == figure_kind::share && j > 0 && drafts[j - 1].dimension == before->dimension) return true;
    }
    return false;
  };
  auto const beside_the_amount = before != nullptr && before->kind == figure_kind::level &&
                                 before->dimension != dimension::percent && lead == u" and "sv && after_a_share();
  if (with_its_part || of_the_amount || beside_the_amount) {
    one.kind = figure_kind::share;
    if (of_the_amount || beside_the_amount) one.of = i - 1;
    one.rule = with_its_part ? "share:named" : "share:being";
    return true;
  }
  // "of which domestic production covered 58.5%"
  static constexpr any_of_words kVerbs{u" caused", u" covered", u" supplied"};
  if (!listed && kVerbs.close(opens) == 0) return false;
  one.kind = figure_kind::share;
  one.rule = listed ? "share:named" : "share:caused";
  return true;
}

// "42% are human-caused and 58% are lightning-caused", "12 percent came from abroad": so many of those counted.
bool figure_reader::is_of_those_who() {
  if (in_clause.growth != nullptr) return false;
  auto const behind = text.substr(one.words_to, 24);
  // "37 per cent and 36.1 per cent of the total traffic, respectively": the second says for both what they are of.
  auto const next = i + 1 < drafts.size() ? text.substr(drafts[i + 1].words_to, 24) : std::u16string_view{};
  if (behind.starts_with(u" and "sv) && i + 1 < drafts.size() && drafts[i + 1].dimension == one.dimension &&
      gap_between(text, one, drafts[i + 1]) == u" and "sv &&
      (next.starts_with(u" of the total"sv) || next.starts_with(u" of all "sv))) {
    one.kind = figure_kind::share;
    one.rule = "share:both";
    return true;
  }
  for (std::u16string_view const verb :
       {u" are "sv, u" were "sv, u" came "sv, u" travelled "sv, u" traveled "sv, u" arrived "sv, u" used "sv,
        u" chose "sv, u" stayed "sv, u" visited "sv, u" went to "sv, u" come from "sv}) {
    if (!behind.starts_with(verb)) continue;
    auto const said = behind.substr(verb.size());
    static constexpr any_of_words kChanges{u"up ",   u"down ", u"higher", u"lower",    u"more",     u"less",
                                           u"fewer", u"above", u"below",  u"expected", u"recorded", u"achieved"};
    if (kChanges.open(said) > 0) return false;
    one.kind = figure_kind::share;
    one.rule = "share:those";
    return true;
  }
  return false;
}

// "1.7% fewer foreigners; Russia 23.9%, Iran 17.2% and Iraq 9.5%": a row of names and their shares in a clause of its
// own.
bool figure_reader::is_first_of_a_row() {
  constexpr std::size_t kLongest = 40;
  auto const semicolon = lead.rfind(u"; "sv);
  if (semicolon == lead.npos || i + 2 >= drafts.size() || drafts[i + 2].sentence != one.sentence) return false;
  auto const is_name = [](std::u16string_view said) {
    return said.size() > 3 && said.size() <= kLongest && said.front() >= u'A' && said.front() <= u'Z' &&
           said.back() == u' ' && said.find_first_of(u",:.(0123456789"sv) == said.npos &&
           std::all_of(said.begin(), said.end(), [](char16_t c) { return is_letter(c) || is_one_of(c, u" -'"); });
  };
  auto const goes_on = [&](draft const& a, draft const& b) {
    auto gap = gap_between(text, a, b);
    if (b.dimension != one.dimension || (!gap.starts_with(u", "sv) && !gap.starts_with(u" and "sv))) return false;
    gap.remove_prefix(gap.front() == u',' ? 2 : 5);
    return is_name(gap);
  };
  static constexpr any_of_words kMoves{u" up ", u" down ", u" rose ", u" fell ", u" grew ", u" gained ", u" lost "};
  auto const name = lead.substr(semicolon + 2);
  if (!is_name(name) || kMoves.stand_in(name) || !goes_on(one, drafts[i + 1]) || !goes_on(drafts[i + 1], drafts[i + 2]))
    return false;
  one.kind = figure_kind::share;
  one.rule = "share:row";
  return true;
}

// "China's share widened from 5.9% in 2012 to 9.1%", "took their share up by 6.5 points to 53%", "the combined share of
// the three stood at 24.7 per cent": what a share was and what it came to.
bool figure_reader::is_what_a_share_was() {
  constexpr std::size_t kLongest = 64;
  auto const be_a_share = [&](char const* rule) {
    one.kind = figure_kind::share;
    one.rule = rule;
    return true;
  };
  if (before != nullptr && lead.ends_with(u" to "sv)) {
    if (before->rule == "share:was" && lead.size() <= kLongest) return be_a_share("share:reached");
    auto const moved = lead_of(text, *before);
    if (before->kind == figure_kind::chg_pp && lead == u" to "sv &&
        (moved.find(u" share "sv) != moved.npos || moved.find(u" shares "sv) != moved.npos))
      return be_a_share("share:reached");
  }
  if (in_clause.share == nullptr || in_clause.share->to > to) return false;
  auto const noun = text.substr(in_clause.share->from, in_clause.share->to - in_clause.share->from);
  auto const said = text.substr(in_clause.share->to, to - in_clause.share->to);
  if ((noun != u"share"sv && noun != u"shares"sv) || said.size() > kLongest) return false;
  auto const next = i + 1 < drafts.size() && drafts[i + 1].sentence == one.sentence &&
                    drafts[i + 1].dimension == one.dimension &&
                    gap_between(text, one, drafts[i + 1]).ends_with(u" to "sv);
  if (said.ends_with(u" from "sv) && next) {
    one.role = "base";
    return be_a_share("share:was");
  }
  static constexpr any_of_words kIs{u" stood at ", u" was ", u" is ", u" reached ", u" came to ", u" were ", u" at "};
  return kIs.close(said) > 0 && be_a_share("share:named");
}

// "An operating ratio of 59.2% improved by 110 basis points", "with a load factor of 92%": what it came to.
bool figure_reader::is_of_a_measure() {
  static constexpr any_of_words kMeasures{u" ratio of ",      u" factor of ",         u" margin of ",
                                          u" occupancy of ",  u" occupancy rate of ", u" punctuality of ",
                                          u" utilisation of "};
  if (in_clause.growth != nullptr || kMeasures.close(lead) == 0) return false;
  one.rule = "percent:measure";
  return true;
}

}  // namespace fengsui::sense::reader
