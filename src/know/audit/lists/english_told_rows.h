#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
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
  bool apart = false;              // in a sentence or a clause of its own
};
std::vector<english_told_row> english_told_rows(page const&);

// english_totals_told.cpp: the row before a level that says it is all of it.
std::optional<english_told_row> english_row_totalled(page const&, std::size_t whole);

// A level of things or money that may be one of such a row or its whole; whether two may stand in one, and one be some
// of a total.
bool may_be_in_told_row(page const&, std::size_t i);
bool may_stand_in_one_row(page const&, std::size_t one, std::size_t other);
bool may_be_totalled(page const&, std::size_t part, std::size_t whole);
// "including", "mostly": what is told leaves some out.
bool leaves_some_beside(std::string_view text);
bool counts_time_in_row(page const&, std::size_t i);

}  // namespace fengsui::know::audit
