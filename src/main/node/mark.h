#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "base/fault.h"

namespace fengsui::main {

// What a data folder is of two: the file `node` in it says so. A folder without one leads, or is alone.
struct node_mark {
  enum class what { first, second, fenced };
  what is = what::first;
  std::string other;       // second: the first's address; fenced: of who leads now
  std::uint64_t term = 0;  // fenced: by which term
};

node_mark read_node_mark(std::filesystem::path const& folder);
// On disk when it returns. `first` takes the file away. Throws std::system_error.
void write_node_mark(std::filesystem::path const& folder, node_mark const&);

// Why nobody may write into a folder with that mark; none: one may.
std::optional<base::fault> refusal_of(node_mark const&);

}  // namespace fengsui::main
