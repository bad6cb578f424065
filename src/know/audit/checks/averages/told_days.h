#pragma once

#include <optional>
#include <vector>

#include "know/audit/page.h"

namespace fengsui::know::audit {

// "10 days, from Feb. 1 to Feb. 10": the days between the dates right behind a number of days, with the year of its
// span.
std::optional<int> days_right_behind(page const&, std::size_t);

// "24 to 30 January, seven days": the same, of the dates right before it.
std::optional<int> days_right_before(page const&, std::size_t);
// "five days from Friday to Monday": 4.
std::optional<int> weekdays_right_behind(page const&, std::size_t);

// "will cross at Lutin between March 29 and April 2": the days of the dates behind a total in its own sentence, whose
// year the text may not say.
std::optional<int> days_of_dates_behind(page const&, std::size_t);

// 春运前10天(2月1日-10日),共保障航班153696班: the days of the dates before a total in its own sentence, where they are
// as many in every year.
std::optional<int> days_of_dates_before(page const&, std::size_t);

// "from 12th to 18th April", "between January 12 and 17": the days of the first two dates that a text spans; none
// across the end of February, whose year the text may not say.
std::optional<int> days_in_dates(std::string_view text, std::chrono::year);

// 1月26日至2月1日,武汉机场连续8天: more days behind each other than there were.
void add_streak(page const&, std::size_t, std::vector<relation>&);

// Two numbers of days that the reader took for one span's length: one of them is of another span, and the text does not
// say which.
bool is_length_of_another(page const&, std::size_t);

// 优良天数22天, 全年开放348天, 40天中有35天: so many of the days, not how long the span is.
bool counts_some_days(page const&, std::size_t);

// "December 21 to 26 and December 30 to January 2": the days of two stretches that the text prints together, where the
// figure's days run from the begin of the first to the end of the second.
std::optional<int> days_of_two_stretches(page const&, std::size_t);

// other_averages.cpp: whether the text says that an average is not of that total: 节前日均26万人 beside what was sent
// in all.
bool is_average_of_another(page const&, std::size_t average, std::size_t total);

// averages_by_words.cpp: 元旦3天假期日均12460人次,累计37380人次: days, average and total right beside each other.
void add_averages_by_words(page const&, std::vector<relation>&);

// peaks_told.cpp: 4月5日客流最大,发送量达938万人; 刷新单日纪录: a day's level that the text itself calls the highest.
// And whether it is a peak by whatever says so.
bool is_said_to_be_peak(page const&, std::size_t);
bool is_peak(page const&, std::size_t);

}  // namespace fengsui::know::audit
