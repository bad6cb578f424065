#pragma once

#include <string>
#include <string_view>

namespace fengsui::act {

// Percent-encoded for a part of an address: all but RFC 3986's unreserved characters.
std::string percent(std::string_view text);

}  // namespace fengsui::act
