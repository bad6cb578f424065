#pragma once

#include <cstddef>
#include <optional>

#include "sense/reader/period/period_walk.h"

// The times that stand beside a figure and are its own. Each asks for the figure that the walk has reached.
namespace fengsui::sense::reader::periods {

// 1509万人次(10月1日); 3,177 GWh of electricity in August 2023
time_expression const* time_behind(walk const&);

// "handled 2.3 million passengers and 15,000 flights over the first five days of the holiday (February 10 to 14)":
// the sentence's own time stands behind its figures.
time_expression const* time_ahead(walk const&);

// 3月发生7起,4月发生12起,两个月共发生19起: the months of the sentence, as many as are said.
std::optional<topic> times_summed(walk const&);

// 4月3日、4月6日分别发送3万、4万: one day each, when there are as many.
std::optional<base::day> day_of_a_list(walk const&);

// "In April, May and June 3.1, 3.3 and 3.5 million tonnes were moved": each member's own; "380,000 tonnes in October
// and November": both.
std::optional<topic> time_of_a_list(walk const&);

// "April, May and June": whether the time and the next one are members of a list.
bool are_joined(walk const&, std::size_t index);

// 11月份、12月份和1月份分别为501起、639起和805起: the time of the list's member, when there are as many.
std::optional<days_meant> time_handed_out(walk const&);

// "As of Monday 22,050 fires have burned": what has been done up to a day counts from the year's first.
bool is_perfect(walk const&);

// The stretch that a figure's change is compared with: a year or a month before it.
void set_base(figure_period&, figure_site const&, time_context const&);

}  // namespace fengsui::sense::reader::periods
