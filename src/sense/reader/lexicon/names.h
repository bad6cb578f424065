#pragma once

#include <string_view>

#include "base/name.h"

namespace fengsui::sense::reader {

// How one of the reader's own words is called by whoever reads its answers (lexicon/names.lex). `group`: indicator,
// unit, kind, role, way, qualifier, event, period. A word that no line names is shown as it is: ISO codes of money,
// say.
base::name name_of(std::string_view group, std::string_view word);

}  // namespace fengsui::sense::reader
