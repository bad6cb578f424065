#pragma once

#include <vector>

#include "sense/reader/draft.h"

namespace fengsui::sense::reader {

// 外贸7月34675万吨,累计242761万吨,为去年同期的102.6%: a Chinese change or ratio right behind its level has the level's
// days, where no words between them say others.
void date_changes_like_their_levels(document const&, std::vector<draft>&);

// "carried 8.9 million people, 12 percent up on January-September 2024": the change alone says when.
void date_levels_like_their_changes(std::vector<draft>&);
// 节前15天…,节后25天…: the days that are counted inside a time's own words are that time's.
void date_lengths_inside_times(document const&, std::vector<draft>&);

// "565,385 passengers as against 108,238 in Q2 2020 and 424,460 in Q1 2021. Goods came to 42,782 tons as against 8,691
// and 10,511": in the order of the pair whose times were said.
void date_pairs_of_bases(document const&, std::vector<draft>&);

// "In January to May 5.1 million came. Flights rose to 11,204 (May 2023: 10,830)": of the month that the bracket says.
void date_levels_by_their_brackets(model::holiday_table const&, std::vector<draft>&);

}  // namespace fengsui::sense::reader
