// English rates whose level stands beside them in a form of its own: "DDI of 182.8 trillion (increased by 16.4%)",
// "Xiamen, up 1.8%, 10.36 million", "412,000 guests and 18 million euros, up 6% and 4%".
#include <algorithm>

#include "sense/reader/links/english/links.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_kind;

bool is_a_count(draft const& one) {
  constexpr auto kTimes = set_of(dimension::percent) | set_of(dimension::points) | set_of(dimension::days) |
                          set_of(dimension::weeks) | set_of(dimension::months) | set_of(dimension::years) |
                          set_of(dimension::times);
  return one.kind == figure_kind::level && (kTimes & set_of(one.dimension)) == 0 && one.role != "base" &&
         one.role != "target" && one.role != "threshold" && !one.zero_statement;
}

bool are_together(draft const& a, draft const& b) {
  return a.sentence == b.sentence;
}

// "Guangzhou, up 2.5%, handled 20.78 million TEUs, Xiamen, up 1.8%, 10.36 million": a name, its rate and its level.
bool is_between_its_name_and_its_level(std::u16string_view text, draft const& rate, draft const& level) {
  constexpr std::size_t kLongestVerb = 24;
  auto const gap = gap_between(text, rate, level);
  auto lead = text.substr(0, rate.words_from);
  static constexpr any_of_words kWays{u", up ", u", down "};
  auto const way = kWays.close(lead);
  if (way == 0 || !gap.starts_with(u", "sv) || gap.size() > kLongestVerb ||
      gap.find_first_of(u",;:.(0123456789"sv, 1) != gap.npos || gap.find(u" a year"sv) != gap.npos)
    return false;
  lead.remove_suffix(way);
  auto word = lead.size();
  while (word > 0 && (is_letter(lead[word - 1]) || lead[word - 1] == u'-')) --word;
  if (word == lead.size() || lead[word] < u'A' || lead[word] > u'Z') return false;
  auto const before = lead.substr(0, word);
  static constexpr any_of_words kOpens{u". ", u"; ", u", ", u" and ", u": ", u"The "};
  return before.empty() || before.back() == u'\n' || kOpens.close(before) > 0;
}

// "At the forefront is Shanghai with a growth of 2.8% and 40.2 million TEUs": the rate is told first.
bool is_told_before_its_level(std::u16string_view text, draft const& rate, draft const& level) {
  static constexpr any_of_words kLeads{u" with a growth of ",   u" with growth of ", u" with an increase of ",
                                       u" with a rise of ",     u" with a drop of ", u" with a decline of ",
                                       u" with a decrease of ", u" with a gain of "};
  if (gap_between(text, rate, level) == u" and "sv) return kLeads.close(text.substr(0, rate.words_from)) > 0;
  // "a 17.3-percent increase (to 344.4 million tonnes)"
  static constexpr any_of_words kTo{u" increase (to ", u" rise (to ", u" drop (to ",    u" growth (to ",
                                    u" decline (to ",  u" fall (to ", u" decrease (to "};
  auto const gap = gap_between(text, rate, level);
  return !gap.empty() && kTo.open(gap) == gap.size();
}

// "a 1.4 percent increase in domestic passengers (56.5 million)", "were up 42.5% (6,340)", "up 2.4% in May (212,000)",
// "44.9% of them (11,696)": the noun that changed, its time, or the part has its level in a bracket.
bool is_of_its_noun_in_a_bracket(std::u16string_view text, draft const& rate, draft const& level) {
  constexpr std::size_t kLongest = 60;
  static constexpr any_of_words kIn{u" increase in ", u" rise in ",   u" decrease in ", u" drop in ", u" fall in ",
                                    u" decline in ",  u" growth in ", u" jump in ",     u" in "};
  static constexpr any_of_words kOf{u" of them ", u" of these ", u" of those ", u" of the total "};
  auto const gap = gap_between(text, rate, level);
  auto const noun = rate.kind == figure_kind::share ? kOf.open(gap) : kIn.open(gap);
  auto const alone = gap == u" ("sv && level.dimension != dimension::money;
  return (alone || (gap.size() <= kLongest && noun > 0)) && gap.ends_with(u" ("sv) &&
         gap.find_first_of(u",;:.()0123456789"sv) == gap.size() - 1 && text.substr(level.words_to).starts_with(u')');
}

// "received 3.2 million visitors and earned 1.1 billion yuan, up 65.6% and 64.3%": as many rates as levels, though no
// word says so.
bool are_two_and_two(std::u16string_view text, std::vector<draft> const& drafts, std::size_t first,
                     std::size_t first_rate) {
  constexpr std::size_t kLongest = 60;
  auto const& a = drafts[first];
  auto const& b = drafts[first + 1];
  auto const& rate = drafts[first_rate];
  auto const& other = drafts[first_rate + 1];
  if (!is_a_count(a) || !is_a_count(b) || rate.kind != figure_kind::chg_pct || other.kind != figure_kind::chg_pct ||
      !are_together(a, b) || !are_together(b, rate) || !are_together(rate, other))
    return false;
  auto const between = gap_between(text, a, b);
  auto joint = gap_between(text, b, rate);
  if (first_rate > first + 2) joint.remove_prefix(std::min(joint.find(u')') + 1, joint.size()));
  if (gap_between(text, rate, other) != u" and "sv || between.size() > kLongest ||
      between.find(u" and "sv) == between.npos || between.find_first_of(u",;:.(0123456789"sv) != between.npos)
    return false;
  static constexpr any_of_words kWays{u", up ", u", down ", u", an increase of ", u", increasing by ", u", rising by "};
  auto const way = kWays.close(joint);
  return way > 0 && joint.size() - way < kLongest && joint.find_first_of(u",;:(0123456789"sv) == joint.size() - way;
}

// "3.03 million trips and 8.48 billion baht (242 million dollars), up 3.4% and 6.5%": the same money in a bracket is no
// third level.
bool is_the_same_in_a_bracket(std::u16string_view text, draft const& level, draft const& again) {
  return level.dimension == dimension::money && again.dimension == dimension::money && level.unit != again.unit &&
         gap_between(text, level, again) == u" ("sv && text.substr(again.words_to).starts_with(u')');
}

void hand_over(draft& rate, std::size_t level, std::string_view rule) {
  rate.of = level;
  rate.rule = rule;
}

}  // namespace

void link_rates_beside_levels(document const& doc, std::vector<draft>& drafts) {
  if (!doc.english) return;
  auto const text = doc.text();
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& rate = drafts[i];
    if (rate.kind == figure_kind::share && i + 1 < drafts.size() && is_a_count(drafts[i + 1]) &&
        are_together(rate, drafts[i + 1]) && is_of_its_noun_in_a_bracket(text, rate, drafts[i + 1]))
      rate.of = i + 1;
    if (rate.kind != figure_kind::chg_pct) continue;
    if (i + 1 >= drafts.size() || !is_a_count(drafts[i + 1]) || !are_together(rate, drafts[i + 1])) continue;
    if (is_between_its_name_and_its_level(text, rate, drafts[i + 1]) ||
        is_told_before_its_level(text, rate, drafts[i + 1]) || is_of_its_noun_in_a_bracket(text, rate, drafts[i + 1]))
      hand_over(rate, i + 1, rate.rule);
  }
  for (std::size_t i = 0; i + 3 < drafts.size(); ++i) {
    auto const rate = i + (is_the_same_in_a_bracket(text, drafts[i + 1], drafts[i + 2]) ? 3 : 2);
    if (rate + 1 >= drafts.size() || drafts[rate].of == i || !are_two_and_two(text, drafts, i, rate)) continue;
    hand_over(drafts[rate], i, "growth:two_and_two");
    hand_over(drafts[rate + 1], i + 1, "growth:two_and_two");
  }
}

}  // namespace fengsui::sense::reader
