#pragma once

#include <span>

#include "know/audit/page.h"
#include "know/audit/relation.h"

namespace fengsui::know::audit {

// Whether what fails holds as soon as one of its figures is another that stands beside it, so that the link is the
// likelier mistake: of 产值164亿元,为目标150亿元的109.34%,较上年的118亿元增长38.99% the growth is the 164's, and parts
// that make one level of the text are no parts of the next. Only a result of three printed digits says so; by chance
// fewer would.
bool holds_of_a_neighbour(relation const&, std::span<document const>, std::span<page const>);

}  // namespace fengsui::know::audit
