// Periods that go up to the day of a text, that are still to come, or that a window or a plan gives.
#include <algorithm>
#include <initializer_list>

#include "sense/reader/links/base_words.h"
#include "sense/reader/period/period_beside.h"
#include "sense/reader/period/period_reader.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader::periods {

// "Cumulative arrivals to end-March were 478,838": from the year's first day.
void period_reader::take_what_is_cumulative() {
  constexpr std::size_t kReach = 80;
  if (!here.rule.starts_with("en.") || figure.is_base || has_base() || !figure.is_flow || figure.is_outlook ||
      !here.set || !known(here.days))
    return;
  auto const from = std::max(told.sentence_begin, figure.begin > kReach ? figure.begin - kReach : 0);
  if (!contains(between(text, from, figure.begin), u"umulative"sv)) return;
  take_the_year_up_to(*here.days.last, "cumulative");
}

// 2014年4月工业快报,…累计实现增加值31.87亿元: a month that names a report, which tells what has come since January.
void period_reader::take_what_a_report_sums_up() {
  constexpr std::size_t kReach = 10;
  if (!here.set || !here.rule.starts_with("zh.") || !known(here.days) || !is_a_month(here.days) || !figure.is_flow ||
      !(chosen.days == here.days))
    return;
  auto const named = text.substr(told.here_end, kReach);
  auto const name = named.substr(0, named.find_first_of(u",。:;0123456789"sv));
  static constexpr any_of_words kReports{u"快报", u"月报", u"简报"};
  if (!kReports.stand_in(name) || !contains(between(text, told.here_end, figure.begin), u"累计"sv)) return;
  take_the_year_up_to(*here.days.last, "report");
  told.main = told.here = chosen;
}

// "By June 20, 644 wildfires had burned 803,393 hectares": in the year up to the day; no "29 were then burning".
void period_reader::take_what_had_happened_by() {
  constexpr std::size_t kReach = 200;
  constexpr std::size_t kBehind = 40;
  if (!here.set || !here.rule.starts_with("en.") || !known(here.days) || !is_one_day(here.days) || figure.is_base ||
      figure.is_outlook || has_base() || rule == "behind" || rule == "ahead" || !(chosen.days == here.days))
    return;
  auto const opening = between(text, told.sentence_begin, std::min(text.size(), told.sentence_begin + 5));
  if (opening.substr(std::min(opening.size(), opening.find_first_not_of(u" \n"sv))).substr(0, 3) != u"By "sv) return;
  auto const from = std::max(told.sentence_begin, figure.begin > kReach ? figure.begin - kReach : 0);
  auto said = between(text, from, std::min(text.size(), figure.end + kBehind));
  auto const inside = figure.begin - from;
  // "; 29 were then burning" is of the day; what adds up goes on.
  if (auto const stop = said.substr(0, inside).rfind(u';'); stop != said.npos && !figure.is_flow)
    said.remove_prefix(stop);
  // "By Dec. 8 …": what ends the sentence stands behind the figure.
  said = said.substr(0, said.find(u". "sv, std::min(said.size(), inside)));
  if (!contains(said, u" had "sv)) return;
  take_the_year_up_to(*here.days.last, "to date");
}

// "The region boasts 14 land ports", after what passed them in a year: what is there is so on the day of the text.
void period_reader::take_what_it_has() {
  constexpr std::size_t kReach = 60;
  auto const& day = told.context.published;
  auto const said_of_days = rule == "sentence" && here.rule != "en.at_hand";
  if (!day || told.context.published_is_guess || said_of_days || !figure.is_state || figure.is_base ||
      figure.is_outlook || !is_level() || figure.is_duration)
    return;
  auto const lead =
      between(text, std::max(told.sentence_begin, figure.begin > kReach ? figure.begin - kReach : 0), figure.begin);
  auto const clause = lead.substr(std::min(lead.size(), lead.find_last_of(u";:0123456789"sv) + 1));
  static constexpr any_of_words kHas{u" boasts ",  u" is home to ",   u" has gathered ",
                                     u" now has ", u" now operates ", u" currently has "};
  if (kHas.stand_in(clause)) take({{days_meant::kind::as_of, day, day, {}}, {}, "en.now", true}, "now");
}

// "The 2023/24 bush fires: 41 fires continue to burn in Tasmania": no count is of days to come.
bool period_reader::is_in_a_season_that_runs() const {
  constexpr int kNearlyAYear = 360;
  auto const& day = told.context.published;
  auto const english = chosen.rule.starts_with("en.") ||
                       (chosen.rule == "document" && !told.times.empty() && told.times[0].rule.starts_with("en."));
  return day && known(chosen.days) && chosen.days.is == days_meant::kind::span &&
         (*chosen.days.last - *chosen.days.first).count() > kNearlyAYear && *chosen.days.first < *day &&
         *day < *chosen.days.last && !told.context.published_is_guess &&
         (is_level() || figure.kind == model::figure_kind::chg_pct || figure.kind == model::figure_kind::chg_times) &&
         !figure.is_outlook && english && !is_a_year(chosen.days);
}

// "2.5 million hectares have burned this 2023/24 season": up to the day of the text, or on it.
bool period_reader::takes_what_a_season_has_had() {
  auto const& day = told.context.published;
  if (!is_in_a_season_that_runs()) return false;
  if ((is_level() && !figure.is_flow && !figure.is_state) || is_told_of_as_to_come()) return false;
  take_days({days_meant::kind::span, chosen.days.first, day, {}}, "to date");
  return true;
}

// 截至5月底,到位资金762.09亿元,同比增长10.69%: what is compared with last year's has come since the year began.
bool period_reader::is_compared_with_last_years() const {
  constexpr std::size_t kReach = 12;
  auto const behind = text.substr(figure.end, kReach);
  static constexpr any_of_words kCompared{u",同比",       u"(同比",       u",比上年同期",
                                          u",比去年同期", u",较上年同期", u",较去年同期"};
  if (kCompared.open(behind) > 0) return true;
  if (!is_level()) return i > 0 && told.figures[i - 1].is_flow && figure.cmp_type == "yoy";
  // 收入累计完成6.8亿元,为年初预算的61%,比上年同期增加0.7亿元
  auto const end = text.find(u'。', figure.end);
  for (auto const& later : told.figures.subspan(i + 1)) {
    if (later.kind == model::figure_kind::level || later.begin > end) return false;
    if (later.cmp_type == "yoy") return true;
  }
  return false;
}

// "Inflows fell by 12.3 percent on year to $16.8 billion as of August 20": money that has come in, with its rate beside
// it, came since the year began; what stands at a day did not.
bool period_reader::has_come_in_since_last_year() const {
  if (chosen.rule != "en.as_of" || chosen.days.is != days_meant::kind::as_of || !known(chosen.days) ||
      !main.holiday.empty() || figure.is_base || figure.is_outlook || figure.is_balance)
    return false;
  auto const is_beside = [&](std::size_t k) {
    return k < told.figures.size() && told.figures[k].begin >= told.sentence_begin &&
           told.figures[k].begin < told.clause_end(figure.end);
  };
  auto const came_in = [&](figure_site const& one) {
    return one.kind == model::figure_kind::level && one.is_flow && one.is_money && !one.is_base && !one.is_balance;
  };
  auto const grew = [&](figure_site const& one) {
    return one.kind == model::figure_kind::chg_pct && one.cmp_type == "yoy";
  };
  for (auto const k : {i + 1, i - 1}) {
    if (!is_beside(k)) continue;
    auto const& other = told.figures[k];
    if ((came_in(figure) && grew(other)) || (grew(figure) && came_in(other))) return true;
  }
  return false;
}

// 截至4月底,完成投资999.3亿元,占年度计划的47.8%: since the plan's year began.
void period_reader::take_the_planned_year_so_far() {
  if (has_come_in_since_last_year()) {
    take_the_year_up_to(*chosen.days.last, "to date");
    return;
  }
  if (!figure.is_flow || figure.is_outlook || figure.is_base || !main.holiday.empty()) return;
  if ((rule != "sentence" && rule != "carried") || chosen.days.is != days_meant::kind::as_of || !known(chosen.days))
    return;
  if (!told.plans_a_year && !is_compared_with_last_years()) return;
  if (chosen.rule.starts_with("zh.")) take_the_year_up_to(*chosen.days.last, "to date");
}

// 截至2月21日,完成旅客运输量193万人次。其中,班车38万人次: parts in a sentence of their own are of the whole's days.
void period_reader::take_the_days_of_the_whole() {
  auto const& whole = told.last_level.days;
  if (rule != "carried" || !known(whole) || whole.is != days_meant::kind::span) return;
  if (chosen.days.is != days_meant::kind::as_of || !known(chosen.days) || *whole.last != *chosen.days.last) return;
  // "By the end of June 220 projects have completed 56 billion. All the 64 renewals have been resumed": what has been
  // done since goes on being told of.
  if (chosen.rule == "en.as_of" && !figure.is_outlook && !figure.is_base &&
      (is_perfect(told) || !is_level() || (figure.is_flow && figure.is_money))) {
    take_days(whole, "of the whole");
    return;
  }
  // 死亡人数上升19%: a change or a share of what has come since.
  auto const opens = between(text, told.sentence_begin, std::min(text.size(), told.sentence_begin + 2));
  if (chosen.rule.starts_with("zh.") && ((figure.is_flow && opens == u"其中"sv) || is_compared_with_the_year_before()))
    take_days(whole, "of the whole");
}

// 截至4月底,收入191347万元,…。支出372037万元,增长9.66%: what grew over a year is no more of one day than the sentence
// before.
bool period_reader::is_compared_with_the_year_before() const {
  if (figure.is_outlook || figure.is_base || figure.is_balance) return false;
  if (!is_level()) return true;
  return figure.is_flow && i + 1 < told.figures.size() && told.figures[i + 1].kind == model::figure_kind::chg_pct &&
         told.figures[i + 1].begin < told.clause_end(std::min(text.size(), figure.end + 1));
}

// "its P500-billion target for the year", "the annual target of 2 billion"
bool period_reader::is_of_the_years_target() const {
  constexpr std::size_t kReach = 40;
  auto behind = text.substr(figure.end, kReach);
  behind = behind.substr(0, behind.find_first_of(u".,;"sv));
  auto const lead = right_before(text, figure.begin, kReach);
  auto const from = std::max(told.sentence_begin, figure.begin > 2 * kReach ? figure.begin - 2 * kReach : 0);
  auto const said = between(text, from, figure.begin);
  static constexpr any_of_words kAims{u"target", u"goal", u" aim"};
  static constexpr any_of_words kYears{u"this year", u"for the year", u"full year"};
  if (kYears.stand_in(behind) && kAims.stand_in(said)) return true;
  if (contains(behind, u"target"sv) || contains(behind, u"goal"sv))
    return contains(behind, u"for the year"sv) || contains(behind, u"this year"sv) || contains(behind, u"full-year"sv);
  return lead.ends_with(u"annual target of "sv) || lead.ends_with(u"full-year target of "sv) ||
         lead.ends_with(u"year's target of "sv) || lead.ends_with(u"year's target is "sv) ||
         lead.ends_with(u"annual target is "sv) || lead.ends_with(u"annual goal of "sv);
}

// 今年全州投资目标1300亿元, in a text of August: no target is of the year so far.
bool period_reader::is_a_target_of_this_year() const {
  auto const& day = told.context.published;
  if (!figure.is_outlook || !day || !chosen.rule.starts_with("zh.") || chosen.days.is != days_meant::kind::span ||
      chosen.days.last != day)
    return false;
  return is_first_of_its_year(*chosen.days.first, *day);
}

// 1-10月到位资金64.82亿元。全年重点推进项目37个,建成5个, in a text of November: no year is counted to its end before
// it.
void period_reader::take_the_year_that_lasts() {
  constexpr std::size_t kReach = 160;
  auto const& day = told.context.published;
  if (chosen.rule != "zh.all_year" || !day || figure.is_outlook || !known(chosen.days) || *day >= *chosen.days.last ||
      *day < *chosen.days.first)
    return;
  static constexpr any_of_words kAhead{u"预计", u"计划", u"目标", u"任务", u"力争", u"有望", u"预算", u"将达", u"将完"};
  auto const from = std::max(told.sentence_begin, figure.begin > kReach ? figure.begin - kReach : 0);
  if (kAhead.stand_in(between(text, from, figure.begin))) return;
  if (main.set && known(main.days) && !is_a_year(main.days) && holds_more_than(chosen.days, main.days)) {
    take(main, "so far");
  } else {
    take_the_year_up_to(*day, "so far");
  }
}

// 年度计划投资1853亿元, 完成下达任务132.63亿元的90.8%: of the whole year.
void period_reader::take_the_planned_year() {
  if (!is_level() || !known(chosen.days)) return;
  auto const lead = right_before(text, figure.begin, 8);
  auto const of_year = std::ranges::any_of(
      std::initializer_list<std::u16string_view>{u"年度计划", u"年度计划投资", u"年度投资", u"年计划投资",
                                                 u"年度计划完成投资", u"下达任务", u"年度目标", u"年度任务",
                                                 u"全年计划", u"全年目标", u"成年计划", u"成年目标", u"任务数",
                                                 u"目标任务", u"分配任务", u"任务目标"},
      [&](std::u16string_view word) { return lead.ends_with(word); });
  // 全年计划新开工270项: and what is planned for it.
  static constexpr any_of_words kDone{u"新开工", u"开工", u"完工", u"竣工", u"投产", u"实施", u"建成"};
  auto const planned = lead.substr(0, lead.size() - kDone.close(lead));
  auto const to_do = planned.size() < lead.size() && planned.ends_with(u"全年计划"sv);
  // 超年度2亿吨目标任务66万吨
  auto const behind = text.substr(figure.end, 2);
  auto const of_aim = (lead.ends_with(u"年度"sv) || lead.ends_with(u"全年"sv)) &&
                      (behind == u"目标"sv || behind == u"任务"sv || behind == u"计划"sv);
  // 完成计划2000人的204%: of the year's plan, where the text has one.
  auto const of_plan = told.plans_a_year && figure.is_outlook &&
                       (lead.ends_with(u"完成计划"sv) || lead.ends_with(u"完成目标"sv)) &&
                       chosen.rule.starts_with("zh.");
  if (!of_year && !to_do && !of_plan && !of_aim && !is_a_target_of_this_year() &&
      !((figure.is_outlook || rule == "behind" || rule == "ahead" || rule == "carried") && is_of_the_years_target()))
    return;
  auto const year = std::chrono::year_month_day{*chosen.days.last}.year();
  take({whole_year(year), {}, {}, true}, "plan year");
}

// 上年为505.2万标箱
void period_reader::take_last_year() {
  if (rule != "base" && is_level() && known(chosen.days) && told.next_time > 0 && chosen.days == here.days &&
      base_word_before(text, told.sentence_begin, figure.begin) > 0)
    take_a_year_before();
}

// 春运累计发送突破2亿人次, halfway through: up to the day it was told.
void period_reader::take_so_far() {
  auto const& published = told.context.published;
  if (!published || figure.is_outlook || !is_level()) return;
  if (!known(chosen.days) || chosen.days.is != days_meant::kind::span) return;
  if (*chosen.days.first > *published || *published >= *chosen.days.last) return;
  // 第三季度发生火灾50起, told of before it is over.
  constexpr int kQuarter = 92;
  auto const of_a_quarter = chosen.holiday.empty() && chosen.rule == "zh.point" && figure.is_flow &&
                            (*chosen.days.last - *chosen.days.first).count() < kQuarter && !is_a_month(chosen.days) &&
                            std::chrono::year_month_day{*chosen.days.first}.day() == std::chrono::day{1};
  if (!of_a_quarter && !contains(told.clause_before(figure.begin), u"累计"sv)) return;
  // 前10个月…。2017年累计到位544亿元: the months that the text is about.
  auto const months = main.set && known(main.days) && main.days.is == days_meant::kind::span && main.holiday.empty() &&
                      is_a_year(chosen.days) && *main.days.first == *chosen.days.first && *main.days.last < *published;
  chosen.days.last = months ? main.days.last : published;
  rule = "so far";
}

void period_reader::stop_years_short() {
  if (takes_what_a_season_has_had()) return;
  auto const& published = told.context.published;
  if (!published || !chosen.rule.starts_with("en.") || figure.is_outlook || figure.is_duration || !known(chosen.days))
    return;
  auto const day = std::chrono::year_month_day{*published};
  auto const year = std::chrono::year_month_day{*chosen.days.last}.year();
  if (!(chosen.days == whole_year(year)) || year > day.year()) return;
  auto const to_come = year == day.year() && is_told_of_as_to_come();
  // "755 billion baht so far this year; the ministry projects 1.5 trillion for the year"
  if (to_come && rule == "behind") return;
  auto const of_the_text = year == day.year() && !to_come;
  if (!told.counts_to_date && !told.says_to_date && !of_the_text) return;
  take_days(years_before({days_meant::kind::span, base::day{day.year() / std::chrono::January / 1}, published, {}}, {},
                         static_cast<int>(day.year()) - static_cast<int>(year), *told.context.holidays),
            "to date");
}

// "Between January 1 and July 15 5,489 fires were registered" in a text of the 20th: so far is up to the one day that
// the text counts to.
void period_reader::take_the_day_counted_to() {
  constexpr int kFewest = 28;
  auto const& published = told.context.published;
  if (!published || told.context.published_is_guess || !chosen.rule.starts_with("en.") || !known(chosen.days) ||
      chosen.days.is != days_meant::kind::span || chosen.days.last != published || is_one_day(chosen.days))
    return;
  if (std::chrono::year_month_day{*chosen.days.first}.year() != std::chrono::year_month_day{*published}.year()) return;
  std::optional<base::day> counted_to;
  for (auto const& one : told.times) {
    if (one.role != time_role::period || !known(one.days) || one.days.is != days_meant::kind::span ||
        one.days.first != chosen.days.first || *one.days.last >= *published ||
        (*one.days.last - *one.days.first).count() < kFewest)
      continue;
    if (counted_to && *counted_to != *one.days.last) return;
    counted_to = one.days.last;
  }
  if (counted_to) take_days({days_meant::kind::span, chosen.days.first, counted_to, {}}, "counted to");
}

// "is set to reach 7.7 million TEUs for the full year", "forecast a full-year increase of 9 percent"
bool period_reader::is_told_of_as_to_come() const {
  constexpr std::size_t kReach = 160;
  auto const from = std::max(told.sentence_begin, figure.begin > kReach ? figure.begin - kReach : 0);
  auto const said = between(text, from, std::min(text.size(), figure.end + 40));
  static constexpr any_of_words kOfWhatComes{
      u"forecast", u" will ",  u" set to ", u"expect",    u"full year", u"full-year", u"whole year", u"predict",
      u"aim",      u"target",  u"goal",     u"plan",      u"year-end",  u"project",   u" to reach ", u"anticipat",
      u"estimate", u"hop",     u" want",    u"foresee",   u"envisag",   u" seek",     u" intend",    u" would ",
      u" should ", u"outlook", u"budget",   u"on course", u"on track",  u" strive",   u" eyes ",     u" eyeing "};
  return kOfWhatComes.stand_in(said);
}

// "From Jan 26, when the rush began, to Feb 18": the rush around a holiday is longer than it.
static bool is_of_a_travel_rush(std::u16string_view text, time_expression const& one) {
  constexpr std::size_t kReach = 48;
  auto const from = one.begin > kReach ? one.begin - kReach : 0;
  return contains(between(text, from, std::min(text.size(), one.end + kReach)), u"rush"sv);
}

// "440 million passengers over the Spring Festival … in the period between 10 January and 18 February": days that a
// text gives further on, around a holiday that it has named, are what it calls so.
void period_reader::take_the_window() {
  constexpr int kLongest = 60;
  constexpr std::size_t kTimes = 64;
  if (chosen.holiday.empty() || !chosen.rule.starts_with("en.") || figure.is_duration || has_base() ||
      !known(chosen.days))
    return;
  for (auto const& one : told.times.subspan(0, std::min(kTimes, told.times.size()))) {
    if (one.rule != "en.range" || one.role != time_role::period || one.unit != time_unit::range || !known(one.days) ||
        one.days.is != days_meant::kind::span || !holds_more_than(one.days, chosen.days) ||
        (*one.days.last - *one.days.first).count() > kLongest || is_of_a_travel_rush(text, one))
      continue;
    chosen.days = one.days;
    rule = "window";
    return;
  }
}

// 8月…实现连续5个月单月突破百万标箱: the months up to the one that is told of.
void period_reader::take_months_in_a_row() {
  if (figure.months_in_a_row <= 1 || !known(chosen.days) || !is_a_month(chosen.days)) return;
  auto const first = std::chrono::year_month_day{*chosen.days.first};
  auto const month = first.year() / first.month() - std::chrono::months{figure.months_in_a_row - 1};
  chosen.days.first = base::day{month / 1};
  rule = "in a row";
}

}  // namespace fengsui::sense::reader::periods
