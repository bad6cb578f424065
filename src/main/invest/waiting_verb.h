#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "main/verb_list.h"

namespace fengsui::main {

// Who is waited for, and which cases are stuck.
struct invest_waiting_verb {
  common_options const& common;
  std::filesystem::path file;  // a table, or a data folder
  std::string by;              // of a data folder
  std::string now;
  std::optional<double> limit_days;
  std::vector<std::string> final;
  std::size_t top = 10;
  bool cases = false;
  std::string zone = "Asia/Shanghai";
  exit_code operator()() const;
};

void add_invest_waiting_verb(verb_list const&, CLI::App* invest);

}  // namespace fengsui::main
