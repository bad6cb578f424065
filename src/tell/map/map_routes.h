#pragma once

#include <filesystem>
#include <vector>

#include "tell/http/router.h"

namespace fengsui::tell {

// The map's ground as `fengsui map` made it: its table of contents, tiles of heights, lines (docs/screen.md). Read from
// the folder at each question, so that a map made anew is seen without a restart.
std::vector<http::route> map_routes(std::filesystem::path folder);

}  // namespace fengsui::tell
