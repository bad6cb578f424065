#include "main/node/mark.h"

#include <fcntl.h>
#include <unistd.h>

#include <fstream>
#include <system_error>

namespace fengsui::main {
namespace {

namespace fs = std::filesystem;

constexpr char const* kMarkFile = "node";

void synced(fs::path const& path) {
  int const file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  bool const done = file >= 0 && ::fsync(file) == 0;
  if (file >= 0) ::close(file);
  if (!done) throw std::system_error{errno, std::generic_category(), path.string()};
}

}  // namespace

node_mark read_node_mark(fs::path const& folder) {
  std::ifstream in{folder / kMarkFile};
  node_mark found;
  std::string word;
  if (!(in >> word)) return found;
  if (word == "fenced") {
    found.is = node_mark::what::fenced;
    in >> found.term >> found.other;
  } else {
    found.is = node_mark::what::second;
    in >> found.other;
  }
  return found;
}

void write_node_mark(fs::path const& folder, node_mark const& mark) {
  if (mark.is == node_mark::what::first) {
    fs::remove(folder / kMarkFile);
  } else {
    auto const beside = folder / "node.new";
    {
      std::ofstream out{beside, std::ios::trunc};
      if (mark.is == node_mark::what::fenced)
        out << "fenced " << mark.term << " " << mark.other << "\n";
      else
        out << "second " << mark.other << "\n";
      if (!out.flush()) throw std::system_error{errno, std::generic_category(), beside.string()};
    }
    synced(beside);
    fs::rename(beside, folder / kMarkFile);
  }
  synced(folder);
}

std::optional<base::fault> refusal_of(node_mark const& mark) {
  switch (mark.is) {
    case node_mark::what::first:
      return {};
    case node_mark::what::second:
      return base::make_fault(base::fault_code::node_follows, mark.other);
    case node_mark::what::fenced:
      return base::make_fault(base::fault_code::node_fenced, mark.other, mark.term);
  }
  return {};
}

}  // namespace fengsui::main
