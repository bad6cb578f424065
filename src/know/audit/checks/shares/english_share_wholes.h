#pragma once

#include <cstddef>
#include <optional>

#include "know/audit/page.h"

namespace fengsui::know::audit {

// Of whole things every one is counted in some unit or other; of money and tonnes each has its own.
bool may_be_all_of(page const&, std::size_t whole, std::size_t part);

// What an English share is of by the words behind it: "226 (43.71%) of the 517 contestants", "2,745 fires, 28 percent
// of all", "1,786 GWh, or 44.4% of the available energy". None where several levels are called so.
std::optional<std::size_t> whole_by_words(page const&, std::size_t part, std::size_t share);

// "22% of 18.4 million arrivals", "226 (43.71%) of the 517 contestants", "13,818 villages, or 97.53 percent, out of
// 14,168 villages"
std::optional<std::size_t> whole_right_behind(page const&, std::size_t part, std::size_t share);

// What the sentences before first count of the thing, where nothing else before the part is larger.
std::optional<std::size_t> total_told_before(page const&, std::size_t part);

// "3.16 billion kilowatts … 7.73 billion kilowatts, 54.7 percent of the total": the one level told before it, which a
// slip made the smaller of the two.
std::optional<std::size_t> whole_exceeded_by_words(page const&, std::size_t part, std::size_t share);

}  // namespace fengsui::know::audit
