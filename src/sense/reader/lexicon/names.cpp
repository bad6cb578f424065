#include "sense/reader/lexicon/names.h"

#include <map>
#include <stdexcept>
#include <utility>

#include "sense/reader/lexicon/lexicon_lines.h"

namespace fengsui::sense::reader {
namespace {

using key = std::pair<std::string_view, std::string_view>;

std::map<key, base::name> const& names() {
  static auto const made = [] {
    std::map<key, base::name> read;
    for (auto const& line : lexicon_lines("names")) {
      if (line.size() != 4) throw std::logic_error{"names.lex: four columns a line: " + std::string{line[0]}};
      read.emplace(key{line[0], line[1]}, base::name{std::string{line[2]}, std::string{line[3]}});
    }
    return read;
  }();
  return made;
}

}  // namespace

base::name name_of(std::string_view group, std::string_view word) {
  auto const found = names().find({group, word});
  return found != names().end() ? found->second : base::name{std::string{word}, std::string{word}};
}

}  // namespace fengsui::sense::reader
