#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "tell/http/message.h"

namespace fengsui::tell::http {

// /a/b → /a/b, every %XX resolved once. None where the path has a bad or forbidden escape (%00, an encoded
// slash, backslash or control character), a dot segment, an empty segment or broken UTF-8: two readers
// could take such a path for two different files.
std::optional<std::string> decode_path(std::string_view raw);

// name=value&name=value, as URLSearchParams writes it. Slashes are plain data here.
std::optional<pairs> decode_query(std::string_view raw);

}  // namespace fengsui::tell::http
