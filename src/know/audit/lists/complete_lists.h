#pragma once

#include <vector>

#include "know/audit/lists/closed_lists.h"

namespace fengsui::know::audit {

// Lists of which the text itself says that nothing stands beside them, and that miss their whole by a slip of the pen:
// another column of theirs adds up, their shares make a hundred, a bracket holds them. `closing`: the lists of the page
// that add up as printed.
// `proposed`: rows that only stand as such lists do, with how many like them are none (relation.h, wrong_links).
struct complete_rows {
  std::vector<closed_list> told;
  std::vector<closed_list> proposed;
  std::vector<closed_list> columns;  // changes and bases of lists that add up, which do not
};
complete_rows complete_lists(page const&, std::vector<closed_list> const& closing);

// Whether one slip of the pen in the whole or in a part makes the parts the whole.
bool add_up_by_a_slip(page const&, std::vector<std::size_t> const& parts, std::size_t whole);

// The members of a list from the first one on to the end of its sentence. What is told of a member in turn, behind 其中
// or in brackets, is none.
std::vector<std::size_t> row_from(page const&, std::size_t first);

// A level that may be a member of a list beside others of the unit of `like`.
bool is_of_row(page const&, std::size_t i, std::size_t like);

}  // namespace fengsui::know::audit
