#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "main/verb_list.h"

namespace fengsui::main {

// Who is waited for, and which cases are stuck.
struct invest_waiting_verb {
  common_options const& common;
  std::filesystem::path file;
  std::string now;
  double limit_days = 5;
  std::vector<std::string> final;
  std::size_t top = 10;
  bool cases = false;
  std::string zone = "Asia/Shanghai";
  exit_code operator()() const;
};

void add_invest_waiting_verb(verb_list const&, CLI::App* invest);

}  // namespace fengsui::main
