#pragma once

#include <cstddef>
#include <vector>

namespace fengsui::know::audit {

class page;

// 旅游收入12.6亿元,其中门票收入2.1亿元,住宿收入4.6亿元,餐饮收入5.9亿元: a level and the row that its sentence says is
// of it, by the form of the words alone, whatever the reader took its members for.
struct told_row {
  std::size_t whole = 0;
  std::vector<std::size_t> parts;  // two or more
  bool all = false;                // 包括, 分别为, a colon: nothing is said to stand beside them
  bool closed = false;             // and in one breath, up to the end of their bracket or clause
  bool one_breath = false;         // three and more right behind the whole and each other, and nothing like them behind
};
// Those of a Chinese text.
std::vector<told_row> told_rows(page const&);

// What a member of such a row is called: by the noun before its number, or by what stands behind it.
std::string_view name_in_row(page const&, std::size_t part);

}  // namespace fengsui::know::audit
