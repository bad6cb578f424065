// 天数, 时期: days in a span, and a span that had not come when the text was published.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <ranges>
#include <set>

#include "know/audit/checks/averages/told_days.h"
#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

// Both ends of a span stand in the text around the number of days: 9月28日起至10月8日,共11天. Without them the span is
// the reader's own, perhaps made from the number.
bool dates_stand_beside(page const& of, std::size_t i) {
  if (!of.has_text()) return true;
  auto lead = of.before(i, 60);
  if (auto const stop = lead.rfind("。"); stop != std::string_view::npos) lead.remove_prefix(stop);
  auto const text = std::string{lead}.append(of.after(i, 40));
  int dates = 0;
  static constexpr std::string_view kDay = "日";
  for (auto at = text.find(kDay); at != std::string::npos; at = text.find(kDay, at + kDay.size())) {
    dates += at > 0 && std::isdigit(static_cast<unsigned char>(text[at - 1])) != 0;
  }
  if (dates >= 2) return true;
  // "ran from October 1 to 8", "(28 April to 5 May)"; "this year's 40-day rush, January 26 to March 6" of which the
  // reader took the whole year is not of that span.
  static constexpr std::array<std::string_view, 5> kThrough{" to ", "-", "–", " through ", " until "};
  if (contains_any(text, kThrough) && (prints_english_date(text, std::chrono::year_month_day{*of.at(i).period_start}) ||
                                       prints_english_date(text, std::chrono::year_month_day{*of.at(i).period_end})))
    return true;
  // 一季度90天: right before the number; 前三季度,优良天数198天 counts some of them.
  static constexpr std::array<std::string_view, 7> kSpans{"一季度", "二季度", "三季度",       "四季度",
                                                          "上半年", "下半年", "first quarter"};
  constexpr std::size_t kNear = 12;  // bytes
  auto const near = of.before(i, 30);
  return std::ranges::any_of(kSpans, [&](std::string_view word) {
    auto const at = near.rfind(word);
    return at != std::string_view::npos && near.size() - at - word.size() <= kNear;
  });
}

// "4月" before 日 of 4月6日: the number right before `at`, and where it begins.
std::optional<unsigned> number_before(std::string_view text, std::size_t& at) {
  auto const end = at;
  while (at > 0 && std::isdigit(static_cast<unsigned char>(text[at - 1])) != 0) --at;
  if (at == end || end - at > 2) return {};
  return static_cast<unsigned>(std::stoul(std::string{text.substr(at, end - at)}));
}

// 5天(11月14日至18日): how many days the dates in brackets behind a number hold, with the year of the figure's span or,
// where nobody knows it, any year that leaves no doubt about February.
std::optional<int> days_in_brackets(page const& of, std::size_t i) {
  static constexpr std::string_view kDay = "日";
  static constexpr std::string_view kMonth = "月";
  auto behind = of.after(i, 40);
  // 12天运输期(9月29日至10月10日): a noun may stand between.
  constexpr std::size_t kLongestNoun = 18;  // bytes
  auto const open = behind.find('(');
  if (open == std::string_view::npos || open > kLongestNoun) return {};
  for (std::string_view const mark : {",", "。", ";", "、"}) {
    if (contains(behind.substr(0, open), mark)) return {};
  }
  behind.remove_prefix(open);
  auto const close = behind.find(')');
  if (!behind.starts_with("(") || close == std::string_view::npos) return {};
  auto const inside = behind.substr(1, close - 1);
  if (!inside.ends_with(kDay)) return {};
  auto at = inside.size() - kDay.size();
  auto const last = number_before(inside, at);
  std::optional<unsigned> last_month;
  if (last && at > kMonth.size() && inside.substr(0, at).ends_with(kMonth)) {
    at -= kMonth.size();
    last_month = number_before(inside, at);
  }
  auto const head = inside.substr(0, at);
  static constexpr std::array<std::string_view, 5> kThrough{"至", "到", "-", "—", "~"};
  if (!last || !ends_with_any(head, kThrough)) return {};
  auto first_at = head.rfind(kMonth);
  if (first_at == std::string_view::npos) return {};
  auto day_at = head.find_first_not_of("0123456789", first_at + kMonth.size());
  auto const first = number_before(head, day_at);
  auto const first_month = number_before(head, first_at);
  if (!first || !first_month) return {};
  using namespace std::chrono;
  constexpr year kSomeYear{2023};
  auto const dated = of.at(i).period_start;
  if (!dated && *first_month <= 2 && last_month.value_or(*first_month) > 2) return {};
  auto const in = dated ? year_month_day{*dated}.year() : kSomeYear;
  year_month_day const from{in, month{*first_month}, day{*first}};
  year_month_day const until{in, month{last_month.value_or(*first_month)}, day{*last}};
  if (!from.ok() || !until.ok() || sys_days{until} < sys_days{from}) return {};
  return static_cast<int>((sys_days{until} - sys_days{from}).count()) + 1;
}

// "The seven-day week is cut to May 1-3 this year": the dates are of what became of it.
bool is_cut_to_other_days(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 5> kCut{" cut to ", " shortened to ", " reduced to ", " shrunk to ",
                                                        " extended to "};
  return contains_any(of.after(i, 60), kCut);
}

// 9月30日至10月3日、10月6日至7日这6天: of several stretches.
bool counts_several_stretches(page const& of, std::size_t i) {
  constexpr std::size_t kReach = 32;  // code points
  auto lead = of.before(i, kReach);
  if (auto const stop = lead.rfind("。"); stop != std::string_view::npos) lead.remove_prefix(stop);
  static constexpr std::array<std::string_view, 3> kJoints{"日、", "日和", "日及"};
  return std::ranges::any_of(kJoints, [&](std::string_view joint) {
    auto const at = lead.find(joint);
    return at != std::string_view::npos && at + joint.size() < lead.size() && lead[at + joint.size()] >= '0' &&
           lead[at + joint.size()] <= '9';
  });
}

// "the first five days of the eight-day holiday, October 1 to 5": the dates are of the five.
bool holds_days_told_before(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 3> kOf{"days of the ", "days of a ", "days of this "};
  return ends_with_any(of.before(i, 14), kOf);
}

// "in the coming five-day Labour Day holiday … During the holiday from April 29 to May 4": the dates that another
// sentence gives the one holiday of the text.
std::optional<int> days_of_the_holiday(page const& of, std::size_t i) {
  constexpr std::size_t kReach = 32;  // code points
  constexpr std::size_t kDates = 40;  // bytes
  auto const tail = of.after(i, kReach);
  if (of.is_chinese() || !of.at(i).period_start || !contains(tail.substr(0, tail.find_first_of(",;.(")), " holiday"))
    return {};
  auto const other = [&](std::size_t k) { return k != i && of.at(k).indicator == "duration_days"; };
  for (std::size_t k = 0; k < of.size(); ++k) {
    if (other(k)) return {};
  }
  for (std::string_view const lead : {"the holiday from ", "the holiday period from ", "the holiday, from "}) {
    auto const at = of.text().find(lead);
    if (at == std::string_view::npos) continue;
    auto const dates = of.text().substr(at + lead.size(), kDates);
    return days_in_dates(dates, std::chrono::year_month_day{*of.at(i).period_start}.year());
  }
  return {};
}

void add_days(page const& of, std::size_t i, std::vector<relation>& to) {
  auto const& figure = of.at(i);
  if (figure.indicator != "duration_days") return;
  auto told = of.has_text() ? days_in_brackets(of, i) : std::nullopt;
  if (!told && !figure.period_start) return;
  if (!told && of.has_text()) told = days_right_behind(of, i);
  if (!told && of.has_text()) told = days_right_before(of, i);
  if (!told && of.has_text()) told = days_of_the_holiday(of, i);
  auto const by_weekdays = of.has_text() && figure.period_start ? weekdays_right_behind(of, i) : std::nullopt;
  if (!told) told = by_weekdays;
  if (!told && of.has_text() && is_length_of_another(of, i)) return;
  auto const days = told ? told : days_of(figure);
  if (!days || figure.unit != "day") return;
  // 为期4天的大赛9月12日开赛: a single day is when it began.
  if (of.has_text() && !told && *days == 1) return;
  // "over four days, September 26 to 29": while they lasted.
  bool const during = told && of.before(i, 5) == "over ";
  if ((figure.qualifier != model::figure_qualifier::exact && !during) || !(told || dates_stand_beside(of, i))) return;
  if (of.has_text() && (counts_some_days(of, i) || counts_several_stretches(of, i))) return;
  if (of.has_text() && (is_cut_to_other_days(of, i) || holds_days_told_before(of, i))) return;
  // 自9月30日以来连续4天: so many days of it, one behind the other.
  if (of.has_text() && of.before(i, 4).ends_with("连续")) return;
  auto const from = told ? std::string{} : base::to_text(*figure.period_start);
  auto const until = told ? std::string{} : base::to_text(*figure.period_end);
  to.push_back(
      {.check = "period_days",
       .figures = {of.where(i)},
       .expression = fmt::format("{{0}} ~ {}", *days),
       .evaluate = [n = *days, during, printed = printed_value(figure.value)](figure_values v) -> std::optional<sides> {
         return sides{during ? interval::at(printed) : v[0].range, interval::at(exact{n})};
       },
       .provable = of.has_text(),
       .remark = told ? base::name{}
                      : base::name{fmt::format("{}至{}为{}天", from, until, *days),
                                   fmt::format("{} to {} is {} days", from, until, *days)}});
}

// 为期40天的2023年铁路春运, 2016年春运共40天: the travel rush around the Spring Festival lasts as long every year.
void add_travel_rush(page const& of, std::size_t i, std::vector<relation>& to) {
  constexpr int kDaysOfTheRush = 40;
  constexpr std::size_t kReach = 10;  // code points
  auto const& figure = of.at(i);
  if (figure.unit != "day" || figure.qualifier != model::figure_qualifier::exact) return;
  static constexpr std::string_view kRush = "春运";
  static constexpr std::string_view kFor = "为期";
  static constexpr std::array<std::string_view, 4> kLasts{"春运共", "春运为期", "春运历时", "春运总共"};
  static constexpr std::array<std::string_view, 3> kOfARush{"的春运", "的铁路春运", "的全国铁路春运"};
  auto const lead = of.before(i, kReach);
  auto behind = of.after(i, kReach);
  // 的2023年春运
  auto const dated = behind.starts_with("的20") && contains(behind.substr(0, behind.find(kRush)), "年");
  bool const names_it = starts_with_any(behind, kOfARush) || (dated && contains(behind, kRush));
  if (!ends_with_any(lead, kLasts) && !(lead.ends_with(kFor) && names_it)) return;
  to.push_back({.check = "period_days",
                .figures = {of.where(i)},
                .expression = fmt::format("{{0}} ~ {}", kDaysOfTheRush),
                .evaluate = [](figure_values v) -> std::optional<sides> {
                  return sides{v[0].range, interval::at(exact{kDaysOfTheRush})};
                },
                .only_by_slip = true,
                .remark = {"春运为期40天", "The Spring Festival travel rush lasts 40 days"}});
}

// "the five-week period between 10 January and 18 February": so many weeks, half a one more or less.
void add_weeks(page const& of, std::size_t i, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 12> kDates{
      " period between ", " period from ", " season between ", " season from ", " rush between ", " rush from ",
      " festival from ",  " between ",     " from ",           ", from ",       " (from ",        " period, from "};
  auto const& figure = of.at(i);
  if (figure.unit != "week" || figure.value.exponent != 0 || figure.value.mantissa < 2) return;
  if (figure.qualifier != model::figure_qualifier::exact || !starts_with_any(of.after(i, 20), kDates)) return;
  auto const days = days_of_dates_behind(of, i);
  if (!days) return;
  to.push_back({.check = "period_days",
                .figures = {of.where(i)},
                .expression = fmt::format("{{0}}*7 ~ {}", *days),
                .evaluate = [n = *days](figure_values v) -> std::optional<sides> {
                  return sides{v[0].range * exact{7}, interval::at(exact{n})};
                }});
}

// What is foreseen, planned or promised may lie ahead; so may a number of days or a project's size.
bool is_of_what_comes(model::printed_figure const& figure) {
  static constexpr std::array kAhead{"forecast", "plan", "target", "threshold", "base"};
  return std::ranges::find(kAhead, figure.role) != kAhead.end() || figure.indicator.starts_with("duration_") ||
         figure.indicator == "project_capacity" || figure.indicator == "day_index" ||
         figure.kind == model::figure_kind::target_share;
}

// An announcement of what is to come says so once and goes on: where its first such word ends, in bytes. A plan's
// target told of in passing announces nothing.
std::size_t announced_from(page const& of) {
  static constexpr std::array<std::string_view, 22> kWords{
      "预计", "预测", "预期", "预估", "将",     "拟",    "力争",    "计划",     "預計",    "預期",      "預估",
      "將",   "上看", "角逐", "争夺", "expect", "will ", "should ", "forecast", "estimat", "anticipat", "schedul"};
  auto first = std::string::npos;
  for (auto const word : kWords) {
    if (auto const at = of.text().find(word); at != std::string::npos) first = std::min(first, at + word.size());
  }
  return first;
}

// The day itself stands in the text: the reader did not make it from 今年 or a season.
bool date_stands_before(page const& of, std::size_t i) {
  auto text = of.before(i, 40);
  // What a sentence before it said may be of another thing.
  for (std::string_view const end : {"。", ";", "\n"}) {
    if (auto const at = text.rfind(end); at != std::string_view::npos) text.remove_prefix(at + end.size());
  }
  for (auto const& one : {*of.at(i).period_start, *of.at(i).period_end}) {
    std::chrono::year_month_day const day{one};
    if (text.find(fmt::format("{}月{}日", unsigned{day.month()}, unsigned{day.day()})) != std::string::npos ||
        text.find(base::to_text(one)) != std::string::npos)
      return true;
    if (prints_english_date(text, day)) return true;
  }
  return false;
}

// "from 1 January until 13 September", told at the end of the year: of a year that the text never prints, and that
// begins after it was published, only the reader spoke.
bool is_of_a_guessed_year(page const& of, base::day start, base::day published) {
  auto const year_of = [](base::day one) { return int{std::chrono::year_month_day{one}.year()}; };
  return of.has_text() && year_of(start) > year_of(published) && !contains(of.text(), std::to_string(year_of(start)));
}

// One question a span is enough, where its date is not printed.
using spans_asked = std::set<std::pair<base::day, base::day>>;

void add_future(page const& of, std::size_t i, std::size_t announced, spans_asked& asked, std::vector<relation>& to) {
  auto const& figure = of.at(i);
  auto const& published = of.whole().published;
  if (!published || !figure.period_end || !figure.period_start || is_of_what_comes(figure)) return;
  if (*figure.period_end <= *published || figure.period_kind == "approx" || figure.period_kind == "unknown") return;
  if (of.before(i, static_cast<std::size_t>(figure.start)).size() >= announced) return;
  auto const lead = of.before(i, 40);
  if (contains(lead, "安排") || contains(lead, "目标") || contains(lead, "plan") || contains(lead, "project")) return;
  // What has begun is told of before it is over: 春运, a year so far.
  if (*figure.period_start <= *published || is_of_a_guessed_year(of, *figure.period_start, *published)) return;
  auto const late = (*figure.period_end - *published).count();
  bool const by_date = date_stands_before(of, i);
  if (!asked.emplace(*figure.period_start, *figure.period_end).second && !by_date) return;
  to.push_back({.check = "period_future",
                .figures = {of.where(i)},
                .how = relation::test::at_most,
                .expression = "",
                .evaluate = [late](figure_values) -> std::optional<sides> {
                  return sides{interval::at(exact{static_cast<long>(late)}), interval::at(exact{0})};
                },
                .provable = by_date,
                .repairable = false,
                .remark = {fmt::format("“{}”的时期到{}，而发布于{}", figure.span, base::to_text(*figure.period_end),
                                       base::to_text(*published)),
                           fmt::format("“{}” is of a span to {}, published on {}", figure.span,
                                       base::to_text(*figure.period_end), base::to_text(*published))}});
}

}  // namespace

void add_periods(page const& of, std::vector<relation>& to) {
  auto const announced = announced_from(of);
  spans_asked asked;
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (!of.is_level(i)) continue;
    add_days(of, i, to);
    if (of.has_text()) add_streak(of, i, to);
    if (of.has_text() && of.is_chinese()) add_travel_rush(of, i, to);
    if (of.has_text() && !of.is_chinese()) add_weeks(of, i, to);
    add_future(of, i, announced, asked, to);
  }
}

}  // namespace fengsui::know::audit
