// "The 763,425 acres burned this year are a 2,816 percent increase from 2023", "added 67.8 MW, a 36 percent increase
// compared to 2011, when it added 32.4 MW", "up 8.9 percent from the previous quarter": a rate that names the time it
// is over, and the one level of that time, wherever the text tells it.
#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <optional>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

constexpr std::array<std::string_view, 9> kOverTime{" from ", " compared to ", " compared with ", " than in ", " than ",
                                                    " over ", " on ",          " above ",         " against "};

// What is named behind the rate in its clause: "2023", "the previous quarter".
std::string_view time_named(page const& of, std::size_t rate) {
  constexpr std::size_t kReach = 48;  // code points
  auto const tail = of.after(rate, kReach);
  auto const clause = tail.substr(0, tail.find_first_of(",;.:()\n"));
  constexpr std::size_t kLongest = 16;  // bytes: " increase", " fewer"
  for (auto const lead : kOverTime) {
    auto const at = clause.find(lead);
    if (at == std::string_view::npos || at > kLongest || contains(clause.substr(0, at), " and")) continue;
    auto const time = clause.substr(at + lead.size());
    return time.substr(0, time.find(" and "));
  }
  return {};
}

std::optional<int> year_alone_in(std::string_view words) {
  auto year = 0;
  auto const read = std::from_chars(words.data(), words.data() + words.size(), year);
  bool const alone = read.ptr == words.data() + words.size() && words.size() == 4;
  return alone && year > 1900 && year < 2100 ? std::optional{year} : std::nullopt;
}

bool is_all_of_year(model::printed_figure const& one, int year) {
  using namespace std::chrono;
  constexpr long kNearlyAll = 360;  // days
  if (!one.period_start || !one.period_end) return false;
  return (*one.period_end - *one.period_start).count() >= kNearlyAll &&
         year_month_day{*one.period_start}.year() == std::chrono::year{year} &&
         year_month_day{*one.period_end}.year() == std::chrono::year{year};
}

// A span as long, to three days, that ends the day before the other begins.
bool is_right_before(model::printed_figure const& then, model::printed_figure const& now) {
  if (!then.period_start || !then.period_end || !now.period_start || !now.period_end) return false;
  auto const long_now = (*now.period_end - *now.period_start).count();
  auto const long_then = (*then.period_end - *then.period_start).count();
  return (*now.period_start - *then.period_end).count() == 1 && std::abs(long_now - long_then) <= 3;
}

bool says_the_one_before(std::string_view words) {
  static constexpr std::array<std::string_view, 9> kBefore{
      "the previous quarter", "the previous month", "the previous day",    "the day before",       "the month before",
      "the quarter before",   "a month earlier",    "the preceding month", "the preceding quarter"};
  return std::ranges::find(kBefore, words) != kBefore.end();
}

bool may_be_base_then(page const& of, std::size_t level, std::size_t then) {
  return then != level && is_told_count(of, then) && of.at(then).unit == of.at(level).unit &&
         of.at(then).indicator == of.at(level).indicator && of.at(then).what == of.at(level).what &&
         !of.at(then).role.starts_with("avg") && of.at(then).role != "target" && !is_told_on_average(of, then);
}

// The one level of the time that is named; the same printed twice is one.
std::optional<std::size_t> level_of_time(page const& of, std::size_t level, std::string_view time) {
  auto const year = year_alone_in(time);
  if (!year && !says_the_one_before(time)) return {};
  std::optional<std::size_t> made;
  for (auto const i : of.near(level)) {
    if (!may_be_base_then(of, level, i)) continue;
    bool const then = year ? is_all_of_year(of.at(i), *year) : is_right_before(of.at(i), of.at(level));
    if (!then) continue;
    if (made && printed_value(of.at(*made).value) != printed_value(of.at(i).value)) return {};
    made = i;
  }
  return made;
}

// " increase compared to 2011, when it added ", " above the record of 2000, when ridership was ": what it was then
// stands right behind.
bool tells_what_was_then(std::string_view joint) {
  constexpr std::size_t kLongest = 72;  // bytes
  auto const when = joint.find(", when ");
  return joint.size() <= kLongest && when != std::string_view::npos && contains_any(joint.substr(0, when), kOverTime) &&
         joint.substr(when + 1).find_first_of(",;:()\n") == std::string_view::npos && !contains(joint, ". ");
}

std::optional<std::size_t> level_of_timed_rate(page const& of, std::size_t rate) {
  if (auto const host = of.host(rate); host && is_told_count(of, *host)) return host;
  bool const before = rate > 0 && is_told_count(of, rate - 1) && of.sentence(rate - 1) == of.sentence(rate);
  return before ? std::optional{rate - 1} : std::nullopt;
}

}  // namespace

void add_english_named_times(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  for (std::size_t rate = 0; rate < of.size(); ++rate) {
    if (!is_growth_rate(of, rate)) continue;
    auto const level = level_of_timed_rate(of, rate);
    if (!level || grows_at_constant_prices(of, *level)) continue;
    auto const behind = rate + 1;
    if (behind < of.size() && is_told_count(of, behind) &&
        (of.at(behind).unit == of.at(*level).unit || noun_printed(of, behind).empty()) &&
        tells_what_was_then(of.between(rate, behind))) {
      to.push_back(growth_by_base(of, *level, behind, rate));
      continue;
    }
    auto const then = level_of_time(of, *level, time_named(of, rate));
    if (!then) continue;
    to.push_back(growth_by_base(of, *level, *then, rate));
    to.back().near_percent = 200;
  }
}

}  // namespace fengsui::know::audit
