#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "main/verb_list.h"

namespace fengsui::main {

// Will we make the target: odds and a range from how projects have moved so far.
struct invest_attain_verb {
  common_options const& common;
  std::filesystem::path file;
  std::string cut;    // as known on the morning of that day; the day after the file's last where it is left out
  std::string until;  // the last day that counts
  std::string since;
  double target_count = -1;
  double target_amount = -1;
  double target_funds = -1;
  std::filesystem::path receipts;
  std::vector<std::string> won;
  std::vector<std::string> lost;
  int runs = 2000;
  std::uint64_t seed = 1;
  bool weekly = false;
  bool backtest = false;
  std::vector<std::string> cuts;
  exit_code operator()() const;
};

void add_invest_attain_verb(verb_list const&, CLI::App* invest);

}  // namespace fengsui::main
