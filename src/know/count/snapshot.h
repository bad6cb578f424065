#pragma once

#include <string>
#include <string_view>

#include "know/count/keys.h"

namespace fengsui::know {

// What a snapshot holds beside the cells of each indicator: the texts, whose numbers the rest uses, and each group's
// keys.
inline std::string const kSymbols = "symbols";
inline std::string const kKeysOf = "keys of ";

std::string pack_symbols(symbols const&);
std::string pack_keys(key_table const&);

// False where the bytes are not what was packed, or the table is not as fresh as it must be.
bool unpack_symbols(std::string_view bytes, symbols&);
bool unpack_keys(std::string_view bytes, symbols const&, key_table&);

}  // namespace fengsui::know
