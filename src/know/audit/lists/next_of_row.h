#pragma once

#include <cstddef>
#include <optional>

namespace fengsui::know::audit {

class page;

// 自然科学奖46项,其中一等奖1项、二等奖45项;技术发明奖65项,一等奖3项、二等奖62项: behind a semicolon another whole,
// which the classes of the first one follow again. For a part that the reader gave to `whole`: the whole of its own
// clause, or the part itself where it is that one; none where it is of `whole`.
std::optional<std::size_t> whole_of_own_clause(page const&, std::size_t whole, std::size_t part);

}  // namespace fengsui::know::audit
