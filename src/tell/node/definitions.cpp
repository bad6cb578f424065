#include "tell/node/definitions.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

#include "ledger/attachments.h"
#include "tell/node/frame.h"

namespace fengsui::tell::node {
namespace {

namespace fs = std::filesystem;

constexpr char const* kDefined[] = {"city", "desks"};

// "desks/fire/desk.toml": names that stay inside.
bool stays_inside(std::string const& name) {
  fs::path const path{name};
  return !path.is_absolute() && std::ranges::find(path, "..") == path.end() && std::ranges::distance(path) >= 2 &&
         std::ranges::find(kDefined, path.begin()->string()) != std::end(kDefined);
}

}  // namespace

std::string packed_definitions(fs::path const& folder) {
  std::map<std::string, fs::path> files;
  for (auto const* part : kDefined) {
    if (!fs::exists(folder / part)) continue;
    for (auto const& entry : fs::recursive_directory_iterator{folder / part}) {
      if (entry.is_regular_file()) files[entry.path().lexically_relative(folder).string()] = entry.path();
    }
  }
  packing to;
  to.number(files.size());
  for (auto const& [name, path] : files) {
    std::ifstream in{path, std::ios::binary};
    std::stringstream text;
    text << in.rdbuf();
    to.text(name).text(text.str());
  }
  return to.take();
}

std::string digest_of_definitions(std::string const& packed) {
  return ledger::attachments::digest_of(packed);
}

void unpack_definitions(fs::path const& folder, std::string const& packed) {
  std::map<std::string, std::string> files;
  unpacking from{packed};
  for (auto left = from.number(); left > 0; --left) {
    auto name = from.text();
    if (!stays_inside(name)) throw link_error{"a file that lies outside: " + name};
    files[std::move(name)] = from.text();
  }
  for (auto const& [name, text] : files) {
    fs::create_directories((folder / name).parent_path());
    auto const beside = folder / (name + ".new");
    {
      std::ofstream out{beside, std::ios::binary | std::ios::trunc};
      out << text;
      if (!out.flush()) throw std::system_error{errno, std::generic_category(), beside.string()};
    }
    fs::rename(beside, folder / name);
  }
  std::vector<fs::path> strangers;
  for (auto const* part : kDefined) {
    if (!fs::exists(folder / part)) continue;
    for (auto const& entry : fs::recursive_directory_iterator{folder / part}) {
      if (entry.is_regular_file() && !files.contains(entry.path().lexically_relative(folder).string()))
        strangers.push_back(entry.path());
    }
  }
  for (auto const& one : strangers) fs::remove(one);
}

}  // namespace fengsui::tell::node
