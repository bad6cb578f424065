// The reader against the labelled bulletins of ../shared (development part): prints the table, so that a change shows,
// and holds the floors. FENGSUI_READER_MISSES=1 prints every miss with its gold.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

#include "bulletin_score.h"

namespace fengsui::sense::reader {
namespace {

using nlohmann::json;

std::filesystem::path bulletins() {
  return std::filesystem::path{FENGSUI_TESTS} / "../../shared/data/reader/bulletins";
}

struct labelled_bulletin {
  std::string id;
  std::string date;
  std::string form;
  std::vector<json> gold;
};

std::vector<labelled_bulletin> labelled_bulletins() {
  std::vector<labelled_bulletin> found;
  std::ifstream index{bulletins() / "index.tsv"};
  std::string line;
  std::getline(index, line);
  while (std::getline(index, line)) {
    std::istringstream columns{line};
    std::vector<std::string> fields;
    for (std::string field; std::getline(columns, field, '\t');) fields.push_back(field);
    if (fields.size() >= 7) found.push_back({fields[0], fields[4], fields[6], {}});
  }
  std::ifstream gold{bulletins() / "gold.jsonl"};
  while (std::getline(gold, line)) {
    auto one = json::parse(line);
    for (auto& each : found) {
      if (each.id == one.at("doc").get<std::string>()) each.gold.push_back(std::move(one));
      if (one.is_null()) break;
    }
  }
  return found;
}

TEST(labelled_bulletins, are_read_at_least_as_well_as_promised) {
  if (!std::filesystem::exists(bulletins() / "gold.jsonl")) {
    GTEST_SKIP() << "the labelled bulletins are not here (../shared/data/reader/bulletins); nothing was scored";
  }
  bulletin_score all;
  bulletin_score as_found;
  std::cout << "document    gold  recall   prec.    kind  direct.  qualif.  indic.     org  period      of\n";
  for (auto const& each : labelled_bulletins()) {
    auto const one = score_document(bulletins(), each.id, each.date, each.gold);
    std::cout << score_row(each.id, one);
    all.add(one);
    if (each.form == "as_found") as_found.add(one);
  }
  std::cout << score_row("all", all) << score_row("S1 to S5", as_found);
  if (std::getenv("FENGSUI_READER_MISSES") != nullptr) {
    for (auto const& miss : all.misses) std::cout << miss << '\n';
  }
  EXPECT_GE(all.recall(), 0.97);
  EXPECT_GE(all.precision(), 0.95);
  EXPECT_GE(all.field("kind"), 0.95);
  EXPECT_GE(all.field("direction"), 0.98);
  EXPECT_GE(all.field("qualifier"), 0.97);
  EXPECT_GE(all.field("indicator"), 0.85);
  EXPECT_GE(all.field("period"), 0.88);
  EXPECT_GE(all.of(), 0.90);
  // The page's own five articles: every figure, and nothing else.
  EXPECT_EQ(as_found.found, as_found.gold);
  EXPECT_EQ(as_found.read, as_found.gold);
}

}  // namespace
}  // namespace fengsui::sense::reader
