#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fengsui::sense::reader {

// A line of a .lex file: columns between tabs. Lines that are empty or begin with # are left out.
using lexicon_line = std::vector<std::string_view>;

// The lines of a lexicon that is compiled in (lexicon/NAME.lex); a name that does not exist is our own mistake.
std::vector<lexicon_line> lexicon_lines(std::string_view name);

// The surfaces of a column, split at spaces, `_` turned into a space.
std::vector<std::u16string> surfaces_of(std::string_view column);

}  // namespace fengsui::sense::reader
