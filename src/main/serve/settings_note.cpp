#include "main/serve/settings_note.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

namespace fengsui::main {
namespace {

namespace fs = std::filesystem;

constexpr char kShelf[] = "settings";
constexpr char kFiles[] = "files";

// Digests by path; the text kept is one "digest path" a line.
using digests = std::map<std::string, std::string>;

std::string digest_of(fs::path const& file) {
  std::ifstream in{file, std::ios::binary};
  std::stringstream text;
  text << in.rdbuf();
  return act::to_base64url(act::digest(text.str()));
}

digests found_in(fs::path const& folder) {
  digests made;
  for (auto const& entry : fs::directory_iterator{folder}) {
    if (entry.is_regular_file() && entry.path().extension() == ".toml")
      made[entry.path().filename().string()] = digest_of(entry.path());
  }
  for (auto const* part : {"city", "desks"}) {
    if (!fs::exists(folder / part)) continue;
    for (auto const& entry : fs::recursive_directory_iterator{folder / part}) {
      if (entry.is_regular_file()) made[entry.path().lexically_relative(folder).string()] = digest_of(entry.path());
    }
  }
  return made;
}

digests read(std::string const& text) {
  digests made;
  std::istringstream lines{text};
  for (std::string line; std::getline(lines, line);) {
    auto const space = std::min(line.find(' '), line.size() - 1);
    made[line.substr(space + 1)] = line.substr(0, space);
  }
  return made;
}

}  // namespace

std::optional<base::fault> note_settings(fs::path const& folder, act::entrance& door) {
  auto const now = found_in(folder);
  auto const before = read(door.secrets().get(kShelf, kFiles).value_or(""));
  std::vector<model::scalar> changed;
  for (auto const& [path, digest] : now) {
    auto const known = before.find(path);
    if (known == before.end())
      changed.emplace_back("+ " + path);
    else if (known->second != digest)
      changed.emplace_back("~ " + path);
  }
  for (auto const& [path, digest] : before) {
    if (!now.contains(path)) changed.emplace_back("- " + path);
  }
  if (changed.empty()) return {};
  if (auto fault = door.notes().write({"access.settings", "changed", "files", "", {{"files", changed}}})) return fault;
  std::string text;
  for (auto const& [path, digest] : now) text += digest + " " + path + "\n";
  door.secrets().put(kShelf, kFiles, text);
  return {};
}

}  // namespace fengsui::main
