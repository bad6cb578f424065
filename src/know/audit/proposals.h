#pragma once

#include <functional>
#include <span>
#include <utility>
#include <vector>

#include "know/audit/finding.h"
#include "know/audit/relation.h"

namespace fengsui::know::audit {

// A document and a figure of it, by their places.
using place = std::pair<std::int64_t, std::int64_t>;

std::vector<place> places_of(std::vector<figure_at> const&);  // in order

// Whether one of its figures is 逾 or 近, so that it holds of nearly anything.
bool has_open_end(relation const&, std::span<document const>);

// Of these the ones that a slip explains least by chance, each figure in one of them, and none of a figure that a
// certain link has found wrong. What the same slip explains again is no other one.
// `failing`: relations that are only proposed (wrong_links) and do not hold; `raised`: the others, in the findings.
void add_likeliest(std::vector<relation const*> const& failing, std::vector<relation const*> raised,
                   std::span<document const>, std::function<bool(figure_at)> const& trusted, std::vector<finding>&);

}  // namespace fengsui::know::audit
