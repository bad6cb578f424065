#include "main/file_text.h"

#include <fstream>
#include <sstream>

#include "main/stop.h"

namespace fengsui::main {

std::string file_text(std::filesystem::path const& path) {
  std::ifstream in{path, std::ios::binary};
  if (!in) throw stop{exit_code::bad_input, {base::make_fault(base::fault_code::no_file, path.string())}};
  std::stringstream text;
  text << in.rdbuf();
  return std::move(text).str();
}

}  // namespace fengsui::main
