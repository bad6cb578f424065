#include "sense/reader/period/period_of_figure.h"

#include <algorithm>
#include <initializer_list>

#include "sense/reader/period/period_beside.h"
#include "sense/reader/period/period_reader.h"
#include "sense/reader/text/any_of_words.h"
#include "sense/reader/text/text_search.h"

namespace fengsui::sense::reader {
namespace periods {
figure_period period_reader::read() {
  told.reach(i);
  take_what_holds();
  take_what_is_done_by_now();
  take_what_is_now();
  take_what_it_has();
  take_what_is_summed();
  take_the_year_so_far();
  take_the_time_ahead();
  take_the_time_behind();
  take_what_was_then();
  take_the_quarter_again();
  take_the_time_of_a_list();
  take_what_a_report_sums_up();
  take_what_had_happened_by();
  take_what_came_by_a_day();
  take_what_has_burned();
  take_the_year_behind_a_base();
  take_the_base_named();
  take_the_base_before();
  take_the_years_of_a_mean();
  take_the_base_of_the_sentence();
  take_an_end_of_a_change();
  take_the_time_of_a_target();
  take_up_to_a_day();
  take_the_planned_year_so_far();
  take_the_days_of_the_whole();
  take_what_is_cumulative();
  take_the_year_that_lasts();
  take_the_planned_year();
  told.tell(chosen.days);
  take_last_year();
  take_so_far();
  stop_years_short();
  take_the_day_counted_to();
  told.tell(chosen.days);
  take_a_state();
  take_the_window();
  take_months_in_a_row();
  if (is_level() && !figure.is_base && !figure.is_duration) told.last_level = chosen;
  return period();
}

// The last time that was passed, or the one before it, where it names a base of this sentence.
time_expression const* period_reader::last_base(std::size_t back) const {
  if (told.next_time < back) return nullptr;
  auto const& last = told.times[told.next_time - back];
  auto const names_one = last.role == time_role::base && last.begin >= told.sentence_begin && known(last.days);
  return names_one ? &last : nullptr;
}

days_meant period_reader::base_days(time_expression const& one) const {
  constexpr int kNearlyAYear = 360;
  auto const& holidays = *told.context.holidays;
  if (!known(chosen.days)) return one.days;
  if (one.refers_back) return years_before(chosen.days, chosen.holiday, 1, holidays);
  auto const year = [](base::day d) { return static_cast<int>(std::chrono::year_month_day{d}.year()); };
  auto const part = (*chosen.days.last - *chosen.days.first).count() < kNearlyAYear;
  auto const years = year(*chosen.days.last) - year(*one.days.last);
  // "By 30 June 4,310 fires had burned, compared with 3,900 by the same date in 2023": over as many days.
  auto const& told_of = told.last_told;
  if (one.unit == time_unit::year && years > 0 && is_one_day(chosen.days) && known(told_of) &&
      told_of.last == chosen.days.last && holds_more_than(told_of, chosen.days))
    return years_before(told_of, chosen.holiday, years, holidays);
  if (one.unit == time_unit::year && part && years > 0)
    return years_before(chosen.days, chosen.holiday, years, holidays);
  return one.days;
}

void period_reader::take(topic const& one, std::string_view by) {
  chosen = one;
  rule = by;
}

// The same holiday, other days.
void period_reader::take_days(days_meant const& days, std::string_view by) {
  chosen.days = days;
  rule = by;
}

void period_reader::take_the_year_up_to(base::day last, std::string_view by) {
  auto const year = std::chrono::year_month_day{last}.year();
  take_days({days_meant::kind::span, base::day{year / std::chrono::January / 1}, last, {}}, by);
}

void period_reader::take_a_year_before() {
  take_days(years_before(chosen.days, chosen.holiday, 1, *told.context.holidays), "base");
}

// The sentence's own time, else what the sentences before it left; what stood before the first period named is the
// document's.
void period_reader::take_what_holds() {
  // "during the National Day and Chung Yeung holidays": one that no table has is over the days that the text gives.
  auto const unknown_holiday = here.set && here.rule.starts_with("en.") && !known(here.days) && !here.holiday.empty();
  auto const unknown_carried = !here.set && told.carried.set && told.carried.rule.starts_with("en.") &&
                               !known(told.carried.days) && !told.carried.holiday.empty();
  if ((unknown_holiday || unknown_carried) && known(told.context.main)) {
    take(told.whole_document(), "document");
  } else if (here.set) {
    take(here, "sentence");
  } else if (told.carried.set && (known(told.carried.days) || !told.carried.rule.starts_with("en."))) {
    take(told.carried, "carried");
  } else {
    take(told.whole_document(), "document");
  }
  // 项目计划2027年投产。目前已完成投资3.2亿元: what has been done is of no time far ahead.
  constexpr std::chrono::days kFarAhead{180};
  auto const& published = told.context.published;
  if (rule != "sentence" && published && !figure.is_outlook && known(chosen.days) &&
      *published + kFarAhead < *chosen.days.first)
    take({}, rule);
}

bool period_reader::is_total_to_date() const {
  if (!here.set || !main.set || !holds_more_than(main.days, here.days)) return false;
  auto const words = between(text, std::max(told.here_end, figure.begin > 16 ? figure.begin - 16 : 0), figure.begin);
  auto const stop = words.find_last_of(u",;"sv);
  auto const counted = i > 0 && told.figures[i - 1].begin >= told.here_end;
  if (!counted || stop == std::u16string_view::npos || here.days.is == days_meant::kind::as_of) return false;
  // 前四天累计2.58亿人次;收入累计3160亿元: not where the shorter period has been added up itself.
  auto const added_up = contains(between(text, told.here_end, told.figures[i - 1].begin), u"累计"sv);
  return !added_up && contains(words.substr(stop + 1), u"累计"sv);
}

bool period_reader::is_average_of_more_days() const {
  return figure.is_daily_average && known(chosen.days) && is_one_day(chosen.days) && main.set && known(main.days) &&
         is_several_days(main.days) && holds(main.days, chosen.days);
}

// What adds up, averages or hands out the periods that have been named.
void period_reader::take_what_is_summed() {
  if (is_total_to_date()) take(main, "cumulated");
  if (is_average_of_more_days()) take(main, "average");
  if (auto const all = times_summed(told)) take(*all, "summed");
  if (auto const one = day_of_a_list(told)) take_days({days_meant::kind::span, *one, *one, {}}, "each day");
  if (auto const one = time_handed_out(told)) take_days(*one, "each");
}

// "By the end of June the centre recorded 69 projects": what has come together by then.
bool period_reader::is_told_by_the_end() const {
  constexpr std::size_t kReach = 160;
  auto const from = text.find_first_not_of(u" \n"sv, told.sentence_begin);
  if (from == text.npos || !text.substr(from).starts_with(u"By the end of "sv) || !is_level()) return false;
  auto const said = between(text, from, std::min(text.size(), from + kReach));
  static constexpr any_of_words kDone{u" recorded ", u" registered ", u" approved ", u" attracted ", u" licensed ",
                                      u" drew ",     u" received ",   u" handled ",  u" signed ",    u" collected "};
  return kDone.stand_in(said.substr(0, said.find(u". "sv)));
}

// 截至9月底,今年已发送…; "As of Monday 22,050 fires have burned"
void period_reader::take_the_year_so_far() {
  if (!here.set || here.days.is != days_meant::kind::as_of) return;
  if (known(told.to_date)) {
    take_days(told.to_date, "to date");
  } else if (here.rule == "en.as_of" && (is_perfect(told) || is_told_by_the_end())) {
    auto const goes_on = is_told_by_the_end();
    take_the_year_up_to(*here.days.last, "to date");
    // "By the end of June the centre recorded 69 projects. Services had 25": the next ones are of the same months.
    if (goes_on) told.here = chosen;
  }
}

// "On Sunday 117 fires were raging; more than 740,000 hectares have burned": in the year up to the day.
void period_reader::take_what_has_burned() {
  constexpr std::size_t kReach = 40;
  if (!figure.is_flow || !is_level() || figure.is_base || figure.is_outlook || !chosen.rule.starts_with("en.") ||
      !known(chosen.days) || !is_one_day(chosen.days) || rule == "behind" || rule == "ahead")
    return;
  auto behind = text.substr(figure.end, kReach);
  behind = behind.substr(0, behind.find_first_of(u",.;:()"sv));
  for (std::u16string_view const verb : {u" have "sv, u" has "sv}) {
    if (!behind.starts_with(verb)) continue;
    for (std::u16string_view const participle :
         {u"burned"sv, u"burnt"sv, u"been burned"sv, u"been scorched"sv, u"been destroyed"sv, u"been recorded"sv,
          u"been reported"sv, u"been registered"sv, u"broken out"sv, u"already burned"sv, u"been lost"sv,
          u"been charred"sv, u"been consumed"sv}) {
      if (!behind.substr(verb.size()).starts_with(participle)) continue;
      take_the_year_up_to(*chosen.days.last, "to date");
      return;
    }
  }
}

// "handled 2.3 million passengers over the first five days of the holiday"
void period_reader::take_the_time_ahead() {
  auto const in_a_year = here.set && here.rule == "en.point" && known(here.days) && is_a_year(here.days);
  if ((here.set && !in_a_year) || (figure.is_base && time_behind(told) != nullptr)) return;
  auto const* one = time_ahead(told);
  if (one != nullptr && (is_year_of_its_target(*one) || told.is_year_of_the_window(*one))) return;
  if (one != nullptr && (!in_a_year || (one->refers_back && holds_more_than(here.days, one->days)))) {
    take(topic_of(*one), "ahead");
    if (known(one->days)) take_inflow_up_to(*one);
  }
}

// 1509万人次(10月1日); "up from 430,800 TEUs a year earlier"
void period_reader::take_the_time_behind() {
  auto const* one = time_behind(told);
  if (one == nullptr || rule == "ahead" || rule == "to date" || !known(one->days) || is_year_of_its_target(*one))
    return;
  if (told.is_year_of_the_window(*one)) {
    auto const year_in = [](base::day d) { return static_cast<int>(std::chrono::year_month_day{d}.year()); };
    auto const years = year_in(*main.days.last) - year_in(*one->days.last);
    take({years == 0 ? main.days : years_before(main.days, main.holiday, years, *told.context.holidays), main.holiday,
          main.rule, true},
         "behind");
    return;
  }
  if (figure.is_duration && one->rule.starts_with("zh.") && one->role != time_role::base) {
    take(topic_of(*one), "behind");
  } else if (figure.is_base && one->rule == "en.point" && one->unit == time_unit::year && known(chosen.days) &&
             is_a_month(chosen.days) && *one->days.last < *chosen.days.first) {
    take_days(base_days(*one), "base");  // "in October to 43,218 from 44,588 in 2000": in October of that year
  } else if (one->role == time_role::period && !one->weak) {
    take(topic_of(*one), "behind");
    take_inflow_up_to(*one);
  } else if (one->role == time_role::base && (is_compared() || (one->refers_back && was_so_before()))) {
    take_days(base_days(*one), "base");
  }
}

// "In April, May and June 3.1, 3.3 and 3.5 million tonnes were moved", "380,000 tonnes in October and November"
void period_reader::take_the_time_of_a_list() {
  if (has_base() && rule != "behind") return;
  if (auto const one = time_of_a_list(told)) take(*one, "of a list");
}

// "Disbursement was $12.8 billion in January-August, while inflows came to $16.8 billion as of August 20": what adds up
// has come together since the sentence's stretch began.
void period_reader::take_inflow_up_to(time_expression const& behind) {
  if (behind.rule != "en.as_of" || !figure.is_flow || figure.is_outlook) return;
  auto const day = *behind.days.last;
  // "Approvals reached 1.16 trillion as of Dec. 18": those of the year.
  if (!here.set && is_level() && !figure.is_base && right_before(text, figure.begin, 16).ends_with(u" reached "sv)) {
    take_the_year_up_to(day, "up to a day");
    told.here = chosen;
    return;
  }
  if (!here.set || !known(here.days) || here.days.is != days_meant::kind::span) return;
  if (*here.days.first >= day || day > *here.days.last) return;
  take_days({days_meant::kind::span, here.days.first, day, {}}, "up to a day");
}

// "from 430,800 TEUs", "than 17.22 million": a level that a word makes the base.
bool period_reader::is_compared() const {
  if (figure.is_base) return true;
  if (!is_level() && figure.kind != model::figure_kind::share) return false;
  auto lead = right_before(text, figure.begin, 16);
  // "more than double the P27.3 billion a year ago"
  if (lead.ends_with(u"the "sv)) lead.remove_suffix(4);
  return std::ranges::any_of(
      std::initializer_list<std::u16string_view>{u"from ", u"with ", u"against ", u"than ", u"to ", u"versus ",
                                                 u"double ", u"twice ", u"triple ", u"times ", u"half ", u"above ",
                                                 u"below ", u"beyond "},
      [&](std::u16string_view word) { return lead.ends_with(word); });
}

// "they had handled 518.93 MT a year before"
bool period_reader::was_so_before() const {
  constexpr std::size_t kReach = 48;
  auto const lead = right_before(text, figure.begin, kReach);
  auto const clause = lead.substr(std::min(lead.size(), lead.find_last_of(u",;:.0123456789"sv) + 1));
  return is_level() && contains(clause, u" had "sv);
}

// "from 146,925 TEUs to 131,806 TEUs": what a change starts from was a year before, if no other years are said.
void period_reader::take_an_end_of_a_change() {
  auto const starts = is_start_of_a_change(text, figure, told.figures.subspan(i + 1));
  auto const ends = i > 0 && is_start_of_a_change(text, told.figures[i - 1], told.figures.subspan(i));
  if (auto const year = starts || ends ? year_at_the_end(chosen.days, ends) : std::nullopt) take_days(*year, "base");
  if (!has_base() && known(chosen.days) && (figure.is_base || (rule != "ahead" && starts))) take_a_year_before();
}

// 1—10月到位100亿元,完成全年80亿目标任务的125%: what has been completed of a year's target was so in the months told
// of.
void period_reader::take_the_time_of_a_target() {
  if (told.before_target.set && figure.kind == model::figure_kind::target_share)
    take(told.before_target, "of a target");
}

// 截至2月10日,北京三大站累计发送895.86万人 in a text about a travel season: from its first day on.
// 元至7月收入4.27亿元…。 截至7月底,工业总产值21.78亿元: what adds up has the text's own months.
void period_reader::take_up_to_a_day() {
  if (rule != "sentence" || here.days.is != days_meant::kind::as_of || !known(here.days)) return;
  if (!main.set || !known(main.days) || main.days.is != days_meant::kind::span) return;
  if (!figure.is_flow || figure.is_outlook) return;
  auto const day = *here.days.last;
  if (*main.days.first >= day || day > *main.days.last) return;
  if (main.holiday.empty() && day != *main.days.last) return;
  chosen.holiday = main.holiday;
  take_days({days_meant::kind::span, main.days.first, day, {}}, "up to a day");
}

// What is held at a moment, a balance, is so on the last day.
figure_period period_reader::period() const {
  figure_period made;
  made.holiday = chosen.holiday;
  made.rule = rule;
  if (known(chosen.days)) made.days = chosen.days;
  if (figure.is_balance && made.days.is == days_meant::kind::span)
    made.days = {days_meant::kind::as_of, made.days.last, made.days.last, {}};
  return made;
}

}  // namespace periods

namespace {

// 占年度计划的52.3%, 完成全年目标: it tells of a year's plan.
bool tells_of_a_years_plan(std::u16string_view text) {
  for (auto at = text.find(u'年'); at != text.npos; at = text.find(u'年', at + 1)) {
    auto const behind = text.substr(at + 1, 5);
    static constexpr any_of_words kPlans{u"度计划", u"度任务", u"度目标", u"度投资计划"};
    if (kPlans.open(behind) > 0) return true;
    static constexpr any_of_words kAims{u"目标", u"计划", u"任务"};
    if (kAims.open(behind) > 0 && at > 0 && is_one_of(text[at - 1], u"全成占比")) return true;
  }
  return false;
}

}  // namespace

std::vector<figure_period> periods_of_figures(std::u16string_view folded, std::span<time_expression const> times,
                                              std::span<figure_site const> figures, time_context const& context) {
  std::vector<figure_period> made;
  made.reserve(figures.size());
  periods::walk told{folded, times, figures, context};
  constexpr std::size_t kOpening = 600;
  auto const opening = folded.substr(0, kOpening);
  told.says_to_date = holds_words(opening, u"ear-to-date"sv) || holds_words(opening, u"ear to date"sv);
  told.plans_a_year = tells_of_a_years_plan(folded);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    made.push_back(periods::period_reader{told, i}.read());
    periods::set_base(made.back(), figures[i], context);
  }
  return made;
}

}  // namespace fengsui::sense::reader
