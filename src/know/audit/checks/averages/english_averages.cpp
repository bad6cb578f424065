// "213,500 passengers from 11 to 17 April, or 30,500 a day": a total and its daily average, by the words of the
// sentence.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>

#include "know/audit/checks/averages/told_days.h"
#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

constexpr std::array<std::string_view, 7> kOnAverage{"average of ",   "averaging ",   "averaged ",       "on average ",
                                                     "averaging out", "average was ", "average came to "};
constexpr std::array<std::string_view, 9> kADay{" per day",   " a day",     " each day", " every day",     " daily",
                                                " per a day", " each day,", "/day",      " day on average"};

bool is_daily_average(page const& of, std::size_t i) {
  if (!of.is_level(i) || of.at(i).unit == "%" || of.at(i).unit == "day") return false;
  bool const a_day = starts_with_any(of.after(i, 12), kADay) || ends_with_any(of.at(i).span, kADay);
  auto const lead = of.before(i, 24);
  bool const daily = contains(lead, "daily average of ") || contains(lead, "average daily ");
  if (a_day) return true;
  // "Daily traffic averaged 84,300 passengers"
  static constexpr std::array<std::string_view, 2> kDaily{"Daily ", "The daily "};
  if (lead.ends_with("averaged ") && starts_with_any(english_clause_before(of, i), kDaily)) return true;
  return (daily || of.at(i).role == "avg_day") && contains_any(lead, kOnAverage);
}

// Words that set the average against another span or another thing.
bool tells_of_another(std::string_view text) {
  static constexpr std::array<std::string_view, 17> kAnother{
      "compared", "against", " from an ", " than ",  "usual", "normal",  "last year", "while ", "whereas",
      "; ",       "earlier", "previous",  "up from", " peak", "another", " month",    " hours"};
  return contains_any(text, kAnother);
}

// The total that an average right behind it is of: "…, or 30,500 per day", "…, an average of 30,500 a day".
std::optional<std::size_t> total_before(page const& of, std::size_t average) {
  constexpr std::size_t kLongest = 150;  // bytes
  constexpr std::size_t kFiguresBack = 3;
  for (auto i = average; i-- > 0 && average - i <= kFiguresBack && of.sentence(i) == of.sentence(average);) {
    if (!of.usable(i)) return {};
    if (of.at(i).unit == "day" || of.at(i).unit == "%") continue;
    auto const& one = of.at(i);
    bool const plain = is_plain(one) || one.role == "forecast";
    if (!of.is_level(i) || !plain || one.unit != of.at(average).unit || is_daily_average(of, i)) return {};
    auto const text = of.between(i, average);
    static constexpr std::array<std::string_view, 4> kLeads{", or ", "average", "averaging", "(or "};
    // "3,186 flights were operated, 354 each day on average"
    bool const at_once = text.ends_with(", ") && starts_with_any(of.after(average, 12), kADay);
    bool const leads = contains_any(text, kLeads) || text == " (" || text == " or " || at_once;
    return text.size() <= kLongest && leads && !tells_of_another(text) ? std::optional{i} : std::nullopt;
  }
  return {};
}

// "… visited in five days. The average was 61,200 per day": the one level of the sentence before.
std::optional<std::size_t> total_in_sentence_before(page const& of, std::size_t average) {
  static constexpr std::array<std::string_view, 8> kOpens{"The average ",       "The daily average ", "On average",
                                                          "An average of ",     "This averages ",     "That is ",
                                                          "This is an average", "That makes "};
  auto lead = of.before(average, 60);
  auto const stop = lead.rfind(". ");
  if (stop == std::string_view::npos || !starts_with_any(lead.substr(stop + 2), kOpens)) return {};
  if (tells_of_another(lead.substr(stop + 2))) return {};
  std::optional<std::size_t> made;
  for (auto i = average; i-- > 0 && of.sentence(average) - of.sentence(i) <= 1;) {
    if (of.sentence(i) == of.sentence(average)) return {};
    if (!of.is_level(i) || of.at(i).unit == "day" || of.at(i).unit == "%") continue;
    if (made || of.at(i).unit != of.at(average).unit || !is_plain(of.at(i)) || is_daily_average(of, i)) return {};
    made = i;
  }
  return made;
}

// The words of the sentences from the total's to the average's, up to the average.
std::string_view words_up_to(page const& of, std::size_t total, std::size_t average) {
  constexpr std::size_t kCharacters = 200;
  auto lead = of.before(total, kCharacters);
  for (auto at = lead.rfind(". "); at != std::string_view::npos; at = at == 0 ? lead.npos : lead.rfind(". ", at - 1)) {
    // "Jan. 21", "Oct. 25": no stop.
    if (at + 2 < lead.size() && std::isdigit(static_cast<unsigned char>(lead[at + 2])) != 0) continue;
    lead.remove_prefix(at + 2);
    break;
  }
  auto const end =
      static_cast<std::size_t>(of.between(total, average).data() - lead.data()) + of.between(total, average).size();
  return {lead.data(), end};
}

// "March 12" is a day, "March 2023" a month.
bool is_day_behind(std::string_view text, std::size_t at) {
  auto const digit = [&](std::size_t k) {
    return k < text.size() && std::isdigit(static_cast<unsigned char>(text[k])) != 0;
  };
  return digit(at + 1) && !(digit(at + 2) && digit(at + 3));
}

// "In March": a whole month, named in so many words.
std::optional<int> days_of_named_month(page const& of, std::size_t total, std::string_view text) {
  auto const& figure = of.at(total);
  if (!figure.period_start || !figure.period_end) return {};
  using namespace std::chrono;
  year_month_day const first{*figure.period_start};
  year_month_day const last{*figure.period_end};
  if (first.year() != last.year() || first.month() != last.month() || unsigned{first.day()} != 1) return {};
  if (last.day() != year_month_day_last{last.year(), month_day_last{last.month()}}.day()) return {};
  auto const name = std::string{"n "} + std::string{english_month(first.month())};
  auto const at = text.find(name);
  bool const a_day = at != std::string_view::npos && is_day_behind(text, at + name.size());
  return at != std::string_view::npos && !a_day ? days_of(figure) : std::nullopt;
}

bool names_a_week(std::string_view text) {
  static constexpr std::array<std::string_view, 9> kWeeks{"ast week",     "n a week",      "that week",
                                                          "this week",    "in the week",   "during the week",
                                                          "for the week", "over the week", "over a week"};
  return contains_any(text, kWeeks) && !contains(text, "weeks") && !contains(text, "weekend") &&
         !contains(text, "golden week") && !contains(text, "Golden Week");
}

bool counts_days(page const& of, std::size_t i) {
  return of.at(i).unit == "day" && of.is_level(i) && of.at(i).value.exponent == 0 && of.at(i).value.mantissa > 1;
}

// How many days the sentence says that there were, in every way that it says it.
std::vector<int> days_told(page const& of, std::size_t total, std::size_t average) {
  std::vector<int> made;
  for (auto i = average; i-- > 0 && of.sentence(i) >= of.sentence(total);) {
    if (counts_days(of, i)) made.push_back(static_cast<int>(of.at(i).value.mantissa));
  }
  auto const text = words_up_to(of, total, average);
  auto const& figure = of.at(total);
  using std::chrono::year_month_day;
  auto const year = figure.period_start ? year_month_day{*figure.period_start}.year() : std::chrono::year{2023};
  if (auto const dated = days_in_dates(text, year)) made.push_back(*dated);
  if (names_a_week(text)) made.push_back(7);
  if (made.empty()) {
    if (auto const month = days_of_named_month(of, total, text)) made.push_back(*month);
  }
  return made;
}

// "3,186 flights during the nine-day holiday, or an average of 354 a day": over the one number of days between them. No
// slip makes it none, as in other quotients.
void add_over_days_between(page const& of, std::size_t total, std::size_t days, std::size_t average,
                           std::vector<relation>& to) {
  to.push_back({.check = "daily_avg",
                .figures = {of.where(total), of.where(days), of.where(average)},
                .expression = "{0}/{1} ~ {2}",
                .evaluate = [](figure_values v) -> std::optional<sides> {
                  if (!v[1].range.low || *v[1].range.low <= 0) return {};
                  return sides{v[0].range / v[1].range, v[2].range};
                },
                .reported = 2,
                .near_percent = 150,
                .named = true});
}

void add_over_days(page const& of, std::size_t total, std::size_t average, int n, std::vector<relation>& to) {
  to.push_back(averaged_over(of, total, average, n));
  to.back().near_percent = 150;
  to.back().named = true;
}

constexpr std::size_t kMostKnown = 8;

// "the three-day holiday … an average of 250.95 million each day. Road traffic was 695.19 million, averaging 231.73
// million per day": the one number of days that the sentences before tell, where the total is of as many days, or an
// average before is over them.
std::optional<int> days_told_before(page const& of, std::size_t total, std::vector<int> const& known) {
  constexpr std::size_t kFiguresBack = 64;
  std::optional<int> made;
  for (auto i = total > kFiguresBack ? total - kFiguresBack : 0; i < total; ++i) {
    if (!counts_days(of, i)) continue;
    auto const n = static_cast<int>(of.at(i).value.mantissa);
    if (made && *made != n) return {};
    made = n;
  }
  bool const over_one = !known.empty() && std::ranges::all_of(known, [&](int n) { return n == known.front(); });
  if (!made && over_one) return known.front();
  if (!made || *made < 2) return {};
  return over_one || days_of(of.at(total)) == made ? made : std::nullopt;
}

void add_average_told(page const& of, std::size_t average, std::vector<int>& known, std::vector<relation>& to) {
  if (is_average_of_another_time(of, average)) return;
  auto total = total_before(of, average);
  if (!total) total = total_in_sentence_before(of, average);
  if (!total || of.at(*total).value.mantissa == 0) return;
  if (of.sentence(*total) == of.sentence(average) && average == *total + 2 && counts_days(of, *total + 1)) {
    auto const n = static_cast<int>(of.at(*total + 1).value.mantissa);
    if (known.size() < kMostKnown && makes_average(of, *total, average, n)) known.push_back(n);
    add_over_days_between(of, *total, *total + 1, average, to);
    return;
  }
  auto days = days_told(of, *total, average);
  std::erase_if(days, [](int n) { return n < 2; });
  if (days.empty()) {
    if (auto const before = days_told_before(of, *total, known)) days.push_back(*before);
  }
  if (days.empty()) return;
  auto const value = printed_value(of.at(*total).value);
  auto const printed = printed_value(of.at(average).value);
  if (printed == 0 || value < printed * 2) return;
  auto const off = [&](int n) -> exact { return abs(exact{value / n - printed}); };
  auto const n = *std::ranges::min_element(days, [&](int a, int b) { return off(a) < off(b); });
  if (known.size() < kMostKnown && makes_average(of, *total, average, n)) known.push_back(n);
  add_over_days(of, *total, average, n, to);
}

// "handled 2.88 million and 5.6 million trips, respectively, averaging 960,000 and 1.87 million per day": two averages
// of two totals, in their order.
void add_averages_in_order(page const& of, std::size_t second, std::vector<int> const& known,
                           std::vector<relation>& to) {
  if (second < 3 || !is_daily_average(of, second - 1) || of.between(second - 1, second) != " and ") return;
  for (std::size_t k = 0; k < 2; ++k) {
    auto const average = second - k;
    auto const total = average - 2;
    auto const days = days_of(of.at(total)).value_or(days_told_before(of, total, known).value_or(0));
    if (!is_told_count(of, total) || !is_plain(of.at(total)) || of.at(total).unit != of.at(average).unit) return;
    if (of.sentence(total) != of.sentence(average) || !same_period(of.at(total), of.at(average)) || days < 2) return;
    if (k == 0 && of.between(total - 1, total) != " and ") return;
    add_over_days(of, total, average, days, to);
  }
}

}  // namespace

void add_english_averages(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  std::vector<int> known;  // the numbers of days that averages are over
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (!is_daily_average(of, i)) continue;
    add_averages_in_order(of, i, known, to);
    add_average_told(of, i, known, to);
  }
  add_english_told_averages(of, to);
}

}  // namespace fengsui::know::audit
