// "In the first five days …: Friday was busiest with 24,310, followed by Saturday with 21,760, …": every day of a
// span told by its name, against the total and the daily average of the span.
#include <algorithm>
#include <array>
#include <set>

#include "know/audit/checks/averages/told_days.h"
#include "know/audit/checks/checks.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

constexpr std::array<std::string_view, 7> kWeekdays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                    "Friday", "Saturday", "Sunday"};

// The one weekday of a stretch of text; none where it names two.
std::optional<std::size_t> weekday_in(std::string_view text) {
  constexpr std::size_t kLongest = 60;  // bytes
  std::optional<std::size_t> made;
  if (text.size() > kLongest) text = text.substr(text.size() - kLongest);
  for (std::size_t k = 0; k < kWeekdays.size(); ++k) {
    if (!contains(text, kWeekdays[k])) continue;
    if (made) return {};
    made = k;
  }
  return made;
}

// The levels from `first` on that each have their own weekday before them, in one sentence.
std::vector<std::size_t> days_from(page const& of, std::size_t first) {
  std::vector<std::size_t> made;
  std::set<std::size_t> named;
  for (auto i = first; i < of.size() && of.sentence(i) == of.sentence(first); ++i) {
    if (!of.is_level(i) || of.at(i).unit != of.at(first).unit) break;
    auto const day = i == 0 ? weekday_in(of.before(i, 60)) : weekday_in(of.between(i - 1, i));
    if (!day || !named.insert(*day).second) break;
    made.push_back(i);
  }
  return made;
}

struct told_days_of_span {
  std::size_t days = 0;  // the figure that counts them
  std::size_t total = 0;
  std::optional<std::size_t> average;
};

// The number of days, the total and the average that the sentences before a list of days tell.
std::optional<told_days_of_span> span_before(page const& of, std::vector<std::size_t> const& row) {
  constexpr int kSentences = 2;
  auto const first = row.front();
  std::optional<std::size_t> days;
  for (auto i = first; i-- > 0 && of.sentence(first) - of.sentence(i) <= kSentences;) {
    if (of.at(i).unit == "day" && of.is_level(i) && of.at(i).value.exponent == 0 &&
        of.at(i).value.mantissa == static_cast<std::int64_t>(row.size()))
      days = i;
  }
  if (!days) return {};
  std::optional<std::size_t> total;
  std::optional<std::size_t> average;
  for (std::size_t i = 0; i < first; ++i) {
    if (of.sentence(i) != of.sentence(*days) || !of.is_level(i) || of.at(i).unit != of.at(first).unit) continue;
    if (of.at(i).role == "avg_day") {
      if (!average) average = i;
    } else if (!total && is_plain(of.at(i)) && of.at(i).value.mantissa > 0) {
      total = i;
    }
  }
  if (!total) return {};
  return told_days_of_span{.days = *days, .total = *total, .average = average};
}

void add_average_of_named_days(page const& of, std::vector<std::size_t> const& row, told_days_of_span const& span,
                               std::vector<relation>& to) {
  relation made{.check = "daily_avg", .near_percent = 150, .named = true};
  for (auto const day : row) made.figures.push_back(of.where(day));
  auto const count = std::to_string(row.size());
  made.expression = "(" + sum_of_terms(row.size()) + ")/{" + count + "} ~ {" + std::to_string(row.size() + 1) + "}";
  made.figures.push_back(of.where(span.days));
  made.figures.push_back(of.where(*span.average));
  made.reported = static_cast<int>(row.size()) + 1;
  made.evaluate = [n = row.size()](figure_values v) -> std::optional<sides> {
    if (!v[n].range.low || *v[n].range.low <= 0) return {};
    return sides{sum_of(v.first(n)) / v[n].range, v[n + 1].range};
  };
  to.push_back(std::move(made));
}

// "in the first five days of the New Year, arriving between January 12 and 17": the dates of the number of days, with
// nothing but the holiday's name between.
void add_days_and_dates(page const& of, std::size_t days, std::vector<relation>& to) {
  constexpr std::size_t kCharacters = 100;
  constexpr std::size_t kMostBetween = 60;  // bytes
  static constexpr std::array<std::string_view, 8> kSpans{
      "ing between ", "ing from ", ", between ", ", from ", "ran from ", " runs from ", " lasts from ", "lasted from "};
  if (of.at(days).unit != "day" || !of.is_level(days) || of.at(days).value.exponent != 0) return;
  if (of.at(days).qualifier != model::figure_qualifier::exact) return;
  auto text = of.after(days, kCharacters);
  text = text.substr(0, text.find(". "));
  auto const digit = text.find_first_of("0123456789");
  if (digit == std::string_view::npos || digit > kMostBetween + 12) return;
  std::size_t opens = std::string_view::npos;
  for (auto const word : kSpans) {
    if (auto const at = text.find(word); at < digit && opens == std::string_view::npos) opens = at + word.size();
  }
  for (std::string_view const word : {" from ", " between "}) {
    if (text.starts_with(word)) opens = word.size();
  }
  if (opens == std::string_view::npos || opens > kMostBetween || digit - opens > 12) return;
  // "the eight-day holiday" may be longer than what is told of it; the first five days of it are no longer.
  auto const lead = of.before(days, 12);
  static constexpr std::array<std::string_view, 4> kWhole{"the first ", "the last ", "the ", "The "};
  // "lasts five days, from May 1 to May 5", "runs for 12 days from June 3"
  static constexpr std::array<std::string_view, 6> kLasts{" lasts ", " lasted ", "lasting ",
                                                          " for ",   " last ",   " takes "};
  static constexpr std::array<std::string_view, 2> kAtOnce{" from ", ", from "};
  bool const lasts = ends_with_any(lead, kLasts) && starts_with_any(text, kAtOnce);
  if (!lasts && !ends_with_any(lead, kWhole)) return;
  auto const with_and = opens >= 8 && text.substr(opens - 8, 8) == "between ";
  auto const dates = text.substr(with_and ? opens - 8 : opens);
  using std::chrono::year_month_day;
  auto const& figure = of.at(days);
  auto const year = figure.period_start ? year_month_day{*figure.period_start}.year() : std::chrono::year{2023};
  auto const told = days_in_dates(dates, year);
  if (!told) return;
  to.push_back({.check = "period_days",
                .figures = {of.where(days)},
                .expression = "{0} ~ " + std::to_string(*told),
                .evaluate = [n = *told](figure_values v) -> std::optional<sides> {
                  return sides{v[0].range, interval::at(exact{n})};
                }});
}

}  // namespace

void add_english_days(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  for (std::size_t i = 0; i < of.size(); ++i) add_days_and_dates(of, i, to);
  for (std::size_t first = 1; first < of.size(); ++first) {
    if (!of.is_level(first) || of.at(first).unit == "%" || of.at(first).unit == "day") continue;
    auto const row = days_from(of, first);
    if (row.size() < 3) continue;
    if (auto const span = span_before(of, row)) {
      auto made = parts_against(of, row, span->total, true);
      made.near_percent = 150;
      to.push_back(std::move(made));
      if (span->average) add_average_of_named_days(of, row, *span, to);
    }
    first = row.back();
  }
}

}  // namespace fengsui::know::audit
