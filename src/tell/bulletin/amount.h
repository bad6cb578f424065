#pragma once

#include <cstdint>
#include <string_view>

#include "base/name.h"

namespace fengsui::tell {

// An amount as it is said within a sentence: 28亿元, CNY 2.8 bn; 6.7万人次, 67,000 passengers. Shortened only where the
// short form says every digit, else written out. `value` is in 10^-decimals of the unit; `unit_id` "1" has no word.
base::name amount(std::int64_t value, int decimals, std::string_view unit_id, base::name const& unit);

}  // namespace fengsui::tell
