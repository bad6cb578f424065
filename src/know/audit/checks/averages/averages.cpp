// 日均、月均、高峰.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>

#include "know/audit/checks/averages/told_days.h"
#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"
#include "know/audit/wording.h"

namespace fengsui::know::audit {
namespace {

// 当月 says when, and the period has said it.
std::string_view class_beside_time(model::printed_figure const& one) {
  return one.what == "当月" || one.what == "本月" ? std::string_view{} : std::string_view{one.what};
}

bool same_scope(model::printed_figure const& a, model::printed_figure const& b) {
  return a.indicator == b.indicator && a.org == b.org && a.place == b.place &&
         class_beside_time(a) == class_beside_time(b) && a.unit == b.unit;
}

// 电网日均用电量3.26亿千瓦时,最高日用电量3.42亿千瓦时: right behind each other, of one class though it is said once.
bool stands_beside(page const& of, std::size_t a, std::size_t b) {
  auto const& x = of.at(a);
  auto const& y = of.at(b);
  return std::max(a, b) - std::min(a, b) == 1 && of.sentence(a) == of.sentence(b) && same_measure(x, y) &&
         x.org == y.org && x.place == y.place && (x.what.empty() || y.what.empty());
}

// 五天累计, 3天共: a number of days from two to nine right before a total.
std::optional<int> days_said_before(page const& of, std::size_t total) {
  static constexpr std::array<std::string_view, 8> kNumerals{"两", "三", "四", "五", "六", "七", "八", "九"};
  auto const lead = of.before(total, 12);
  static constexpr std::array<std::string_view, 6> kInAll{"天累计", "天,累计", "天共",   // read, not shown
                                                          "天,共",  "天合计",  "天总"};  // read, not shown
  for (auto const words : kInAll) {
    auto const at = lead.rfind(words);
    if (at == std::string_view::npos || at == 0) continue;
    if (lead[at - 1] >= '2' && lead[at - 1] <= '9' && (at < 2 || lead[at - 2] < '0' || lead[at - 2] > '9'))
      return lead[at - 1] - '0';
    for (std::size_t n = 0; n < kNumerals.size(); ++n) {
      if (lead.substr(0, at).ends_with(kNumerals[n]) && !lead.substr(0, at).ends_with("十" + std::string{kNumerals[n]}))
        return static_cast<int>(n) + 2;
    }
  }
  return {};
}

// "The seven-day week is cut to three days this year", two sentences on: of neither is the span known.
bool lies_far_off(page const& of, std::size_t days, std::size_t total) {
  return of.has_text() && !of.is_chinese() && std::abs(of.sentence(days) - of.sentence(total)) > 1;
}

// How many days the span may have: by its dates, and by a printed number of days of the same span. Where they differ,
// either may be what the average was taken over.
std::vector<int> days_for(page const& of, std::size_t total) {
  // 春运…。春节假期7天,累计发送1777.1万人: the days said right before a total are its own.
  if (auto const said = of.has_text() ? days_said_before(of, total) : std::nullopt) return {*said};
  std::vector<int> days;
  auto const dated = days_of(of.at(total)).has_value();
  // "(December 21 to 26 and December 30 to January 2)": ten days of thirteen.
  auto const apart = of.is_chinese() ? std::nullopt : days_of_two_stretches(of, total);
  if (dated) days.push_back(apart ? *apart : *days_of(of.at(total)));
  for (auto const i : of.near(total)) {
    auto const& one = of.at(i);
    if (one.indicator != "duration_days" || !of.is_level(i) || one.value.exponent != 0) continue;
    if (of.has_text() && counts_some_days(of, i)) continue;
    if (!dated && lies_far_off(of, i, total)) continue;
    if (same_period(one, of.at(total))) days.push_back(static_cast<int>(one.value.mantissa));
  }
  if (days.empty() && of.has_text()) {
    auto const told = of.is_chinese() ? days_of_dates_before(of, total) : days_of_dates_behind(of, total);
    if (told) days.push_back(*told);
  }
  std::ranges::sort(days);
  days.erase(std::ranges::unique(days).begin(), days.end());
  std::erase_if(days, [](int n) { return n < 2; });
  return days;
}

std::vector<int> months_for(page const& of, std::size_t total) {
  auto const& figure = of.at(total);
  if (!figure.period_start || !figure.period_end) return {};
  using namespace std::chrono;
  year_month_day const first{*figure.period_start};
  year_month_day const last{*figure.period_end};
  auto const months = (int{last.year()} - int{first.year()}) * 12 + static_cast<int>(unsigned{last.month()}) -
                      static_cast<int>(unsigned{first.month()}) + 1;
  return months > 1 ? std::vector{months} : std::vector<int>{};
}

// 截止8月30日共起降航班6.1万架次,日均起降1014架次: right behind a total, with no day or month of its own, an average is
// of the total's span.
bool follows_at_once(page const& of, std::size_t total, std::size_t average) {
  constexpr std::size_t kLongest = 24;            // bytes: a comma, 日均 and a verb
  constexpr std::string_view kThenADay{",日均"};  // read, not shown
  if (!of.has_text() || total + 1 != average) return false;
  auto const text = of.between(total, average);
  return text.starts_with(kThenADay) && text.size() <= kLongest && text.find_first_of("0123456789(;") == text.npos;
}

// What an average without a class of its own is of: the level before it in its sentence, with nothing but its changes
// between the two.
bool is_said_once(page const& of, std::size_t total, std::size_t average) {
  constexpr std::size_t kFiguresBack = 3;
  auto const& one = of.at(total);
  auto const& other = of.at(average);
  if (!of.has_text() || total > average || average - total > kFiguresBack || !other.what.empty()) return false;
  // "3.16 million doses were given, a daily average of 102,000": right behind each other whatever they are called.
  bool const adjoins = total + 1 == average && one.unit == other.unit;
  if (!(same_measure(one, other) || adjoins) || one.org != other.org || of.sentence(total) != of.sentence(average))
    return false;
  for (auto i = total + 1; i < average; ++i) {
    if (of.is_level(i)) return false;
  }
  return !contains(of.between(average - 1, average), "其中");
}

// 预计发送旅客1.2亿人次,较2019年同期增长20%,日均1500万人次: nothing but what it has grown by between them.
bool leads_to(page const& of, std::size_t total, std::size_t average) {
  if (total >= average || of.sentence(total) != of.sentence(average)) return false;
  for (auto i = total + 1; i < average; ++i) {
    if (of.is_level(i) || !of.is_chinese()) return false;
  }
  return true;
}

// The nearest total of an average's span that makes it over one of `counts`, else the nearest of all; what is a part of
// it, or less than the average, where there is no other.
std::optional<std::size_t> total_for(page const& of, std::size_t average,
                                     std::vector<int> (*counts)(page const&, std::size_t)) {
  auto const makes_it = [&](std::size_t i) {
    return std::ranges::any_of(counts(of, i), [&](int n) { return makes_average(of, i, average, n); });
  };
  // "Transshipment made up 90,433 TEU. The port averaged 38,850 TEU a month": of what it can be of.
  auto const nearly_makes_it = [&](std::size_t i) {
    auto const printed = printed_value(of.at(average).value);
    return std::ranges::any_of(
        counts(of, i), [&](int n) { return abs(exact{printed_value(of.at(i).value) / n - printed}) * 7 <= printed; });
  };
  auto const cost = [&](std::size_t i) {
    auto const& one = of.at(i);
    auto lead = of.before(i, 40);
    if (auto const stop = lead.rfind("。"); stop != std::string_view::npos) lead.remove_prefix(stop);
    // 其中内地居民17.6万人次,日均1.7万人次: right behind it.
    auto const told_as_part = (one.role == "part" || contains(lead, "其中")) && !follows_at_once(of, i, average);
    auto const part = of.has_text() && told_as_part && of.at(average).role != "part" && i < average;
    auto const less = printed_value(one.value) < printed_value(of.at(average).value);
    // 超6万架次 makes whatever is more; it tells nothing of its average.
    bool const exactly = one.qualifier == model::figure_qualifier::exact;
    return std::tuple{!(exactly && makes_it(i)), int{part} + int{less}, !nearly_makes_it(i),
                      i > average ? i - average : average - i};
  };
  std::optional<std::size_t> best;
  for (auto const i : of.near(average)) {
    // 安徽省高速公路出口流量910.18万车次,…,日均113.77万车次: the class is said once.
    // 铁路、公路、水运、民航共发送1.24亿人次,日均4123.2万人次: whoever the reader takes for the owner of either.
    bool const of_its_class = same_scope(of.at(i), of.at(average)) || is_said_once(of, i, average) ||
                              (follows_at_once(of, i, average) && of.at(i).unit == of.at(average).unit);
    // "793,000 passengers are forecast, an average of 113,000 a day": what is foreseen has an average right behind it.
    // "expected to carry 9.84 million passengers in the 40 days. It will handle a daily average of 245,900"
    bool const of_next_sentence = !of.is_chinese() && of.at(i).role == "forecast" && i < average &&
                                  same_scope(of.at(i), of.at(average)) && of.sentence(average) - of.sentence(i) == 1;
    bool const foreseen =
        of.has_text() && ((of.at(i).role == "forecast" && leads_to(of, i, average)) || of_next_sentence);
    if (!of.is_level(i) || !(is_plain(of.at(i)) || foreseen) || !of_its_class) continue;
    bool const of_its_span = same_period(of.at(i), of.at(average)) || follows_at_once(of, i, average);
    if (!of_its_span || is_one_day(of.at(i))) continue;
    // "about 136 000 and 106 000 passengers a day": both are averages.
    if (of.has_text() && i + 1 == average && of.between(i, average) == " and ") continue;
    if (!best || cost(i) < cost(*best)) best = i;
  }
  return best;
}

// 5月1日至3日分别接待3.26万、4.12万、3.58万人次,日均3.65万人次: the days themselves are printed, and no total.
void add_average_of_days(page const& of, std::size_t average, std::vector<relation>& to) {
  auto const parts = spans_that_fill(of, average);
  if (parts.size() < 2 || !std::ranges::all_of(parts, [&](std::size_t i) { return is_one_day(of.at(i)); })) return;
  relation made{.check = "daily_avg", .reported = static_cast<int>(parts.size()), .near_percent = 150};
  for (auto const part : parts) made.figures.push_back(of.where(part));
  made.expression = fmt::format("({})/{} ~ {{{}}}", sum_of_terms(parts.size()), parts.size(), parts.size());
  made.figures.push_back(of.where(average));
  made.evaluate = [n = static_cast<long>(parts.size())](figure_values v) -> std::optional<sides> {
    return sides{sum_of(v.first(v.size() - 1)) * exact{exact{1} / n}, v.back().range};
  };
  to.push_back(std::move(made));
}

// "Between September 30 and October 7"
bool is_between_dates(std::string_view lead) {
  constexpr std::size_t kLongest = 16;  // bytes of a date
  auto const between = lead.find("etween ");
  if (between == std::string_view::npos) return false;
  auto const joint = lead.find(" and ", between);
  if (joint == std::string_view::npos) return false;
  auto const first = lead.substr(between + 7, joint - between - 7);
  auto const has_digit = [](std::string_view text) { return text.find_first_of("0123456789") != text.npos; };
  return first.size() <= kLongest && has_digit(first) && has_digit(lead.substr(joint + 5, kLongest));
}

// 10月1日至8日, 8天, "October 1 to 8": whether the text before an average says how many days there are.
bool tells_days(page const& of, std::size_t average) {
  auto const lead = of.before(average, 320);
  static constexpr std::array<std::string_view, 9> kRanges{"日至", "日到", "日—", "日-",  "日~",
                                                           "时至", "起至", "天",  " days"};
  if (contains_any(lead, kRanges)) return true;
  if (is_between_dates(lead)) return true;
  static constexpr std::array<std::string_view, 4> kThrough{"至", "—", "-", " to "};
  return std::ranges::any_of(kThrough, [&](std::string_view word) {
    auto const at = lead.find(word);
    return at != std::string_view::npos && at > 0 && at + word.size() < lead.size() && lead[at - 1] >= '0' &&
           lead[at - 1] <= '9' && lead[at + word.size()] >= '0' && lead[at + word.size()] <= '9';
  });
}

// 发送旅客1.24亿人次,日均4123.2万人次。其中,铁路3167.2万,公路8635万,水路169.4万,民航371万: where the total is printed
// to fewer digits than the average, all that it is made of says more of it.
void add_average_of_classes(page const& of, std::size_t total, std::size_t average, int n, std::vector<relation>& to) {
  auto const width = [](interval const& one) { return width_of(one).value_or(0); };
  auto const all = width(of.range(total));
  if (all <= exact{width(of.range(average)) * (2 * n)}) return;
  for (auto const* lists : {&of.closed().as_printed, &of.closed().but_for_a_slip}) {
    for (auto const& list : *lists) {
      if (list.whole != total || !names_many_classes(of, list) || width(total_of(of, list.parts)) * 4 > all) continue;
      relation made{.check = "daily_avg", .reported = static_cast<int>(list.parts.size()), .near_percent = 120};
      for (auto const part : list.parts) made.figures.push_back(of.where(part));
      made.expression = fmt::format("({})/{} ~ {{{}}}", sum_of_terms(list.parts.size()), n, list.parts.size());
      made.figures.push_back(of.where(average));
      made.evaluate = [n](figure_values v) -> std::optional<sides> {
        return sides{sum_of(v.first(v.size() - 1)) * exact{exact{1} / n}, v.back().range};
      };
      made.named = true;  // the total makes it too, rounded as it is
      to.push_back(std::move(made));
    }
  }
}

// (273天),供水12634.5万立方米,日均供水14.62万立方米: right behind each other, by one verb, with the days in print,
// where no other amount stands before.
bool is_surely_of(page const& of, std::size_t total, std::size_t average) {
  if (!follows_at_once(of, total, average) || !tells_days(of, average) || !of.is_chinese()) return false;
  auto const own = of.between(total, average).substr(std::string_view{",日均"}.size());  // read, not shown
  bool const alone =
      total == 0 || of.at(total - 1).unit != of.at(average).unit || of.sentence(total - 1) != of.sentence(total);
  return alone && contains(of.before(total, 12), own) &&
         printed_value(of.at(average).value) < printed_value(of.at(total).value);
}

void add_average(page const& of, std::size_t average, bool monthly, std::vector<relation>& to) {
  constexpr std::int64_t kThreeDigits = 100;
  auto const total = total_for(of, average, monthly ? months_for : days_for);
  if (!total && !monthly) add_average_of_days(of, average, to);
  if (!total || is_average_of_another(of, average, *total) || is_a_mark_passed(of, *total)) return;
  auto const counts = monthly ? months_for(of, *total) : days_for(of, *total);
  if (counts.empty()) return;
  auto const meets = [&](int n) { return makes_average(of, *total, average, n); };
  auto const fitting = std::ranges::find_if(counts, meets);
  auto const n = fitting == counts.end() ? counts.back() : *fitting;
  // 4月2864.1万人次,日均95.47万人次;开通初期日均62.4万人次: a total has one average.
  auto const is_its_average = [&](std::size_t i) {
    return i != average && of.is_level(i) && of.at(i).role == of.at(average).role &&
           of.at(i).unit == of.at(average).unit && of.at(i).value.mantissa >= kThreeDigits &&
           std::ranges::any_of(counts, [&](int days) { return makes_average(of, *total, i, days); });
  };
  if (of.has_text() && !meets(n) && std::ranges::any_of(of.nearest(*total), is_its_average)) return;
  // 国庆中秋假期…日均204.3万人次: a holiday or a week whose days the text does not tell may have a day more or less.
  if (!monthly && of.has_text() && !meets(n) && (meets(n - 1) || meets(n + 1)) && !tells_days(of, average)) return;
  to.push_back(averaged_over(of, *total, average, n));
  if (monthly) to.back().check = "monthly_avg";
  if (!is_surely_of(of, *total, average)) to.back().near_percent = 200;
  if (!monthly) add_average_of_classes(of, *total, average, n, to);
}

}  // namespace

void add_averages(page const& of, std::vector<relation>& to) {
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (!of.is_level(i)) continue;
    auto const& role = of.at(i).role;
    if (role == "avg_day" || role == "avg_month") add_average(of, i, role == "avg_month", to);
  }
  add_averages_by_words(of, to);
}

namespace {

// "Departures peak at 280,000 on September 30, arrivals at 330,000 on October 2": of two ways each has its own peak.
bool are_ways_apart(std::string_view between) {
  static constexpr std::array<std::string_view, 10> kWays{"arrival", "departure", "inbound", "outbound", "import",
                                                          "export",  "出境",      "入境",    "出港",     "返程"};
  return contains_any(between, kWays);
}

// "a daily average of 120,000, and a peak of 80,000 arriving": of those alone who come, beside a level of all.
bool is_peak_of_one_way(page const& of, std::size_t peak, std::size_t level) {
  static constexpr std::array<std::string_view, 6> kOneWay{" arriving", " departing", " entering",
                                                           " leaving",  " inbound",   " outbound"};
  if (!of.has_text() || of.is_chinese()) return false;
  return starts_with_any(of.after(peak, 12), kOneWay) && !starts_with_any(of.after(level, 12), kOneWay);
}

// 日均86.3万人次,其中换乘单日最高22.6万人次: of a class that it names itself.
bool is_peak_of_a_class(page const& of, std::size_t peak) {
  static constexpr std::array<std::string_view, 5> kPlain{"单日", "最高", "日最", "峰值", "高峰"};
  auto const noun = of.has_text() ? of.noun_before(peak) : std::string_view{};
  return contains(of.before(peak, 20), "其中" + std::string{noun}) && !noun.empty() && !starts_with_any(noun, kPlain) &&
         noun.find_first_of("0123456789") == noun.npos;
}

}  // namespace

void add_peaks(page const& of, std::vector<relation>& to) {
  constexpr int kDaysMore = 2;
  constexpr std::size_t kLongestLead = 24;  // bytes
  constexpr std::chrono::days kSeason{180};
  for (std::size_t peak = 0; peak < of.size(); ++peak) {
    if (!is_peak(of, peak) || is_peak_of_a_class(of, peak)) continue;
    // Said in the text's own words it is a peak however far off a slip makes it.
    bool const said = is_said_to_be_peak(of, peak);
    auto const near_percent = said ? 250 : 150;
    bool averaged = false;
    auto room = kMostPerFigure;
    for (auto const i : of.nearest(peak)) {
      auto const& other = of.at(i);
      if (!of.is_level(i) || !(same_scope(other, of.at(peak)) || stands_beside(of, i, peak))) continue;
      // Another day is set against the highest one where the same sentence names both.
      auto const beside =
          of.sentence(i) == of.sentence(peak) || (of.has_text() && std::abs(of.sentence(i) - of.sentence(peak)) == 1 &&
                                                  contains(of.between(std::min(i, peak), std::max(i, peak)), ";"));
      auto const another_day =
          is_one_day(other) && is_plain(other) && beside && is_one_day(of.at(peak)) && !same_period(other, of.at(peak));
      if (!another_day && !within_period(of.at(peak), other)) continue;
      if (another_day && are_ways_apart(of.between(std::min(i, peak), std::max(i, peak)))) continue;
      // 今年9月30日1113.4万人次,创新高;2018年9月30日的最高纪录为996万人次: what was the highest until then.
      if (another_day && *other.period_start >= *of.at(peak).period_start + kSeason) continue;
      relation made{.check = "peak_avg",
                    .figures = {of.where(i), of.where(peak)},
                    .how = relation::test::at_most,
                    .near_percent = near_percent};
      // 日均12.86万人次,单日最高8.24万人次: right behind its average it is the peak of no other.
      auto const lead = i + 1 == peak && of.is_chinese() ? of.between(i, peak) : std::string_view{};
      if (contains(lead, "号线")) continue;  // 2号线单日最高42.6万
      if (!lead.empty() && lead.size() <= kLongestLead) made.near_percent = 0;
      // "a daily average of 120,000, and a peak of 80,000 arriving": of one way only.
      if (is_peak_of_one_way(of, peak, i)) continue;
      // An average told behind it and below it may be of a class.
      if (other.role == "avg_day")
        averaged = averaged || i < peak || !can_be_at_most(of.range(i), of.range(peak));
      else if (another_day)
        made.check = "order", made.near_percent = said ? 200 : 120;
      else
        continue;
      made.expression = "{0} <= {1}";
      made.evaluate = [](figure_values v) -> std::optional<sides> { return sides{v[0].range, v[1].range}; };
      to.push_back(std::move(made));
      // The average right beside it is the one it is the peak of.
      if (--room == 0 || (other.role == "avg_day" && of.has_text() && std::max(i, peak) - std::min(i, peak) == 1))
        break;
    }
    if (averaged) continue;
    room = kMostPerFigure;
    for (auto const i : of.nearest(peak)) {
      auto const& total = of.at(i);
      if (!of.is_level(i) || !is_plain(total) || !same_scope(total, of.at(peak))) continue;
      if (same_period(total, of.at(peak)) || !within_period(of.at(peak), total) || !is_one_day(of.at(peak))) continue;
      if (is_peak_of_one_way(of, peak, i)) continue;
      if (counts_one_way(english_clause_before(of, peak)) != counts_one_way(english_clause_before(of, i))) continue;
      auto const days = days_for(of, i);
      if (days.empty()) continue;
      // 清明假期发送3652万人,最高峰1046万人: a transport's holiday may be a day or two longer, where no days are told.
      auto const n = days.back() + (of.has_text() && !tells_days(of, i) ? kDaysMore : 0);
      to.push_back({.check = "peak_avg",
                    .figures = {of.where(i), of.where(peak)},
                    .how = relation::test::at_most,
                    .expression = fmt::format("{{0}}/{} <= {{1}}", n),
                    .evaluate = [n](figure_values v) -> std::optional<sides> {
                      return sides{v[0].range * exact{exact{1} / n}, v[1].range};
                    },
                    .near_percent = near_percent});
      if (--room == 0) break;
    }
  }
}

}  // namespace fengsui::know::audit
