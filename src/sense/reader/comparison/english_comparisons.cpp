// Percents that only English prints so: signs, brackets, "off 9%", "or 21.1 percent", "of their rooms".
#include "sense/reader/comparison/figure_reader.h"
#include "sense/reader/links/english/links.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {

using model::direction;
using model::figure_kind;

direction figure_reader::printed_sign(draft const& figure) const {
  if (figure.from == 0 || figure.dimension != dimension::percent) return direction::none;
  if (text[figure.from - 1] == u'+' || text.substr(0, figure.from).ends_with(u"plus "sv)) return direction::up;
  if (figure.negative) return direction::down;
  return direction::none;
}

bool figure_reader::reaches_a_share() const {
  return in_clause.share != nullptr && in_clause.growth != nullptr && in_clause.share->from < in_clause.growth->from &&
         without_fillers(lead).ends_with(u" to"sv);
}

// " of the number of passengers in September 2019", " of last year's volume": what it was before.
bool figure_reader::is_of_what_was(std::u16string_view whole) const {
  static constexpr any_of_words kBases{u" level",  u"2019",  u"last year",   u"year earlier",         u"year before",
                                       u"andemic", u"COVID", u"same period", u"corresponding period", u"previous"};
  if (kBases.stand_in(whole)) return true;
  return has_base_time(doc, one.words_to, one.words_to + whole.size());
}

std::u16string_view figure_reader::whole_behind() const {
  constexpr std::size_t kLongestWhole = 60;
  auto const behind = text.substr(one.words_to, kLongestWhole);
  if (!behind.starts_with(u" of "sv)) return {};
  return behind.substr(0, behind.find_first_of(u",.;:()\n"sv, 1));
}

bool figure_reader::is_part_of_a_whole() const {
  auto const whole = whole_behind();
  if (whole.empty()) return false;
  // "equivalent to 8.6% of the total"
  if (in_clause.ratio != nullptr && !whole.starts_with(u" of the total"sv) && !whole.starts_with(u" of all"sv))
    return false;
  // "slower than the 5.3 percent of Q1": of a time, and no part of it.
  constexpr std::size_t kOf = 4;
  auto const time = doc.first_time(one.words_to);
  if (time < doc.times.size() && doc.times[time].begin <= one.words_to + kOf && lead.ends_with(u" the "sv))
    return false;
  return !is_of_what_was(whole);
}

// "12.7 percent or 42,668 TEUs more than a year before": both are what it grew by.
bool figure_reader::is_rate_or_amount_more() {
  if (i + 1 >= drafts.size() || drafts[i + 1].sentence != one.sentence || drafts[i + 1].dimension == dimension::percent)
    return false;
  auto const gap = gap_between(text, one, drafts[i + 1]);
  if (gap != u" or "sv && gap != u", or "sv && gap != u" ("sv && gap != u" (or "sv && gap != u" and "sv) return false;
  auto behind = text.substr(drafts[i + 1].words_to, 24);
  if (behind.starts_with(u") "sv) || behind.starts_with(u", "sv)) behind.remove_prefix(1);
  auto way = direction::none;
  if (!is_more_than(behind, way)) return false;
  change(figure_kind::chg_pct, way, "growth:or_amount");
  return true;
}

bool figure_reader::is_said_again_behind() const {
  if (i + 1 >= drafts.size() || drafts[i + 1].sentence != one.sentence || in_clause.growth != nullptr) return false;
  auto const& next = drafts[i + 1];
  if (next.dimension == dimension::percent || next.dimension == dimension::days) return false;
  auto const gap = text.substr(one.words_to, next.words_from - std::min(one.words_to, next.words_from));
  if (gap == u" or "sv || gap == u", or "sv || gap == u" (or "sv || gap == u" - or "sv) return true;
  // "18.6% of the total, or 90,433 TEU"
  constexpr std::size_t kLongestWhole = 24;
  if (gap.starts_with(u" of "sv) && gap.ends_with(u", or "sv) && gap.size() <= kLongestWhole) return true;
  return gap == u" ("sv && next.words_to < text.size() && text[next.words_to] == u')';
}

// "Containers fell 1.7% to 6,404,791 TEU, or 2.8% to 76,508,857 tonnes": the same change by another measure.
// "rose eight percent to 37 trillion yuan, or 9.1 percent without automobiles": of what no level is printed.
bool figure_reader::is_growth_by_another_measure() {
  constexpr std::size_t kLongest = 32;  // a time may stand behind the level
  if (i < 2 || lead.size() > kLongest || !lead.ends_with(u", or "sv)) return false;
  auto const behind = text.substr(one.words_to, 24);
  auto narrowed = false;
  for (std::u16string_view const word :
       {u" without "sv, u" excluding "sv, u" including "sv, u" if "sv, u" in real terms"sv, u" in constant "sv,
        u" at constant "sv, u" when adjusted"sv, u" adjusted for "sv})
    narrowed = narrowed || behind.starts_with(word);
  if (!narrowed && (lead != u", or "sv || !behind.starts_with(u" to "sv))) return false;
  auto const& first = drafts[i - 2];
  if (first.kind != figure_kind::chg_pct || !first.cmp || first.sentence != one.sentence ||
      drafts[i - 1].kind != figure_kind::level)
    return false;
  change(figure_kind::chg_pct, first.cmp->direction, narrowed ? "growth:or_narrowed" : "growth:or_to");
  one.cmp->direction = first.cmp->direction;
  return true;
}

// "22.48 GWh: 37 percent from natural gas, 18.9 percent from hydro and 15 percent from local coal": what a whole is of.
bool figure_reader::is_share_by_source() const {
  constexpr std::u16string_view kFrom{u" from "};
  auto const behind = text.substr(one.words_to, kFrom.size() + 8);
  if (!behind.starts_with(kFrom) || behind.size() <= kFrom.size() || !is_letter(behind[kFrom.size()])) return false;
  static constexpr any_of_words kTimes{u"a year", u"the sam", u"the pre", u"the yea", u"last ye", u"a month"};
  if (kTimes.open(behind.substr(kFrom.size())) > 0) return false;
  auto const opens = lead.ends_with(u": "sv) && before != nullptr && before->kind == figure_kind::level;
  auto const goes_on = before != nullptr && before->rule == "share:from" && lead.size() < 48 &&
                       (lead.ends_with(u", "sv) || lead.ends_with(u" and "sv));
  return opens || goes_on;
}

// "972 flights (+5.02%)": a sign, or a bracket or a word that says as much.
bool figure_reader::is_signed_growth() {
  if (is_growth_by_another_measure()) return true;
  // "5.7 million, -0.7%", "68,041 passengers (minus 9.7 percent)"
  auto const stands_alone = lead.ends_with(u"("sv) || lead.ends_with(u", "sv) || lead.ends_with(u": "sv) ||
                            lead.ends_with(u"minus "sv) || lead.ends_with(u"/ "sv) || lead.ends_with(u", or "sv);
  if (auto const sign = printed_sign(one); sign == direction::up || (sign == direction::down && stands_alone)) {
    change(figure_kind::chg_pct, sign, "growth:signed");
    one.cmp->direction = sign;
    return true;
  }
  // "7.8 million, a minus of 1.2%"
  if (lead.ends_with(u" minus of "sv) || lead.ends_with(u" plus of "sv)) {
    change(figure_kind::chg_pct, lead.ends_with(u" plus of "sv) ? direction::up : direction::down, "growth:of");
    return true;
  }
  // "reached 4.3 million tons, off 9%", "imports and exports being off 8 percent and 9 percent"
  static constexpr any_of_words kOff{u", off ", u" being off ", u" was off ", u" were off ", u" are off ", u" is off "};
  if (kOff.close(lead) > 0) {
    change(figure_kind::chg_pct, direction::down, "growth:off");
    return true;
  }
  if (is_bracket_among_changes()) {
    change(figure_kind::chg_pct, direction::up, "growth:bracket");
    return true;
  }
  if (is_bracket_behind_a_change()) {
    be_as_before("growth:bracket");
    return true;
  }
  if (is_bracket_in_a_list_of_changes()) {
    change(figure_kind::chg_pct, drafts[i - 2].cmp->direction, "growth:bracket");
    return true;
  }
  return false;
}

// "15 percent fewer rural fires"; no "15 percent fewer than".
static bool names_what_changed(std::u16string_view behind) {
  for (std::u16string_view const word : {u" more "sv, u" less "sv, u" fewer "sv}) {
    if (behind.starts_with(word)) return !behind.substr(word.size()).starts_with(u"th"sv);
  }
  return false;
}

// "down to a 9.4% increase": in English the noun right behind wins over a word further off.
bool figure_reader::is_growth_behind() {
  auto way = direction::none;
  auto const far = in_clause.growth == nullptr || to - in_clause.growth->to > 4;
  if (far && is_over_a_number()) {
    change(figure_kind::chg_pct, direction::up, "growth:over");
    return true;
  }
  // "49.5 million tonnes, 6.2 per cent over last April"
  static constexpr any_of_words kOver{u" over last ", u" over the same ", u" over the previous ",
                                      u" over the corresponding ", u" over the year before"};
  if (far && in_clause.share == nullptr && kOver.open(text.substr(one.words_to, 24)) > 0) {
    change(figure_kind::chg_pct, direction::up, "growth:over");
    return true;
  }
  if (far && behind_says_growth(doc, one, way)) {
    change(figure_kind::chg_pct, way,
           names_what_changed(text.substr(one.words_to, 8)) ? "growth:noun" : "growth:behind");
    return true;
  }
  // "respectively 9.8 percent and 48.9 percent above the year before": said once for the list.
  constexpr std::size_t kLongestJoint = 6;
  if (far && i + 1 < drafts.size() && drafts[i + 1].list == one.list && drafts[i + 1].dimension == one.dimension &&
      drafts[i + 1].words_from - one.words_to <= kLongestJoint && behind_says_growth(doc, drafts[i + 1], way)) {
    change(figure_kind::chg_pct, way, "growth:list");
    return true;
  }
  return false;
}

// "181 percent over 12,841": the number behind is what it is over.
bool figure_reader::is_over_a_number() const {
  if (!text.substr(one.words_to).starts_with(u" over "sv) || i + 1 >= drafts.size() ||
      drafts[i + 1].sentence != one.sentence || in_clause.share != nullptr)
    return false;
  auto const& next = drafts[i + 1];
  constexpr auto kOthers = set_of(dimension::percent) | set_of(dimension::days) | set_of(dimension::weeks) |
                           set_of(dimension::months) | set_of(dimension::years) | set_of(dimension::hours);
  return (kOthers & set_of(next.dimension)) == 0 && next.from > one.words_to &&
         without_fillers(text.substr(one.words_to, next.from - one.words_to)) == u" over"sv;
}

// "fell from 2,140 to 1,926, or 10 percent": how far it went; which way, the numbers say.
bool figure_reader::is_growth_from_one_to_the_other() {
  if (i < 2 || before == nullptr || in_clause.share != nullptr || drafts[i - 2].sentence != one.sentence ||
      (lead != u", or "sv && lead != u" or "sv && lead != u" ("sv && lead != u" (or "sv && lead != u", "sv &&
       lead != u", only "sv && lead != u", just "sv))
    return false;
  auto const& first = drafts[i - 2];
  if (first.kind != figure_kind::level || before->kind != figure_kind::level || before->dimension == dimension::percent)
    return false;
  auto const between = gap_between(text, first, *before);
  auto const from_to = between == u" to "sv && text.substr(0, first.words_from).ends_with(u" from "sv);
  auto const to_from = (between == u" from "sv || between == u" as against "sv || between == u" against "sv ||
                        between == u" compared with "sv || between == u" compared to "sv) &&
                       text.substr(0, first.words_from).ends_with(u" to "sv);
  auto const least = first.words_from > kCharactersBack ? first.words_from - kCharactersBack : 0;
  auto const said = look_at(doc, std::max(doc.sentences[one.sentence].from, least), first.words_from);
  if ((!from_to && !to_from) || said.growth == nullptr || behind_says_share(doc, one)) return false;
  auto const& was = from_to ? first : *before;
  auto const& is = from_to ? *before : first;
  change(figure_kind::chg_pct, worth(is) < worth(was) ? direction::down : direction::up, "growth:from_to");
  return true;
}

// "up by 180,000, or 21.1 percent"
bool figure_reader::is_growth_said_again() {
  if (before != nullptr && before->kind == figure_kind::chg_abs &&
      (lead == u", or "sv || lead == u", i.e. "sv || lead == u" (i.e. "sv || lead == u", that is "sv ||
       lead == u" or "sv || lead == u" ("sv || lead == u", "sv)) {
    one.kind = figure_kind::chg_pct;
    one.cmp = before->cmp;
    one.rule = "growth:or";
    return true;
  }
  return false;
}

// "18.6% of the total, or 90,433 TEU", "55.8% of Germany's net generation"
bool figure_reader::is_english_share() {
  // "944,333 nights, of which 52.8% in hotels": its own level is not printed either.
  auto const of_which = in_clause.growth == nullptr && before != nullptr && before->dimension != dimension::percent &&
                        (lead.ends_with(u", of which "sv) || lead.ends_with(u", of whom "sv));
  if (of_which) {
    one.kind = figure_kind::share;
    one.whole = i - 1;
    one.rule = "share:of_which";
    return true;
  }
  if (is_share_by_source()) {
    one.kind = figure_kind::share;
    one.rule = "share:from";
    return true;
  }
  // "surpassed it by 15.3 percent (over VND92,100 billion)": so much more, and no share.
  if (!lead.ends_with(u" by "sv) && is_said_again_behind()) {
    one.kind = figure_kind::share;
    one.of = i + 1;
    one.rule = "share:or";
    drafts[i + 1].role = "part";
    return true;
  }
  if (reaches_a_share() || is_part_of_a_whole()) {
    one.kind = figure_kind::share;
    one.rule = "share:of";
    return true;
  }
  // "15.2% more than a year ago and 99% of the level in 2019"
  // and "made up only 33 per cent of the number of passengers in September 2019"
  auto const whole = whole_behind();
  if (!whole.empty() && in_clause.ratio == nullptr && (in_clause.share == nullptr || is_of_what_was(whole))) {
    change(figure_kind::ratio_to_base, direction::flat, "ratio:of");
    return true;
  }
  return false;
}

// "punctuality fell to 64 percent": what it came to and no change.
bool figure_reader::is_level_reached() {
  // "slid 5.5 points to 43.9 per cent"
  if (before != nullptr && before->kind == figure_kind::chg_pp && without_fillers(lead) == u" to"sv) {
    one.rule = "percent:reached";
    return true;
  }
  if (in_clause.growth == nullptr || in_clause.share != nullptr || in_clause.growth->to > to) return false;
  if (without_fillers(text.substr(in_clause.growth->to, to - in_clause.growth->to)) != u" to"sv) return false;
  one.rule = "percent:reached";
  return true;
}

// "popped 16.5 percent in May to 366,000 TEUs": a verb that no table knows, and the level that it led to.
bool figure_reader::is_growth_by_its_level() {
  constexpr std::size_t kReach = 80;
  auto said = without_fillers(lead);
  if (in_clause.growth != nullptr || in_clause.share != nullptr || !said.ends_with(u"ed"sv) || i + 1 >= drafts.size() ||
      drafts[i + 1].sentence != one.sentence || drafts[i + 1].dimension == dimension::percent)
    return false;
  static constexpr any_of_words kOthers{u"totaled",    u"reached",     u"averaged",   u"exceeded",
                                        u"remained",   u"recorded",    u"registered", u"posted",
                                        u"reported",   u"comprised",   u"captured",   u"owned",
                                        u"controlled", u"represented", u"contained",  u"constituted"};
  if (kOthers.close(said) > 0) return false;
  auto const gap = gap_between(text, one, drafts[i + 1]);
  if (gap.size() > kReach || !without_fillers(gap).ends_with(u" to"sv) || gap.find_first_of(u";:.("sv) != gap.npos)
    return false;
  change(figure_kind::chg_pct, direction::up, "growth:to");
  return true;
}

// "besting the record by 8.9 percent", "missed its target by 4 percent"
bool figure_reader::is_beyond_by() {
  if (!without_fillers(lead).ends_with(u" by"sv)) return false;
  // "beating October 2023's 2.98 million by 4 per cent": the number between is what was beaten.
  auto const begin = start_of_clause(text, to, doc.sentences[one.sentence].from);
  auto const clause = text.substr(begin, to - begin);
  auto const says = [&](std::u16string_view word) { return clause.find(word) != std::u16string_view::npos; };
  for (std::u16string_view const word : {u"besting"sv, u"beating"sv, u"beat "sv, u"topping"sv, u"topped"sv, u"exceed"sv,
                                         u"surpass"sv, u"eclips"sv, u"outstrip"sv}) {
    if (!says(word)) continue;
    change(figure_kind::chg_pct, direction::up, "growth:beyond");
    return true;
  }
  for (std::u16string_view const word : {u"short of"sv, u"missing"sv, u"missed"sv, u"trailing"sv, u"trailed"sv}) {
    if (!says(word)) continue;
    change(figure_kind::chg_pct, direction::down, "growth:beyond");
    return true;
  }
  return false;
}

// "Only the cargo throughput declined, by 2.1 percent", "up 6.3 percent, 1.3 points faster than in May, and by 0.7
// percent on the month": how much, behind the verb and a comma.
bool figure_reader::is_by_so_much() {
  auto const said = without_fillers(lead);
  // "showed the fastest growth, 9.4 per cent, to 12.6 million"
  // "The largest growth is by air, at five percent"
  auto const told = seen.growth == nullptr ? std::u16string_view{} : text.substr(seen.growth->to, to - seen.growth->to);
  if (seen.growth != nullptr && in_clause.growth == nullptr &&
      (told == u", "sv || (told.ends_with(u", at "sv) && told.find_first_of(u",;:.("sv) == told.size() - 5))) {
    for (std::u16string_view const noun : {u"growth"sv, u"increase"sv, u"rise"sv, u"gain"sv, u"jump"sv, u"drop"sv,
                                           u"decline"sv, u"fall"sv, u"decrease"sv, u"contraction"sv, u"expansion"sv}) {
      if (text.substr(seen.growth->from, seen.growth->to - seen.growth->from) != noun) continue;
      change(figure_kind::chg_pct, seen.way, "growth:noun_before");
      return true;
    }
  }
  if (seen.growth != nullptr && said.ends_with(u", by"sv)) {
    change(figure_kind::chg_pct, seen.way, "growth:by");
    return true;
  }
  if (auto const way = way_of_what_goes_on_by(); way != direction::none) {
    change(figure_kind::chg_pct, way, "growth:by");
    return true;
  }
  if (!said.ends_with(u"and by"sv)) return false;
  for (auto j = i; j-- > first_near(i) && drafts[j].sentence == one.sentence;) {
    if (drafts[j].kind != figure_kind::chg_pct || !drafts[j].cmp) continue;
    change(figure_kind::chg_pct, drafts[j].cmp->direction, "growth:by");
    return true;
  }
  return false;
}

bool figure_reader::english_percent() {
  if (is_of_a_measure() || is_first_of_a_row()) return true;
  if (is_occupied() || is_what_a_share_was()) return true;
  if (is_rate_or_amount_more() || goes_on_in_another_way() || is_growth_of_the_next_ranked() || is_signed_growth() ||
      is_growth_behind() || is_level_reached() || is_level_of_a_move() || is_by_so_much())
    return true;
  if (is_of_a_plan()) return true;
  return is_growth_said_again() || is_growth_from_one_to_the_other() || is_english_base() || is_beyond_by() ||
         is_english_share() || is_next_of_the_shares() || is_share_of_one_named() || is_bracket_behind_a_count() ||
         is_of_those_who() || is_growth_by_its_level() || is_first_of_those_named() || is_expected_of_another_time() ||
         goes_on_without_its_verb() || (in_clause.growth == nullptr && is_of_the_next_time()) || is_of_the_other_part();
}

}  // namespace fengsui::sense::reader
