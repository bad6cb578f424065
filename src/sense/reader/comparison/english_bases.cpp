// English percents that tell what a share, a rate or a level was before.
#include "sense/reader/comparison/figure_reader.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {

using model::figure_kind;

// " slower than the ", ", down from ", " in March, compared with February's ": how fast it grew before.
bool figure_reader::is_pace_before() const {
  static constexpr any_of_words kPaces{u" below the ", u" above the "};
  auto const led = lead.find_first_of(u",(;"sv) != lead.npos || lead.ends_with(u" the "sv);
  return led && (kPaces.close(lead) > 0 || leads_to_a_base(lead));
}

// What the percent was before.
bool figure_reader::is_english_base() {
  // "46.8% of generation, against 43.7% a year earlier"
  // "punctuality averaged 91.4%, down from 93.2% the year before"
  if (before != nullptr && before->dimension == one.dimension && leads_to_a_base(lead) &&
      (before->kind == figure_kind::share || before->kind == figure_kind::level)) {
    one.kind = before->kind;
    one.role = "base";
    one.rule = "share:base";
    return true;
  }
  // "was 25.0 percent, down 1.5 points from the previous month's 26.5 percent"
  // "grew 4.7 percent in Q2, slower than the 5.3 percent of Q1", "rose 2.1% in March, down from 2.4% in February"
  if (before != nullptr && before->kind == figure_kind::chg_pct && before->dimension == one.dimension &&
      is_pace_before()) {
    be_as_before("growth:base");
    one.role = "base";
    return true;
  }
  if (before != nullptr && before->kind == figure_kind::chg_pp && leads_to_a_base(lead)) {
    one.kind = i > 1 && drafts[i - 2].sentence == one.sentence && drafts[i - 2].dimension == one.dimension
                   ? drafts[i - 2].kind
                   : figure_kind::level;
    one.role = "base";
    one.rule = "share:base";
    return true;
  }
  // "71.4 percent of their rooms, 2.8 points more than a year earlier (69.6 percent)"
  if (before != nullptr && before->is_change() && before->cmp && lead.ends_with(u" ("sv) && i > 1 &&
      lead.find_first_of(u",;:"sv) == std::u16string_view::npos && has_base_time(doc, from, to) &&
      drafts[i - 2].dimension == one.dimension && !drafts[i - 2].is_change()) {
    one.kind = drafts[i - 2].kind;
    one.role = "base";
    one.rule = "base:bracket";
    return true;
  }
  return false;
}

// "The jobless rate eased from 6.8% in March to 6.1% in April": what moved was a rate, and neither is a growth, unless
// growth is what moved ("growth slowed from 5.2% to 4.8%").
bool figure_reader::is_level_of_a_move() {
  constexpr std::size_t kLongest = 64;
  auto const joins = [](std::u16string_view gap) {
    return gap.ends_with(u" to "sv) && gap.size() <= kLongest && gap.find_first_of(u",;:()"sv) == gap.npos;
  };
  if (before != nullptr && before->rule == "percent:was" && joins(lead)) {
    one.rule = "percent:reached";
    return true;
  }
  if (in_clause.growth == nullptr || in_clause.share != nullptr || in_clause.growth->to > to ||
      without_fillers(text.substr(in_clause.growth->to, to - in_clause.growth->to)) != u" from"sv)
    return false;
  if (i + 1 >= drafts.size() || drafts[i + 1].sentence != one.sentence || drafts[i + 1].dimension != one.dimension ||
      !joins(gap_between(text, one, drafts[i + 1])))
    return false;
  static constexpr any_of_words kGrowth{u"rowth", u"ncrease", u"ecrease", u"ecline", u"nflation", u"rise ", u"gain "};
  if (kGrowth.stand_in(text.substr(clause_from, in_clause.growth->from - clause_from))) return false;
  one.role = "base";
  one.rule = "percent:was";
  return true;
}

}  // namespace fengsui::sense::reader
