#include "main/file_text.h"

#include <fstream>
#include <iostream>
#include <iterator>

#include "main/stop.h"

namespace fengsui::main {

std::string file_text(std::filesystem::path const& path) {
  std::ifstream in{path, std::ios::binary};
  if (!in || std::filesystem::is_directory(path))
    throw stop{exit_code::bad_input, {base::make_fault(base::fault_code::no_file, path.string())}};
  return {std::istreambuf_iterator<char>{in}, {}};
}

std::string bytes_given(std::string const& path) {
  if (path == "-") return {std::istreambuf_iterator<char>{std::cin}, {}};
  return file_text(path);
}

}  // namespace fengsui::main
