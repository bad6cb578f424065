#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace fengsui::sense::reader {

// The rules of the labelled set's README: a figure is found when it overlaps the gold span with the same value and
// unit; the fields are counted on found figures; what was read beyond that is false.
struct bulletin_score {
  int gold = 0;
  int found = 0;
  int read = 0;
  int links = 0;  // gold figures with `of`
  int links_found = 0;
  int links_right = 0;
  std::map<std::string, int> right;  // by field
  std::vector<std::string> misses;   // "001 b 125.2万人: kind chg_pct, gold chg_abs"

  double recall() const { return gold == 0 ? 1 : static_cast<double>(found) / gold; }
  double precision() const { return read == 0 ? 1 : static_cast<double>(found) / read; }
  double field(std::string const& name) const {
    auto const at = right.find(name);
    return found == 0 || at == right.end() ? 0 : static_cast<double>(at->second) / found;
  }
  double of() const { return links_found == 0 ? 1 : static_cast<double>(links_right) / links_found; }
  void add(bulletin_score const&);
};

// Reads the text of one document and compares it with its gold lines.
bulletin_score score_document(std::filesystem::path const& folder, std::string const& doc, std::string const& published,
                              std::vector<nlohmann::json> const& gold);

// The same of a text at hand. A field labelled "-" is not scored.
bulletin_score score_text(std::string const& text, std::string const& doc, std::string const& published,
                          std::vector<nlohmann::json> const& gold);

std::string score_row(std::string const& name, bulletin_score const&);

}  // namespace fengsui::sense::reader
