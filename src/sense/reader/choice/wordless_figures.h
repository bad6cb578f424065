#pragma once

#include <vector>

#include "sense/reader/draft.h"

namespace fengsui::sense::reader {

// 未发生火灾: none is a figure too.
void add_zero_statements(document const&, std::vector<draft>&);
// 持平 and 翻番 say a number without printing one.
void add_wordless_changes(document const&, std::vector<draft>&);

}  // namespace fengsui::sense::reader
