#pragma once

#include <cstdint>
#include <filesystem>

#include "main/verbs.h"

namespace fengsui::main {

// Fills a new data folder with a city's demo: its events (*.ndjson), the notices that officers wrote (notices.jsonl),
// the bulletins that came (bulletins/index.tsv). How many events came of it. Throws `stop` for what is wrong with them.
std::int64_t fill_demo(std::filesystem::path const& folder, std::filesystem::path const& demo, common_options const&);

}  // namespace fengsui::main
