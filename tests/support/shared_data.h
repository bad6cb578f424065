#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace fengsui::tests {

// The reference data that lies beside the project and not in it (its licences do not let it in).
inline std::filesystem::path shared_data(std::string const& path) {
  return std::filesystem::path{FENGSUI_ROOT}.parent_path() / "shared" / "data" / path;
}

// Rows of a plain table (no quotes), each by column name.
using table_row = std::map<std::string, std::string>;
inline std::vector<table_row> read_table(std::filesystem::path const& path, char separator = ',') {
  std::ifstream in{path};
  auto const split = [separator](std::string line) {
    if (line.ends_with('\r')) line.pop_back();
    std::vector<std::string> cells;
    std::stringstream text{line};
    for (std::string cell; std::getline(text, cell, separator);) cells.push_back(cell);
    return cells;
  };
  std::string line;
  std::getline(in, line);
  auto const names = split(line);
  std::vector<table_row> rows;
  while (std::getline(in, line)) {
    auto const cells = split(line);
    table_row row;
    for (std::size_t i = 0; i < cells.size() && i < names.size(); ++i) row[names[i]] = cells[i];
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace fengsui::tests

// Says plainly what was not tested and why.
#define FENGSUI_NEEDS_SHARED(path)                                 \
  if (!std::filesystem::exists(fengsui::tests::shared_data(path))) \
  GTEST_SKIP() << "not tested: the reference data " << fengsui::tests::shared_data(path) << " is not on this machine"
