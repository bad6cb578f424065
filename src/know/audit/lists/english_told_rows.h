#pragma once

#include <cstddef>
#include <vector>

namespace fengsui::know::audit {

class page;

// "510 flights, 268 on Thursday, 143 on Friday and 99 on Saturday", "with 1,260 sold online and 845 at the gate, sales
// came to 2,105 in all": a level and the row that an English sentence joins to it.
struct english_told_row {
  std::size_t whole = 0;
  std::vector<std::size_t> parts;  // two or more
  bool told = false;               // by a mark, a verb or a word for all; else the row only stands beside it
  bool behind = false;             // the total stands behind its row
  bool among = false;              // "of which", "including": some may be left out
  bool of_which = false;           // by that very word
};
std::vector<english_told_row> english_told_rows(page const&);

}  // namespace fengsui::know::audit
