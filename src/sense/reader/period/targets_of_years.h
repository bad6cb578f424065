#pragma once

#include <vector>

#include "sense/reader/document.h"
#include "sense/reader/draft.h"

namespace fengsui::sense::reader {

// 1-10月利用外资4668万美元,完成任务5000万美元的93.4%: a target or a budget of which so much is completed since January
// is the whole year's, unless its own words say of which months it is.
void date_targets_of_years(document const&, std::vector<draft>&);

}  // namespace fengsui::sense::reader
