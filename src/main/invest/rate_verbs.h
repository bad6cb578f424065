#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "main/verb_list.h"

namespace fengsui::main {

// Rates with definitions: what they are, what they come to, whether a published one holds, and what a year's assessment
// gives.

struct rate_list_verb {
  common_options const& common;
  std::vector<std::string> what;  // a data folder or none, and a word or none
  std::filesystem::path definitions;
  exit_code operator()() const;
};

struct rate_compute_verb {
  common_options const& common;
  std::vector<std::string> what;   // a word, and before it a data folder or none
  std::string by;                  // of a data folder: what a unit is
  std::vector<std::string> given;  // "contracts=292"
  std::filesystem::path projects;
  std::filesystem::path receipts;
  std::string period;
  std::string unit;
  bool by_unit = false;
  std::filesystem::path definitions;
  exit_code operator()() const;
};

struct rate_audit_verb {
  common_options const& common;
  std::filesystem::path file;
  std::string kind = "ratio";
  std::string parts;
  std::string denominator;
  std::string published;
  exit_code operator()() const;
};

struct rate_assess_verb {
  common_options const& common;
  std::vector<std::string> what;  // a data folder or an assessment, or both
  std::string by;
  std::filesystem::path units;  // unit, and a column a quantity
  std::string unit;
  std::vector<std::string> given;
  std::filesystem::path projects;
  std::filesystem::path receipts;
  std::string period;
  std::filesystem::path definitions;
  exit_code operator()() const;
};

void add_invest_rate_verbs(verb_list const&, CLI::App* invest);

}  // namespace fengsui::main
