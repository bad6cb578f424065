#pragma once

#include <cstddef>
#include <map>
#include <vector>

namespace fengsui::know::audit {

class page;

// A whole and the levels behind it that make it up to the last printed digit. Three figures of four digits that add up
// do so hardly by chance: the arithmetic itself says that they belong together, whatever the reader took them for.
struct closed_list {
  std::size_t whole = 0;
  std::vector<std::size_t> parts;
  double wrong_links = 0;  // of a list that misses its whole: how many like it are none (relation.h)
  bool named = false;      // the whole's own noun says that it holds just these
  bool certain = false;    // of a column: what it says needs no slip
  int by_class = 0;        // by which classes its members' own words leave nothing beside them (class_lists.h); 0: none
};

struct closed_lists {
  std::vector<closed_list> as_printed;
  // A whole of five digits and the levels right behind it, before the next full stop, that make it up once two digits
  // beside each other in one of them change places. That such a slip closes a list by chance is rarer than the slip.
  std::vector<closed_list> but_for_a_slip;
  std::vector<closed_list> proposed;  // complete_lists.h
  std::vector<closed_list> columns;
  std::map<std::size_t, std::vector<closed_list>> by_part;
};

closed_lists closed_lists_of(page const&);

// The lists of a long text are many, those of one whole few.
using lists_by_whole = std::multimap<std::size_t, closed_list const*>;
lists_by_whole by_whole(std::vector<closed_list> const&);
// Whether `part` is in one of those of this whole.
bool is_part_of(lists_by_whole const&, std::size_t whole, std::size_t part);

// Whether a list names each of four classes and more that leave nothing beside them, all of what the whole counts: it
// is hardly of anything else.
bool names_many_classes(page const&, closed_list const&);

// 298 + 241 + 11,185 + 641, where 641, 3,033 and 7,511 make 11,185: a whole and a part of it are no two members of a
// list.
bool holds_whole_and_part(closed_list const&, std::vector<closed_list> const& closing);

}  // namespace fengsui::know::audit
