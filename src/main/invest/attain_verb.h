#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "invest/attain/forecast.h"
#include "main/verb_list.h"

namespace fengsui::main {

// Will we make the target: odds and a range from how projects have moved so far.
struct invest_attain_verb {
  common_options const& common;
  std::filesystem::path file;  // a table, or a data folder
  std::string cut;    // as known on the morning of that day; the day after the file's last where it is left out
  std::string until;  // the last day that counts
  std::string since;
  double target_count = -1;
  double target_amount = -1;
  double target_funds = -1;
  std::filesystem::path receipts;
  std::vector<std::string> won;
  std::vector<std::string> lost;
  std::optional<int> runs;
  std::uint64_t seed = 1;
  bool weekly = false;
  bool backtest = false;
  std::vector<std::string> cuts;
  exit_code operator()() const;

 private:
  invest::attain_options options(int usual_cut) const;
  exit_code test_back(invest::pipeline const&, invest::attain_options const&) const;
  exit_code of_folder() const;
};

void add_invest_attain_verb(verb_list const&, CLI::App* invest);

}  // namespace fengsui::main
