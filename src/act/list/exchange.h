#pragma once

#include <string>
#include <vector>

#include "act/access/personal/masked.h"
#include "act/list/view.h"
#include "act/list/workbook.h"

namespace fengsui::act {

// A list as a workbook: what the things say, of personal values no more than `personal`, and beside it owner, deadline,
// remark and done, which may be edited there.
std::string list_workbook(know::knowledge const&, viewed_list const&, std::string_view lang,
                          personal_shown const& personal, watermark const&);

// Something that an edited workbook says otherwise than the list does now.
struct row_difference {
  std::string thing;
  std::string what;  // owner, deadline, remark, done
  std::string was;
  std::string now;
};

struct workbook_reading {
  std::size_t rows = 0;
  std::vector<row_difference> differences;
  base::faults faults;  // each names its row; these rows are left out
};

// Compares an edited workbook with the list. Columns are found by their heads in either language, rows by the thing's id, so
// that sorting, hiding and leaving out rows changes nothing. Nothing is stored.
workbook_reading compare_workbook(duty_room&, viewed_list const&, std::string_view bytes);

}  // namespace fengsui::act
