// Amounts: what something came to, or by how much it grew.
#include <algorithm>

#include "sense/reader/comparison/figure_reader.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

using model::direction;
using model::figure_kind;

// "4,100 guests, or 3.9 per cent": what stands between so much and the rate of the same change.
bool joins_its_rate(std::u16string_view joint) {
  return joint == u" or "sv || joint == u", or "sv || joint == u" ("sv || joint == u" (or "sv;
}

}  // namespace

// Whether both may count the same; "up by 180,000" leaves its noun to the level before it.
bool counted_alike(draft const& level, draft const& change) {
  return level.dimension == change.dimension || (counts_people(level.dimension) && counts_people(change.dimension)) ||
         // "reached 190,785, an increase of 110,716 people"
         (level.dimension == dimension::none && counts_people(change.dimension)) ||
         (change.dimension == dimension::none && level.dimension != dimension::percent &&
          level.dimension != dimension::days && level.dimension != dimension::money);
}

// 发送84.6万人次,增加8.4万人次: a level of the like stands before it in the sentence.
bool figure_reader::is_counted_before() const {
  if (turns_to_what_was_counted()) return true;
  for (auto j = i; j-- > first_near(i) && drafts[j].sentence == one.sentence;) {
    if (counted_alike(drafts[j], one) && drafts[j].kind == figure_kind::level) return true;
  }
  // 同比增长12.6%、净增8.4万人次,达到84.6万人次: a change goes on, and its level stands behind.
  if (before != nullptr && before->is_change() && text.substr(before->words_to).starts_with(u"、"sv)) return true;
  return false;
}

// "The average price was 0.2 yuan lower than in the first half": so much less, whatever it came to.
bool figure_reader::is_so_much_off(direction& way) const {
  auto const said = without_fillers(lead);
  auto const behind = text.substr(one.words_to, 14);
  if (!doc.english || (!behind.starts_with(u" lower"sv) && !behind.starts_with(u" higher"sv))) return false;
  for (std::u16string_view const is : {u" was"sv, u" were"sv, u" is"sv, u" are"sv, u" be"sv, u" been"sv, u","sv}) {
    if (said.ends_with(is)) return is_more_than(behind, way);
  }
  return false;
}

// "raised its revenue by 48 million, or 4.2%", "increased its fleet by 1,200 cars to 9,400": so much, of what the verb
// names.
bool figure_reader::raises_its_count_by(std::u16string_view gap) const {
  constexpr std::size_t kLongestNoun = 40;
  if (gap.size() > kLongestNoun || !gap.ends_with(u" by "sv) || gap.starts_with(u" by "sv) ||
      gap.find_first_of(u",;:(0123456789"sv) != gap.npos || i + 1 >= drafts.size() ||
      drafts[i + 1].sentence != one.sentence)
    return false;
  auto const& next = drafts[i + 1];
  auto const joint = gap_between(text, one, next);
  auto const again = next.dimension == dimension::percent && joins_its_rate(joint);
  return again || (counted_alike(next, one) && without_fillers(joint) == u" to"sv);
}

// "an increase of 1.1 billion over 7.3 billion", "155 percent more than 181 million": the level of before, and no words
// that say how exact it is.
bool figure_reader::is_what_a_change_is_over() {
  if (!doc.english || before == nullptr || before->words_to > one.from) return false;
  if (before->kind != figure_kind::chg_pct && (before->kind != figure_kind::chg_abs || !counted_alike(one, *before)))
    return false;
  constexpr auto kTimes = set_of(dimension::percent) | set_of(dimension::points) | set_of(dimension::days) |
                          set_of(dimension::weeks) | set_of(dimension::months) | set_of(dimension::years) |
                          set_of(dimension::hours) | set_of(dimension::times);
  if ((kTimes & set_of(one.dimension)) != 0 ||
      !leads_from_a_change(text.substr(before->words_to, one.from - before->words_to)))
    return false;
  one.role = "base";
  one.rule = "level:than";
  if (one.qualifier == model::figure_qualifier::approx) return true;
  one.qualifier = model::figure_qualifier::exact;
  one.words_from = one.from;
  return true;
}

// "That is an increase of 41,000 guests on last year": so much, whatever the sentence before came to.
bool figure_reader::is_change_on_a_time(std::u16string_view gap) const {
  if (!doc.english || gap != u" of "sv) return false;
  auto const behind = text.substr(one.words_to, 24);
  static constexpr any_of_words kBases{
      u" on last ",         u" on the year",    u" on a year",          u" on the same ",
      u" on the previous ", u" over last ",     u" over the same ",     u" over the previous ",
      u" from last ",       u" from the same ", u" from the previous ", u" from a year",
      u" compared with ",   u" compared to ",   u" year-on-year",       u" year on year"};
  return kBases.open(behind) > 0;
}

// "cement 63.3 MT over 59.4 MT, up 6.5%": the level of before, and no word that says how exact it is.
bool figure_reader::is_over_what_it_was() {
  if (!doc.english || before == nullptr || before->kind != figure_kind::level || before->role == "base" ||
      before->words_to > one.from || one.dimension == dimension::percent || one.dimension == dimension::days ||
      !(before->dimension == one.dimension) ||
      text.substr(before->words_to, one.from - before->words_to) != u" over "sv)
    return false;
  one.role = "base";
  one.rule = "level:over";
  one.qualifier = model::figure_qualifier::exact;
  one.words_from = one.from;
  return true;
}

// "on last year, when just 61,000 guests came": what it was then.
bool figure_reader::is_what_it_was_when() {
  constexpr std::u16string_view kWhen{u", when"};
  if (!doc.english || before == nullptr || !before->is_change() || !without_fillers(lead).ends_with(kWhen))
    return false;
  auto const time = lead.substr(0, lead.rfind(kWhen));
  if (time.find(u"last "sv) == time.npos && time.find(u" before"sv) == time.npos &&
      time.find(u"earlier"sv) == time.npos && time.find(u"previous"sv) == time.npos)
    return false;
  one.role = "base";
  one.rule = "level:when";
  return true;
}

// 因单产提高增产23万吨, 煤炭装车增加2470车,增长4.1%: what such a verb counts is what was added; so is an amount with
// its own rate behind it.
bool figure_reader::is_said_with_its_rate(std::u16string_view verb) const {
  constexpr std::size_t kLongestGap = 4;
  // "the deficit grew $23.2 billion", "an increase of 1.7 million or 5 per cent"; no "or 40% of GDP"
  if (doc.english) {
    static constexpr any_of_words kMoved{u"rose ",     u"grew ",    u"fell ",    u"increased ", u"decreased ",
                                         u"declined ", u"dropped ", u"climbed ", u"shrank ",    u"widened "};
    if (one.dimension == dimension::money && kMoved.close(lead) > 0) return true;
    return i + 1 < drafts.size() && drafts[i + 1].sentence == one.sentence &&
           drafts[i + 1].dimension == dimension::percent && joins_its_rate(gap_between(text, one, drafts[i + 1])) &&
           !text.substr(drafts[i + 1].words_to).starts_with(u" of "sv);
  }
  for (std::u16string_view const added :
       {u"增产"sv, u"减产"sv, u"增收"sv, u"减收"sv, u"短收"sv, u"增支"sv, u"减支"sv}) {
    if (verb == added) return true;
  }
  if (i + 1 >= drafts.size() || drafts[i + 1].sentence != one.sentence || drafts[i + 1].dimension != dimension::percent)
    return false;
  auto const gap = gap_between(text, one, drafts[i + 1]);
  if (gap.size() > kLongestGap || gap.size() < 2 || !is_one_of(gap.front(), u",、")) return false;
  auto const next = look_at(doc, one.words_to, drafts[i + 1].words_from);
  return next.growth != nullptr && next.way == in_clause.way && next.share == nullptr;
}

// 减少5起4人: what counts on without a word; 增加31.2万吨(6.24亿斤): the same in another unit.
bool figure_reader::goes_on_from_a_change() const {
  if (doc.english || before == nullptr || before->kind != figure_kind::chg_abs) return false;
  if (lead.empty()) return one.dimension != before->dimension && one.dimension != dimension::percent;
  auto const bracketed = lead == u"("sv && stands_at(text, one.words_to, u")"sv);
  return bracketed && one.dimension == before->dimension && one.classifier != before->classifier;
}

// 增加133起, "fell by 3,400"
bool figure_reader::is_amount_of_a_change() {
  if (auto const way = way_from_another(); way != direction::none) {
    change(figure_kind::chg_abs, way, "change:than");
    return true;
  }
  if (goes_on_from_a_change()) {
    be_as_before("change:again");
    return true;
  }
  if (in_clause.growth != nullptr && in_clause.way != direction::flat && is_the_rise_itself()) {
    change(figure_kind::chg_abs, in_clause.way, "change:told");
    return true;
  }
  auto const marked = seen.base != nullptr || seen.than != nullptr || has_base_time(doc, near_from, to);
  auto const reached =
      in_clause.reach != nullptr && in_clause.growth != nullptr && in_clause.reach->from >= in_clause.growth->to;
  if (in_clause.growth != nullptr && !reached && in_clause.way != direction::flat) {
    auto const gap = text.substr(in_clause.growth->to, to - in_clause.growth->to);
    // 同2018年相比,起数减少133起、降幅5.4%,面积减少2804公顷: what a sentence has begun to compare it goes on comparing.
    auto const goes_on = !doc.english && cmp_before &&
                         std::any_of(drafts.begin() + static_cast<std::ptrdiff_t>(first_near(i)),
                                     drafts.begin() + static_cast<std::ptrdiff_t>(i), [&](draft const& d) {
                                       return d.sentence == one.sentence && d.kind == figure_kind::chg_abs;
                                     });
    auto const surface = text.substr(in_clause.growth->from, in_clause.growth->to - in_clause.growth->from);
    // "Freight kept expanding: 1,296 trains ran": what a colon leads to is told of anew.
    if (doc.english && (gap.find(u':') != gap.npos || gap == u" on "sv)) return false;
    // "raised 2.5 million yuan", "cut 300 jobs": what was raised, unless it says by how much.
    if (doc.english && raises_its_count_by(gap)) {
      change(figure_kind::chg_abs, in_clause.way, "change:by");
      return true;
    }
    if (doc.english && gap != u" by "sv && (surface.starts_with(u"rais"sv) || surface.starts_with(u"cut"sv)))
      return false;
    // "after the country lost some 310,000 hectares": what a fire took.
    if (surface == u"lost"sv && one.dimension == dimension::area) return false;
    // "distribution losses of 542.7 GWh": what was lost on the way.
    if (surface.starts_with(u"loss"sv) && one.dimension == dimension::energy) return false;
    // "reached $266 billion, up sharply compared with $149.2 billion"
    if (doc.english && leads_to_a_base(gap)) {
      one.role = "base";
      one.rule = "level:base";
      return true;
    }
    // "fell by 3,400", "Vehicle checks rose faster, by 14,200 or 5.8 per cent"
    if (doc.english && (gap == u" by "sv || gap.ends_with(u", by "sv))) {
      change(figure_kind::chg_abs, in_clause.way, "change:by");
      return true;
    }
    // "141.74 million tons, an increase of 2.93 million tons"
    auto const adjacent =
        gap.empty() || gap == u"了"sv || gap == u" "sv || gap == u" by "sv || (gap == u" of "sv && doc.english);
    auto const has_noun = gap.size() >= 2 && !adjacent;
    auto const rate_word =
        surface == u"增速"sv || surface == u"增幅"sv || surface == u"加快"sv || surface == u"added to"sv;
    if (is_change_on_a_time(gap)) {
      change(figure_kind::chg_abs, in_clause.way, "change:on");
      return true;
    }
    if (!rate_word &&
        ((marked && !(has_noun && in_clause.base == nullptr && in_clause.than == nullptr && seen.than == nullptr)) ||
         (adjacent && (is_counted_before() || goes_on || is_said_with_its_rate(surface))))) {
      change(figure_kind::chg_abs, in_clause.way, turns_to_what_was_counted() ? "change:told" : "change");
      return true;
    }
  }
  return false;
}

// "9.36 million people, 1.36 million or 17 percent more than a year ago": both are what it grew by.
bool figure_reader::is_amount_or_rate_more(direction& way) const {
  // "nearly 1 million more than on Wednesday and 298,000, or 5.3 percent, more than last year"
  // "8.3 billion (9%) more on the month and 9.4 billion (10%) more on the year": behind its rate too.
  auto const joined = lead.ends_with(u" and "sv) || lead.ends_with(u" but "sv);
  auto const behind_a_rate = joined && before != nullptr && before->kind == figure_kind::chg_pct && i > 1 &&
                             drafts[i - 2].sentence == one.sentence && drafts[i - 2].kind == figure_kind::chg_abs;
  auto const* const last = behind_a_rate ? &drafts[i - 2] : before;
  auto const goes_on = last != nullptr && last->kind == figure_kind::chg_abs && joined;
  if (!doc.english || last == nullptr || (last->kind != figure_kind::level && !goes_on) || !counted_alike(*last, one) ||
      i + 1 >= drafts.size() || drafts[i + 1].sentence != one.sentence || drafts[i + 1].dimension != dimension::percent)
    return false;
  auto const gap = gap_between(text, one, drafts[i + 1]);
  if (gap != u" or "sv && gap != u", or "sv && gap != u" ("sv && gap != u" (or "sv) return false;
  auto behind = text.substr(drafts[i + 1].words_to, 32);
  if (behind.starts_with(u") "sv) || behind.starts_with(u", "sv)) behind.remove_prefix(1);
  return is_more_than(behind, way);
}

// "1.84 million passengers, 152,000 more than a year ago", "3 percent more than a year ago and 120,000 better than in
// May": so much more than the level before it, or as the change before it goes on.
bool figure_reader::is_more_than_its_level(direction& way) const {
  if (before == nullptr || in_clause.growth != nullptr || !is_more_than(text.substr(one.words_to, 14), way))
    return false;
  // "drew 188,170 buyers from 212 countries, 22,734 more than the fair before": who came, not from how many places.
  constexpr std::size_t kLongestNoun = 24;  // " and regions, "
  auto const from_places = i > 1 && before->dimension == dimension::count && lead.size() <= kLongestNoun &&
                           lead.ends_with(u", "sv) && drafts[i - 2].sentence == one.sentence &&
                           drafts[i - 2].kind == figure_kind::level &&
                           gap_between(text, drafts[i - 2], *before) == u" from "sv;
  if (from_places) return counted_alike(drafts[i - 2], one);
  if (before->kind == figure_kind::level) return counted_alike(*before, one);
  if (!before->is_change() || !lead.ends_with(u" and "sv)) return false;
  for (auto j = i; j-- > first_near(i) && drafts[j].sentence == one.sentence;) {
    if (drafts[j].dimension != dimension::percent) return counted_alike(drafts[j], one);
  }
  return false;
}

// "beating 176,000 of July 2008 by 1,500": what lies between it and the record.
bool figure_reader::is_beaten_by(direction& way) {
  constexpr std::size_t kLongest = 60;
  if (before == nullptr || before->kind != figure_kind::level || !counted_alike(*before, one) ||
      lead.size() > kLongest || !without_fillers(lead).ends_with(u" by"sv) ||
      lead.find_first_of(u",;:("sv) != lead.npos || worth(one) >= worth(*before))
    return false;
  static constexpr any_of_words kBeats{u"beating",   u"besting",      u"topping",  u"surpassing",
                                       u"surpassed", u"exceeding",    u"exceeded", u"eclipsing",
                                       u"bettering", u"outstripping", u"beat ",    u"topped"};
  auto const end = before->words_from;
  if (!kBeats.stand_in(text.substr(end > 40 ? end - 40 : 0, std::min<std::size_t>(end, 40)))) return false;
  drafts[i - 1].role = "base";
  if (i > 1 && drafts[i - 2].sentence == one.sentence && drafts[i - 2].kind == figure_kind::level &&
      counted_alike(drafts[i - 2], one))
    one.of = i - 2;
  way = direction::up;
  return true;
}

void figure_reader::amount() {
  if (in_clause.contribution != nullptr && in_clause.growth == nullptr) {
    one.rule = "level";
    return;
  }
  if (is_what_a_change_is_over() || is_over_what_it_was() || is_what_it_was_when() || is_bracket_of_the_base()) return;
  // "far less than the 78,852 ha of 2023": what is meant by "the" is a level of another time.
  static constexpr any_of_words kThanThe{u"ess than the ",    u"ore than the ",   u"arger than the ",
                                         u"maller than the ", u"igger than the ", u"ewer than the "};
  if (doc.english && kThanThe.close(text.substr(0, one.from)) > 0) {
    one.role = "base";
    one.rule = "level:than";
    return;
  }
  // "The number was 21 per cent higher year-on-year than 336"
  if (doc.english && before != nullptr && before->kind == figure_kind::chg_pct &&
      without_fillers(lead).ends_with(u" than"sv) && one.dimension != dimension::percent) {
    one.role = "base";
    one.rule = "level:than";
    return;
  }
  if (is_amount_of_a_change() || is_beyond_the_target() || is_amount_of_a_rate() || is_added_at_a_rate()) return;
  auto way = way_of_what_goes_on_by();
  // "all three falling: black tea by 0.97 million kilograms, green tea by 0.06 million": the verb stands before the
  // colon.
  auto const each = doc.english && lead.ends_with(u" by "sv) && seen.growth != nullptr && in_clause.growth != nullptr &&
                    text.substr(seen.growth->to, to - seen.growth->to).find(u": "sv) != text.npos;
  auto const next_of_each = before != nullptr && before->rule == "change:by_each";
  if (each || way != direction::none) {
    change(figure_kind::chg_abs, each ? seen.way : way, each || next_of_each ? "change:by_each" : "change:by");
    if (each || next_of_each) one.role = "part";
    return;
  }
  // "Compared with 1,906 applications it received 2,287, or 20% more": no change is larger than what it is set against.
  bool const outgrows = doc.english && before != nullptr && before->kind == figure_kind::level &&
                        before->dimension != dimension::percent && worth(one) > worth(*before);
  if (in_clause.growth == nullptr && !outgrows && is_amount_or_rate_more(way)) {
    change(figure_kind::chg_abs, way, "change:or");
    return;
  }
  if (is_increment()) {
    change(figure_kind::chg_abs, direction::up, "change:increment");
    return;
  }
  if (in_clause.growth == nullptr && is_so_much_off(way)) {
    change(figure_kind::chg_abs, way, "change:off");
    return;
  }
  if (in_clause.growth == nullptr && is_so_many_more(way)) {
    change(figure_kind::chg_abs, way, "change:than");
    return;
  }
  one.rule = "level";
  if (doc.english && (is_more_than_its_level(way) || is_beaten_by(way)))
    change(figure_kind::chg_abs, way, "change:behind");
}

}  // namespace fengsui::sense::reader
