// English percents that say less than those before them: the verb, the noun or the whole is said once.
#include "sense/reader/comparison/figure_reader.h"
#include "sense/reader/links/english/links.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {

using model::direction;
using model::figure_kind;

// "up 28.8 percent in number and 73.2 percent in value": the change goes on with what it is of.
bool figure_reader::goes_on_in_another_way() {
  constexpr std::size_t kLongest = 26;
  // "up 8.5% and 16.0% of the total"
  if (behind_says_share(doc, one)) return false;
  // "rose 64 percent in number to 1,412 projects and 35 percent in value to 458.4 billion baht"
  if (lead == u" and "sv && i > 1 && drafts[i - 2].kind == figure_kind::chg_pct && drafts[i - 2].cmp &&
      drafts[i - 2].sentence == one.sentence && named_behind(doc, one) != 0 &&
      gap_between(text, drafts[i - 2], *before).ends_with(u" to "sv)) {
    change(figure_kind::chg_pct, drafts[i - 2].cmp->direction, "growth:and");
    return true;
  }
  // "declines of one per cent in crude oil, 18 per cent in mineral oils and two per cent in others"
  // "down 15.1% YoY and 15% MoM": two times that it is measured by.
  static constexpr any_of_words kYearly(
      u" YoY", u" yoy", u" y-o-y", u" Y-o-Y", u" y/y", u" Y/Y", u" year on year", u" year-on-year",
      u" from a year earlier", u" from a year ago", u" annually", u" year-over-year", u" over the year",
      u" on the year", u" m/m", u" MoM", u" q/q", u" QoQ", u" month on month", u" month-on-month",
      u" quarter on quarter", u" quarter-on-quarter", u" on the month", u" on the quarter");
  auto const yearly = before != nullptr && before->kind == figure_kind::chg_pct ? kYearly.open(lead) : 0;
  if (yearly > 0 && before->dimension == one.dimension &&
      (lead.substr(yearly) == u" and "sv || lead.substr(yearly) == u", "sv || lead.substr(yearly) == u" and by "sv)) {
    be_as_before("growth:and");
    return true;
  }
  if (before == nullptr || before->kind != figure_kind::chg_pct || lead.size() > kLongest ||
      (!lead.starts_with(u" in "sv) && !lead.starts_with(u" by v"sv) && !lead.starts_with(u" by quant"sv)))
    return false;
  auto const joined = lead.ends_with(u" and "sv);
  if (before->dimension == one.dimension && text.substr(one.words_to).starts_with(u" in "sv)) {
    auto const comma = lead.ends_with(u", "sv);
    auto const plain = lead.find_first_of(u",;:.("sv) >= lead.size() - 2;
    auto const opens = (joined || comma) && plain && text.substr(0, before->words_from).ends_with(u"s of "sv);
    // "fell 28 percent in Kent, 25 percent in Surrey and 12 percent in Essex"
    constexpr std::size_t kPlace = 4;  // behind " in "
    auto const places = comma && plain && lead.size() > kPlace && lead[kPlace] >= u'A' && lead[kPlace] <= u'Z';
    if (opens || places || (joined && before->rule == "growth:in_parts")) {
      be_as_before("growth:in_parts");
      return true;
    }
  }
  if (!joined || named_behind(doc, one) == 0) return false;
  be_as_before("growth:and");
  return true;
}

// "rose 3.4 percent on the short routes and 0.8 percent on the long-distance services": in each of two.
bool figure_reader::is_of_the_other_part() {
  constexpr std::size_t kLongest = 72;
  if (before == nullptr || before->kind != figure_kind::chg_pct || before->dimension != one.dimension ||
      in_clause.growth != nullptr || lead.size() > kLongest || !lead.ends_with(u" and "sv) ||
      lead.find_first_of(u",;:.(0123456789"sv) != lead.npos)
    return false;
  auto const behind = text.substr(one.words_to, 5);
  for (std::u16string_view const where : {u" on "sv, u" in "sv, u" at "sv, u" for "sv}) {
    if (!lead.starts_with(where) || !behind.starts_with(where)) continue;
    be_as_before("growth:in_parts");
    return true;
  }
  return false;
}

// "grew by 13.1 percent to 1,980,155 from 1,750,385, foreign arrivals by 12.3 percent to 1,304,233": a rate that leads
// to its own level.
bool figure_reader::leads_to_its_level_by(std::u16string_view clause) const {
  constexpr std::size_t kLongest = 44;
  return doc.english && before != nullptr && before->kind == figure_kind::level &&
         one.dimension == dimension::percent && in_clause.growth == nullptr && clause.size() < lead.size() &&
         clause.size() <= kLongest && clause.ends_with(u" by "sv) &&
         clause.find_first_of(u".;:(0123456789"sv) == clause.npos && i + 1 < drafts.size() &&
         drafts[i + 1].sentence == one.sentence && drafts[i + 1].dimension == before->dimension &&
         gap_between(text, one, drafts[i + 1]) == u" to "sv;
}

// "rose by 3 million tonnes to 44 million, and other cargo by 35 per cent", "up on the year by 9.4 billion and on the
// month by 7.2 billion": what stands behind "by" goes on with the change before it.
direction figure_reader::way_of_what_goes_on_by() const {
  constexpr std::size_t kLongest = 44;
  // "rose by 1.1 percent compared with 2024, international ones by 29.9 percent"
  // "visitors from China fell by 12 percent to 412,000 and those from Taiwan by 27 percent to 25,734"
  auto const comma = lead.rfind(u", "sv) == lead.npos ? 0 : lead.rfind(u", "sv) + 2;
  auto const joined = lead.rfind(u" and "sv) == lead.npos ? 0 : lead.rfind(u" and "sv) + 5;
  auto const clause = lead.substr(std::min(lead.size(), std::max(comma, joined)));
  static constexpr any_of_words kVerbs{u"ed by ", u"en by ", u"ing by ", u" made by ", u" led by "};
  if (doc.english && before != nullptr && before->is_change() && before->cmp && in_clause.growth == nullptr &&
      clause.size() < lead.size() && clause.size() <= kLongest && clause.size() > 6 && clause.ends_with(u" by "sv) &&
      kVerbs.close(clause) == 0 && clause.find_first_of(u".;:(0123456789"sv) == clause.npos)
    return before->cmp->direction;
  if (leads_to_its_level_by(clause)) {
    for (auto j = i; j-- > first_near(i) && drafts[j].sentence == one.sentence;) {
      if (drafts[j].kind == figure_kind::chg_pct && drafts[j].cmp) return drafts[j].cmp->direction;
    }
  }
  if (!doc.english || i == 0 || lead.size() > kLongest || !lead.ends_with(u" by "sv) || in_clause.growth != nullptr ||
      lead.find_first_of(u".;:0123456789"sv) != lead.npos ||
      !(lead.starts_with(u" and "sv) || lead.starts_with(u", and "sv) || lead.starts_with(u") and "sv) ||
        (lead.starts_with(u", "sv) && before != nullptr && before->rule == "change:by_each") ||
        lead.starts_with(u" while "sv) || lead.starts_with(u", while "sv)))
    return direction::none;
  for (auto j = i; j-- > first_near(i) && drafts[j].sentence == one.sentence;) {
    auto const changes = drafts[j].kind == figure_kind::chg_pct || drafts[j].kind == figure_kind::chg_abs;
    if (changes && drafts[j].cmp) return drafts[j].cmp->direction;
  }
  return direction::none;
}

// "Nine harbours lost trade, Split 8.2%, Zadar 6.4% and Pula 3.1%": how much each of those did what the clause before
// says of all.
bool figure_reader::is_first_of_those_named() {
  constexpr std::size_t kLongestName = 24;
  constexpr std::size_t kLongestObject = 24;
  if (in_clause.growth != nullptr || seen.growth == nullptr || seen.growth->to >= to || i + 1 >= drafts.size() ||
      drafts[i + 1].sentence != one.sentence || drafts[i + 1].dimension != one.dimension)
    return false;
  auto const is_name = [](std::u16string_view said) {
    if (said.size() < 3 || said.size() > kLongestName || said.back() != u' ') return false;
    for (std::size_t at = 0; at < said.size(); at = said.find(u' ', at) + 1) {
      if (said[at] < u'A' || said[at] > u'Z') return false;
    }
    return said.find_first_of(u",;:.(0123456789"sv) == said.npos;
  };
  auto const told = text.substr(seen.growth->to, to - seen.growth->to);
  auto const comma = told.find(u", "sv);
  if (comma == told.npos || comma > kLongestObject ||
      told.substr(0, comma).find_first_of(u";:.(0123456789"sv) != told.npos || !is_name(told.substr(comma + 2)))
    return false;
  auto next = gap_between(text, one, drafts[i + 1]);
  if (!next.starts_with(u", "sv) && !next.starts_with(u" and "sv)) return false;
  next.remove_prefix(next.front() == u',' ? 2 : 5);
  if (!is_name(next)) return false;
  change(figure_kind::chg_pct, seen.way, "growth:each_named");
  return true;
}

// "Katupalli grew fastest with 19.9 per cent, followed by Kamarajar with 14.3 per cent"
bool figure_reader::is_growth_of_the_next_ranked() {
  constexpr std::size_t kLongest = 56;
  if (before == nullptr || before->kind != figure_kind::chg_pct || before->dimension != one.dimension ||
      in_clause.growth != nullptr || lead.size() > kLongest || !lead.starts_with(u", followed by "sv) ||
      !(lead.ends_with(u" with "sv) || lead.ends_with(u" at "sv) || lead.ends_with(u" ("sv)) ||
      lead.find_first_of(u",;:.0123456789"sv, 1) != lead.npos)
    return false;
  be_as_before("growth:ranked");
  return true;
}

// "a growth of 0.2% in the first half; for the whole year the agency expects 0.3%": what is to come is a change too.
bool figure_reader::is_expected_of_another_time() {
  constexpr std::size_t kLongest = 100;
  if (before == nullptr || before->kind != figure_kind::chg_pct || before->dimension != one.dimension ||
      lead.size() > kLongest || in_clause.growth != nullptr || in_clause.share != nullptr ||
      !(lead.ends_with(u" expects "sv) || lead.ends_with(u" forecasts "sv) || lead.ends_with(u" predicts "sv)))
    return false;
  if (lead.find(u" year"sv) == lead.npos && lead.find(u" quarter"sv) == lead.npos && lead.find(u" half"sv) == lead.npos)
    return false;
  be_as_before("growth:expected");
  return true;
}

// "Growth was 6.4 percent in the first quarter and 6.2 percent in the second": the next time's is what the one before
// it is.
bool figure_reader::is_of_the_next_time() {
  constexpr std::size_t kLongest = 48;
  if (before == nullptr || before->dimension != one.dimension || before->kind != figure_kind::chg_pct ||
      lead.size() > kLongest || lead.find_first_of(u";:(."sv) != std::u16string_view::npos ||
      !(lead.ends_with(u" and "sv) || lead.ends_with(u", "sv)))
    return false;
  auto const opens = lead.starts_with(u" in "sv) || lead.starts_with(u" for "sv) || lead.starts_with(u" on "sv) ||
                     lead.starts_with(u" during "sv) || lead.starts_with(u" over "sv);
  auto const next = doc.first_time(before->words_to);
  if (!opens || next >= doc.times.size() || doc.times[next].end > to) return false;
  be_as_before("growth:next_time");
  return true;
}

// "23.9% of the total, followed by Catalunya (21.1%) and Andalucia (15%)", "17.6% of it, Germany for 12.3% and France
// for 7.9%", "the share of coal was 34.6% and that of oil 16.9%": the next members of a list of shares.
bool figure_reader::is_next_of_the_shares() {
  constexpr std::size_t kLongest = 56;
  if (before == nullptr) return false;
  // "North America 15.8 percent with 87,178, and Europe 7.3 percent with 40,498": the share that its part is behind.
  auto const part_gap = i > 1 ? gap_between(text, drafts[i - 2], *before) : std::u16string_view{};
  auto const with_its_part = i > 1 && before->kind == figure_kind::level && drafts[i - 2].sentence == one.sentence &&
                             (part_gap == u" with "sv || part_gap == u" share with "sv);
  auto const& share = with_its_part ? drafts[i - 2] : *before;
  if (share.kind != figure_kind::share || share.dimension != one.dimension || in_clause.growth != nullptr ||
      lead.size() > kLongest || lead.find_first_of(u".:"sv) != lead.npos)
    return false;
  static constexpr any_of_words kOthers{u" rate", u"occupancy", u"margin", u"growth", u"up ", u"down "};
  if (kOthers.stand_in(lead)) return false;
  auto const joined =
      lead.find(u", "sv) != lead.npos || lead.find(u" and "sv) != lead.npos || lead.find(u"; "sv) != lead.npos;
  if (!joined) return false;
  one.kind = figure_kind::share;
  one.rule = "share:list";
  return true;
}

bool figure_reader::is_bracket_among_changes() const {
  constexpr std::size_t kReach = 8;
  if (before == nullptr || lead != u" ("sv || before->kind != figure_kind::level) return false;
  for (auto j = i > kReach ? i - kReach : 0; j < drafts.size() && j <= i + kReach; ++j) {
    if (drafts[j].sentence != one.sentence || j == i || printed_sign(drafts[j]) == direction::none) continue;
    auto const at = drafts[j].from;
    if (at > 1 && (text[at - 1] == u'(' || text[at - 2] == u'(')) return true;
  }
  return false;
}

bool figure_reader::is_bracket_behind_a_change() const {
  constexpr std::size_t kLongestName = 40;
  if (before == nullptr || before->kind != figure_kind::chg_pct || before->dimension != one.dimension ||
      before->words_to >= one.words_from || !text.substr(one.words_to).starts_with(u')'))
    return false;
  auto const gap = text.substr(before->words_to, one.words_from - before->words_to);
  return gap.size() <= kLongestName && (gap.starts_with(u"), "sv) || gap.starts_with(u") and "sv)) &&
         gap.ends_with(u" ("sv) && gap.find_first_of(u".;:"sv, 1) == std::u16string_view::npos;
}

bool figure_reader::is_bracket_in_a_list_of_changes() const {
  constexpr std::size_t kLongestName = 40;
  if (before == nullptr || i < 2 || lead != u" ("sv || before->kind != figure_kind::level ||
      before->dimension == dimension::percent || !text.substr(one.words_to).starts_with(u')'))
    return false;
  auto const& change = drafts[i - 2];
  auto const gap = text.substr(change.words_to, before->words_from - std::min(before->words_from, change.words_to));
  auto const close = gap.find(u')');
  // "11.7 million (an increase of 38.5%), the road 35.1 million (89.5%)": its own bracket, however it says it.
  constexpr std::size_t kLongestLead = 24;
  auto const lead_from = change.from > kLongestLead ? change.from - kLongestLead : 0;
  auto const before_it = text.substr(lead_from, change.from - lead_from);
  auto const open = before_it.rfind(u'(');
  bool const bracketed = open != before_it.npos && before_it.find(u')', open) == before_it.npos;
  return change.sentence == one.sentence && change.kind == figure_kind::chg_pct && change.dimension == one.dimension &&
         bracketed && gap.size() <= kLongestName && close != gap.npos && gap.find_first_of(u",.;:"sv) > close;
}

// "rooms and beds, of which 61% and 54% were occupied": how full they were, and no share of guests.
bool figure_reader::is_occupied() {
  constexpr std::size_t kReach = 48;
  auto behind = text.substr(one.words_to, kReach);
  if (i + 1 < drafts.size() && drafts[i + 1].dimension == one.dimension &&
      gap_between(text, one, drafts[i + 1]) == u" and "sv)
    behind = text.substr(drafts[i + 1].words_to, kReach);
  if (!behind.starts_with(u" were occupied"sv) && !behind.starts_with(u" was occupied"sv)) return false;
  one.indicator = "occupancy";
  one.rule = "percent:occupied";
  return true;
}

// "capacity rose 7.2 per cent and traffic 9.8 per cent", "coal accounted for 49.7 percent, nuclear for 32.6 percent":
// the verb is said once.
bool figure_reader::goes_on_without_its_verb() {
  // "Overnight visitors (1.6 million) grew 12.2%, same-day visitors (1.36 million) 3.7%"
  if (lead == u") "sv && before != nullptr && before->kind == figure_kind::level && i > 1 &&
      drafts[i - 2].kind == figure_kind::chg_pct && drafts[i - 2].cmp && drafts[i - 2].sentence == one.sentence &&
      lead_of(text, *before).ends_with(u" ("sv)) {
    change(figure_kind::chg_pct, drafts[i - 2].cmp->direction, "growth:shared");
    return true;
  }
  constexpr std::size_t kLongest = 48;
  constexpr std::size_t kLongestBefore = 120;  // " by" or " for" is what is left of the verb
  auto const takes_up = lead.ends_with(u" for "sv) || lead.ends_with(u" by "sv);
  if (before == nullptr || before->dimension != one.dimension || lead.size() > (takes_up ? kLongestBefore : kLongest) ||
      (before->kind != figure_kind::chg_pct && before->kind != figure_kind::share) ||
      lead.find_first_of(u";:(.0123456789"sv) != std::u16string_view::npos ||
      !(lead.starts_with(u", "sv) || lead.starts_with(u" and "sv) || lead.starts_with(u" while "sv)))
    return false;
  auto const own = look_at(doc, from, to);
  if (own.growth != nullptr || own.share != nullptr || own.reach != nullptr || own.target != nullptr ||
      own.ratio != nullptr || own.base != nullptr)
    return false;
  // What is measured in percent itself: the load factor, a rate.
  static constexpr any_of_words kMeasures{u"factor", u"rate", u"ratio", u"occupancy", u"punctual", u"utili"};
  if (kMeasures.stand_in(lead)) return false;
  auto const of_a_share = before->kind == figure_kind::share;
  if (takes_up) {
    if (lead.ends_with(u" for "sv) != of_a_share) return false;
  } else {
    static constexpr any_of_words kWords{u" was ",  u" were ", u" is ",   u" are ", u" at ",  u" to ", u" of ",
                                         u" from ", u" with ", u" than ", u" had ", u" has ", u" in ", u" on "};
    if (kWords.close(lead) > 0) return false;
    if (lead.size() < 6) return false;
  }
  auto const of_each = before->rule == "growth:each_named";
  be_as_before(of_a_share ? "share:shared" : of_each ? "growth:each_named" : "growth:shared");
  return true;
}

}  // namespace fengsui::sense::reader
