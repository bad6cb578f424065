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
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

using words = std::string_view;
constexpr int kAverageOff = 300;  // percent
constexpr int kEachOff = 200;

struct span_of_time {
  words each;  // " a day"
  words noun;  // "day"
};

constexpr std::array<span_of_time, 16> kEachSpan{{{" per working day", "working day"},
                                                  {" a working day", "working day"},
                                                  {" on an average day", "day"},
                                                  {" a day", "day"},
                                                  {" every day", "day"},
                                                  {" each week", "week"},
                                                  {" every week", "week"},
                                                  {" every hour", "hour"},
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

// And those that semicolons part from it.
sentence_told with_clauses(page const& of, sentence_told in) {
  constexpr std::size_t kLongest = 120;  // bytes
  auto const goes_on = [&](std::size_t from) {
    auto const joint = of.between(from, from + 1);
    return joint.size() < kLongest && contains(joint, "; ") && !ends_english_sentence(joint);
  };
  while (in.first > 0 && in.last - in.first < 12 && goes_on(in.first - 1)) --in.first;
  while (in.last + 1 < of.size() && in.last - in.first < 12 && goes_on(in.last)) ++in.last;
  return in;
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
    if (is_a_mark_passed(of, i)) continue;
    if (made) return {};
    made = i;
  }
  return made;
}

// ", i.e. 140 a day", ", an average of 270 an hour", "averaged 8,200 a day …, 49,200 altogether"; no "and now sees
// 300 a day", nor "can take 300 a day".
bool leads_to_average(page const& of, std::size_t total, std::size_t average) {
  static constexpr std::array<words, 12> kOther{" last year ", " previous", " earlier ", " now ",
                                                " and ",       " can ",     " could ",   " will ",
                                                " up to ",     " from ",    " capable ", " capacity "};
  static constexpr std::array<words, 7> kAll{" in all",  " altogether", " total",  " aggregate",
                                             " overall", " in sum ",    " giving "};
  auto const lead = english_lead_of(of, average);
  if (average > total) return !contains_any(lead, kOther);
  return contains_any(english_lead_of(of, total) + english_tail_of(of, total), kAll);
}

// "12,420 a day on average; the busiest day was Sunday with 11,860": no peak is less, and no low more.
void add_extremes(page const& of, sentence_told const& in, std::size_t average, std::vector<relation>& to) {
  for (auto i = in.first; i <= in.last; ++i) {
    if (i == average || !is_told_amount(of, i) || !count_alike_for_average(of, i, average)) continue;
    bool const high = is_told_extreme(of, i, false);
    if (high == is_told_extreme(of, i, true) ||
        contains(of.between(std::min(i, average), std::max(i, average)), " hour"))
      continue;
    if (goes_one_way(of, i) && !goes_one_way(of, average)) continue;
    to.push_back(high ? no_larger(of, average, i) : no_larger(of, i, average));
    to.back().check = "peak_avg";
    to.back().near_percent = kAverageOff;
  }
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
  add_extremes(of, with_clauses(of, in), *average, to);
  auto const text = sentence_of(of, in.first, in.last);
  static constexpr std::array<words, 6> kAnother{" compared",    " against ",    " than ",
                                                 " opening day", " working day", "weekday"};
  auto const total = total_of_sentence(of, in, *average);
  if (!total || (contains_any(text, kAnother) && noun != "working day")) return;
  if (!leads_to_average(of, *total, *average)) return;
  auto n = spans_named(text, noun);
  if (n == 0 && noun == "day") n = 7 * spans_named(text, "week");
  if (n == 0 && noun == "day" && contains(text, " fortnight")) n = 14;
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

// "each of them receiving 3,750", "$48 a ticket", "182 per flight", "crews of five firefighters".
bool is_told_for_each(page const& of, std::size_t i) {
  static constexpr std::array<words, 7> kBehind{" each",     " apiece",     " per ",      " a head",
                                                " a person", " on average", " an average"};
  static constexpr std::array<words, 6> kBefore{" average of ",       " averaging ",  " averaged ",
                                                " average price of ", " on average ", " for every "};
  static constexpr std::array<words, 6> kBound{"at most ",  "up to ",     "at least ",
                                               "ore than ", "less than ", "maximum of "};
  constexpr std::size_t kNear = 24;  // bytes
  if (!span_of_average(of, i).empty() || ends_with_any(of.before(i, 12), kBound)) return false;
  auto const tail = english_tail_of(of, i) + " ";
  auto const lead = english_lead_of(of, i);
  static constexpr std::array<words, 3> kCloses{",", " apiece", " each"};
  bool const of_a_noun = i > 0 && of.between(i - 1, i) == " of " && !noun_printed(of, i - 1).empty() &&
                         starts_with_any(of.after(i, 8), kCloses);
  // "GDP per inhabitant stood at 38,100"
  bool const opens = i == 0 || of.sentence(i - 1) != of.sentence(i);
  // "At KSh 4,200 a household"
  auto const& unit = of.at(i).unit;
  bool const a_sum =
      unit.size() == 3 && std::ranges::all_of(unit, [](unsigned char c) { return std::isupper(c) != 0; });
  if (a_sum && starts_with_any(of.after(i, 4), std::array<words, 2>{" a ", " an "})) return true;
  // "Each of the 32 teams has 14 players", "so that each of them can count on 55,000"
  if (i > 0 && of.before(i - 1, 12).ends_with("ach of the ") && of.sentence(i - 1) == of.sentence(i)) return true;
  if (contains(lead, " each of them ") && lead.size() < 60) return true;
  bool const called = opens && contains_any(lead, std::array<words, 2>{" per ", " for each "}) && lead.size() < 60;
  auto const near = words{lead}.substr(lead.size() - std::min(lead.size(), kNear));
  return contains_any(words{tail}.substr(0, kNear), kBehind) || ends_with_any(lead, kBefore) ||
         (contains(near, " each ") && !near.ends_with(" each of the ")) || of_a_noun || called;
}

// "60,000 euros shared between 16 clubs, each of them receiving 3,750", "31 flights with 5,022 passengers, on average
// 182 per flight": of the figures around what each has, the one larger amount of its kind and the one number of others.
void add_each(page const& of, sentence_told const& in, std::size_t each, std::vector<relation>& to) {
  auto const value = [&](std::size_t i) { return printed_value(of.at(i).value); };
  std::vector<std::size_t> others;
  for (auto i = in.first; i <= in.last; ++i) {
    if (i == each || of.at(i).unit == "day" || of.at(i).unit == "year") continue;
    if (!is_told_amount(of, i)) return;
    others.push_back(i);
  }
  if (others.size() != 2) return;
  // "a population of 135,000" without a noun; of two that have one the larger is what they have together.
  auto const is_plain_number = [&](std::size_t i) {
    return of.at(i).span.find_first_not_of("0123456789,.") == std::string::npos;
  };
  bool const first = is_plain_number(others[1]) ? !is_plain_number(others[0]) || value(others[0]) > value(others[1])
                                                : !is_plain_number(others[0]) && value(others[0]) > value(others[1]);
  auto const total = first ? others[0] : others[1];
  auto const count = first ? others[1] : others[0];
  if (value(total) <= value(each) || value(count) <= 1 || is_told_for_each(of, count)) return;
  bool const bare = noun_printed(of, each).empty() && counts_things_or_people(of.at(each).unit);
  bool const alike = of.at(total).unit == of.at(each).unit || is_bare_count(of, each) || bare;
  // "29 branches … 12,600 items per branch"
  auto const noun = noun_printed(of, count);
  bool const by_noun = noun.size() > 4 && contains(english_tail_of(of, each), " per " + std::string{noun.substr(0, 4)});
  bool const another = of.at(count).unit != of.at(total).unit && of.at(count).unit != of.at(each).unit;
  bool const counted = another || counts_things_or_people(of.at(count).unit) || is_plain_number(count);
  // "Twelve firms applied for 40 million, and three won 5 million each"
  if (each > in.first && contains(of.between(each - 1, each), ", and ")) return;
  auto const pot = total > 0 ? of.between(total - 1, total) : words{};
  if (!(alike || by_noun) || !(counted || by_noun) ||
      ends_with_any(pot, std::array<words, 2>{" of the ", " out of the "}))
    return;
  to.push_back(so_much_each(of, total, count, each));
  to.back().near_percent = kEachOff;
  to.back().named = true;
  // 161.3 is told as 161, of whole things too.
  to.back().evaluate =
      [half = exact{power_of_ten(of.at(each).value.last_digit) / 2}](figure_values v) -> std::optional<sides> {
    if (!v[1].range.low || *v[1].range.low <= 0 || !v[2].range.low || !v[2].range.high) return {};
    return sides{v[0].range / v[1].range, {exact{*v[2].range.low - half}, exact{*v[2].range.high + half}}};
  };
}

void add_each_of_sentence(page const& of, sentence_told const& in, std::vector<relation>& to) {
  for (auto i = in.first; i <= in.last; ++i) {
    if (is_told_amount(of, i) && is_told_for_each(of, i)) return add_each(of, in, i, to);
  }
}

}  // namespace

void add_english_told_averages(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  auto const all = sentences_told(of);
  for (std::size_t k = 0; k < all.size(); ++k) {
    add_average_of_sentence(of, all[k], to);
    add_each_of_sentence(of, all[k], to);
    // "GDP per inhabitant stood at 38,100. With 5.2 million inhabitants, the economy is worth 189 billion."
    if (k + 1 < all.size() && all[k].first == all[k].last && all[k + 1].last - all[k].last == 2)
      add_each_of_sentence(of, {all[k].first, all[k + 1].last}, to);
  }
}

}  // namespace fengsui::know::audit
