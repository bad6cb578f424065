// The reader against bulletins that nobody published: other cities, holidays and styles than those that its rules were
// written on. Prints the table, so that a change shows, and holds the floors. FENGSUI_READER_MISSES=1 prints every
// miss.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "base/utf8.h"
#include "bulletin_score.h"
#include "sense/reader/reader.h"

namespace fengsui::sense::reader {
namespace {

using nlohmann::json;

std::string trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return std::string{text};
}

std::vector<std::string> cells_of(std::string const& line) {
  std::vector<std::string> cells;
  std::istringstream row{line};
  for (std::string cell; std::getline(row, cell, '|');) cells.push_back(trimmed(cell));
  cells.resize(9);
  return cells;
}

std::int64_t points_in(std::string_view text) {
  return static_cast<std::int64_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

struct made_up {
  std::string id;
  std::string published;
  std::string text;
  std::vector<json> gold;
};

// One labelled line after the last one that was read; what it leaves empty goes on.
json label_of(std::string const& line, made_up const& in, std::size_t& from) {
  auto const cells = cells_of(line);
  auto const at = in.text.find(cells[0], from);
  if (at == std::string::npos) throw std::runtime_error{in.id + ": the text has no " + cells[0] + " left"};
  from = at + cells[0].size();
  auto const before = in.gold.empty() ? json::object() : in.gold.back();
  auto const or_before = [&](std::string const& cell, char const* key) {
    return cell.empty() && before.contains(key) ? before.at(key) : json(cell);
  };
  auto const space = cells[1].find(' ');
  json made{{"fig", letter(in.gold.size())},
            {"span", cells[0]},
            {"start", points_in(std::string_view{in.text}.substr(0, at))},
            {"end", points_in(std::string_view{in.text}.substr(0, from))},
            {"value", std::stod(cells[1].substr(0, space))},
            {"unit", cells[1].substr(space + 1)},
            {"org", or_before(cells[2], "org")},
            {"indicator", or_before(cells[3], "indicator")},
            {"kind", cells[4].empty() ? "level" : cells[4]},
            {"cmp", nullptr},
            {"qualifier", cells[7].empty() ? "exact" : cells[7]}};
  if (cells[5] == "-") {
    made["period_start"] = "-";
    made["period_end"] = "-";
  } else if (cells[5].empty()) {
    for (auto const* key : {"period_start", "period_end"}) {
      if (before.contains(key)) made[key] = before.at(key);
    }
  } else if (cells[5] != "..") {
    auto const dots = cells[5].find("..");
    made["period_start"] = cells[5].substr(0, dots);
    made["period_end"] = dots == std::string::npos ? cells[5] : cells[5].substr(dots + 2);
  }
  if (!cells[6].empty()) made["cmp"] = {{"direction", cells[6]}};
  if (!cells[8].empty() && cells[8] != "-") made["of"] = cells[8];
  return made;
}

std::vector<made_up> made_up_bulletins(std::filesystem::path const& file) {
  std::vector<made_up> made;
  std::ifstream in{file};
  auto labels = false;
  std::size_t from = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("== ")) {
      auto const space = line.find(' ', 3);
      made.push_back({line.substr(3, space - 3), line.substr(space + 1), {}, {}});
      labels = false;
      from = 0;
    } else if (line == "--") {
      labels = true;
    } else if (!made.empty() && !labels) {
      made.back().text += line + "\n";
    } else if (!made.empty() && !line.empty()) {
      made.back().gold.push_back(label_of(line, made.back(), from));
    }
  }
  return made;
}

bulletin_score scored(std::string const& name) {
  bulletin_score all;
  std::cout << "document    gold  recall   prec.    kind  direct.  qualif.  indic.     org  period      of\n";
  for (auto const& each : made_up_bulletins(std::filesystem::path{FENGSUI_TESTS} / "sense/reader/made_up" / name)) {
    auto const one = score_text(each.text, each.id, each.published, each.gold);
    std::cout << score_row(each.id, one);
    all.add(one);
  }
  std::cout << score_row(name, all);
  if (std::getenv("FENGSUI_READER_MISSES") != nullptr) {
    for (auto const& miss : all.misses) std::cout << miss << '\n';
  }
  return all;
}

class made_up_bulletins_of : public testing::TestWithParam<std::string> {};

TEST_P(made_up_bulletins_of, are_read_as_well_as_promised) {
  auto const all = scored(GetParam());
  EXPECT_GE(all.recall(), 0.97);
  EXPECT_GE(all.precision(), 0.95);
  EXPECT_GE(all.field("kind"), 0.95);
  EXPECT_GE(all.field("direction"), 0.98);
  EXPECT_GE(all.field("qualifier"), 0.97);
  EXPECT_GE(all.field("indicator"), 0.85);
  EXPECT_GE(all.field("org"), 0.85);
  EXPECT_GE(all.field("period"), 0.88);
  EXPECT_GE(all.of(), 0.90);
}

// Every file of the folder, so that one more needs no line here.
std::vector<std::string> sets() {
  std::vector<std::string> found;
  for (auto const& each :
       std::filesystem::directory_iterator{std::filesystem::path{FENGSUI_TESTS} / "sense/reader/made_up"})
    found.push_back(each.path().filename().string());
  std::sort(found.begin(), found.end());
  return found;
}

INSTANTIATE_TEST_SUITE_P(made_up, made_up_bulletins_of, testing::ValuesIn(sets()),
                         [](auto const& each) { return each.param.substr(0, each.param.find('.')); });

}  // namespace
}  // namespace fengsui::sense::reader
