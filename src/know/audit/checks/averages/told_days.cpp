// 天数 beside dates: "10 days, from Feb. 1 to Feb. 10"; 1月26日至2月1日,连续8天.
#include <algorithm>
#include <array>
#include <cctype>

#include "know/audit/checks/averages/told_days.h"
#include "know/audit/checks/checks.h"

namespace fengsui::know::audit {
namespace {

struct month_and_day {
  unsigned month = 0;  // 0: not said
  unsigned day = 0;
  std::size_t end = 0;  // in the text, behind it
};

bool is_digit(std::string_view text, std::size_t at) {
  return at < text.size() && std::isdigit(static_cast<unsigned char>(text[at])) != 0;
}

// One or two digits at `at`, which moves behind them; 0 where there are none.
unsigned small_number(std::string_view text, std::size_t& at) {
  unsigned made = 0;
  auto const begin = at;
  for (; is_digit(text, at) && at - begin < 2; ++at) made = made * 10 + static_cast<unsigned>(text[at] - '0');
  if (is_digit(text, at)) return 0;
  return made;
}

unsigned month_named_at(std::string_view text, std::size_t& at) {
  static constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  for (std::size_t k = 0; k < kMonths.size(); ++k) {
    if (!text.substr(at).starts_with(kMonths[k])) continue;
    at += kMonths[k].size();
    while (at < text.size() && std::isalpha(static_cast<unsigned char>(text[at])) != 0) ++at;
    if (at < text.size() && text[at] == '.') ++at;
    return static_cast<unsigned>(k) + 1;
  }
  return 0;
}

// "11th", "2nd"
std::size_t behind_ordinal(std::string_view text, std::size_t at) {
  static constexpr std::array<std::string_view, 4> kOrdinals{"th", "st", "nd", "rd"};
  for (auto const ending : kOrdinals) {
    if (text.substr(at).starts_with(ending)) return at + ending.size();
  }
  return at;
}

// "Feb. 1", "1 February", "1st of February", or a day alone.
std::optional<month_and_day> english_date(std::string_view text, std::size_t at) {
  month_and_day made;
  made.month = month_named_at(text, at);
  if (made.month != 0 && at < text.size() && text[at] == ' ') ++at;
  made.day = small_number(text, at);
  if (made.day != 0) at = behind_ordinal(text, at);
  if (made.month == 0 && made.day != 0 && at < text.size() && text[at] == ' ') {
    auto behind = at + 1;
    if (text.substr(behind).starts_with("of ")) behind += 3;
    made.month = month_named_at(text, behind);
    if (made.month != 0) at = behind;
  }
  if (made.day == 0) return {};
  made.end = at;
  return made;
}

// 2月1日, or 1日 alone.
std::optional<month_and_day> chinese_date(std::string_view text, std::size_t at) {
  static constexpr std::string_view kMonth = "月";
  static constexpr std::string_view kDay = "日";
  month_and_day made;
  auto number = small_number(text, at);
  if (number != 0 && text.substr(at).starts_with(kMonth)) {
    made.month = number;
    at += kMonth.size();
    number = small_number(text, at);
  }
  if (number == 0 || !text.substr(at).starts_with(kDay)) return {};
  made.day = number;
  made.end = at + kDay.size();
  return made;
}

std::size_t behind_through(std::string_view text, std::size_t at) {
  static constexpr std::array<std::string_view, 11> kThrough{" to ", " through ", " until ", " - ", "-", "–",
                                                             "至",   "到",        "—",       "~",   "～"};
  for (auto const word : kThrough) {
    if (text.substr(at).starts_with(word)) return at + word.size();
  }
  return std::string_view::npos;
}

std::optional<std::chrono::sys_days> day_in(std::chrono::year year, unsigned month, unsigned day) {
  std::chrono::year_month_day const made{year, std::chrono::month{month}, std::chrono::day{day}};
  if (!made.ok()) return {};
  return std::chrono::sys_days{made};
}

// 2月23日(初五)至3月2日(正月十二): what a bracket behind a date calls it.
std::size_t behind_gloss(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 24;  // bytes
  if (!text.substr(at).starts_with("(")) return at;
  auto const close = text.find(')', at);
  bool const dated =
      close != std::string_view::npos && text.substr(at, close - at).find("日") != std::string_view::npos;
  return close == std::string_view::npos || close - at > kLongest || dated ? at : close + 1;
}

struct told_span {
  int days = 0;
  std::size_t end = 0;
};

// The first span of two dates that begins in the text; the first date has its month, the second may leave it out.
std::optional<told_span> first_span(std::string_view text, std::chrono::year year, bool chinese) {
  auto const date = [&](std::size_t at) { return chinese ? chinese_date(text, at) : english_date(text, at); };
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at > 0 && (is_digit(text, at - 1) || (!chinese && std::isalpha(static_cast<unsigned char>(text[at - 1])) != 0)))
      continue;
    auto const from = date(at);
    if (!from) continue;
    auto through = behind_gloss(text, from->end);
    if (text.substr(through).starts_with("起")) through += std::string_view{"起"}.size();
    auto const next = behind_through(text, through);
    if (next == std::string_view::npos) continue;
    auto const until = date(next);
    if (!until) continue;
    auto const second = until->month != 0 ? until->month : from->month;
    auto const first = from->month != 0 ? from->month : chinese ? 0 : second;
    // 2日至5日客流连续4天: of one month, whichever it is.
    if (chinese && first == 0 && until->month == 0 && from->day < until->day)
      return told_span{.days = static_cast<int>(until->day - from->day) + 1, .end = behind_gloss(text, until->end)};
    if (first == 0 || second == 0) continue;
    auto const a = day_in(year, first, from->day);
    auto const b = day_in(second < first ? year + std::chrono::years{1} : year, second, until->day);
    if (!a || !b || *b < *a) return {};
    return told_span{.days = static_cast<int>((*b - *a).count()) + 1, .end = behind_gloss(text, until->end)};
  }
  return {};
}

std::chrono::year year_of(page const& of, std::size_t i) {
  return std::chrono::year_month_day{*of.at(i).period_start}.year();
}

}  // namespace

std::optional<int> days_right_behind(page const& of, std::size_t i) {
  constexpr std::size_t kCharacters = 60;
  constexpr std::size_t kMostBetween = 30;  // bytes: ", from ", " this year, from "
  auto text = of.after(i, kCharacters);
  if (i + 1 < of.size()) text = text.substr(0, std::min(text.size(), of.between(i, i + 1).size()));
  auto const span = first_span(text, year_of(of, i), false);
  if (!span) return {};
  auto const from = text.find("from ");
  auto const bracket = text.find('(');
  // "over four days, September 26 to 29", "the 40-day holiday rush, January 26 to March 6"
  auto const comma = text.find(", ");
  bool const at_once = comma <= kMostBetween && text.substr(0, comma).find_first_of("0123456789.;(") == text.npos &&
                       english_date(text, comma + 2).has_value();
  auto const opens = at_once ? 0 : std::min(from, bracket);
  return opens <= kMostBetween ? std::optional{span->days} : std::nullopt;
}

std::optional<int> days_right_before(page const& of, std::size_t i) {
  constexpr std::size_t kCharacters = 40;
  // 9月28日至10月8日,共11天; 5月27日至30日,为期4天的运输
  static constexpr std::array<std::string_view, 11> kBetween{"",      ",",    ", ",  " ",     "共",
                                                             "为期",  "历时", ",共", ",为期",  // read, not shown
                                                             ",历时", ",总共"};                // read, not shown
  auto const text = of.before(i, kCharacters);
  for (bool const chinese : {true, false}) {
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (!is_digit(text, at) || (at > 0 && is_digit(text, at - 1))) continue;
      auto const rest = text.substr(at);
      auto const span = first_span(rest, year_of(of, i), chinese);
      if (span && std::ranges::find(kBetween, rest.substr(span->end)) != kBetween.end()) return span->days;
    }
  }
  return {};
}

std::optional<int> days_of_dates_behind(page const& of, std::size_t i) {
  constexpr std::size_t kCharacters = 100;
  auto text = of.after(i, kCharacters);
  text = text.substr(0, text.find(". "));
  for (std::string_view const lead : {" between ", " from "}) {
    auto const at = text.find(lead);
    if (at == std::string_view::npos) continue;
    auto const first = english_date(text, at + lead.size());
    if (!first || first->month == 0) continue;
    auto next = behind_through(text, first->end);
    static constexpr std::string_view kAnd = " and ";
    if (next == std::string_view::npos && text.substr(first->end).starts_with(kAnd)) next = first->end + kAnd.size();
    auto const last = next == std::string_view::npos ? std::nullopt : english_date(text, next);
    if (!last) continue;
    // Across the end of February a leap year has a day more.
    auto const month = last->month != 0 ? last->month : first->month;
    if (month < first->month || (first->month <= 2 && month > 2 && !of.at(i).period_start)) return {};
    auto const year = of.at(i).period_start ? year_of(of, i) : std::chrono::year{2023};
    auto const a = day_in(year, first->month, first->day);
    auto const b = day_in(year, month, last->day);
    if (a && b && *a < *b) return static_cast<int>((*b - *a).count()) + 1;
  }
  return {};
}

std::optional<int> days_of_dates_before(page const& of, std::size_t i) {
  using namespace std::chrono_literals;
  constexpr std::size_t kCharacters = 40;
  static constexpr std::array<std::string_view, 3> kEnds{"。", ";", "\n"};
  auto const clause = behind_last(of.before(i, kCharacters), kEnds);
  auto const told = first_span(clause, 2023y, true);
  auto const in_leap_year = first_span(clause, 2024y, true);
  if (!told || !in_leap_year || told->days != in_leap_year->days) return {};
  // 5月1日至5日…,5日…: another day behind the dates is what the total is of.
  return contains(clause.substr(told->end), "日") ? std::nullopt : std::optional{told->days};
}

std::optional<int> days_in_dates(std::string_view text, std::chrono::year year) {
  static constexpr std::string_view kAnd = " and ";
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at > 0 && std::isalnum(static_cast<unsigned char>(text[at - 1])) != 0) continue;
    auto const first = english_date(text, at);
    if (!first) continue;
    auto next = behind_through(text, first->end);
    bool const between = text.substr(0, at).ends_with("etween ") && text.substr(first->end).starts_with(kAnd);
    if (between) next = first->end + kAnd.size();
    auto const last = next == std::string_view::npos ? std::nullopt : english_date(text, next);
    if (!last) continue;
    auto const month = first->month != 0 ? first->month : last->month;
    auto const until = last->month != 0 ? last->month : month;
    if (month == 0) continue;
    if (month <= 2 && until > 2) return {};
    auto const a = day_in(year, month, first->day);
    auto const b = day_in(until < month ? year + std::chrono::years{1} : year, until, last->day);
    if (a && b && *a < *b) return static_cast<int>((*b - *a).count()) + 1;
  }
  return {};
}

// "the five days from Friday to Monday", "three days, from Saturday through Monday": of one week.
std::optional<int> weekdays_right_behind(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 7> kDays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                         "Friday", "Saturday", "Sunday"};
  auto text = of.after(i, 36);
  if (text.starts_with(",")) text.remove_prefix(1);
  static constexpr std::string_view kFrom = " from ";
  if (!text.starts_with(kFrom)) return {};
  text.remove_prefix(kFrom.size());
  auto const named = [&]() -> std::optional<int> {
    auto const day = std::ranges::find_if(kDays, [&](std::string_view word) { return text.starts_with(word); });
    if (day == kDays.end()) return {};
    text.remove_prefix(day->size());
    return static_cast<int>(day - kDays.begin());
  };
  auto const first = named();
  auto const next = first ? behind_through(text, 0) : std::string_view::npos;
  if (next == std::string_view::npos) return {};
  text.remove_prefix(next);
  auto const last = named();
  if (!last || *last == *first) return {};
  return ((*last - *first) % 7 + 7) % 7 + 1;
}

// A streak lies within the dates that its own clause gives: so many days behind each other are no more than those, and
// where nothing stands between, as many: 2月11日至16日连续6天.
void add_streak(page const& of, std::size_t i, std::vector<relation>& to) {
  constexpr std::size_t kCharacters = 32;
  constexpr std::size_t kMostBetween = 36;  // bytes: a comma and the name of who it is
  static constexpr std::string_view kStreak = "连续";
  auto const lead = of.before(i, kCharacters);
  if (!lead.ends_with(kStreak) || of.at(i).unit != "day" || !of.at(i).period_start) return;
  auto const stop = lead.rfind("。");
  auto const clause = stop == std::string_view::npos ? lead : lead.substr(stop + 3);
  auto const span = first_span(clause, year_of(of, i), true);
  if (!span || clause.size() - span->end > kMostBetween + kStreak.size()) return;
  bool const at_once = clause.size() - span->end == kStreak.size();
  to.push_back({.check = "period_days",
                .figures = {of.where(i)},
                .how = at_once ? relation::test::meets : relation::test::at_most,
                .expression = (at_once ? "{0} ~ " : "{0} <= ") + std::to_string(span->days),
                .evaluate = [n = span->days](figure_values v) -> std::optional<sides> {
                  return sides{v[0].range, interval::at(exact{n})};
                }});
}

bool is_length_of_another(page const& of, std::size_t i) {
  return std::ranges::any_of(of.near(i), [&](std::size_t k) {
    auto const& one = of.at(k);
    return k != i && one.indicator == "duration_days" && one.unit == "day" && of.is_level(k) &&
           one.period_start == of.at(i).period_start && one.period_end == of.at(i).period_end &&
           printed_value(one.value) != printed_value(of.at(i).value);
  });
}

bool counts_some_days(page const& of, std::size_t i) {
  auto const lead = of.before(i, 8);
  static constexpr std::array<std::string_view, 10> kCounted{"天数", "开放", "营业", "运行", "达标",
                                                             "优良", "停产", "无",   "有",   "其中"};
  return std::ranges::any_of(kCounted, [&](std::string_view word) {
    auto const at = lead.rfind(word);
    return at != std::string_view::npos && lead.size() - at - word.size() <= 3;
  });
}

std::optional<int> days_of_two_stretches(page const& of, std::size_t i) {
  constexpr std::size_t kReach = 48;
  constexpr int kMostDays = 60;
  auto const& figure = of.at(i);
  auto const whole = days_of(figure);
  if (!of.has_text() || !whole || *whole > kMostDays || !figure.period_start) return {};
  auto const year = std::chrono::year_month_day{*figure.period_start}.year();
  auto const text = of.text();
  static constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                            "May",       "June",     "July",     "August",
                                                            "September", "October",  "November", "December"};
  for (auto at = text.find(" and "); at != std::string_view::npos; at = text.find(" and ", at + 1)) {
    auto const behind = text.substr(at + 5, kReach);
    if (!starts_with_any(behind, kMonths)) continue;
    auto const lead = text.substr(at > kReach ? at - kReach : 0, std::min(at, kReach));
    std::size_t opens = std::string_view::npos;
    for (auto const month : kMonths) {
      if (auto const found = lead.find(month); found < opens) opens = found;
    }
    if (opens == std::string_view::npos) continue;
    auto const first = days_in_dates(lead.substr(opens), year);
    auto const second = days_in_dates(behind, year);
    if (first && second && *first > 0 && *second > 0 && *first + *second < *whole) return *first + *second;
  }
  return {};
}

}  // namespace fengsui::know::audit
