#pragma once

#include <cstddef>
#include <vector>

namespace fengsui::know::audit {

class page;

// Parts of one whole that stand in one list and do not overlap.
struct family {
  std::size_t whole;
  std::vector<std::size_t> parts;
  bool exclusive = true;    // a class may not be counted in two of the parts
  bool exhaustive = false;  // and there is nothing beside them
  bool by_name = false;     // organisations or places, not classes that may overlap
  bool adjoins = false;     // the list begins right after its whole
  bool listed = false;      // a colon or 包括 says that they are the whole, where nothing else says it
};
// Those of a text, for page::families(); its closed lists are known.
std::vector<family> families_of(page const&);

}  // namespace fengsui::know::audit
