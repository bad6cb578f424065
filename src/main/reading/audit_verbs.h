#pragma once

#include <string>
#include <vector>

#include "main/stop.h"
#include "main/verbs.h"

namespace fengsui::main {

// Reads bulletins and says where their figures contradict each other.
struct audit_verb {
  common_options const& common;
  std::vector<std::string> files;
  std::string published;
  std::string folder;  // a data folder: its city is meant by 全市, and its ledger is set against the figures
  std::string city;
  std::string province;
  exit_code operator()() const;
};

}  // namespace fengsui::main
