#pragma once

#include <cstddef>
#include <vector>

#include "know/audit/checks/checks.h"
#include "know/audit/page.h"

namespace fengsui::know::audit {

// A percentage that says how much of something, whatever the reader took it for.
bool is_told_share(page const&, std::size_t);

// "232 were for fire, or 2.2 percent", "98.26%, equivalent to 523,493 visitors", "57 per cent of the traffic, carrying
// 5.97 million", "tourists from Lutin, who make up 15 per cent of the total, reached 652,626": a count and its share.
std::vector<told_share> told_shares(page const&, std::size_t from, std::size_t to);  // among these figures

// "16.37 billion, 62.5% of the total; real estate 5.3 billion, 20.3%": whether another count of the sentences around
// and its share say the same whole as this one, so that neither is of the other; or the share is told of another level
// than the reader took it for.
bool is_a_share_of_another(page const&, std::size_t share);

}  // namespace fengsui::know::audit
