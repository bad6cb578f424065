#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fengsui::invest {

// A code of GB/T 4754-2017: a section (C), a division (C38 or 38), a group (C384) or a class (C3841). The letter may be
// left out where there are digits: they say it.
bool is_industry_code(std::string_view);

// What would be right instead: the codes below the longest part of it that is one, at most `most`.
std::vector<std::string> industry_codes_like(std::string_view, std::size_t most = 12);

}  // namespace fengsui::invest
