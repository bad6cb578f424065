#pragma once

#include <string_view>

#include "sense/reader/reader.h"

namespace fengsui::main {

// A text as it is to be audited. One of which nobody knows the year is read as of some year, so that its months and the
// days that it prints (4月30日至5月4日) can be set against each other; what only a holiday's name says stays unknown.
sense::reader::reading read_in_its_year(std::string_view text, sense::reader::reading_options const& options);

}  // namespace fengsui::main
