#pragma once

#include <filesystem>
#include <string>

namespace fengsui::main {

// A file's bytes. Throws `stop`: bad input, where it cannot be read.
std::string file_text(std::filesystem::path const&);
// The same; `-` is standard input.
std::string bytes_given(std::string const& path);

}  // namespace fengsui::main
