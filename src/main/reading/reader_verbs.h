#pragma once

#include <string>
#include <vector>

#include "main/verbs.h"

namespace fengsui::main {

// `fengsui read`: bulletins into figures.
struct read_verb {
  common_options const& common;
  std::vector<std::string> files;
  std::string published;
  std::string province;
  std::string folder;  // a data folder whose city is meant where the text names none
  std::string city;
  exit_code operator()() const;
};

}  // namespace fengsui::main
