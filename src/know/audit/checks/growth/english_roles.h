#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "know/audit/page.h"
#include "know/audit/relation.h"

namespace fengsui::know::audit {

// What a figure of an English sentence is by the words around it: "630 more" a change, "compared with 7,980" what was.
enum class told_role { none, level, base, change, rate };

struct told_figure {
  std::size_t figure = 0;
  told_role role = told_role::none;
  int way = 0;  // of a change or a rate: +1 up, -1 down, 0 where no word says it
};

// The words that lead to a figure, from the one before it or the last full stop, in small letters, with a space at both
// ends; and what stands behind it in its clause, its own noun in front: " more passengers ".
std::string english_lead_of(page const&, std::size_t i);
std::string english_tail_of(page const&, std::size_t i);

// The figures of each sentence in their order, cut where another's begin ("while", a figure that is none of these).
std::vector<std::vector<told_figure>> english_runs_told(page const&);

// english_times.cpp: "more than doubled, from 21,400 a day to 46,900": two of a run against each other.
void add_multiples_told(page const&, std::vector<told_figure> const& run, std::vector<relation>&);

// The longest stretches of a list first, of four figures and then of three, none of them twice: `takes(first, count)`
// says whether it has taken that one.
void walk_stretches(std::size_t size, auto const& takes) {
  for (std::size_t i = 0; i + 2 < size;) {
    std::size_t const taken = i + 4 <= size && takes(i, std::size_t{4}) ? 4 : takes(i, std::size_t{3}) ? 3 : 1;
    i += taken;
  }
}

}  // namespace fengsui::know::audit
