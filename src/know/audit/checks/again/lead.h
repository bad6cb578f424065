#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "know/audit/page.h"
#include "know/audit/relation.h"

namespace fengsui::know::audit {

// The clause that leads into a figure, without what only qualifies it: in 5月1日至5日全国共接待国内游客约 it is
// 全国接待国内游客. Figures of one class have one such clause; coast and river ports have two.
std::string lead_of(page const&, std::size_t);

void erase_all(std::string& text, std::string_view what);

// told_again.cpp: levels that a later sentence tells again, by what leads into each.
void add_told_again(page const&, std::vector<std::string> const& leads, std::vector<relation>&);
// taken_up.cpp: numbers that a later sentence takes up before their noun.
void add_taken_up(page const&, std::vector<relation>&);

}  // namespace fengsui::know::audit
