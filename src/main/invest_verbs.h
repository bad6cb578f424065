#pragma once

#include <filesystem>
#include <string>

#include "main/verbs.h"

namespace fengsui::main {

// The investment desk's engines by themselves: files in, answers out, no data folder.

struct invest_trip_verb {
  common_options const& common;
  std::string format;
  std::filesystem::path file;
  int tours = 0;  // 0: as the instance says
  double seconds = 1;
  std::uint64_t seed = 1;
  exit_code operator()() const;
};

}  // namespace fengsui::main
