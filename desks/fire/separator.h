#pragma once

#include <algorithm>
#include <istream>
#include <string>
#include <string_view>

namespace fengsui::fire {

// Passes over the mark with which some spreadsheets begin UTF-8.
inline void skip_mark(std::istream& in) {
  auto const at = in.tellg();
  char mark[3]{};
  if (in.read(mark, 3) && std::string_view{mark, 3} == "\xEF\xBB\xBF") return;
  in.clear();
  in.seekg(at);
}

// What parts the cells of a table: a semicolon or a tab where its first line has more of them than commas. The stream
// stands at its beginning again.
inline char separator_of(std::istream& in) {
  auto const at = in.tellg();
  std::string line;
  std::getline(in, line);
  in.clear();
  in.seekg(at);
  for (auto const one : {';', '\t'}) {
    if (std::ranges::count(line, one) > std::ranges::count(line, ',')) return one;
  }
  return ',';
}

}  // namespace fengsui::fire
