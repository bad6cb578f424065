#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sense/reader/draft.h"
#include "sense/reader/subject/subject_words.h"

namespace fengsui::sense::reader {

// country 4, province 3, city and prefecture 2, county 1; else 0.
int rank_of(std::string const& level);

// 湖北省全社会用电量, 全市固定资产投资: what is counted of an area, whoever tells it.
bool is_of_an_area(std::string_view indicator);

// Whence investors and visitors come, where a text of the mainland speaks of 全省.
bool is_abroad(std::string_view area);

// The area that 全省 or 全市 means: the one that the text names, else the one its places lie in, else the
// installation's.
subject home_area(std::vector<subject> const& all, std::string const& level, home_names const&);

// The subject of the whole text: the first that a body's figures stand behind, else where the news is from.
subject main_subject(document const&, std::vector<subject> const& all, home_names const&,
                     std::vector<draft> const& drafts);

}  // namespace fengsui::sense::reader
