#pragma once

#include <filesystem>
#include <optional>

#include "act/access/entrance.h"

namespace fengsui::main {

// Tells the auditor which files that say what the house does (city, desks, channels) are not what they were at the last
// start. The first start has nothing to compare with and names them all. A fault where it cannot be written down.
std::optional<base::fault> note_settings(std::filesystem::path const& folder, act::entrance&);

}  // namespace fengsui::main
