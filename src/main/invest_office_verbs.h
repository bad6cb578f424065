#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "main/verbs.h"

namespace fengsui::main {

// The investment office's verbs: whose name it is, who has spoken with whom, what a project can be given.

struct invest_company_verb {
  common_options const& common;
  std::vector<std::string> names;
  std::filesystem::path names_file;  // names to look up, one a line
  std::filesystem::path list;
  std::size_t most = 5;
  exit_code operator()() const;
};

}  // namespace fengsui::main
