#pragma once

#include <optional>
#include <string_view>

namespace fengsui::base {

// A measured number, such as a temperature or a coordinate: the whole text in C's notation, without spaces. None where
// it is anything else. What is counted or summed is a decimal (base/number.h), never this.
std::optional<double> parse_measured(std::string_view);

}  // namespace fengsui::base
