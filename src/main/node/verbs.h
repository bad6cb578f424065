#pragma once

#include "main/verbs.h"

namespace fengsui::main {

// The second machine: copies the first's ledger and serves it for reading, until it is told to lead.
struct follow_verb {
  common_options const& common;
  std::filesystem::path folder{};
  std::string from{};
  std::string listen{};
  std::filesystem::path web{};
  std::vector<std::string> hosts{};
  node_options node{};
  exit_code operator()() const;
};

// Makes a folder that followed the first's from now on.
struct lead_verb {
  common_options const& common;
  std::filesystem::path folder{};
  std::string at{};
  exit_code operator()() const;
};

}  // namespace fengsui::main
