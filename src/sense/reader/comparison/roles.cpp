// What role a level has: a day's average, a peak, a forecast, the base of a comparison.
#include <algorithm>

#include "sense/reader/comparison/comparison_words.h"
#include "sense/reader/comparison/figure_reader.h"
#include "sense/reader/draft.h"
#include "sense/reader/links/base_words.h"
#include "sense/reader/text/any_of_words.h"
#include "sense/reader/text/came_to.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_kind;

constexpr std::u16string_view kPeakWords[] = {u"最高", u"高峰", u"峰值", u"最多", u"新高", u"顶峰"};

class_set classes_in(document const& doc, std::size_t from, std::size_t to) {
  class_set found = 0;
  auto const [first, last] = doc.terms_in(from, to);
  for (auto i = first; i < last; ++i) {
    if (doc.terms[i].to <= to) found |= words().classes[doc.terms[i].group];
  }
  return found;
}

// 4月4日最高,达1.9万人次: the clause before says what the number is.
bool follows_a_peak(std::u16string_view text, std::size_t clause, std::size_t number) {
  auto const lead = text.substr(clause, number - clause);
  if (lead != u"达"sv && lead != u"达到"sv && lead != u"为"sv && lead != u"有"sv) return false;
  auto const before = text.substr(0, clause > 0 ? clause - 1 : 0);
  return std::any_of(std::begin(kPeakWords), std::end(kPeakWords),
                     [&](std::u16string_view word) { return before.ends_with(word); });
}

// 较去年最高负荷621万千瓦增长9.8%: a noun between last year and its number, and the change right behind.
bool names_what_it_was(std::u16string_view text, std::size_t time, std::u16string_view gap, std::size_t behind) {
  constexpr std::size_t kLongestNoun = 6;
  if (time == 0 || !is_one_of(text[time - 1], u"较比") || gap.size() < 2 || gap.size() > kLongestNoun) return false;
  if (gap.find_first_of(u",;。:、(增减升降多少提同净0123456789"sv) != std::u16string_view::npos) return false;
  return behind < text.size() && is_one_of(text[behind], u"增减升降提下上多少高低长短");
}

// 年度目标任务:全年引进项目160个: what a heading with a colon announces.
bool is_announced_as_target(std::u16string_view text, std::size_t clause) {
  if (clause == 0 || text[clause - 1] != u':') return false;
  auto const lead = text.substr(0, clause - 1);
  static constexpr any_of_words kWords{u"目标任务", u"年度目标", u"年度任务", u"全年目标", u"目标", u"任务目标"};
  return kWords.close(lead) > 0;
}

// 应收秋粮312.5万亩,已收284.4万亩,进度91.0%: what is due, told first; 应收账款 is an account.
bool is_due(std::u16string_view clause) {
  static constexpr any_of_words kDue{u"应收", u"应缴", u"应到",   u"应检",  u"应种",
                                     u"应征", u"应交", u"应整改", u"应接种"};
  return kDue.stand_in(clause) && clause.find(u"账款"sv) == clause.npos;
}

// 4月5日达到峰值,接待游客2.13万人次; 最高峰出现在4月5日,为8.6万人次: the clause before names a day and says that it was
// the highest.
bool follows_a_peak_day(document const& doc, draft const& one, std::size_t clause) {
  constexpr std::size_t kLongestLead = 8;
  if (clause < one.lead_from + 2 || one.words_from - clause > kLongestLead) return false;
  auto const text = doc.text();
  auto const said = text.substr(one.lead_from, clause - 1 - one.lead_from);
  auto const from = one.lead_from + (said.find_last_of(u",;:。"sv) + 1);
  auto const before = text.substr(from, clause - 1 - from);
  for (auto i = doc.first_time(from); i < doc.times.size() && doc.times[i].end <= clause; ++i) {
    if (doc.times[i].role != time_role::period || doc.times[i].unit != time_unit::day) continue;
    return std::any_of(std::begin(kPeakWords), std::end(kPeakWords),
                       [&](std::u16string_view word) { return before.find(word) != std::u16string_view::npos; });
  }
  return false;
}

}  // namespace

// 4.86万人次,去年10月仅1.62万人次; 10月1624套,9月1438套,…,环比上升12.9%: right behind a level stands what it was then.
static bool is_level_of_then(document const& doc, draft const& one, draft const* before, time_expression const& then) {
  auto const text = doc.text();
  if (before == nullptr || before->kind != figure_kind::level || before->dimension != one.dimension ||
      text.substr(before->to, then.begin - before->to) != u","sv || then.unit != time_unit::month)
    return false;
  auto const behind = text.substr(one.to, 40);
  return stands_at(text, then.begin, u"去年"sv) || stands_at(text, then.begin, u"上年"sv) ||
         behind.substr(0, behind.find_first_of(u"。;\n"sv)).find(u"环比"sv) != behind.npos;
}

bool is_of_the_base(document const& doc, draft const& one, draft const* before) {
  if (doc.english || one.dimension == dimension::points || one.dimension == dimension::times) return false;
  // A rate or a length of time is last year's where this year's stands before it or what it rose to behind it.
  if (one.dimension == dimension::percent || one.dimension == dimension::days || one.dimension == dimension::hours) {
    auto const behind = doc.text().substr(one.words_to, 3);
    auto const rises = kCameTo.open(behind) > 0;
    auto const beside = before != nullptr && before->dimension == one.dimension &&
                        (before->kind == figure_kind::level || before->kind == figure_kind::share);
    if (!rises && !beside) return false;
  }
  if (is_led_to_as_base(doc.text(), one.lead_from, one.words_from)) return true;
  // 去年同期为108亿元、86个项目
  if (before != nullptr && before->role == "base" && before->dimension != one.dimension &&
      gap_between(doc.text(), *before, one) == u"、"sv)
    return true;
  // 与2010年普查的612400人相比
  if (stands_at(doc.text(), one.words_to, u"相比"sv) &&
      lead_of(doc.text(), one).find_first_of(u"与同和"sv) != std::u16string_view::npos)
    return true;
  for (auto i = doc.first_time(one.lead_from); i < doc.times.size() && doc.times[i].end <= one.words_from; ++i) {
    if (doc.times[i].role != time_role::base && !is_level_of_then(doc, one, before, doc.times[i])) continue;
    auto const gap = doc.text().substr(doc.times[i].end, one.words_from - doc.times[i].end);
    for (std::u16string_view const joint : {u""sv, u"("sv, u"为"sv, u"的"sv, u"是"sv, u"仅"sv, u"仅为"sv, u"只有"sv,
                                            u"仅有"sv, u"的("sv, u"约为"sv, u"(日均"sv, u"(日均约"sv}) {
      if (gap == joint) return true;
    }
    if (names_what_it_was(doc.text(), doc.times[i].begin, gap, one.words_to)) return true;
  }
  return false;
}

namespace {

// "9.1% less than in the same period of 2019 (2.74 million TEUs)": the bracket behind a change's base says what it was.
bool follows_its_base_time(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  auto const& one = drafts[i];
  auto const& change = drafts[i - 1];
  if (!change.is_change() || change.sentence != one.sentence) return false;
  auto const lead = lead_of(doc.text(), one);
  return lead.ends_with(u" ("sv) && lead.find_first_of(u",;:"sv) == std::u16string_view::npos &&
         has_base_time(doc, one.lead_from, one.words_from);
}

// "(2022: 58.5%)", "(previous year: 4.1 million)": what it was stands behind the number in a bracket of its own.
bool is_in_a_bracket_of_the_base(std::u16string_view lead) {
  if (!lead.starts_with(u" ("sv) || !lead.ends_with(u": "sv)) return false;
  auto const said = lead.substr(2, lead.size() - 4);
  auto const year = said.size() == 4 && (said.starts_with(u"20"sv) || said.starts_with(u"19"sv)) && is_digit(said[3]);
  return year || said == u"previous year"sv || said == u"prior year"sv || said == u"last year"sv ||
         said == u"year earlier"sv || said == u"year ago"sv;
}

// from A to B; against A: A is the base.
// "433.9 million tonnes during April-December 2014, after 413.1 million a year earlier", "53.5 million, after 50.9".
bool comes_after_what_was(document const& doc, draft const& before, draft const& one, std::u16string_view behind) {
  static constexpr auto kThen =
      std::to_array<std::u16string_view>({u" a year earlier", u" a year before", u" a year ago", u" the year before",
                                          u" last year", u" the previous year"});
  auto const like = before.dimension == one.dimension || one.dimension == dimension::none;
  auto const gap = gap_between(doc.text(), before, one);
  if (before.kind != figure_kind::level || !like || !gap.ends_with(u", after "sv)) return false;
  auto const told_then = [&](std::u16string_view word) { return behind.starts_with(word); };
  return gap == u", after "sv || std::ranges::any_of(kThen, told_then);
}

// "handled 2.9 and 5.6 million passengers, respectively, averaging 960,000 and 1.87 million per day"
void read_averages_joined(document const& doc, std::vector<draft>& drafts) {
  for (std::size_t i = 1; i < drafts.size(); ++i) {
    auto& first = drafts[i - 1];
    bool const joined = drafts[i].role == "avg_day" && first.kind == figure_kind::level && first.role.empty() &&
                        first.sentence == drafts[i].sentence && gap_between(doc.text(), first, drafts[i]) == u" and "sv;
    if (joined && lead_of(doc.text(), first).find(u"averag"sv) != std::u16string_view::npos) first.role = "avg_day";
  }
}

bool is_english_base(document const& doc, std::vector<draft> const& drafts, std::size_t i, std::u16string_view behind) {
  auto const text = doc.text();
  auto const& one = drafts[i];
  auto const lead = lead_of(text, one);
  auto const* before = i > 0 ? &drafts[i - 1] : nullptr;
  auto const reached = lead.ends_with(u" to "sv) || lead == u"-"sv;
  if (one.in_list && before != nullptr && !reached && before->role == "base") return true;
  if (without_fillers(lead).ends_with(u"from"sv)) {
    // "620 teams from 21 countries"
    if (lead == u" from "sv && before != nullptr && before->kind == figure_kind::level && !before->classifier.empty() &&
        before->dimension == dimension::count && before->classifier != one.classifier)
      return false;
    // "1,400 participants from nearly 70 countries", "earned 1.2 billion euros from 2.1 million tourists": where they
    // are from.
    auto const places = one.dimension == dimension::count || one.dimension == dimension::place_count;
    if ((places || lead == u" from "sv) && before != nullptr && before->kind == figure_kind::level &&
        before->sentence == one.sentence && before->dimension != one.dimension &&
        before->dimension != dimension::none && one.dimension != dimension::none)
      return false;
    auto const* next = i + 1 < drafts.size() ? &drafts[i + 1] : nullptr;
    return before != nullptr ||
           (next != nullptr && next->sentence == one.sentence && next->dimension == one.dimension &&
            text.substr(one.words_to, next->words_from - one.words_to).find(u" to "sv) != std::u16string_view::npos);
  }
  if (before == nullptr || before->sentence != one.sentence) return false;
  // "760.6 million trips, up 10.1 percent, against 70.9 million for international routes, up 11.7 percent": another
  // class of the same time, with a change of its own.
  if (lead.ends_with(u"against "sv) && i + 1 < drafts.size() && drafts[i + 1].sentence == one.sentence &&
      drafts[i + 1].is_change() && behind.find(u" for "sv) < 8)
    return false;
  // "3.3 percent more than a year ago but below the 544,677 TEUs of October"
  // and "was just short of the 1.35 million of 2019", "surpassing the 3.4 million recorded in May"
  static constexpr any_of_words kPassed{u" below the ",    u" above the ",    u" short of the ", u"surpassing the ",
                                        u"exceeding the ", u"beating the ",   u"topping the ",   u" ahead of the ",
                                        u"eclipsing the ", u"surpassed the ", u"exceeded the ",  u" shy of the "};
  if (kPassed.close(lead) > 0 && one.dimension != dimension::percent)
    return behind.starts_with(u" of "sv) || behind.starts_with(u" recorded"sv) || behind.starts_with(u" in "sv) ||
           behind.starts_with(u" seen "sv) || behind.starts_with(u" a year"sv) || behind.starts_with(u" posted"sv);
  // "almost half of the 139,937 cases of the same period last year"
  if (lead.ends_with(u" of the "sv) && behind.starts_with(u" of the "sv) &&
      has_base_time(doc, one.words_to, one.words_to + 32))
    return true;
  if (leads_to_a_base(lead) || is_in_a_bracket_of_the_base(lead)) return true;
  // "totalled 4.68 million, ahead of 4.27 million the year before"
  if ((lead.ends_with(u", ahead of "sv) || lead == u" ahead of "sv) && before->kind == figure_kind::level &&
      before->role.empty() && one.dimension != dimension::percent &&
      (before->dimension == one.dimension || before->dimension == dimension::none || one.dimension == dimension::none))
    return true;
  if (comes_after_what_was(doc, *before, one, behind)) return true;
  if (!before->is_change()) return false;
  // "up 12.6 percent (1.26 million in June 2023)"
  return follows_its_base_time(doc, drafts, i) || leads_from_a_change(lead) ||
         (lead == u" ("sv && behind.starts_with(u" in "sv) &&
          behind.find_first_of(u"0123456789"sv) != std::u16string_view::npos);
}

// "the number of children set to be vaccinated was 3,800,000"
bool is_what_was_set(std::u16string_view clause) {
  if (!clause.ends_with(u" was "sv) && !clause.ends_with(u" were "sv) && !clause.ends_with(u" is "sv)) return false;
  static constexpr any_of_words kSaids{u" set to be ", u" targeted for ", u" planned to be ", u" due to be "};
  return kSaids.stand_in(clause);
}

// 占力争目标(47亿元、10.6亿元)的121.5%、185.8%
bool is_in_a_bracket_of_targets(document const& doc, std::vector<draft> const& drafts, std::size_t i,
                                std::u16string_view lead) {
  if (doc.english) return false;
  if (lead.ends_with(u'(')) return names_a_task(lead.substr(0, lead.size() - 1));
  return lead == u"、"sv && i > 0 && drafts[i - 1].role == "target" && drafts[i - 1].dimension == drafts[i].dimension;
}

// 吞吐量1000万人次以上的有38个, 200万至1000万人次的有36个: what each of those counted behind it comes to names their
// class. Projects and their money are told apart where they are chosen.
void read_size_classes(document const& doc, std::vector<draft>& drafts) {
  constexpr std::size_t kLongest = 12;
  constexpr auto kTimes = set_of(dimension::days) | set_of(dimension::months) | set_of(dimension::years) |
                          set_of(dimension::hours) | set_of(dimension::money);
  auto const text = doc.text();
  for (std::size_t i = 0; i + 1 < drafts.size(); ++i) {
    auto& size = drafts[i];
    auto& count = drafts[i + 1];
    auto const places = count.dimension == dimension::count || count.dimension == dimension::place_count;
    if (size.kind != figure_kind::level || !places || count.kind != figure_kind::level ||
        size.sentence != count.sentence || size.dimension == count.dimension || size.dimension == dimension::percent)
      continue;
    auto const from_range = size.in_list && i > 0 && stands_at(text, drafts[i - 1].words_to, u"至"sv);
    auto gap = text.substr(size.to, count.words_from - std::min(size.to, count.words_from));
    // 3000万美元以上企业946家;1亿美元以上275家
    auto const counted_at_once = size.dimension == dimension::money && gap == u"以上"sv;
    if ((kTimes & set_of(size.dimension)) != 0 && !counted_at_once) continue;
    if (gap.size() > kLongest || gap.find_first_of(u",;:。、("sv) != gap.npos) continue;
    auto bound = false;
    for (std::u16string_view const word : {u"及以上"sv, u"以上"sv, u"以下"sv, u"以内"sv})
      bound = bound || gap.starts_with(word);
    if (!bound && !(from_range && (gap.starts_with(u"的"sv) || gap.starts_with(u"之间"sv)))) continue;
    auto const first = from_range ? i - 1 : i;
    for (auto k = first; k <= i; ++k) drafts[k].role = "threshold";
    auto const to = bound ? size.to + gap.find_first_of(u"上下内"sv) + 1 : size.to;
    if (count.what.empty()) count.what = to_utf8(text.substr(drafts[first].from, to - drafts[first].from));
  }
}

// "the daily average by rail, road, water and air came in at 36.51 million": commas inside what the verb is of.
bool is_average_of_several(std::u16string_view lead) {
  auto const at = lead.rfind(u"daily average by ");
  if (at == lead.npos || lead.substr(at).find(u';') != lead.npos) return false;
  for (std::u16string_view const is : {u" at ", u" was ", u" reached ", u" is ", u" to ", u" exceeded "}) {
    if (lead.ends_with(is)) return true;
  }
  return false;
}

}  // namespace

// …;去年同期火灾67起,无人员伤亡,损失238万元: a statement that opens so is of last year to its end, or to its first
// change.
static void read_statements_of_last_year(document const& doc, std::vector<draft>& drafts) {
  auto const text = doc.text();
  static constexpr any_of_words kThen{u"去年同期", u"上年同期", u"去年同月", u"上年同月", u"前一年同期"};
  auto in_last_year = false;
  std::size_t opening = 0;  // where its first words end
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    auto const last = i > 0 ? drafts[i - 1].words_to : 0;
    auto const gap = text.substr(last, one.words_from - std::min(last, one.words_from));
    auto const stop = gap.find_last_of(u";。\n"sv);
    if (stop != gap.npos || i == 0) {
      auto const from = last + (stop == gap.npos ? 0 : stop + 1);
      auto length = kThen.open(text.substr(from, one.words_from - from));
      // 8月份6起,损失11万元;去年8月7起,损失41万元
      auto const of_a_month = i > 0 && drafts[i - 1].sentence == one.sentence && from + 2 < text.size() &&
                              (stands_at(text, from, u"去年"sv) || stands_at(text, from, u"上年"sv)) &&
                              is_digit(text[from + 2]) && text.substr(from, 5).find(u'月') != text.npos;
      if (of_a_month) length = text.substr(from, 5).find(u'月') + 1;
      in_last_year = length > 0;
      opening = from + length;
    }
    in_last_year = in_last_year && !one.is_change() && one.kind == figure_kind::level &&
                   doc.first_time(opening) == doc.first_time(one.words_from);
    if (in_last_year && (one.role.empty() || one.role == "part")) one.role = "base";
  }
}

// 每天运送864万人: what was done on each of some days; 每天可接待, 每天限流 are what can be.
bool tells_of_each_day(std::u16string_view clause) {
  static constexpr any_of_words kEachDay{u"每天", u"每日"};
  static constexpr any_of_words kWasDone{u"运送", u"发送", u"接待", u"到发", u"开行",
                                         u"接发", u"保障", u"处理", u"揽收"};
  auto const day = kEachDay.open(clause);
  return day > 0 && kWasDone.open(clause.substr(day)) > 0;
}

void read_roles(document const& doc, std::vector<draft>& drafts) {
  static constexpr any_of_words kForecasts{u" expected ", u" projected "};
  // "158,585 a day, above the estimate of 100,000": what had been expected.
  static constexpr any_of_words kOutlooks{u" the estimate of ", u" the forecast of "};
  static constexpr any_of_words kPeaks{u"busiest day", u"peak day", u"he peak"};
  static constexpr any_of_words kPeaksBehind{u"最高", u"纪录", u"高峰", u"新高", u"最多"};
  constexpr std::size_t kNearPeak = 15;  // the last of them may begin at 13
  auto const text = doc.text();
  if (!doc.english) read_size_classes(doc, drafts);
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    if (one.kind != figure_kind::level || !one.role.empty() || one.zero_statement) continue;
    auto clause = one.words_from;
    while (clause > one.lead_from && !is_one_of(text[clause - 1], u",;:。(\n")) --clause;
    clause = std::min(std::max(clause, one.lead_from), one.words_from);
    auto const told = classes_in(doc, clause, one.words_from);
    auto const in = [&](word_class is) { return (told & set_of(is)) != 0; };
    auto behind = text.substr(one.words_to, std::min<std::size_t>(24, text.size() - one.words_to));
    // ",为春运单日最高" still speaks of the figure before the comma; any other clause speaks of something else.
    auto const goes_on = behind.size() > 1 && behind[0] == u',' && is_one_of(behind[1], u"为创刷是系再均达");
    if (auto const stop = behind.find_first_of(u",;。、"sv, goes_on ? 1 : 0); stop != std::u16string_view::npos)
      behind = behind.substr(0, stop);
    // "the 10-year average of 37,350 fires" is what is compared with.
    auto const lead = text.substr(one.lead_from, one.words_from - one.lead_from);
    if (doc.english && (lead.ends_with(u"year average of "sv) || lead.ends_with(u"years' average of "sv))) {
      one.role = "base";
    } else if (is_in_a_bracket_of_targets(doc, drafts, i, lead)) {
      one.role = "target";
    } else if (is_of_the_base(doc, one, i > 0 && drafts[i - 1].sentence == one.sentence ? &drafts[i - 1] : nullptr)) {
      one.role = "base";
    } else if (doc.english && kOutlooks.close(lead) > 0) {
      one.role = "target";
    } else if (doc.english && (behind.starts_with(u" target"sv) || behind.starts_with(u" goal"sv) ||
                               is_what_was_set(text.substr(clause, one.words_from - clause)))) {
      one.role = "target";
    } else if (!behind.starts_with(u" a month later"sv) &&
               (behind.starts_with(u" a month"sv) || behind.starts_with(u" per month"sv))) {
      one.role = "avg_month";
    } else if (in(word_class::avg_day) || (doc.english && is_average_of_several(lead)) ||
               (behind.starts_with(u" on a"sv) && behind.find(u"average per day"sv) < 10) ||
               behind.starts_with(u" a day") || behind.starts_with(u" per day") || behind.starts_with(u"/日") ||
               behind.starts_with(u"/天") || behind.starts_with(u" daily") ||
               (!doc.english && tells_of_each_day(text.substr(clause, one.words_from - clause)))) {
      one.role = "avg_day";
    } else if (in(word_class::avg_month)) {
      one.role = "avg_month";
    } else if (in(word_class::avg_project)) {
      one.role = "avg_project";
    } else if (in(word_class::forecast) || behind.starts_with(u" is expected"sv) ||
               behind.starts_with(u" are expected"sv) ||
               (kForecasts.stand_in(behind) &&
                (behind.find(u" expected "sv) < 14 || behind.find(u" projected "sv) < 14))) {
      one.role = "forecast";
    } else if (in(word_class::target_level) || in(word_class::target) || behind.starts_with(u"的任务"sv) ||
               behind.starts_with(u"的目标"sv) || behind.starts_with(u"目标"sv) || behind.starts_with(u"任务"sv)) {
      one.role = "target";
    } else if (doc.english && i > 0 && drafts[i - 1].is_change() && drafts[i - 1].sentence == one.sentence &&
               leads_from_a_change(lead)) {
      one.role = "base";
    } else if (doc.english && in(word_class::peak) && leads_to_a_base(lead)) {
      one.role = "base";  // "against a previous record of 1.58 million"
    } else if (in(word_class::peak) || (doc.english && kPeaks.stand_in(lead)) ||
               (doc.holds_chinese && kPeaksBehind.stand_in(behind.substr(0, kNearPeak)))) {
      one.role = "peak";
    } else if (follows_a_peak(text, clause, one.words_from) ||
               (!doc.english && one.dimension != dimension::percent && follows_a_peak_day(doc, one, clause))) {
      one.role = "peak";
    } else if (is_announced_as_target(text, clause) || ((i == 0 || drafts[i - 1].sentence != one.sentence) &&
                                                        is_due(text.substr(clause, one.words_from - clause)))) {
      one.role = "target";
    } else if (in(word_class::plan)) {
      one.role = "plan";
    }
    // 日均分别为23万人次、13.2万人次: said once for the list, 日均客流、货运分别为… too.
    auto const& first = drafts[one.list];
    bool const averaged = first.role == "avg_day" || first.role == "avg_month";
    if (!doc.english && one.role.empty() && one.in_list && one.distributed &&
        (averaged || (first.role == "forecast" && one.dimension == first.dimension)))
      one.role = first.role;
    if (doc.english && one.role.empty() && is_english_base(doc, drafts, i, behind)) one.role = "base";
  }
  doc.english ? read_averages_joined(doc, drafts) : read_statements_of_last_year(doc, drafts);
}

}  // namespace fengsui::sense::reader
