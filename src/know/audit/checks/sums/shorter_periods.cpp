// 当月与累计: what came in a day or a month is no more than what came in the days that hold it.
#include <algorithm>
#include <array>
#include <chrono>
#include <optional>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

// 固定资产投资1414.4亿元 … 工业投资770.1亿元: two nouns of four characters and more, neither of which ends as the
// other.
bool are_two_things(page const& of, std::size_t a, std::size_t b) {
  constexpr std::size_t kTail = 12;  // bytes: four Chinese characters
  auto const one = of.noun_before(a);
  auto const other = of.noun_before(b);
  if (one.size() < kTail || other.size() < kTail) return false;
  return !contains(one, other.substr(other.size() - kTail)) && !contains(other, one.substr(one.size() - kTail));
}

// "passengers and flight movements reached 4.4 million and 27,085": two things to two numbers; the first is no flights.
bool is_of_next_noun(page const& of, std::size_t part, std::size_t whole) {
  constexpr std::int64_t kFar = 20;
  return of.has_text() && part + 1 < of.size() && of.is_level(part + 1) && of.between(part, part + 1) == " and " &&
         printed_value(of.at(part).value) > printed_value(of.at(whole).value) * kFar;
}

bool is_a_month(model::printed_figure const& one) {
  return one.period_start && std::chrono::year_month_day{*one.period_start}.day() == std::chrono::day{1} &&
         days_of(one).value_or(0) >= 28 && days_of(one).value_or(0) <= 31;
}

// 共造成事故629起,…,分别占总数的55.3%: what is said to be a share of something is a part itself.
bool has_a_share(page const& of, std::size_t level) {
  return std::ranges::any_of(of.modifiers(level), [&](std::size_t i) { return of.at(i).kind == figure_kind::share; });
}

bool tells_a_span(std::string_view sentence) {
  static constexpr std::array<std::string_view, 6> kSpans{" month", " quarter", " half", " week", " in 20", " of 20"};
  if (contains_any(sentence, kSpans)) return true;
  for (auto month = 1U; month <= 12; ++month) {
    if (names_english_month(sentence, std::chrono::month{month})) return true;
  }
  return false;
}

// "China sent 79,098 visitors in the first five months. South Asian arrivals rose to 33,141": the span that a sentence
// tells of one place or class is not what the next, which tells none, counts over.
bool has_span_of_another(page const& of, std::size_t i) {
  constexpr int kSentences = 3;
  constexpr std::size_t kBehind = 80;
  if (!of.has_text() || of.is_chinese() || tells_a_span(english_sentence_around(of, i, kBehind))) return false;
  auto const& own = of.at(i);
  for (auto k = i; k-- > 0 && of.sentence(i) - of.sentence(k) <= kSentences;) {
    if (of.sentence(k) == of.sentence(i)) continue;
    if (!same_period(of.at(k), own)) return false;
    if (!tells_a_span(english_sentence_around(of, k, kBehind))) continue;
    return (!of.at(k).place.empty() && of.at(k).place != own.place) ||
           (!of.at(k).what.empty() && of.at(k).what != own.what);
  }
  return false;
}

// "109 projects in the first quarter …. 66 were wholly foreign-owned": whether its own words say over what time it was
// counted, and not those before it (docs/reader.md, rule).
bool tells_its_span(model::printed_figure const& figure) {
  auto const& rule = figure.rule;
  return !rule.ends_with("@carried") && !rule.ends_with("@to date") && !rule.ends_with("@document");
}

// 前两日432.95万人次(当日243.64万人次): one day of it, in a bracket right behind, whenever that was.
bool is_a_day_of(page const& of, std::size_t part, std::size_t whole) {
  if (!of.has_text() || part != whole + 1) return false;
  auto const between = of.between(whole, part);
  return between.starts_with("(当日") || between.starts_with("(当天");
}

// 本月309748万元,增长3.3%,累计1618573万元: two columns of one thing, of which the second holds the first, whatever the
// reader knows of their days.
struct month_and_total {
  std::size_t month = 0;
  std::size_t total = 0;
};

std::optional<std::size_t> next_of_unit(page const& of, std::size_t i) {
  constexpr std::size_t kFiguresOn = 3;
  for (auto k = i + 1; k < of.size() && k - i <= kFiguresOn; ++k) {
    auto const text = of.between(k - 1, k);
    if (contains(text, "。") || contains(text, ";") || contains(text, "\n") || contains(text, ":")) return {};
    if (of.is_level(k) && of.at(k).unit == of.at(i).unit) return k;
    if (of.at(k).unit != "%") return {};
  }
  return {};
}

std::vector<month_and_total> months_and_totals(page const& of) {
  constexpr std::size_t kLongest = 12;  // bytes: 半年累计
  static constexpr std::string_view kSoFar = "累计";
  // 总投资12.6亿元,累计完成8.4亿元: what is meant to come, or was before, is in no column of it.
  static constexpr std::array<std::string_view, 11> kOther{kSoFar, "总投资", "计划", "目标", "任务", "概算",
                                                           "预算", "去年",   "上年", "同期", "合同"};
  static constexpr std::array<std::string_view, 3> kMonth{"本月", "当月", "单月"};
  std::vector<month_and_total> made;
  for (std::size_t i = 0; i + 1 < of.size() && of.is_chinese(); ++i) {
    if (!of.is_level(i) || !is_plain(of.at(i)) || !adds_up(of.at(i)) || of.is_mean(i)) continue;
    auto const own = of.noun_before(i);
    auto const total = next_of_unit(of, i);
    if (!total || !is_plain(of.at(*total)) || of.is_mean(*total) || contains_any(own, kOther)) continue;
    auto const noun = of.noun_before(*total);
    bool const bare = noun.ends_with(kSoFar) && noun.size() <= kLongest;
    if (bare || (contains_any(own, kMonth) && noun.starts_with(kSoFar))) made.push_back({i, *total});
  }
  return made;
}

// …,其中规模以上206713万元,下降3.4%,累计1086976万元: what is among them is so in both columns.
void add_columns_of_months(page const& of, std::vector<relation>& to) {
  auto const add = [&](std::size_t part, std::size_t whole) {
    to.push_back(parts_against(of, {part}, whole, false));
    to.back().near_percent = 1000;
  };
  std::optional<month_and_total> before;
  for (auto const& one : months_and_totals(of)) {
    add(one.month, one.total);
    auto const lead = of.between(one.month - (one.month > 0 ? 1 : 0), one.month);
    bool const among = before && one.month - before->total <= 2 && contains(lead, "其中") && !contains(lead, "。") &&
                       of.at(before->month).unit == of.at(one.month).unit;
    if (among) {
      add(one.month, before->month);
      add(one.total, before->total);
    }
    before = one;
  }
}

}  // namespace

// One month's figure cannot exceed that of the months that hold it.
void add_shorter_periods(page const& of, std::vector<relation>& to) {
  add_columns_of_months(of, to);
  std::vector<bool> means(of.size());
  for (std::size_t i = 0; i < of.size(); ++i) means[i] = is_told_on_average(of, i);
  std::vector<std::optional<bool>> elsewhere(of.size());  // whose span is another's, once asked
  for (std::size_t i = 0; i < of.size(); ++i) {
    auto const& part = of.at(i);
    if (!of.is_level(i) || !(is_plain(part) || part.role == "peak") || part.period_kind == "as_of") continue;
    if (means[i]) continue;
    std::optional<std::size_t> largest;
    bool const behind_turn =
        of.has_text() && !of.is_chinese() && i > 0 && behind_english_turn(of.between(i - 1, i)) != of.between(i - 1, i);
    if (behind_turn) continue;
    auto room = kMostPerFigure;
    for (auto const j : of.nearest(i)) {
      auto const& whole = of.at(j);
      if (!of.is_level(j) || !is_plain(whole) || !same_measure(part, whole) || !adds_up(whole)) continue;
      if (means[j] || has_a_share(of, j)) continue;
      if (of.has_text() && !of.is_chinese() && j > i && !tells_its_span(whole)) continue;
      // "the total has been 35 to 40, even 42 in 2014"
      auto const ends_range = [&](std::size_t k) {
        return k > 0 && k < of.size() && of.is_level(k - 1) && of.at(k - 1).unit != "%" &&
               (of.between(k - 1, k) == " to " || of.between(k - 1, k) == "至");
      };
      if (of.has_text() && (ends_range(j) || ends_range(j + 1))) continue;
      if (part.org != whole.org || !within_class(part, whole) || whole.period_kind == "as_of") continue;
      bool const a_day = is_a_day_of(of, i, j);
      if (!a_day && (same_period(part, whole) || !within_period(part, whole) || days_of(part) == days_of(whole)))
        continue;
      // In eight months and in eight months to the 20th: two ways of counting, not a part and its whole.
      if (days_of(part).value_or(0) * 10 > days_of(whole).value_or(0) * 9) continue;
      if (are_of_two_years_told(of, j, i)) continue;
      // 前7个月沿海8254.60万TEU … 7月沿海12939.90万TEU: of one class.
      bool const of_one_class =
          whole.role == "part" && part.role == "part" && !part.what.empty() && part.what == whole.what;
      if (whole.role != "total" && whole.role != "cum" && !of_one_class && !a_day) {
        // A plain figure of months is their total too, the largest of them surely: "3.71 million visitors in May",
        // "3.46 million from January to June".
        bool const of_months = whole.role.empty() && part.role.empty() && days_of(whole).value_or(0) > 58 &&
                               days_of(part).value_or(0) >= 28 && part.what.empty() && part.place.empty();
        // 引进资金1077亿元。…2017年累计到位资金544亿元
        if (of.is_chinese() && j > i && are_two_things(of, i, j)) continue;
        if (of_months && (!largest || printed_value(whole.value) > printed_value(of.at(*largest).value))) largest = j;
        continue;
      }
      if (is_contested(of, j, i)) continue;
      if (!elsewhere[j]) elsewhere[j] = has_span_of_another(of, j);
      if (*elsewhere[j]) continue;
      to.push_back(parts_against(of, {i}, j, false));
      bool const apart = of.sentence(i) != of.sentence(j) && !are_two_things(of, i, j);
      to.back().linked = j < i || apart || is_said_to_be_part(of, i, j);
      bool const of_month = part.what == "当月" || part.what == "本月" || (apart && is_a_month(part));
      to.back().near_percent = !of.has_text() || a_day ? 0 : of_month ? 1000 : 200;
      if (--room == 0) break;
    }
    if (!largest || room < kMostPerFigure || is_of_next_noun(of, i, *largest)) continue;
    to.push_back(parts_against(of, {i}, *largest, false));
    to.back().near_percent = of.has_text() ? 200 : 0;
  }
}

}  // namespace fengsui::know::audit
