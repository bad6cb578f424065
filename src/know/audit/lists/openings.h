#pragma once

#include <cstddef>

#include "know/audit/page.h"

namespace fengsui::know::audit {

enum class opening { none, among, bracket, by_class };

// What leads into a list, perhaps before another figure of its first item: 其中,谋划项目74个,总投资674亿元.
opening opening_of(page const&, std::size_t first);

// Whether the words from a whole to the first of a list say that the list is all of it: a colon, 包括, 按…分.
bool opens_list(page const&, std::size_t whole, std::size_t first);

}  // namespace fengsui::know::audit
