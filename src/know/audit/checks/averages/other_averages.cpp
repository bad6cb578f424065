// What says that an average is not of the total that stands near it: days of its own, another total, another class.
#include <algorithm>
#include <array>

#include "know/audit/checks/averages/told_days.h"
#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

// 春运40天…92万人次。从2月23日到3月2日…日均2.65万人次: another sentence names other days right before the average.
bool names_own_days(page const& of, std::size_t average, std::size_t total) {
  if (of.sentence(average) == of.sentence(total)) return false;
  auto lead = of.before(average, 60);
  if (auto const stop = lead.rfind("。"); stop != std::string_view::npos) lead.remove_prefix(stop);
  auto const day = lead.find("日");
  if (day == std::string_view::npos || day == 0 || lead[day - 1] < '0' || lead[day - 1] > '9') return false;
  return contains(lead.substr(day), "至") || contains(lead.substr(day), "到");
}

// 瑞河口岸出入境28.16万人次,日均3.52万人次; 其中入境日均107.51万人次: the level right before an average is what it is
// of, and under 其中 it is of a class. Another total says nothing of it.
bool is_of_another(page const& of, std::size_t average, std::size_t total) {
  if (!of.has_text() || total > average) return false;
  if (names_own_days(of, average, total)) return true;
  // "61,200 a day; 70,000 per day had been expected over the eight-day period"
  if (is_average_of_another_time(of, average)) return true;
  if (!of.is_chinese() && contains(of.after(average, 48), " expected over ") && of.at(total).role != "forecast")
    return true;
  if (contains(of.between(average - 1, average), "其中") && of.at(average).what == of.at(total).what) return true;
  for (auto i = average; i-- > total + 1 && of.sentence(i) == of.sentence(average);) {
    auto const& one = of.at(i);
    if (!of.is_level(i) || one.unit != of.at(average).unit) continue;
    // Behind its class the average of another class stands: 入境日均107.51万人次,出境日均103.74万人次.
    if (one.role == of.at(average).role) return true;
    if (printed_value(one.value) == printed_value(of.at(total).value)) continue;  // in the title and again
    if (is_plain(one) && !is_one_day(one)) return true;
  }
  return false;
}

// "80.2 million parcels a year, on average 321,000 a day": mail is carried on working days, which no year has 366 of.
bool is_of_working_days(page const& of, std::size_t average, std::size_t total) {
  constexpr int kMostOfAYear = 300;
  static constexpr std::array<std::string_view, 4> kMail{"parcel", "letter", "mail", "shipment"};
  if (!of.has_text() || of.is_chinese() || days_of(of.at(total)).value_or(0) < kMostOfAYear) return false;
  return contains_any(std::string_view{of.at(total).span}, kMail) ||
         contains_any(std::string_view{of.at(average).span}, kMail);
}

// "exceeded 800,000 so far in 2021 … The daily average so far exceeds 4,000": the days of a year that is not over are
// not told by its name.
bool is_of_a_year_not_over(page const& of, std::size_t average, std::size_t total) {
  constexpr int kYear = 365;
  static constexpr std::array<std::string_view, 4> kSoFar{"so far", "to date", "this year up to", "since the start of"};
  if (!of.has_text() || of.is_chinese() || days_of(of.at(total)).value_or(0) < kYear) return false;
  return contains_any(english_sentence_around(of, total, 60), kSoFar) ||
         contains_any(english_sentence_around(of, average, 60), kSoFar);
}

// "during the Christmas season the average rises to 410,000 a day": of a time that the total's sentence does not name.
bool is_of_an_english_part_of_the_time(page const& of, std::size_t average, std::size_t total) {
  static constexpr std::array<std::string_view, 7> kParts{" season", "weekend",     " peak",       "weekday",
                                                          " rush ",  "working day", "business day"};
  if (!of.has_text() || of.is_chinese()) return false;
  auto const own = english_clause_before(of, average);
  auto const totals = english_sentence_around(of, total, 120);
  return std::ranges::any_of(kParts,
                             [&](std::string_view part) { return contains(own, part) && !contains(totals, part); });
}

// 共发送旅客202.6万人,…。节前客流保持在日均26万人: of a part of the time that the total is not of.
bool is_of_a_part_of_the_time(page const& of, std::size_t average, std::size_t total) {
  static constexpr std::array<std::string_view, 6> kParts{"节前", "节后", "平时", "平日", "工作日", "周末"};
  constexpr std::size_t kReach = 24;  // code points
  static constexpr std::array<std::string_view, 3> kEnds{"。", ";", "\n"};
  auto const own = behind_last(of.before(average, kReach), kEnds);
  auto const totals = behind_last(of.before(total, kReach), kEnds);
  return std::ranges::any_of(kParts,
                             [&](std::string_view part) { return contains(own, part) && !contains(totals, part); });
}

}  // namespace

bool is_average_of_another(page const& of, std::size_t average, std::size_t total) {
  return is_of_another(of, average, total) || is_of_a_part_of_the_time(of, average, total) ||
         is_of_working_days(of, average, total) || is_of_a_year_not_over(of, average, total) ||
         is_of_an_english_part_of_the_time(of, average, total);
}

}  // namespace fengsui::know::audit
