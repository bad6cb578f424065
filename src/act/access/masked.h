#pragma once

#include <string_view>

namespace fengsui::act {

// What stands for a personal value wherever things and events are shown or taken out. It is opened by name and purpose
// alone, and that is recorded (/api/v1/personal).
inline constexpr std::string_view kMasked = "***";

}  // namespace fengsui::act
