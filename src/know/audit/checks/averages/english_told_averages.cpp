// "1,960 people in the two-week campaign, i.e. 140 a day", "averaged 8,200 a day over the six days, 49,200 altogether",
// "60,000 euros shared between 16 clubs, each of them receiving 3,750": a total, how many it is over and what each of
// them has, in whatever order a sentence tells them.
#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>

#include "know/audit/checks/averages/told_days.h"
#include "know/audit/checks/checks.h"
#include "know/audit/checks/growth/english_roles.h"
#include "know/audit/english_words.h"

namespace fengsui::know::audit {
namespace {

using words = std::string_view;
constexpr int kAverageOff = 300;  // percent

struct span_of_time {
  words each;  // " a day"
  words noun;  // "day"
};

constexpr std::array<span_of_time, 9> kEachSpan{{{" a day", "day"},
                                                 {" per day", "day"},
                                                 {" each day", "day"},
                                                 {" a week", "week"},
                                                 {" per week", "week"},
                                                 {" an hour", "hour"},
                                                 {" per hour", "hour"},
                                                 {" daily", "day"},
                                                 {" on each of the ", "day"}}};

std::string_view span_of_average(page const& of, std::size_t i) {
  if (!is_told_amount(of, i)) return {};
  auto const tail = english_tail_of(of, i);
  for (auto const& one : kEachSpan) {
    auto const at = tail.find(one.each);
    constexpr std::size_t kFar = 20;
    if (at != words::npos && at < kFar) return one.noun;
  }
  // "Average daily arrivals during the five-day holiday were 91,250"
  static constexpr std::array<words, 4> kDaily{"verage daily ", "aily average ", "aily mean ", "ean daily "};
  static constexpr std::array<words, 4> kIs{" were ", " was ", " of ", " to "};
  bool const first = i == 0 || of.sentence(i - 1) != of.sentence(i) || of.at(i - 1).unit == "day";
  bool const daily = contains_any(english_clause_before(of, i), kDaily);
  return first && daily && ends_with_any(english_lead_of(of, i), kIs) ? words{"day"} : words{};
}

// "two-week", "six days", "24 hours": how many of them the sentence names, 0 where none or more than one.
int spans_named(std::string_view text, std::string_view noun) {
  static constexpr std::array<words, 13> kNumbers{"",      "",      "two",  "three", "four",   "five",  "six",
                                                  "seven", "eight", "nine", "ten",   "eleven", "twelve"};
  int found = 0;
  for (auto at = text.find(noun); at != words::npos; at = text.find(noun, at + 1)) {
    if (at < 2 || (text[at - 1] != ' ' && text[at - 1] != '-')) continue;
    auto const lead = text.substr(0, at - 1);
    auto const word = lead.substr(lead.find_last_of(" (") == words::npos ? 0 : lead.find_last_of(" (") + 1);
    auto const known = std::ranges::find(kNumbers, word);
    int n = known == kNumbers.end() || word.empty() ? 0 : static_cast<int>(known - kNumbers.begin());
    if (n == 0 && !word.empty() && word.size() <= 3 &&
        std::ranges::all_of(word, [](unsigned char c) { return std::isdigit(c) != 0; }))
      n = std::stoi(std::string{word});
    if (n < 2) continue;
    if (found != 0 && found != n) return 0;
    found = n;
  }
  return found;
}

bool is_told_extreme(page const& of, std::size_t i, bool low) {
  static constexpr std::array<words, 7> kHigh{" peak",    " busiest", " record", " highest",
                                              " high of", " maximum", " most "};
  static constexpr std::array<words, 4> kLow{" lowest", " low of", " quietest", " minimum"};
  auto const text = english_lead_of(of, i) + english_tail_of(of, i);
  return low ? contains_any(text, kLow) : contains_any(text, kHigh);
}

// The words of the sentence that a figure stands in.
std::string_view sentence_of(page const& of, std::size_t first, std::size_t last) {
  auto const lead = behind_english_stop(of.before(first, 120));
  auto const tail = of.after(last, 80);
  auto const end = std::min({tail.find(". "), tail.find("\n"), tail.size()});
  return {lead.data(), static_cast<std::size_t>(tail.data() - lead.data()) + end};
}

// "158,000 each day, with departures peaking at 99,000": a peak of one way only.
bool goes_one_way(page const& of, std::size_t i) {
  static constexpr std::array<words, 8> kWays{" departures ", " arrivals ", " inbound ", " outbound ",
                                              " exits ",      " entries ",  " exports ", " imports "};
  return contains_any(english_lead_of(of, i) + english_tail_of(of, i), kWays);
}

struct sentence_told {
  std::size_t first = 0, last = 0;
};

std::vector<sentence_told> sentences_told(page const& of) {
  std::vector<sentence_told> made;
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (i == 0 || of.sentence(i) != of.sentence(i - 1) || ends_english_sentence(of.between(i - 1, i))) {
      made.push_back({i, i});
    } else {
      made.back().last = i;
    }
  }
  return made;
}

// Of one unit, or one of them without a noun of its own: "4,620 cars …, i.e. 770 a day".
bool count_alike_for_average(page const& of, std::size_t a, std::size_t b) {
  auto const& unit = of.at(a).unit;
  auto const& other = of.at(b).unit;
  if (unit == other) return true;
  bool const bare = noun_printed(of, a).empty() || noun_printed(of, b).empty();
  return unit == "count" || other == "count" || (bare && counts_whole_things(unit) && counts_whole_things(other));
}

// The one amount of the sentence that the average may be of: larger, and neither a peak nor what was.
std::optional<std::size_t> total_of_sentence(page const& of, sentence_told const& in, std::size_t average) {
  std::optional<std::size_t> made;
  auto const each = printed_value(of.at(average).value);
  for (auto i = in.first; i <= in.last; ++i) {
    if (i == average || !is_told_amount(of, i) || printed_value(of.at(i).value) <= each) continue;
    if (!count_alike_for_average(of, i, average) || of.at(i).unit == "week" || of.at(i).unit == "month") continue;
    if (is_told_extreme(of, i, false) || is_told_extreme(of, i, true)) continue;
    if (made) return {};
    made = i;
  }
  return made;
}

// ", i.e. 140 a day", ", an average of 270 an hour", "averaged 8,200 a day …, 49,200 altogether"; no "and now sees
// 300".
bool leads_to_average(page const& of, std::size_t total, std::size_t average) {
  static constexpr std::array<words, 12> kLeads{" or ",    " i.e",          "averag",  " average ",
                                                " mean ",  " about ",       " equiv",  " that is ",
                                                " which ", " working out ", " daily ", " making "};
  static constexpr std::array<words, 7> kAll{" in all",  " altogether", " total",  " aggregate",
                                             " overall", " in sum ",    " giving "};
  auto const lead = english_lead_of(of, average);
  if (average > total) return lead.size() < 4 || contains_any(lead, kLeads);
  return contains_any(english_lead_of(of, total) + english_tail_of(of, total), kAll);
}

void add_average_of_sentence(page const& of, sentence_told const& in, std::vector<relation>& to) {
  std::optional<std::size_t> average;
  words noun;
  for (auto i = in.first; i <= in.last; ++i) {
    auto const one = span_of_average(of, i);
    if (one.empty()) continue;
    if (average) return;
    average = i;
    noun = one;
  }
  if (!average || is_average_of_another_time(of, *average)) return;
  for (auto i = in.first; i <= in.last; ++i) {
    if (i == *average || !is_told_amount(of, i) || !count_alike_for_average(of, i, *average)) continue;
    bool const high = is_told_extreme(of, i, false);
    if (high == is_told_extreme(of, i, true) ||
        contains(of.between(std::min(i, *average), std::max(i, *average)), " hour"))
      continue;
    if (goes_one_way(of, i) && !goes_one_way(of, *average)) continue;
    to.push_back(high ? no_larger(of, *average, i) : no_larger(of, i, *average));
    to.back().check = "peak_avg";
    to.back().near_percent = kAverageOff;
  }
  auto const text = sentence_of(of, in.first, in.last);
  static constexpr std::array<words, 6> kAnother{" compared",    " against ",    " than ",
                                                 " opening day", " working day", "weekday"};
  auto const total = total_of_sentence(of, in, *average);
  if (!total || contains_any(text, kAnother)) return;
  if (!leads_to_average(of, *total, *average)) return;
  auto n = spans_named(text, noun);
  if (n == 0 && noun == "day") n = 7 * spans_named(text, "week");
  if (n == 0 && noun == "day") {
    using std::chrono::year_month_day;
    auto const& start = of.at(*total).period_start;
    n = days_in_dates(text, start ? year_month_day{*start}.year() : std::chrono::year{2023}).value_or(0);
  }
  if (n < 2) return;
  to.push_back(averaged_over(of, *total, *average, n));
  to.back().near_percent = kAverageOff;
  to.back().named = true;
}

// "each of them receiving 3,750", "an average of $48 a ticket": of three figures two are money and one says of how
// many.
void add_each_of_sentence(page const& of, sentence_told const& in, std::vector<relation>& to) {
  if (in.last != in.first + 2) return;
  std::vector<std::size_t> money;
  std::optional<std::size_t> count;
  for (auto i = in.first; i <= in.last; ++i) {
    if (!is_told_amount(of, i) || of.at(i).qualifier != model::figure_qualifier::exact) return;
    auto const& unit = of.at(i).unit;
    bool const a_sum =
        unit.size() == 3 && std::ranges::all_of(unit, [](unsigned char c) { return std::isupper(c) != 0; });
    if (a_sum) {
      money.push_back(i);
    } else {
      count = i;
    }
  }
  if (money.size() != 2 || !count || of.at(money[0]).unit != of.at(money[1]).unit) return;
  auto const larger = printed_value(of.at(money[0]).value) > printed_value(of.at(money[1]).value);
  auto const each = larger ? money[1] : money[0];
  auto const text = sentence_of(of, in.first, in.last);
  static constexpr std::array<words, 6> kEach{" each", "Each ", " apiece", " equally", "average of", "averag"};
  auto const tail = of.after(each, 24);
  bool const per = starts_with_any(tail, std::array<words, 3>{" a ", " per ", " an "});
  if ((!per && !contains_any(text, kEach)) || contains(text, "discount")) return;
  to.push_back(so_much_each(of, larger ? money[0] : money[1], *count, each));
  to.back().near_percent = kAverageOff;
}

}  // namespace

void add_english_told_averages(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  for (auto const& one : sentences_told(of)) {
    add_average_of_sentence(of, one, to);
    add_each_of_sentence(of, one, to);
  }
}

}  // namespace fengsui::know::audit
