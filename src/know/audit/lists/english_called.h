#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "know/audit/lists/class_naming.h"

namespace fengsui::know::audit {

class page;

// What was, what is, and what is to come have rows of their own.
enum class column { none, now, was, planned };

// What an amount is called: by its own noun and the words right behind it, and by the clause that leads to it.
struct english_called {
  column in = column::none;
  class_bits own;
  class_bits lead;
  bool total = false;  // the clause calls it so
};

// Of each figure of an English text; of those that `column_of` gives no column nothing is told.
std::vector<english_called> all_called(page const&, std::function<column(page const&, std::size_t)> const& column_of);

// Which class of a partition that names: by its own words, else by those that lead to it.
enum class naming { nothing, one, all, some };

struct named {
  naming how = naming::nothing;
  std::size_t which = 0;
};

named named_as(std::size_t partition, english_called const&);

}  // namespace fengsui::know::audit
